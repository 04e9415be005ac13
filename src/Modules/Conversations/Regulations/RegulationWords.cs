using System.Globalization;
using Beweeg.Conversations.Rules;

namespace Beweeg.Conversations.Regulations;

/// <summary>The small vocabulary of a regulation in Dutch words, for who reads a regulation and no code.</summary>
internal static class RegulationWords
{
    public static string Dutch(this Party party) => party switch
    {
        Party.Employee => "de medewerker",
        Party.Manager => "de leidinggevende",
        Party.Informant => "de informant",
        Party.HrAdviser => "de P&O-adviseur",
        Party.Executive => "het college",
        _ => throw new ArgumentOutOfRangeException(nameof(party)),
    };

    /// <summary>"de medewerker en de leidinggevende"; "niemand".</summary>
    public static string Dutch(this IReadOnlyCollection<Party> parties) =>
        parties.Count == 0 ? "niemand" : DutchText.List([.. parties.Select(Dutch)]);

    /// <summary>"de brief bij de uitnodiging".</summary>
    public static string Dutch(this LetterKind kind) => kind switch
    {
        LetterKind.Invitation => "de brief bij de uitnodiging",
        LetterKind.Draft => "de brief bij het concept",
        LetterKind.Adoption => "de brief bij de vastgestelde beoordeling",
        LetterKind.InformantRequest => "de mail aan een informant",
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };

    /// <summary>Who reads a letter, and when.</summary>
    public static string Readers(this LetterKind kind) => kind switch
    {
        LetterKind.Invitation => "De medewerker leest deze brief bij het gesprek, tot het is geweest.",
        LetterKind.Draft => "De medewerker leest deze brief boven het concept, tot het gesprek is geweest.",
        LetterKind.Adoption => "De brief komt bovenaan de vastgestelde beoordeling te staan, ook op papier.",
        LetterKind.InformantRequest => "Dit gaat per mail naar wie als informant wordt gevraagd. De naam van de medewerker staat er nooit in.",
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };

    public static string Dutch(this ConversationKind kind) => kind switch
    {
        ConversationKind.Planning => "afspraken maken",
        ConversationKind.Progress => "kijken hoe het gaat",
        ConversationKind.Appraisal => "beoordelen",
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };

    public static string Dutch(this AgreementKind kind) => kind switch
    {
        AgreementKind.Work => "werkafspraken",
        AgreementKind.Development => "ontwikkelafspraken",
        AgreementKind.Career => "loopbaanafspraken",
        AgreementKind.Precondition => "randvoorwaarden",
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };

    public static string Dutch(this JudgedKind kind) => kind switch
    {
        JudgedKind.WorkAgreement => "werkafspraken",
        JudgedKind.Competency => "competenties",
        JudgedKind.Knowledge => "kennis",
        JudgedKind.DevelopmentAgreement => "ontwikkelafspraken",
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };

    /// <summary>What the software does in a step.</summary>
    public static string Dutch(this StepKind kind) => kind switch
    {
        StepKind.Invite => "uitnodigen",
        StepKind.Prepare => "voorbereiden",
        StepKind.AskInformants => "informanten vragen",
        StepKind.Draft => "concept schrijven",
        StepKind.Converse => "gesprek voeren",
        StepKind.Approve => "samen tekenen",
        StepKind.SignOff => "tekenen",
        StepKind.Objections => "bedenkingen insturen",
        StepKind.Hearing => "bedenkingen uitleggen",
        StepKind.Decide => "vaststellen",
        StepKind.Closed => "klaar",
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };

    public static string Dutch(this AnswerKind kind) => kind switch
    {
        AnswerKind.ShortText => "een korte tekst",
        AnswerKind.LongText => "een tekst",
        AnswerKind.Choice => "een keuze",
        AnswerKind.Date => "een datum",
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };

