using Beweeg.TestKit;
using Microsoft.Playwright;

namespace Beweeg.BrowserTests;

/// <summary>
/// The whole cycle as two people live it, in a real browser. Every engine, width, hands and colour scheme, with script
/// and without, has its walk in one of these four ways. Two classes, so that two run at a time.
/// </summary>
public sealed class WholeCycleByMouseTests
{
    public static TheoryData<Engine, int, bool, ColorScheme> Ways { get; } = new()
    {
        { Engine.Sqlite, 1280, true, ColorScheme.Light },
        { Engine.PostgreSql, 320, false, ColorScheme.Dark },
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
        { Engine.PostgreSql, 1280, true, ColorScheme.Dark },
        { Engine.Sqlite, 320, false, ColorScheme.Light },
    };

    [Theory, MemberData(nameof(Ways))]
    public Task FromInvitationToAdoption_WithKeysOnly(Engine engine, int width, bool scripts, ColorScheme scheme) =>
        CycleStory.WalkAsync(new Way(engine, width, scripts, With.Keyboard, scheme));
}
