using System.Globalization;
using Beweeg.Platform.Sheets;
using Beweeg.Conversations.Rules;
using Beweeg.DesignSystem;
using Option = Beweeg.DesignSystem.Forms.Choice;

namespace Beweeg.Conversations.Regulations.Studio.Chapters;

/// <summary>The cycles: for whom each is, how long it lasts and when it begins.</summary>
internal static class CycleShapes
{
    /// <summary>The months of the year to choose from.</summary>
    public static readonly IReadOnlyList<Option> Months =
        [.. Enumerable.Range(1, 12).Select(month => new Option(month.ToString(CultureInfo.InvariantCulture), DutchDate.Culture.DateTimeFormat.GetMonthName(month)))];

    private static readonly KeyOf<CycleShape> Key = new(shape => shape.Key, shape => shape.Name, (shape, key) => shape with { Key = key });

    public static Regulation Fields(Regulation regulation, Sheet sheet)
    {
        var blank = new CycleShape("", "", ShapeUse.Regular, "", "", 0, [], new CalendarStart(1, 1, 1, 2026));
        return regulation with
        {
            CycleShapes = sheet.Rows("cycli", new RowText("De cycli", "een cyclus", Folded: true), regulation.CycleShapes, blank, (shape, row) => OfShape(shape, regulation.Groups ?? [], row), Key, "cycleShapes"),
        };
    }

    private static CycleShape OfShape(CycleShape shape, IReadOnlyList<PeopleGroup> groups, Sheet row)
    {
        var name = row.Text("naam", "Naam", shape.Name, "Bijvoorbeeld: Gesprekken van een jaar.", 200, at: "name");
        var use = row.One("situatie", "Voor wie is deze cyclus?", shape.Use, one => one.Dutch());
        // A group that is gone can be taken away here as well.
        var known = groups.Select(group => new Option(group.Key, group.Name)).Concat((shape.Groups ?? []).Where(key => groups.All(group => group.Key != key)).Select(key => new Option(key, "Een groep die er niet meer is"))).ToList();
        var only = known.Count == 0 ? shape.Groups ?? [] : row.Many("groepen", "Alleen voor deze groepen", shape.Groups ?? [], known, "Kies niets als hij voor iedereen is. Een cyclus voor een groep gaat voor.", "groups");
        var explanation = row.Text("uitleg", "Uitleg voor de medewerker", shape.Explanation, "Eén zin.", lines: 2);
        var article = row.Article("artikel", shape.Article);
        var length = row.One("lengte", "Hoe lang duurt hij?", shape.Calendar is not null ? Length.Calendar : shape.Months is not null ? Length.Months : Length.UntilNext, Words);
        var start = shape.Calendar ?? new CalendarStart(1, 1, 1, 2026);
        var calendar = row.When(length.ToString(), nameof(Length.Calendar), inside => inside.Group("Begin volgens de kalender", group => group.Beside(line => new CalendarStart(
            line.Number("dag", "Dag", start.Day, 1, 31),
            int.Parse(line.One("maand", "Maand", start.Month.ToString(CultureInfo.InvariantCulture), Months), CultureInfo.InvariantCulture),
            line.Number("jaren", "Elke", start.EveryYears, 1, 50, "jaar"),
            line.Number("vanaf", "Bijvoorbeeld in", start.SampleYear, 1900, 2200))), "Begint hij elke twee jaar, dan telt Beweeg vanaf het jaar dat je hier noemt, vooruit en terug."));
        var months = row.When(length.ToString(), nameof(Length.Months), inside => inside.Number("maanden", "Lengte", shape.Months ?? 12, 1, ProblemList.Most, "maanden"));
        var minimum = row.Number("kortste", "Kortste duur", shape.MinimumMonths, 0, ProblemList.Most, "maanden", "Een stuk dat korter duurt, wordt geen eigen cyclus maar hoort bij de volgende.");
        return shape with
        {
            Name = name,
            Use = use,
            Groups = only.Count == 0 ? null : only,
            Explanation = explanation,
            Article = article,
            Calendar = length == Length.Calendar ? calendar : null,
            Months = length == Length.Months ? months : null,
            MinimumMonths = minimum,
        };
    }

    private static string Words(Length length) => length switch
    {
        Length.Calendar => "gelijk met de kalender",
        Length.Months => "een vast aantal maanden",
        _ => "tot de volgende cyclus begint",
    };

    private enum Length { Calendar, Months, UntilNext }
}
