using Beweeg.Conversations.Regulations;
using Beweeg.Platform.Rules;

namespace Beweeg.Conversations.Rules;

/// <summary>A latest date that has passed: what still can, what no longer can, and who sees it.</summary>
public static class MissedDate
{
    /// <summary>Why it cannot be put on record yet that a conversation was not held, in a sentence; null when it can.</summary>
    /// <param name="isExtra">True for a conversation that was asked for: that can be withdrawn on any day.</param>
    /// <param name="latest">Its latest date.</param>
    /// <param name="today">The day to look from.</param>
    public static string? WhyNotYet(bool isExtra, DateOnly latest, DateOnly today) =>
        isExtra || latest < today ? null : $"Het gesprek kan nog op tijd: tot en met {DutchText.Date(latest)}. Pas daarna leg je vast dat het niet is gehouden.";

    /// <summary>The consequences of a conversation that was not held in time, one sentence each.</summary>
    /// <param name="kind">What kind of conversation it is.</param>
    /// <param name="cycleEnd">Last day of its cycle.</param>
    /// <param name="today">The day to look from.</param>
    [LegalBasis("Regeling gesprekscyclus 2014, art. 4-6", Rule = "Een gemiste datum maakt een gesprek niet onmogelijk zolang de cyclus loopt",
        Remark = "De regeling noemt geen gevolg. Een planningsgesprek of voortgangsgesprek heeft na de cyclus geen zin meer en telt dan als niet gehouden. "
            + "Een beoordeling over de cyclus kan nog steeds, tot de leidinggevende vastlegt dat zij er niet komt.")]
    public static IReadOnlyList<string> Consequences(Regulation regulation, ConversationKind kind, DateOnly cycleEnd, DateOnly today)
    {
        var isOver = cycleEnd < today;
        var lines = new List<string>();
        if (kind == ConversationKind.Appraisal)
        {
            lines.Add(isOver
                ? $"De cyclus liep tot en met {DutchText.Date(cycleEnd)}. De beoordeling over die tijd kan nog steeds, met alle termijnen die erbij horen."
                : $"De beoordeling kan nog tot en met {DutchText.Date(cycleEnd)}, en ook daarna nog over deze cyclus.");
            lines.Add("Komt de beoordeling er niet meer, dan is er over deze cyclus geen oordeel.");
        }
        else if (isOver)
        {
            lines.Add($"De cyclus liep tot en met {DutchText.Date(cycleEnd)}. Dit gesprek kan niet meer.");
        }
        else
        {
            lines.Add($"Het gesprek kan nog tot en met {DutchText.Date(cycleEnd)}, de laatste dag van de cyclus. Daarna niet meer.");
            lines.Add(kind == ConversationKind.Planning
                ? "Zonder vastgelegde afspraken is er in de beoordeling niets om naar te kijken."
                : "De beoordeling kijkt dan terug zonder dat jullie halverwege spraken.");
        }

        if (kind != ConversationKind.Appraisal && regulation.ConversationTypes.Any(type => type.Kind == ConversationKind.Appraisal))
            lines.Add("Komt de beoordeling lager uit dan verwacht, dan is niet te laten zien dat het is afgesproken of besproken. Dat staat er dan bij.");
        lines.Add("Jullie zien het allebei op Vandaag. De P&O-adviseur ziet het bij Voortgang.");
        return lines;
    }
}
