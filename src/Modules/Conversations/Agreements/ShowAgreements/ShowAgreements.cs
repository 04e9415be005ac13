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
        var agreements = await AgreementTable.OfAsync(request.Db, desk.Conversation.CycleId, cancel);
        return new
        {
            Desk = desk,
            Problem = problem,
            Lines = (IReadOnlyList<AgreementLine>)[.. agreements.Select(agreement =>
            {
                var text = agreement.Reveal();
                return new AgreementLine(agreement.Id, agreement.Kind, text, agreement.Weight,
                    text.CompetencyKey is { } key ? desk.Guide.Find(key)?.Name : null,
                    agreement.Kind is AgreementKind.Work or AgreementKind.Development
                        ? [.. SmartCheck.Hints(new WorkAgreementText(text.What, text.Result, null, text.By, text.Means), desk.Cycle.Start, desk.Cycle.End).Select(hint => hint.Sentence)]
                        : []);
            })],
        };
    }
}

/// <summary>One agreement as the list shows it.</summary>
public sealed record AgreementLine(Guid Id, AgreementKind Kind, AgreementText Text, int? Weight, string? Competency, IReadOnlyList<string> Hints);
