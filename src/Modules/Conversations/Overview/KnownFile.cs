using Beweeg.Conversations.Cycles;
using Beweeg.Conversations.Decisions;
using Beweeg.Conversations.Holders;
using Beweeg.Conversations.Moments;
using Beweeg.Conversations.Regulations.Versions;
using Beweeg.DesignSystem;
using Beweeg.DesignSystem.Forms;
using Beweeg.Organisation.Contracts;
using Beweeg.Platform.Access;
using Microsoft.EntityFrameworkCore;

namespace Beweeg.Conversations.Overview;

/// <summary>Gathers what somebody sees who may know that there is a file, and not what is in it.</summary>
internal sealed class KnownFile(RequestContext request, WhoHolds whoHolds, RegulationLibrary library, FileDecisions decisions)
{
    /// <param name="right">By which relations; a manager of another position also sees where the cycle stands.</param>
    public async Task<object> ModelAsync(Person person, Relation right, FormState state, CancellationToken cancel)
    {
        var isOtherManager = right.HasFlag(Relation.OtherManager);
        if (state["datum"].Length == 0 && state.IsValid) state["datum"] = request.Today.ToString("dd-MM-yyyy", DutchDate.Culture);
        var me = request.Actor.Id;
        var mine = !isOtherManager ? [] : await request.Db.Set<Moments.Moment>().AsNoTracking()
            .Where(row => row.EmployeeId == person.Id && row.AuthorId == me && row.SharedAt != null)
            .OrderByDescending(row => row.On).ThenByDescending(row => row.Id).ToListAsync(cancel);
        return new
        {
            Person = person,
            request.Today,
            State = state,
            IsAdviser = right.HasFlag(Relation.HrAdviser),
            IsOtherManager = isOtherManager,
            Around = await decisions.OfAsync(person.Id, right, cancel),
            Held = await whoHolds.OfAsync(person.Id, cancel),
            Running = isOtherManager ? (await Standings.OfAsync(request.Db, library, [person.Id], request.Today, cancel)).For(person.Id) : null,
            Contributed = (IReadOnlyList<MomentLine>)[.. mine.Select(moment => new MomentLine(moment.Id, moment.On, moment.Kind, moment.Text.Reveal(), true, "", true, null))],
        };
    }
}
