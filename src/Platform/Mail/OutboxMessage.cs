using System.Net.Mail;
using Beweeg.Platform.Data;
using Beweeg.Platform.Tenancy;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Beweeg.Platform.Mail;

/// <summary>
/// A message to send, kept in the same transaction as what it is about. Address and text are encrypted; the text, which may
/// hold a link, is wiped once it was sent.
/// </summary>
public sealed class OutboxMessage : IOwnedByMunicipality, IVersioned
{
    /// <summary>After this many failures it is given up.</summary>
    public const int MostAttempts = 8;

    private OutboxMessage() { }

    /// <exception cref="ArgumentException">The address is none, or a line end stands in address or subject: that would let somebody add headers.</exception>
    public OutboxMessage(Guid id, string to, string subject, string text, DateTime now)
    {
        if (AddressProblem(to) is { } problem) throw new ArgumentException(problem, nameof(to));
        if (subject.AsSpan().IndexOfAny('\r', '\n') >= 0) throw new ArgumentException("A subject is one line.", nameof(subject));
        Id = id;
        To = SensitiveText.Of(to);
        Subject = SensitiveText.Of(subject);
        Text = SensitiveText.Of(text);
        MadeAt = now;
        NextAttemptAt = now;
    }

    public Guid Id { get; private set; }
    public Guid MunicipalityId { get; private set; }
    public SensitiveText To { get; private set; } = SensitiveText.Empty;
    public SensitiveText Subject { get; private set; } = SensitiveText.Empty;
    public SensitiveText Text { get; private set; } = SensitiveText.Empty;
    public OutboxState State { get; private set; } = OutboxState.Waiting;
    public int Attempts { get; private set; }

    /// <summary>Not before this moment (UTC). While it is being sent: after this moment another may try, should the sender have died.</summary>
    public DateTime NextAttemptAt { get; private set; }
    public DateTime MadeAt { get; private set; }
    public DateTime? SentAt { get; private set; }
    public int Version { get; private set; }

    /// <summary>What is wrong with a mail address, in a sentence; null when nothing is.</summary>
    public static string? AddressProblem(string address) =>
        address.AsSpan().IndexOfAny('\r', '\n') >= 0 || address.Length > 254 || !MailAddress.TryCreate(address, out var parsed)
            || !string.Equals(parsed.Address, address, StringComparison.Ordinal)
            ? "Dit is geen e-mailadres. Schrijf het zoals naam@gemeente.nl."
            : null;

    /// <summary>Takes it up for one attempt; the version keeps two senders apart.</summary>
    public void Claim(DateTime now)
    {
        State = OutboxState.Sending;
        Attempts++;
        NextAttemptAt = now.AddMinutes(10);
    }

    public void Sent(DateTime now)
    {
        State = OutboxState.Sent;
        SentAt = now;
        Text = SensitiveText.Empty;
    }

    /// <summary>Tries again later, each time waiting twice as long; or gives up.</summary>
    public void Failed(DateTime now)
    {
        State = Attempts >= MostAttempts ? OutboxState.GivenUp : OutboxState.Waiting;
        NextAttemptAt = now.AddMinutes(Math.Pow(2, Attempts));
        if (State == OutboxState.GivenUp) Text = SensitiveText.Empty;
    }
}

/// <summary>To send; being sent; sent; given up after too many failures.</summary>
public enum OutboxState
{
    Waiting,
    Sending,
    Sent,
    GivenUp,
}

internal sealed class OutboxMessageMapping : IEntityTypeConfiguration<OutboxMessage>
{
    public void Configure(EntityTypeBuilder<OutboxMessage> entity)
    {
        entity.ToTable("OutboxMessages");
        entity.HasIndex(row => new { row.MunicipalityId, row.State, row.NextAttemptAt });
    }
}
