using Beweeg.Organisation.Sources.Connecting;
using Beweeg.Organisation.Sources.Fetching;
using Beweeg.Organisation.Sources.Keeping;
using Beweeg.Organisation.Sources.Keeping.AskRun;
using Beweeg.Organisation.Sources.Keeping.DecideRun;
using Beweeg.Organisation.Sources.Keeping.MapTable;
using Beweeg.Organisation.Sources.Keeping.MeetAnew;
using Beweeg.Organisation.Sources.Keeping.PlanSource;
using Beweeg.Organisation.Sources.Keeping.RemoveSource;
using Beweeg.Organisation.Sources.Keeping.ShowRun;
using Beweeg.Organisation.Sources.Keeping.ShowSource;
using Beweeg.Organisation.Sources.Keeping.ShowSources;
using Beweeg.Organisation.Sources.Keeping.WriteSource;
using Beweeg.Organisation.Sources.Runs;
using Beweeg.Platform.Jobs;
using Beweeg.Platform.Pages;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Beweeg.Organisation.Sources;

/// <summary>Everything about sources, as the module asks for it: the table of contents of this folder.</summary>
internal static class SourceEndpoints
{
    public static void AddServices(IServiceCollection services)
    {
        services.AddSingleton(SourcePace.Usual);
        services.AddSingleton<SourceHttp>();
        services.AddSingleton<ISourceConnector, AfasConnector>();
        services.AddSingleton<ISourceConnector, RestConnector>();
        services.AddSingleton<ISourceConnector, SftpConnector>();
        services.AddScoped<FetchDelivery>();
        services.AddScoped<TellAdministrators>();
        services.AddScoped<PerformRun>();
        services.AddSingleton<RunSources>();
        services.AddSingleton<IFrequentJob>(provider => provider.GetRequiredService<RunSources>());
        services.AddScoped<IDailyJob, ForgetRuns>();
        services.AddScoped<IToday, SourcesToday>();
        services.AddSingleton<SourceAccess>();
    }

    public static void Map(IEndpointRouteBuilder app)
    {
        ShowSources.Map(app);
        WriteSource.Map(app);
        ShowSource.Map(app);
        MapTable.Map(app);
        AskRun.Map(app);
        ShowRun.Map(app);
        DecideRun.Map(app);
        PlanSource.Map(app);
        MeetAnew.Map(app);
        RemoveSource.Map(app);
    }
}
