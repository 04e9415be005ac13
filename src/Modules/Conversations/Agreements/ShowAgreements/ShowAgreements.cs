using Beweeg.Conversations.Preparation;
using Beweeg.Conversations.Profile;
using Beweeg.Conversations.Regulations;
using Beweeg.Conversations.Rules;
using Beweeg.Conversations.Steps;
using Beweeg.Platform.Access;
using Beweeg.Platform.Pages;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Beweeg.Conversations.Agreements.ShowAgreements;

/// <summary>All agreements on the table, with gentle hints where something is missing.</summary>
internal static class ShowAgreements
{
    public static void Map(IEndpointRouteBuilder app) =>
        app.MapGet("/gesprekken/{id:guid}/afspraken", Show).Needs<ConversationAccess>(ConversationAccess.ReadAgreements, ConversationOperations.ReadAgreements);

    private static async Task<IResult> Show(Asked<Conversation> asked, ConversationDesk desk, RequestContext request, CancellationToken cancel) =>
        Answers.Page<AgreementsPage>(await ModelAsync(await desk.LayAsync(asked, cancel), request, null, cancel));

    /// <summary>The page, possibly with a sentence that says why the next step cannot be taken yet.</summary>
    internal static async Task<object> ModelAsync(OnDesk desk, RequestContext request, string? problem, CancellationToken cancel)
    {
        var table = await AgreementsOnTable.LayAsync(request.Db, desk.Conversation, desk.Cycle, cancel);
        return new
        {
            Desk = desk,
            Problem = problem,
            Profile = desk.Type.Kind != ConversationKind.Planning ? null
                : ProfileInCycle.Of(desk.Guide, desk.Person.MainPosition, await ProfileInCycle.AddedAsync(request.Db, desk.Cycle, desk.Conversation.Id, cancel)),
            table.WeighsEqually,
            // While they talk; a progress conversation has it at its own page.
            Brought = desk.Type.Progress is null && desk.Conversation is { HeldOn: not null, Step: StepKind.Converse }
                ? await ReadableAnswer.OnTableAsync(request.Db, desk.Type, desk.Conversation, cancel) : [],
            Lines = (IReadOnlyList<AgreementLine>)[.. table.All.Select(agreement =>
            {
                var text = agreement.Text;
                return new AgreementLine(agreement.Id, agreement.Kind, text, agreement.Weight,
                    text.CompetencyKey is { } key ? desk.Guide.Find(key)?.Name : null,
                    agreement.Kind is AgreementKind.Work or AgreementKind.Development && !agreement.IsDropped
                        ? [.. SmartCheck.Hints(new WorkAgreementText(text.What, text.Result, null, text.By, text.Means), desk.Cycle.Start, desk.Cycle.End).Select(hint => hint.Sentence)]
                        : [])
                {
                    Change = ChangeOf(agreement, desk),
                    Before = agreement.Before,
                    Reason = agreement.IsDropped ? agreement.Revision!.Reason.Reveal() : "",
                };
            })],
        };
    }

    private static AgreementChange ChangeOf(AgreementOnTable agreement, OnDesk desk) =>
        agreement.IsDropped ? AgreementChange.Dropped
        : agreement.IsChanged ? AgreementChange.Changed
        // In the conversation that makes the first agreements all are new: then it says nothing.
        : desk.Type.Kind == ConversationKind.Progress && agreement.Agreement.ConversationId == desk.Conversation.Id ? AgreementChange.New
        : AgreementChange.None;
}

/// <summary>One agreement as the list shows it.</summary>
public sealed record AgreementLine(Guid Id, AgreementKind Kind, AgreementText Text, int? Weight, string? Competency, IReadOnlyList<string> Hints)
{
    /// <summary>What the conversation does with it.</summary>
    public AgreementChange Change { get; init; }

    /// <summary>How it stood before the conversation, when that changes it.</summary>
    public AgreementWording? Before { get; init; }

    /// <summary>Why it is dropped.</summary>
    public string Reason { get; init; } = "";

    /// <summary>How it stood earlier, newest first.</summary>
    public IReadOnlyList<PastWording> Past { get; init; } = [];
}

/// <summary>Left as it was, made here, changed here, or dropped here.</summary>
public enum AgreementChange
{
    None,
    New,
    Changed,
    Dropped,
}
