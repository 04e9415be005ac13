using Beweeg.Platform.Access;
using Beweeg.Platform.Pages;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Beweeg.Platform.Adoption.Verbs;

/// <summary>What a version changes against another version that the reader may see: in sentences, and marked in the text.</summary>
internal static class CompareVersions
{
    public static void Map<TKind, TAccess>(IEndpointRouteBuilder app, DocumentLife life) where TKind : DocumentKind where TAccess : AccessTable =>
        app.MapGet(life.Route("/verschil"), ShowAsync<TKind>).Needs<TAccess>(life.Permissions.Read);

    private static async Task<IResult> ShowAsync<TKind>(Asked<DocumentAtHand> asked, string? met, RequestContext request, TKind kind, CancellationToken cancel) where TKind : DocumentKind
    {
        var all = DocumentStanding.Of(await kind.RowsAsync(cancel), request.Today);
        var readable = all.Where(other => other.Row.Id != asked.Subject.Version.Id && asked.Table.RightTo(kind.Life.Permissions.Read, asked.Relations, other.Standing.ToString()) != Relation.None).ToList();
        // Without a choice: against what holds now, since that is what a reader knows.
        var with = met is null
            ? readable.Find(other => other.Standing is StandingOfDocument.InForce or StandingOfDocument.InForceUndecided) ?? readable.FirstOrDefault()
            : readable.Find(other => string.Equals(other.Row.Id.ToString(), met, StringComparison.Ordinal));
        if (with is null && met is not null) return Answers.NotFound();
        var before = with is null ? null : await kind.LoadAsync(with.Row.Id, cancel);
        return Answers.Page<ComparePage>(new
        {
            At = asked.Subject,
            With = with,
            Choices = (IReadOnlyList<DocumentStanding>)readable,
            Groups = before is null ? [] : kind.Differences(before, asked.Subject.Version),
        });
    }
}
