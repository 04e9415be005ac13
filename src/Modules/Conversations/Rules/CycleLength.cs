using Beweeg.Conversations.Regulations;
using Beweeg.Platform.Rules;

namespace Beweeg.Conversations.Rules;

/// <summary>A running cycle, as far as its length depends on it.</summary>
/// <param name="Conversations">In order.</param>
public sealed record RunningCycle(string ShapeKey, DateOnly Start, DateOnly End, IReadOnlyList<RunningConversation> Conversations);

/// <summary>A conversation of a running cycle.</summary>
/// <param name="HasBegun">True once it is more than a date to come.</param>
public sealed record RunningConversation(string TypeKey, ConversationKind Kind, string Name, DateOnly Latest, bool HasBegun, bool IsClosed);

/// <summary>What choosing another length would make of a cycle.</summary>
/// <param name="Cycle">The cycle as it would become, its conversations in the order of the running ones; null when it cannot.</param>
/// <param name="Because">Why it cannot, in a sentence; null when it can.</param>
public sealed record LengthChange(ScheduledCycle? Cycle, string? Because);

/// <summary>Whether a running cycle can take another length, and what it becomes.</summary>
public static class CycleLength
{
    /// <summary>True while the cycle runs by the manager's choice of one year.</summary>
    public static bool IsOneYear(Regulation regulation, RunningCycle running) => UseOf(regulation, running.ShapeKey) == ShapeUse.OneYear;

    /// <summary>From the ordinary length to one year, or back.</summary>
    [LegalBasis("Regeling gesprekscyclus 2014, art. 2.2", Rule = "De leidinggevende kan voor een cyclus van één jaar kiezen",
        Remark = "Alleen voor een cyclus op de kalender: proeftijd, aanloopschaal en een stuk tot de kalender hebben een lengte die vastligt. "
            + "Het kan tot de beoordeling begint, en zolang geen gesprek door de keuze in het verleden komt te liggen. Wat al vastligt, blijft zoals het is.")]
    public static LengthChange Change(Regulation regulation, AppointmentFacts facts, RunningCycle running, DateOnly today)
    {
        var wanted = IsOneYear(regulation, running) ? ShapeUse.Regular : ShapeUse.OneYear;
        if (regulation.CycleShapes.All(shape => shape.Use != ShapeUse.OneYear)) return No("De regeling van je gemeente kent geen cyclus van één jaar.");
        if (UseOf(regulation, running.ShapeKey) is not (ShapeUse.Regular or ShapeUse.OneYear))
            return No($"Dit is een ‘{regulation.CycleShapes.First(shape => string.Equals(shape.Key, running.ShapeKey, StringComparison.Ordinal)).Name}’. Hoe lang die duurt, ligt vast in de regeling.");
        if (facts.Problems() is [var problem, ..]) return No(problem);
        if (running.Conversations.Any(conversation => conversation is { Kind: ConversationKind.Appraisal, HasBegun: true }))
            return No("De beoordeling is al begonnen. De lengte van deze cyclus ligt nu vast.");
        var cycle = CycleSchedule.StartingOn(regulation, facts, wanted == ShapeUse.OneYear ? CycleChoice.OneYear : CycleChoice.Standard, running.Start);
        if (cycle is null || UseOf(regulation, cycle.ShapeKey) != wanted || cycle.End.Date == running.End)
            return No("Voor deze aanstelling verandert de keuze niets: de cyclus eindigt om een andere reden op deze dag.");
        if (!cycle.Conversations.Select(conversation => conversation.TypeKey).SequenceEqual(running.Conversations.Select(conversation => conversation.TypeKey), StringComparer.Ordinal))
            return No("De andere lengte heeft andere gesprekken dan deze cyclus. Daarom kan het niet meer.");
        var past = running.Conversations.Zip(cycle.Conversations)
            .FirstOrDefault(pair => !pair.First.IsClosed && pair.Second.Latest.Date != pair.First.Latest && pair.Second.Latest.Date < today);
        if (past.First is not null)
            return No($"Dat kan niet meer: het {past.First.Name.ToLowerInvariant()} had dan uiterlijk op {DutchText.Date(past.Second.Latest.Date)} moeten zijn.");
        return cycle.End.Date < today ? No($"Dat kan niet meer: de cyclus was dan al afgelopen op {DutchText.Date(cycle.End.Date)}.") : new LengthChange(cycle, null);
    }

    private static ShapeUse? UseOf(Regulation regulation, string key) =>
        regulation.CycleShapes.FirstOrDefault(shape => string.Equals(shape.Key, key, StringComparison.Ordinal))?.Use;

    private static LengthChange No(string because) => new(null, because);
}
