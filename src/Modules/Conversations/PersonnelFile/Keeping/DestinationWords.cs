using Beweeg.DesignSystem;

namespace Beweeg.Conversations.PersonnelFile.Keeping;

/// <summary>How kinds and states around destinations are said in Dutch.</summary>
internal static class DestinationWords
{
    public static string Dutch(this DestinationKind kind) => kind switch
    {
        DestinationKind.Afas => "AFAS Profit",
        DestinationKind.Rest => "JSON over het web",
        _ => "Bestanden op een SFTP-server",
    };

    public static (string Word, Status Status) Dutch(this DispatchState state) => state switch
    {
        DispatchState.Waiting => ("wacht", Status.Neutral),
        DispatchState.Sending => ("onderweg", Status.Info),
        DispatchState.Sent => ("gegaan", Status.Ok),
        DispatchState.Stuck => ("staat stil", Status.Danger),
        DispatchState.Passed => ("ingehaald", Status.Neutral),
        DispatchState.Dropped => ("hoeft niet meer", Status.Neutral),
        _ => ("losgelaten", Status.Neutral),
    };

    public static string Dutch(this OutcomeCause cause) => cause switch
    {
        OutcomeCause.Recorded => "vastgelegd",
        OutcomeCause.Adopted => "vastgesteld",
        OutcomeCause.Added => "aanvulling",
        _ => "proef",
    };

    /// <summary>What goes of one kind of conversation, in words.</summary>
    public static string InWords(this Goods goods, ConversationSort sort) =>
        goods.Of(sort) is { Count: > 0 } parts ? Rules.DutchText.Sentence(DutchList.Text([.. parts.Select(part => part.Short())])) : "Niets";
}
