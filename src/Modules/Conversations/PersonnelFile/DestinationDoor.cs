using Beweeg.Platform.Tenancy;

namespace Beweeg.Conversations.PersonnelFile;

/// <summary>
/// What Beweeg learnt at the door of a destination: the key of its server, and whether it opens. Apart from <see cref="Destination"/>, so that who changes that and who
/// sends are not in each other's way.
/// </summary>
public sealed class DestinationDoor : IOwnedByMunicipality
{
    /// <summary>How long a door that does not open is tried before an administrator must look.</summary>
    public static readonly TimeSpan Term = TimeSpan.FromDays(3);

    /// <summary>The longest that is waited between two tries, unless the other side asks for more.</summary>
    public static readonly TimeSpan LongestPause = TimeSpan.FromHours(1);

    private static readonly TimeSpan LongestAsked = TimeSpan.FromHours(24);

    private DestinationDoor() { }

    public DestinationDoor(Guid destinationId) => DestinationId = destinationId;

    public Guid DestinationId { get; private set; }
    public Guid MunicipalityId { get; private set; }

    /// <summary>SHA-256 of the key of the SFTP server as it was at the first connection; null before that and for others.</summary>
    public string? HostKey { get; private set; }

    /// <summary>Since when it does not open (UTC); null while it does.</summary>
    public DateTime? ShutSince { get; private set; }

    /// <summary>Not before this moment (UTC).</summary>
    public DateTime? TryAgainAt { get; private set; }

    /// <summary>Tries since it shut.</summary>
    public int Tries { get; private set; }

    /// <summary>True while it waits for an administrator: by itself Beweeg does not try any more.</summary>
    public bool IsStopped { get; private set; }

    /// <summary>Why, in a sentence; empty while it opens.</summary>
    public string Why { get; private set; } = "";

    /// <summary>The last day on which administrators got a mail about this destination.</summary>
    public DateOnly? ToldOn { get; private set; }

    public bool IsOpen(DateTime now) => !IsStopped && (TryAgainAt is null || TryAgainAt <= now);

    public void Meet(string? hostKey) => HostKey = hostKey;

    /// <summary>Nobody opens now: another try later, each time waiting longer, or as late as was asked. After the term it waits for an administrator.</summary>
    /// <param name="asked">How long the other side asked to wait; null when it did not.</param>
    public void Pause(string why, TimeSpan? asked, DateTime now)
    {
        ShutSince ??= now;
        Tries++;
        Why = why;
        var growing = TimeSpan.FromMinutes(Math.Pow(2, Math.Min(Tries - 1, 10)));
        var pause = asked is { } wanted ? (wanted > LongestAsked ? LongestAsked : wanted) : growing > LongestPause ? LongestPause : growing;
        TryAgainAt = now + pause;
        if (now - ShutSince >= Term) IsStopped = true;
    }

    /// <summary>Trying again changes nothing: an administrator must look.</summary>
    public void Stop(string why, DateTime now)
    {
        ShutSince ??= now;
        Tries++;
        Why = why;
        IsStopped = true;
    }

    /// <summary>It opens, or an administrator lets Beweeg try at once.</summary>
    public void Open() => (ShutSince, TryAgainAt, Tries, IsStopped, Why) = (null, null, 0, false, "");

    /// <summary>True when administrators did not hear of it today; from now on they have.</summary>
    public bool Tell(DateOnly today)
    {
        if (ToldOn == today) return false;
        ToldOn = today;
        return true;
    }
}
