using Beweeg.Conversations.Cycles;
using Beweeg.Conversations.Steps;
using Beweeg.Organisation.Contracts;
using Beweeg.Organisation.Import;
using Beweeg.Organisation.Import.Applying;
using Beweeg.Platform.Audit;
using Beweeg.Platform.Data;
using Beweeg.Platform.Jobs;
using Beweeg.Platform.SignIn;
using Beweeg.Platform.Tenancy;
using Beweeg.Platform.Time;
using Beweeg.Web.Host;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Beweeg.TestKit;

/// <summary>
/// A small municipality with one person in every role, founded through the real import and the real start of cycles.
/// </summary>
public sealed class Town
{
    /// <summary>An ordinary day on which planning conversations are at turn.</summary>
    public static readonly DateOnly Spring2026 = new(2026, 4, 15);

    private readonly Dictionary<string, Guid> people = new(StringComparer.Ordinal);

    private Town(TestHost host, Municipality municipality)
    {
        Host = host;
        Municipality = municipality;
    }

    public TestHost Host { get; }
    public Municipality Municipality { get; }

    /// <summary>The people by personnel number; see the constants.</summary>
    public Guid this[string number] => people[number];

    public const string Employee = "1";
    public const string Colleague = "2";
    public const string Manager = "3";
    public const string ActingManager = "4";
    public const string HigherManager = "5";
    public const string FormerManager = "6";
    public const string Coordinator = "7";
    public const string HrAdviser = "8";
    public const string Administrator = "9";
    public const string WorksCouncil = "10";
    public const string OtherManager = "11";
    public const string OtherHrAdviser = "12";

    /// <summary>Everybody, by role.</summary>
    public static IReadOnlyList<string> Everybody { get; } =
        [Employee, Colleague, Manager, ActingManager, HigherManager, FormerManager, Coordinator, HrAdviser, Administrator, WorksCouncil, OtherManager, OtherHrAdviser];

    /// <summary>Founds a new municipality, with cycles running for everybody.</summary>
    public static async Task<Town> FoundAsync(Engine engine, DateOnly? day = null, ImportSet? set = null) =>
        await FoundAsync(await TestHost.OnAsync(engine, day ?? Spring2026), day ?? Spring2026, set);

    /// <summary>Founds a new municipality in a host.</summary>
    /// <param name="begun">False: nobody has a cycle yet.</param>
    /// <param name="isDemo">False: the people are real, so nobody can choose who to be.</param>
    public static async Task<Town> FoundAsync(TestHost host, DateOnly today, ImportSet? set = null, bool begun = true, bool isDemo = true)
    {
        await using var scope = host.App.Services.CreateAsyncScope();
        var services = scope.ServiceProvider;
        var id = Guid.CreateVersion7();
        var municipality = await services.GetRequiredService<Installation>().CreateAsync(id, $"Gemeente {id:N}", isDemo, CancellationToken.None);
        municipality.HostName = host.IsLive ? $"{id:N}.localhost" : $"{id:N}.voorbeeld.example";
        var db = services.GetRequiredService<BeweegDb>();
        await db.SaveChangesAsync();
        var now = services.GetRequiredService<Calendar>().Now;
        await services.GetRequiredService<ApplyImport>().RunAsync(set ?? Organisation(today), today,
            new AuditRecord(ApplyImport.Operation, null, null, null, null, "organisation", id, null, "test", now), CancellationToken.None);
        db.Record(new AuditRecord(new Operation("test.start", "begon een cyclus"), null, null, null, null, "campaign", id, null, "test", now));
        if (begun) await services.GetRequiredService<StartCycles>().ForEverybodyAsync(today, CancellationToken.None);
        else await db.SaveChangesAsync();
        var town = new Town(host, municipality);
        var directory = services.GetRequiredService<IPeople>();
        foreach (var row in (set ?? Organisation(today)).People) town.people[row.Number] = (await directory.WithNumberAsync(row.Number, CancellationToken.None))!.Value;
        return town;
    }

