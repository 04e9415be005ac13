using System.Net;
using Beweeg.Conversations.Moments;
using Beweeg.Database.Sqlite;
using Beweeg.Platform.Audit;
using Beweeg.Platform.Data;
using Beweeg.Platform.SignIn;
using Beweeg.TestKit;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace Beweeg.PageTests.Platform;

/// <summary>
/// Connections and prepared statements serve one request after another, also of another municipality: nobody may notice.
/// A host alone has few connections, so that who comes next gets the one that was left.
/// </summary>
public sealed class KeptStatementsTests
{
    private static readonly DateTime Now = new(2026, 4, 15, 11, 0, 0, DateTimeKind.Utc);

    [Theory, EachDatabase]
    public async Task MunicipalitiesAskTheSamePageAtOnce_EachSeesItsOwnPeople(Engine engine)
    {
        var host = await TestHost.OnAsync(engine, Town.Spring2026);
        string[] names = ["Aaltje", "Berend", "Corrie", "Dirkje"];
        var managers = await Task.WhenAll(names.Select(async name =>
            await (await Town.FoundAsync(host, Town.Spring2026, WithEmployee(name))).AsAsync(Town.Manager)));

        var pages = await Task.WhenAll(Enumerable.Range(0, 120).Select(turn => Task.Run(async () => (turn, (await managers[turn % names.Length].GetAsync("/team")).Text))));

        foreach (var (turn, text) in pages)
            names.Where(name => text.Contains(name, StringComparison.Ordinal)).ShouldBe([names[turn % names.Length]]);
    }

    [Theory, EachDatabase]
    public async Task WriteRefusedByAUniqueKey_TheSameWriteAfterwardsSucceeds(Engine engine)
    {
        var town = await AloneAsync(engine);
        var id = Guid.CreateVersion7();
        await AddSessionAsync(town, id);

        await Should.ThrowAsync<DbUpdateException>(() => AddSessionAsync(town, id));
        await town.LookAsync(async db =>
        {
            db.Add(NewSession(town, id));
            await Should.ThrowAsync<DbUpdateException>(() => db.SaveChangesAsync());
            db.Forget();
            db.Add(NewSession(town, Guid.CreateVersion7()));
            return await db.SaveChangesAsync();
        });
        await AddSessionAsync(town, Guid.CreateVersion7());

        (await town.LookAsync(db => db.Set<Session>().CountAsync())).ShouldBe(3);
    }

    [Theory, EachDatabase]
    public async Task SomebodyElseSavedFirst_IsAConflict_AndTheNextSaveSucceeds(Engine engine)
    {
        var town = await AloneAsync(engine);
        await town.LookAsync(async db =>
        {
            db.Record(Note(town));
            db.Add(new Moment(Guid.CreateVersion7(), town[Town.Employee], town[Town.Employee], Now));
            return await db.SaveChangesAsync();
        });

        await town.LookAsync(async late =>
        {
            var seen = await late.Set<Moment>().SingleAsync();
            await WriteAsync("eerste");
            seen.Write(Town.Spring2026, seen.Kind, "te laat");
            late.Record(Note(town));
            await Should.ThrowAsync<DbUpdateConcurrencyException>(() => late.SaveChangesAsync());
            return true;
        });
        await WriteAsync("tweede");

        (await town.LookAsync(db => db.Set<Moment>().AsNoTracking().SingleAsync())).ShouldSatisfyAllConditions(
            moment => moment.Text.Reveal().ShouldBe("tweede"),
            moment => moment.Version.ShouldBe(2));
        (await town.LookAsync(db => AuditVerifier.VerifyAsync(db, null, CancellationToken.None))).Faults.ShouldBeEmpty();

        Task<int> WriteAsync(string text) => town.LookAsync(async db =>
        {
            (await db.Set<Moment>().SingleAsync()).Write(Town.Spring2026, default, text);
            db.Record(Note(town));
            return await db.SaveChangesAsync();
        });
    }

