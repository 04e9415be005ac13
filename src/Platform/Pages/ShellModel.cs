using Beweeg.DesignSystem;
using Beweeg.Platform.Access;
using Beweeg.Platform.Time;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http;

namespace Beweeg.Platform.Pages;

/// <summary>What stands around every page: who is signed in, the menu, the house style, a notice.</summary>
public sealed class ShellModel(
    RequestContext request, IEnumerable<INavigation> navigations, IHttpContextAccessor accessor, IAntiforgery antiforgery, DemoClock? clock = null)
{
    private const string ThemeCookie = "beweeg-thema";

    public bool IsSignedIn => request.IsSignedIn;
    public string MunicipalityName => request.IsSignedIn ? request.Municipality.Name : "Beweeg";
    public string? HouseStyle => request.IsSignedIn ? request.Municipality.HouseStyle : null;
    public bool IsDemo => request.IsSignedIn && request.Municipality.IsDemo;

    /// <summary>The day in the demo, and whether that is ahead of the real one; null outside the demo.</summary>
    public (DateOnly Day, bool IsAhead)? DemoDay => IsDemo && clock is not null ? (request.Today, clock.IsAhead) : null;

    public string UserName => request.IsSignedIn ? request.Actor.Name : "";

    /// <summary>"light" or "dark" when somebody chose it; null follows the device.</summary>
    public string? Theme => Http.Request.Cookies[ThemeCookie] is "light" or "dark" ? Http.Request.Cookies[ThemeCookie] : null;

    public string Path => Http.Request.Path.Value ?? "/";

    /// <summary>The main menu, in order, with the present page marked.</summary>
    public async Task<IReadOnlyList<NavigationItem>> MenuAsync()
    {
        if (!request.IsSignedIn) return [];
        var relations = await request.Relations.ToMunicipalityAsync(request.Actor, request.Today, Http.RequestAborted);
        return [.. navigations.SelectMany(navigation => navigation.For(request.Actor, relations))
            .OrderBy(entry => entry.Order)
            .Select(entry => entry.Item with { Current = IsHere(entry.Item.Href) })];
    }

    /// <summary>The sentence that the action before left; read once.</summary>
    public string? TakeNotice() => Answers.TakeNotice(Http);

    /// <summary>The hidden field against forms sent from elsewhere.</summary>
    public AntiforgeryTokenSet Antiforgery() => antiforgery.GetAndStoreTokens(Http);

    /// <summary>What was written in the form that this page cannot handle.</summary>
    public IReadOnlyList<TypedText> Typed() => TypedText.Of(Http);

    private HttpContext Http => accessor.HttpContext ?? throw new InvalidOperationException("A page is only rendered for a request.");

    private bool IsHere(string href) =>
        string.Equals(href, "/", StringComparison.Ordinal) ? string.Equals(Path, "/", StringComparison.Ordinal)
            : Path.StartsWith(href, StringComparison.Ordinal);
}
