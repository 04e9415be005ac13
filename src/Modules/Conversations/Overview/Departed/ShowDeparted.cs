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

    // More than anybody reads; a name narrows it. Whoever is shown, has it on record.
    private const int Most = 50;

    public static void Map(IEndpointRouteBuilder app) =>
        app.MapGet("/niet-meer-in-dienst", Show).Needs<DepartmentsAccess>(DepartmentsAccess.ReadRegisters);

    private static async Task<IResult> Show(string? zoek, RequestContext request, Advised advised, IPeople people, CancellationToken cancel)
    {
        var name = zoek?.Trim() ?? "";
        // Without a name who left in the last year: that is whom people ask about.
        var left = await people.LeftBetweenAsync(name.Length > 0 ? request.Today.AddYears(-Years) : request.Today.AddYears(-1), request.Today.AddDays(-1), cancel);
        var ids = left.Keys.ToList();
        var withSomething = await request.Db.Set<Conversation>().Where(row => ids.Contains(row.EmployeeId) && row.ClosedAt != null && row.Ending == null).Select(row => row.EmployeeId).Distinct().ToListAsync(cancel);
        var names = await people.NamesAsync(withSomething, cancel);
        var own = new List<Guid>();
        foreach (var chunk in names.Where(one => one.Value.Contains(name, StringComparison.CurrentCultureIgnoreCase)).OrderByDescending(one => left[one.Key]).ThenBy(one => one.Key).Select(one => one.Key).Chunk(Most))
        {
            if (own.Count < Most) own.AddRange(await advised.OfAsync(chunk, cancel));
        }

        own = [.. own.OrderByDescending(id => left[id]).ThenBy(id => id).Take(Most)];
        await advised.ReadAsync(own, ConversationOperations.ListDeparted, cancel);
        var conversations = (await request.Db.Set<Conversation>().AsNoTracking().Where(row => own.Contains(row.EmployeeId) && row.ClosedAt != null)
            .OrderBy(row => row.Latest).ThenBy(row => row.Id).ToListAsync(cancel)).ToLookup(row => row.EmployeeId);
        return Answers.Page<DepartedPage>(new
        {
            Name = name,
            IsCut = own.Count == Most,
            People = (IReadOnlyList<DepartedPerson>)[.. own.Select(id => new DepartedPerson(names.GetValueOrDefault(id, ""), left[id], [.. conversations[id]]))
                .OrderByDescending(one => one.LastDay).ThenBy(one => one.Name, StringComparer.CurrentCulture)],
        });
    }
}

/// <summary>Somebody who is not in service any more.</summary>
/// <param name="Closed">Conversations that are closed, oldest first; held or not.</param>
public sealed record DepartedPerson(string Name, DateOnly LastDay, IReadOnlyList<Conversation> Closed);
