using Beweeg.Competencies.Own;
using Beweeg.TestKit;

namespace Beweeg.PageTests.Cases;

/// <summary>An appraisal below "normaal": agreed, spoken about earlier, and a chance to improve.</summary>
public sealed class LowAppraisalTests
{
    private const string Low = "onvoldoende";

    [Theory, EachDatabase]
    public async Task AgreedAndSpokenAboutLongEnoughAgo_NothingIsMissing_AndNoReasonIsAsked(Engine engine)
    {
        var (manager, appraisal) = await JudgedHalfAYearLaterAsync(engine, "stuck", $"Over kennis, en over {string.Join(", ", OwnGuide.Guide.Competencies.Select(one => one.Name))}.");
        var draft = await manager.GetAsync($"/gesprekken/{appraisal}/concept");
        draft.Text.ShouldContain("op 15 april 2026 stond er ‘Lukt niet zo’.");
        draft.Text.ShouldContain("op 15 april 2026 werd het genoemd in het verslag.");
        draft.Document.QuerySelector("[name=toch]").ShouldBeNull();
        (await manager.SendDraftAsync(appraisal, "16-11-2026")).Notice.ShouldContain("verstuurd");
    }

    [Theory, EachDatabase]
    public async Task ProgressConversationSaidThatItWentWell_IsNoWarning_AndAReasonIsAsked(Engine engine)
    {
        var (manager, appraisal) = await JudgedHalfAYearLaterAsync(engine, "done", "Alles ging goed.");
        var refused = await manager.SendDraftAsync(appraisal, "16-11-2026");
        refused.ErrorAt("toch").ShouldNotBeEmpty();
        refused.Text.ShouldContain("op 15 april 2026 stond er ‘Klaar’. Dat het niet goed ging, staat daar niet.");
        refused.Text.ShouldContain("in geen eerder verslag gevonden.");
    }

    private static async Task<(PageClient Manager, Guid Appraisal)> JudgedHalfAYearLaterAsync(Engine engine, string progress, string said)
    {
        var host = await TestHost.AloneAsync(engine, Town.Spring2026);
        var town = await Town.FoundAsync(host, Town.Spring2026);
        await PlanningStory.RecordedAsync(town);
        await SpeakAsync(town, progress, said);
        host.MoveTo(new DateOnly(2026, 11, 2));
        var manager = await town.AsAsync(Town.Manager);
        var appraisal = (await town.ConversationOfAsync(Town.Employee, 3)).Id;
        await manager.InviteAsync(appraisal, "16-11-2026");
        await manager.JudgeAsync(appraisal, Low);
        return (manager, appraisal);
    }

    [Theory, EachDatabase]
    public async Task SpokenAboutToday_ThereWasNoChanceToImprove_AndThatIsWhatTheEmployeeReads(Engine engine)
    {
        var town = await Town.FoundAsync(engine);
        await PlanningStory.RecordedAsync(town);
        await SpeakAsync(town, "stuck", "We spraken over alles.");
        var manager = await town.AsAsync(Town.Manager);
        var appraisal = (await town.ConversationOfAsync(Town.Employee, 3)).Id;
        await manager.InviteAsync(appraisal);
        await manager.JudgeAsync(appraisal, Low);
        (await manager.SendDraftAsync(appraisal)).ErrorAt("toch").ShouldNotBeEmpty();
        (await manager.SendDraftAsync(appraisal, anyway: "Het kan niet wachten.")).Notice.ShouldContain("verstuurd");
        var employee = (await (await town.AsAsync(Town.Employee)).GetAsync($"/gesprekken/{appraisal}/beoordeling")).Text;
        employee.ShouldContain("De leidinggevende gaat toch door. De reden: Het kan niet wachten.");
    }

    // The progress conversation, signed by both.
    private static async Task SpeakAsync(Town town, string stand, string said)
    {
        var manager = await town.AsAsync(Town.Manager);
        var progress = (await town.ConversationOfAsync(Town.Employee, 2)).Id;
        await manager.InviteAsync(progress);
        await manager.BeginAsync(progress);
        var page = await manager.GetAsync($"/gesprekken/{progress}/voortgang");
        await manager.SubmitAsync(page, "/voortgang", [.. page.Document.QuerySelectorAll("[name^=stand-]").Select(field => field.GetAttribute("name")!).Distinct(StringComparer.Ordinal).Select(name => (name, stand)), ("topics", said)]);
        await manager.OfferAsync(progress);
        await manager.SignAsync(progress);
        await (await town.AsAsync(Town.Employee)).SignAsync(progress);
    }
}