    public static string Dutch(this AnswerVisibility visibility) => visibility switch
    {
        AnswerVisibility.Private => "nooit",
        AnswerVisibility.WhenShared => "als de schrijver het deelt",
        AnswerVisibility.FromStep => "vanaf een stap",
        _ => throw new ArgumentOutOfRangeException(nameof(visibility)),
    };

    public static string Dutch(this ProgressMeaning meaning) => meaning switch
    {
        ProgressMeaning.NotBegun => "nog niet begonnen",
        ProgressMeaning.UnderWay => "onderweg",
        ProgressMeaning.Done => "klaar",
        ProgressMeaning.Stuck => "loopt vast",
        _ => throw new ArgumentOutOfRangeException(nameof(meaning)),
    };

    public static string Dutch(this GroupAppointment appointment) => appointment switch
    {
        GroupAppointment.Permanent => "een vaste aanstelling",
        GroupAppointment.Temporary => "een tijdelijke aanstelling",
        GroupAppointment.Probation => "een aanstelling op proef",
        _ => throw new ArgumentOutOfRangeException(nameof(appointment)),
    };

    /// <summary>Who belongs to a group: "wie werkt bij Openbare ruimte, in de functiegroep Techniek".</summary>
    public static string Dutch(this PeopleGroup group) => group.IsOfNobody ? "niemand" : "wie " + string.Join(", en ", new[]
    {
        group.Units.Count > 0 ? $"werkt bij {Or(group.Units)}" : "", group.JobGroups.Count > 0 ? $"in de functiegroep {Or(group.JobGroups)} zit" : "",
        group.Jobs.Count > 0 ? $"als functie {Or(group.Jobs)} heeft" : "", group.Appointments.Count > 0 ? $"{Or([.. group.Appointments.Select(Dutch)])} heeft" : "",
    }.Where(part => part.Length > 0));

    /// <summary>For whom a shape of the cycle is.</summary>
    public static string Dutch(this ShapeUse use) => use switch
    {
        ShapeUse.Regular => "voor wie niets bijzonders geldt",
        ShapeUse.OneYear => "als de leidinggevende kiest voor een korte cyclus",
        ShapeUse.Probation => "voor wie op proef is aangesteld",
        ShapeUse.RunUpScale => "voor wie in een aanloopschaal zit",
        ShapeUse.First => "voor wie in dienst komt",
        ShapeUse.Bridging => "tussen de proeftijd of aanloopschaal en de volgende gewone cyclus",
        _ => throw new ArgumentOutOfRangeException(nameof(use)),
    };

    public static string Dutch(this DuringLeave leave) => leave switch
    {
        DuringLeave.Keep => "blijft staan",
        DuringLeave.AfterReturn => "schuift naar na de terugkeer",
        _ => throw new ArgumentOutOfRangeException(nameof(leave)),
    };

    public static string Dutch(this Rolling rolling) => rolling switch
    {
        Rolling.None => "blijft op die dag",
        Rolling.NextWorkingDay => "schuift door naar de volgende werkdag",
        Rolling.PreviousWorkingDay => "gaat terug naar de werkdag ervoor",
        _ => throw new ArgumentOutOfRangeException(nameof(rolling)),
    };

    public static string Dutch(this Rounding rounding) => rounding switch
    {
        Rounding.NearestHalfUp => "naar het dichtstbijzijnde woord, en precies in het midden naar boven",
        Rounding.NearestHalfDown => "naar het dichtstbijzijnde woord, en precies in het midden naar beneden",
        Rounding.Up => "altijd naar boven",
        Rounding.Down => "altijd naar beneden",
        _ => throw new ArgumentOutOfRangeException(nameof(rounding)),
    };

    public static string Dutch(this EvidenceKind kind) => kind switch
    {
        EvidenceKind.Agreed => "of de verwachting is afgesproken",
        EvidenceKind.SpokenAbout => "of er eerder over is gesproken",
        EvidenceKind.ChanceToImprove => "of er tijd was om te verbeteren",
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };

    public static string Dutch(this ReconsiderationBy by) => by switch
    {
        ReconsiderationBy.Nobody => "niemand",
        ReconsiderationBy.Manager => "de leidinggevende",
        ReconsiderationBy.Committee => "een commissie, die de leidinggevende adviseert",
        _ => throw new ArgumentOutOfRangeException(nameof(by)),
    };

    /// <summary>"één vraag", "drie vragen".</summary>
    public static string Count(int count, string one, string many) => $"{DutchText.Number(count)} {(count == 1 ? one : many)}";

    /// <summary>"2 weken", "1 maand": in digits, since it is compared with another.</summary>
    public static string Amount(int amount, TimeUnit unit) => string.Create(CultureInfo.InvariantCulture, $"{amount} {(unit, amount) switch
    {
        (TimeUnit.Days, 1) => "dag",
        (TimeUnit.Days, _) => "dagen",
        (TimeUnit.Weeks, 1) => "week",
        (TimeUnit.Weeks, _) => "weken",
        (TimeUnit.Months, 1) => "maand",
        _ => "maanden",
    }}");

    /// <summary>"vóór 31 mei van het eerste jaar", "halverwege de cyclus", "5 maanden na de indiensttreding".</summary>
    public static string Dutch(this Deadline deadline)
    {
        var anchor = deadline.Anchor switch
        {
            Anchor.CycleStart => "de eerste dag van de cyclus",
            Anchor.CycleEnd => "de laatste dag van de cyclus",
            Anchor.Halfway => "de laatste dag van de eerste helft van de cyclus",
            Anchor.EnteringService => "de indiensttreding",
            Anchor.StartTerm => "het einde van de termijn waarin de cyclus begint",
            Anchor.ProbationDecision => "het besluit over de proeftijd",
            Anchor.FixedDay => deadline.Day is { } day ? Fixed(day) : "een vaste dag",
            _ => throw new ArgumentOutOfRangeException(nameof(deadline)),
        };
        return deadline.Offset is { } offset ? $"{Amount(offset.Amount, offset.Unit)} {(offset.Direction == Direction.Before ? "voor" : "na")} {anchor}" : anchor;
    }

    /// <summary>"1 januari, elke 2 jaar (zoals in 2014)"; "12 maanden"; "tot de volgende cyclus".</summary>
    public static string Length(this CycleShape shape) =>
        shape.Calendar is { } calendar ? string.Create(CultureInfo.InvariantCulture, $"{calendar.EveryYears} jaar, vanaf {DayText(calendar.Day, calendar.Month)} (zoals in {calendar.SampleYear})")
        : shape.Months is { } months ? Amount(months, TimeUnit.Months)
        : "tot de volgende cyclus begint";

    /// <summary>"ja" or "nee".</summary>
    public static string Dutch(this bool yes) => yes ? "ja" : "nee";

    /// <summary>"7 en 12 dagen"; "geen".</summary>
    public static string Days(IReadOnlyList<int>? days) =>
        days is not { Count: > 0 } ? "geen" : $"{DutchText.List([.. days.Select(day => day.ToString(CultureInfo.InvariantCulture))])} {(days is [1] ? "dag" : "dagen")}";

    private static string Or(IReadOnlyList<string> words) => words.Count == 1 ? words[0] : $"{string.Join(", ", words.SkipLast(1))} of {words[^1]}";

    /// <summary>"31 mei", also for a day that does not exist: a draft may hold one.</summary>
    private static string DayText(int day, int month) =>
        month is >= 1 and <= 12 ? DutchText.DayAndMonth(day, month) : string.Create(CultureInfo.InvariantCulture, $"{day}-{month}");

    private static string Fixed(FixedDay day) => string.Create(CultureInfo.InvariantCulture,
        $"{(day.DayItselfCounts ? "" : "de dag vóór ")}{DayText(day.Day, day.Month)} van jaar {day.YearOfCycle} van de cyclus");
}
