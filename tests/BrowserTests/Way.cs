using Beweeg.TestKit;
using Microsoft.Playwright;

namespace Beweeg.BrowserTests;

/// <summary>What somebody works with.</summary>
public enum With
{
    /// <summary>Pointing and clicking.</summary>
    Mouse,

    /// <summary>Keys only.</summary>
    Keyboard,
}

/// <summary>How a story is walked: on which database, on which screen, and by which hands.</summary>
internal sealed record Way(Engine Engine = Engine.Sqlite, int Width = 1280, bool Scripts = true, With With = With.Mouse, ColorScheme Scheme = ColorScheme.Light)
{
    public override string ToString() => $"{Engine}-{Width}-{(Scripts ? "script" : "zonder")}-{With}-{Scheme}".ToLowerInvariant();
}
