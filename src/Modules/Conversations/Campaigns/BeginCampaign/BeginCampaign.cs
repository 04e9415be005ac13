using Beweeg.Conversations.Cycles;
using Beweeg.Conversations.Overview;
using Beweeg.Conversations.Regulations;
using Beweeg.Conversations.Regulations.Versions;
using Beweeg.DesignSystem;
using Beweeg.DesignSystem.Forms;
using Beweeg.Organisation.Contracts;
using Beweeg.Platform.Access;
using Beweeg.Platform.Data;
using Beweeg.Platform.Forms;
using Beweeg.Platform.Pages;
using Beweeg.Platform.Tenancy;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Beweeg.Conversations.Campaigns.BeginCampaign;

/// <summary>Begins a round, for everybody or for some departments; who has no cycle yet gets one.</summary>
internal static class BeginCampaign
{
    internal const string Everybody = "iedereen";
    internal const string SomeDepartments = "afdelingen";

    public static void Map(IEndpointRouteBuilder app)
    {
        app.MapGet("/voortgang/rondes/nieuw", Show).Needs<DepartmentsAccess>(DepartmentsAccess.BeginRound);
        app.MapPost("/voortgang/rondes/nieuw", Submit).Needs<DepartmentsAccess>(DepartmentsAccess.BeginRound);
    }

    private static async Task<IResult> Show(RequestContext request, IUnits units, RegulationLibrary library, CancellationToken cancel)
    {
        var choices = await ChoicesAsync(request, library, cancel);
        return Answers.Page<BeginPage>(new
        {
            Conversations = choices,
            Departments = await DepartmentsAsync(request, units, cancel),
            State = new FormState { ["voor"] = Everybody, ["gesprek"] = choices.Count == 1 ? choices[0].Key : "" },
        });
    }

    private static async Task<IResult> Submit(
        Asked<Municipality> asked, Submission form, RequestContext request, IUnits units, RegulationLibrary library, StartCycles start, ITeams teams, TimeProvider time, CancellationToken cancel)
    {
        var choices = await ChoicesAsync(request, library, cancel);
        var places = await units.PlacesAsync(request.Today, null, cancel);
        var departments = Departments(places);
        var name = form.Text("naam", "hoe de ronde heet", Campaign.LongestName, required: true);
        var planKey = form.Choice("gesprek", "het gesprek waar de ronde over gaat", choices.Select(choice => choice.Key), required: true);
        var target = form.Date("streefdatum", "de dag waarop de gesprekken gehouden zijn", required: true);
        var scope = form.Choice("voor", "voor wie de ronde is", [Everybody, SomeDepartments], required: true);
        var chosen = scope == SomeDepartments ? departments.Where(one => form.All("afdelingen").Contains(one.Id.ToString("N"), StringComparer.Ordinal)).ToList() : [];
        if (scope == SomeDepartments && chosen.Count == 0) form.Wrong("afdelingen", "Kies de afdelingen, of kies bij ‘Voor wie?’ de hele gemeente.");
        if (target < request.Today) form.Wrong("streefdatum", "Deze dag is al voorbij. Kies een dag die nog komt.");
        if (planKey is not null && await OverlapAsync(request, planKey, chosen, cancel) is { } other)
            form.Wrong("gesprek", $"Voor dit gesprek loopt al een ronde: ‘{other}’. Sluit die eerst af, of kies andere afdelingen.");
        if (!form.IsValid) return Answers.Wrong<BeginPage>(new { Conversations = choices, Departments = departments, form.State });

        var campaign = new Campaign(Ids.New(time), name, planKey!, choices.First(choice => choice.Key == planKey).Name, target!.Value,
            [.. chosen.Select(one => one.Id)], request.Actor.Id, request.Today, request.Now);
        if (!form.Ticked(SetDeadlines.SetDeadlines.Anyway) && await AfterLawAsync(campaign, request, units, teams, cancel) is { } afterLaw)
        {
            form.Wrong("streefdatum", afterLaw);
            return Answers.Wrong<BeginPage>(new { Conversations = choices, Departments = departments, form.State, Asks = true });
        }

        request.Db.Add(campaign);
        request.Record(CampaignOperations.Begin, asked, name);
        await request.Db.SaveChangesAsync(cancel);
        var people = places.Where(pair => campaign.Holds(pair.Value.Department.Id)).Select(pair => pair.Key).ToHashSet();
        var started = await start.ForAsync(people, request.Today, cancel);
        // Who has just got a cycle could not be asked about before.
        var late = started > 0 && !form.Ticked(SetDeadlines.SetDeadlines.Anyway) && await AfterLawAsync(campaign, request, units, teams, cancel) is not null
            ? " Let op: voor een deel van hen is de laatste dag van de regeling eerder dan de streefdatum. Die blijft gelden; hij staat hieronder bij Streefdatums." : "";
        return Answers.Done($"/voortgang/rondes/{campaign.Id}", (started == 0
            ? "De ronde is begonnen."
            : $"De ronde is begonnen. {(started == 1 ? "Eén medewerker had nog geen cyclus en kreeg die nu." : $"{started.ToString("N0", DutchDate.Culture)} medewerkers hadden nog geen cyclus en kregen die nu.")}") + late);
    }

    private static async Task<string?> AfterLawAsync(Campaign campaign, RequestContext request, IUnits units, ITeams teams, CancellationToken cancel) =>
        (await CampaignProgress.LoadAsync(request.Db, units, teams, campaign, request.Today, cancel)).AfterLaw(campaign.Target, request.Today, _ => true);

    // The conversations of running cycles; and before the first campaign, those of a regular cycle by the regulation in force.
    private static async Task<IReadOnlyList<ConversationChoice>> ChoicesAsync(RequestContext request, RegulationLibrary library, CancellationToken cancel)
    {
        var running = await DepartmentsCount.ChoicesAsync(request.Db, request.Today, cancel);
        if (running.Count > 0) return running;
        if (await RegulationLibrary.InForceAsync(request.Db, request.Today, cancel) is not { } version) return [];
        return [.. library.Of(version).CycleShapes.Where(shape => shape.Use == ShapeUse.Regular).SelectMany(shape => shape.Conversations)
            .DistinctBy(planned => planned.Key, StringComparer.Ordinal).Select(planned => new ConversationChoice(planned.Key, planned.Name))];
    }

    private static async Task<IReadOnlyList<Department>> DepartmentsAsync(RequestContext request, IUnits units, CancellationToken cancel) =>
        Departments(await units.PlacesAsync(request.Today, null, cancel));

    private static IReadOnlyList<Department> Departments(IReadOnlyDictionary<Guid, PlaceOfWork> places) =>
        [.. places.Values.Select(place => place.Department).DistinctBy(department => department.Id).OrderBy(department => department.Name, StringComparer.CurrentCulture)];

    private static async Task<string?> OverlapAsync(RequestContext request, string planKey, IReadOnlyList<Department> chosen, CancellationToken cancel) =>
        (await request.Db.Set<Campaign>().AsNoTracking().Where(row => row.ClosedAt == null && row.PlanKey == planKey).OrderBy(row => row.StartedAt).ToListAsync(cancel))
            .Find(row => chosen.Count == 0 || row.Departments.Count == 0 || chosen.Any(one => row.Departments.Contains(one.Id)))?.Name;
}
