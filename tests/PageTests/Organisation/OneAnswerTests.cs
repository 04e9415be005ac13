using Beweeg.Organisation.Assessors;
using Beweeg.Organisation.Contracts;
using Beweeg.Organisation.Import;
using Beweeg.Organisation.Relations;
using Beweeg.Platform.Access;
using Beweeg.Platform.Audit;
using Beweeg.Platform.Data;
using Beweeg.TestKit;
using Microsoft.Extensions.DependencyInjection;

namespace Beweeg.PageTests.Organisation;

/// <summary>
/// Who holds the conversations of whom is asked in many ways: as a manager of one, as a team of another, as a right. On generated
/// municipalities, with vacancies, deputies, coordinators, two positions and appointed assessors, all of them give one answer.
/// </summary>
public sealed class OneAnswerTests
{
    private const Relation Holding = Relation.Manager | Relation.ActingManager | Relation.Assessor;
    private static readonly DateOnly Today = Town.Spring2026;

    [Theory, EachDatabase]
    public async Task ManagerTeamAndRights_NeverContradictEachOther(Engine engine)
    {
        var host = await TestHost.OnAsync(engine, Today);
        var assessed = 0;
        var held = 0;
        for (var seed = 1; seed <= 25; seed++)
        {
            var set = Generated(new Random(seed));
            var town = await Town.FoundAsync(host, Today, set, begun: false);
            var people = set.People.Select(row => town[row.Number]).ToList();
            await AppointAsync(town, people, new Random(seed + 1000));
            foreach (var day in new[] { Today.AddDays(-40), Today, Today.AddDays(40) })
            {
                var (wrong, found, placed) = await host.WithDbAsync(town.Municipality.Id, (services, _) => ContradictionsAsync(services, town, people, day));
                wrong.ShouldBeEmpty($"seed {seed}, {day:yyyy-MM-dd}");
                held += found;
                assessed += placed;
            }
        }

        held.ShouldBeGreaterThan(300, "otherwise it was about nobody");
        assessed.ShouldBeGreaterThan(50, "otherwise it was about no assessor");
    }

    private static async Task<(List<string> Wrong, int Held, int Assessed)> ContradictionsAsync(IServiceProvider services, Town town, List<Guid> people, DateOnly day)
    {
        var teams = services.GetRequiredService<ITeams>();
        var relations = services.GetRequiredService<IRelations>();
        var wrong = new List<string>();
        var (found, assessed) = (0, 0);
        var team = new Dictionary<Guid, HashSet<Guid>>();
        var coordinated = new Dictionary<Guid, HashSet<Guid>>();
        var elsewhere = new Dictionary<Guid, HashSet<Guid>>();
        foreach (var person in people)
        {
            team[person] = [.. (await teams.DirectReportsAsync(person, day, CancellationToken.None)).Select(row => row.Id)];
            coordinated[person] = [.. (await teams.CoordinatedAsync(person, day, CancellationToken.None)).Select(row => row.Member.Id)];
            elsewhere[person] = [.. (await teams.ElsewhereAsync(person, day, CancellationToken.None)).Where(row => !row.IsTaken).Select(row => row.Member.Id)];
        }

        var alone = await teams.WithoutLeaderAsync(people, day, CancellationToken.None);
        foreach (var employee in people)
        {
            var manager = await teams.ManagerOfAsync(employee, day, CancellationToken.None);
            var period = (await teams.HoldersAsync(employee, day, day, CancellationToken.None)).SingleOrDefault();
            var to = new Dictionary<Guid, Relation>();
            foreach (var person in people) to[person] = await relations.ToEmployeeAsync(new Actor(person, person, "", "test", town.Municipality, Guid.Empty, false), employee, day, CancellationToken.None);
            var isReplaced = to.Values.Any(relation => relation.HasFlag(Relation.Assessor));
            if (manager is not null) found++;
            if (isReplaced) assessed++;

            void Expect(bool holds, string what)
            {
                if (!holds) wrong.Add($"{what} ({people.IndexOf(employee)})");
            }

            Expect(period?.Person == manager, "the holder over time is the holder on the day");
            Expect(manager is null || (to[manager.Value] & Holding) != Relation.None, "who holds them has the right");
            Expect(manager is null || team[manager.Value].Contains(employee), "who holds them has the employee in the team");
            Expect(manager != employee && !team[employee].Contains(employee), "nobody holds the own conversations");
            Expect(!alone.Contains(employee) || to.Values.All(relation => (relation & Sides.Leading) == Relation.None), "without a leader nobody leads");
            Expect(manager is null || !alone.Contains(employee), "who has a holder is not without");
            Expect(!isReplaced || to.Values.All(relation => (relation & (Relation.Manager | Relation.ActingManager | Relation.Coordinator)) == Relation.None), "beside an assessor nobody else leads");
            foreach (var person in people.Where(one => one != employee))
            {
                // In an empty chair above the whole house a coordinator stands in the place of the manager; that person has them as coordinator.
                var inEmptyChair = to[person].HasFlag(Relation.Coordinator) && manager is null;
                Expect(team[person].Contains(employee) == ((to[person] & Holding) != Relation.None && !inEmptyChair), $"team and right of {people.IndexOf(person)}");
                Expect(coordinated[person].Contains(employee) == to[person].HasFlag(Relation.Coordinator), $"coordinated and right of {people.IndexOf(person)}");
                Expect(elsewhere[person].Contains(employee) == to[person].HasFlag(Relation.OtherManager), $"other manager {people.IndexOf(person)}");
                Expect(!to[person].HasFlag(Relation.OtherManager) || (to[person] & Holding) == Relation.None, "a manager of another position does not hold them");
            }
        }

        return (wrong, found, assessed);
    }

