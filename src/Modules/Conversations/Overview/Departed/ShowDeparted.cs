using Beweeg.Conversations.Decisions;
using Beweeg.Conversations.Steps;
using Beweeg.Organisation.Contracts;
using Beweeg.Platform.Access;
using Beweeg.Platform.Pages;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Beweeg.Conversations.Overview.Departed;

/// <summary>
/// What was recorded of who is not in service any more, for the adviser of where they last worked: somebody must be able to answer when a
/// former employee or a relative asks. Why somebody left, the software does not know.
/// </summary>
internal static class ShowDeparted
{
    // Conversations are kept five years after they were closed; the last closes when somebody leaves.
    private const int Years = 5;

    public static void Map(IEndpointRouteBuilder app) =>
        app.MapGet("/niet-meer-in-dienst", Show).Needs<DepartmentsAccess>(DepartmentsAccess.ReadRegisters);

    private static async Task<IResult> Show(RequestContext request, Advised advised, IPeople people, CancellationToken cancel)
    {
        var left = await people.LeftBetweenAsync(request.Today.AddYears(-Years), request.Today.AddDays(-1), cancel);
        var own = await advised.OfAsync([.. left.Keys], cancel);
        await advised.ReadAsync(own, ConversationOperations.ListDeparted, cancel);
        var names = await people.NamesAsync(own, cancel);
        var conversations = (await request.Db.Set<Conversation>().AsNoTracking().Where(row => own.Contains(row.EmployeeId) && row.ClosedAt != null)
            .OrderBy(row => row.Latest).ThenBy(row => row.Id).ToListAsync(cancel)).ToLookup(row => row.EmployeeId);
        return Answers.Page<DepartedPage>(new
        {
            People = (IReadOnlyList<DepartedPerson>)[.. own.Select(id => new DepartedPerson(names.GetValueOrDefault(id, ""), left[id], [.. conversations[id]]))
                .OrderByDescending(one => one.LastDay).ThenBy(one => one.Name, StringComparer.CurrentCulture)],
        });
    }
}

/// <summary>Somebody who is not in service any more.</summary>
/// <param name="Closed">Conversations that are closed, oldest first; held or not.</param>
public sealed record DepartedPerson(string Name, DateOnly LastDay, IReadOnlyList<Conversation> Closed);
