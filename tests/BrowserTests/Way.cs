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
    /// <summary>The ways of every run, and with BEWEEG_ALL_WAYS=1 the others as well.</summary>
    public static TheoryData<Engine, int, bool, ColorScheme> Some(
        IEnumerable<(Engine, int, bool, ColorScheme)> always, IEnumerable<(Engine, int, bool, ColorScheme)> others)
    {
        var ways = new TheoryData<Engine, int, bool, ColorScheme>();
        foreach (var (engine, width, scripts, scheme) in Environment.GetEnvironmentVariable("BEWEEG_ALL_WAYS") == "1" ? always.Concat(others) : always) ways.Add(engine, width, scripts, scheme);
        return ways;
    }

    public override string ToString() => $"{Engine}-{Width}-{(Scripts ? "script" : "zonder")}-{With}-{Scheme}".ToLowerInvariant();
}
