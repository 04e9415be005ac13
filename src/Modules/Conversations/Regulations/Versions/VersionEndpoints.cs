using Beweeg.Conversations.Regulations.Versions.Exchange;
using Beweeg.Platform.Modules;
using Beweeg.Platform.Pages;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Beweeg.Conversations.Regulations.Versions;

/// <summary>Everything about regulations as versions, as the module asks for it: the table of contents of this folder.</summary>
internal static class VersionEndpoints
{
    public static void AddServices(IServiceCollection services)
    {
        services.AddSingleton<RegulationLibrary>();
        services.AddSingleton<RegulationsAccess>();
        services.AddSingleton<RegulationVersionAccess>();
        services.AddScoped<INewMunicipality, AdoptPreset>();
        services.AddScoped<INavigation, VersionsNavigation>();
        services.AddScoped<IToday, VersionsToday>();
    }

    public static void Map(IEndpointRouteBuilder app)
    {
        ShowVersions.ShowVersions.Map(app);
        CopyVersion.CopyVersion.Map(app);
        Studio.BeginRegulation.BeginRegulation.Map(app);
        ImportVersion.Map(app);
        ShowVersion.ShowVersion.Map(app);
        CompareVersions.CompareVersions.Map(app);
        CouncilPack.CouncilPack.Map(app);
        ExportVersion.Map(app);
        Studio.ChangeChapter.ChangeChapter.Map(app);
        Studio.Preview.PreviewConversation.Map(app);
        Studio.Simulation.SimulateVersion.Map(app);
        SendVersion.SendVersion.Map(app);
        AnswerOfCouncil.AnswerOfCouncil.Map(app);
        AdoptVersion.AdoptVersion.Map(app);
        WithdrawVersion.WithdrawVersion.Map(app);
        PutDecisionsOnRecord.PutDecisionsOnRecord.Map(app);
        PublishSchema.Map(app);
    }
}
