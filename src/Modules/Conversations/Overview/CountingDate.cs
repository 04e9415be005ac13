using Beweeg.Conversations.Appraisals;
using Beweeg.Conversations.Regulations;
using Beweeg.Conversations.Steps;

namespace Beweeg.Conversations.Overview;

/// <summary>The date that counts now in a conversation: its day, the end of the term that runs, or its last day. One answer for Vandaag and the team page.</summary>
/// <param name="Words">What the date is, before it: "gesprek op", "bedenkingen tot en met".</param>
/// <param name="IsTerm">True when somebody who lets it pass is late, although the conversation itself was in time.</param>
public sealed record CountingDate(DateOnly Date, string Words, bool IsTerm = false)
{
    /// <summary>Null where no date counts any more: what was said in time only has to be written down or signed.</summary>
    public static CountingDate? Of(Conversation conversation, Regulation regulation, DateOnly today)
    {
        if (conversation.IsClosed) return null;
        if (conversation.HeldOn is not { } held)
        {
            return conversation.PlannedOn is { } planned && (planned >= today || conversation.Latest >= today)
                ? new CountingDate(planned, "gesprek op")
                : Last(conversation);
        }

        if (conversation.Step == StepKind.Hearing && AppraisalDates.LastDayForHearing(regulation, conversation) is { } hearing)
            return new CountingDate(hearing.Date, "bedenkingengesprek uiterlijk", IsTerm: true);
        if (conversation.Step == StepKind.Decide && AppraisalDates.LastDayForDecision(regulation, conversation) is { } decision)
            return new CountingDate(decision.Date, "besluit uiterlijk", IsTerm: true);
        if (AppraisalDates.CanObject(regulation, conversation, today) && conversation.Step is StepKind.SignOff or StepKind.Objections)
            return new CountingDate(AppraisalDates.LastDayForObjections(regulation, conversation)!.Date, "bedenkingen tot en met");
        return held > conversation.Latest || conversation.Latest >= today ? Last(conversation) : null;
    }

    private static CountingDate Last(Conversation conversation) => new(conversation.Latest, "uiterlijk");
}
