using System.Globalization;
using Beweeg.DesignSystem;
using Beweeg.DesignSystem.Forms;
using Beweeg.Organisation.Contracts;
using Beweeg.Platform.Access;
using Beweeg.Platform.Data;
using Beweeg.Platform.Forms;
using Beweeg.Platform.Pages;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Beweeg.Conversations.Campaigns.SetDeadlines;

/// <summary>The target day of the round, and other days for groups: a department, or everybody with a job of one job group.</summary>
internal static class SetDeadlines
{
    private const string ForDepartment = "a-";
    private const string ForJobGroup = "f-";

    /// <summary>The field with which somebody confirms a day after that of the regulation.</summary>
    internal const string Anyway = "toch";

    /// <summary>Before the identifier of a group: the button that takes its day away.</summary>
    internal const string TakeAway = "weg-";

    public static void Map(IEndpointRouteBuilder app)
    {
        app.MapGet("/voortgang/rondes/{ronde:guid}/streefdatums", Show).Needs<CampaignAccess>(CampaignAccess.SetDeadlines);
        app.MapPost("/voortgang/rondes/{ronde:guid}/streefdatums", Submit).Needs<CampaignAccess>(CampaignAccess.SetDeadlines);
        app.MapPost("/voortgang/rondes/{ronde:guid}/streefdatums/groep", SubmitGroup).Needs<CampaignAccess>(CampaignAccess.SetDeadlines);
    }

    private static async Task<IResult> Show(Asked<Campaign> asked, RequestContext request, IUnits units, CancellationToken cancel) =>
        Answers.Page<DeadlinesPage>(await ModelAsync(asked.Subject, request, units, cancel));

    private static async Task<IResult> Submit(Asked<Campaign> asked, Submission form, RequestContext request, IUnits units, ITeams teams, CancellationToken cancel)
    {
        var campaign = asked.Subject;
        var target = form.Date("streefdatum", "de streefdatum", required: true);
        if (target < request.Today) form.Wrong("streefdatum", "Deze dag is al voorbij. Kies een dag die nog komt.");
        if (form.IsValid && form.Version() != campaign.Version)
            form.Wrong("streefdatum", $"Iemand wijzigde de ronde terwijl jij bezig was. De streefdatum is nu {DutchDate.Text(campaign.Target)}. Wil je toch jouw dag, bewaar dan nog eens.");
        var afterLaw = form.IsValid && !form.Ticked(Anyway) ? (await CampaignProgress.LoadAsync(request.Db, units, teams, campaign, request.Today, cancel)).AfterLaw(target!.Value, request.Today, _ => true) : null;
        if (afterLaw is not null) form.Wrong("streefdatum", afterLaw);
        if (!form.IsValid)
        {
            form.State["_versie"] = campaign.Version.ToString(CultureInfo.InvariantCulture);
            return Answers.Wrong<DeadlinesPage>(await ModelAsync(campaign, request, units, cancel, round: form.State, asksRound: afterLaw is not null));
        }

        campaign.MoveTo(target!.Value);
        request.Record(CampaignOperations.SetDeadline, asked, $"{campaign.Name}: {DutchDate.Text(target.Value)}");
        await request.Db.SaveChangesAsync(cancel);
        return Answers.Done($"/voortgang/rondes/{campaign.Id}/streefdatums", "De streefdatum is bewaard.");
    }