    /// <summary>A browser in which this person is signed in.</summary>
    public async Task<PageClient> AsAsync(string number)
    {
        var token = await Host.WithDbAsync(Municipality.Id, async (services, db) =>
        {
            var person = await services.GetRequiredService<IPeople>().FindAsync(people[number], Spring2026, CancellationToken.None);
            var (session, secret) = Session.Start(Guid.CreateVersion7(), Municipality.Id, null, people[number], person!.Name, "demo", services.GetRequiredService<SessionClock>().Now);
            db.Add(session);
            await db.SaveChangesAsync();
            return secret;
        });
        return new PageClient(Host, Municipality.HostName!, token);
    }

    /// <summary>A browser in which somebody with an administrator's account is signed in.</summary>
    public async Task<PageClient> AsAdministratorAsync()
    {
        var token = await Host.WithDbAsync(Municipality.Id, async (services, db) =>
        {
            var account = await services.GetRequiredService<Installation>().CreateAdministratorAsync(Municipality, "beheer", "vier losse woorden samen", CancellationToken.None);
            var (session, secret) = Session.Start(Guid.CreateVersion7(), Municipality.Id, account.Id, null, account.Name, "wachtwoord", services.GetRequiredService<SessionClock>().Now);
            db.Add(session);
            await db.SaveChangesAsync();
            return secret;
        });
        return new PageClient(Host, Municipality.HostName!, token);
    }

    /// <summary>A browser without a session.</summary>
    public PageClient Anonymous() => new(Host, Municipality.HostName!, null);

    /// <summary>The n-th conversation of the running cycle of somebody.</summary>
    public Task<Conversation> ConversationOfAsync(string number, int ordinal = 1) => Host.WithDbAsync(Municipality.Id, (_, db) =>
        db.Set<Conversation>().AsNoTracking().SingleAsync(row => row.EmployeeId == people[number] && row.Ordinal == ordinal));

    /// <summary>A new delivery of the personnel system is applied.</summary>
    public Task<bool> ImportAsync(ImportSet set, DateOnly today) => Host.WithDbAsync(Municipality.Id, async (services, _) =>
    {
        await services.GetRequiredService<ApplyImport>().RunAsync(set, today,
            new AuditRecord(ApplyImport.Operation, null, null, null, null, "organisation", Municipality.Id, null, "test", services.GetRequiredService<Calendar>().Now), CancellationToken.None);
        var directory = services.GetRequiredService<IPeople>();
        foreach (var row in set.People) people[row.Number] = (await directory.WithNumberAsync(row.Number, CancellationToken.None))!.Value;
        return true;
    });

    /// <summary>Somebody who came later, by personnel number.</summary>
    public async Task KnowAsync(string number) =>
        people[number] = await Host.WithDbAsync(Municipality.Id, async (services, _) => await services.GetRequiredService<IPeople>().WithNumberAsync(number, CancellationToken.None))
            ?? throw new InvalidOperationException($"Nobody has number {number}.");

    /// <summary>The daily jobs of this municipality, now; what they say they did, a line each.</summary>
    public async Task<string> WorkAsync() =>
        string.Join('\n', await Host.App.Services.GetRequiredService<DailyWork>().RunNowAsync(Municipality.Id, CancellationToken.None));

    /// <summary>The records of the audit chain, oldest first.</summary>
    public Task<List<AuditEntry>> RecordsAsync() => Host.WithDbAsync(Municipality.Id, (_, db) =>
        db.Set<AuditEntry>().AsNoTracking().OrderBy(entry => entry.Sequence).ToListAsync());

    /// <summary>Looks into the database, within the municipality.</summary>
    public Task<T> LookAsync<T>(Func<BeweegDb, Task<T>> work) => Host.WithDbAsync(Municipality.Id, (_, db) => work(db));

