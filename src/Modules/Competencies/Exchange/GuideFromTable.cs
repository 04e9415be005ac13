using System.Globalization;
using Beweeg.Competencies.Checks;
using Beweeg.Competencies.Contracts;
using Beweeg.DesignSystem.Forms;
using Beweeg.Platform.Tables;

namespace Beweeg.Competencies.Exchange;

/// <summary>A guide that was made of a file, or everything that is wrong with the file.</summary>
public sealed record GuideReading(Guide? Guide, IReadOnlyList<FileFault> Faults)
{
    /// <summary>What is not wrong, but probably not meant: sentences for who looks before saying yes.</summary>
    public IReadOnlyList<string> Notes { get; init; } = [];

    internal static GuideReading Wrong(string sentence) => new(null, [new FileFault("", 0, "", sentence)]);
}

/// <summary>
/// Makes a guide of rows: one for each competency and level, in which cells hold several behaviours and tips; or one for each behaviour, or anything between. An
/// empty cell for the competency or the level means the one of the row above. What the file does not tell (scales of levels, explanations, profiles)
/// is taken from the guide in force where names are the same; what gets lost by that is told.
/// </summary>
internal sealed class GuideFromTable
{
    private const int MostCompetencies = 200;
    private const int MostLevels = 20;
    private const int MostLines = 100;
    private const int MostChoices = 9;
    private const string OnlyLevel = "Alle functies";

    private readonly FileTable table;
    private readonly FileSheet sheet;
    private readonly ColumnMapping mapping;
    private readonly Guide? known;
    private readonly List<FileFault> faults = [];
    private readonly List<string> notes = [];
    private readonly List<Making> competencies = [];
    private readonly List<GuideLevel> levels = [];
    private readonly List<GuideCluster> clusters = [];
    private readonly List<GuideDevelopability> degrees = [];

    private GuideFromTable(FileTable table, ColumnMapping mapping, Guide? known)
    {
        (this.table, this.mapping, this.known) = (table, mapping, known);
        sheet = table.Sheets[mapping.Sheet];
    }

    /// <param name="known">The guide in force; null without one.</param>
    public static GuideReading Read(FileTable table, ColumnMapping mapping, Guide? known, string title, string version) => new GuideFromTable(table, mapping, known).Read(title, version);

    private GuideReading Read(string title, string version)
    {
        foreach (var column in GuideColumn.All.Where(column => column.IsNeeded && mapping.Of(column) is null))
            faults.Add(new FileFault(SheetName, 0, "", $"Kies in welke kolom ‘{column.Name}’ staat.") { IsUnnamed = true });
        if (faults.Count > 0) return new GuideReading(null, faults);

        ReadLevels();
        ReadNames(GuideColumn.Cluster, "Clusters", (name, text) => clusters.Add(new GuideCluster(Known(known?.Clusters, one => one.Name, name)?.Key ?? NewKey(name, clusters.Select(one => one.Key)), name, text ?? Known(known?.Clusters, one => one.Name, name)?.Explanation ?? "")));
        ReadNames(GuideColumn.Degree, "Ontwikkelbaarheid", (name, text) => degrees.Add(new GuideDevelopability(Known(known?.Developability, one => one.Label, name)?.Key ?? NewKey(name, degrees.Select(one => one.Key)), name, text ?? Known(known?.Developability, one => one.Label, name)?.Explanation ?? "")));
        InOrderOf(known?.Clusters, clusters, one => one.Key);
        InOrderOf(known?.Developability, degrees, one => one.Key);
        foreach (var row in sheet.Rows.Skip(1)) Take(row);
        foreach (var making in competencies.Where(one => one.Definition.Length == 0))
            Wrong(making.Row, GuideColumn.Definition, "De definitie ontbreekt. Schrijf in één rij van deze competentie wat zij is.");
        if (competencies.Count == 0 && faults.Count == 0) Wrong(0, null, "Er staat geen competentie in dit bestand.");
        if (competencies.Count > MostCompetencies) Wrong(0, null, $"Er staan {competencies.Count} verschillende competenties in. Meer dan {MostCompetencies} kan niet; kijk of de kolom voor de naam klopt.");
        if (levels.Count > MostLevels) Wrong(0, null, $"Er staan {levels.Count} verschillende niveaus in. Meer dan {MostLevels} kan niet; kijk of de kolom voor het niveau klopt.");
        if (faults.Count > 0) return new GuideReading(null, [.. faults.Take(FileLimits.MostFaults)]);

        var guide = new Guide(title, version, levels, clusters, degrees, [.. competencies.Select(Made)], []);
        guide = guide with { Profiles = Profiles(guide) };
        NoteLevels();
        return faults.Count > 0 ? new GuideReading(null, faults) : new GuideReading(guide, []) { Notes = notes };
    }

