using Beweeg.Conversations.Cycles;
using Beweeg.Conversations.Regulations;
using Beweeg.Conversations.Steps;
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
        var people = new List<InCampaign>();
        // The first cycle counts: a round that closes in January is not about the cycle that has just begun.
        foreach (var row in rows.DistinctBy(row => row.EmployeeId))
        {
            if (!places.TryGetValue(row.EmployeeId, out var place) || !campaign.Holds(place.Department.Id)) continue;
            var target = CampaignTarget.For(campaign.Target, deadlines.Where(group => group.IsFor(place.Department.Id, place.JobGroup)).Select(group => group.Target), row.Latest);
            var held = row.HeldOn ?? (row.Step == StepKind.Closed && row.ClosedAt is { } closed ? DateOnly.FromDateTime(Calendar.ToLocal(closed)) : null);
            var state = row.Ending is not null ? RoundState.NotHeld
                : held is not null ? RoundState.Held
                : row.PlannedOn is not null ? RoundState.Planned
                : row.IsPaused ? RoundState.OnLeave
                : RoundState.WithoutDay;
            people.Add(new InCampaign(row.EmployeeId, row.Id, place.Department, target, state, held ?? row.PlannedOn));
        }

        // Who has nobody to speak to, cannot be late.
        var alone = await teams.WithoutLeaderAsync([.. people.Where(one => one.IsLateOn(today)).Select(one => one.Employee)], today, cancel);
        return new CampaignProgress([.. people.Select(one => alone.Contains(one.Employee) ? one with { IsAlone = true } : one)], deadlines);
    }
}

/// <summary>Somebody in a round.</summary>
/// <param name="Target">By this day the round asks for the conversation.</param>
/// <param name="Day">When it was held, or will be; null while no day was chosen.</param>
internal sealed record InCampaign(Guid Employee, Guid Conversation, Department Department, DateOnly Target, RoundState State, DateOnly? Day)
{
    /// <summary>Held by the day that was asked.</summary>
    public bool IsOnTime => State == RoundState.Held && Day <= Target;

    /// <summary>True while nobody can hold the conversation.</summary>
    public bool IsAlone { get; init; }

    /// <summary>The day that was asked has passed, and the conversation was not held.</summary>
    public bool IsLateOn(DateOnly today) => !IsAlone && (State is RoundState.Planned or RoundState.WithoutDay) && Target < today;
}

/// <summary>Held; a day was chosen; no day yet; on leave without a day, so nobody waits for it; it is on record that it was not held.</summary>
public enum RoundState { Held, Planned, WithoutDay, OnLeave, NotHeld }

/// <summary>A department in numbers, for one round.</summary>
/// <param name="Id">Null for several small departments together.</param>
/// <param name="OnTime">Of who had the conversation: by the day that was asked.</param>
/// <param name="Late">Of who did not have it yet and is not on leave: the day that was asked has passed.</param>
public sealed record CampaignRow(Guid? Id, string Name, int People, int Held, int OnTime, int Planned, int WithoutDay, int Late, int OnLeave, int NotHeld)
{
    internal static CampaignRow Of(Department department, IReadOnlyCollection<InCampaign> people, DateOnly today)
    {
        int Count(RoundState state) => people.Count(one => one.State == state);
        return new CampaignRow(department.Id, department.Name, people.Count, Count(RoundState.Held), people.Count(one => one.IsOnTime), Count(RoundState.Planned),
            Count(RoundState.WithoutDay), people.Count(one => one.IsLateOn(today)), Count(RoundState.OnLeave), Count(RoundState.NotHeld));
    }

    /// <summary>Several departments together.</summary>
    public static CampaignRow Sum(string name, IReadOnlyCollection<CampaignRow> rows) => new(null, name, rows.Sum(row => row.People), rows.Sum(row => row.Held),
        rows.Sum(row => row.OnTime), rows.Sum(row => row.Planned), rows.Sum(row => row.WithoutDay), rows.Sum(row => row.Late), rows.Sum(row => row.OnLeave), rows.Sum(row => row.NotHeld));
}

/// <summary>How many conversations there are in a week.</summary>
/// <param name="Monday">First day of the week.</param>
public sealed record WeekLoad(DateOnly Monday, int Held, int Planned)
{
    /// <summary>From the first week with anything until the last, empty weeks between included.</summary>
    internal static IReadOnlyList<WeekLoad> Of(IEnumerable<InCampaign> people)
    {
        var weeks = people.Where(one => one.Day is not null && one.State is RoundState.Held or RoundState.Planned)
            .GroupBy(one => MondayOf(one.Day!.Value)).ToDictionary(week => week.Key, week => new WeekLoad(week.Key,
                week.Count(one => one.State == RoundState.Held), week.Count(one => one.State == RoundState.Planned)));
        if (weeks.Count == 0) return [];
        var (first, last) = (weeks.Keys.Min(), weeks.Keys.Max());
        return [.. Enumerable.Range(0, ((last.DayNumber - first.DayNumber) / 7) + 1).Select(at => first.AddDays(7 * at))
            .Select(monday => weeks.GetValueOrDefault(monday) ?? new WeekLoad(monday, 0, 0))];
    }

    internal static DateOnly MondayOf(DateOnly day) => day.AddDays(-(((int)day.DayOfWeek + 6) % 7));
}
