namespace Beweeg.Conversations.Regulations;

/// <summary>What a cycle looks like in one situation: how long it lasts and which conversations it has.</summary>
/// <param name="Key">Unique within the regulation.</param>
/// <param name="Name">Name on the screen.</param>
/// <param name="Use">The situation it is for.</param>
/// <param name="Article">Article that prescribes it.</param>
/// <param name="Explanation">One sentence for the employee.</param>
/// <param name="MinimumMonths">
/// A stretch with fewer whole months is no cycle of its own: it joins the next cycle, or for a run-up scale the calendar takes over.
/// </param>
/// <param name="Conversations">The conversations, in order.</param>
/// <param name="Calendar">On which dates these cycles start, when they line up with the calendar.</param>
/// <param name="Months">Length in months, when they do not.</param>
/// <param name="Groups">Keys of the groups of people it is for; null for everyone. A shape for a group goes before one for everyone.</param>
public sealed record CycleShape(
    string Key,
    string Name,
    ShapeUse Use,
    string Article,
    string Explanation,
    int MinimumMonths,
    IReadOnlyList<PlannedConversation> Conversations,
    CalendarStart? Calendar = null,
    int? Months = null,
    IReadOnlyList<string>? Groups = null);

/// <summary>
/// Regular: nothing special. OneYear: the manager chose a short cycle. Probation and RunUpScale: by appointment.
/// First: from entering service up to the calendar. Bridging: from the end of a probation or run-up scale up to the calendar.
/// </summary>
public enum ShapeUse { Regular, OneYear, Probation, RunUpScale, First, Bridging }

/// <summary>
/// Cycles start on this day and month, every so many years, counted from <paramref name="SampleYear"/> in both directions:
/// 1 January, every 2 years, 2014 means 2012, 2014, 2016, ...
/// </summary>
public sealed record CalendarStart(int Day, int Month, int EveryYears, int SampleYear)
{
    /// <summary>The first year in or after this one in which a cycle starts.</summary>
    internal int YearFrom(int year)
    {
        var since = (year - SampleYear) % EveryYears;
        return since == 0 ? year : year + EveryYears - (since < 0 ? since + EveryYears : since);
    }
}

/// <summary>A conversation in a cycle and the date by which it is held at the latest.</summary>
/// <param name="Key">Unique within the shape; two appraisals in one cycle have different keys.</param>
/// <param name="Type">Key of the conversation type.</param>
/// <param name="Name">Name on the screen, such as "Eerste beoordelingsgesprek".</param>
/// <param name="Deadline">How the latest date is computed.</param>
/// <param name="MinimumMonths">In a cycle of fewer whole months it is not held.</param>
/// <param name="DuringLeave">What happens when the latest date falls in a leave period.</param>
public sealed record PlannedConversation(
    string Key, string Type, string Name, Deadline Deadline, int MinimumMonths, DuringLeave DuringLeave);

/// <summary>Keep: the date stands. AfterReturn: it moves to after the return, if that is still inside the cycle.</summary>
public enum DuringLeave { Keep, AfterReturn }

/// <summary>How a latest date is computed: from an anchor, with an offset or a fixed day.</summary>
/// <param name="Anchor">The date to count from.</param>
/// <param name="Article">Article to cite beside the date.</param>
/// <param name="Explanation">The rule in one sentence, as the reader of "waarom deze datum?" sees it first.</param>
/// <param name="Offset">How far from the anchor; null for the anchor itself.</param>
/// <param name="Day">The fixed day, only with <see cref="Anchor.FixedDay"/>.</param>
public sealed record Deadline(Anchor Anchor, string Article, string Explanation, Offset? Offset = null, FixedDay? Day = null);

/// <summary>
/// CycleStart and CycleEnd: first and last day of the cycle. Halfway: last day of its first half. EnteringService.
/// StartTerm: last day of the term in which a cycle starts, counted from the first day of the cycle.
/// ProbationDecision: the day on which the probation is decided. FixedDay: a day and month.
/// </summary>
public enum Anchor { CycleStart, CycleEnd, Halfway, EnteringService, StartTerm, ProbationDecision, FixedDay }

/// <summary>A number of days, weeks or months before or after something.</summary>
public sealed record Offset(int Amount, TimeUnit Unit, Direction Direction);

public enum TimeUnit { Days, Weeks, Months }

public enum Direction { Before, After }

/// <summary>A day and month in a calendar year of the cycle.</summary>
/// <param name="Day">Day of the month.</param>
/// <param name="Month">Month, 1 to 12.</param>
/// <param name="YearOfCycle">1 for the calendar year in which the cycle starts (or would start, had it not been joined to a short stretch before it).</param>
/// <param name="DayItselfCounts">False for "before 31 May": 30 May is then the last day.</param>
public sealed record FixedDay(int Day, int Month, int YearOfCycle, bool DayItselfCounts);

/// <summary>Extra conversations inside a running cycle, asked for by one of these.</summary>
public sealed record ExtraConversations(
    IReadOnlyList<string> Types, IReadOnlyList<Party> RequestedBy, bool ReasonRequired, string Article, string Explanation);

/// <summary>After a return from leave there are this many weeks to hold a conversation that fell in the leave.</summary>
public sealed record LeaveRule(int WeeksAfterReturn, string Article, string Explanation);
