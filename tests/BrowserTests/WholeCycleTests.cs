using Beweeg.TestKit;
using Microsoft.Playwright;

namespace Beweeg.BrowserTests;

/// <summary>
/// The whole cycle as two people live it, in a real browser. Of engine, width, script, hands and colours, each two values
/// meet in one of these six ways. Two classes, so that two run at a time.
/// </summary>
public sealed class WholeCycleByMouseTests
{
    public static TheoryData<Engine, int, bool, ColorScheme> Ways { get; } = new()
    {
        { Engine.Sqlite, 1280, true, ColorScheme.Light },
        { Engine.Sqlite, 320, false, ColorScheme.Dark },
        { Engine.PostgreSql, 1280, false, ColorScheme.Dark },
    };

    [Theory, MemberData(nameof(Ways))]
    public Task FromInvitationToAdoption_WithoutHelp(Engine engine, int width, bool scripts, ColorScheme scheme) =>
        CycleStory.WalkAsync(new Way(engine, width, scripts, With.Mouse, scheme));
}

/// <inheritdoc cref="WholeCycleByMouseTests"/>
public sealed class WholeCycleByKeyboardTests
{
    public static TheoryData<Engine, int, bool, ColorScheme> Ways { get; } = new()
    {
        { Engine.Sqlite, 1280, true, ColorScheme.Dark },
        { Engine.PostgreSql, 320, true, ColorScheme.Light },
        { Engine.PostgreSql, 320, false, ColorScheme.Light },
    };

    [Theory, MemberData(nameof(Ways))]
    public Task FromInvitationToAdoption_WithKeysOnly(Engine engine, int width, bool scripts, ColorScheme scheme) =>
        CycleStory.WalkAsync(new Way(engine, width, scripts, With.Keyboard, scheme));
}
