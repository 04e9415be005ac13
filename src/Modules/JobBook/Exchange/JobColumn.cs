using Beweeg.Platform.Tables;

namespace Beweeg.JobBook.Exchange;

/// <summary>The columns of a job book in a file: one row for each job.</summary>
internal static class JobColumn
{
    public static readonly FileColumn Code = new("nummer", "Nummer", "Het nummer van de functie, zoals in het personeelssysteem.", 12, ["functienummer", "code", "functiecode", "nr", "functienr"], IsNeeded: true);
    public static readonly FileColumn JobName = new("functie", "Functie", "De naam van de functie.", 30, ["naam", "functienaam", "functiebenaming", "lokale functie", "titel"], IsNeeded: true);
    public static readonly FileColumn Group = new("functiegroep", "Functiegroep", "De groep, zoals in de competentiegids. Leeg is: dezelfde als in de rij erboven.", 24, ["groep", "functiefamilie", "familie", "profielgroep"], IsNeeded: true);
    public static readonly FileColumn Scale = new("schaal", "Schaal", "1 tot en met 18, 10A of 11A. Mag leeg als de conversietabel haar geeft.", 8, ["salarisschaal", "functieschaal", "functionele schaal", "waardering"]);
    public static readonly FileColumn Dated = new("datum", "Datum", "De datum van de tekst, dag-maand-jaar. Mag leeg.", 12, ["versiedatum", "vastgesteld op", "datum versie"]);
    public static readonly FileColumn Purpose = new("doel", "Doel", "Waarvoor de functie er is.", 50, ["doel van de functie", "functiedoel", "hoofddoel", "kern van de functie"]);
    public static readonly FileColumn LedBy = new("aansturing", "Aansturing", "Wie de functie aanstuurt. Mag leeg.", 24, ["leidinggevende", "stuurt aan", "hierarchisch leidinggevende"]);
    public static readonly FileColumn Place = new("plaats", "Plaats", "Waar de functie staat in de organisatie. Mag leeg.", 30, ["plaats in de organisatie", "organisatorische plaats", "positie"]);
    public static readonly FileColumn Responsibilities = new("verantwoordelijkheden", "Verantwoordelijkheden", "Elk op een eigen regel in de cel. Mag leeg.", 60, ["verantwoordelijk voor", "verantwoordelijkheid", "resultaatgebieden", "resultaten"]);
    public static readonly FileColumn MainTasks = new("hoofdtaken", "Hoofdtaken", "Elke taak op een eigen regel in de cel.", 60, ["taken", "hoofdtaak", "werkzaamheden", "activiteiten", "kerntaken"]);
    public static readonly FileColumn Knowledge = new("kennisniveau", "Kennisniveau", "Werk- en denkniveau, en kennis. Mag leeg.", 40, ["kennis", "kennis en vaardigheden", "opleiding", "werk- en denkniveau", "functie-eisen"]);
    public static readonly FileColumn Sector = new("sector", "Doel sector", "Waar de sector voor is. Mag leeg.", 40, ["doel van de sector", "sectordoel", "organisatorische kern sector"]);
    public static readonly FileColumn Team = new("team", "Doel team", "Waar het team voor is. Mag leeg.", 40, ["doel van het team", "teamdoel", "organisatorische kern team"]);
    public static readonly FileColumn Crucial = new("cruciaal", "Cruciale competenties", "Elke naam op een eigen regel in de cel. Mag leeg.", 30, ["cruciale competentie", "kritische competenties"]);
    public static readonly FileColumn Series = new("reeks", "Reeks", "De reeks van de normfunctie. Mag leeg.", 18, ["functiereeks", "hr21 reeks"]);
    public static readonly FileColumn StandardGroup = new("normgroep", "Groep in de reeks", "De groep binnen de reeks. Mag leeg.", 18, ["functiegroep hr21", "hr21 groep", "normfunctiegroep"]);
    public static readonly FileColumn Standard = new("normfunctie", "Normfunctie", "Mag leeg.", 28, ["hr21 normfunctie", "generieke functie", "referentiefunctie"]);
    public static readonly FileColumn Level = new("niveau", "Niveau", "Van de normfunctie: I, II, III. Mag leeg.", 8, ["functieniveau", "hr21 niveau", "normniveau"]);
    public static readonly FileColumn StandardCode = new("normcode", "Code normfunctie", "Bijvoorbeeld N02.01.02. Mag leeg.", 14, ["hr21 code", "hr21 nummer", "normfunctiecode", "code hr21"]);
    public static readonly FileColumn Points = new("punten", "Punten", "Mag leeg.", 8, ["score", "hr21 punten", "waarderingspunten", "totaalscore"]);

    /// <summary>All of them, in the order of our own files.</summary>
    public static IReadOnlyList<FileColumn> All { get; } =
        [Code, JobName, Group, Scale, Dated, Purpose, LedBy, Place, Responsibilities, MainTasks, Knowledge, Sector, Team, Crucial, Series, StandardGroup, Standard, Level, StandardCode, Points];
}
