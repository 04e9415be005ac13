using Beweeg.DesignSystem.StyleGuide;
using Beweeg.Platform.Access;
using Beweeg.Platform.Pages;

namespace Beweeg.Web.Pages;

/// <summary>Pages with nothing but words: about, accessibility, the style guide.</summary>
internal static class StaticPages
{
    public static void Map(IEndpointRouteBuilder app)
    {
        app.MapGet("/over", () => Answers.Page<AboutPage>()).Public("over Beweeg");
        app.MapGet("/toegankelijkheid", () => Answers.Page<AccessibilityPage>()).Public("toegankelijkheid");
        app.MapGet("/stijlgids", (string? thema) => Answers.Page<StyleGuidePage>(new { Theme = thema switch { "donker" => "dark", "licht" => "light", _ => null } }))
            .Public("stijlgids");
        app.MapGet("/.well-known/security.txt", SecurityTxt).Public("melden van een lek (RFC 9116)");
    }

    // A file of the installation, not of the product: who to warn differs per municipality.
    private static IResult SecurityTxt(Host.Settings settings)
    {
        var file = Path.Combine(settings.Data, "security.txt");
        return File.Exists(file) ? Results.File(file, "text/plain; charset=utf-8") : Answers.NotFound();
    }
}
