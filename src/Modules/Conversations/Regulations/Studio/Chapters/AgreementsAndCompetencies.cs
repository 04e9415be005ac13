using Beweeg.Platform.Sheets;
using Beweeg.Conversations.Rules;

namespace Beweeg.Conversations.Regulations.Studio.Chapters;

/// <summary>The kinds of agreement with their names, and the size of a competency profile.</summary>
internal static class AgreementsAndCompetencies
{
    public static Regulation Fields(Regulation regulation, Sheet sheet) => regulation with
    {
        AgreementDescriptions = Descriptions(regulation.AgreementDescriptions, sheet),
        CompetencyChoice = sheet.Group("Competenties in een profiel", inside => regulation.CompetencyChoice with
        {
            Core = inside.Number("kern", "Kerncompetenties", regulation.CompetencyChoice.Core, 0, 50, hint: "Deze gelden voor iedereen."),
            JobSpecific = inside.Number("functie", "Competenties van de functie", regulation.CompetencyChoice.JobSpecific, 0, 50),
            MaximumAdded = inside.Number("extra", "Toe te voegen competenties", regulation.CompetencyChoice.MaximumAdded, 0, 50, hint: "Zoveel mag de leidinggevende er voor één medewerker bij kiezen."),
            MaximumTotal = inside.Number("samen", "Samen ten hoogste", regulation.CompetencyChoice.MaximumTotal, 0, 100),
            Article = inside.Article("competenties-artikel", regulation.CompetencyChoice.Article),
        }, at: "competencyChoice"),
    };

    private static List<AgreementDescription> Descriptions(IReadOnlyList<AgreementDescription> descriptions, Sheet sheet)
    {
        var made = new Dictionary<AgreementKind, AgreementDescription>();
        foreach (var kind in Enum.GetValues<AgreementKind>())
        {
            var one = sheet.Maybe($"soort-{kind}", DutchText.Sentence(kind.Dutch()), "Deze soort afspraak maken jullie", descriptions.FirstOrDefault(one => one.Kind == kind), new AgreementDescription(kind, "", "", "", ""), (description, inside) => description with
            {
                Name = inside.Text("naam", "Naam", description.Name, "Eén afspraak, bijvoorbeeld: Werkafspraak.", 80),
                Plural = inside.Text("meervoud", "Meervoud", description.Plural, max: 80),
                Explanation = inside.Text("uitleg", "Waarvoor is deze afspraak?", description.Explanation, "Eén zin voor de medewerker.", lines: 2),
                Article = inside.Article("artikel", description.Article),
            }, at: "agreementDescriptions");
            if (one is not null) made[kind] = one;
        }

        // In the order that the regulation has; a kind that is new comes last.
        return [.. descriptions.Select(one => one.Kind).Concat(made.Keys).Distinct().Where(made.ContainsKey).Select(kind => made[kind])];
    }
}
