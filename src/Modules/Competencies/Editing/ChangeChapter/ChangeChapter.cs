using Beweeg.Competencies.Checks;
using Beweeg.Competencies.Contracts;
using Beweeg.Competencies.Differences;
using Beweeg.Competencies.Versions;
using Beweeg.Platform.Access;
using Beweeg.Platform.Forms;
using Beweeg.Platform.Pages;
using Beweeg.Platform.Sheets;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Beweeg.Competencies.Editing.ChangeChapter;

/// <summary>
/// A draft is changed chapter by chapter. It may have problems while somebody works on it: then the chapter says so, and the draft cannot
/// be sent to the works council yet. Who saves a chapter that somebody else changed meanwhile sees what saving would change, and chooses.
/// </summary>
internal static class ChangeChapter
{
    /// <summary>The hidden field that holds what stood in the chapter when the form was opened.</summary>
    public const string Opened = "_geopend";

    public static void Map(IEndpointRouteBuilder app)
    {
        app.MapGet("/competentiegids/versies/{gids:guid}/wijzigen", List).Needs<GuideVersionAccess>(GuideVersionAccess.Change);
        app.MapGet("/competentiegids/versies/{gids:guid}/wijzigen/{**hoofdstuk}", Show).Needs<GuideVersionAccess>(GuideVersionAccess.Change);
        app.MapPost("/competentiegids/versies/{gids:guid}/wijzigen/{**hoofdstuk}", Submit).Needs<GuideVersionAccess>(GuideVersionAccess.Change);
    }

    private static IResult List(Asked<GuideAtHand> asked, GuideCache guides)
    {
        var guide = guides.Of(asked.Subject.Version);
        return Answers.Page<ChaptersPage>(new { At = asked.Subject, Guide = guide, Problems = GuideCheck.Problems(guide) });
    }

    private static IResult Show(Asked<GuideAtHand> asked, string hoofdstuk, GuideCache guides)
    {
        var guide = guides.Of(asked.Subject.Version);
        return GuideChapters.Find(guide, hoofdstuk) is { } chapter ? Answers.Page<ChapterPage>(Model(asked, guide, chapter, Filled(chapter, guide))) : Answers.NotFound();
    }

    private static async Task<IResult> Submit(Asked<GuideAtHand> asked, string hoofdstuk, Submission form, RequestContext request, GuideCache guides, CancellationToken cancel)
    {
        var version = asked.Subject.Version;
        var guide = guides.Of(version);
        if (GuideChapters.Find(guide, hoofdstuk) is not { } chapter) return Answers.NotFound();
        var sheet = Sheet.Read(form);
        var changed = chapter.Fields(guide, sheet);
        if (sheet.IsMoved) return Answers.Wrong<ChapterPage>(Model(asked, guide, chapter, sheet));

        if (GuideNames.Taken(await GuideRow.AllAsync(request.Db, cancel), changed.Version, version.Id) is { } taken) form.Wrong("versie", taken);
        if (!form.IsValid) return Answers.Wrong<ChapterPage>(Model(asked, guide, chapter, sheet));

        var differences = GuideDifferences.Between(guide, changed);
        if (differences.Count == 0) return Answers.Done(chapter.Url(version.Id), "Er is niets veranderd.");
        var now = Filled(chapter, guide).State[Opened];
        if (form.State[Opened] != now)
        {
            // What was typed stays in the form, what is kept stands beside it. Saving again means: as it stands in the form.
            form.State[Opened] = now;
            return Answers.Conflict<ChapterPage>(Model(asked, guide, chapter, sheet, differences));
        }

        version.Rewrite(changed);
        request.Record(GuideOperations.Change, asked, $"{version.Label}, {chapter.Title}");
        await request.Db.SaveChangesAsync(cancel);
        var left = GuideChapters.Count(changed, GuideCheck.Problems(changed)).GetValueOrDefault(chapter.Address);
        return Answers.Done(chapter.Url(version.Id), left switch
        {
            0 => "Opgeslagen in het concept.",
            1 => "Opgeslagen in het concept. Eén ding klopt nog niet; hieronder staat wat.",
            _ => $"Opgeslagen in het concept. {left} dingen kloppen nog niet; hieronder staat wat.",
        });
    }

    private static Sheet Filled(GuideChapter chapter, Guide guide)
    {
        var sheet = Sheet.Fill();
        chapter.Fields(guide, sheet);
        sheet.State[Opened] = sheet.Fingerprint();
        return sheet;
    }

    private static object Model(Asked<GuideAtHand> asked, Guide guide, GuideChapter chapter, Sheet sheet, IReadOnlyList<GuideDifferenceGroup>? conflict = null) => new
    {
        At = asked.Subject,
        Guide = guide,
        Chapter = chapter,
        Sheet = sheet,
        Problems = GuideCheck.Problems(guide),
        Conflict = conflict,
    };
}
