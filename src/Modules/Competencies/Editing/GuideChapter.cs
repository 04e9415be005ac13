using Beweeg.Competencies.Contracts;
using Beweeg.Platform.Sheets;

namespace Beweeg.Competencies.Editing;

/// <summary>A part of a guide that somebody changes on one page.</summary>
/// <param name="Address">The last part of its address: "niveaus", "competentie/samenwerken".</param>
/// <param name="Lead">What can be changed here, and what for.</param>
/// <param name="Places">Where problems lie that belong here: beginnings of paths (see <see cref="Checks.GuideProblem"/>).</param>
/// <param name="Fields">Lays its fields on a sheet, and gives the guide back as the sheet has it.</param>
public sealed record GuideChapter(string Address, string Title, string Lead, IReadOnlyList<string> Places, Func<Guide, Sheet, Guide> Fields)
{
    /// <summary>The address of its page.</summary>
    public string Url(Guid version) => $"/competentiegids/versies/{version}/wijzigen/{Address}";
}

/// <summary>Chapters under one heading.</summary>
public sealed record GuideChapterGroup(string Title, string Lead, IReadOnlyList<GuideChapter> Chapters);
