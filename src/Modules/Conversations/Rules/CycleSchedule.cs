using Beweeg.Conversations.Regulations;
using Beweeg.Platform.Rules;

namespace Beweeg.Conversations.Rules;

/// <summary>A cycle of one person, with its conversations in order.</summary>
/// <param name="ShapeKey">Key of the shape in the regulation.</param>
/// <param name="Name">Name on the screen.</param>
/// <param name="Explanation">Why this person has this kind of cycle.</param>
/// <param name="Start">First day.</param>
/// <param name="End">Last day; it belongs to the cycle.</param>
/// <param name="Conversations">In the order in which they are held; empty when the cycle is too short for any.</param>
public sealed record ScheduledCycle(
    string ShapeKey, string Name, string Explanation, ExplainedDate Start, ExplainedDate End, IReadOnlyList<ScheduledConversation> Conversations);

/// <summary>A conversation of a cycle.</summary>
/// <param name="Key">Key within the shape.</param>
/// <param name="TypeKey">Key of the conversation type.</param>
/// <param name="Name">Name on the screen.</param>
/// <param name="Latest">The last day on which it is in time.</param>
public sealed record ScheduledConversation(string Key, string TypeKey, string Name, ExplainedDate Latest);

/// <summary>
/// From the facts of an appointment to cycles and the latest dates of their conversations. Cycles follow each other without
/// gap or overlap from entering service on, and the same input always gives the same schedule, whatever stretch is asked for.
/// </summary>
public static class CycleSchedule
{
    /// <summary>The cycles that have at least one day from <paramref name="from"/> up to and including <paramref name="until"/>.</summary>
    /// <exception cref="ArgumentException">The facts contradict each other; see <see cref="AppointmentFacts.Problems"/>.</exception>
    [LegalBasis("Regeling gesprekscyclus 2014, art. 2.1-2.4", Rule = "Welke cycli iemand heeft",
        Remark = "Begin- en einddag horen bij de cyclus. Een reststuk dat korter is dan het minimum van de regeling hoort bij de cyclus erna. "
            + "Wie in een aanloopschaal komt of eruit gaat, begint die dag een nieuwe cyclus.")]
    public static IReadOnlyList<ScheduledCycle> For(
        Regulation regulation, AppointmentFacts facts, CycleChoice choice, DateOnly from, DateOnly until)
    {
        Require(facts);
        return [.. new CycleFrames(regulation, facts, choice).Between(from, until).Select(frame => Describe(regulation, facts, frame))];
    }

    /// <summary>The cycle that runs on this day; null before entering service and after the last day.</summary>
    /// <exception cref="ArgumentException">The facts contradict each other.</exception>
    public static ScheduledCycle? On(Regulation regulation, AppointmentFacts facts, CycleChoice choice, DateOnly date) =>
        For(regulation, facts, choice, date, date).SingleOrDefault();

    /// <summary>
    /// The cycle that runs on this day for somebody whose recorded cycles are over: it follows the last of them, whatever the facts
    /// have become since. Null before entering service and after the last day.
    /// </summary>
    /// <param name="previousEnd">Last day of the newest cycle that was recorded; null when there is none.</param>
    /// <exception cref="ArgumentException">The facts contradict each other.</exception>
    [LegalBasis("Regeling gesprekscyclus 2014, art. 2.1-2.4", Rule = "Cycli volgen op elkaar zonder gat en zonder overlap",
        Remark = "Een nieuwe cyclus begint de dag na de vorige, ook als de gegevens van de aanstelling intussen veranderden. Wie uit dienst ging en terugkomt, begint opnieuw.")]
    public static ScheduledCycle? Following(Regulation regulation, AppointmentFacts facts, DateOnly? previousEnd, DateOnly date)
    {
        if (previousEnd is not { } end || end < facts.EnteringService) return On(regulation, facts, CycleChoice.Standard, date);
        Require(facts);
        return new CycleFrames(regulation, facts, CycleChoice.Standard).Between(date, date, end.AddDays(1)).Select(frame => Describe(regulation, facts, frame)).SingleOrDefault();
    }

    /// <summary>The cycle that begins on this day, as the choice makes it.</summary>
    /// <exception cref="ArgumentException">The facts contradict each other.</exception>
    internal static ScheduledCycle? StartingOn(Regulation regulation, AppointmentFacts facts, CycleChoice choice, DateOnly start)
    {
        Require(facts);
        return new CycleFrames(regulation, facts, choice).Between(start, start, start).Select(frame => Describe(regulation, facts, frame)).SingleOrDefault();
    }

    /// <summary>The last day on which the first cycle must have started.</summary>
    [LegalBasis("Regeling gesprekscyclus 2014, art. 2.7", Rule = "De cyclus begint binnen een maand na indiensttreding",
        Remark = "De dag van indiensttreding telt niet mee: wie op 1 april begint, heeft tot en met 1 mei. "
            + "Na 31 januari is dat 28 of 29 februari.")]
    public static ExplainedDate LatestStart(Regulation regulation, AppointmentFacts facts) =>
        TermEnd.After(regulation, regulation.Terms.StartOfCycle, facts.EnteringService, $"De indiensttreding is op {DutchText.Date(facts.EnteringService)}.");

    private static void Require(AppointmentFacts facts)
    {
        var problems = facts.Problems();
        if (problems.Count > 0) throw new ArgumentException(string.Join(' ', problems), nameof(facts));
    }

    private static ScheduledCycle Describe(Regulation regulation, AppointmentFacts facts, CycleFrame frame)
    {
        var shape = frame.Shape;
        return new ScheduledCycle(
            shape.Key,
            shape.Name,
            shape.Explanation,
            new ExplainedDate(frame.Start, shape.Explanation, regulation.Cite(shape.Article), frame.StartSteps),
            new ExplainedDate(frame.End, shape.Explanation, regulation.Cite(shape.Article), frame.EndSteps),
            ConversationDates.For(regulation, facts, frame));
    }
}
