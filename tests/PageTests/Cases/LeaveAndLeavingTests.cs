using System.Net;
using Beweeg.Conversations.Cycles;
using Beweeg.Conversations.Steps;
using Beweeg.Organisation.Import;
using Beweeg.TestKit;
using Microsoft.EntityFrameworkCore;

namespace Beweeg.PageTests.Cases;

/// <summary>Leave and return, long absence, and leaving for whatever reason.</summary>
public sealed class LeaveAndLeavingTests
{
    private static readonly DateOnly Today = Town.Spring2026;

    [Theory, EachDatabase]
    public async Task LeaveAcrossTheLatestDay_TheDayMovesToFourWeeksAfterReturn_AndSaysWhy(Engine engine)
    {
        var town = await Town.FoundAsync(engine);
        await town.ImportAsync(OnLeave(new DateOnly(2026, 5, 1), new DateOnly(2026, 8, 31)), Today);

        var planning = await town.ConversationOfAsync(Town.Employee);
        planning.Latest.ShouldBe(new DateOnly(2026, 9, 29));
        (await (await town.AsAsync(Town.Employee)).GetAsync($"/gesprekken/{planning.Id}")).Text.ShouldContain("Na terugkeer is er vier weken de tijd");
        (await town.RecordsAsync()).Count(entry => entry.Operation == "cycle.move" && entry.SubjectId == town[Town.Employee]).ShouldBe(1);
        await town.ImportAsync(OnLeave(new DateOnly(2026, 5, 1), new DateOnly(2026, 8, 31)), Today);
        (await town.RecordsAsync()).Count(entry => entry.Operation == "cycle.move").ShouldBe(1, "the same delivery again changes nothing");
    }

    [Theory, EachDatabase]
    public async Task LeaveIsCancelled_TheOldDayIsBack(Engine engine)
    {
        var town = await Town.FoundAsync(engine);
        var before = (await town.ConversationOfAsync(Town.Employee)).Latest;
        await town.ImportAsync(OnLeave(new DateOnly(2026, 5, 1), new DateOnly(2026, 8, 31)), Today);
        await town.ImportAsync(Town.Organisation(Today), Today);
        (await town.ConversationOfAsync(Town.Employee)).Latest.ShouldBe(before);
    }

    [Theory, EachDatabase]
    public async Task LongIllnessWithoutKnownEnd_TheConversationWaits_NobodyIsLate_AndOnReturnItGoesOn(Engine engine)
    {
        var host = await TestHost.AloneAsync(engine, Today);
        var town = await Town.FoundAsync(host, Today);
        await town.ImportAsync(OnLeave(Today, null), Today);
        host.MoveTo(new DateOnly(2026, 7, 1));
        await town.WorkAsync();

        var manager = await town.AsAsync(Town.Manager);
        RowOf(await manager.GetAsync("/team"), "Noor de Boer").ShouldContain("wacht op terugkeer van verlof");
        RowOf(await manager.GetAsync("/team"), "Noor de Boer").ShouldNotContain("te laat");
        RowOf(await manager.GetAsync("/team"), "Cem Çelik").ShouldContain("te laat");
        (await manager.GetAsync("/")).Text.ShouldNotContain("Nodig Noor de Boer uit");
        var employee = await town.AsAsync(Town.Employee);
        (await employee.GetAsync("/")).Text.ShouldContain("Dit gesprek wacht tot je terug bent.");
        (await employee.GetAsync("/mijn-gesprekken")).Text.ShouldContain("Tot wanneer is nog niet bekend.");

        await town.ImportAsync(OnLeave(Today, new DateOnly(2026, 6, 30)), new DateOnly(2026, 7, 1));
        RowOf(await manager.GetAsync("/team"), "Noor de Boer").ShouldContain("uiterlijk 29 juli 2026");
        (await town.RecordsAsync()).Where(entry => entry.Operation is "cycle.pause" or "cycle.move").Select(entry => entry.Operation).ShouldBe(["cycle.pause", "cycle.move"]);
    }

    [Theory, EachDatabase]
    public async Task EmployeeWillLeave_TheCycleEndsOnTheLastDay_WithTheAppraisalBefore(Engine engine)
    {
        var town = await Town.FoundAsync(engine);
        var last = new DateOnly(2026, 11, 30);
        await town.ImportAsync(Leaving(last), Today);
        (await town.LookAsync(db => db.Set<ConversationCycle>().SingleAsync(row => row.EmployeeId == town[Town.Employee]))).End.ShouldBe(last);
        (await town.ConversationOfAsync(Town.Employee, 3)).Latest.ShouldBe(last);
    }

