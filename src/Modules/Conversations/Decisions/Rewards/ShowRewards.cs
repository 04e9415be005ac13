using System.Globalization;
using System.Text;
using Beweeg.Conversations.Overview;
using Beweeg.Organisation.Contracts;
using Beweeg.Platform.Access;
using Beweeg.Platform.Pages;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Beweeg.Conversations.Decisions.Rewards;

/// <summary>
/// The register of extra rewards of the people whom an adviser advises, on screen and as a file. Who, what, the decision and its date; nothing of the reason and
/// nothing of the appraisal. Each name that is shown is on record for that person.
/// </summary>
internal static class ShowRewards
{
    public static void Map(IEndpointRouteBuilder app)
    {
        app.MapGet("/beloningen", Show).Needs<DepartmentsAccess>(DepartmentsAccess.ReadRegisters);
        app.MapGet("/beloningen.csv", Export).Needs<DepartmentsAccess>(DepartmentsAccess.ReadRegisters);
    }

    private static async Task<IResult> Show(RequestContext request, Advised advised, IPeople people, CancellationToken cancel)
    {
        var rows = await RowsAsync(request, advised, people, cancel);
        return Answers.Page<RewardsPage>(new { Rows = rows });
    }

    private static async Task<IResult> Export(RequestContext request, Advised advised, IPeople people, CancellationToken cancel)
    {
        var decided = (await RowsAsync(request, advised, people, cancel)).Where(row => row.Decision is not null);
        var text = new StringBuilder("Personeelsnummer;Naam;Besluit;Beloning;Bedrag;Besloten door;Datum;Kenmerk\r\n");
        foreach (var row in decided)
        {
            text.AppendJoin(';', new[]
            {
                row.Number, row.Name, row.State.Dutch(), row.Kind ?? "", row.Amount?.ToString(CultureInfo.InvariantCulture) ?? "",
                row.Decision!.By, row.Decision.On.ToString("dd-MM-yyyy", CultureInfo.InvariantCulture), row.Decision.Reference,
            }.Select(Field)).Append("\r\n");
        }

        // With a mark, so that a spreadsheet reads names with accents as they are.
        return Results.File([.. Encoding.UTF8.GetPreamble(), .. Encoding.UTF8.GetBytes(text.ToString())], "text/csv; charset=utf-8", $"extra-beloningen-{request.Today:yyyy-MM-dd}.csv");
    }

    private static async Task<IReadOnlyList<RewardRow>> RowsAsync(RequestContext request, Advised advised, IPeople people, CancellationToken cancel)
    {
        var rows = await request.Db.Set<RewardProposal>().AsNoTracking().Where(row => row.State != RewardState.Withdrawn)
            .OrderByDescending(row => row.ProposedAt).ThenBy(row => row.Id).ToListAsync(cancel);
        var own = await advised.OfAsync([.. rows.Select(row => row.EmployeeId).Distinct()], cancel);
        await advised.ReadAsync(own, DecisionOperations.ListRewards, cancel);
        var persons = new Dictionary<Guid, Person>();
        foreach (var employee in own)
        {
            if (await people.FindAsync(employee, request.Today, cancel) is { } person) persons[employee] = person;
        }

        return [.. rows.Where(row => persons.ContainsKey(row.EmployeeId)).Select(row => new RewardRow(row.ConversationId, persons[row.EmployeeId].Number, persons[row.EmployeeId].Name,
            row.State, row.State == RewardState.Proposed ? row.Kind : row.GrantedKind, row.State == RewardState.Proposed ? row.Amount : row.GrantedAmount, row.Decision))];
    }

    // A spreadsheet would run what begins with one of these as a formula.
    private static string Field(string value)
    {
        var safe = value.Length > 0 && value[0] is '=' or '+' or '-' or '@' or '\t' or '\r' ? "'" + value : value;
        return safe.AsSpan().IndexOfAny(";\"\r\n") >= 0 ? $"\"{safe.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : safe;
    }
}

/// <summary>A line of the register.</summary>
/// <param name="Kind">Granted, or proposed while nothing was decided; null when it was declined.</param>
/// <param name="Decision">Null while nothing was decided.</param>
public sealed record RewardRow(Guid Conversation, string Number, string Name, RewardState State, string? Kind, int? Amount, TakenDecision? Decision);
