using System.Collections.Concurrent;
using Beweeg.Platform.Data;
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
    private static readonly ConcurrentDictionary<(Engine, DateTime), Lazy<Task<TestHost>>> Hosts = new();

    private readonly TestClock clock;

    private TestHost(WebApplication app, Settings settings, Engine engine, TestClock clock)
    {
        App = app;
        Settings = settings;
        Engine = engine;
        this.clock = clock;
    }

    public WebApplication App { get; }
    public Settings Settings { get; }
    public Engine Engine { get; }

    /// <summary>The host of a database at noon (Dutch time) on a day.</summary>
    public static Task<TestHost> OnAsync(Engine engine, DateOnly day) =>
        Hosts.GetOrAdd((engine, TestClock.NoonOf(day)), key => new Lazy<Task<TestHost>>(() => StartAsync(key.Item1, key.Item2))).Value;

    /// <summary>
    /// A host of its own, listening on a free port of the loopback address, for a real browser.
    /// </summary>
    /// <param name="adjust">Other settings than a test usually has.</param>
    public static Task<TestHost> ListenAsync(Engine engine, DateOnly day, Func<Settings, Settings>? adjust = null) =>
        StartAsync(engine, TestClock.NoonOf(day), live: true, adjust);

    /// <summary>Moves the clock to a later day. Only where nobody else is: hosts of <see cref="OnAsync"/> are shared.</summary>
    public void MoveTo(DateOnly day)
    {
        if (!IsLive) throw new InvalidOperationException("Other tests look at this clock too.");
        clock.MoveTo(day);
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

    private static async Task<TestHost> StartAsync(Engine engine, DateTime now, bool live = false, Func<Settings, Settings>? adjust = null)
    {
        var time = new TestClock(now);
        var folder = Directory.CreateTempSubdirectory("beweeg-test").FullName;
        AppDomain.CurrentDomain.ProcessExit += (_, _) => Directory.Delete(folder, recursive: true);
        var connection = engine == Engine.Sqlite ? $"Data Source={Path.Combine(folder, "beweeg.db")}" : PostgreSqlServer.Instance.NewDatabase();
        var settings = new Settings(live ? "http://127.0.0.1:0" : Settings.DefaultUrls, folder, connection, IsProduction: false, Path.Combine(folder, "sleutels"));
        if (adjust is not null) settings = adjust(settings);
        var app = BeweegHost.Build(settings, builder =>
        {
            if (!live) builder.WebHost.UseTestServer();
            builder.Services.Replace(ServiceDescriptor.Singleton<TimeProvider>(time));
        });
        await using (var scope = app.Services.CreateAsyncScope())
            await scope.ServiceProvider.GetRequiredService<Installation>().MigrateAsync(CancellationToken.None);
        await app.StartAsync();
        return new TestHost(app, settings, engine, time) { IsLive = live };
    }
}
