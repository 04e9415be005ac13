using Beweeg.Conversations.Regulations;

namespace Beweeg.Conversations.Steps;

/// <summary>
/// The path of an appraisal (art. 6): prepare, informants, draft, conversation, sign-off, objections, hearing, adoption.
/// Terms come from the regulation; who calls these methods has checked them.
/// </summary>
public sealed partial class Conversation
{
    /// <summary>The day on which the employee got the draft.</summary>
    public DateOnly? DraftSentOn { get; private set; }

    /// <summary>The day on which the text to sign was laid down after the conversation.</summary>
    public DateOnly? LaidDownOn { get; private set; }

    /// <summary>The day on which the employee filed objections.</summary>
    public DateOnly? ObjectionsFiledOn { get; private set; }

    /// <summary>The day of the hearing; null while it still has to be, and when the employee did not want one.</summary>
    public DateOnly? HearingOn { get; private set; }

    /// <summary>When the hearing will be: a local date and time; null while no day was chosen.</summary>
    public DateOnly? HearingPlannedOn { get; private set; }
    public TimeOnly? HearingPlannedAt { get; private set; }
    public string? HearingPlace { get; private set; }

    /// <summary>Times that its day was changed: the sequence number of the calendar file.</summary>
    public int HearingSequence { get; private set; }

    /// <summary>True while the draft was discussed and the manager may still adjust it before signing.</summary>
    public bool IsBeingAdjusted => Kind == ConversationKind.Appraisal && Step == StepKind.Converse && HeldOn is not null;

    /// <summary>True while the manager considers objections: the appraisal may change before it is adopted.</summary>
    public bool IsBeingReconsidered => Kind == ConversationKind.Appraisal && Step == StepKind.Decide && ObjectionsFiledOn is not null;

    /// <summary>True while the day of the appraisal conversation can still be moved.</summary>
    private bool CanMoveAppraisal => Kind == ConversationKind.Appraisal && HeldOn is null
        && Step is StepKind.AskInformants or StepKind.Draft or StepKind.Converse;

    /// <summary>The manager asked the first informant.</summary>
    public void AskInformants()
    {
        Require(Step is StepKind.Prepare or StepKind.AskInformants or StepKind.Draft, "een informant vragen");
        if (Step == StepKind.Prepare) Step = StepKind.AskInformants;
    }

    /// <summary>The manager begins to judge.</summary>
    public void BeginDraft()
    {
        Require(Step is StepKind.Prepare or StepKind.AskInformants or StepKind.Draft, "het concept schrijven");
        Step = StepKind.Draft;
    }

    /// <summary>The employee gets the draft; the conversation is on <see cref="PlannedOn"/>, not before <paramref name="earliest"/>.</summary>
    public void SendDraft(DateOnly today, DateOnly earliest)
    {
        Require(Step == StepKind.Draft, "het concept versturen");
        Require(PlannedOn >= earliest, "een concept versturen voor een gesprek dat te vroeg is");
        DraftSentOn = today;
        Step = StepKind.Converse;
    }

    /// <summary>The draft that was sent is taken back before the conversation: the manager writes on.</summary>
    public void TakeBackDraft()
    {
        Require(Step == StepKind.Converse && HeldOn is null, "het concept terugnemen");
        DraftSentOn = null;
        Step = StepKind.Draft;
    }

    /// <summary>A note about the signature was wrong: the same text is laid down to sign again.</summary>
    public void LayDownAgain(DateOnly today)
    {
        Require(Step is StepKind.SignOff || (Step == StepKind.Objections && ObjectionsFiledOn is null), "opnieuw voorleggen om te tekenen");
        LaidDownOn = today;
        Step = StepKind.SignOff;
    }

    /// <summary>The conversation was held. The manager adjusts the draft first, or lays it down to sign as it is.</summary>
    public void Hold(DateOnly on)
    {
        Require(Step == StepKind.Converse && HeldOn is null, "noteren dat het gesprek is geweest");
        HeldOn = on;
    }

    /// <summary>The text after the conversation is laid down; both sign it.</summary>
    public void LayDownToSign(DateOnly today)
    {
        Require(IsBeingAdjusted, "de beoordeling voorleggen om te tekenen");
        LaidDownOn = today;
        Step = StepKind.SignOff;
    }

    /// <summary>Both outcomes of signing are on record, or the employee signed after all. Agreed without reservation: adoption follows; otherwise the employee may object first.</summary>
    public void Signed(bool fullyAgreed)
    {
        Require(Step is StepKind.SignOff or StepKind.Objections, "het tekenen afronden");
        Step = fullyAgreed ? StepKind.Decide : StepKind.Objections;
    }

    /// <summary>The employee filed objections; a hearing follows, unless the employee does not want one.</summary>
    public void FileObjections(DateOnly today, bool wantsHearing)
    {
        Require(Step is StepKind.SignOff or StepKind.Objections || (Step == StepKind.Decide && ObjectionsFiledOn is null), "bedenkingen insturen");
        ObjectionsFiledOn = today;
        Step = wantsHearing ? StepKind.Hearing : StepKind.Decide;
    }

    /// <summary>A day for the hearing was chosen, or another one.</summary>
    public void PlanHearing(DateOnly on, TimeOnly at, string place)
    {
        Require(Step == StepKind.Hearing, "een dag voor het bedenkingengesprek kiezen");
        if (HearingPlannedOn is not null) HearingSequence++;
        (HearingPlannedOn, HearingPlannedAt, HearingPlace) = (on, at, place);
    }

    /// <summary>The hearing was held.</summary>
    public void HoldHearing(DateOnly on)
    {
        Require(Step == StepKind.Hearing, "het bedenkingengesprek noteren");
        HearingOn = on;
        Step = StepKind.Decide;
    }

    /// <summary>The hearing did not take place; that it went so is recorded with the reason.</summary>
    public void PassOverHearing()
    {
        Require(Step == StepKind.Hearing, "het bedenkingengesprek overslaan");
        Step = StepKind.Decide;
    }

    /// <summary>The appraisal is adopted. Nothing changes after this.</summary>
    public void Adopt(DateTime now)
    {
        Require(Step is StepKind.Decide or StepKind.Objections, "de beoordeling vaststellen");
        Step = StepKind.Closed;
        ClosedAt = now;
    }

    private void Require(bool inOrder, string verb)
    {
        if (Kind != ConversationKind.Appraisal || !inOrder) throw OutOfOrder(verb);
    }
}
