using System.Text.Json;

namespace Beweeg.Conversations.Campaigns;

/// <summary>How a round ended, counted once at closing: what is read later does not change with people who move or leave.</summary>
/// <param name="Groups">The groups that had another target day.</param>
/// <param name="Weeks">When the conversations were held.</param>
/// <param name="Nudges">How many messages went out.</param>
/// <param name="Legal">The latest days of the regulation; null in reports from before they were kept.</param>
public sealed record CampaignReport(
    DateOnly ClosedOn, DateOnly Target, IReadOnlyList<ReportedGroup> Groups, IReadOnlyList<CampaignRow> Departments, IReadOnlyList<WeekLoad> Weeks, int Nudges, LegalDays? Legal = null)
{
    public static CampaignReport Read(string text) => JsonSerializer.Deserialize<CampaignReport>(text, JsonSerializerOptions.Web)!;

    public string Write() => JsonSerializer.Serialize(this, JsonSerializerOptions.Web);
}

/// <summary>A group with its target day.</summary>
public sealed record ReportedGroup(string Name, DateOnly Target);
