using Beweeg.Conversations.Regulations;
using Beweeg.Conversations.Rules;
using Beweeg.Conversations.Steps;
using Beweeg.DesignSystem;
using Beweeg.DesignSystem.Forms;

namespace Beweeg.Conversations.Recording;

/// <summary>
/// What a manager can note about an employee who did not sign: a refusal at once, everything else only after time to read. Where noting it closes the
/// conversation, everything waits: nobody is shut out within a minute.
/// </summary>
/// <param name="From">The first day for what cannot be noted at once, and for what closes.</param>
internal sealed record UnsignedNotes(IReadOnlyList<SignOffOutcome> Outcomes, DateOnly From, DateOnly Today, string FirstName)
{
    /// <param name="laidDown">The day on which the text was laid down to sign.</param>
    public static UnsignedNotes Of(OnDesk desk, DateOnly laidDown, DateOnly today) => new(
        [.. desk.Type.Outcomes.Select(desk.Regulation.Outcome).Where(outcome => !outcome.CountsAsAgreement && outcome.RecordedBy.Contains(Party.Manager))],
        ReadingTime.FirstDayToNote(desk.Regulation, laidDown), today, desk.Person.FirstName);

    /// <summary>To choose from, each with what it means and when it can.</summary>
    public IReadOnlyList<Beweeg.DesignSystem.Forms.Choice> Choices => [.. Outcomes.Select(outcome => new Beweeg.DesignSystem.Forms.Choice(outcome.Key, outcome.Label,
        IsTooEarly(outcome) ? $"{outcome.Explanation} Dit kan vanaf {DutchDate.Text(From, DateStyle.WithWeekday)}: {FirstName} krijgt eerst tijd om te lezen en te tekenen." : outcome.Explanation))];

    /// <summary>Says why this cannot be noted yet; null when it can.</summary>
    public string? TooEarly(string? key) => Outcomes.FirstOrDefault(outcome => string.Equals(outcome.Key, key, StringComparison.Ordinal)) is { } chosen && IsTooEarly(chosen)
        ? $"‘{chosen.Label}’ kan vanaf {DutchDate.Text(From, DateStyle.WithWeekday)}. {FirstName} krijgt eerst tijd om te lezen en te tekenen."
        : null;

    /// <summary>True while the conversation cannot be closed without the employee's signature.</summary>
    public bool IsTooEarlyToClose => Today < From;

    /// <summary>From when it can be closed without that signature, and why not before.</summary>
    public string ClosesFrom => $"Dat kan vanaf {DutchDate.Text(From, DateStyle.WithWeekday)}: {FirstName} krijgt eerst tijd om te lezen en te tekenen.";

    private bool IsTooEarly(SignOffOutcome outcome) => outcome.AtOnce is not true && Today < From;
}
