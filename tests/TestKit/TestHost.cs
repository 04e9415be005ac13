using System.Collections.Concurrent;
using Beweeg.Platform.Data;
using Beweeg.Platform.Mail;
using Beweeg.Web.Host;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Beweeg.TestKit;

/// <summary>
/// The whole application in this process, on a real database, at a fixed day. Hosts are shared: each test founds a
/// municipality of its own, and the wall between municipalities keeps tests apart.
/// </summary>
public sealed class TestHost
{
    private static readonly ConcurrentDictionary<(Engine, DateTime, MailSettings), Lazy<Task<TestHost>>> Hosts = new();

    private readonly TestClock clock;

    private TestHost(WebApplication app, Settings settings, Engine engine, TestClock clock)
    {
        this.clock = clock;
        App = app;
        Settings = settings;
        Engine = engine;
    }

    public WebApplication App { get; }
    public Settings Settings { get; }
    public Engine Engine { get; }

    /// <summary>The host of a database at noon (Dutch time) on a day.</summary>
    /// <param name="mail">Without one no mail is made, as in an installation without a mail server. What is made stays in the outbox.</param>
    public static Task<TestHost> OnAsync(Engine engine, DateOnly day, MailSettings? mail = null) =>
        Hosts.GetOrAdd((engine, day.ToDateTime(new TimeOnly(11, 0), DateTimeKind.Utc), mail ?? MailSettings.None),
            key => new Lazy<Task<TestHost>>(() => StartAsync(key.Item1, new TestClock(key.Item2), key.Item3))).Value;

    /// <summary>A host of its own whose clock the test sets.</summary>
    public static Task<TestHost> WithClockAsync(Engine engine, DateOnly day, MailSettings? mail = null, Action<IServiceCollection>? also = null) =>
        StartAsync(engine, new TestClock(day.ToDateTime(new TimeOnly(11, 0), DateTimeKind.Utc)), mail ?? MailSettings.None, also: also);

    /// <summary>Noon (Dutch summer time) of another day, or another hour of it.</summary>
    public void SetClock(DateOnly day, int utcHour = 11) => clock.Set(day.ToDateTime(new TimeOnly(utcHour, 0), DateTimeKind.Utc));

    /// <summary>
    /// A host of its own, listening on a free port of the loopback address, for a real browser.
    /// </summary>
    public static Task<TestHost> ListenAsync(Engine engine, DateOnly day) =>
        StartAsync(engine, new TestClock(day.ToDateTime(new TimeOnly(11, 0), DateTimeKind.Utc)), MailSettings.None, live: true);

    /// <summary>Where a browser reaches a municipality: any name under localhost is this machine.</summary>
    public string AddressOf(string hostName) => $"http://{hostName}:{new Uri(App.Urls.First()).Port}";

    /// <summary>True when a browser can reach it.</summary>
    public bool IsLive { get; private init; }

    /// <summary>A scope that has entered a municipality.</summary>
    public async Task<T> WithDbAsync<T>(Guid municipality, Func<IServiceProvider, BeweegDb, Task<T>> work)
    {
        await using var scope = App.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<BeweegDb>();
        await db.EnterAsync(municipality);
        return await work(scope.ServiceProvider, db);
    }

    private static async Task<TestHost> StartAsync(Engine engine, TestClock clock, MailSettings mail, bool live = false, Action<IServiceCollection>? also = null)
    {
        var folder = Directory.CreateTempSubdirectory("beweeg-test").FullName;
        AppDomain.CurrentDomain.ProcessExit += (_, _) => Directory.Delete(folder, recursive: true);
        var connection = engine == Engine.Sqlite ? $"Data Source={Path.Combine(folder, "beweeg.db")}" : PostgreSqlServer.Instance.NewDatabase();
        var settings = new Settings(live ? "http://127.0.0.1:0" : Settings.DefaultUrls, folder, connection, IsProduction: false, Path.Combine(folder, "sleutels")) { WorksByItself = false, Mail = mail };
        var app = BeweegHost.Build(settings, builder =>
        {
            if (!live) builder.WebHost.UseTestServer();
            builder.Services.Replace(ServiceDescriptor.Singleton<TimeProvider>(clock));
            also?.Invoke(builder.Services);
        });
        await using (var scope = app.Services.CreateAsyncScope())
            await scope.ServiceProvider.GetRequiredService<Installation>().MigrateAsync(CancellationToken.None);
        await app.StartAsync();
        return new TestHost(app, settings, engine, clock) { IsLive = live };
    }

    private sealed class TestClock(DateTime utc) : TimeProvider
    {
        private DateTime now = utc;

        public void Set(DateTime utc) => now = utc;

        public override DateTimeOffset GetUtcNow() => new(now, TimeSpan.Zero);
    }
}
