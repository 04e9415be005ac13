using Beweeg.Conversations.Cycles;
using Beweeg.Conversations.Steps;
using Beweeg.Organisation.Import;
using Beweeg.TestKit;
using Microsoft.EntityFrameworkCore;

namespace Beweeg.PageTests.Conversations;

public sealed class CyclesByThemselvesTests
{
    private static readonly DateOnly Today = Town.Spring2026;

    [Theory, EachDatabase]
    public async Task NewEmployeeOnProbationDelivered_HasTheCycleOfProbationAtOnce_AndReadsWhoStartedIt(Engine engine)
    {
        var town = await Town.FoundAsync(engine);
        await town.ImportAsync(With(Newcomer(Today, AppointmentKind.Probation)), Today);

        var cycle = await CycleOfAsync(town, "20");
        cycle.ShapeKey.ShouldBe("probation");
        (cycle.Start, cycle.End).ShouldBe((Today, Today.AddMonths(12).AddDays(-1)));
        (await town.LookAsync(db => db.Set<Conversation>().Where(row => row.CycleId == cycle.Id).OrderBy(row => row.Ordinal).Select(row => row.Name).ToListAsync()))
            .ShouldBe(["Planningsgesprek", "Eerste beoordelingsgesprek", "Tweede beoordelingsgesprek"]);
        var entry = (await town.RecordsAsync()).Single(one => one.Operation == "cycle.start" && one.SubjectId == town["20"]);
        entry.ActorId.ShouldBeNull();
        entry.Origin.ShouldBe("import");
        (await (await town.AsAsync("20")).GetAsync("/wie-heeft-gekeken")).Text.ShouldContain("Beweeg zelf");
    }

    [Theory, EachDatabase]
    public async Task ServiceBeginsLater_TheNightOfThatDayStartsTheCycle_OnceHoweverOftenItRuns(Engine engine)
    {
        var host = await TestHost.AloneAsync(engine, Today);
        var town = await Town.FoundAsync(host, Today);
        var first = new DateOnly(2026, 6, 1);
        await town.ImportAsync(With(Newcomer(first, AppointmentKind.Permanent)), Today);
        (await town.LookAsync(db => db.Set<ConversationCycle>().AnyAsync(row => row.EmployeeId == town["20"]))).ShouldBeFalse();

        host.MoveTo(first.AddDays(-1));
        (await town.WorkAsync()).ShouldContain("Niemand had een nieuwe cyclus nodig.");
        host.MoveTo(first);
        (await town.WorkAsync()).ShouldContain("1 cyclus begonnen.");
        host.MoveTo(first.AddDays(1));
        (await town.WorkAsync()).ShouldContain("Niemand had een nieuwe cyclus nodig.");
        (await CycleOfAsync(town, "20")).Start.ShouldBe(first);
    }

    [Theory, EachDatabase]
    public async Task CycleIsOver_EverybodyGetsTheNextOne_EvenWhenTheNightOfNewYearWasSkipped(Engine engine)
    {
        var host = await TestHost.AloneAsync(engine, Today);
        var town = await Town.FoundAsync(host, Today);
        host.MoveTo(new DateOnly(2028, 1, 9));
        await town.WorkAsync();

        var cycles = await town.LookAsync(db => db.Set<ConversationCycle>().AsNoTracking().Where(row => row.EmployeeId == town[Town.Employee]).OrderBy(row => row.Start).ToListAsync());
        cycles.Select(row => (row.Start, row.End)).ShouldBe([(new(2026, 1, 1), new(2027, 12, 31)), (new(2028, 1, 1), new(2029, 12, 31))]);
        (await town.LookAsync(db => db.Set<ConversationCycle>().CountAsync())).ShouldBe(24);
    }

    [Theory, EachDatabase]
    public async Task ContractProlonged_TheCycleGetsItsOrdinaryLengthBack(Engine engine)
    {
        var host = await TestHost.AloneAsync(engine, Today);
        var set = Town.Organisation(Today);
        var until = new DateOnly(2026, 12, 31);
        var temporary = set with
        {
            People = [.. set.People.Select(row => row.Number == Town.Colleague ? row with { OutOfService = until } : row)],
            Positions = [.. set.Positions.Select(row => row.PersonNumber == Town.Colleague ? row with { End = until } : row)],
        };
        var town = await Town.FoundAsync(host, Today, temporary);
        host.MoveTo(new DateOnly(2026, 12, 20));
        await town.ImportAsync(set, new DateOnly(2026, 12, 20));
        host.MoveTo(new DateOnly(2027, 1, 4));
        await town.WorkAsync();

        var cycles = await town.LookAsync(db => db.Set<ConversationCycle>().AsNoTracking().Where(row => row.EmployeeId == town[Town.Colleague]).OrderBy(row => row.Start).ToListAsync());
        cycles.Select(row => (row.Start, row.End)).ShouldBe([(new(2026, 1, 1), new(2027, 12, 31))], $"it ended on {until} only because the contract did");
    }

    [Theory, EachDatabase]
    public async Task MunicipalityHasNotBegun_ImportAndNightStartNothing_UntilTheAdviserDoes(Engine engine)
    {
        var host = await TestHost.AloneAsync(engine, Today);
        var town = await Town.FoundAsync(host, Today, begun: false);
        await town.ImportAsync(With(Newcomer(Today, AppointmentKind.Permanent)), Today);
        await town.WorkAsync();
        (await town.LookAsync(db => db.Set<ConversationCycle>().CountAsync())).ShouldBe(0);

        var adviser = await town.AsAsync(Town.HrAdviser);
        (await adviser.SubmitAsync(await adviser.GetAsync("/voortgang"), "/starten")).Notice.ShouldBe("Voor 13 medewerkers is de cyclus begonnen.");
    }

    private static Task<ConversationCycle> CycleOfAsync(Town town, string number) =>
        town.LookAsync(db => db.Set<ConversationCycle>().AsNoTracking().SingleAsync(row => row.EmployeeId == town[number]));

    private static (ImportedPerson, ImportedPosition) Newcomer(DateOnly first, AppointmentKind appointment) => (
        new ImportedPerson("20", "Nina", null, null, "Nieuw", "nina@voorbeeld.example", first, null),
        new ImportedPosition("20", 1, "TU", "A1", first, null, 1m, SalaryScale.Parse("6"), false, null, appointment, null));

    private static ImportSet With((ImportedPerson Person, ImportedPosition Position) newcomer)
    {
        var set = Town.Organisation(Today);
        return set with { People = [.. set.People, newcomer.Person], Positions = [.. set.Positions, newcomer.Position] };
    }
}
