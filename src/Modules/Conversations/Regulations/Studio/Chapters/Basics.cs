using Beweeg.Platform.Sheets;

namespace Beweeg.Conversations.Regulations.Studio.Chapters;

/// <summary>What the regulation is called and what it is about.</summary>
internal static class Basics
{
    public static Regulation Fields(Regulation regulation, Sheet sheet) => regulation with
    {
        Title = sheet.Text("titel", "Titel", regulation.Title, "Zoals mensen de regeling noemen.", 200, at: "title"),
        Citation = sheet.Text("aanhaling", "Hoe haal je de regeling aan?", regulation.Citation, "Deze woorden staan bij elke datum, met het artikel erachter. Bijvoorbeeld: Regeling gesprekscyclus 2027.", 200, at: "citation"),
        Version = sheet.Text("versie", "Naam van deze versie", regulation.Version, "Bijvoorbeeld: 2027.1.", NameCheck.LongestLabel, at: "version"),
        Introduction = sheet.Text("inleiding", "Inleiding", regulation.Introduction, "Twee of drie zinnen voor de medewerker: wat doen jullie, en waarom?", lines: 5, at: "introduction"),
    };
}
