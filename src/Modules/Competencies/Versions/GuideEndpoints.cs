using Beweeg.Competencies.Contracts;
using Beweeg.Competencies.Exchange;
using Beweeg.Competencies.Exchange.ImportGuide;
using Beweeg.Platform.Adoption.Verbs;
using Beweeg.Platform.Modules;
using Beweeg.Platform.Pages;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Beweeg.Competencies.Versions;

/// <summary>Everything about guides as versions: the table of contents of this folder.</summary>
internal static class GuideEndpoints
{
    public static void AddServices(IServiceCollection services)
    {
        services.AddSingleton<GuideCache>();
        services.AddSingleton<GuidesAccess>();
        services.AddSingleton<GuideVersionAccess>();
        services.AddSingleton<GuideUploadAccess>();
        services.AddScoped<GuideKind>();
        services.AddScoped<IGuides, Guides>();
        services.AddScoped<INewMunicipality, AdoptOwnGuide>();
        services.AddScoped<INavigation, GuideNavigation>();
        services.AddScoped<IToday, GuideToday>();
    }

    public static void Map(IEndpointRouteBuilder app)
    {
        app.MapDocument<GuideKind, GuidesAccess, GuideVersionAccess>(GuideVersionAccess.Life, GuidesAccess.Read, GuidesAccess.Begin);
        ImportGuide.Map(app);
        ExportGuide.Map(app);
    }
}
