using Microsoft.AspNetCore.Http;

namespace Beweeg.Platform.SignIn;

/// <summary>
/// The cookie of a session. In production it is host-bound and only travels over TLS; without TLS (the demo on
/// this machine) a browser would refuse that.
/// </summary>
/// <param name="secure">True in production.</param>
public sealed class SessionCookie(bool secure)
{
    private string Name => secure ? "__Host-beweeg" : "beweeg";

    public bool TryRead(HttpContext http, out string token)
    {
        token = http.Request.Cookies[Name] ?? "";
        return token.Length == 64;
    }

    public void Write(HttpContext http, string token) => http.Response.Cookies.Append(Name, token, Options());

    public void Remove(HttpContext http)
    {
        http.Response.Cookies.Delete(Name, Options());
        http.Response.Headers["Clear-Site-Data"] = "\"cache\", \"storage\"";
    }

    private CookieOptions Options() => new()
    {
        HttpOnly = true,
        Secure = secure,
        SameSite = SameSiteMode.Lax,
        Path = "/",
        IsEssential = true,
    };
}
