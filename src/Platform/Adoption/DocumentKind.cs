using Beweeg.Platform.Access;
using Beweeg.Platform.Sheets;
using Microsoft.EntityFrameworkCore;

namespace Beweeg.Platform.Adoption;

/// <summary>One kind of document that works council and college decide about, as the pages of its life ask it. A module has one for each.</summary>
public abstract class DocumentKind(RequestContext request)
{
    protected RequestContext Request => request;

    public abstract DocumentLife Life { get; }

    /// <summary>What the text calls itself.</summary>
    public abstract string TitleOf(DocumentVersion version);

    /// <summary>What is in it, in one sentence with numbers.</summary>
    public abstract string SummaryOf(DocumentVersion version);

    /// <summary>Where a version is read.</summary>
    public abstract string ReadUrl(Guid version);

    /// <summary>The files in which a version can be kept, by what people call them.</summary>
    public abstract IReadOnlyList<(string Name, string Url)> Files(Guid version);

    public abstract Task<List<DocumentRow>> RowsAsync(CancellationToken cancel);

    public abstract Task<DocumentVersion> LoadAsync(Guid version, CancellationToken cancel);

    /// <summary>What stands in the way of using it; it is not sent to the works council before there is nothing.</summary>
    public abstract Task<IReadOnlyList<DocumentProblem>> ProblemsAsync(DocumentVersion version, CancellationToken cancel);

    /// <summary>
    /// Of whom it says nothing, among those who work here now: sentences for who decides whether that is meant. It holds nobody back. Empty when it is about
    /// everybody.
    /// </summary>
    public virtual Task<IReadOnlyList<string>> LeftOutAsync(DocumentVersion version, CancellationToken cancel) => Task.FromResult<IReadOnlyList<string>>([]);

    public abstract DocumentChapters ChaptersOf(DocumentVersion version);

    /// <summary>A sheet with what a chapter holds now.</summary>
    public abstract Sheet Filled(DocumentVersion version, DocumentChapter chapter);

    /// <summary>What somebody typed in a chapter would change.</summary>
    public abstract ChapterChange Read(DocumentVersion version, DocumentChapter chapter, Sheet sheet);

    /// <summary>By subject; subjects without a difference are left out.</summary>
    public abstract IReadOnlyList<DifferenceGroup> Differences(DocumentVersion before, DocumentVersion after);

    /// <summary>A new draft with the same text under another name.</summary>
    public abstract DocumentVersion Copy(Guid id, DocumentVersion from, string label);

    public abstract DecisionPaper Paper(Guid id, Guid version, DecisionBy decision, string name, byte[] content);

    public abstract IQueryable<DecisionPaper> Papers { get; }

    /// <summary>A sentence when a version cannot come in force on a day; null when it can.</summary>
    public abstract Task<string?> WrongBeginAsync(DateOnly from, DateOnly adoptedOn, IEnumerable<DateOnly> others, CancellationToken cancel);

    /// <summary>Called when the college adopted a version, in the same transaction, before it is saved.</summary>
    public virtual Task AdoptedAsync(DocumentVersion version, CancellationToken cancel) => Task.CompletedTask;

    /// <summary>How many cycles run with a version. A number of everybody together.</summary>
    public abstract Task<int> RunningAsync(Guid version, CancellationToken cancel);
}

/// <summary>A kind of document with the types of its rows and its text.</summary>
public abstract class DocumentKind<TVersion, TPaper, TText>(RequestContext request) : DocumentKind(request)
    where TVersion : DocumentVersion where TPaper : DecisionPaper where TText : class
{
    /// <summary>The text of a version.</summary>
    public abstract TText Of(DocumentVersion version);

    public sealed override Task<List<DocumentRow>> RowsAsync(CancellationToken cancel) => DocumentRow.AllAsync<TVersion>(Request.Db, cancel);

    public sealed override async Task<DocumentVersion> LoadAsync(Guid version, CancellationToken cancel) =>
        await Request.Db.Set<TVersion>().AsNoTracking().SingleAsync(row => row.Id == version, cancel);

    public sealed override IQueryable<DecisionPaper> Papers => Request.Db.Set<TPaper>().AsNoTracking();

    public sealed override Task<IReadOnlyList<DocumentProblem>> ProblemsAsync(DocumentVersion version, CancellationToken cancel) => ProblemsAsync(Of(version), cancel);

    public sealed override DocumentChapters ChaptersOf(DocumentVersion version) => Chapters(Of(version));

    public sealed override Sheet Filled(DocumentVersion version, DocumentChapter chapter)
    {
        var sheet = Sheet.Fill();
        ((DocumentChapter<TText>)chapter).Fields(Of(version), sheet);
        return sheet;
    }

    public sealed override ChapterChange Read(DocumentVersion version, DocumentChapter chapter, Sheet sheet)
    {
        var text = Of(version);
        var changed = ((DocumentChapter<TText>)chapter).Fields(text, sheet);
        return new ChapterChange(LabelOf(changed), () => Between(text, changed), () => Rewrite((TVersion)version, changed));
    }

    public sealed override IReadOnlyList<DifferenceGroup> Differences(DocumentVersion before, DocumentVersion after) => Between(Of(before), Of(after));

    public sealed override DocumentVersion Copy(Guid id, DocumentVersion from, string label) => Draft(id, WithLabel(Of(from), label), from.Id);

    public abstract Task<IReadOnlyList<DocumentProblem>> ProblemsAsync(TText text, CancellationToken cancel);

    protected abstract DocumentChapters Chapters(TText text);

    protected abstract IReadOnlyList<DifferenceGroup> Between(TText before, TText after);

    protected abstract string LabelOf(TText text);

    protected abstract TText WithLabel(TText text, string label);

    protected abstract TVersion Draft(Guid id, TText text, Guid? copyOf);

    protected abstract void Rewrite(TVersion version, TText text);
}

/// <summary>A chapter as somebody sent it.</summary>
/// <param name="Label">What the version would be called.</param>
/// <param name="Differences">What would change.</param>
/// <param name="Keep">Writes it in the draft; saving is for who calls.</param>
public sealed record ChapterChange(string Label, Func<IReadOnlyList<DifferenceGroup>> Differences, Action Keep);
