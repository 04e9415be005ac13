using Beweeg.DesignSystem.Forms;
using Beweeg.Organisation.Contracts;
using Beweeg.Platform.Access;
using Beweeg.Platform.Documents;
using Beweeg.Platform.Forms;
using Beweeg.Platform.Pages;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Beweeg.Conversations.Campaigns.CloseCampaign;

/// <summary>Closes a round with a report: counted once, readable and printable from then on.</summary>
internal static class CloseCampaign
{
    internal const int LongestConclusion = 4000;

    public static void Map(IEndpointRouteBuilder app)
    {
        app.MapGet("/voortgang/rondes/{ronde:guid}/afsluiten", Show).Needs<CampaignAccess>(CampaignAccess.Close);
        app.MapPost("/voortgang/rondes/{ronde:guid}/afsluiten", Submit).Needs<CampaignAccess>(CampaignAccess.Close);
        app.MapGet("/voortgang/rondes/{ronde:guid}/verslag", Read).Needs<CampaignAccess>(CampaignAccess.Report);
        app.MapGet("/voortgang/rondes/{ronde:guid}/verslag.pdf", Save).Needs<CampaignAccess>(CampaignAccess.Report);
    }

    private static async Task<IResult> Show(Asked<Campaign> asked, RequestContext request, IUnits units, ITeams teams, CancellationToken cancel)
    {
        var progress = await CampaignProgress.LoadAsync(request.Db, units, teams, asked.Subject, request.Today, cancel);
        return Answers.Page<ClosePage>(new { Campaign = asked.Subject, Open = Open(progress), State = FormState.Empty });
    }

    private static async Task<IResult> Submit(Asked<Campaign> asked, Submission form, RequestContext request, IUnits units, ITeams teams, CancellationToken cancel)
    {
        var campaign = asked.Subject;
        var progress = await CampaignProgress.LoadAsync(request.Db, units, teams, campaign, request.Today, cancel);
        var conclusion = form.Text("conclusie", "je conclusie", LongestConclusion);
        if (!form.IsValid) return Answers.Wrong<ClosePage>(new { Campaign = campaign, Open = Open(progress), form.State });

        var nudges = await request.Db.Set<CampaignNudge>().CountAsync(row => row.CampaignId == campaign.Id, cancel);
        var report = new CampaignReport(request.Today, campaign.Target,
            [.. progress.Deadlines.Select(group => new ReportedGroup(group.Name, group.Target))],
            [.. progress.People.GroupBy(one => one.Department).Select(group => CampaignRow.Of(group.Key, [.. group], campaign.StartedOn, request.Today)).OrderBy(row => row.Name, StringComparer.CurrentCulture)],
            WeekLoad.Of(progress.People.Where(one => one.State == RoundState.Held), campaign.StartedOn), nudges, LegalDays.Of(progress.People));
        campaign.Close(report.Write(), conclusion, request.Actor.Id, request.Now);
        request.Record(CampaignOperations.Close, asked, campaign.Name);
        await request.Db.SaveChangesAsync(cancel);
        return Answers.Done($"/voortgang/rondes/{campaign.Id}/verslag", "De ronde is afgesloten. Dit is het verslag.");
    }

    /// <summary>The report on screen.</summary>
    internal static async Task<IResult> Read(Asked<Campaign> asked, RequestContext request, IPeople people, CancellationToken cancel) =>
        Answers.Page<ReportPage>(await ModelAsync(asked, request, people, cancel));

    private static async Task<IResult> Save(Asked<Campaign> asked, RequestContext request, IPeople people, PdfAnswers pdf, CancellationToken cancel) =>
        await pdf.OfAsync<ReportPaper>(await ModelAsync(asked, request, people, cancel), $"Verslag {asked.Subject.Name}", $"/voortgang/rondes/{asked.Subject.Id}/verslag", cancel);

    private static async Task<object> ModelAsync(Asked<Campaign> asked, RequestContext request, IPeople people, CancellationToken cancel)
    {
        var campaign = asked.Subject;
        var report = CampaignReport.Read(campaign.Report!);
        var names = await people.NamesAsync([campaign.StartedById, campaign.ClosedById!.Value], cancel);
        return new
        {
            Campaign = campaign,
            Report = report,
            Numbers = await CampaignNumbers.ForAsync(request, report.Departments, cancel),
            ClosedBy = names.GetValueOrDefault(campaign.ClosedById.Value, ""),
            // The weeks are of everybody: for who advises everybody.
            ShowsWeeks = asked.Relations.HasFlag(Relation.HrAdviserOfAll),
        };
    }

    private static int Open(CampaignProgress progress) => progress.People.Count(one => one.State is RoundState.Planned or RoundState.WithoutDay);
}
