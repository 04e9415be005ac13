using System.Text.Encodings.Web;
using System.Text.Unicode;
using Beweeg.Competencies;
using Beweeg.Conversations;
using Beweeg.JobBook;
using Beweeg.Database;
using Beweeg.Organisation;
using Beweeg.Platform;
using Beweeg.Platform.Access;
using Beweeg.Platform.Audit;
using Beweeg.Platform.Data;
using Beweeg.Platform.Modules;
using Beweeg.Platform.Pages;
using Beweeg.Platform.SignIn;
using Beweeg.Platform.Time;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.AspNetCore.Localization;
using Microsoft.AspNetCore.ResponseCompression;
using Microsoft.Extensions.Options;

namespace Beweeg.Web.Host;

/// <summary>Puts the house together: the modules, the database, and the way of a request.</summary>
public static class BeweegHost
{
    /// <summary>The modules, in the order of the arrows: lower ones first.</summary>
    public static IReadOnlyList<IModule> Modules { get; } =
        [new OrganisationModule(), new CompetenciesModule(), new JobBookModule(), new ConversationsModule()];

    /// <summary>What the database context is built from.</summary>
    public static BeweegModel Model(KeyRing keys) =>
        new([typeof(BeweegDb).Assembly, .. Modules.Select(module => module.GetType().Assembly)], keys);

