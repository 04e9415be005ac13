using Beweeg.Platform.Access;
using Beweeg.Platform.Pages;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Beweeg.Conversations.Decisions.Probation.ShowProbations;

/// <summary>Everybody of whom the reader has to put the outcome of the probation on record, or soon has.</summary>
internal static class ShowProbations
{
    public static void Map(IEndpointRouteBuilder app) => app.MapGet("/proeftijden", Show).OwnOnly("de proeftijden waarvan jij de uitkomst vastlegt");

    private static async Task<IResult> Show(RequestContext request, WaitingProbations probations, CancellationToken cancel)
    {
        var relations = await request.Relations.ToMunicipalityAsync(request.Actor, request.Today, cancel);
        return Answers.Page<ProbationsPage>(new { request.Today, Rows = await probations.OfAsync(request.Actor, relations, request.Today, cancel) });
    }
}