    /// <summary>One team under one department under the municipality, and a second department.</summary>
    public static ImportSet Organisation(DateOnly today)
    {
        var longAgo = new DateOnly(2015, 1, 1);
        var scale = SalaryScale.Parse("6");
        ImportedPerson Person(string number, string name, string surname, string? prefix = null) =>
            new(number, name, null, prefix, surname, $"{name.ToLowerInvariant()}@voorbeeld.example", longAgo, null);
        ImportedPosition Position(string number, string job, string unit) =>
            new(number, 1, job, unit, longAgo, null, 1m, scale, false, null, AppointmentKind.Permanent, null);
        return new ImportSet(
            [
                new ImportedUnit("G", "Gemeente", null, UnitKind.Municipality),
                new ImportedUnit("A", "Openbare ruimte", "G", UnitKind.Department),
                new ImportedUnit("A1", "Team Groen", "A", UnitKind.Team),
                new ImportedUnit("B", "Burgerzaken", "G", UnitKind.Department),
            ],
            [
                new ImportedJob("TU", "Medewerker groen", "Technisch Uitvoerend Medewerker", scale, "Zorgt dat het groen er goed bij staat.", ["Onderhoudt plantsoenen en bomen", "Spreekt bewoners aan en helpt hen"], []),
                new ImportedJob("TM", "Teammanager", "Teammanager", SalaryScale.Parse("11"), "Leidt het team.", ["Verdeelt het werk"], []),
            ],
            [
                Person(Employee, "Noor", "Boer", "de"), Person(Colleague, "Cem", "Çelik"), Person(Manager, "Margot", "Smit"), Person(ActingManager, "Wim", "Bos"),
                Person(HigherManager, "Hans", "Groot", "de"), Person(FormerManager, "Frits", "Oud"), Person(Coordinator, "Cora", "Dekker"),
                Person(HrAdviser, "Petra", "Jong", "de"), Person(Administrator, "Bert", "Beheer"), Person(WorksCouncil, "Olga", "Raad"),
                Person(OtherManager, "Anton", "Anders"), Person(OtherHrAdviser, "Ella", "Elders"),
            ],
            [
                Position(Employee, "TU", "A1"), Position(Colleague, "TU", "A1"), Position(Manager, "TM", "A1"), Position(ActingManager, "TU", "B"),
                Position(HigherManager, "TM", "A"), Position(FormerManager, "TM", "B"), Position(Coordinator, "TU", "A1"), Position(HrAdviser, "TU", "B"),
                Position(Administrator, "TU", "B"), Position(WorksCouncil, "TU", "B"), Position(OtherManager, "TM", "B"), Position(OtherHrAdviser, "TU", "B"),
            ],
            [
                new ImportedManagement("A1", FormerManager, longAgo, new DateOnly(2024, 12, 31), ManagementKind.Manager),
                new ImportedManagement("A1", Manager, new DateOnly(2025, 1, 1), null, ManagementKind.Manager),
                new ImportedManagement("A1", ActingManager, new DateOnly(2026, 1, 1), null, ManagementKind.Acting),
                new ImportedManagement("A", HigherManager, longAgo, null, ManagementKind.Manager),
                new ImportedManagement("B", OtherManager, longAgo, null, ManagementKind.Manager),
            ],
            [],
            [
                new ImportedRole(Coordinator, RoleKind.Coordinator, "A1", new DateOnly(2026, 1, 1), null, "Directiebesluit 2025-12"),
                new ImportedRole(HrAdviser, RoleKind.HrAdviser, "A", longAgo, null, null),
                new ImportedRole(OtherHrAdviser, RoleKind.HrAdviser, "B", longAgo, null, null),
                new ImportedRole(Administrator, RoleKind.Administrator, null, longAgo, null, null),
                new ImportedRole(WorksCouncil, RoleKind.WorksCouncil, null, longAgo, null, null),
            ]);
    }
}
