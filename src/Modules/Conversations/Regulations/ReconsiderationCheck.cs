namespace Beweeg.Conversations.Regulations;

/// <summary>Contradictions between who looks at an appraisal again and the steps and terms for that.</summary>
internal static class ReconsiderationCheck
{
    internal static void Check(Regulation regulation, ProblemList problems)
    {
        if (regulation.Reconsideration is not { } reconsideration) return;
        const string Place = "reconsideration";
        problems.When(!regulation.HasAppraisal, Place, "Er staat wie een beoordeling opnieuw bekijkt, maar er is geen beoordelingsgesprek.");
        problems.When(string.IsNullOrWhiteSpace(reconsideration.Name) || string.IsNullOrWhiteSpace(reconsideration.Explanation), Place,
            "Schrijf op hoe het opnieuw bekijken van een beoordeling heet, en wat een medewerker kan doen.");
        var steps = regulation.ConversationTypes.SelectMany(type => type.Steps).Select(step => step.Kind).ToHashSet();
        if (reconsideration.By == ReconsiderationBy.Nobody)
        {
            problems.When(regulation.Terms.Objections is not null || steps.Contains(StepKind.Objections), Place,
                "Er staat dat niemand een beoordeling opnieuw bekijkt, maar er is wel een stap of termijn voor bedenkingen.");
            return;
        }

        problems.When(regulation.HasAppraisal && (regulation.Terms.Objections is null || !steps.Contains(StepKind.Objections)), Place,
            $"‘{reconsideration.Name}’ heeft een stap en een termijn nodig waarin de medewerker bedenkingen kan insturen.");
        problems.When(reconsideration.By == ReconsiderationBy.Committee && (regulation.Terms.Hearing is null || !steps.Contains(StepKind.Hearing)), Place,
            $"Bij ‘{reconsideration.Name}’ hoort een commissie de medewerker. Daarvoor zijn een stap en een termijn nodig.");
    }
}
