using Beweeg.Competencies.Contracts;
using Beweeg.DesignSystem;
using Beweeg.JobBook.Checks;
using Beweeg.JobBook.Contracts;
using Beweeg.JobBook.Differences;
using Beweeg.JobBook.Editing;
using Beweeg.Organisation.Contracts;
using Beweeg.Platform.Access;
using Beweeg.Platform.Adoption;
using Beweeg.Platform.Data;
using Beweeg.Platform.Rules;
using Microsoft.EntityFrameworkCore;

namespace Beweeg.JobBook.Versions;

/// <summary>The job book as one of the documents that works council and college decide about.</summary>
internal sealed class JobBookKind(RequestContext request, JobBookCache cache, JobBooks books, IJobs jobs, IEnumerable<IGuideUse> uses, TimeProvider time)
    : DocumentKind<JobBookVersion, JobBookPaper, JobBookText>(request)
{
    /// <summary>What counted before there was a book, counted from long before today.</summary>
    private static readonly DateOnly Always = new(2014, 1, 1);

    // So many jobs are named that are left out.
    private const int Named = 12;

    public override DocumentLife Life => JobBookVersionAccess.Life;

    public override JobBookText Of(DocumentVersion version) => cache.Of(version);

    public override string TitleOf(DocumentVersion version) => Of(version).Title;

    public override string SummaryOf(DocumentVersion version)
    {
        var book = Of(version);
        return $"{book.Profiles.Count} {(book.Profiles.Count == 1 ? "functie" : "functies")} in {book.Groups.Count} {(book.Groups.Count == 1 ? "groep" : "groepen")}.";
    }

    public override string ReadUrl(Guid version) => JobBookAddress.Of(version);

    public override IReadOnlyList<(string Name, string Url)> Files(Guid version) =>
        [("Excel", $"{JobBookAddress.Of(version)}/functieboek.xlsx"), ("CSV", $"{JobBookAddress.Of(version)}/functieboek.csv"), ("JSON", $"{JobBookAddress.Of(version)}/functieboek.json")];

    public override async Task<IReadOnlyList<DocumentProblem>> ProblemsAsync(JobBookText text, CancellationToken cancel) => JobBookCheck.Problems(text, await books.GuideAsync(Request.Today, cancel));

    public override async Task<IReadOnlyList<string>> LeftOutAsync(DocumentVersion version, CancellationToken cancel)
    {
        var book = Of(version);
        var all = await jobs.AllAsync(cancel);
        var without = all.Where(job => book.WithCode(job.Code) is null).Select(job => $"{job.Name} ({job.Code})").ToList();
        if (without.Count == 0) return [];
        return [(without.Count == all.Count ? $"Geen van de {all.Count} functies die mensen hebben, staat in dit boek. Mensen horen door het nummer van hun functie bij het boek; kijk of de nummers kloppen."
            : $"Van de {all.Count} functies die mensen hebben, {(without.Count == 1 ? "staat er één" : $"staan er {without.Count}")} niet in dit boek: {(without.Count <= Named ? DutchList.Text(without) : $"{string.Join(", ", without.Take(Named))} en nog {without.Count - Named}")}.")
            + " Wie zo'n functie heeft, houdt wat Beweeg er nu van weet, en vindt haar niet in het functieboek."];
    }

    public override DecisionPaper Paper(Guid id, Guid version, DecisionBy decision, string name, byte[] content) => new JobBookPaper(id, version, decision, name, content, Request.Actor.Id, Request.Now);

    public override async Task<string?> WrongBeginAsync(DateOnly from, DateOnly adoptedOn, IEnumerable<DateOnly> others, CancellationToken cancel)
    {
        DateOnly? newest = null;
        foreach (var use in uses)
        {
            if (await use.NewestStartAsync(cancel) is { } start && !(start < newest)) newest = start;
        }

        return InForce(from, adoptedOn, Request.Today, newest, others);
    }

    /// <summary>From the day on which it is in force, the jobs of people are as it says; what counted before stays known for cycles that began with it.</summary>
    public override async Task AdoptedAsync(DocumentVersion version, CancellationToken cancel)
    {
        if (!await Request.Db.Set<JobBookVersion>().AnyAsync(row => row.State == DocumentState.Adopted && row.Id != version.Id, cancel))
        {
            var before = JobBookVersion.AtTheStart(Ids.New(time), BookFromJobs.Make(await jobs.AllAsync(cancel), await books.GuideAsync(Request.Today, cancel), "personeelssysteem"), Always);
            Request.Db.Add(before);
        }

        if (version.InForceFrom <= Request.Today) await jobs.FollowAsync(JobsFollowBook.Booked(Of(version)), cancel);
    }

    /// <summary>Cycles that began since it came in force, of which none can have begun with another.</summary>
    public override async Task<int> RunningAsync(Guid version, CancellationToken cancel)
    {
        var standing = DocumentStanding.Of(await RowsAsync(cancel), Request.Today).First(one => one.Row.Id == version);
        if (standing.Row.State != DocumentState.Adopted || standing.Row.InForceFrom > Request.Today) return 0;
        var running = 0;
        foreach (var use in uses) running += await use.BegunBetweenAsync(standing.Row.InForceFrom, standing.Until ?? Request.Today, Request.Today, cancel);
        return running;
    }

    [LegalBasis("Wet op de ondernemingsraden, art. 27 lid 1 onder c", Rule = "Het functieboek geldt na instemming van de ondernemingsraad en een besluit van het college",
        Remark = "Op de dag van het besluit zelf kan het ingaan. Nooit met terugwerkende kracht: niet vóór vandaag, en niet op of vóór het begin van een cyclus die al met een andere versie loopt.")]
    internal static string? InForce(DateOnly from, DateOnly adoptedOn, DateOnly today, DateOnly? newestStart, IEnumerable<DateOnly> others) =>
        DocumentDates.InForce("het functieboek", from, adoptedOn, today, newestStart, others);

    protected override DocumentChapters Chapters(JobBookText text) => JobBookChapters.Of(text);

    protected override IReadOnlyList<DifferenceGroup> Between(JobBookText before, JobBookText after) => JobBookDifferences.Between(before, after);

    protected override string LabelOf(JobBookText text) => text.Version;

    protected override JobBookText WithLabel(JobBookText text, string label) => text with { Version = label };

    protected override JobBookVersion Draft(Guid id, JobBookText text, Guid? copyOf) => JobBookVersion.Draft(id, text, copyOf);

    protected override void Rewrite(JobBookVersion version, JobBookText text) => version.Rewrite(text);
}