    // Rows for levels that nobody said are levels would quietly become one.
    private void NoteLevels()
    {
        if (mapping.Of(GuideColumn.Level) is not null || competencies.Count(one => one.Named > 1) is not (> 0 and var several)) return;
        notes.Add($"{(several == 1 ? "Eén competentie staat" : $"{several} competenties staan")} in meer dan één rij, en er is geen kolom gekozen voor het niveau. Al die teksten komen nu bij elkaar op één niveau. Zijn de rijen niveaus? Kies dan onderaan welke kolom het niveau is.");
    }

    // A file of one table names them in any order; what all is known keeps the order of the guide in force.
    private void InOrderOf<T>(IReadOnlyList<T>? inForce, List<T> all, Func<T, string> key)
    {
        var order = (inForce ?? []).Select(key).ToList();
        if (all.TrueForAll(one => order.Contains(key(one), StringComparer.Ordinal))) all.Sort((one, other) => order.IndexOf(key(one)).CompareTo(order.IndexOf(key(other))));
    }

    private string SheetName => table.Sheets.Count > 1 ? sheet.Name : "";

    private void ReadLevels()
    {
        if (Extra("Niveaus") is { } extra)
        {
            var (name, label, from, to, text) = (Place(extra, "Niveau"), Place(extra, "Naam"), Place(extra, "Van schaal"), Place(extra, "Tot en met schaal"), Place(extra, "Uitleg"));
            foreach (var row in extra.Rows.Skip(1).Where(row => name is { } at && row[at].Trim().Length > 0))
            {
                var key = CellText.One(row[name!.Value]);
                int Scale(int? at, string column)
                {
                    if (at is not { } place || row[place].Trim().Length == 0) return 0;
                    if (decimal.TryParse(row[place], NumberStyles.Number, CultureInfo.InvariantCulture, out var scale) && scale == Math.Floor(scale) && scale is >= 1 and <= GuideCheck.HighestScale) return (int)scale;
                    faults.Add(new FileFault(extra.Name, row.Number, column, $"‘{Short(row[place])}’ is geen schaal. Vul een heel getal in van 1 tot en met {GuideCheck.HighestScale}."));
                    return 0;
                }

                if (levels.Exists(level => Same(level, key)))
                {
                    faults.Add(new FileFault(extra.Name, row.Number, "Niveau", $"Het niveau ‘{Short(key)}’ staat er twee keer."));
                    continue;
                }

                var level = New(key);
                var named = label is { } at ? CellText.One(row[at]) : "";
                levels.Add(level with
                {
                    Key = named.Length > 0 && IsLetter(key) ? key.ToUpperInvariant() : level.Key,
                    Label = named.Length > 0 ? named : level.Label,
                    FromScale = Scale(from, "Van schaal"),
                    ToScale = Scale(to, "Tot en met schaal"),
                    Explanation = text is { } place ? CellText.One(row[place]) : "",
                });
            }
        }

        if (levels.Count > 0) return;
        if (mapping.Of(GuideColumn.Level) is not { } column)
        {
            levels.Add(known is { Levels: [var only] } ? only : new GuideLevel("alle", 1, GuideCheck.HighestScale, OnlyLevel, ""));
            return;
        }

        foreach (var name in sheet.Rows.Skip(1).Select(row => CellText.One(row[column])).Where(name => name.Length > 0))
        {
            if (levels.Exists(level => Same(level, name))) continue;
            // As in force, with its scales; or new, of which the owner says the scales in the draft.
            levels.Add(known?.Levels.FirstOrDefault(level => Same(level, name)) ?? New(name));
        }

        // What was known keeps its order; "2" before "10".
        if (levels.TrueForAll(level => known?.Levels.Contains(level) == true)) levels.Sort((one, other) => one.FromScale.CompareTo(other.FromScale));
    }

    private GuideLevel New(string name)
    {
        var label = IsLetter(name) ? $"Niveau {name}" : name;
        return new GuideLevel(NewKey(label, levels.Select(level => level.Key)), 0, 0, label, "");
    }

    private static bool IsLetter(string name) => name.Length <= 2 && name.All(char.IsAsciiLetterOrDigit);