    /// <summary>Builds the application. It is not started, and the database is not touched.</summary>
    /// <param name="adjust">For tests: another server.</param>
    /// <param name="machine">The clock of the machine; for tests another.</param>
    public static WebApplication Build(Settings settings, Action<WebApplicationBuilder>? adjust = null, TimeProvider? machine = null)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions
        {
            ApplicationName = typeof(BeweegHost).Assembly.GetName().Name,
            // One behaviour everywhere: the settings of Beweeg decide, never the environment of the framework.
            EnvironmentName = Environments.Production,
            ContentRootPath = AppContext.BaseDirectory,
            // Settings are read once, at the start; watching their files would cost a machine one of its few watchers for each process.
            Args = ["--hostBuilder:reloadConfigOnChange=false"],
        });
        // Static files come from the manifest of the build, not from what happens to lie in a folder.
        builder.Configuration["ReloadStaticAssetsAtRuntime"] = "false";
        builder.WebHost.UseUrls(settings.Urls.Split(';'));
        builder.WebHost.UseStaticWebAssets();
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = 8 * 1024 * 1024;
        });
        builder.Logging.ClearProviders();
        builder.Logging.AddJsonConsole(json => json.UseUtcTimestamp = true);
        builder.Logging.SetMinimumLevel(LogLevel.Warning);
        builder.Logging.AddFilter("Microsoft.Hosting.Lifetime", LogLevel.Information);
        // A command that fails throws, and that is reported; the first start on an empty database asks for a table that is not there yet.
        builder.Logging.AddFilter("Microsoft.EntityFrameworkCore.Database.Command", LogLevel.None);
        // It warns at every page that it makes our own "no-store" into "no-cache, no-store"; real trouble is logged as an error.
        builder.Logging.AddFilter("Microsoft.AspNetCore.Antiforgery", LogLevel.Error);

        AddServices(builder.Services, settings);
        AddClock(builder.Services, settings, machine ?? TimeProvider.System);
        builder.Services.AddScoped<INavigation, Today.TodayNavigation>();
        adjust?.Invoke(builder);

        var app = builder.Build();
        MapRequests(app);
        return app;
    }

    private static void AddServices(IServiceCollection services, Settings settings)
    {
        services.AddSingleton(settings);
        services.AddSingleton(settings.Mail);
        services.AddSingleton<FormAddresses>();
        services.AddSingleton(settings.Outgoing);
        services.AddSingleton(_ => new KeyRing(settings.Keys));
        services.AddSingleton(provider => Model(provider.GetRequiredService<KeyRing>()));
        services.AddBeweegDatabase(settings.Connection);
        services.AddBeweegPlatform(settings.WorksByItself);
        services.AddSingleton(new OperationRegister([typeof(BeweegDb).Assembly, typeof(BeweegHost).Assembly, .. Modules.Select(module => module.GetType().Assembly)]));
        services.AddSingleton(new SessionCookie(settings.IsProduction));
        foreach (var module in Modules) module.AddServices(services);

        services.AddScoped<Installation>();
        services.AddScoped<DemoInstallation>();
        services.AddRazorComponents();
        services.AddSingleton(HtmlEncoder.Create(UnicodeRanges.All));
        services.AddAntiforgery(options =>
        {
            options.Cookie.Name = settings.IsProduction ? "__Host-beweeg-formulier" : "beweeg-formulier";
            options.Cookie.SecurePolicy = settings.IsProduction ? CookieSecurePolicy.Always : CookieSecurePolicy.None;
            options.Cookie.SameSite = SameSiteMode.Lax;
            options.SuppressXFrameOptionsHeader = true;
        });
        services.AddDataProtection().SetApplicationName("Beweeg");
        services.AddSingleton<IConfigureOptions<KeyManagementOptions>>(provider => new ConfigureOptions<KeyManagementOptions>(options =>
        {
            options.XmlRepository = ActivatorUtilities.CreateInstance<DataProtectionKeys>(provider);
            options.XmlEncryptor = new SealedXml(provider.GetRequiredService<KeyRing>());
        }));
        services.AddResponseCompression(options =>
        {
            // Compressing secrets beside input over TLS can leak them (BREACH). The only secret in a page is the form
            // token, and ASP.NET Core masks that anew in every answer.
            options.EnableForHttps = true;
            options.Providers.Add<BrotliCompressionProvider>();
            options.Providers.Add<GzipCompressionProvider>();
        });
        services.Configure<Microsoft.AspNetCore.Http.Features.FormOptions>(options =>
        {
            options.ValueCountLimit = 2000;
            options.ValueLengthLimit = 4 * 1024 * 1024;
        });
        services.AddHealthChecks().AddCheck<DatabaseReady>("database");
    }

    // Only where no real people can be, the time is that of the demo. Sessions grow old by the machine's clock everywhere.
    private static void AddClock(IServiceCollection services, Settings settings, TimeProvider machine)
    {
        services.AddSingleton(new SessionClock(machine));
        if (settings.IsProduction)
        {
            services.AddSingleton(machine);
            return;
        }

        var demo = new DemoClock(machine, Path.Combine(settings.Data, "proefklok.txt"));
        services.AddSingleton(demo);
        services.AddSingleton<TimeProvider>(demo);
    }

    private static void MapRequests(WebApplication app)
    {
        var proxies = app.Services.GetRequiredService<Settings>().Proxies;
        if (proxies.Count > 0)
        {
            var forwarded = new ForwardedHeadersOptions { ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto };
            forwarded.KnownIPNetworks.Clear();
            forwarded.KnownProxies.Clear();
            foreach (var proxy in proxies) forwarded.KnownProxies.Add(proxy);
            app.UseForwardedHeaders(forwarded);
        }

        app.UseMiddleware<SecurityHeaders>();
        // Numbers and dates in sentences are Dutch, whatever the browser prefers.
        app.UseRequestLocalization(new RequestLocalizationOptions
        {
            DefaultRequestCulture = new RequestCulture("nl-NL"),
            RequestCultureProviders = [],
        });
        app.UseMiddleware<LastResort>();
        app.UseResponseCompression();
        app.UseRouting();
        app.UseMiddleware<SignInMiddleware>();
        app.UseMiddleware<FormTokens>();
        app.UseMiddleware<Gate>();

        app.MapStaticAssets().Open("bestanden van de vormgeving");
        app.MapHealthChecks("/health/live", new() { Predicate = _ => false }).Open("leeft het proces");
        app.MapHealthChecks("/health/ready").Open("kan het verzoeken aan");
        HostModule.MapEndpoints(app);
        foreach (var module in Modules) module.MapEndpoints(app);
        app.MapFallback((HttpContext http, FormAddresses forms) => forms.Answer(http)).Public("een adres dat niet bestaat");
    }
}
