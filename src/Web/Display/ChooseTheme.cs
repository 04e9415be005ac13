using Beweeg.Platform.Access;
using Beweeg.Platform.Forms;
using Beweeg.Platform.Pages;

namespace Beweeg.Web.Display;

/// <summary>Light, dark, or as the device says; kept in a cookie on this device.</summary>
internal static class ChooseTheme
{
    private const string Cookie = "beweeg-thema";

    public static void Map(IEndpointRouteBuilder app)
    {
        app.MapGet("/weergave", Show).Public("weergave op dit apparaat");
        app.MapPost("/weergave", Submit).Public("weergave op dit apparaat");
    }

    private static IResult Show(HttpContext http)
    {
        var state = DesignSystem.Forms.FormState.Empty;
        state["thema"] = http.Request.Cookies[Cookie] is "light" or "dark" ? http.Request.Cookies[Cookie]! : "device";
        return Answers.Page<ChooseThemePage>(new { State = state });
    }

    private static IResult Submit(Submission form, HttpContext http)
    {
        var theme = form.Choice("thema", "hoe Beweeg eruitziet", ["device", "light", "dark"], required: true);
        if (!form.IsValid) return Answers.Wrong<ChooseThemePage>(new { form.State });
        if (theme == "device") http.Response.Cookies.Delete(Cookie);
        else
        {
            http.Response.Cookies.Append(Cookie, theme!, new CookieOptions
            {
                HttpOnly = true,
                SameSite = SameSiteMode.Lax,
                Secure = http.Request.IsHttps,
                MaxAge = TimeSpan.FromDays(365),
                Path = "/",
                IsEssential = true,
            });
        }

        return Answers.Done("/weergave", "Zo ziet Beweeg er vanaf nu uit op dit apparaat.");
    }
}
