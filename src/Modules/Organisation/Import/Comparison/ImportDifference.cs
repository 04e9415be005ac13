using static System.FormattableString;

namespace Beweeg.Organisation.Import.Comparison;

/// <summary>
/// What a delivery would change, in a fixed order: by subject, kind, key and day. The rows that
/// change are all there; who gets another unit, job or manager is said in a sentence of its own as well.
/// </summary>
public sealed record ImportDifference(ValueList<ImportChange> Changes)
{
    /// <summary>True when the delivery says what we already know.</summary>
    public bool IsEmpty => Changes.Count == 0;

    /// <summary>One line for each kind of change that occurs: "3 nieuwe medewerkers".</summary>
    public IReadOnlyList<string> Summary =>
    [
        .. Changes.CountBy(change => (change.Subject, change.Kind))
            .OrderBy(pair => pair.Key)
            .Select(pair => Invariant($"{pair.Value} {ChangeWords.Of(pair.Key.Subject, pair.Key.Kind, pair.Value)}")),
    ];

    /// <summary>How many changes there are of a kind.</summary>
    public int Count(ChangeSubject subject, ChangeKind kind) =>
        Changes.Count(change => change.Subject == subject && change.Kind == kind);
}

/// <summary>One thing that changes.</summary>
/// <param name="Key">The key of the row: a code, a number, or several with <c> / </c> between them.</param>
/// <param name="From">The day from which it is so, when there is one.</param>
/// <param name="Sentence">Dutch, complete.</param>
public sealed record ImportChange(ChangeSubject Subject, ChangeKind Kind, string Key, DateOnly? From, string Sentence);

/// <summary>What a change is about.</summary>
public enum ChangeSubject
{
    /// <summary>A department or team.</summary>
    Unit,

    /// <summary>A job of the job book.</summary>
    Job,

    /// <summary>A person.</summary>
    Person,

    /// <summary>A job that a person does in a unit.</summary>
    Position,

    /// <summary>Who manages a unit.</summary>
    Management,

    /// <summary>A period of absence.</summary>
    Leave,

    /// <summary>A role next to a job.</summary>
    Role,
}

/// <summary>What changes.</summary>
public enum ChangeKind
{
    /// <summary>The row was not there.</summary>
    New,

    /// <summary>The row says something else.</summary>
    Changed,

    /// <summary>The row is no longer delivered.</summary>
    Gone,

    /// <summary>The person gets a last day in service, or another one.</summary>
    OutOfService,

    /// <summary>The person works in another unit from a day.</summary>
    OtherUnit,

    /// <summary>The person does another job from a day.</summary>
    OtherJob,

    /// <summary>The person has another manager from a day.</summary>
    OtherManager,
}
