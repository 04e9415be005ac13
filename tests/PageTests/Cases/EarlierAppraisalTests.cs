using Beweeg.Conversations.Decisions.Earlier;
using Beweeg.Conversations.Steps;
using Beweeg.Organisation.Import;
using Beweeg.TestKit;
using Microsoft.EntityFrameworkCore;

namespace Beweeg.PageTests.Cases;

/// <summary>Art. 6: the appraisal is earlier when a decision about the legal position is needed.</summary>
public sealed class EarlierAppraisalTests
{
    private const string Reason = "Bevordering naar schaal 7 per 1 juli.";
    private static readonly DateOnly Today = Town.Spring2026;

    [Theory, EachDatabase]
    public async Task ManagerNeedsADecision_TheLatestDayIsCountedBack_AndStandsWhateverTheImportSays(Engine engine)
    {
        var town = await Town.FoundAsync(engine);
        var manager = await town.AsAsync(Town.Manager);
        var employee = await town.AsAsync(Town.Employee);
        var appraisal = await town.ConversationOfAsync(Town.Employee, 3);
        appraisal.Latest.ShouldBe(new DateOnly(2027, 12, 31));
        // Two weeks for objections before the day of the decision: 16 June, and the term ends on the 30th.
        (await AskAsync(manager, town, appraisal.Id.ToString(), "1-7-2026")).Notice.ShouldContain("uiterlijk op 16 juni 2026");
        (await town.ConversationOfAsync(Town.Employee, 3)).Latest.ShouldBe(new DateOnly(2026, 6, 16));

        (await employee.GetAsync("/")).Text.ShouldContain("Je beoordelingsgesprek is eerder: uiterlijk 16 juni 2026");
        var page = (await employee.GetAsync($"/gesprekken/{appraisal.Id}")).Text;
        page.ShouldContain(Reason);
        page.ShouldContain("Op 1 juli 2026 is een besluit over de rechtspositie nodig.");

        await town.ImportAsync(OnLeave(new DateOnly(2026, 6, 1), new DateOnly(2026, 7, 31)), Today);
        await town.WorkAsync();
        (await town.ConversationOfAsync(Town.Employee, 3)).Latest.ShouldBe(new DateOnly(2026, 6, 16), "a date that a decision set does not move");
        (await town.ConversationOfAsync(Town.Employee)).Latest.ShouldBe(new DateOnly(2026, 5, 30));
        (await manager.GetAsync($"/medewerkers/{town[Town.Employee]}/cyclus")).Text.ShouldContain("ligt de datum vast door een besluit");
        await town.ImportAsync(Leaving(new DateOnly(2026, 5, 31)), Today);
        (await town.ConversationOfAsync(Town.Employee, 3)).Latest.ShouldBe(new DateOnly(2026, 5, 31), "nobody can be appraised after leaving");
    }

    [Theory, EachDatabase]
    public async Task TermsDoNotFit_ItSaysSo_AndGoesOnOnlyWhenSomebodyKnows_ButNeverWithoutTimeToRead(Engine engine)
    {
        var town = await Town.FoundAsync(engine);
        var adviser = await town.AsAsync(Town.HrAdviser);
        var appraisal = (await town.ConversationOfAsync(Town.Employee, 3)).Id.ToString();
        var page = await adviser.GetAsync(Url(town));
        (await adviser.SendFormAsync(page, "/rechtspositie", ("welke", appraisal), ("nodig", "22-4-2026"), ("reden", Reason))).ErrorAt("nodig")
            .ShouldContain("Het gesprek kan vanaf 22 april 2026. Met alle termijnen erbij kan een besluit vanaf 7 mei 2026.");
        (await adviser.SendFormAsync(page, "/rechtspositie", ("welke", appraisal), ("nodig", "15-4-2026"), ("reden", Reason))).ErrorAt("nodig").ShouldContain("Kies een dag die nog komt");

        var tight = await adviser.SendFormAsync(page, "/rechtspositie", ("welke", appraisal), ("nodig", "1-5-2026"), ("reden", Reason));
        tight.Text.ShouldContain("De termijnen passen niet voor die dag");
        tight.Text.ShouldContain("Bedenkingen kunnen dan nog tot en met 6 mei 2026, en het besluit is nodig op 1 mei 2026.");
        (await town.ConversationOfAsync(Town.Employee, 3)).LatestIsFixed.ShouldBeFalse();
        (await adviser.SubmitAsync(tight, "/rechtspositie", ("toch", "ja"))).Notice.ShouldContain("uiterlijk op 30 april 2026");
        (await (await town.AsAsync(Town.Manager)).GetAsync("/")).Text.ShouldContain("De beoordeling van Noor de Boer is eerder: uiterlijk 30 april 2026");
    }

