using Beweeg.Conversations.Regulations.Differences;
using Beweeg.Conversations.Regulations.Studio.Chapters;
using Beweeg.Platform.Sheets;
using Beweeg.Conversations.Regulations.Versions;
using Beweeg.DesignSystem.Forms;
using Beweeg.Organisation.Contracts;
using Beweeg.Platform.Access;
using Beweeg.Platform.Forms;
using Beweeg.Platform.Pages;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Beweeg.Conversations.Regulations.Studio.ChangeChapter;

/// <summary>
/// A draft is changed chapter by chapter. It may contradict itself while somebody works on it: then the chapter says so, and the draft
/// cannot be sent to the works council yet. Who saves a chapter that somebody else changed meanwhile sees what both wrote, and chooses.
/// </summary>
internal static class ChangeChapter
{
    /// <summary>The hidden field that holds what stood in the chapter when the form was opened.</summary>
    public const string Opened = "_geopend";

    public static void Map(IEndpointRouteBuilder app)
    {
        app.MapGet("/regelingen/{versie:guid}/wijzigen", List).Needs<RegulationVersionAccess>(RegulationVersionAccess.Change);
        app.MapGet("/regelingen/{versie:guid}/wijzigen/{**hoofdstuk}", Show).Needs<RegulationVersionAccess>(RegulationVersionAccess.Change);
        app.MapPost("/regelingen/{versie:guid}/wijzigen/{**hoofdstuk}", Submit).Needs<RegulationVersionAccess>(RegulationVersionAccess.Change);
    }

    private static IResult List(Asked<VersionStanding> asked, RegulationLibrary library)
    {
        var regulation = library.Of(asked.Subject.Version);
        return Answers.Page<ChaptersPage>(new { At = asked.Subject, Regulation = regulation, Problems = RegulationCheck.Problems(regulation) });
    }

    private static IResult Show(Asked<VersionStanding> asked, string hoofdstuk, RegulationLibrary library)
    {
        var regulation = library.Of(asked.Subject.Version);
        if (TableOfContents.Find(regulation, hoofdstuk) is not { } chapter) return Answers.NotFound();
        var sheet = Filled(chapter, regulation);
        return Answers.Page<ChapterPage>(Model(asked, regulation, chapter, sheet));
    }

    private static async Task<IResult> Submit(Asked<VersionStanding> asked, string hoofdstuk, Submission form, RequestContext request, RegulationLibrary library, IUnits units, CancellationToken cancel)
    {
        var version = asked.Subject.Version;
        var regulation = library.Of(version);
        if (TableOfContents.Find(regulation, hoofdstuk) is not { } chapter) return Answers.NotFound();
        var sheet = Sheet.Read(form, chapter.Address == GroupsOfPeople.Address ? await units.KnownAsync(cancel) : null);
        var changed = chapter.Fields(regulation, sheet);
        if (sheet.IsMoved) return Answers.Wrong<ChapterPage>(Model(asked, regulation, chapter, sheet));

        var taken = await request.Db.Set<RegulationVersion>().AsNoTracking().Where(row => row.Id != version.Id).ToListAsync(cancel);
        if (RegulationNames.Of(changed).TakenBy(taken) is { } sentence) form.Wrong("versie", sentence);
        if (!form.IsValid) return Answers.Wrong<ChapterPage>(Model(asked, regulation, chapter, sheet));

        var differences = RegulationDifferences.Between(regulation, changed);
        if (differences.Count == 0) return Answers.Done(chapter.Url(version.Id), "Er is niets veranderd.");
        var now = Filled(chapter, regulation).State[Opened];
        if (form.State[Opened] != now)
        {
            // What was typed stays in the form, what is kept stands beside it. Saving again means: as it stands in the form.
            form.State[Opened] = now;
            return Answers.Conflict<ChapterPage>(Model(asked, regulation, chapter, sheet, differences));
        }

        version.Rewrite(changed);
        request.Record(VersionOperations.Change, asked, $"{version.Key} {version.Label}, {chapter.Name}");
        await request.Db.SaveChangesAsync(cancel);
        var left = RegulationCheck.Problems(changed).Count(problem => TableOfContents.Of(changed, problem)?.Address == chapter.Address);
        var doubts = WordingCheck.Doubts(changed).Count(doubt => TableOfContents.Of(changed, doubt)?.Address == chapter.Address);
        return Answers.Done(chapter.Url(version.Id), left switch
        {
            0 when doubts > 0 => $"Opgeslagen in het concept. Past {(doubts == 1 ? "een zin" : $"elk van {doubts} zinnen")} nog bij wat je invulde? Hieronder staat welke.",
            0 => "Opgeslagen in het concept.",
            1 => "Opgeslagen in het concept. Eén ding klopt nog niet; hieronder staat wat.",
            _ => $"Opgeslagen in het concept. {left} dingen kloppen nog niet; hieronder staat wat.",
        });
    }

    private static Sheet Filled(Chapter chapter, Regulation regulation)
    {
        var sheet = Sheet.Fill();
        chapter.Fields(regulation, sheet);
        sheet.State[Opened] = sheet.Fingerprint();
        return sheet;
    }

    private static object Model(Asked<VersionStanding> asked, Regulation regulation, Chapter chapter, Sheet sheet, IReadOnlyList<DifferenceGroup>? conflict = null) => new
    {
        At = asked.Subject,
        Regulation = regulation,
        Chapter = chapter,
        Sheet = sheet,
        Problems = RegulationCheck.Problems(regulation),
        Conflict = conflict,
    };
}
