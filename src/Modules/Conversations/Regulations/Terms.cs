namespace Beweeg.Conversations.Regulations;

/// <summary>The terms of a regulation. One that is null does not exist in it: then the step that it belongs to does not either.</summary>
/// <param name="StartOfCycle">From entering service: the cycle starts within it.</param>
/// <param name="DraftBeforeConversation">Back from the appraisal conversation: the employee has the draft by then.</param>
/// <param name="Objections">From the conversation: the employee can object within it.</param>
/// <param name="Hearing">From filing the objections: the employee can explain them.</param>
/// <param name="Decision">From the hearing: the manager decides.</param>
public sealed record Terms(
    Term StartOfCycle, Term? DraftBeforeConversation = null, Term? Objections = null, Term? Hearing = null, Term? Decision = null);

/// <summary>One term.</summary>
/// <param name="Label">Name on the screen.</param>
/// <param name="Amount">How many units.</param>
/// <param name="Unit">Days, weeks or months.</param>
/// <param name="Article">Article to cite.</param>
/// <param name="Explanation">The rule in one sentence.</param>
/// <param name="Rolling">What happens when it ends on a Saturday, Sunday or public holiday.</param>
public sealed record Term(string Label, int Amount, TimeUnit Unit, string Article, string Explanation, Rolling Rolling);

/// <summary>Where a term may end.</summary>
public enum Rolling { None, NextWorkingDay, PreviousWorkingDay }

/// <summary>How terms are counted.</summary>
/// <param name="DayItselfCounts">True when the day of the event is day one; false when counting starts the day after.</param>
/// <param name="ClosedDays">Days that the municipality treats as public holidays, beside the ones in the law.</param>
/// <param name="Reason">Why it is set like this: the regulation itself says nothing about it.</param>
public sealed record TermCounting(bool DayItselfCounts, IReadOnlyList<DateOnly> ClosedDays, string Reason);

/// <summary>When someone is at turn, and when someone is reminded. A list that is null or empty means: no such reminder.</summary>
/// <param name="AtTurnWeeks">This many weeks before its latest date a conversation is at turn.</param>
/// <param name="Before">The reminders to choose a day.</param>
/// <param name="PreparationDaysBefore">So many days before the conversation who wrote nothing yet is reminded to prepare.</param>
/// <param name="SignatureDaysAfter">So many days after a text was laid down who did not sign yet is reminded.</param>
/// <param name="TermDaysBefore">So many days before the last day of a term around the appraisal (draft, objections, hearing, decision).</param>
public sealed record Reminders(
    int AtTurnWeeks, IReadOnlyList<Reminder> Before,
    IReadOnlyList<int>? PreparationDaysBefore = null, IReadOnlyList<int>? SignatureDaysAfter = null, IReadOnlyList<int>? TermDaysBefore = null);

/// <summary>A message to someone, so many weeks before a conversation must have been held at the latest, as long as no day was chosen.</summary>
public sealed record Reminder(int WeeksBefore, IReadOnlyList<Party> To, string Subject, string Text);
