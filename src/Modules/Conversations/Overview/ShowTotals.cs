using Beweeg.Conversations.Decisions.Rewards;
using Beweeg.Organisation.Contracts;
using Beweeg.Platform.Access;
using Beweeg.Platform.Pages;
using Beweeg.Platform.Rules;
using Beweeg.Platform.Tenancy;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Beweeg.Conversations.Overview;

/// <summary>Every conversation of the cycle in totals of the whole municipality: for the works council, which sees totals and never people.</summary>
internal static class ShowTotals
{
    public static void Map(IEndpointRouteBuilder app) =>
        app.MapGet("/voortgang/totalen", Show).Needs<DepartmentsAccess>(DepartmentsAccess.ReadTotals);

    private static async Task<IResult> Show(RequestContext request, ITeams teams, CancellationToken cancel) => Answers.Page<TotalsPage>(new
    {
        Rewards = await RewardTotals.OfAsync(request.Db, request.Today, cancel),
        request.Today,
        Rows = (IReadOnlyList<TotalsRow>)[.. (await DepartmentsCount.AllAsync(request.Db, teams, request.Today, cancel))
            .Select(row => new TotalsRow(row.Conversation.Name, row.Counts.Sum() is >= SmallGroups.Floor and var people ? people : null, SmallGroups.Hide(row.Counts)))],
    });
}

/// <summary>A conversation in totals; null where a number would point at a few people.</summary>
/// <param name="Counts">By <see cref="CountedAs"/>, in order.</param>
public sealed record TotalsRow(string Conversation, int? People, IReadOnlyList<int?> Counts);