    private static bool Same(GuideLevel level, string name) => Same(level.Key, name) || Same(level.Label, name) || Same(level.Name, name) || Same($"Niveau {level.Key}", name) || Same(level.Label, $"Niveau {name}");

    private static bool Same(string one, string other) => FieldId.Slug(one) == FieldId.Slug(other);

    private void ReadNames(FileColumn column, string extraName, Action<string, string?> add)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        if (Extra(extraName) is { } extra && Place(extra, column.Name) is { } place)
        {
            var text = Place(extra, "Uitleg");
            foreach (var row in extra.Rows.Skip(1))
            {
                if (CellText.One(row[place]) is { Length: > 0 } name && seen.Add(FieldId.Slug(name))) add(name, text is { } at ? CellText.One(row[at]) : null);
            }
        }

        if (mapping.Of(column) is not { } own) return;
        foreach (var name in sheet.Rows.Skip(1).Select(row => CellText.One(row[own])).Where(name => name.Length > 0))
        {
            if (seen.Add(FieldId.Slug(name))) add(name, null);
        }
    }

    private void Take(FileRow row)
    {
        var name = Cell(row, GuideColumn.Competency);
        var making = name.Length == 0 ? competencies.LastOrDefault() : competencies.Find(one => Same(one.Name, name));
        if (making is null && name.Length == 0)
        {
            Wrong(row.Number, GuideColumn.Competency, "Zet hier de naam van de competentie. Leeg laten kan alleen onder een rij met een naam.");
            return;
        }

        if (making is null)
        {
            if (name.Length > GuideCheck.LongestName) Wrong(row.Number, GuideColumn.Competency, $"Deze naam is te lang: {name.Length} tekens, en er passen er {GuideCheck.LongestName}. Staat hier een definitie?");
            competencies.Add(making = new Making(name, row.Number));
        }

        if (name.Length > 0) making.Named++;
        var definition = Cell(row, GuideColumn.Definition);
        if (definition.Length > 0 && making.Definition.Length > 0 && definition != making.Definition)
            Wrong(row.Number, GuideColumn.Definition, $"Hier staat een andere definitie van ‘{Short(making.Name)}’ dan in rij {making.DefinitionRow}. Laat er één staan.");
        else if (definition.Length > 0) (making.Definition, making.DefinitionRow) = (definition, row.Number);

        Once(row, GuideColumn.Cluster, Cell(row, GuideColumn.Cluster), making.Cluster, text => making.Cluster = text);
        Once(row, GuideColumn.Degree, Cell(row, GuideColumn.Degree), making.Degree, text => making.Degree = text);
        if (Cell(row, GuideColumn.Core) is { Length: > 0 } core)
        {
            if (FieldId.Slug(core) is "ja" or "j" or "x" or "1" or "true" or "waar" or "kern" or "yes") making.Core = true;
            else if (FieldId.Slug(core) is not ("nee" or "n" or "0" or "false" or "onwaar" or "no")) Wrong(row.Number, GuideColumn.Core, $"‘{Short(core)}’ is geen ja of nee.");
        }

        TakeIds(row, GuideColumn.Esco, making.Esco, SkillId.IsEsco);
        TakeIds(row, GuideColumn.CompetentNl, making.CompetentNl, SkillId.IsCompetentNl);
        TakeTexts(row, making, name.Length > 0);
    }

    private void TakeTexts(FileRow row, Making making, bool isNamed)
    {
        var (summary, behaviours, tips) = (Cell(row, GuideColumn.Summary), Lines(row, GuideColumn.Behaviours), Lines(row, GuideColumn.Tips));
        var level = LevelOf(row, making, isNamed);
        if (summary.Length == 0 && behaviours.Count == 0 && tips.Count == 0) return;
        if (level is null)
        {
            Wrong(row.Number, GuideColumn.Level, "Zet hier bij welk niveau deze teksten horen.");
            return;
        }

        var texts = making.At(level.Key);
        if (summary.Length > 0) texts.Summary = texts.Summary.Length == 0 || texts.Summary == summary ? summary : $"{texts.Summary} {summary}";
        texts.Behaviours.AddRange(behaviours);
        texts.Tips.AddRange(tips);
        if (texts.Behaviours.Count > MostLines) Wrong(row.Number, GuideColumn.Behaviours, $"Bij ‘{Short(making.Name)}’ staan op dit niveau meer dan {MostLines} gedragingen.");
        if (texts.Tips.Count > MostLines) Wrong(row.Number, GuideColumn.Tips, $"Bij ‘{Short(making.Name)}’ staan op dit niveau meer dan {MostLines} tips.");
    }

    private GuideLevel? LevelOf(FileRow row, Making making, bool isNamed)
    {
        if (mapping.Of(GuideColumn.Level) is null) return levels[0];
        var name = Cell(row, GuideColumn.Level);
        if (name.Length == 0) return isNamed && making.Last is null ? null : making.Last is { } last ? levels.Find(level => level.Key == last) : null;
        var found = levels.Find(level => Same(level, name));
        if (found is null) Wrong(row.Number, GuideColumn.Level, $"Het niveau ‘{Short(name)}’ staat niet op het blad Niveaus.");
        making.Last = found?.Key ?? making.Last;
        return found ?? (levels.Count > 0 ? levels[0] : null);
    }

    private void TakeIds(FileRow row, FileColumn column, List<string> ids, Func<string, bool> isRight)
    {
        if (mapping.Of(column) is not { } place) return;
        foreach (var id in row[place].Split(['\n', '\r', ';', ',', ' '], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            if (!isRight(id)) Wrong(row.Number, column, $"‘{Short(id)}’ is geen kenmerk van {column.Name}.");
            else if (!ids.Contains(id, StringComparer.Ordinal)) ids.Add(id);
        }
    }

    private void Once(FileRow row, FileColumn column, string text, string was, Action<string> set)
    {
        if (text.Length == 0) return;
        if (was.Length > 0 && !Same(was, text)) Wrong(row.Number, column, $"Hier staat ‘{Short(text)}’, en in een rij erboven ‘{Short(was)}’. Kies er één.");
        else set(text);
    }

    private string Cell(FileRow row, FileColumn column) => mapping.Of(column) is { } place ? CellText.One(row[place]) : "";

    private IReadOnlyList<string> Lines(FileRow row, FileColumn column)
    {
        if (mapping.Of(column) is not { } place) return [];
        var lines = CellText.Lines(row[place]);
        if (lines.Any(line => line.Length > 1000)) Wrong(row.Number, column, "Hier staat een tekst van meer dan 1.000 tekens. Zet elk gedrag en elke tip op een eigen regel.");
        return lines;
    }

    private Competency Made(Making making)
    {
        var same = Known(known?.Competencies, one => one.Name, making.Name);
        return new Competency(
            making.Key = same?.Key ?? NewKey(making.Name, competencies.Select(one => one.Key).Concat(known?.Competencies.Select(one => one.Key) ?? [])),
            making.Name, clusters.Find(one => Same(one.Name, making.Cluster))?.Name ?? "", making.Core, degrees.Find(one => Same(one.Label, making.Degree))?.Key ?? "", making.Definition,
            [.. levels.Where(level => making.Levels.ContainsKey(level.Key)).Select(level => new CompetencyLevel(level.Key, making.Levels[level.Key].Summary, making.Levels[level.Key].Behaviours, making.Levels[level.Key].Tips))],
            making.Esco.Count == 0 ? null : making.Esco, making.CompetentNl.Count == 0 ? null : making.CompetentNl);
    }

    // Those in force, with what is left of them: every job group keeps a profile to go on with.
    private List<CompetencyProfile> ProfilesInForce(Guide guide)
    {
        if (known is null or { Profiles: [] }) return [];
        var core = guide.Competencies.Where(one => one.Core).Select(one => one.Key).ToList();
        var (left, told) = (new List<CompetencyProfile>(), new List<string>());
        foreach (var profile in known.Profiles)
        {
            var there = profile.Competencies.Where(key => guide.Find(key) is not null).ToList();
            var keeps = there.Count == profile.Competencies.Count ? profile : profile with { Competencies = [.. core.Union(there, StringComparer.Ordinal)] };
            if (keeps.Competencies.Count > 0) left.Add(keeps);
            if (keeps != profile) told.Add($"{profile.JobGroup} ({(there.Count == 0 ? "geen" : $"nog {there.Count}")} van {profile.Competencies.Count})");
        }

        if (told.Count > 0)
        {
            notes.Add($"Het bestand zegt niet welke functiegroep welke competenties heeft. {(told.Count == known.Profiles.Count ? $"Alle {told.Count} profielen die nu gelden, vragen" : $"Van de {known.Profiles.Count} profielen die nu gelden, {(told.Count == 1 ? "vraagt er één" : $"vragen er {told.Count}")}")} competenties die niet in het bestand staan: "
                + $"{DesignSystem.DutchList.Text(told)}. Vul die profielen aan in het concept. Wie zo'n functie heeft, leest anders niet wat zijn werk vraagt.");
        }

        return left;
    }

    // From their own sheet; else those in force.
    private List<CompetencyProfile> Profiles(Guide guide)
    {
        if (Extra("Profielen") is not { } extra || Place(extra, "Functiegroep") is not { } group) return ProfilesInForce(guide);
        var (kind, asked, free) = (Place(extra, "Soort"), Place(extra, "Competenties"), Place(extra, "Vrije keuzes"));
        var profiles = new List<CompetencyProfile>();
        foreach (var row in extra.Rows.Skip(1).Where(row => row[group].Trim().Length > 0))
        {
            var name = CellText.One(row[group]);
            var keys = new List<string>();
            foreach (var one in asked is { } at ? row[at].Split(['\n', ';'], StringSplitOptions.RemoveEmptyEntries).Select(CellText.One).Where(one => one.Length > 0) : [])
            {
                if (guide.Competencies.FirstOrDefault(competency => Same(competency.Name, one)) is { } competency) keys.Add(competency.Key);
                else faults.Add(new FileFault(extra.Name, row.Number, "Competenties", $"De competentie ‘{Short(one)}’ staat niet in dit bestand."));
            }

            var sort = kind is { } place ? FieldId.Slug(row[place]) : "";
            if (sort is not ("" or "gewoon" or "sturend" or "vakspecialist")) faults.Add(new FileFault(extra.Name, row.Number, "Soort", $"‘{Short(row[kind!.Value])}’ kennen we niet. Kies gewoon, sturend of vakspecialist."));
            var choices = 0;
            if (free is { } number && row[number].Trim() is { Length: > 0 } text && !(int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out choices) && choices <= MostChoices))
                faults.Add(new FileFault(extra.Name, row.Number, "Vrije keuzes", $"‘{Short(text)}’ is geen aantal van 0 tot en met {MostChoices}."));
            profiles.Add(new CompetencyProfile(Known(known?.Profiles, one => one.JobGroup, name)?.Key ?? NewKey(name, profiles.Select(one => one.Key)), name, sort == "sturend", sort == "vakspecialist", keys, choices));
        }

        return profiles;
    }

    private FileSheet? Extra(string name) => table.Besides(sheet, name);

    private static int? Place(FileSheet of, string name) => of.Place(name);

    private void Wrong(int row, FileColumn? column, string sentence) =>
        faults.Add(new FileFault(SheetName, row, column is null ? "" : mapping.Of(column) is { } place && place < sheet.Header.Count && sheet.Header[place].Trim() is { Length: > 0 } name ? name : column.Name, sentence));

    private static T? Known<T>(IReadOnlyList<T>? all, Func<T, string> name, string text) where T : class => all?.FirstOrDefault(one => Same(name(one), text));

    private static string NewKey(string name, IEnumerable<string> taken)
    {
        var all = taken.ToHashSet(StringComparer.Ordinal);
        var slug = FieldId.Slug(name) is { Length: > 0 } made ? made : "nieuw";
        if (slug.Length > 60) slug = slug[..60].TrimEnd('-');
        var key = slug;
        for (var number = 2; all.Contains(key); number++) key = string.Create(CultureInfo.InvariantCulture, $"{slug}-{number}");
        return key;
    }

    private static string Short(string text) => text.Trim() is var one && one.Length <= 60 ? one : one[..60] + "…";

    /// <summary>A competency of which rows are still being read.</summary>
    private sealed class Making(string name, int row)
    {
        /// <summary>As soon as it has one.</summary>
        public string Key { get; set; } = "";
        public string Name { get; } = name;
        public int Row { get; } = row;

        /// <summary>In how many rows its name stands.</summary>
        public int Named { get; set; }
        public string Definition { get; set; } = "";
        public int DefinitionRow { get; set; }
        public string Cluster { get; set; } = "";
        public string Degree { get; set; } = "";
        public bool Core { get; set; }
        public List<string> Esco { get; } = [];
        public List<string> CompetentNl { get; } = [];
        public Dictionary<string, MakingLevel> Levels { get; } = new(StringComparer.Ordinal);

        /// <summary>The level of the row before.</summary>
        public string? Last { get; set; }

        public MakingLevel At(string level)
        {
            if (!Levels.TryGetValue(level, out var texts)) Levels[level] = texts = new MakingLevel();
            return texts;
        }
    }

    private sealed class MakingLevel
    {
        public string Summary { get; set; } = "";
        public List<string> Behaviours { get; } = [];
        public List<string> Tips { get; } = [];
    }
}
