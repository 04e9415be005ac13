using Beweeg.Competencies.Checks;
using Beweeg.Competencies.Contracts;
using Beweeg.Platform.Sheets;
using Option = Beweeg.DesignSystem.Forms.Choice;

namespace Beweeg.Competencies.Editing;

/// <summary>The chapters about competencies: which there are, and the texts of each.</summary>
internal static class CompetencyChapter
{
    private static readonly KeyOf<Competency> Key = new(competency => competency.Key, competency => competency.Name, (competency, key) => competency with { Key = key });

    public static Guide All(Guide guide, Sheet sheet) => guide with
    {
        Competencies = sheet.Rows("competenties", new RowText("De competenties", "een competentie", "In de volgorde van de gids.", Folded: true), guide.Competencies, new Competency("", "", "", false, "", "", []), (competency, row) => competency with
        {
            Name = row.Text("naam", "Naam", competency.Name, max: GuideCheck.LongestName),
            Cluster = Cluster(guide, competency, row),
            Core = Core(competency, row),
        }, Key, "competencies"),
    };

    public static Guide One(Guide guide, string key, Sheet sheet)
    {
        if (guide.Find(key) is not { } competency) return guide;
        var place = $"competencies.{key}";
        var changed = competency with
        {
            Name = sheet.Text("naam", "Naam", competency.Name, max: GuideCheck.LongestName, at: place),
            Cluster = Cluster(guide, competency, sheet),
            Core = Core(competency, sheet),
            Developability = guide.Developability.Count == 0 ? competency.Developability
                : sheet.One("ontwikkelbaar", "Hoe goed is het te ontwikkelen?", competency.Developability, [.. guide.Developability.Select(degree => new Option(degree.Key, degree.Label))]),
            Definition = sheet.Text("definitie", "Definitie", competency.Definition, "Een of twee zinnen: wat is het?", lines: 3),
            Levels = [.. guide.Levels.Select(level => OfLevel(competency.Levels.FirstOrDefault(texts => texts.Level == level.Key), level, sheet, place)).OfType<CompetencyLevel>()],
        };
        var (esco, competentNl) = sheet.Group("Dezelfde vaardigheid elders", group => (
            Ids(group, "esco", "ESCO", competency.Esco, SkillId.IsEsco, "Dit is geen kenmerk van ESCO. Neem het adres over van de vaardigheid, of het stuk met letters en cijfers aan het eind."),
            Ids(group, "competentnl", "CompetentNL", competency.CompetentNl, SkillId.IsCompetentNl, "Dit is geen kenmerk van CompetentNL. Neem het adres over van de vaardigheid.")),
            "Alleen de kenmerken, elk op een eigen regel. Zo spreken vacatures en cursussen dezelfde taal. Het hoeft niet.");
        changed = changed with { Esco = esco, CompetentNl = competentNl };
        return guide with { Competencies = [.. guide.Competencies.Select(one => one.Key == key ? changed : one)] };
    }

    private static string Cluster(Guide guide, Competency competency, Sheet sheet) => guide.Clusters.Count == 0 ? competency.Cluster
        : sheet.One("cluster", "Cluster", competency.Cluster, [.. guide.Clusters.Select(cluster => new Option(cluster.Name, cluster.Name))]);

    private static bool Core(Competency competency, Sheet sheet) => sheet.Tick("kern", "Kerncompetentie: geldt voor iedereen", competency.Core);

    // Nothing written at a level is the same as no texts there.
    private static CompetencyLevel? OfLevel(CompetencyLevel? texts, GuideLevel level, Sheet sheet, string place)
    {
        var made = sheet.Group(level.Name, group => new CompetencyLevel(level.Key,
            group.Text("kern", "In het kort", texts?.Summary ?? "", "Eén zin.", lines: 2, required: false),
            Lines(group, "gedrag", new RowText("Gedrag", "gedrag", "Wat je iemand ziet doen.", "Er staat nog geen gedrag.", Folded: true), texts?.Behaviours ?? []),
            Lines(group, "tips", new RowText("Tips", "een tip", "Wat helpt om erin te groeien.", "Er staat nog geen tip.", Folded: true), texts?.Tips ?? [])),
            at: $"{place}.levels.{level.Key}", name: $"{level.Key}-");
        return texts is null && made is { Summary.Length: 0, Behaviours.Count: 0, Tips.Count: 0 } ? null : made;
    }

    // A row that was emptied is a row that was removed.
    private static IReadOnlyList<string> Lines(Sheet sheet, string name, RowText text, IReadOnlyList<string> lines) =>
        [.. sheet.Rows(name, text, lines, "", (line, row) => row.Text("tekst", "Tekst", line, max: 1000, lines: 2, required: false)).Where(line => line.Length > 0)];

    private static IReadOnlyList<string>? Ids(Sheet sheet, string name, string label, IReadOnlyList<string>? ids, Func<string, bool> isRight, string wrong)
    {
        var typed = sheet.Lines(name, label, ids ?? [], "Elk kenmerk op een eigen regel.");
        if (typed.Any(id => !isRight(id))) sheet.Wrong(name, wrong);
        return typed.Count == 0 ? null : typed;
    }
}