    [Theory, EachDatabase]
    public async Task DecisionIsNotNeededAnyMore_TheOldDayIsBack_AndFollowsTheFactsAgain(Engine engine)
    {
        var town = await Town.FoundAsync(engine);
        var manager = await town.AsAsync(Town.Manager);
        var appraisal = (await town.ConversationOfAsync(Town.Employee, 3)).Id;
        await AskAsync(manager, town, appraisal.ToString(), "1-7-2026");
        (await AskAsync(manager, town, appraisal.ToString(), "1-6-2026")).ErrorAt("welke").ShouldContain("ligt de datum al vast door een ander besluit");
        (await manager.SubmitAsync(await manager.GetAsync(Url(town)), "/intrekken")).Notice.ShouldContain("weer uiterlijk op 31 december 2027");
        (await manager.GetAsync(Url(town))).Text.ShouldContain("ingetrokken");
        (await town.ConversationOfAsync(Town.Employee, 3)).LatestIsFixed.ShouldBeFalse();
        (await (await town.AsAsync(Town.Employee)).GetAsync("/")).Text.ShouldNotContain("is eerder");
        (await town.RecordsAsync()).Select(entry => entry.Operation).Where(key => key.StartsWith("appraisal.earlier", StringComparison.Ordinal)).ShouldBe(["appraisal.earlier", "appraisal.earlier.withdraw"]);
    }

    [Theory, EachDatabase]
    public async Task ExtraAppraisal_StandsBesideTheOrdinaryOne_AndIsToldWithItsReason(Engine engine)
    {
        var town = await Town.FoundAsync(engine);
        await PlanningStory.RecordedAsync(town);
        var adviser = await town.AsAsync(Town.HrAdviser);
        var employee = await town.AsAsync(Town.Employee);
        await AskAsync(adviser, town, "extra", "1-7-2026");
        var extra = await town.LookAsync(db => db.Set<Conversation>().AsNoTracking().SingleAsync(row => row.EmployeeId == town[Town.Employee] && row.RequestId != null));
        (extra.Latest, extra.LatestIsFixed).ShouldBe((new DateOnly(2026, 6, 16), true));
        var today = (await employee.GetAsync("/")).Text;
        today.ShouldContain("Je extra beoordelingsgesprek is eerder");
        today.ShouldNotContain("Je leidinggevende wil een extra beoordelingsgesprek");
        (await employee.GetAsync($"/gesprekken/{extra.Id}")).Text.ShouldContain("Petra de Jong vroeg dat op 15 april 2026");
        await town.WorkAsync();
        (await town.LookAsync(db => db.Set<EarlierAppraisal>().SingleAsync())).ConversationId.ShouldBe(extra.Id);
    }

    private static async Task<Page> AskAsync(PageClient client, Town town, string which, string needed) =>
        await client.SubmitAsync(await client.GetAsync(Url(town)), "/rechtspositie", ("welke", which), ("nodig", needed), ("reden", Reason));

    private static string Url(Town town) => $"/medewerkers/{town[Town.Employee]}/rechtspositie";

    private static ImportSet OnLeave(DateOnly from, DateOnly? until) =>
        Town.Organisation(Today) with { Leave = [new ImportedLeave(Town.Employee, from, until, LeaveKind.LongAbsence)] };

    private static ImportSet Leaving(DateOnly last)
    {
        var set = Town.Organisation(Today);
        return set with { People = [.. set.People.Select(person => person.Number == Town.Employee ? person with { OutOfService = last } : person)] };
    }
}
