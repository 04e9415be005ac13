using Beweeg.Conversations.Regulations;
using Beweeg.Platform.Rules;

namespace Beweeg.Conversations.Rules;

/// <summary>Whether an extra conversation can be, by when, and where it stands among the others.</summary>
public static class ExtraConversation
{
    /// <summary>The kinds of conversation that this side may ask for, in the order of the regulation.</summary>
    [LegalBasis("Regeling gesprekscyclus 2014, art. 2.5", Rule = "Beiden kunnen om een extra voortgangs- of beoordelingsgesprek vragen",
        Remark = "De aanleiding kan goed of slecht zijn. De leidinggevende beslist; wie vraagt, schrijft op waarom.")]
    public static IReadOnlyList<ConversationType> TypesFor(Regulation regulation, Party party) =>
        regulation.ExtraConversations.RequestedBy.Contains(party) ? [.. regulation.ExtraConversations.Types.Select(regulation.Type)] : [];

    /// <summary>Why there cannot be such a conversation now, in a sentence; null when there can.</summary>
    /// <param name="conversations">Those of the running cycle, in order.</param>
    [LegalBasis("Regeling gesprekscyclus 2014, art. 2.5", Rule = "Een extra gesprek kijkt terug op afspraken",
        Remark = "Zolang het planningsgesprek van de cyclus niet vastligt, is er niets om op terug te kijken. Van een soort gesprek loopt er één tegelijk.")]
    public static string? WhyNot(Regulation regulation, ConversationType type, IReadOnlyList<RunningConversation> conversations)
    {
        if (type.Kind != ConversationKind.Planning && conversations.FirstOrDefault(one => one is { Kind: ConversationKind.Planning, IsClosed: false }) is { } planning)
            return $"Leg eerst het {planning.Name.ToLowerInvariant()} vast. Daarin staan de afspraken waar jullie op terugkijken.";
        return conversations.FirstOrDefault(one => one.Kind == type.Kind && one is { HasBegun: true, IsClosed: false }) is { } going
            ? $"Er loopt al een {going.Name.ToLowerInvariant()}. Rond dat eerst af."
            : null;
    }

    /// <summary>The first day that can be chosen as the latest day: for an appraisal the draft must still be in time.</summary>
    public static DateOnly Earliest(Regulation regulation, ConversationType type, DateOnly today) =>
        type.Kind == ConversationKind.Appraisal ? AppraisalTerms.EarliestConversation(regulation, today).Date : today;

    /// <summary>Why this latest day cannot be, in a sentence; null when it can.</summary>
    public static string? WhyNotBy(Regulation regulation, ConversationType type, DateOnly latest, DateOnly cycleEnd, DateOnly today)
    {
        var earliest = Earliest(regulation, type, today);
        if (latest < today) return $"Deze dag is voorbij. Kies een dag tot en met {DutchText.Date(cycleEnd)}.";
        if (latest < earliest) return $"Dat is te vroeg: het concept moet eerst gelezen kunnen worden. Kies {DutchText.Date(earliest)} of later.";
        return latest > cycleEnd ? $"De cyclus loopt tot en met {DutchText.Date(cycleEnd)}. Kies een dag die daarvoor ligt." : null;
    }

    /// <summary>The latest day with why it is that day.</summary>
    /// <param name="askedBy">Who wanted it.</param>
    /// <param name="askedOn">The day of asking.</param>
    public static ExplainedDate Explain(Regulation regulation, DateOnly latest, Party askedBy, DateOnly askedOn) => new(
        latest, "Een extra gesprek kan tussendoor, als een van beiden daarom vraagt.", regulation.Cite(regulation.ExtraConversations.Article),
        [
            askedBy == Party.Employee ? $"Er is op {DutchText.Date(askedOn)} om gevraagd." : $"De leidinggevende vond het op {DutchText.Date(askedOn)} nodig.",
            $"De leidinggevende koos {DutchText.Date(latest)} als laatste dag.",
        ]);

    /// <summary>
    /// The place of an extra conversation in its cycle, counted from 1: after what is recorded and what has begun, and among the others by date.
    /// </summary>
    /// <param name="conversations">Those of the running cycle, in order.</param>
    public static int PlaceAmong(IReadOnlyList<RunningConversation> conversations, DateOnly latest)
    {
        var place = 0;
        for (var at = 0; at < conversations.Count; at++)
        {
            if (conversations[at] is { HasBegun: true } or { IsClosed: true } || conversations[at].Latest < latest) place = at + 1;
        }

        return place + 1;
    }
}
