using Beweeg.Platform.Audit;

namespace Beweeg.Conversations.Campaigns;

/// <summary>What stays on record about rounds.</summary>
internal static class CampaignOperations
{
    public static readonly Operation Begin = new("round.begin", "begon een gespreksronde");
    public static readonly Operation SetDeadline = new("round.deadline", "wijzigde een streefdatum van een gespreksronde");
    public static readonly Operation Nudge = new("round.nudge", "stuurde een herinnering in een gespreksronde");
    public static readonly Operation Close = new("round.close", "sloot een gespreksronde af");
    public static readonly Operation ReadPeople = new("round.people", "zag van een gespreksronde wie nog geen dag had", IsReading: true);
}
