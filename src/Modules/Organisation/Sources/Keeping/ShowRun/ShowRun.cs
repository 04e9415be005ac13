using Beweeg.Organisation.Sources.Runs;
using Beweeg.Platform.Access;
using Beweeg.Platform.Pages;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Beweeg.Organisation.Sources.Keeping.ShowRun;

/// <summary>One time that a source was asked: how it went, what is asked, what is wrong and where, what changes for whom.</summary>
internal static class ShowRun
{
    private const int PageSize = 50;

    public static void Map(IEndpointRouteBuilder app) => app.MapGet($"{SourceAddress.OnePattern}/beurten/{{beurt:guid}}", Show).Needs<SourceAccess>(SourceAccess.Keep, SourceOperations.Read);

    private static async Task<IResult> Show(Asked<PersonnelSource> asked, Guid beurt, string? soort, int? blad, RequestContext request, CancellationToken cancel)
    {
        var source = asked.Subject;
        if (await request.Db.Set<SourceRun>().AsNoTracking().SingleOrDefaultAsync(run => run.Id == beurt && run.SourceId == source.Id, cancel) is not { } row) return Answers.NotFound();
        var lines = request.Db.Set<SourceRunLine>().AsNoTracking().Where(line => line.RunId == beurt);
        var kinds = await lines.Where(line => line.Kind == LineKind.Change).GroupBy(line => line.Place).Select(group => new { group.Key, Count = group.Count() }).OrderBy(kind => kind.Key).ToListAsync(cancel);
        var chosen = kinds.Find(kind => string.Equals(kind.Key, soort, StringComparison.Ordinal))?.Key;
        var shown = lines.Where(line => line.Kind != LineKind.Question && (chosen == null || line.Place == chosen));
        var count = await shown.CountAsync(cancel);
        var page = Math.Clamp(blad ?? 1, 1, Math.Max(1, (count + PageSize - 1) / PageSize));
        var names = await ShowSource.ShowSource.NamesAsync(request, [row.AskedById, row.DecidedById], cancel);
        return Answers.Page<RunPage>(new
        {
            Source = source,
            Run = row,
            AskedBy = row.AskedById is { } asker ? names(asker) : "",
            DecidedBy = row.DecidedById is { } decider ? names(decider) : "",
            Questions = (IReadOnlyList<string>)await lines.Where(line => line.Kind == LineKind.Question).OrderBy(line => line.Number).ThenBy(line => line.Id).Select(line => line.Sentence).ToListAsync(cancel),
            Lines = (IReadOnlyList<SourceRunLine>)await shown.OrderBy(line => line.Number).ThenBy(line => line.Id).Skip((page - 1) * PageSize).Take(PageSize).ToListAsync(cancel),
            Kinds = (IReadOnlyList<(string, int)>)[.. kinds.Select(kind => (kind.Key, kind.Count))],
            Chosen = chosen,
            Page = page,
            PageCount = Math.Max(1, (count + PageSize - 1) / PageSize),
        });
    }
}
