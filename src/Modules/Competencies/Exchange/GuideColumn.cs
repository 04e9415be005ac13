using Beweeg.Platform.Tables;

namespace Beweeg.Competencies.Exchange;

/// <summary>The columns of a guide in a file.</summary>
internal static class GuideColumn
{
    public static readonly FileColumn Competency = new("competentie", "Competentie", "De naam. Leeg is: dezelfde als in de rij erboven.", 24, ["naam", "competenties", "naam competentie", "vaardigheid", "gedragscompetentie"], IsNeeded: true);
    public static readonly FileColumn Cluster = new("cluster", "Cluster", "De groep waarin de competentie staat. Mag leeg.", 16, ["domein", "categorie", "thema", "groep", "rubriek"]);
    public static readonly FileColumn Core = new("kern", "Kerncompetentie", "ja of nee. Leeg is nee.", 14, ["kern", "kerncompetentie ja nee", "organisatiecompetentie", "basiscompetentie"]);
    public static readonly FileColumn Degree = new("ontwikkelbaarheid", "Ontwikkelbaarheid", "Hoe goed het te ontwikkelen is. Mag leeg.", 22, ["ontwikkelbaar", "leerbaarheid", "mate van ontwikkelbaarheid"]);
    public static readonly FileColumn Definition = new("definitie", "Definitie", "Wat de competentie is. Eén keer per competentie is genoeg.", 50, ["omschrijving", "beschrijving", "betekenis", "toelichting", "definitie competentie"], IsNeeded: true);
    public static readonly FileColumn Level = new("niveau", "Niveau", "Bij welk niveau de rest van de rij hoort.", 16, ["level", "schaal", "trap", "fase", "niveaus", "functieniveau"]);
    public static readonly FileColumn Summary = new("kernzin", "Kernzin", "Het niveau in één zin. Mag leeg.", 40, ["samenvatting", "in het kort", "niveauomschrijving", "typering", "niveaudefinitie"]);
    public static readonly FileColumn Behaviours = new("gedrag", "Gedrag", "Wat je iemand ziet doen. Elk gedrag op een eigen regel in de cel.", 70, ["gedragsindicatoren", "gedragsvoorbeelden", "indicatoren", "gedragingen", "gedragsindicator", "voorbeeldgedrag"], IsNeeded: true);
    public static readonly FileColumn Tips = new("tips", "Tips", "Wat helpt om te groeien. Elke tip op een eigen regel in de cel. Mag leeg.", 60, ["ontwikkeltips", "ontwikkeltip", "ontwikkelsuggesties", "tip", "suggesties", "ontwikkelactiviteiten"]);
    public static readonly FileColumn Esco = new("esco", "ESCO", "Kenmerk in ESCO. Mag leeg.", 20, ["esco uri", "esco id"]);
    public static readonly FileColumn CompetentNl = new("competentnl", "CompetentNL", "Kenmerk in CompetentNL. Mag leeg.", 20, ["competent nl", "competentnl uri"]);

    /// <summary>All of them, in the order of our own files.</summary>
    public static IReadOnlyList<FileColumn> All { get; } = [Competency, Cluster, Core, Degree, Definition, Level, Summary, Behaviours, Tips, Esco, CompetentNl];
}
