using Beweeg.Conversations.Cycles;
using Beweeg.Conversations.Decisions.Hardship;
using Beweeg.Conversations.Regulations;
using Beweeg.Conversations.Rules;
using Beweeg.Conversations.Steps;
using Beweeg.DesignSystem;
using Beweeg.Organisation.Contracts;
using Beweeg.Platform.Data;
using Beweeg.Platform.Time;
using Microsoft.EntityFrameworkCore;

namespace Beweeg.Conversations.Campaigns;

/// <summary>Where everybody of a round stands on a day.</summary>
/// <param name="People">Who is in service on the day and has the conversation.</param>
/// <param name="Deadlines">The groups with another target day.</param>
internal sealed record CampaignProgress(IReadOnlyList<InCampaign> People, IReadOnlyList<CampaignDeadline> Deadlines)
{
    /// <summary>
    /// For how many people a target is later than the regulation, whose day holds for them; null when it is for nobody. Whose day has passed
    /// already is late whatever a round asks, and does not count.
    /// </summary>
    public string? AfterLaw(DateOnly target, DateOnly today, Func<InCampaign, bool> isFor)
    {
        var open = People.Where(one => isFor(one) && !one.HasOwnDay && one.Latest >= today && one.State is RoundState.WithoutDay or RoundState.Planned or RoundState.OnLeave).ToList();
        var earlier = open.Where(one => one.Latest < target).ToList();
        if (earlier.Count == 0) return null;
        var all = earlier.Count == open.Count;
        return $"Voor {(all ? "iedereen" : string.Create(DutchDate.Culture, $"{earlier.Count:N0} van de {open.Count:N0} medewerkers"))} is de laatste dag van de regeling eerder: {LegalDays.Of(earlier)!.Dutch()}. "
            + $"Die blijft {(all ? "" : "voor hen ")}gelden; een ronde maakt geen dag later. Wil je {DutchDate.Text(target)} toch, zet dan het vinkje.";
    }

    public static async Task<CampaignProgress> LoadAsync(BeweegDb db, IUnits units, ITeams teams, Campaign campaign, DateOnly today, CancellationToken cancel)
    {
        var places = await units.PlacesAsync(today, null, cancel);
        var deadlines = await db.Set<CampaignDeadline>().AsNoTracking().Where(row => row.CampaignId == campaign.Id).OrderBy(row => row.Target).ThenBy(row => row.Name).ToListAsync(cancel);
        var rows = await (
            from cycle in db.Set<ConversationCycle>()
            where cycle.Start <= today && cycle.End >= campaign.StartedOn
            join conversation in db.Set<Conversation>().Where(row => row.RequestId == null && row.PlanKey == campaign.PlanKey) on cycle.Id equals conversation.CycleId
            orderby cycle.Start, conversation.Ordinal
            select new
            {
                conversation.Id,
                conversation.EmployeeId,
                conversation.Step,
                conversation.Ending,
                conversation.PlannedOn,
                conversation.HeldOn,
                conversation.ClosedAt,
                conversation.Latest,
                IsPaused = cycle.PausedFrom <= today && (cycle.PausedUntil == null || cycle.PausedUntil >= today),
            }).ToListAsync(cancel);
        // A day that the college decided goes before what a round asks.
        var moved = await db.Set<HardshipException>().Where(row => row.WithdrawnAt == null && row.Effect == HardshipEffect.MoveLatest && row.ConversationId != null && row.Latest != null)
            .Select(row => new { Conversation = row.ConversationId!.Value, Latest = row.Latest!.Value }).ToListAsync(cancel);
        var days = moved.GroupBy(row => row.Conversation).ToDictionary(group => group.Key, group => group.Max(row => row.Latest));
        var people = new List<InCampaign>();
        // The first cycle counts: a round that closes in January is not about the cycle that has just begun.
        foreach (var row in rows.DistinctBy(row => row.EmployeeId))
        {
            if (!places.TryGetValue(row.EmployeeId, out var place) || !campaign.Holds(place.Department.Id)) continue;
            var target = CampaignTarget.For(campaign.Target, deadlines.Where(group => group.IsFor(place.Department.Id, place.JobGroup)).Select(group => group.Target), row.Latest);
            var hasOwnDay = days.TryGetValue(row.Id, out var decided) && decided > target;
            var held = row.HeldOn ?? (row.Step == StepKind.Closed && row.ClosedAt is { } closed ? DateOnly.FromDateTime(Calendar.ToLocal(closed)) : null);
            var state = row.Ending == ConversationEnding.LeftOut ? RoundState.Excused
                : row.Ending is not null ? RoundState.NotHeld
                : held is not null ? RoundState.Held
                : row.PlannedOn is not null ? RoundState.Planned
                : row.IsPaused ? RoundState.OnLeave
                : RoundState.WithoutDay;
            people.Add(new InCampaign(row.EmployeeId, row.Id, place.Department, hasOwnDay ? decided : target, state, held ?? row.PlannedOn) { JobGroup = place.JobGroup, Latest = row.Latest, HasOwnDay = hasOwnDay });
        }

        // Who has nobody to speak to, cannot be late.
        var alone = await teams.WithoutLeaderAsync([.. people.Where(one => one.IsLateOn(today)).Select(one => one.Employee)], today, cancel);
        return new CampaignProgress([.. people.Select(one => alone.Contains(one.Employee) ? one with { IsAlone = true } : one)], deadlines);
    }
}

