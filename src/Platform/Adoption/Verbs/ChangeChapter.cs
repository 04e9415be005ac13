using Beweeg.Platform.Access;
using Beweeg.Platform.Forms;
using Beweeg.Platform.Pages;
using Beweeg.Platform.Sheets;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Beweeg.Platform.Adoption.Verbs;

/// <summary>
/// A draft is changed chapter by chapter. It may have problems while somebody works on it: then the chapter says so, and the draft cannot
/// be sent to the works council yet. Who saves a chapter that somebody else changed meanwhile sees what saving would change, and chooses.
/// </summary>
internal static class ChangeChapter
{
    /// <summary>The hidden field that holds what stood in the chapter when the form was opened.</summary>
    public const string Opened = "_geopend";

    public static void Map<TKind, TAccess>(IEndpointRouteBuilder app, DocumentLife life) where TKind : DocumentKind where TAccess : AccessTable
    {
        app.MapGet(life.Route("/wijzigen"), ListAsync<TKind>).Needs<TAccess>(life.Permissions.Change);
        app.MapGet(life.Route("/wijzigen/{**hoofdstuk}"), ShowAsync<TKind>).Needs<TAccess>(life.Permissions.Change);
        app.MapPost(life.Route("/wijzigen/{**hoofdstuk}"), SubmitAsync<TKind>).Needs<TAccess>(life.Permissions.Change);
    }

    private static async Task<IResult> ListAsync<TKind>(Asked<DocumentAtHand> asked, TKind kind, CancellationToken cancel) where TKind : DocumentKind =>
        Answers.Page<ChaptersPage>(new { At = asked.Subject, Kind = kind, Problems = await kind.ProblemsAsync(asked.Subject.Version, cancel) });

    private static async Task<IResult> ShowAsync<TKind>(Asked<DocumentAtHand> asked, string hoofdstuk, TKind kind, CancellationToken cancel) where TKind : DocumentKind =>
        kind.ChaptersOf(asked.Subject.Version).Find(hoofdstuk) is { } chapter
            ? Answers.Page<ChapterPage>(await ModelAsync(asked, kind, chapter, Filled(asked, kind, chapter), null, cancel)) : Answers.NotFound();

    private static async Task<IResult> SubmitAsync<TKind>(Asked<DocumentAtHand> asked, string hoofdstuk, Submission form, RequestContext request, TKind kind, CancellationToken cancel) where TKind : DocumentKind
    {
        var version = asked.Subject.Version;
        if (kind.ChaptersOf(version).Find(hoofdstuk) is not { } chapter) return Answers.NotFound();
        var sheet = Sheet.Read(form);
        var change = kind.Read(version, chapter, sheet);
        if (sheet.IsMoved) return Answers.Wrong<ChapterPage>(await ModelAsync(asked, kind, chapter, sheet, null, cancel));

        if (DocumentRow.Taken(await kind.RowsAsync(cancel), change.Label, version.Id) is { } taken) form.Wrong("versie", taken);
        if (!form.IsValid) return Answers.Wrong<ChapterPage>(await ModelAsync(asked, kind, chapter, sheet, null, cancel));

        var url = $"{asked.Subject.Url}/wijzigen/{chapter.Address}";
        var differences = change.Differences();
        if (differences.Count == 0) return Answers.Done(url, "Er is niets veranderd.");
        var now = Filled(asked, kind, chapter).State[Opened];
        if (form.State[Opened] != now)
        {
            // What was typed stays in the form, what is kept stands beside it. Saving again means: as it stands in the form.
            form.State[Opened] = now;
            return Answers.Conflict<ChapterPage>(await ModelAsync(asked, kind, chapter, sheet, differences, cancel));
        }

        change.Keep();
        request.Record(kind.Life.Operations.Change, asked, $"{version.Label}, {chapter.Title}");
        await request.Db.SaveChangesAsync(cancel);
        var left = kind.ChaptersOf(version).Count(await kind.ProblemsAsync(version, cancel)).GetValueOrDefault(chapter.Address);
        return Answers.Done(url, left switch
        {
            0 => "Opgeslagen in het concept.",
            1 => "Opgeslagen in het concept. Eén ding klopt nog niet; hieronder staat wat.",
            _ => $"Opgeslagen in het concept. {left} dingen kloppen nog niet; hieronder staat wat.",
        });
    }

    private static Sheet Filled(Asked<DocumentAtHand> asked, DocumentKind kind, DocumentChapter chapter)
    {
        var sheet = kind.Filled(asked.Subject.Version, chapter);
        sheet.State[Opened] = sheet.Fingerprint();
        return sheet;
    }

    private static async Task<object> ModelAsync(Asked<DocumentAtHand> asked, DocumentKind kind, DocumentChapter chapter, Sheet sheet, IReadOnlyList<DifferenceGroup>? conflict, CancellationToken cancel) => new
    {
        At = asked.Subject,
        Chapters = kind.ChaptersOf(asked.Subject.Version),
        Chapter = chapter,
        Sheet = sheet,
        Problems = await kind.ProblemsAsync(asked.Subject.Version, cancel),
        Conflict = conflict,
    };
}
