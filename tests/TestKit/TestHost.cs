using System.Collections.Concurrent;
using Beweeg.Platform.Data;
using Beweeg.Platform.Mail;
using Beweeg.Web.Host;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;

namespace Beweeg.TestKit;

/// <summary>
/// The whole application in this process, on a real database, at a fixed day. Hosts are shared: each test founds a
/// municipality of its own, and the wall between municipalities keeps tests apart.
/// </summary>
public sealed class TestHost : IAsyncDisposable
{
    private static readonly ConcurrentDictionary<(Engine, DateTime, MailSettings), Lazy<Task<TestHost>>> Hosts = new();

    private readonly TestClock clock;
    private readonly bool alone;

    private TestHost(WebApplication app, Settings settings, Engine engine, TestClock clock, bool alone)
    {
        this.clock = clock;
        this.alone = alone;
        App = app;
        Settings = settings;
        Engine = engine;
    }

    public WebApplication App { get; }
    public Settings Settings { get; }
    public Engine Engine { get; }

    /// <summary>The host of a database at noon (Dutch winter time) on a day.</summary>
    /// <param name="mail">Without one no mail is made, as in an installation without a mail server. What is made stays in the outbox.</param>
    public static Task<TestHost> OnAsync(Engine engine, DateOnly day, MailSettings? mail = null) =>
        Hosts.GetOrAdd((engine, TestClock.NoonOf(day), mail ?? MailSettings.None),
            key => new Lazy<Task<TestHost>>(() => StartAsync(key.Item1, new TestClock(key.Item2), settings => settings with { Mail = key.Item3 }))).Value;

    /// <summary>A host for one test alone, which moves its clock or has real people in it.</summary>
    /// <param name="also">Services of the test itself.</param>
    public static Task<TestHost> AloneAsync(Engine engine, DateOnly day, bool production = false, MailSettings? mail = null, Action<IServiceCollection>? also = null) =>
        StartAsync(engine, new TestClock(TestClock.NoonOf(day)), settings => settings with { IsProduction = production, Mail = mail ?? MailSettings.None }, also: also, alone: true);

    /// <summary>
    /// A host of its own, listening on a free port of the loopback address, for a real browser.
    /// </summary>
    /// <param name="adjust">Other settings than a test usually has.</param>
    public static Task<TestHost> ListenAsync(Engine engine, DateOnly day, Func<Settings, Settings>? adjust = null) =>
        StartAsync(engine, new TestClock(TestClock.NoonOf(day)), adjust, live: true, alone: true);

    /// <summary>A second node of the same installation: another process would have the same database and keys, and nothing else in common.</summary>
    public Task<TestHost> AnotherNodeAsync() => StartAsync(Engine, clock, _ => Settings, alone: true);

    /// <summary>Moves the clock to noon, or another hour, of a day. Only where nobody else is: hosts of <see cref="OnAsync"/> are shared.</summary>
    public void MoveTo(DateOnly day, int utcHour = 11)
    {
        if (!alone) throw new InvalidOperationException("Other tests look at this clock too.");
        clock.MoveTo(day, utcHour);
    }

    public async ValueTask DisposeAsync()
    {
        await App.StopAsync();
        await App.DisposeAsync();
    }

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

    private static async Task<TestHost> StartAsync(
        Engine engine, TestClock clock, Func<Settings, Settings>? adjust, bool live = false, Action<IServiceCollection>? also = null, bool alone = false)
    {
        var folder = Directory.CreateTempSubdirectory("beweeg-test").FullName;
        AppDomain.CurrentDomain.ProcessExit += (_, _) => Directory.Delete(folder, recursive: true);
        var connection = engine == Engine.Sqlite ? $"Data Source={Path.Combine(folder, "beweeg.db")}" : PostgreSqlServer.Instance.NewDatabase();
        var settings = new Settings(live ? "http://127.0.0.1:0" : Settings.DefaultUrls, folder, connection, IsProduction: false, Path.Combine(folder, "sleutels")) { WorksByItself = false };
        if (adjust is not null) settings = adjust(settings);
        var app = BeweegHost.Build(settings, builder =>
        {
            if (!live) builder.WebHost.UseTestServer();
            also?.Invoke(builder.Services);
        }, clock);
        await using (var scope = app.Services.CreateAsyncScope())
            await scope.ServiceProvider.GetRequiredService<Installation>().MigrateAsync(CancellationToken.None);
        await app.StartAsync();
        return new TestHost(app, settings, engine, clock, alone) { IsLive = live };
    }
}
