using Beweeg.Organisation.Contracts;
using Beweeg.Platform.Access;
using Beweeg.Platform.Audit;
using Beweeg.Platform.Pages;
using Beweeg.Platform.Time;
using Microsoft.EntityFrameworkCore;

namespace Beweeg.Web.Audit;

/// <summary>
/// "Wie heeft mijn dossier bekeken": every reading and every change by somebody else, from the audit chain itself.
/// </summary>
internal static class WhoHasLooked
{
    private const int PageSize = 50;

    public static void Map(IEndpointRouteBuilder app) =>
        app.MapGet("/wie-heeft-gekeken", Show).OwnOnly("wie jouw dossier las of wijzigde");

    private static async Task<IResult> Show(RequestContext request, IPeople people, ILinks links, OperationRegister operations, long? voor, CancellationToken cancel)
    {
        var me = request.Actor.Employee ?? Guid.Empty;
        var rows = await request.Db.Set<AuditEntry>().AsNoTracking()
            .Where(entry => entry.SubjectId == me && entry.ActorId != me && (voor == null || entry.Sequence < voor))
            .OrderByDescending(entry => entry.Sequence).Take(PageSize + 1).ToListAsync(cancel);
        var actors = rows.Select(row => row.ActorId ?? Guid.Empty).Distinct().ToList();
        var names = new Dictionary<Guid, string>(await people.NamesAsync(actors, cancel));
        foreach (var (id, name) in await links.NamesAsync([.. actors.Where(actor => !names.ContainsKey(actor))], cancel)) names[id] = name;
        var shown = rows.Take(PageSize).ToList();
        return Answers.Page<WhoHasLookedPage>(new
        {
            // Readings of the same thing by the same person within one day are one line, with how often.
            Looks = (IReadOnlyList<Look>)[.. shown
                .GroupBy(row => (Day: DateOnly.FromDateTime(Calendar.ToLocal(row.At)), row.ActorId, row.Operation, row.Right))
                .Select(group => new Look(
                    Calendar.ToLocal(group.Max(row => row.At)),
                    group.Key.ActorId is { } id ? names.GetValueOrDefault(id, "een beheerder") : "Beweeg zelf",
                    Enum.TryParse<Relation>(group.Key.Right, out var right) ? right.Dutch() : "",
                    operations.SentenceOf(group.Key.Operation),
                    operations.IsReading(group.Key.Operation),
                    group.Count()))],
            Earlier = rows.Count > PageSize ? shown[^1].Sequence : (long?)null,
        });
    }
}

/// <summary>One line: who, in which role, did what, when and how often that day.</summary>
public sealed record Look(DateTime At, string Who, string As, string What, bool IsReading, int Times);
