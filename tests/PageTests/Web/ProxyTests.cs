using System.Net;
using Beweeg.Platform.SignIn;
using Beweeg.TestKit;

namespace Beweeg.PageTests.Web;

/// <summary>Production behind a proxy that ends TLS: a named proxy is believed about how and from where somebody asks, any other is not.</summary>
public sealed class ProxyTests
{
    private const string Visitor = "203.0.113.7";

    [Fact]
    public async Task NamedProxySaysTls_CookiesAreSecureAndHostBound_AndTheBrowserIsToldToStayOnTls()
    {
        var (_, http) = await ProductionAsync(proxy: "127.0.0.1");

        using var answer = await http.SendAsync(Asking("/aanmelden"), TestContext.Current.CancellationToken);

        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        answer.Headers.GetValues("Strict-Transport-Security").Single().ShouldContain("max-age=31536000");
        var cookies = answer.Headers.GetValues("Set-Cookie").ToList();
        cookies.ShouldNotBeEmpty();
        cookies.ShouldAllBe(cookie => cookie.StartsWith("__Host-", StringComparison.Ordinal) && cookie.Contains("; secure", StringComparison.OrdinalIgnoreCase)
            && cookie.Contains("; httponly", StringComparison.OrdinalIgnoreCase) && cookie.Contains("; path=/", StringComparison.OrdinalIgnoreCase) && !cookie.Contains("domain=", StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task ProxyThatNobodyNamed_IsNotBelieved()
    {
        var (_, http) = await ProductionAsync(proxy: "192.0.2.1");

        using var page = await http.SendAsync(Asking("/aanmelden"), TestContext.Current.CancellationToken);
        using var file = await http.SendAsync(Asking("/health/live"), TestContext.Current.CancellationToken);

        foreach (var answer in new[] { page, file })
        {
            answer.Headers.Contains("Strict-Transport-Security").ShouldBeFalse();
            answer.Headers.Contains("Set-Cookie").ShouldBeFalse("no cookie without TLS");
        }
    }

    [Theory]
    [InlineData("127.0.0.1", Visitor)]
    [InlineData("192.0.2.1", "127.0.0.1")]
    public async Task OriginOnRecord_IsOfTheVisitor_OnlyWhenTheProxyIsNamed(string proxy, string origin)
    {
        var (town, http) = await ProductionAsync(proxy);
        var secret = await town.Host.WithDbAsync(town.Municipality.Id, async (_, db) =>
        {
            var (session, token) = Session.Start(Guid.CreateVersion7(), town.Municipality.Id, null, town[Town.Manager], "Margot Smit", "demo", Town.Spring2026.ToDateTime(new TimeOnly(11, 0), DateTimeKind.Utc));
            db.Add(session);
            await db.SaveChangesAsync();
            return token;
        });
        var request = Asking($"/medewerkers/{town[Town.Employee]}");
        request.Headers.Add("Cookie", "__Host-beweeg=" + secret);

        // Reading somebody's file goes on record before the page is made.
        using var answer = await http.SendAsync(request, TestContext.Current.CancellationToken);

        (await town.RecordsAsync()).Last(record => record.SubjectId == town[Town.Employee]).Origin.ShouldBe(origin);
    }

    private static HttpRequestMessage Asking(string path)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.Add("X-Forwarded-Proto", "https");
        request.Headers.Add("X-Forwarded-For", Visitor);
        return request;
    }

    private static async Task<(Town Town, HttpClient Http)> ProductionAsync(string proxy)
    {
        var host = await TestHost.ListenAsync(Engine.Sqlite, Town.Spring2026, settings => settings with { IsProduction = true, Proxies = [IPAddress.Parse(proxy)] });
        var http = new HttpClient(new SocketsHttpHandler { UseCookies = false, AllowAutoRedirect = false }) { BaseAddress = new Uri(host.App.Urls.First()) };
        return (await Town.FoundAsync(host, Town.Spring2026), http);
    }
}