    [Theory, EachDatabase]
    public async Task EmployeeHasLeft_OpenConversationsCloseWithoutAWordAboutWhy_AndNobodyIsRemindedAnyMore(Engine engine)
    {
        var host = await TestHost.AloneAsync(engine, Today);
        var town = await Town.FoundAsync(host, Today);
        var planning = (await town.ConversationOfAsync(Town.Employee)).Id;
        var manager = await town.AsAsync(Town.Manager);
        await manager.InviteAsync(planning);
        await town.ImportAsync(Leaving(Today.AddDays(1)), Today);
        host.MoveTo(Today.AddDays(3));
        await town.WorkAsync();

        var conversations = await town.LookAsync(db => db.Set<Conversation>().AsNoTracking().Where(row => row.EmployeeId == town[Town.Employee]).ToListAsync());
        conversations.ShouldAllBe(row => row.Ending == ConversationEnding.Lapsed);
        // What was still ahead lapsed when the last day became known, the rest after that day.
        conversations.Any(row => row.EndingReason!.Reveal() == "Sinds 17 april 2026 niet meer in dienst.").ShouldBeTrue();
        (await manager.GetAsync("/")).Text.ShouldNotContain("Noor");
        (await manager.GetAsync("/team")).Text.ShouldNotContain("Noor");
        host.MoveTo(Today.AddDays(4));
        (await town.WorkAsync()).ShouldContain("Geen cyclus hoefde te veranderen.");
    }

    /// <summary>The same holds of who died: the software does not know why somebody is not there any more.</summary>
    [Theory, EachDatabase]
    public async Task EmployeeHasLeft_OnlyTheAdviserOfThatUnitReadsWhatWasRecorded_AndNobodyChangesIt(Engine engine)
    {
        var host = await TestHost.AloneAsync(engine, Today);
        var town = await Town.FoundAsync(host, Today);
        var planning = await PlanningStory.RecordedAsync(town);
        var progress = (await town.ConversationOfAsync(Town.Employee, 2)).Id;
        await town.ImportAsync(Leaving(Today.AddDays(1)), Today);
        host.MoveTo(Today.AddDays(1));
        (await (await town.AsAsync(Town.Manager)).GetAsync($"/gesprekken/{planning}/verslag")).Status.ShouldBe(HttpStatusCode.OK, "the last day still counts");
        (await (await town.AsAsync(Town.HrAdviser)).GetAsync("/niet-meer-in-dienst")).Text.ShouldContain("Er is niemand");

        host.MoveTo(Today.AddDays(2));
        await town.WorkAsync();
        var (adviser, manager) = (await town.AsAsync(Town.HrAdviser), await town.AsAsync(Town.Manager));
        (await manager.GetAsync($"/gesprekken/{planning}/verslag")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await manager.GetAsync("/niet-meer-in-dienst")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await (await town.AsAsync(Town.OtherHrAdviser)).GetAsync("/niet-meer-in-dienst")).Text.ShouldNotContain("Noor");

        var list = await adviser.GetAsync("/niet-meer-in-dienst");
        foreach (var said in new[] { "Noor de Boer", "16 april 2026", "Planningsgesprek, vastgelegd op 15 april 2026", "Voortgangsgesprek, niet gehouden" }) RowOf(list, "Noor de Boer").ShouldContain(said);
        (await adviser.GetAsync("/niet-meer-in-dienst?zoek=de+boer")).Text.ShouldContain("Noor de Boer");
        (await adviser.GetAsync("/niet-meer-in-dienst?zoek=anton")).Text.ShouldContain("Met deze naam vinden we niemand");
        (await adviser.GetAsync("/voortgang")).HasLink("/niet-meer-in-dienst").ShouldBeTrue();
        var record = await adviser.GetAsync($"/gesprekken/{planning}/verslag");
        record.Text.ShouldContain("Noor de Boer");
        record.HasForm("/aanvullen").ShouldBeFalse();
        (await adviser.GetAsync($"/gesprekken/{progress}")).Status.ShouldBe(HttpStatusCode.OK);
        (await adviser.PostAsync($"/gesprekken/{planning}/aanvullen", [("aanvulling", "Later."), ("__RequestVerificationToken", record.ValueOf("__RequestVerificationToken"))])).Status.ShouldBe(HttpStatusCode.NotFound);
        (await town.RecordsAsync()).Count(entry => entry.Operation == "file.departed").ShouldBe(2, "seen twice, and by the own adviser only");
    }

    private static string RowOf(Page page, string name) =>
        page.Document.QuerySelectorAll("tbody tr").Single(row => row.TextContent.Contains(name, StringComparison.Ordinal)).TextContent;

    private static ImportSet OnLeave(DateOnly from, DateOnly? until) =>
        Town.Organisation(Today) with { Leave = [new ImportedLeave(Town.Employee, from, until, LeaveKind.LongAbsence)] };

    private static ImportSet Leaving(DateOnly last)
    {
        var set = Town.Organisation(Today);
        return set with { People = [.. set.People.Select(person => person.Number == Town.Employee ? person with { OutOfService = last } : person)] };
    }
}