    private static ImportSet Generated(Random chance)
    {
        var usual = Town.Organisation(Today);
        var people = Enumerable.Range(0, 8).Select(at => (at + 50).ToString(System.Globalization.CultureInfo.InvariantCulture)).ToList();
        var units = Enumerable.Range(0, 6).Select(at => $"U{at}").ToList();
        var (from, until) = (new DateOnly(2026, 1, 1), new DateOnly(2026, 12, 31));
        (DateOnly From, DateOnly? Until) Period() => chance.Next(3) switch
        {
            0 => (from, null),
            1 => (from, Today.AddDays(chance.Next(-60, 60))),
            _ => (Today.AddDays(chance.Next(-60, 60)), until),
        };
        string Someone() => people[chance.Next(people.Count)];
        string Unit() => units[chance.Next(units.Count)];

        var positions = people.SelectMany(number => Enumerable.Range(1, chance.Next(0, 4)).Select(sequence =>
        {
            var period = sequence == 1 ? (from, null) : Period();
            return usual.Positions[0] with { PersonNumber = number, Sequence = sequence, UnitCode = Unit(), Begin = period.From, End = period.Until, Factor = chance.Next(1, 5) / 10m };
        })).ToList();
        return usual with
        {
            Units = [.. units.Select((code, at) => new ImportedUnit(code, code, at == 0 ? null : units[chance.Next(at)], at == 0 ? UnitKind.Municipality : UnitKind.Team))],
            People = [.. people.Select(number => usual.People[0] with { Number = number, GivenName = "Persoon", Prefix = null, Surname = number, InService = new DateOnly(2015, 1, 1) })],
            Positions = [.. positions],
            Managers = [.. Enumerable.Range(0, chance.Next(2, 9)).Select(_ =>
            {
                var period = Period();
                return new ImportedManagement(Unit(), Someone(), period.From, period.Until, chance.Next(3) == 0 ? ManagementKind.Acting : ManagementKind.Manager);
            }).DistinctBy(row => (row.UnitCode, row.Kind))],
            Roles = [.. Enumerable.Range(0, chance.Next(0, 4)).Select(_ =>
            {
                var period = Period();
                return new ImportedRole(Someone(), RoleKind.Coordinator, chance.Next(4) == 0 ? null : Unit(), period.From, period.Until, "Besluit");
            })],
        };
    }

    private static Task<bool> AppointAsync(Town town, List<Guid> people, Random chance) => town.Host.WithDbAsync(town.Municipality.Id, async (services, db) =>
    {
        var time = services.GetRequiredService<TimeProvider>();
        db.Record(new AuditRecord(new Operation("test.appoint", "wees iemand aan"), null, null, null, null, "assessor", null, null, "test", time.GetUtcNow().UtcDateTime));
        foreach (var employee in people.Where(_ => chance.Next(3) == 0))
        {
            foreach (var kind in Enum.GetValues<AssessorKind>())
            {
                var assessor = people[chance.Next(people.Count)];
                if (assessor == employee) continue;
                db.Add(new AssessorAppointment(Ids.New(time), employee, assessor, kind, AssessorGround.NotFree, "", Today.AddDays(chance.Next(-60, 20)),
                    chance.Next(2) == 0 ? null : Today.AddDays(chance.Next(20, 60)), new AssessorDecision("de directie", Today, "DB-1"), employee, time.GetUtcNow().UtcDateTime));
            }
        }

        await OrganisationEdition.RenewAsync(db, time, CancellationToken.None);
        await db.SaveChangesAsync();
        return true;
    });
}
