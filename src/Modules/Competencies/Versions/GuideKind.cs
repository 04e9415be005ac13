using Beweeg.Competencies.Checks;
using Beweeg.Competencies.Contracts;
using Beweeg.Competencies.Differences;
using Beweeg.Competencies.Editing;
using Beweeg.DesignSystem;
using Beweeg.Organisation.Contracts;
using Beweeg.Platform.Access;
using Beweeg.Platform.Adoption;
using Beweeg.Platform.Rules;

namespace Beweeg.Competencies.Versions;

/// <summary>The guide as one of the documents that works council and college decide about.</summary>
internal sealed class GuideKind(RequestContext request, GuideCache guides, IUnits units, IEnumerable<IGuideUse> uses) : DocumentKind<GuideVersion, GuidePaper, Guide>(request)
{
    public override DocumentLife Life => GuideVersionAccess.Life;

    public override Guide Of(DocumentVersion version) => guides.Of(version);

    public override string TitleOf(DocumentVersion version) => Of(version).Title;

    public override string SummaryOf(DocumentVersion version)
    {
        var guide = Of(version);
        return $"{guide.Competencies.Count} competenties, {guide.Levels.Count} {(guide.Levels.Count == 1 ? "niveau" : "niveaus")}, {guide.Profiles.Count} {(guide.Profiles.Count == 1 ? "profiel" : "profielen")}.";
    }

    public override string ReadUrl(Guid version) => GuideAddress.Of(version);

    public override IReadOnlyList<(string Name, string Url)> Files(Guid version) =>
        [("Excel", $"{GuideAddress.Of(version)}/gids.xlsx"), ("CSV", $"{GuideAddress.Of(version)}/gids.csv"), ("JSON", $"{GuideAddress.Of(version)}/gids.json")];

    public override Task<IReadOnlyList<DocumentProblem>> ProblemsAsync(Guide text, CancellationToken cancel) => Task.FromResult(GuideCheck.Problems(text));

    public override async Task<IReadOnlyList<string>> LeftOutAsync(DocumentVersion version, CancellationToken cancel)
    {
        var guide = Of(version);
        var groups = (await units.JobNamesAsync(cancel)).Select(job => job.Group).Where(group => group.Length > 0).Distinct(StringComparer.OrdinalIgnoreCase).Order(StringComparer.CurrentCulture).ToList();
        var without = groups.Where(group => guide.ProfileOf(group) is null).ToList();
        if (without.Count == 0 || guide.Profiles.Count == 0) return [];
        return [$"{(without.Count == groups.Count ? $"Voor geen van de {groups.Count} functiegroepen die jullie hebben, is er een profiel" : $"Voor {(without.Count == 1 ? "deze functiegroep" : $"deze {without.Count} functiegroepen")} is er geen profiel: {DutchList.Text(without)}")}. "
            + "Wie zo'n functie heeft, leest niet welke competenties zijn werk vraagt, en wordt er niet op beoordeeld."];
    }

    public override DecisionPaper Paper(Guid id, Guid version, DecisionBy decision, string name, byte[] content) => new GuidePaper(id, version, decision, name, content, Request.Actor.Id, Request.Now);

    public override async Task<string?> WrongBeginAsync(DateOnly from, DateOnly adoptedOn, IEnumerable<DateOnly> others, CancellationToken cancel)
    {
        DateOnly? newest = null;
        foreach (var use in uses)
        {
            if (await use.NewestStartAsync(cancel) is { } start && !(start < newest)) newest = start;
        }

        return InForce(from, adoptedOn, Request.Today, newest, others);
    }

    public override async Task<int> RunningAsync(Guid version, CancellationToken cancel)
    {
        var running = 0;
        foreach (var use in uses) running += await use.RunningAsync(version, Request.Today, cancel);
        return running;
    }

    [LegalBasis("Regeling gesprekscyclus 2014, art. 3", Rule = "De competentiegids geldt na instemming van de ondernemingsraad en een besluit van het college",
        Remark = "Op de dag van het besluit zelf kan de gids ingaan. Nooit met terugwerkende kracht: niet vóór vandaag, en niet op of vóór het begin van een cyclus die al met een andere versie loopt.")]
    internal static string? InForce(DateOnly from, DateOnly adoptedOn, DateOnly today, DateOnly? newestStart, IEnumerable<DateOnly> others) =>
        DocumentDates.InForce("de gids", from, adoptedOn, today, newestStart, others);

    protected override DocumentChapters Chapters(Guide text) => GuideChapters.Of(text);

    protected override IReadOnlyList<DifferenceGroup> Between(Guide before, Guide after) => GuideDifferences.Between(before, after);

    protected override string LabelOf(Guide text) => text.Version;

    protected override Guide WithLabel(Guide text, string label) => text with { Version = label };

    protected override GuideVersion Draft(Guid id, Guide text, Guid? copyOf) => GuideVersion.Draft(id, text, copyOf);

    protected override void Rewrite(GuideVersion version, Guide text) => version.Rewrite(text);
}
