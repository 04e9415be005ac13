using Beweeg.TestKit;
using Microsoft.Playwright;

namespace Beweeg.BrowserTests;

/// <summary>
/// The whole cycle as two people live it, in a real browser. Every run walks it by mouse and by keys: between them both
/// databases, both widths, script and none, light and dark. With BEWEEG_ALL_WAYS=1 four more ways are walked, in which any two
/// of these meet; that takes too long for every change. Two classes, so that two run at a time.
/// </summary>
public sealed class WholeCycleByMouseTests
{
    public static TheoryData<Engine, int, bool, ColorScheme> Ways { get; } = Way.Some(
        [(Engine.Sqlite, 1280, true, ColorScheme.Light)],
        [(Engine.Sqlite, 320, false, ColorScheme.Dark), (Engine.PostgreSql, 1280, false, ColorScheme.Dark)]);

    [Theory, MemberData(nameof(Ways))]
    public Task FromInvitationToAdoption_WithoutHelp(Engine engine, int width, bool scripts, ColorScheme scheme) =>
        CycleStory.WalkAsync(new Way(engine, width, scripts, With.Mouse, scheme));
}

/// <inheritdoc cref="WholeCycleByMouseTests"/>
public sealed class WholeCycleByKeyboardTests
{
    public static TheoryData<Engine, int, bool, ColorScheme> Ways { get; } = Way.Some(
        [(Engine.PostgreSql, 320, false, ColorScheme.Dark)],
        [(Engine.Sqlite, 1280, true, ColorScheme.Dark), (Engine.PostgreSql, 320, true, ColorScheme.Light)]);

    [Theory, MemberData(nameof(Ways))]
    public Task FromInvitationToAdoption_WithKeysOnly(Engine engine, int width, bool scripts, ColorScheme scheme) =>
        CycleStory.WalkAsync(new Way(engine, width, scripts, With.Keyboard, scheme));
}