    private static async Task<IResult> SubmitGroup(Asked<Campaign> asked, Submission form, RequestContext request, IUnits units, ITeams teams, TimeProvider time, CancellationToken cancel)
    {
        var campaign = asked.Subject;
        var url = $"/voortgang/rondes/{campaign.Id}/streefdatums";
        if (form.Action.StartsWith(TakeAway, StringComparison.Ordinal))
        {
            // Taken away twice is taken away.
            if (Guid.TryParse(form.Action.AsSpan(TakeAway.Length), out var id)
                && await request.Db.Set<CampaignDeadline>().SingleOrDefaultAsync(row => row.Id == id && row.CampaignId == campaign.Id, cancel) is { } gone)
            {
                request.Db.Remove(gone);
                request.Record(CampaignOperations.SetDeadline, asked, $"{campaign.Name}, {gone.Name}: geen eigen dag meer");
                await request.Db.SaveChangesAsync(cancel);
            }

            return Answers.Done(url, "Voor deze groep geldt weer de streefdatum van de ronde.");
        }

        var groups = await GroupsAsync(campaign, request, units, cancel);
        var group = form.Choice("groep", "de groep", groups.Select(one => one.Value), required: true);
        var target = form.Date("dag", "de streefdatum van deze groep", required: true);
        if (target < request.Today) form.Wrong("dag", "Deze dag is al voorbij. Kies een dag die nog komt.");
        if (!form.IsValid) return Answers.Wrong<DeadlinesPage>(await ModelAsync(campaign, request, units, cancel, group: form.State));

        var name = groups.First(one => one.Value == group).Text;
        Guid? department = group!.StartsWith(ForDepartment, StringComparison.Ordinal) ? Guid.ParseExact(group.AsSpan(ForDepartment.Length), "N") : null;
        var jobGroup = department is null ? group[ForJobGroup.Length..] : null;
        if (!form.Ticked(Anyway) && (await CampaignProgress.LoadAsync(request.Db, units, teams, campaign, request.Today, cancel)).AfterLaw(target!.Value, request.Today,
            one => department is { } id ? one.Department.Id == id : string.Equals(one.JobGroup, jobGroup, StringComparison.OrdinalIgnoreCase)) is { } afterLaw)
        {
            form.Wrong("dag", afterLaw);
            return Answers.Wrong<DeadlinesPage>(await ModelAsync(campaign, request, units, cancel, group: form.State, asksGroup: true));
        }

        if (await request.Db.Set<CampaignDeadline>().SingleOrDefaultAsync(row => row.CampaignId == campaign.Id && row.DepartmentId == department && row.JobGroup == jobGroup, cancel) is { } known)
            request.Db.Remove(known);
        request.Db.Add(new CampaignDeadline(Ids.New(time), campaign.Id, department, jobGroup, name, target!.Value));
        request.Record(CampaignOperations.SetDeadline, asked, $"{campaign.Name}, {name}: {DutchDate.Text(target.Value)}");
        await request.Db.SaveChangesAsync(cancel);
        return Answers.Done(url, $"Voor {name} geldt nu {DutchDate.Text(target.Value)}.");
    }

    private static async Task<object> ModelAsync(Campaign campaign, RequestContext request, IUnits units, CancellationToken cancel, FormState? round = null, FormState? group = null, bool asksRound = false, bool asksGroup = false) => new
    {
        AsksRound = asksRound,
        AsksGroup = asksGroup,
        Campaign = campaign,
        Deadlines = await request.Db.Set<CampaignDeadline>().AsNoTracking().Where(row => row.CampaignId == campaign.Id).OrderBy(row => row.Target).ThenBy(row => row.Name).ToListAsync(cancel),
        Groups = await GroupsAsync(campaign, request, units, cancel),
        Round = round ?? new FormState
        {
            ["_versie"] = campaign.Version.ToString(CultureInfo.InvariantCulture),
            ["streefdatum"] = campaign.Target.ToString("dd-MM-yyyy", DutchDate.Culture),
        },
        Group = group ?? FormState.Empty,
    };

    private static async Task<IReadOnlyList<Choice>> GroupsAsync(Campaign campaign, RequestContext request, IUnits units, CancellationToken cancel)
    {
        var places = (await units.PlacesAsync(request.Today, null, cancel)).Values.Where(place => campaign.Holds(place.Department.Id)).ToList();
        return
        [
            .. places.Select(place => place.Department).DistinctBy(department => department.Id).OrderBy(department => department.Name, StringComparer.CurrentCulture)
                .Select(department => new Choice($"{ForDepartment}{department.Id:N}", department.Name)),
            .. places.Select(place => place.JobGroup).Where(group => group.Length > 0).Distinct(StringComparer.OrdinalIgnoreCase).Order(StringComparer.CurrentCulture)
                .Select(group => new Choice($"{ForJobGroup}{group}", $"Functiegroep {group}")),
        ];
    }
}
