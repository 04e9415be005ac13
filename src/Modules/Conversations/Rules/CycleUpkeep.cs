using Beweeg.Conversations.Regulations;
using Beweeg.Platform.Rules;

namespace Beweeg.Conversations.Rules;

/// <summary>A prescribed conversation of a running cycle, as far as its date depends on the appointment.</summary>
/// <param name="PlanKey">Key within the shape.</param>
/// <param name="Latest">Its last day now.</param>
/// <param name="CanMove">True while it was neither held nor closed.</param>
/// <param name="HasLapsed">True when it lapsed by itself earlier.</param>
/// <param name="IsFixed">True when a decision about this person set its last day.</param>
public sealed record DatedConversation(string PlanKey, DateOnly Latest, bool CanMove, bool HasLapsed, bool IsFixed = false);

/// <summary>What changed facts make of a running cycle.</summary>
/// <param name="End">Its last day.</param>
/// <param name="Moved">New last days, by key.</param>
/// <param name="Lapsing">Keys of conversations that are no longer prescribed, with why.</param>
/// <param name="Returning">Keys of conversations that lapsed and are prescribed again.</param>
public sealed record CycleChange(
    DateOnly End, IReadOnlyDictionary<string, ExplainedDate> Moved, IReadOnlyDictionary<string, string> Lapsing, IReadOnlyList<string> Returning)
{
    /// <summary>True when there is nothing to do.</summary>
    internal bool IsNothing(DateOnly end) => End == end && Moved.Count == 0 && Lapsing.Count == 0 && Returning.Count == 0;
}

/// <summary>
/// Facts change while a cycle runs: leave, an earlier or later end of service, another day for the decision on the probation, the job scale
/// that is reached. The dates of what is still to come follow; what was held or recorded stays as it was.
/// </summary>
public static class CycleUpkeep
{
    /// <summary>What must change; null when nothing does.</summary>
    /// <param name="start">First day of the running cycle; that never changes.</param>
    /// <param name="shapeKey">The shape it began with; a cycle that would now have another shape goes on, up to the last day in service.</param>
    [LegalBasis("Regeling gesprekscyclus 2014, art. 2.3-2.7 en 4-6", Rule = "Verandert de aanstelling of is er verlof, dan verschuiven de data die nog komen",
        Remark = "Alleen een gesprek dat nog niet is gehouden verschuift. Een gesprek dat in de kortere cyclus niet meer is voorgeschreven, vervalt; het keert terug als de verandering wordt teruggedraaid. "
            + "Een datum die door een besluit over deze persoon vastligt, blijft staan, en dat gesprek vervalt niet. Alleen het einde van het dienstverband haalt hem naar voren.")]
    public static CycleChange? For(Regulation regulation, AppointmentFacts facts, string shapeKey, DateOnly start, DateOnly end, IReadOnlyList<DatedConversation> conversations)
    {
        if (facts.Problems().Count > 0 || start < facts.EnteringService || start > facts.LastDay) return null;
        var use = regulation.CycleShapes.FirstOrDefault(shape => string.Equals(shape.Key, shapeKey, StringComparison.Ordinal))?.Use;
        var choice = use == ShapeUse.OneYear ? CycleChoice.OneYear : CycleChoice.Standard;
        var scheduled = CycleSchedule.StartingOn(regulation, facts, choice, start);
        if (scheduled is null || !string.Equals(scheduled.ShapeKey, shapeKey, StringComparison.Ordinal))
            return facts.LastDay is { } last && last < end ? CutShort(last, conversations) : null;

        // Its appraisal is behind: what comes after is for the next cycle.
        if (scheduled.End.Date > end && conversations is [.., { CanMove: false, HasLapsed: false }]) return null;

        var moved = new Dictionary<string, ExplainedDate>(StringComparer.Ordinal);
        var lapsing = new Dictionary<string, string>(StringComparer.Ordinal);
        var returning = new List<string>();
        var planned = scheduled.Conversations.ToDictionary(one => one.Key, one => one.Latest, StringComparer.Ordinal);
        foreach (var conversation in conversations)
        {
            if (conversation.IsFixed)
            {
                if (conversation.CanMove && facts.LastDay is { } last && conversation.Latest > last) moved[conversation.PlanKey] = OnLastDay(last);
                continue;
            }

            if (!planned.TryGetValue(conversation.PlanKey, out var latest))
            {
                if (conversation.CanMove) lapsing[conversation.PlanKey] = $"De cyclus loopt nu tot en met {DutchText.Date(scheduled.End.Date)}. In een cyclus die zo kort is, hoort dit gesprek niet.";
                continue;
            }

            if (conversation.HasLapsed) returning.Add(conversation.PlanKey);
            if ((conversation.CanMove || conversation.HasLapsed) && latest.Date != conversation.Latest) moved[conversation.PlanKey] = latest;
        }

        var change = new CycleChange(scheduled.End.Date, moved, lapsing, returning);
        return change.IsNothing(end) ? null : change;
    }

    // Only the end is known to be right: what would come after it is due on the last day.
    private static CycleChange CutShort(DateOnly last, IReadOnlyList<DatedConversation> conversations) => new(last,
        conversations.Where(one => one.CanMove && one.Latest > last).ToDictionary(one => one.PlanKey, _ => OnLastDay(last), StringComparer.Ordinal),
        new Dictionary<string, string>(StringComparer.Ordinal), []);

    private static ExplainedDate OnLastDay(DateOnly last) => new(
        last, "Een gesprek is er voor het einde van de cyclus.", "", [$"De laatste dag in dienst is {DutchText.Date(last)}. Dan eindigt ook de cyclus."]);
}
