using Beweeg.Competencies.Contracts;
using Beweeg.Competencies.Search;
using Beweeg.Competencies.Versions;
using Beweeg.Organisation.Contracts;
using Beweeg.Platform.Access;
using Beweeg.Platform.Adoption;
using Beweeg.Platform.Documents;
using Beweeg.Platform.Pages;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Beweeg.Competencies.Reading;

/// <summary>The pages of the guide, each twice: of what is in force, and of one version. They tell the same, and are about nobody.</summary>
internal static class BookEndpoints
{
    private const string OfVersion = "/competentiegids/versies/{gids:guid}/gids";

    public static void Map(IEndpointRouteBuilder app)
    {
        Page(app, "", Start);
        Page(app, "/zoeken", Search);
        Page(app, "/functies", Jobs);
        Page(app, "/matrix", Matrix);
        Page(app, "/niveaus/{niveau}", Level);
        Page(app, "/competenties/{competentie}", Competency);
        Page(app, "/competenties/{competentie}/afdrukken", PrintCompetency);
        Page(app, "/competenties/{competentie}/competentie.pdf", SaveCompetency);
        Page(app, "/afdrukken", Print);
        Page(app, "/gids.pdf", Save);
    }

    /// <summary>Maps a page for what is in force and for a version.</summary>
    internal static void Page(IEndpointRouteBuilder app, string path, Delegate handler)
    {
        app.MapGet(GuideAddress.Book + path, handler).Needs<GuidesAccess>(GuidesAccess.Read);
        app.MapGet(OfVersion + path, handler).Needs<GuideVersionAccess>(GuideVersionAccess.Read);
    }

    private static async Task<IResult> Start(Asked<DocumentAtHand>? asked, Book book, CancellationToken cancel) =>
        await book.OpenAsync(asked, cancel) is { } open ? Answers.Page<StartPage>(new { Book = open }) : Answers.Page<NoGuidePage>();

    private static async Task<IResult> Search(Asked<DocumentAtHand>? asked, string? vraag, Book book, GuideCache cache, CancellationToken cancel)
    {
        if (await book.OpenAsync(asked, cancel) is not { } open) return Answers.Page<NoGuidePage>();
        var question = vraag?.Trim() ?? "";
        var index = cache.IndexOf(open.Id, open.Guide);
        var found = question.Length == 0 ? [] : index.Find(question);
        return Answers.Page<SearchPage>(new { Book = open, Question = question, Found = found, Suggestions = question.Length > 0 && found.Count == 0 ? index.Suggestions(question) : [] });
    }

    private static async Task<IResult> Jobs(Asked<DocumentAtHand>? asked, string? groep, string? functie, string? niveau, Book book, IUnits units, CancellationToken cancel)
    {
        if (await book.OpenAsync(asked, cancel) is not { } open) return Answers.Page<NoGuidePage>();
        var jobs = await units.JobsAsync(cancel);
        var job = Guid.TryParse(functie, out var id) ? jobs.FirstOrDefault(one => one.Id == id) : null;
        var profile = job is not null ? open.Guide.ProfileOf(job.Group) : groep is null ? null : open.Guide.Profiles.FirstOrDefault(one => one.Key == groep);
        var ofGroup = profile is null ? [] : jobs.Where(one => string.Equals(one.Group, profile.JobGroup, StringComparison.OrdinalIgnoreCase)).ToList();
        // Without a choice: the level that the lightest job of the group has here.
        var levels = open.Guide.Levels.Where(level => ofGroup.Exists(one => open.Guide.LevelOf(one.Scale) == level)).ToList();
        var level = job is not null ? open.Guide.LevelOf(job.Scale) : niveau is not null ? open.Guide.Level(niveau) : levels.Count > 0 ? levels[0] : null;
        return Answers.Page<JobsPage>(new { Book = open, Jobs = jobs, Job = job, Profile = profile, Level = level, Levels = (IReadOnlyList<GuideLevel>)(levels.Count > 0 ? levels : open.Guide.Levels) });
    }

    private static async Task<IResult> Matrix(Asked<DocumentAtHand>? asked, Book book, CancellationToken cancel) =>
        await book.OpenAsync(asked, cancel) is { } open ? Answers.Page<MatrixPage>(new { Book = open }) : Answers.Page<NoGuidePage>();

    private static async Task<IResult> Level(Asked<DocumentAtHand>? asked, string niveau, Book book, CancellationToken cancel) =>
        await book.OpenAsync(asked, cancel) is { } open && open.Guide.Level(niveau) is { } level ? Answers.Page<LevelPage>(new { Book = open, Level = level }) : Answers.NotFound();

    private static async Task<IResult> Competency(Asked<DocumentAtHand>? asked, string competentie, Book book, CancellationToken cancel) =>
        await book.OpenAsync(asked, cancel) is { } open && open.Guide.Find(competentie) is { } competency ? Answers.Page<CompetencyPage>(new { Book = open, Competency = competency }) : Answers.NotFound();

    private static async Task<IResult> PrintCompetency(Asked<DocumentAtHand>? asked, string competentie, Book book, CancellationToken cancel) =>
        await book.OpenAsync(asked, cancel) is { } open && open.Guide.Find(competentie) is { } competency ? Answers.Page<PaperPage>(new { Book = open, Only = competency }) : Answers.NotFound();

    private static async Task<IResult> SaveCompetency(Asked<DocumentAtHand>? asked, string competentie, Book book, PdfAnswers pdf, CancellationToken cancel) =>
        await book.OpenAsync(asked, cancel) is { } open && open.Guide.Find(competentie) is { } competency
            ? await pdf.OfAsync<PaperPage>(new { Book = open, Only = competency }, $"Competentie {competency.Name}", $"{open.Of(competency)}/afdrukken", cancel)
            : Answers.NotFound();

    private static async Task<IResult> Print(Asked<DocumentAtHand>? asked, Book book, CancellationToken cancel) =>
        await book.OpenAsync(asked, cancel) is { } open ? Answers.Page<PaperPage>(new { Book = open }) : Answers.NotFound();

    private static async Task<IResult> Save(Asked<DocumentAtHand>? asked, Book book, PdfAnswers pdf, CancellationToken cancel) =>
        await book.OpenAsync(asked, cancel) is { } open
            ? await pdf.OfAsync<PaperPage>(new { Book = open }, $"{open.Guide.Title} {open.Guide.Version}", $"{open.Url}/afdrukken", cancel)
            : Answers.NotFound();
}
