using Beweeg.Conversations.Appraisals.Additions;
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
    }

    public static void Map(IEndpointRouteBuilder app)
    {
        Judge.ShowDraft.Map(app);
        Judge.Judge.Map(app);
        SendDraft.SendDraft.Map(app);
        Hold.Hold.Map(app);
        ShowAppraisal.ShowAppraisal.Map(app);
        SignAppraisal.SignAppraisal.Map(app);
        Adopt.Adopt.Map(app);
        AddAddition.Map(app);
    }
}
