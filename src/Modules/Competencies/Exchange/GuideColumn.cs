using Beweeg.Competencies.Exchange.Tables;
using Beweeg.DesignSystem.Forms;

namespace Beweeg.Competencies.Exchange;

/// <summary>A column of a guide in a file.</summary>
/// <param name="Name">As in our own files.</param>
/// <param name="Meaning">What stands in it, for the template and the page on which columns are named.</param>
/// <param name="Others">What it is called elsewhere.</param>
public sealed record GuideColumn(string Key, string Name, string Meaning, int Width, IReadOnlyList<string> Others, bool IsNeeded = false)
{
    public static readonly GuideColumn Competency = new("competentie", "Competentie", "De naam. Leeg is: dezelfde als in de rij erboven.", 24, ["naam", "competenties", "naam competentie", "vaardigheid", "gedragscompetentie"], IsNeeded: true);
    public static readonly GuideColumn Cluster = new("cluster", "Cluster", "De groep waarin de competentie staat. Mag leeg.", 16, ["domein", "categorie", "thema", "groep", "rubriek"]);
    public static readonly GuideColumn Core = new("kern", "Kerncompetentie", "ja of nee. Leeg is nee.", 14, ["kern", "kerncompetentie ja nee", "organisatiecompetentie", "basiscompetentie"]);
    public static readonly GuideColumn Degree = new("ontwikkelbaarheid", "Ontwikkelbaarheid", "Hoe goed het te ontwikkelen is. Mag leeg.", 22, ["ontwikkelbaar", "leerbaarheid", "mate van ontwikkelbaarheid"]);
    public static readonly GuideColumn Definition = new("definitie", "Definitie", "Wat de competentie is. Eén keer per competentie is genoeg.", 50, ["omschrijving", "beschrijving", "betekenis", "toelichting", "definitie competentie"], IsNeeded: true);
    public static readonly GuideColumn Level = new("niveau", "Niveau", "Bij welk niveau de rest van de rij hoort.", 16, ["level", "schaal", "trap", "fase", "niveaus", "functieniveau"]);
    public static readonly GuideColumn Summary = new("kernzin", "Kernzin", "Het niveau in één zin. Mag leeg.", 40, ["samenvatting", "in het kort", "niveauomschrijving", "typering", "niveaudefinitie"]);
    public static readonly GuideColumn Behaviours = new("gedrag", "Gedrag", "Wat je iemand ziet doen. Elk gedrag op een eigen regel in de cel.", 70, ["gedragsindicatoren", "gedragsvoorbeelden", "indicatoren", "gedragingen", "gedragsindicator", "voorbeeldgedrag"], IsNeeded: true);
    public static readonly GuideColumn Tips = new("tips", "Tips", "Wat helpt om te groeien. Elke tip op een eigen regel in de cel. Mag leeg.", 60, ["ontwikkeltips", "ontwikkeltip", "ontwikkelsuggesties", "tip", "suggesties", "ontwikkelactiviteiten"]);
    public static readonly GuideColumn Esco = new("esco", "ESCO", "Kenmerk in ESCO. Mag leeg.", 20, ["esco uri", "esco id"]);
    public static readonly GuideColumn CompetentNl = new("competentnl", "CompetentNL", "Kenmerk in CompetentNL. Mag leeg.", 20, ["competent nl", "competentnl uri"]);

    /// <summary>All of them, in the order of our own files.</summary>
    public static IReadOnlyList<GuideColumn> All { get; } = [Competency, Cluster, Core, Degree, Definition, Level, Summary, Behaviours, Tips, Esco, CompetentNl];

    /// <summary>True when a column of a file is called like this one.</summary>
    public bool IsCalled(string name) => FieldId.Slug(name) is { Length: > 0 } slug && (slug == FieldId.Slug(Name) || Others.Any(other => slug == FieldId.Slug(other)));
}

/// <summary>Where each of our columns stands in a file.</summary>
/// <param name="Sheet">The sheet with the competencies: its place among the sheets.</param>
/// <param name="Places">Per key of a column its place in the rows; what is not there is not in the file.</param>
public sealed record GuideMapping(int Sheet, IReadOnlyDictionary<string, int> Places)
{
    public int? Of(GuideColumn column) => Places.TryGetValue(column.Key, out var place) ? place : null;

    /// <summary>What it looks like by the names of the columns: the sheet of which most are known.</summary>
    public static GuideMapping Guess(FileTable table) => table.Sheets.Select((_, at) => Guess(table, at)).MaxBy(one => one.Places.Count) ?? new GuideMapping(0, new Dictionary<string, int>(StringComparer.Ordinal));

    /// <summary>The same for a sheet that was chosen.</summary>
    public static GuideMapping Guess(FileTable table, int sheet)
    {
        var places = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var column in GuideColumn.All)
        {
            for (var at = 0; at < table.Sheets[sheet].Header.Count; at++)
            {
                if (column.IsCalled(table.Sheets[sheet].Header[at]) && !places.ContainsValue(at) && places.TryAdd(column.Key, at)) break;
            }
        }

        return new GuideMapping(sheet, places);
    }
}
