using Beweeg.Platform.Tenancy;

namespace Beweeg.Organisation.Provisioning.Log;

/// <summary>What a call of the link changed, or why it was refused, for the administrator. Kept for ninety days; the record of the audit stays.</summary>
public sealed class LinkCall : IOwnedByMunicipality
{
    public const int LongestSentence = 400;

    private LinkCall() { }

    public LinkCall(Guid id, DateOnly day, DateTime at, Guid tokenId, CallOutcome outcome, string sentence)
    {
        Id = id;
        Day = day;
        At = at;
        TokenId = tokenId;
        Outcome = outcome;
        Sentence = sentence.Length <= LongestSentence ? sentence : sentence[..(LongestSentence - 1)] + "…";
    }

    public Guid Id { get; private set; }
    public Guid MunicipalityId { get; private set; }
    public DateOnly Day { get; private set; }
    public DateTime At { get; private set; }
    public Guid TokenId { get; private set; }
    public CallOutcome Outcome { get; private set; }
    public string Sentence { get; private set; } = "";
}

/// <summary>How a call ended.</summary>
public enum CallOutcome
{
    /// <summary>Somebody came.</summary>
    Joined,

    /// <summary>Something about somebody changed.</summary>
    Changed,

    /// <summary>Somebody's access ended.</summary>
    Left,

    /// <summary>A unit came, changed or closed.</summary>
    Unit,

    /// <summary>Nothing was done.</summary>
    Refused,
}
