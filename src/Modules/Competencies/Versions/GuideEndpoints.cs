using Beweeg.Competencies.Contracts;
using Beweeg.Competencies.Exchange;
using Beweeg.Competencies.Exchange.ImportGuide;
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
        services.AddScoped<IGuides, Guides>();
        services.AddScoped<INewMunicipality, AdoptOwnGuide>();
        services.AddScoped<INavigation, GuideNavigation>();
        services.AddScoped<IToday, GuideToday>();
    }

    public static void Map(IEndpointRouteBuilder app)
    {
        ShowVersions.ShowVersions.Map(app);
        ImportGuide.Map(app);
        ExportGuide.Map(app);
        ShowVersion.ShowVersion.Map(app);
        CopyVersion.CopyVersion.Map(app);
        CompareVersions.CompareVersions.Map(app);
        Editing.ChangeChapter.ChangeChapter.Map(app);
        SendVersion.SendVersion.Map(app);
        AnswerOfCouncil.AnswerOfCouncil.Map(app);
        AdoptVersion.AdoptVersion.Map(app);
        WithdrawVersion.WithdrawVersion.Map(app);
        PutDecisionsOnRecord.PutDecisionsOnRecord.Map(app);
    }
}
