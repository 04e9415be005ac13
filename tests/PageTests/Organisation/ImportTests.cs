using Beweeg.Organisation.Contracts;
using Beweeg.Organisation.Demo;
using Beweeg.Organisation.Employees;
using Beweeg.Organisation.Import;
using Beweeg.Organisation.Import.Applying;
using Beweeg.Platform.Audit;
using Beweeg.Platform.Data;
using Beweeg.Platform.Time;
using Beweeg.TestKit;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Beweeg.PageTests.Organisation;

public sealed class ImportTests
{
    [Theory, EachDatabase]
    public async Task DemoMunicipalityApplied_IsReadBackEqual_AndRepeatingChangesNothing(Engine engine)
    {
        var set = DemoMunicipality.Generate(300, seed: 7, Town.Spring2026);
        var town = await Town.FoundAsync(engine, set: set);

        (await DifferenceAsync(town, set)).Changes.Select(change => change.Sentence).ShouldBeEmpty();
        await ApplyAsync(town, set);
        (await DifferenceAsync(town, set)).IsEmpty.ShouldBeTrue();
        (await town.LookAsync(db => db.Set<Employee>().CountAsync())).ShouldBe(set.People.Count);
    }

    [Theory, EachDatabase]
    public async Task ManyPeopleImported_TheDatabaseKnowsHowManyAtOnce_SoThatATeamIsNotLookedUpAmongEverybody(Engine engine)
    {
        var set = DemoMunicipality.Generate(600, seed: 7, Town.Spring2026);
        var town = await Town.FoundAsync(await TestHost.AloneAsync(engine, Town.Spring2026), Town.Spring2026, set);

        (await town.LookAsync(db => db.Database.SqlQueryRaw<long>(engine == Engine.Sqlite
            ? "SELECT CAST(MAX(CAST(stat AS INTEGER)) AS INTEGER) AS Value FROM sqlite_stat1 WHERE tbl = 'Employees'"
            : """SELECT CAST(reltuples AS bigint) AS "Value" FROM pg_class WHERE relname = 'Employees' """).SingleAsync())).ShouldBe(set.People.Count);
    }

    [Theory, EachDatabase]
    public async Task PersonNoLongerDelivered_EndsTheDayBefore_AndTheFileStays(Engine engine)
    {
        var town = await Town.FoundAsync(engine);
        var set = Town.Organisation(Town.Spring2026);
        var without = set with
        {
            People = [.. set.People.Where(row => row.Number != Town.Employee)],
            Positions = [.. set.Positions.Where(row => row.PersonNumber != Town.Employee)],
        };

        (await DifferenceAsync(town, without)).Changes.ShouldContain(change => change.Key == Town.Employee);
        await ApplyAsync(town, without);

        var employee = await town.LookAsync(db => db.Set<Employee>().SingleAsync(row => row.Number == Town.Employee));
        employee.InServiceUntil.ShouldBe(Town.Spring2026.AddDays(-1));
        (await town.ConversationOfAsync(Town.Employee)).EmployeeId.ShouldBe(employee.Id);
    }

    [Theory, EachDatabase]
    public async Task OtherManagerDelivered_FormerOneLosesTheTeam_NewOneHasIt(Engine engine)
    {
        var town = await Town.FoundAsync(engine);
        var set = Town.Organisation(Town.Spring2026);
        await ApplyAsync(town, set with
        {
            Managers = [.. set.Managers.Where(row => row.PersonNumber != Town.Manager),
                new ImportedManagement("A1", Town.Manager, new DateOnly(2025, 1, 1), Town.Spring2026.AddDays(-1), ManagementKind.Manager),
                new ImportedManagement("A1", Town.Colleague, Town.Spring2026, null, ManagementKind.Manager)],
        });

        (await (await town.AsAsync(Town.Manager)).GetAsync("/team")).Text.ShouldContain("Je hebt nu geen team");
        (await (await town.AsAsync(Town.Colleague)).GetAsync("/team")).Text.ShouldContain("Noor de Boer");
    }

    [Theory, EachDatabase]
    public async Task Teams_AndRelations_GiveTheSameManagerForEverybody(Engine engine)
    {
        var town = await Town.FoundAsync(engine, set: DemoMunicipality.Generate(300, seed: 11, Town.Spring2026));
        var differences = await town.Host.WithDbAsync(town.Municipality.Id, async (services, db) =>
        {
            var teams = services.GetRequiredService<ITeams>();
            var wrong = new List<string>();
            var managers = await db.Set<Beweeg.Organisation.Units.UnitManager>().Select(row => row.EmployeeId).Distinct().ToListAsync();
            var reports = new Dictionary<Guid, List<Guid>>();
            foreach (var manager in managers)
            {
                foreach (var member in await teams.DirectReportsAsync(manager, Town.Spring2026, CancellationToken.None))
                    (reports.TryGetValue(member.Id, out var list) ? list : reports[member.Id] = []).Add(manager);
            }

            foreach (var person in await db.Set<Employee>().Where(row => row.InServiceUntil == null).OrderBy(row => row.Id).ToListAsync())
            {
                var manager = await teams.ManagerOfAsync(person.Id, Town.Spring2026, CancellationToken.None);
                if (manager is { } id && !(reports.GetValueOrDefault(person.Id)?.Contains(id) ?? false)) wrong.Add($"{person.Name}: not in the team of the manager");
            }

            return wrong;
        });
        differences.ShouldBeEmpty();
    }

    private static Task<Beweeg.Organisation.Import.Comparison.ImportDifference> DifferenceAsync(Town town, ImportSet set) =>
        town.Host.WithDbAsync(town.Municipality.Id, (services, _) => services.GetRequiredService<CompareWithPresent>().RunAsync(set, CancellationToken.None));

    private static Task<bool> ApplyAsync(Town town, ImportSet set) => town.Host.WithDbAsync(town.Municipality.Id, async (services, _) =>
    {
        await services.GetRequiredService<ApplyImport>().RunAsync(set, Town.Spring2026,
            new AuditRecord(ApplyImport.Operation, null, null, null, null, "organisation", town.Municipality.Id, null, "test", services.GetRequiredService<Calendar>().Now), CancellationToken.None);
        return true;
    });
}
