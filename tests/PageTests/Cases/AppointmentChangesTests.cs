using Beweeg.Conversations.Cycles;
using Beweeg.Organisation.Employees;
using Beweeg.Organisation.Import;
using Beweeg.TestKit;
using Microsoft.EntityFrameworkCore;

namespace Beweeg.PageTests.Cases;

/// <summary>Another job half-way, and the scale of the job that is reached: what goes on, what begins, and who reads it.</summary>
public sealed class AppointmentChangesTests
{
    private static readonly DateOnly Today = Town.Spring2026;
    private static readonly DateOnly Change = new(2026, 5, 1);

    [Theory, EachDatabase]
    public async Task NoorGetsAnotherJob_CycleAndAgreementsGoOn_BothAreAskedToLook_AndTheAppraisalAsksWhatTheNewJobAsks(Engine engine)
    {
        var host = await TestHost.AloneAsync(engine, Today);
        var town = await Town.FoundAsync(host, Today, WithTwoJobs());
        await PlanningStory.RecordedAsync(town);
        host.MoveTo(Change.AddDays(-1));
        (await (await town.AsAsync(Town.Employee)).GetAsync("/")).Text.ShouldNotContain("Je functie is nu");

        host.MoveTo(Change);
        await town.ImportAsync(WithTwoJobs(changed: true), Change);
        var (noor, margot) = (await town.AsAsync(Town.Employee), await town.AsAsync(Town.Manager));
        (await noor.GetAsync("/")).Text.ShouldContain("Je functie is nu Voorman groen");
        (await noor.GetAsync("/")).Text.ShouldContain("Sinds 1 mei 2026; daarvoor Medewerker groen.");
        (await margot.GetAsync("/")).Text.ShouldContain("Noor de Boer heeft een andere functie: Voorman groen");
        (await (await town.AsAsync(Town.OtherManager)).GetAsync("/")).Text.ShouldNotContain("Voorman groen");

        var file = (await noor.GetAsync("/mijn-gesprekken")).Text;
        file.ShouldContain("Je functie is sinds 1 mei 2026 Voorman groen");
        file.ShouldContain("plantvakken", Case.Sensitive, "what was agreed stands");
        (await CyclesAsync(town)).Count.ShouldBe(1);
        (await margot.GetAsync($"/gesprekken/{(await town.ConversationOfAsync(Town.Employee)).Id}/verslag")).Text.ShouldContain("Medewerker groen", Case.Sensitive, "what was recorded, was recorded of the job of then");

        host.MoveTo(Change.AddDays(15));
        (await (await town.AsAsync(Town.Employee)).GetAsync("/")).Text.ShouldNotContain("Je functie is nu", Case.Sensitive, "news is over");
        (await (await town.AsAsync(Town.Employee)).GetAsync("/mijn-gesprekken")).Text.ShouldContain("Je functie is sinds 1 mei 2026");
    }

    [Theory, EachDatabase]
    public async Task NoorReachesTheScaleOfTheJob_HerYearlyCycleEndsThatDay_AndTheNextOneIsOnTheCalendarAgain(Engine engine)
    {
        var host = await TestHost.AloneAsync(engine, Today);
        var town = await Town.FoundAsync(host, Today, InRunUpScale(null));
        (await CyclesAsync(town)).ShouldBe([("run-up-scale", new(2026, 1, 1), new(2026, 12, 31))]);

        // The personnel system tells the last day in the run-up scale; the dates that are still to come follow.
        var last = new DateOnly(2026, 9, 30);
        await town.ImportAsync(InRunUpScale(last), Today);
        (await CyclesAsync(town)).ShouldBe([("run-up-scale", new(2026, 1, 1), last)]);
        var page = (await (await town.AsAsync(Town.Employee)).GetAsync("/mijn-gesprekken")).Text;
        page.ShouldContain("1 januari 2026 tot en met 30 september 2026");
        (await town.ConversationOfAsync(Town.Employee, 3)).Latest.ShouldBe(last, "the appraisal is before the end of the cycle");

        host.MoveTo(last.AddDays(1));
        await town.ImportAsync(InRunUpScale(last), last.AddDays(1));
        var cycles = await CyclesAsync(town);
        cycles.Count.ShouldBe(2);
        cycles[1].Start.ShouldBe(last.AddDays(1));
        (cycles[1].Shape is "run-up-scale").ShouldBeFalse();
        cycles[1].End.ShouldBe(new DateOnly(2027, 12, 31), "lined up with everybody's two years");
    }

    private static async Task<List<(string Shape, DateOnly Start, DateOnly End)>> CyclesAsync(Town town) => [.. (await town.LookAsync(db =>
        db.Set<ConversationCycle>().AsNoTracking().Where(row => row.EmployeeId == town[Town.Employee]).OrderBy(row => row.Start).ToListAsync())).Select(row => (row.ShapeKey, row.Start, row.End))];

    private static ImportSet WithTwoJobs(bool changed = false)
    {
        var set = Town.Organisation(Today);
        var own = set.Positions.Single(row => row.PersonNumber == Town.Employee);
        return set with
        {
            Jobs = [.. set.Jobs, set.Jobs[0] with { Code = "VM", Name = "Voorman groen" }],
            Positions = [.. set.Positions.Where(row => row.PersonNumber != Town.Employee), .. changed ? new[] { own with { End = Change.AddDays(-1) }, own with { Sequence = 2, JobCode = "VM", Begin = Change } } : [own]],
        };
    }

    private static ImportSet InRunUpScale(DateOnly? until)
    {
        var set = Town.Organisation(Today);
        return set with
        {
            Positions = [.. set.Positions.Select(row => row.PersonNumber == Town.Employee
                ? row with { Begin = new DateOnly(2025, 1, 1), Scale = SalaryScale.Parse("5"), InRunUpScale = true, RunUpUntil = until } : row)],
            People = [.. set.People.Select(person => person.Number == Town.Employee ? person with { InService = new DateOnly(2025, 1, 1) } : person)],
        };
    }
}
