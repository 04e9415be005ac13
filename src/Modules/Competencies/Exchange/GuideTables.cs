using System.Globalization;
using Beweeg.Competencies.Contracts;
using Beweeg.Platform.Tables;

namespace Beweeg.Competencies.Exchange;

/// <summary>A guide as tables, as <see cref="GuideFromTable"/> reads them: what is written out comes in whole.</summary>
internal static class GuideTables
{
    private static readonly IReadOnlyList<IReadOnlyList<int>> Widths = [[.. GuideColumn.All.Select(column => column.Width)], [14, 28, 12, 18, 70], [24, 70], [30, 70], [36, 16, 50, 14]];

    public static byte[] Workbook(Guide guide) => Beweeg.Platform.Tables.Workbook.Write(
    [
        Competencies(guide),
        Sheet("Niveaus", ["Niveau", "Naam", "Van schaal", "Tot en met schaal", "Uitleg"], guide.Levels.Select(level => (IReadOnlyList<string>)[NameOf(level), level.Label, Scale(level.FromScale), Scale(level.ToScale), level.Explanation])),
        Sheet("Clusters", ["Cluster", "Uitleg"], guide.Clusters.Select(cluster => (IReadOnlyList<string>)[cluster.Name, cluster.Explanation])),
        Sheet("Ontwikkelbaarheid", ["Ontwikkelbaarheid", "Uitleg"], guide.Developability.Select(degree => (IReadOnlyList<string>)[degree.Label, degree.Explanation])),
        Sheet("Profielen", ["Functiegroep", "Soort", "Competenties", "Vrije keuzes"], guide.Profiles.Select(profile => (IReadOnlyList<string>)
        [
            profile.JobGroup, profile.Steering ? "sturend" : profile.Specialist ? "vakspecialist" : "gewoon", string.Join('\n', profile.Competencies.Select(key => guide.Find(key)?.Name ?? key)), Number(profile.FreeChoices),
        ])),
    ], Widths);

    public static byte[] Csv(Guide guide) => CsvTable.Write(Competencies(guide));

    /// <summary>One row for each competency and level; what is of the competency stands in its first row.</summary>
    public static FileSheet Competencies(Guide guide) => Sheet("Gids", [.. GuideColumn.All.Select(column => column.Name)], guide.Competencies.SelectMany(competency =>
        competency.Levels.DefaultIfEmpty(new CompetencyLevel("", "", [], [])).Select((texts, at) => (IReadOnlyList<string>)
        [
            competency.Name, competency.Cluster, competency.Core ? "ja" : "nee", guide.Developability.FirstOrDefault(degree => degree.Key == competency.Developability)?.Label ?? "", at == 0 ? competency.Definition : "",
            guide.Level(texts.Level) is { } level ? NameOf(level) : "", texts.Summary, List(texts.Behaviours), List(texts.Tips),
            at == 0 ? string.Join('\n', competency.Esco ?? []) : "", at == 0 ? string.Join('\n', competency.CompetentNl ?? []) : "",
        ])));

    /// <summary>The file that somebody fills in, with one example.</summary>
    public static Guide Example { get; } = new("Competentiegids", "", [new("A", 1, 7, "Eigen werk", "Het gaat om je eigen werk."), new("B", 8, 18, "Eigen vakgebied", "Het gaat om je hele vakgebied.")],
        [new("samen", "Samen", "Wat je met anderen doet.")], [new("goed", "Goed te ontwikkelen", "De meeste mensen worden hier beter in.")],
        [
            new Competency("luisteren", "Luisteren (voorbeeld)", "Samen", true, "goed", "Horen wat iemand zegt en bedoelt.",
            [
                new CompetencyLevel("A", "Je laat mensen uitpraten.", ["Stelt een vraag als iets niet duidelijk is.", "Vat samen wat de ander zei."], ["Vraag een collega hoe jij luistert."]),
                new CompetencyLevel("B", "Je hoort ook wat niet wordt gezegd.", ["Vraagt door naar wat erachter zit."], ["Kijk bij een ander mee in een lastig gesprek."]),
            ]),
        ],
        [new CompetencyProfile("voorbeeld", "Naam van een functiegroep", false, false, ["luisteren"], 2)]);

    private static string NameOf(GuideLevel level) => level.Key.Length <= 2 ? level.Key : level.Label;

    // One line needs no bullet; with more, a bullet keeps a line that breaks together.
    private static string List(IReadOnlyList<string> lines) => lines.Count == 1 ? lines[0] : string.Join('\n', lines.Select(line => "• " + line));

    private static string Scale(int scale) => scale == 0 ? "" : Number(scale);

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static FileSheet Sheet(string name, IReadOnlyList<string> header, IEnumerable<IReadOnlyList<string>> rows) => new(name, [new FileRow(1, header), .. rows.Select((cells, at) => new FileRow(at + 2, cells))]);
}
