using Beweeg.Conversations.Decisions.Earlier;
using Beweeg.Conversations.Decisions.Hardship;
using Beweeg.Conversations.Decisions.Probation;
using Beweeg.Conversations.Decisions.Probation.ShowProbations;
using Beweeg.Conversations.Decisions.Rewards;
using Beweeg.Platform.Pages;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Beweeg.Conversations.Decisions;

/// <summary>Decisions around conversations that were taken elsewhere: the table of contents of this folder.</summary>
internal static class DecisionEndpoints
{
    public static void AddServices(IServiceCollection services)
    {
        services.AddScoped<Additions>();
        services.AddScoped<Advised>();
        services.AddScoped<ConversationDecisions>();
        services.AddScoped<FileDecisions>();
        services.AddScoped<ProbationDesk>();
        services.AddScoped<WaitingProbations>();
        services.AddScoped<HardshipDesk>();
        services.AddScoped<RewardDesk>();
        services.AddScoped<IToday, ProbationToday>();
        services.AddScoped<IToday, EarlierToday>();
        services.AddScoped<IToday, HardshipToday>();
        services.AddScoped<IToday, RewardsToday>();
    }

    public static void Map(IEndpointRouteBuilder app)
    {
        RecordProbation.Map(app);
        ShowProbations.Map(app);
        AskEarlier.Map(app);
        RecordHardship.Map(app);
        ShowHardshipRegister.Map(app);
        ProposeReward.Map(app);
        ShowRewards.Map(app);
    }
}
