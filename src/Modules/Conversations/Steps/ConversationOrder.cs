using Beweeg.Conversations.Regulations;
using Beweeg.Platform.Access;

namespace Beweeg.Conversations.Steps;

/// <summary>The sentence for who comes too early or too late in a planning or progress conversation: what must happen first, and by whom.</summary>
internal static class ConversationOrder
{
    private static readonly HashSet<Permission> OfBoth =
    [
        ConversationAccess.Invite, ConversationAccess.Prepare, ConversationAccess.Begin, ConversationAccess.WriteAgreements, ConversationAccess.Weigh,
        ConversationAccess.Offer, ConversationAccess.ReadRecord, ConversationAccess.Sign, ConversationAccess.Reopen, ConversationAccess.Decide,
        ConversationAccess.EndWithout, ConversationAccess.Resume, ConversationAccess.WithdrawInvitation, ConversationAccess.AddToRecord,
    ];

    /// <param name="isOwn">True when the employee asks.</param>
    /// <returns>Null for what this kind of conversation never knows.</returns>
    public static string? Why(Permission permission, Conversation conversation, bool isOwn)
    {
        if (!OfBoth.Contains(permission) && permission != (conversation.Kind == ConversationKind.Progress ? ConversationAccess.WriteProgress : ConversationAccess.ChooseCompetencies)) return null;
        if (conversation.Ending is not null)
            return isOwn ? "Dit gesprek is er niet geweest. Bij het overzicht staat waarom." : "Dit gesprek is er niet geweest. Kan het toch, zet het dan bij het overzicht weer open.";
        if (permission == ConversationAccess.Resume) return "Dit gesprek staat nog open.";
        if (permission == ConversationAccess.AddToRecord) return "Een aanvulling schrijf je als het gesprek is vastgelegd. Tot dan kunnen jullie de tekst zelf nog wijzigen.";
        return conversation.Step switch
        {
            StepKind.Invite => isOwn ? "Eerst nodigt je leidinggevende je uit voor het gesprek." : "Nodig de medewerker eerst uit voor het gesprek. Daarna kan dit.",
            StepKind.Prepare => "Dit kan zodra het gesprek is begonnen.",
            StepKind.Converse when permission == ConversationAccess.Invite || permission == ConversationAccess.Begin || permission == ConversationAccess.EndWithout || permission == ConversationAccess.WithdrawInvitation => "Het gesprek is al begonnen.",
            StepKind.Converse => isOwn
                ? "De afspraken liggen nu niet voor. Je leidinggevende legt ze voor als jullie klaar zijn."
                : "De afspraken liggen nu niet voor. Leg ze eerst voor om te tekenen.",
            StepKind.Approve => "De afspraken liggen voor om te tekenen en veranderen nu niet. Wil je nog iets wijzigen, neem ze dan eerst terug bij ‘Tekenen’.",
            _ => "Dit gesprek is vastgelegd. Er verandert niets meer aan.",
        };
    }
}
