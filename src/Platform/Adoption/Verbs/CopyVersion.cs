using Beweeg.Platform.Access;
using Beweeg.Platform.Data;
using Beweeg.Platform.Forms;
using Beweeg.Platform.Pages;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Beweeg.Platform.Adoption.Verbs;

/// <summary>Begins a draft as a copy of a version that the municipality has.</summary>
internal static class CopyVersion
{
    public static void Map<TKind, TAccess>(IEndpointRouteBuilder app, DocumentLife life) where TKind : DocumentKind where TAccess : AccessTable
    {
        app.MapGet(life.Route("/kopie"), (Asked<DocumentAtHand> asked) => Answers.Page<CopyPage>(new { At = asked.Subject })).Needs<TAccess>(life.Permissions.Copy);
        app.MapPost(life.Route("/kopie"), SubmitAsync<TKind>).Needs<TAccess>(life.Permissions.Copy);
    }

    private static async Task<IResult> SubmitAsync<TKind>(Asked<DocumentAtHand> asked, Submission form, RequestContext request, TKind kind, TimeProvider time, CancellationToken cancel) where TKind : DocumentKind
    {
        var from = asked.Subject.Version;
        var label = form.Text("versie", "de naam van deze versie", DocumentMapping.LongestLabel, required: true);
        if (DocumentRow.Taken(await kind.RowsAsync(cancel), label, null) is { } taken) form.Wrong("versie", taken);
        if (!form.IsValid) return Answers.Wrong<CopyPage>(new { At = asked.Subject, form.State });
        var draft = kind.Copy(Ids.New(time), from, label);
        request.Db.Add(draft);
        request.Record(kind.Life.Operations.Copy, asked.StrongestRight, null, asked.Table.Kind, draft.Id, $"{draft.Label}, van {from.Label}");
        await request.Db.SaveChangesAsync(cancel);
        return Answers.Done(kind.Life.UrlOf(draft.Id), "Het concept staat klaar. Alleen P&O-adviseurs van de hele gemeente zien het.");
    }
}
