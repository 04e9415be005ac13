using Beweeg.Platform.Sheets;

namespace Beweeg.Platform.Adoption;

/// <summary>Something in a document that cannot be used as it is.</summary>
/// <param name="Place">Where, as a path: "competencies.samenwerken.levels.A"; empty for the document as a whole.</param>
/// <param name="Sentence">What is wrong and what to do, in Dutch.</param>
public sealed record DocumentProblem(string Place, string Sentence);

/// <summary>A part of a document that somebody changes on one page.</summary>
/// <param name="Address">The last part of its address: "niveaus", "competentie/samenwerken".</param>
/// <param name="Lead">What can be changed here, and what for.</param>
/// <param name="Places">Where problems lie that belong here: beginnings of paths (see <see cref="DocumentProblem"/>).</param>
public abstract record DocumentChapter(string Address, string Title, string Lead, IReadOnlyList<string> Places)
{
    /// <summary>What stands where its name should.</summary>
    public string Shown => Title.Length == 0 ? "Zonder naam" : Title;
}

/// <summary>A chapter of one kind of document.</summary>
/// <param name="Fields">Lays its fields on a sheet, and gives the text back as the sheet has it.</param>
public sealed record DocumentChapter<TText>(string Address, string Title, string Lead, IReadOnlyList<string> Places, Func<TText, Sheet, TText> Fields) : DocumentChapter(Address, Title, Lead, Places);

/// <summary>Chapters under one heading.</summary>
public sealed record DocumentChapterGroup(string Title, string Lead, IReadOnlyList<DocumentChapter> Chapters);

/// <summary>All chapters of a document, in the order in which somebody would write it.</summary>
public sealed class DocumentChapters(IReadOnlyList<DocumentChapterGroup> groups)
{
    public IReadOnlyList<DocumentChapterGroup> Groups => groups;

    /// <summary>The chapters one after the other.</summary>
    public IEnumerable<DocumentChapter> All => groups.SelectMany(group => group.Chapters);

    /// <summary>The chapter with an address; null when there is none.</summary>
    public DocumentChapter? Find(string address) => All.FirstOrDefault(chapter => Uri.UnescapeDataString(chapter.Address) == address);

    /// <summary>The chapter to which a problem belongs: the one whose places say it most exactly. Null when none does.</summary>
    public DocumentChapter? Of(DocumentProblem problem) =>
        All.SelectMany(chapter => chapter.Places, (chapter, place) => (Chapter: chapter, Place: place))
            .Where(pair => IsWithin(problem.Place, pair.Place)).MaxBy(pair => pair.Place.Length).Chapter;

    /// <summary>How many problems each chapter has, by its address.</summary>
    public IReadOnlyDictionary<string, int> Count(IReadOnlyList<DocumentProblem> problems) =>
        problems.Select(problem => Of(problem)?.Address ?? "").GroupBy(address => address, StringComparer.Ordinal).ToDictionary(same => same.Key, same => same.Count(), StringComparer.Ordinal);

    /// <summary>True when a path is this place or lies below it.</summary>
    public static bool IsWithin(string path, string place) =>
        path.StartsWith(place, StringComparison.Ordinal) && (path.Length == place.Length || path[place.Length] == '.');
}
