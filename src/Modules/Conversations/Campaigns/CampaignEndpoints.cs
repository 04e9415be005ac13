using Beweeg.Platform.Pages;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Beweeg.Conversations.Campaigns;

/// <summary>Everything about rounds.</summary>
internal static class CampaignEndpoints
{
    public static void AddServices(IServiceCollection services)
    {
        services.AddSingleton<CampaignAccess>();
        services.AddScoped<IToday, CampaignsToday>();
        services.AddScoped<RoundOfConversation>();
    }

    public static void Map(IEndpointRouteBuilder app)
    {
        BeginCampaign.BeginCampaign.Map(app);
        ShowCampaign.ShowCampaign.Map(app);
        WithoutDay.ShowWithoutDay.Map(app);
        SetDeadlines.SetDeadlines.Map(app);
        Nudge.SendNudge.Map(app);
        CloseCampaign.CloseCampaign.Map(app);
    }
}
