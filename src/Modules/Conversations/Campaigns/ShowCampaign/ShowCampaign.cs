using Beweeg.Organisation.Contracts;
using Beweeg.Platform.Access;
using Beweeg.Platform.Pages;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Beweeg.Conversations.Campaigns.ShowCampaign;

/// <summary>How far a round is: by department, by week, and what went out.</summary>
internal static class ShowCampaign
{
    public static void Map(IEndpointRouteBuilder app) =>
        app.MapGet("/voortgang/rondes/{ronde:guid}", Show).Needs<CampaignAccess>(CampaignAccess.Read);

    private static async Task<IResult> Show(Asked<Campaign> asked, RequestContext request, IUnits units, ITeams teams, IPeople people, CancellationToken cancel)
    {
        var campaign = asked.Subject;
        if (campaign.IsClosed) return await CloseCampaign.CloseCampaign.Read(asked, request, people, cancel);
        var progress = await CampaignProgress.LoadAsync(request.Db, units, teams, campaign, request.Today, cancel);
        var nudges = await request.Db.Set<CampaignNudge>().AsNoTracking().Where(row => row.CampaignId == campaign.Id).OrderByDescending(row => row.At).ThenBy(row => row.Id).ToListAsync(cancel);
        var names = await people.NamesAsync([.. nudges.Select(row => row.ById).Append(campaign.StartedById).Distinct()], cancel);
        var own = await CampaignNumbers.OwnPeopleAsync(request, progress, cancel);
        var rows = progress.People.GroupBy(one => one.Department).Select(group => CampaignRow.Of(group.Key, [.. group], campaign.StartedOn, request.Today));
        return Answers.Page<CampaignPage>(new
        {
            Asked = asked,
            request.Today,
            Numbers = await CampaignNumbers.ForAsync(request, rows, cancel),
            progress.Deadlines,
            Legal = LegalDays.Of(progress.People),
            Weeks = WeekLoad.Of(own, campaign.StartedOn),
            OwnWithoutDay = own.Count(one => one.State == RoundState.WithoutDay && !one.HasOwnDay),
            HeldBefore = own.Count(one => one.State == RoundState.Held && one.Day < campaign.StartedOn),
            Nudges = (IReadOnlyList<SentNudge>)[.. nudges.Select(row => new SentNudge(row, names.GetValueOrDefault(row.ById, "")))],
            StartedBy = names.GetValueOrDefault(campaign.StartedById, ""),
        });
    }
}

/// <summary>A message that went out.</summary>
public sealed record SentNudge(CampaignNudge Nudge, string By);
