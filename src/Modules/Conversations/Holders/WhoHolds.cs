using Beweeg.Conversations.Cycles;
using Beweeg.Organisation.Contracts;
using Beweeg.Platform.Access;
using Microsoft.EntityFrameworkCore;

namespace Beweeg.Conversations.Holders;

/// <summary>Gathers who holds the conversations of somebody, who did in this cycle, and who else has a say. From the managers over time; nothing is kept here.</summary>
internal sealed class WhoHolds(RequestContext request, ITeams teams, IAssessors assessors, IPeople people)
{
    public async Task<HeldConversations> OfAsync(Guid employee, CancellationToken cancel)
    {
        var today = request.Today;
        var cycle = await request.Db.Set<ConversationCycle>().AsNoTracking().Where(row => row.EmployeeId == employee && row.Start <= today && row.End >= today)
            .OrderByDescending(row => row.Start).FirstOrDefaultAsync(cancel);
        var periods = await teams.HoldersAsync(employee, cycle?.Start ?? today, cycle?.End ?? today, cancel);
        return new HeldConversations(periods, await assessors.OfAsync(employee, today, cancel),
            [.. (await teams.OtherManagersAsync(employee, today, cancel)).Values.Order(StringComparer.CurrentCulture)])
        {
            Beside = await BesideAsync(employee, periods.FirstOrDefault(period => period.From <= today && period.Until >= today)?.Person, today, cancel),
        };
    }

    // Whoever else can take the next step: who acts for the manager, and a coordinator.
    private async Task<IReadOnlyList<HolderBeside>> BesideAsync(Guid employee, Guid? holder, DateOnly today, CancellationToken cancel)
    {
        var others = (await teams.LeadersOfAsync([employee], today, cancel))[employee].Where(leader => leader != holder && leader != employee).Distinct().ToList();
        if (others.Count == 0) return [];
        var names = await people.NamesAsync(others, cancel);
        var beside = new List<HolderBeside>();
        foreach (var other in others)
            beside.Add(new HolderBeside(names.GetValueOrDefault(other, "onbekend"), (await teams.CoordinatedAsync(other, today, cancel)).Any(row => row.Member.Id == employee)));
        return [.. beside.OrderBy(one => one.Name, StringComparer.CurrentCulture)];
    }
}

/// <summary>Who holds the conversations of somebody.</summary>
/// <param name="Periods">In the running cycle, in order; on a day without anybody there is none.</param>
/// <param name="Appointed">Assessors who hold now or come.</param>
/// <param name="OtherManagers">Names of the managers of other positions.</param>
public sealed record HeldConversations(IReadOnlyList<HeldBy> Periods, IReadOnlyList<AppointedAssessor> Appointed, IReadOnlyList<string> OtherManagers)
{
    /// <summary>Who can hold them today as well: who acts for the manager, and a coordinator.</summary>
    public IReadOnlyList<HolderBeside> Beside { get; init; } = [];

    /// <summary>Who holds them on a day; null when nobody does.</summary>
    public HeldBy? On(DateOnly day) => Periods.FirstOrDefault(period => period.From <= day && period.Until >= day);

    /// <summary>Who held them before, in this cycle, in order.</summary>
    public IReadOnlyList<HeldBy> Before(DateOnly day) => [.. Periods.Where(period => period.Until < day)];

    /// <summary>Who will hold them, as far as that is known.</summary>
    public IReadOnlyList<HeldBy> After(DateOnly day) => [.. Periods.Where(period => period.From > day)];
}

/// <summary>Somebody who can hold the conversations beside or instead of the manager.</summary>
/// <param name="IsCoordinator">True by a decision of the board; false for who acts for the manager.</param>
public sealed record HolderBeside(string Name, bool IsCoordinator);
