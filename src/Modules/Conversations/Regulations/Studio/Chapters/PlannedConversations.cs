using System.Globalization;
using Beweeg.Platform.Sheets;
using Option = Beweeg.DesignSystem.Forms.Choice;

namespace Beweeg.Conversations.Regulations.Studio.Chapters;

/// <summary>The conversations of one cycle, in order, each with its latest date.</summary>
internal static class PlannedConversations
{
    private static readonly KeyOf<PlannedConversation> Key = new(one => one.Key, one => one.Name, (one, key) => one with { Key = key });

    public static Regulation Fields(Regulation regulation, string key, Sheet sheet)
    {
        if (regulation.CycleShapes.FirstOrDefault(shape => shape.Key == key) is not { } shape) return regulation;
        IReadOnlyList<Option> types = [.. regulation.ConversationTypes.Select(type => new Option(type.Key, type.Name))];
        var blank = new PlannedConversation("", types.Count > 0 ? types[0].Value : "", "", new Deadline(Anchor.CycleEnd, shape.Article, ""), 0, DuringLeave.AfterReturn);
        var conversations = sheet.Rows("gesprekken", new RowText("De gesprekken, in hun volgorde", "een gesprek", Folded: true), shape.Conversations, blank, (one, row) => one with
        {
            Name = row.Text("naam", "Hoe heet dit gesprek?", one.Name, "Bijvoorbeeld: Eerste beoordelingsgesprek.", 200, at: "name"),
            Type = row.One("soort", "Welk soort gesprek is het?", one.Type, types),
            Deadline = row.Group("De laatste datum", inside => OfDeadline(one.Deadline, inside)),
            MinimumMonths = row.Number("kortste", "Alleen in een cyclus van ten minste", one.MinimumMonths, 0, ProblemList.Most, "maanden", "Vul 0 in als het gesprek er altijd is."),
            DuringLeave = row.One("verlof", "Valt de datum in verlof, dan", one.DuringLeave, leave => leave == DuringLeave.Keep ? "blijft hij staan" : "schuift hij naar na de terugkeer"),
        }, Key, $"cycleShapes.{key}.conversations");
        return regulation with { CycleShapes = [.. regulation.CycleShapes.Select(other => other.Key == key ? other with { Conversations = conversations } : other)] };
    }

    private static Deadline OfDeadline(Deadline deadline, Sheet sheet)
    {
        var anchor = sheet.One("vanaf", "Reken vanaf", deadline.Anchor, Words);
        var was = deadline.Day ?? new FixedDay(1, 6, 1, DayItselfCounts: true);
        var day = sheet.When(anchor.ToString(), nameof(Anchor.FixedDay), inside => inside.Beside(line => new FixedDay(
            line.Number("dag", "Dag", was.Day, 1, 31),
            int.Parse(line.One("maand", "Maand", was.Month.ToString(CultureInfo.InvariantCulture), CycleShapes.Months), CultureInfo.InvariantCulture),
            line.Number("jaar", "Jaar van de cyclus", was.YearOfCycle, 1, 50),
            was.DayItselfCounts)) is var fixedDay
            ? fixedDay with { DayItselfCounts = inside.Tick("meetellen", "De dag zelf hoort er nog bij", was.DayItselfCounts, "Zonder vinkje is de dag ervoor de laatste: vóór 31 mei is tot en met 30 mei.") } : null!);
        var offset = sheet.Group("Hoeveel ervoor of erna?", inside => inside.Beside(line =>
        {
            var amount = line.NumberOrNone("aantal", "Aantal", deadline.Offset?.Amount, 0, ProblemList.Most);
            var unit = line.One("eenheid", "Wat tel je?", deadline.Offset?.Unit ?? TimeUnit.Weeks, unit => unit switch { TimeUnit.Days => "dagen", TimeUnit.Weeks => "weken", _ => "maanden" });
            var direction = line.One("richting", "Welke kant op?", deadline.Offset?.Direction ?? Direction.Before, one => one == Direction.Before ? "ervoor" : "erna");
            // An amount that is not there means the day itself; what was typed wrong is told at its field.
            return amount is { } number ? new Offset(number, unit, direction) : null;
        }), "Laat het aantal leeg als het die dag zelf is.");
        return deadline with
        {
            Anchor = anchor,
            Day = anchor == Anchor.FixedDay ? day : null,
            Offset = offset,
            Explanation = sheet.Text("uitleg", "Uitleg bij de datum", deadline.Explanation, "Eén zin. Dit leest iemand die vraagt: waarom deze datum?", lines: 2),
            Article = sheet.Article("artikel", deadline.Article),
        };
    }

    private static string Words(Anchor anchor) => anchor switch
    {
        Anchor.CycleStart => "de eerste dag van de cyclus",
        Anchor.CycleEnd => "de laatste dag van de cyclus",
        Anchor.Halfway => "halverwege de cyclus",
        Anchor.EnteringService => "de indiensttreding",
        Anchor.StartTerm => "de termijn waarin een cyclus begint (zie Termijnen)",
        Anchor.ProbationDecision => "het besluit over de proeftijd",
        _ => "een vaste dag in het jaar",
    };
}
