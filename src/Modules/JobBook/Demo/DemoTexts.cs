using Beweeg.JobBook.Contracts;
using Beweeg.Organisation.Contracts;

namespace Beweeg.JobBook.Demo;

/// <summary>What the job book of the demo municipality says beside what the personnel system knows of a job. Invented, and the same at every start.</summary>
internal static class DemoTexts
{
    private static readonly DateOnly Dated = new(2013, 11, 1);

    public static JobGroup Of(JobGroup group) => group with
    {
        Explanation = group.Name switch
        {
            "Assistent Uitvoering" => "Werk in de buitenruimte en in de gebouwen, volgens een vaste planning.",
            "Technisch Uitvoerend Medewerker" => "Vakwerk aan groen, wegen, gebouwen en materieel.",
            "Vakspecialist" => "Functies met een eigen vak, waarin mensen zelfstandig besluiten voorbereiden of nemen.",
            "Adviseur" => "Functies die bestuur en organisatie gevraagd en ongevraagd adviseren.",
            "Beleidsmedewerker" => "Functies die beleid maken en volgen of het werkt.",
            "Teammanager" => "Leiding aan één team: mensen, werk en geld.",
            _ => "",
        },
    };

    public static JobProfile Of(JobProfile job)
    {
        var weight = SalaryScales.PlaceOf(job.Scale);
        var leads = job.Group.Contains("anager", StringComparison.Ordinal) || job.Group == "Directieleden";
        return job with
        {
            Dated = Dated,
            LedBy = job.Group switch { "Directieleden" => "Gemeentesecretaris", "Teammanager" => "Afdelingsmanager", _ when leads => "Directeur", _ => "Teammanager" },
            Place = leads ? "Maakt deel uit van de leiding van de organisatie." : "Werkt in een team, samen met collega’s uit andere teams en met partners buiten de gemeente.",
            Responsibilities = leads
                ? ["Resultaten en budget van het eigen onderdeel", "Een veilig en gezond werkklimaat", "Gesprekken met de medewerkers, op tijd en zorgvuldig"]
                : weight >= SalaryScales.PlaceOf("8")
                    ? ["Kwaliteit en tijdigheid van het eigen werk", "Duidelijke afspraken met inwoners, collega’s en partners", "Eerlijk en volgens de regels werken"]
                    : ["Het eigen werk netjes en op tijd af", "Veilig werken voor jezelf en anderen"],
            Knowledge = weight switch
            {
                < 4 => "Je leert het werk in de praktijk. Je spreekt en leest Nederlands.",
                < 7 => "Mbo werk- en denkniveau (niveau 2 of 3) en ervaring in het vak.",
                < 10 => "Mbo niveau 4 of hbo werk- en denkniveau, en kennis van de regels in het eigen vak.",
                _ => "Hbo of wetenschappelijk werk- en denkniveau, en kennis van hoe een gemeente bestuurlijk werkt.",
            },
            SectorPurpose = "De sector zorgt dat inwoners en ondernemers op de gemeente kunnen rekenen.",
            TeamPurpose = leads ? "Het managementteam geeft richting en neemt besluiten die iedereen kan volgen." : "Het team levert dit werk in goede samenhang, en leert van wat beter kan.",
        };
    }
}
