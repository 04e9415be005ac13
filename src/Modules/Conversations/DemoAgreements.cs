using Beweeg.Competencies.Contracts;
using Beweeg.Conversations.Agreements;
using Beweeg.Conversations.Cycles;
using Beweeg.Conversations.Regulations;
using Beweeg.Organisation.Contracts;

namespace Beweeg.Conversations;

/// <summary>Believable agreements for the demo, from the main tasks of the job.</summary>
internal static class DemoAgreements
{
    private static readonly string[] Results =
    [
        "Negen van de tien keer is het binnen de afgesproken tijd klaar. We kijken elk kwartaal samen naar de lijst.",
        "Er ligt een overzicht dat het team gebruikt, en twee collega's kunnen het zonder hulp bijhouden.",
        "Minder dan vijf terechte klachten per half jaar.",
        "Het plan is besproken met het team en de eerste drie punten zijn uitgevoerd.",
        "De wachttijd is teruggebracht van vier naar drie weken.",
    ];

    private static readonly string[] Means =
    [
        "Een halve dag in de week zonder andere afspraken. De leidinggevende regelt vervanging.",
        "Meekijken met een ervaren collega, twee keer in het eerste kwartaal.",
        "Toegang tot de gegevens van vorig jaar. Informatievoorziening zorgt daarvoor vóór de zomer.",
        "",
    ];

    private static readonly string[] Learning =
    [
        "Elke maand één collega vragen wat er anders kan, en daar iets mee doen.",
        "Een dag meelopen bij een ander team en daarover vertellen in het werkoverleg.",
        "De training volgen en wat ik leerde toepassen in één eigen klus.",
    ];

    public static IEnumerable<(AgreementKind Kind, AgreementText Text)> For(
        PersonPosition position, CompetencyProfile? profile, ConversationCycle cycle, Random chance)
    {
        foreach (var task in position.MainTasks.Take(chance.Next(2, 4)))
        {
            yield return (AgreementKind.Work, new AgreementText(task, Results[chance.Next(Results.Length)], Means[chance.Next(Means.Length)],
                cycle.End.AddMonths(-chance.Next(1, 9)), null));
        }

        if (profile is not null)
        {
            yield return (AgreementKind.Development, new AgreementText(Learning[chance.Next(Learning.Length)], "We merken het allebei in het voortgangsgesprek.", "",
                cycle.End.AddMonths(-3), profile.Competencies[chance.Next(profile.Competencies.Count)]));
        }

        if (chance.Next(4) == 0)
            yield return (AgreementKind.Career, new AgreementText("Een gesprek met een loopbaanadviseur over wat er na deze functie kan.", "", "", null, null));
        if (chance.Next(3) == 0)
            yield return (AgreementKind.Precondition, new AgreementText("Tijd en rust om dit te doen: geen extra klussen in het eerste half jaar.", "", "De leidinggevende bewaakt dit.", null, null));
    }
}
