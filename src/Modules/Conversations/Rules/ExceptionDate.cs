using Beweeg.Conversations.Regulations;
using Beweeg.Platform.Rules;

namespace Beweeg.Conversations.Rules;

/// <summary>Another latest date for one person, by a decision of the college.</summary>
public static class ExceptionDate
{
    /// <summary>Why this latest day cannot be, in a sentence; null when it can.</summary>
    [LegalBasis("Regeling gesprekscyclus 2014, art. 7", Rule = "Waar de regeling niet redelijk voorziet, beslist het college",
        Remark = "Het besluit kan een gesprek een andere laatste dag geven of weglaten. Een beoordeling kan ook tot een jaar na de cyclus; een ander gesprek kijkt vooruit in de cyclus en blijft erin. "
            + "Leestijd en bedenkingen worden er niet korter van.")]
    public static string? WhyNot(Regulation regulation, ConversationType type, DateOnly latest, DateOnly cycleEnd, DateOnly today)
    {
        if (latest < today) return "Die dag is voorbij. Kies vandaag of een dag daarna.";
        if (type.Kind != ConversationKind.Appraisal)
            return latest > cycleEnd ? $"De cyclus loopt tot en met {DutchText.Date(cycleEnd)}. Dit gesprek kijkt vooruit in de cyclus; kies een dag daarvoor, of laat het weg." : null;
        var earliest = ExtraConversation.Earliest(regulation, type, today);
        if (latest < earliest) return $"Dat is te vroeg: het concept moet eerst gelezen kunnen worden. Kies {DutchText.Date(earliest)} of later.";
        var most = cycleEnd.AddYears(1);
        return latest > most ? $"Een beoordeling over deze cyclus kan tot en met {DutchText.Date(most)}." : null;
    }

    /// <summary>The latest day with why it is that day.</summary>
    /// <param name="decision">Who decided, when, and the reference, in a sentence.</param>
    public static ExplainedDate Explain(Regulation regulation, DateOnly latest, DateOnly former, string decision) => new(
        latest, "Voor jullie is van de regeling afgeweken, met een besluit.", regulation.Cite(regulation.Hardship.Article),
        [$"Volgens de regeling was dit {DutchText.Date(former)}.", $"Het besluit: {decision}", $"De laatste dag is nu {DutchText.Date(latest)}."]);
}
