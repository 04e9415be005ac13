using Beweeg.Conversations.Regulations;
using Beweeg.Conversations.Steps;

namespace Beweeg.Conversations.Appraisals;

/// <summary>Who is at turn in an appraisal: as the regulation says, and where time passes or one side has done its part, more exactly.</summary>
internal static class AppraisalTurn
{
    /// <summary>The step as the regulation describes it; once the time to object is over, what is left of that step is adopting.</summary>
    public static ConversationStep StepNow(Conversation appraisal, Regulation regulation, DateOnly today)
    {
        var steps = regulation.Type(appraisal.TypeKey).Steps;
        var kind = appraisal.Step == StepKind.Objections && !AppraisalDates.CanObject(regulation, appraisal, today) ? StepKind.Decide : appraisal.Step;
        return steps.First(step => step.Kind == kind);
    }

    /// <param name="signed">The sides of which the outcome of signing is on record.</param>
    public static IReadOnlyList<Party> Of(Conversation appraisal, Regulation regulation, IReadOnlyList<Party> signed, DateOnly today)
    {
        var step = regulation.Type(appraisal.TypeKey).Steps.First(candidate => candidate.Kind == appraisal.Step);
        var mayStillObject = AppraisalDates.CanObject(regulation, appraisal, today);
        return appraisal.Step switch
        {
            // After the day of the conversation it is the manager who notes it, and who lays the text down.
            StepKind.Converse when appraisal.IsBeingAdjusted || appraisal.PlannedOn <= today => [Party.Manager],
            StepKind.SignOff => [.. step.AtTurn.Except(signed).Concat(mayStillObject ? [] : [Party.Manager]).Distinct()],
            StepKind.Objections => [mayStillObject ? Party.Employee : Party.Manager],
            _ => step.AtTurn,
        };
    }
}
