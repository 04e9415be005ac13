using Beweeg.Competencies.Contracts;
using Beweeg.JobBook.Contracts;
using Beweeg.Conversations.Agreements;
using Beweeg.Conversations.Agreements.DivideWeights;
using Beweeg.Conversations.Agreements.RemoveAgreement;
using Beweeg.Conversations.Agreements.RestoreAgreement;
using Beweeg.Conversations.Agreements.ShowAgreements;
using Beweeg.Conversations.Agreements.WriteAgreement;
using Beweeg.Conversations.Appraisals;
using Beweeg.Conversations.Campaigns;
using Beweeg.Conversations.Cycles;
using Beweeg.Conversations.Cycles.ChooseLength;
using Beweeg.Conversations.Cycles.Upkeep;
using Beweeg.Conversations.Decisions;
using Beweeg.Conversations.Holders;
using Beweeg.Conversations.Moments;
using Beweeg.Conversations.Moments.ContributeMoment;
using Beweeg.Conversations.Moments.RemoveMoment;
using Beweeg.Conversations.Moments.ShowMoments;
using Beweeg.Conversations.Moments.WriteMoment;
using Beweeg.Conversations.Overview;
using Beweeg.Conversations.PersonnelFile;
using Beweeg.Conversations.Preparation.Prepare;
using Beweeg.Conversations.Profile.ChooseCompetencies;
using Beweeg.Conversations.Progress.WriteProgress;
using Beweeg.Conversations.Recording.DecideWithoutAgreement;
using Beweeg.Conversations.Recording.OfferForApproval;
using Beweeg.Conversations.Recording.Reopen;
using Beweeg.Conversations.Recording.ShowRecord;
using Beweeg.Conversations.Recording.Sign;
using Beweeg.Conversations.Regulations.Versions;
using Beweeg.Conversations.Reminders;
using Beweeg.Conversations.Requests;
using Beweeg.Conversations.Requests.AnswerRequest;
using Beweeg.Conversations.Requests.AskConversation;
using Beweeg.Conversations.Steps;
using Beweeg.Conversations.Steps.Begin;
using Beweeg.Conversations.Steps.EndWithout;
using Beweeg.Conversations.Steps.Invite;
using Beweeg.Conversations.Steps.ShowConversation;
using Beweeg.Conversations.Steps.WithdrawInvitation;
using Beweeg.Organisation.Contracts;
using Beweeg.Platform.Jobs;
using Beweeg.Platform.Modules;
using Beweeg.Platform.Pages;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Beweeg.Conversations;

/// <summary>Regulation, cycle, planning, progress, appraisal, sign-off and objections.</summary>
public sealed class ConversationsModule : IModule
{
    public void AddServices(IServiceCollection services)
    {
        VersionEndpoints.AddServices(services);
        services.AddScoped<IGuideUse, UseOfGuides>();
        services.AddScoped<IAdoptedJudgements, Profile.AdoptedJudgements>();
        CampaignEndpoints.AddServices(services);
        services.AddSingleton<ConversationAccess>();
        services.AddSingleton<EmployeeFileAccess>();
        services.AddSingleton<DepartmentsAccess>();
        services.AddSingleton<DepartmentAccess>();
        services.AddSingleton<EmployeeMomentsAccess>();
        services.AddSingleton<MomentAccess>();
        services.AddSingleton<RequestAccess>();
        services.AddScoped<MomentsInView>();
        services.AddScoped<FactsOfPeople>();
        services.AddScoped<StartCycles>();
        services.AddScoped<KeepCycles>();
        services.AddScoped<IDailyJob, KeepCyclesByThemselves>();
        services.AddScoped<IAfterImport, KeepCyclesByThemselves>();
        services.AddScoped<IDailyJob, StartCyclesByThemselves>();
        services.AddScoped<IAfterImport, StartCyclesByThemselves>();
        services.AddScoped<IDailyJob, SendReminders>();
        services.AddScoped<ConversationDesk>();
        services.AddScoped<ChoiceForJob>();
        services.AddScoped<RequestDesk>();
        services.AddScoped<RecordView>();
        services.AddScoped<AgreementHistory>();
        services.AddScoped<EmployeeFile>();
        services.AddScoped<WhoHolds>();
        services.AddScoped<KnownFile>();
        AppraisalEndpoints.AddServices(services);
        DecisionEndpoints.AddServices(services);
        PersonnelFileEndpoints.AddServices(services);
        services.AddScoped<IToday, WithdrawnInvitationToday>();
        services.AddScoped<IDemoStory, DemoStory>();
        services.AddScoped<IDemoStory, DemoMoments>();
        services.AddScoped<IDemoStory, DemoAppraisals>();
        services.AddScoped<RareNews>();
        services.AddScoped<IToday, ConversationsToday>();
        services.AddScoped<IToday, NewInTeamToday>();
        services.AddScoped<IToday, NewHolderToday>();
        services.AddScoped<IToday, NewJobToday>();
        services.AddScoped<INavigation, ConversationsNavigation>();
    }

    public void MapEndpoints(IEndpointRouteBuilder app)
    {
        ShowOwnFile.Map(app);
        ShowEmployeeFile.Map(app);
        ShowTeam.Map(app);
        ChooseLength.Map(app);
        AskConversation.Map(app);
        AnswerRequest.Map(app);
        ShowDepartments.Map(app);
        ShowTotals.Map(app);
        Overview.Departed.ShowDeparted.Map(app);
        ShowDepartment.Map(app);
        CampaignEndpoints.Map(app);

        ShowMoments.Map(app);
        WriteMoment.Map(app);
        ContributeMoment.Map(app);
        RemoveMoment.Map(app);

        ShowConversation.Map(app);
        Invite.Map(app);
        WithdrawInvitation.Map(app);
        BeginConversation.Map(app);
        EndWithout.Map(app);
        Prepare.Map(app);

        WriteProgress.Map(app);
        ShowAgreements.Map(app);
        WriteAgreement.Map(app);
        RemoveAgreement.Map(app);
        RestoreAgreement.Map(app);
        DivideWeights.Map(app);
        ChooseCompetencies.Map(app);

        OfferForApproval.Map(app);
        ShowRecord.Map(app);
        AddToRecord.Map(app);
        Sign.Map(app);
        Reopen.Map(app);
        DecideWithoutAgreement.Map(app);

        AppraisalEndpoints.Map(app);
        DecisionEndpoints.Map(app);
        PersonnelFileEndpoints.Map(app);
        VersionEndpoints.Map(app);
    }
}
