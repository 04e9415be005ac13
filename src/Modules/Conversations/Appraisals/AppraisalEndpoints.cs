using Beweeg.Conversations.Appraisals.Additions;
using Beweeg.Conversations.Appraisals.Informants;
using Beweeg.Conversations.Appraisals.Objections;
using Beweeg.Conversations.Appraisals.ShowAppraisal;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Beweeg.Conversations.Appraisals;

/// <summary>The pages of an appraisal: the table of contents of this folder.</summary>
internal static class AppraisalEndpoints
{
    public static void AddServices(IServiceCollection services)
    {
        services.AddScoped<AppraisalDesk>();
        services.AddScoped<AppraisalView>();
        services.AddScoped<InformantMail>();
        services.AddScoped<Platform.Pages.IToday, ReadAlong.ReadAlongToday>();
        services.AddScoped<Platform.Pages.IToday, ReadAlong.OpinionsToday>();
        services.AddScoped<Platform.Pages.IToday, TakeBack.TakenBackToday>();
    }

    public static void Map(IEndpointRouteBuilder app)
    {
        AskInformants.Map(app);
        Reply.Map(app);
        Judge.ShowDraft.Map(app);
        Judge.Judge.Map(app);
        SendDraft.SendDraft.Map(app);
        ReadAlong.ReadAlong.Map(app);
        Hold.Hold.Map(app);
        ShowAppraisal.ShowAppraisal.Map(app);
        SignAppraisal.SignAppraisal.Map(app);
        WriteObjections.Map(app);
        ReadObjections.Map(app);
        PlanHearing.PlanHearing.Map(app);
        HoldHearing.HoldHearing.Map(app);
        Adopt.Adopt.Map(app);
        AddAddition.Map(app);
        TakeBack.TakeBack.Map(app);
    }
}
