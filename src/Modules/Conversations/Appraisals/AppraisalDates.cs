using Beweeg.Conversations.Regulations;
using Beweeg.Conversations.Rules;
using Beweeg.Conversations.Steps;
using Beweeg.DesignSystem;

namespace Beweeg.Conversations.Appraisals;

/// <summary>The dates around one appraisal, from its own days and the terms of the regulation. Null where the regulation has no such term, or where it does not run yet.</summary>
internal static class AppraisalDates
{
    /// <summary>The first day on which the conversation can be held, when the draft goes out today or went out earlier.</summary>
    public static ExplainedDate? EarliestConversation(Regulation regulation, Conversation appraisal, DateOnly today) =>
        regulation.Terms.DraftBeforeConversation is null ? null : AppraisalTerms.EarliestConversation(regulation, appraisal.DraftSentOn ?? today);

    /// <summary>The last day to send the draft for the day that was chosen.</summary>
    public static ExplainedDate? LatestDraft(Regulation regulation, Conversation appraisal) =>
        regulation.Terms.DraftBeforeConversation is null || appraisal is not { PlannedOn: { } day, DraftSentOn: null } ? null : AppraisalTerms.LatestDraft(regulation, day);

    /// <summary>The last day for objections: counted from the conversation, or from the day on which an adjusted text was laid down when that was later.</summary>
    public static ExplainedDate? LastDayForObjections(Regulation regulation, Conversation appraisal)
    {
        if (regulation.Terms.Objections is null || appraisal is not { HeldOn: { } held, LaidDownOn: { } laidDown }) return null;
        if (laidDown <= held) return AppraisalTerms.LastDayForObjections(regulation, held);
        // Nobody can object to a text before it can be read; so the manager's delay never costs the employee days.
        var later = AppraisalTerms.LastDayForObjections(regulation, laidDown);
        return later with
        {
            Steps =
            [
                $"Het gesprek was op {DutchDate.Text(held)}. De tekst om te tekenen kwam pas op {DutchDate.Text(laidDown)}. Daarom telt de termijn vanaf die dag.",
                .. later.Steps.Skip(1),
            ],
        };
    }

    public static ExplainedDate? LastDayForHearing(Regulation regulation, Conversation appraisal) =>
        regulation.Terms.Hearing is null || appraisal.ObjectionsFiledOn is not { } filed ? null : AppraisalTerms.LastDayForHearing(regulation, filed);

    /// <summary>The last day for the decision: counted from the hearing, or without one from the day of filing.</summary>
    public static ExplainedDate? LastDayForDecision(Regulation regulation, Conversation appraisal)
    {
        if (regulation.Terms.Decision is null || appraisal is not { Step: StepKind.Decide or StepKind.Closed, ObjectionsFiledOn: { } filed }) return null;
        if (appraisal.HearingOn is { } hearing) return AppraisalTerms.LastDayForDecision(regulation, hearing);
        var date = AppraisalTerms.LastDayForDecision(regulation, filed);
        return date with { Steps = [$"Er is geen bedenkingengesprek geweest. Daarom telt de termijn vanaf het insturen van de bedenkingen, op {DutchDate.Text(filed)}.", .. date.Steps.Skip(1)] };
    }

    /// <summary>True while the employee can file objections: after the text was laid down, up to and including the last day.</summary>
    public static bool CanObject(Regulation regulation, Conversation appraisal, DateOnly today) =>
        appraisal.ObjectionsFiledOn is null && !appraisal.IsClosed && LastDayForObjections(regulation, appraisal) is { } last && today <= last.Date;
}