/// <summary>The latest days of the regulation for the people of a round.</summary>
/// <param name="Usual">That of most people.</param>
public sealed record LegalDays(DateOnly Usual, DateOnly First, DateOnly Last)
{
    /// <summary>Null without people.</summary>
    internal static LegalDays? Of(IReadOnlyCollection<InCampaign> people) => people.Count == 0 ? null
        : new(people.GroupBy(one => one.Latest).OrderByDescending(group => group.Count()).ThenBy(group => group.Key).First().Key, people.Min(one => one.Latest), people.Max(one => one.Latest));

    /// <summary>"31 december 2026", or what it mostly is and between which days. No numbers: they could point at a person.</summary>
    public string Dutch() => First == Last ? DutchDate.Text(Usual) : $"meestal {DutchDate.Text(Usual)} (tussen {DutchDate.Text(First)} en {DutchDate.Text(Last)})";
}

/// <summary>Somebody in a round.</summary>
/// <param name="Target">By this day the round asks for the conversation.</param>
/// <param name="Day">When it was held, or will be; null while no day was chosen.</param>
internal sealed record InCampaign(Guid Employee, Guid Conversation, Department Department, DateOnly Target, RoundState State, DateOnly? Day)
{
    /// <summary>Held by the day that was asked.</summary>
    public bool IsOnTime => State == RoundState.Held && Day <= Target;

    /// <summary>True when the college decided another, later day for this conversation: the round does not ask for it.</summary>
    public bool HasOwnDay { get; init; }

    /// <summary>The latest day of the regulation.</summary>
    public DateOnly Latest { get; init; }

    public string JobGroup { get; init; } = "";

    /// <summary>True while nobody can hold the conversation.</summary>
    public bool IsAlone { get; init; }

    /// <summary>The day that was asked has passed, and the conversation was not held.</summary>
    public bool IsLateOn(DateOnly today) => !IsAlone && (State is RoundState.Planned or RoundState.WithoutDay) && Target < today;
}

/// <summary>
/// Held; a day was chosen; no day yet; on leave without a day, so nobody waits for it; it is on record that it was not held; it need not be held,
/// by a decision of the college.
/// </summary>
public enum RoundState { Held, Planned, WithoutDay, OnLeave, NotHeld, Excused }

/// <summary>A department in numbers, for one round.</summary>
/// <param name="Id">Null for several small departments together.</param>
/// <param name="OnTime">Of who had the conversation: by the day that was asked.</param>
/// <param name="Excused">Who does not have to have it, by a decision of the college.</param>
/// <param name="Before">Of who had the conversation: before the round began.</param>
/// <param name="Late">Of who did not have it yet and is not on leave: the day that was asked has passed.</param>
public sealed record CampaignRow(Guid? Id, string Name, int People, int Held, int OnTime, int Planned, int WithoutDay, int Late, int OnLeave, int NotHeld, int Excused = 0, int Before = 0)
{
    internal static CampaignRow Of(Department department, IReadOnlyCollection<InCampaign> people, DateOnly began, DateOnly today)
    {
        int Count(RoundState state) => people.Count(one => one.State == state);
        return new CampaignRow(department.Id, department.Name, people.Count, Count(RoundState.Held), people.Count(one => one.IsOnTime), Count(RoundState.Planned),
            Count(RoundState.WithoutDay), people.Count(one => one.IsLateOn(today)), Count(RoundState.OnLeave), Count(RoundState.NotHeld),
            Count(RoundState.Excused), people.Count(one => one.State == RoundState.Held && one.Day < began));
    }

    /// <summary>Several departments together.</summary>
    public static CampaignRow Sum(string name, IReadOnlyCollection<CampaignRow> rows) => new(null, name, rows.Sum(row => row.People), rows.Sum(row => row.Held),
        rows.Sum(row => row.OnTime), rows.Sum(row => row.Planned), rows.Sum(row => row.WithoutDay), rows.Sum(row => row.Late), rows.Sum(row => row.OnLeave), rows.Sum(row => row.NotHeld),
        rows.Sum(row => row.Excused), rows.Sum(row => row.Before));
}

/// <summary>How many conversations there are in a week.</summary>
/// <param name="Monday">First day of the week.</param>
public sealed record WeekLoad(DateOnly Monday, int Held, int Planned)
{
    /// <summary>From the first week with anything until the last, empty weeks between included; what was held before the round is no part of it.</summary>
    /// <param name="began">The day on which the round began.</param>
    internal static IReadOnlyList<WeekLoad> Of(IEnumerable<InCampaign> people, DateOnly began)
    {
        var weeks = people.Where(one => one.Day >= MondayOf(began) && one.State is RoundState.Held or RoundState.Planned)
            .GroupBy(one => MondayOf(one.Day!.Value)).ToDictionary(week => week.Key, week => new WeekLoad(week.Key,
                week.Count(one => one.State == RoundState.Held), week.Count(one => one.State == RoundState.Planned)));
        if (weeks.Count == 0) return [];
        var (first, last) = (weeks.Keys.Min(), weeks.Keys.Max());
        return [.. Enumerable.Range(0, ((last.DayNumber - first.DayNumber) / 7) + 1).Select(at => first.AddDays(7 * at))
            .Select(monday => weeks.GetValueOrDefault(monday) ?? new WeekLoad(monday, 0, 0))];
    }

    /// <summary>In how many calendar weeks there is still a day to work, from today up to a day.</summary>
    internal static int WorkingWeeks(DateOnly today, DateOnly until) => today > until ? 0
        : Enumerable.Range(0, until.DayNumber - today.DayNumber + 1).Select(today.AddDays).Where(day => WorkingDays.Is(day, [])).Select(MondayOf).Distinct().Count();

    internal static DateOnly MondayOf(DateOnly day) => day.AddDays(-(((int)day.DayOfWeek + 6) % 7));
}
