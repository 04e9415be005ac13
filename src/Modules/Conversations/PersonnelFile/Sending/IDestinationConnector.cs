using Beweeg.Conversations.PersonnelFile.Content;

namespace Beweeg.Conversations.PersonnelFile.Sending;

/// <summary>Speaks with one kind of destination.</summary>
internal interface IDestinationConnector
{
    DestinationKind Kind { get; }

    /// <summary>Sends once. What goes wrong is an answer, not an exception.</summary>
    Task<DeliveryAnswer> SendAsync(Delivery delivery, CancellationToken cancel);
}

/// <summary>One message on its way.</summary>
/// <param name="HostKey">The key of the SFTP server as it is known; null before the first time.</param>
/// <param name="IsRepeat">True when it was tried before: it may have arrived already.</param>
/// <param name="ReplacedReference">What the other side calls the message that this one replaces; null when unknown.</param>
/// <param name="Met">Told the key of an SFTP server that is met for the first time.</param>
internal sealed record Delivery(Destination Destination, OutcomeContent Content, string? HostKey, bool IsRepeat, string? ReplacedReference, Action<string> Met);

/// <summary>What came of it.</summary>
/// <param name="Why">A sentence for the administrator, without anything about a person.</param>
internal abstract record DeliveryAnswer(string Why)
{
    /// <summary>The other side has it.</summary>
    /// <param name="Reference">What it calls it; null when it said nothing.</param>
    public sealed record Arrived(string Why, string? Reference = null) : DeliveryAnswer(Why);

    /// <summary>Nobody opens now, for no message at all: all wait.</summary>
    /// <param name="Wait">How long it asked to wait.</param>
    /// <param name="MayHaveArrived">True when something in between gave up, and not the other side itself.</param>
    public sealed record Busy(string Why, TimeSpan? Wait = null, bool MayHaveArrived = false) : DeliveryAnswer(Why);

    /// <summary>Nobody opens until somebody does something about it.</summary>
    public sealed record Shut(string Why) : DeliveryAnswer(Why);

    /// <summary>This message went wrong on the way and may have arrived.</summary>
    public sealed record Broken(string Why) : DeliveryAnswer(Why);

    /// <summary>This message is not wanted like this.</summary>
    public sealed record Unwanted(string Why) : DeliveryAnswer(Why);
}