    [Theory, EachDatabase]
    public async Task SameQuestionWithOtherValues_AnswersEach(Engine engine)
    {
        var town = await AloneAsync(engine);
        Guid[] ids = [Guid.CreateVersion7(), Guid.CreateVersion7(), Guid.CreateVersion7()];
        foreach (var id in ids) await AddSessionAsync(town, id);

        await town.LookAsync(async db =>
        {
            foreach (var id in ids) (await db.Set<Session>().Where(row => row.Id == id).Select(row => row.Id).ToListAsync()).ShouldBe([id]);
            return true;
        });
        foreach (var id in ids)
            (await town.LookAsync(db => db.Set<Session>().Where(row => row.Id == id).Select(row => row.Id).ToListAsync())).ShouldBe([id]);
    }

    [Theory, EachDatabase]
    public async Task MoreQuestionsThanAreKept_AndVeryLongOnes_AreAllAnswered(Engine engine)
    {
        var town = await AloneAsync(engine);
        await AddSessionAsync(town, Guid.CreateVersion7());

        for (var round = 0; round < 2; round++)
        {
            await town.LookAsync(async db =>
            {
                for (var number = 0; number < KeptConnection.MostStatements * 2; number++)
                    (await db.Set<Session>().TagWith($"vraag {number}").CountAsync()).ShouldBe(1);
                var name = new string('n', KeptConnection.LargestValue + 1);
                (await db.Set<Session>().TagWith(new string('x', KeptConnection.LongestText)).CountAsync()).ShouldBe(1);
                (await db.Set<Session>().CountAsync(row => row.Name == name)).ShouldBe(0);
                return true;
            });
        }
    }

    [Fact]
    public async Task SameQuestionWhileItsAnswerIsStillRead_IsAnsweredToo()
    {
        var town = await AloneAsync(Engine.Sqlite);
        for (var number = 0; number < 3; number++) await AddSessionAsync(town, Guid.CreateVersion7());

        await town.LookAsync(async db =>
        {
            await foreach (var outer in db.Set<Session>().AsNoTracking().OrderBy(row => row.Id).AsAsyncEnumerable())
                (await db.Set<Session>().AsNoTracking().OrderBy(row => row.Id).ToListAsync()).ShouldContain(inner => inner.Id == outer.Id);
            return true;
        });
    }

    [Theory, InlineData(true), InlineData(false)]
    public async Task ReaderLeftOpen_WhoComesNextSeesWhatOthersWroteSince(bool longQuestion)
    {
        var town = await AloneAsync(Engine.Sqlite);
        for (var number = 0; number < 3; number++) await AddSessionAsync(town, Guid.CreateVersion7());
        await town.LookAsync(async db =>
        {
            var question = db.Set<Session>().AsNoTracking().TagWith(longQuestion ? new string('x', KeptConnection.LongestText) : "kort").OrderBy(row => row.Id);
            return await question.AsAsyncEnumerable().GetAsyncEnumerator().MoveNextAsync();
        });

        await ByAnotherProcessAsync(town, """DELETE FROM "Sessions";""");

        (await town.LookAsync(db => db.Set<Session>().CountAsync())).ShouldBe(0);
    }

    [Fact]
    public async Task TransactionLeftOpen_IsGivenUp_AndOthersCanWrite()
    {
        var town = await AloneAsync(Engine.Sqlite);
        await town.LookAsync(async db =>
        {
            await db.Database.ExecuteSqlRawAsync("BEGIN IMMEDIATE;");
            return await db.Database.ExecuteSqlRawAsync("""DELETE FROM "AuditEntries";""");
        });

        await AddSessionAsync(town, Guid.CreateVersion7());

        (await town.RecordsAsync()).ShouldNotBeEmpty();
    }

    [Fact]
    public async Task TablesChangedByAnotherProcess_PagesGoOn()
    {
        var town = await AloneAsync(Engine.Sqlite);
        var manager = await town.AsAsync(Town.Manager);
        var before = (await manager.GetAsync("/team")).Text;

        await ByAnotherProcessAsync(town, """
            ALTER TABLE "Sessions" RENAME TO "Old";
            CREATE TABLE "Sessions" AS SELECT 1 AS "Extra", "Old".* FROM "Old";
            DROP TABLE "Old";
            """);

        (await manager.GetAsync("/team")).Text.ShouldBe(before);
    }

