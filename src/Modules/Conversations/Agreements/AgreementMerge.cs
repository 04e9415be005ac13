namespace Beweeg.Conversations.Agreements;

/// <summary>
/// Two people changed the words of one agreement, each from the same earlier words. What only one of them touched is taken
/// from that one; what both touched keeps the words of who saves last in <see cref="Text"/>, and is named for a choice.
/// </summary>
/// <param name="Text">The words, put together.</param>
/// <param name="Disputed">What both changed, each into something else.</param>
internal sealed record AgreementMerge(AgreementText Text, IReadOnlyList<AgreementField> Disputed)
{
    /// <param name="opened">The words from which both began.</param>
    /// <param name="kept">What the first of them saved.</param>
    /// <param name="typed">What the second wants to save.</param>
    public static AgreementMerge Of(AgreementText opened, AgreementText kept, AgreementText typed)
    {
        var disputed = new List<AgreementField>();
        T Merge<T>(AgreementField field, Func<AgreementText, T> of)
        {
            var (was, theirs, mine) = (of(opened), of(kept), of(typed));
            var same = EqualityComparer<T>.Default;
            if (same.Equals(mine, was)) return theirs;
            if (!same.Equals(theirs, was) && !same.Equals(theirs, mine)) disputed.Add(field);
            return mine;
        }

        var text = new AgreementText(
            Merge(AgreementField.What, one => one.What),
            Merge(AgreementField.Result, one => one.Result),
            Merge(AgreementField.Means, one => one.Means),
            Merge(AgreementField.By, one => one.By),
            Merge(AgreementField.Competency, one => one.CompetencyKey));
        return new AgreementMerge(text, disputed);
    }
}

/// <summary>A part of the words of an agreement.</summary>
public enum AgreementField
{
    What,
    Result,
    Means,
    By,
    Competency,
}
