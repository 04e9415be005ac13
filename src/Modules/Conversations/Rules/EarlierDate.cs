using Beweeg.Conversations.Regulations;
using Beweeg.Platform.Rules;

namespace Beweeg.Conversations.Rules;

/// <summary>By when an appraisal must be held for a decision about the legal position.</summary>
/// <param name="Latest">The last day for the conversation, with why.</param>
/// <param name="TooTight">What will not be over on the day of the decision, in a sentence; null when all terms fit.</param>
public sealed record EarlierPlan(ExplainedDate Latest, string? TooTight);

/// <summary>An appraisal comes earlier when a decision about the legal position is needed. The terms around it stay what they are.</summary>
public static class EarlierDate
{
    // Nobody asks for a decision so far ahead; the count back is bounded.
    private const int Most = 200;

    /// <summary>The last day for the conversation; null when not even a conversation can be held before the decision.</summary>
    /// <param name="neededOn">The day on which the decision is needed.</param>
    /// <param name="today">The day on which the draft could be sent at the earliest.</param>
    [LegalBasis("Regeling gesprekscyclus 2014, art. 6", Rule = "Is een besluit over de rechtspositie nodig, dan is de beoordeling eerder",
        Remark = "De laatste dag ligt zo, dat de termijn voor bedenkingen voorbij is voor de dag van het besluit. Past dat niet meer, dan ligt hij op de dag voor het besluit, en staat erbij dat de "
            + "termijnen dan nog lopen. Geen termijn wordt korter. Een bedenkingengesprek kan altijd nog langer duren.")]
    public static EarlierPlan? For(Regulation regulation, ConversationType type, DateOnly neededOn, DateOnly today)
    {
        var earliest = ExtraConversation.Earliest(regulation, type, today);
        var dayBefore = neededOn.AddDays(-1);
        if (dayBefore < earliest) return null;
        for (var day = dayBefore; day >= earliest && day > dayBefore.AddDays(-Most); day = day.AddDays(-1))
        {
            if (LastDayToObject(regulation, day) < neededOn) return new EarlierPlan(Explain(regulation, neededOn, day, fits: true), null);
        }

        var last = LastDayToObject(regulation, earliest);
        return new EarlierPlan(Explain(regulation, neededOn, dayBefore, fits: false),
            $"Het gesprek kan op zijn vroegst op {DutchText.Date(earliest)}. Bedenkingen kunnen dan nog tot en met {DutchText.Date(last)}, en het besluit is nodig op {DutchText.Date(neededOn)}. "
            + "Geen termijn wordt korter: de beoordeling staat op die dag dus misschien nog niet vast.");
    }

    /// <summary>The first day on which a decision can rest on an appraisal whose terms are over.</summary>
    public static DateOnly FirstDayThatFits(Regulation regulation, ConversationType type, DateOnly today) =>
        LastDayToObject(regulation, ExtraConversation.Earliest(regulation, type, today)).AddDays(1);

    private static DateOnly LastDayToObject(Regulation regulation, DateOnly conversation) =>
        regulation.Terms.Objections is null ? conversation : AppraisalTerms.LastDayForObjections(regulation, conversation).Date;

    /// <summary>The article about appraising, as a reader would cite it.</summary>
    public static string Cite(Regulation regulation) => regulation.Cite(regulation.Assessment?.Article ?? regulation.ExtraConversations.Article);

    private static ExplainedDate Explain(Regulation regulation, DateOnly neededOn, DateOnly latest, bool fits)
    {
        var steps = new List<string> { $"Op {DutchText.Date(neededOn)} is een besluit over de rechtspositie nodig." };
        if (!fits) steps.Add($"De termijnen passen daar niet meer voor. Daarom is de dag ervoor de laatste: {DutchText.Date(latest)}.");
        else if (regulation.Terms.Objections is not null) steps.Add($"Na het gesprek kunnen er bedenkingen komen. Is het gesprek op {DutchText.Date(latest)}, dan is die termijn voorbij op {DutchText.Date(LastDayToObject(regulation, latest))}.");
        else steps.Add($"De dag ervoor is de laatste: {DutchText.Date(latest)}.");
        return new ExplainedDate(latest, "Een beoordeling is eerder als een besluit over de rechtspositie nodig is.", Cite(regulation), steps);
    }
}