    [Fact]
    public async Task ConnectionIsAnHourOld_ItMakesWayForOneThatReadsAnewHowMuchThereIs()
    {
        var town = await AloneAsync(Engine.Sqlite);
        await MarkAsync();
        (await IsMarkedAsync()).ShouldBeTrue("the same connection serves who comes next");

        town.Host.MoveTo(Town.Spring2026, utcHour: 13);
        await IsMarkedAsync();

        (await IsMarkedAsync()).ShouldBeFalse();

        Task MarkAsync() => town.LookAsync(db => db.Database.ExecuteSqlRawAsync("CREATE TEMP TABLE mine (x)"));
        Task<bool> IsMarkedAsync() => town.LookAsync(async db => await db.Database.SqlQueryRaw<int>("SELECT COUNT(*) AS Value FROM temp.sqlite_master").SingleAsync() > 0);
    }

    [Fact]
    public async Task ApplicationEnds_TheDatabaseIsOneFileAgain()
    {
        // A server that really listens: when it stops, it waits for the requests that it is answering.
        var town = await Town.FoundAsync(await TestHost.ListenAsync(Engine.Sqlite, Town.Spring2026), Town.Spring2026);
        var managers = await Task.WhenAll(Enumerable.Range(0, 30).Select(_ => town.AsAsync(Town.Manager)));
        await Task.WhenAll(managers.Select(manager => manager.GetAsync("/team")));
        FilesOf(town).Length.ShouldBeGreaterThan(1, "the log is there while Beweeg runs");

        await town.Host.DisposeAsync();

        FilesOf(town).ShouldBe(["beweeg.db"]);
    }

    [Fact]
    public async Task AdministratorSwitchedPoolingOff_NothingStaysOpen()
    {
        await using var host = await TestHost.ListenAsync(Engine.Sqlite, Town.Spring2026, settings => settings with { Connection = settings.Connection + ";Pooling=False" });
        var town = await Town.FoundAsync(host, Town.Spring2026);

        (await (await town.AsAsync(Town.Manager)).GetAsync("/team")).Status.ShouldBe(HttpStatusCode.OK);

        FilesOf(town).ShouldBe(["beweeg.db"]);
    }

    [Theory, InlineData("", true), InlineData(";Max Auto Prepare=0", false), InlineData(";maxautoprepare=0", false)]
    public async Task PostgreSqlIsAskedTheSameOften_ItIsPrepared_UnlessTheAdministratorSwitchedThatOff(string setting, bool prepared)
    {
        await using var host = await TestHost.ListenAsync(Engine.PostgreSql, Town.Spring2026, settings => settings with { Connection = settings.Connection + setting });
        var town = await Town.FoundAsync(host, Town.Spring2026);

        var kept = await town.LookAsync(async db =>
        {
            for (var time = 0; time < 10; time++) await db.Set<Session>().CountAsync();
            return await db.Database.SqlQuery<int>($"""SELECT count(*)::int AS "Value" FROM pg_prepared_statements""").SingleAsync();
        });

        (kept > 0).ShouldBe(prepared);
    }

    private static async Task<Town> AloneAsync(Engine engine) =>
        await Town.FoundAsync(await TestHost.AloneAsync(engine, Town.Spring2026), Town.Spring2026);

    private static Beweeg.Organisation.Import.ImportSet WithEmployee(string name)
    {
        var usual = Town.Organisation(Town.Spring2026);
        return usual with { People = [.. usual.People.Select(row => row.Number == Town.Employee ? row with { GivenName = name } : row)] };
    }

    private static Session NewSession(Town town, Guid id) =>
        Session.Start(id, town.Municipality.Id, null, town[Town.Employee], "Noor de Boer", "demo", Now).Session;

    private static Task<int> AddSessionAsync(Town town, Guid id) => town.LookAsync(async db =>
    {
        db.Add(NewSession(town, id));
        return await db.SaveChangesAsync();
    });

    private static AuditRecord Note(Town town) =>
        new(new Operation("test.moment", "schreef een moment"), null, null, null, null, "moment", town.Municipality.Id, null, "test", Now);

    private static async Task ByAnotherProcessAsync(Town town, string sql)
    {
        await using var connection = new SqliteConnection($"Data Source={Path.Combine(town.Host.Settings.Data, "beweeg.db")};Pooling=False");
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        await command.ExecuteNonQueryAsync();
    }

    private static string[] FilesOf(Town town) =>
        [.. Directory.GetFiles(town.Host.Settings.Data, "beweeg.db*").Select(path => Path.GetFileName(path)).Order(StringComparer.Ordinal)];
}
