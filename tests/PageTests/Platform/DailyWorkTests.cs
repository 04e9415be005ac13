using System.Collections.Concurrent;
using Beweeg.Platform.Data;
using Beweeg.Platform.Jobs;
using Beweeg.TestKit;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Beweeg.PageTests.Platform;

public sealed class DailyWorkTests
{
    [Theory, EachDatabase]
    public async Task WorkOfTheDay_IsDoneOnceHoweverOftenAndHoweverManyLook_AndIsOnRecordAsTheSystem(Engine engine)
    {
        var (host, town, _) = await FoundAsync(engine);
        var work = host.App.Services.GetRequiredService<DailyWork>();

        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => work.RunDueAsync(CancellationToken.None))));
        await work.RunDueAsync(CancellationToken.None);

        var entry = (await DoneAsync(town)).ShouldHaveSingleItem();
        entry.ActorId.ShouldBeNull();
        entry.Origin.ShouldBe("job");
        entry.Detail.ShouldBe("test.count: 12 medewerkers geteld.");
    }

    [Theory, EachDatabase]
    public async Task BeforeItsHour_TheJobWaits_UnlessTheWorkIsAskedForNow(Engine engine)
    {
        var (host, town, _) = await FoundAsync(engine);
        var work = host.App.Services.GetRequiredService<DailyWork>();
        // Nine o'clock in summer is seven in UTC.
        host.MoveTo(Town.Spring2026, utcHour: 6);
        await work.RunDueAsync(CancellationToken.None);
        (await DoneAsync(town)).ShouldBeEmpty();

        (await town.WorkAsync()).ShouldContain("12 medewerkers geteld.");
        host.MoveTo(Town.Spring2026, utcHour: 7);
        await work.RunDueAsync(CancellationToken.None);
        (await DoneAsync(town)).Count.ShouldBe(1, "it was done already");
    }

    [Theory, EachDatabase]
    public async Task DaysSkipped_TheWorkOfTodayIsDoneOnce(Engine engine)
    {
        var (host, town, _) = await FoundAsync(engine);
        var work = host.App.Services.GetRequiredService<DailyWork>();
        await work.RunDueAsync(CancellationToken.None);
        host.MoveTo(Town.Spring2026.AddDays(40));
        await work.RunDueAsync(CancellationToken.None);

        (await town.LookAsync(db => db.Set<JobRun>().Where(row => row.Job == CountPeople.Name).OrderBy(row => row.Day).Select(row => row.Day).ToListAsync()))
            .ShouldBe([Town.Spring2026, Town.Spring2026.AddDays(40)]);
    }

    [Theory, EachDatabase]
    public async Task JobFailsInOneMunicipality_OthersAreDone_NothingOfItIsKept_AndItIsTriedAgainLater(Engine engine)
    {
        var (host, broken, breaks) = await FoundAsync(engine);
        var whole = await Town.FoundAsync(host, Town.Spring2026);
        var work = host.App.Services.GetRequiredService<DailyWork>();
        breaks[broken.Municipality.Id] = true;

        await work.RunDueAsync(CancellationToken.None);
        (await DoneAsync(whole)).Count.ShouldBe(1);
        (await DoneAsync(broken)).ShouldBeEmpty();
        (await broken.RecordsAsync()).Count(entry => entry.Operation == "job.fail").ShouldBe(1);
        (await broken.RecordsAsync()).ShouldNotContain(entry => entry.Operation == "test.counted", "half of a failed job would be kept");

        breaks[broken.Municipality.Id] = false;
        await work.RunDueAsync(CancellationToken.None);
        (await DoneAsync(broken)).ShouldBeEmpty("the next attempt waits a while");
        host.MoveTo(Town.Spring2026, utcHour: 12);
        await work.RunDueAsync(CancellationToken.None);
        (await DoneAsync(broken)).Count.ShouldBe(1);
        (await DoneAsync(whole)).Count.ShouldBe(1);
    }

    [Theory, EachDatabase]
    public async Task NodeDiesWhileWorking_AnotherTakesOverAfterTheLease(Engine engine)
    {
        var (host, town, _) = await FoundAsync(engine);
        var work = host.App.Services.GetRequiredService<DailyWork>();
        await town.LookAsync(db => db.Database.ExecuteSqlAsync(
            $"""INSERT INTO "JobRuns" ("MunicipalityId", "Job", "Day", "State", "Attempt", "WaitUntil") VALUES ({db.MunicipalityId}, {CountPeople.Name}, {Town.Spring2026}, 'Working', 1, {new DateTime(2026, 4, 15, 11, 30, 0, DateTimeKind.Utc)})"""));

        await work.RunDueAsync(CancellationToken.None);
        (await DoneAsync(town)).ShouldBeEmpty("somebody else holds the lease");
        host.MoveTo(Town.Spring2026, utcHour: 12);
        await work.RunDueAsync(CancellationToken.None);
        (await DoneAsync(town)).Count.ShouldBe(1);
    }

    private static async Task<(TestHost Host, Town Town, ConcurrentDictionary<Guid, bool> Breaks)> FoundAsync(Engine engine)
    {
        var breaks = new ConcurrentDictionary<Guid, bool>();
        var host = await TestHost.AloneAsync(engine, Town.Spring2026, also: services => services.AddSingleton(breaks).AddScoped<IDailyJob, CountPeople>());
        return (host, await Town.FoundAsync(host, Town.Spring2026), breaks);
    }

    private static async Task<List<Beweeg.Platform.Audit.AuditEntry>> DoneAsync(Town town) =>
        [.. (await town.RecordsAsync()).Where(entry => entry.Operation == "job.done" && entry.Detail!.StartsWith(CountPeople.Name, StringComparison.Ordinal))];

    private sealed class CountPeople(BeweegDb db, ConcurrentDictionary<Guid, bool> breaks, Beweeg.Platform.Time.Calendar calendar) : IDailyJob
    {
        public const string Name = "test.count";

        private static readonly Beweeg.Platform.Audit.Operation Counted = new("test.counted", "telde");

        public string Key => Name;

        public int Hour => 9;

        public async Task<string> RunAsync(DateOnly day, CancellationToken cancel)
        {
            db.Record(new Beweeg.Platform.Audit.AuditRecord(Counted, null, null, null, null, "test", null, null, "job", calendar.Now));
            await db.SaveChangesAsync(cancel);
            if (breaks.GetValueOrDefault(db.MunicipalityId)) throw new InvalidOperationException("This municipality is broken.");
            return $"{await db.Set<Beweeg.Organisation.Employees.Employee>().CountAsync(cancel)} medewerkers geteld.";
        }
    }
}
