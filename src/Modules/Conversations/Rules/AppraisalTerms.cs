using Beweeg.Conversations.Regulations;
using Beweeg.Platform.Rules;

namespace Beweeg.Conversations.Rules;

/// <summary>
/// The terms around an appraisal. A regulation without the term has no such step either, so asking for it is a bug
/// and throws <see cref="InvalidOperationException"/>; look at <see cref="Regulation.Terms"/> first.
/// </summary>
public static class AppraisalTerms
{
    /// <summary>The first day on which the conversation can be held, when the employee gets the draft on <paramref name="draftSent"/>.</summary>
    [LegalBasis("Regeling gesprekscyclus 2014, art. 6", Rule = "Het concept is er ten minste een week voor het gesprek",
        Remark = "De dag van versturen telt niet mee: concept op maandag, gesprek op zijn vroegst de maandag erna. Schuift niet voor weekend of feestdag, want later mag altijd.")]
    public static ExplainedDate EarliestConversation(Regulation regulation, DateOnly draftSent) =>
        TermEnd.EarliestAfter(regulation, Existing(regulation.Terms.DraftBeforeConversation), draftSent,
            $"De medewerker krijgt het concept op {DutchText.Date(draftSent)}.");

    /// <summary>The last day to send the draft for a conversation on <paramref name="conversation"/>.</summary>
    [LegalBasis("Regeling gesprekscyclus 2014, art. 6", Rule = "De laatste dag om het concept te sturen",
        Remark = "Teruggeteld vanaf het gesprek. Valt die dag in een weekend of op een feestdag, dan de werkdag ervoor: de leestijd wordt nooit korter.")]
    public static ExplainedDate LatestDraft(Regulation regulation, DateOnly conversation) =>
        TermEnd.Before(regulation, Existing(regulation.Terms.DraftBeforeConversation), conversation,
            $"Het gesprek is op {DutchText.Date(conversation)}.");

    /// <summary>The last day to file objections after a conversation on <paramref name="conversation"/>.</summary>
    [LegalBasis("Regeling gesprekscyclus 2014, art. 6", Rule = "Bedenkingen kunnen tot en met twee weken na het gesprek",
        Remark = "De dag van het gesprek telt niet mee en de laatste dag wel, tot middernacht. Eindigt de termijn in een weekend of op een feestdag, dan de eerstvolgende werkdag.")]
    public static ExplainedDate LastDayForObjections(Regulation regulation, DateOnly conversation) =>
        TermEnd.After(regulation, Existing(regulation.Terms.Objections), conversation,
            $"Het gesprek was op {DutchText.Date(conversation)}.");

    /// <summary>The last day for the hearing, when the objections were filed on <paramref name="filed"/>.</summary>
    [LegalBasis("Regeling gesprekscyclus 2014, art. 6", Rule = "Binnen twee weken na de bedenkingen is er een bedenkingengesprek",
        Remark = "Telt vanaf de dag van insturen, niet vanaf het einde van de bedenkingentermijn. De dag zelf telt niet mee.")]
    public static ExplainedDate LastDayForHearing(Regulation regulation, DateOnly filed) =>
        TermEnd.After(regulation, Existing(regulation.Terms.Hearing), filed,
            $"De bedenkingen zijn ingestuurd op {DutchText.Date(filed)}.");

    /// <summary>The last day for the manager's decision after a hearing on <paramref name="hearing"/>.</summary>
    [LegalBasis("Regeling gesprekscyclus 2014, art. 6", Rule = "De leidinggevende beslist uiterlijk vier weken na het bedenkingengesprek",
        Remark = "De dag van het bedenkingengesprek telt niet mee.")]
    public static ExplainedDate LastDayForDecision(Regulation regulation, DateOnly hearing) =>
        TermEnd.After(regulation, Existing(regulation.Terms.Decision), hearing,
            $"Het bedenkingengesprek was op {DutchText.Date(hearing)}.");

    private static Term Existing(Term? term) => term ?? throw new InvalidOperationException("This regulation does not have this term.");
}
