using System.Text.RegularExpressions;
using Beweeg.Platform.Rules;

namespace Beweeg.Conversations.Rules;

/// <summary>A work agreement as someone typed it; every field may still be empty.</summary>
/// <param name="What">What will be done or made.</param>
/// <param name="Result">What one can see or count then.</param>
/// <param name="ByWhen">The moment in words, such as "elke maand" or "eind maart".</param>
/// <param name="ByDate">The moment as a date.</param>
/// <param name="Means">What is needed for it.</param>
public sealed record WorkAgreementText(string? What, string? Result, string? ByWhen, DateOnly? ByDate, string? Means);

/// <summary>The field that a hint is about.</summary>
public enum SmartField { What, Result, ByWhen, Means }

/// <summary>A friendly sentence about what would make an agreement clearer.</summary>
public sealed record SmartHint(SmartField Field, string Sentence);

/// <summary>
/// Looks whether an agreement says what, what one will see, by when and with what. It goes by simple signs in the
/// words, so it can be wrong: it asks, it never judges, and it never stops anyone.
/// </summary>
public static partial class SmartCheck
{
    /// <summary>Hints in the order of the fields; empty when the agreement is clear.</summary>
    [LegalBasis("Regeling gesprekscyclus 2014, art. 4.5", Rule = "Afspraken zijn SMART",
        Remark = "Een hulp bij het schrijven: de tips houden nooit iets tegen. Een datum op de laatste dag van de cyclus past nog.")]
    public static IReadOnlyList<SmartHint> Hints(WorkAgreementText agreement, DateOnly cycleStart, DateOnly cycleEnd)
    {
        var hints = new List<SmartHint>();
        Add(SmartField.What, What(agreement.What));
        Add(SmartField.Result, Result(agreement));
        Add(SmartField.ByWhen, ByWhen(agreement, cycleStart, cycleEnd));
        Add(SmartField.Means, string.IsNullOrWhiteSpace(agreement.Means)
            ? "Wat heb je hiervoor nodig? Denk aan tijd, geld, kennis of hulp. Is er niets nodig, schrijf dat dan op."
            : null);
        return hints;

        void Add(SmartField field, string? sentence)
        {
            if (sentence is not null)
            {
                hints.Add(new SmartHint(field, sentence));
            }
        }
    }

    private static string? What(string? what)
    {
        if (string.IsNullOrWhiteSpace(what))
        {
            return "Schrijf op wat je gaat doen. Eén zin is genoeg.";
        }

        if (Words(what) < 3)
        {
            return "Dit is nog erg kort. Vertel wat je gaat doen, en voor wie.";
        }

        if (ResultVerb().IsMatch(what))
        {
            return null;
        }

        return VagueVerb().Match(what) is { Success: true } vague
            ? $"Met '{vague.Value.ToLowerInvariant()}' kan het nog alle kanten op. Wat is er straks klaar, of anders dan nu?"
            : "Wat is er straks klaar, of anders dan nu? Een woord als 'maken', 'afronden' of 'verminderen' helpt.";
    }

    private static string? Result(WorkAgreementText agreement)
    {
        if (string.IsNullOrWhiteSpace(agreement.Result))
        {
            return "Waaraan zien jullie straks dat het gelukt is? Noem een getal, of iets wat je kunt laten zien.";
        }

        return Measure().IsMatch(agreement.Result)
            ? null
            : "Hoe meten jullie dit? Noem een getal, of iets wat je kunt laten zien, zoals een lijst, een besluit of een reactie van bewoners.";
    }

    private static string? ByWhen(WorkAgreementText agreement, DateOnly cycleStart, DateOnly cycleEnd)
    {
        if (agreement.ByDate is not { } date)
        {
            return !string.IsNullOrWhiteSpace(agreement.ByWhen) && Moment().IsMatch(agreement.ByWhen)
                ? null
                : "Wanneer is het klaar? Noem een datum, of een vast moment zoals ‘elke maand’.";
        }

        if (date > cycleEnd)
        {
            return $"Deze datum ligt na het einde van de cyclus op {DutchText.Date(cycleEnd)}. Wat is er dan al wel klaar?";
        }

        return date < cycleStart
            ? $"Deze datum ligt vóór het begin van de cyclus op {DutchText.Date(cycleStart)}. Klopt dat?"
            : null;
    }

    private static int Words(string text) => text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Length;

    [GeneratedRegex(
        @"\b(maakt?|maken|gemaakt|schrijft?|schrijven|geschreven|levert?|leveren|oplevert|opleveren|opgeleverd|rond|afrond\w*|afgerond|voltooi\w*|klaar|bouwt?|bouwen|gebouwd"
        + @"|verminder\w*|verlaag\w*|verlagen|verhoog\w*|verhogen|vergroot|vergroten|verkort\w*|verbeter\w*|versnel\w*|voer\w*|invoer\w*|ingevoerd|uitvoer\w*|uitgevoerd"
        + @"|behandel\w*|handel\w*|afhandel\w*|beantwoord\w*|organiseer\w*|organiseren|georganiseerd|houdt?|houden|geeft?|geven|gegeven|verzorg\w*|plaats\w*|stelt? op|opstellen|opgesteld"
        + @"|ontwerp\w*|ontwikkel\w*|test\w*|controleer\w*|controleren|gecontroleerd|keur\w*|inspecteer\w*|inspecteren|repareer\w*|repareren|onderhoud\w*|plant|planten|snoei\w*|reinig\w*"
        + @"|regel\w*|geregeld|los\w* op|oplossen|opgelost|begeleid\w*|train\w*|leid\w* op|opleiden|haalt?|halen|behaal\w*|behalen|bereik\w*|sluit\w*|afsluit\w*|registreer\w*|registreren|verwerk\w*"
        + @"|adviseer\w*|adviseren|onderzoek\w*|analyseer\w*|analyseren|publiceer\w*|publiceren|presenteer\w*|presenteren|bezoek\w*|interview\w*|meet|meten|rapporteer\w*|rapporteren|actualiseer\w*|actualiseren|werkt? bij|bijwerken|bijgewerkt)\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex ResultVerb();

    [GeneratedRegex(
        @"\b(bijdragen|draagt? bij|meedenken|denkt? mee|meewerken|werkt? mee|ondersteunt?|ondersteunen|betrokken|inzetten|streven|streeft|proberen|probeert|aandacht|bezighouden|stimuleren|faciliteren|oppakken)\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex VagueVerb();

    [GeneratedRegex(
        @"\d|%|\b(één|twee|drie|vier|vijf|zes|zeven|acht|negen|tien|twaalf|helft|kwart|alle|elke|iedere?|geen|procent|cijfer|score|norm|eis|eisen"
        + @"|rapport|verslag|plan|lijst|overzicht|besluit|notitie|nota|advies|brief|handleiding|diploma|certificaat|vastgesteld|goedgekeurd|ondertekend|gepubliceerd|getest|opgeleverd|afgerond|staat online|klanttevredenheid|tevreden|reactie|reacties|beoordelen|beoordeling)\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Measure();

    [GeneratedRegex(
        @"\d|\b(januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december|lente|voorjaar|zomer|herfst|najaar|winter|kerst|pasen|vakantie|kwartaal|halfjaar"
        + @"|dagelijks|wekelijks|maandelijks|jaarlijks|elke|iedere?|per (dag|week|maand|jaar)|[a-z]+gesprek|eind van (het jaar|de cyclus)|einde van (het jaar|de cyclus)|volgende (week|maand)|volgend jaar|dit jaar)\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Moment();
}
