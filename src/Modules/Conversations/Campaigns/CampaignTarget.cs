namespace Beweeg.Conversations.Campaigns;

/// <summary>By which day a round asks somebody to hold the conversation.</summary>
public static class CampaignTarget
{
    /// <summary>
    /// The day of the group somebody belongs to goes before that of the round; with two groups the later one counts, since a group gets another
    /// day when it cannot make the first. It is never later than the latest day of the regulation.
    /// </summary>
    /// <param name="latest">The latest day of the conversation by the regulation.</param>
    public static DateOnly For(DateOnly round, IEnumerable<DateOnly> groups, DateOnly latest)
    {
        var asked = groups.DefaultIfEmpty(round).Max();
        return asked < latest ? asked : latest;
    }
}
