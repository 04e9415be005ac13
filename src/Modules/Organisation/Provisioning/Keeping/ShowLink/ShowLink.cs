using Beweeg.DesignSystem.Forms;
using Beweeg.Organisation.Employees;
using Beweeg.Organisation.Provisioning.Groups;
using Beweeg.Organisation.Provisioning.Log;
using Beweeg.Organisation.Provisioning.People;
using Beweeg.Organisation.Provisioning.Tokens;
using Beweeg.Platform.Access;
using Beweeg.Platform.Mail;
using Beweeg.Platform.Pages;
using Beweeg.Platform.Tenancy;
using Beweeg.Platform.Time;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Beweeg.Organisation.Provisioning.Keeping.ShowLink;

/// <summary>How the link goes: its keys, what it asks, what it changed day by day and what it refused.</summary>
internal static class ShowLink
{
    public const string Url = "/beheer/koppeling";

    private const int MostQuestions = 50;
    private const int MostCalls = 30;
    private const int Days = 14;

    public static void Map(IEndpointRouteBuilder app) => app.MapGet(Url, Show).Needs<LinkAccess>(LinkAccess.Keep);

    private static async Task<IResult> Show(Asked<Municipality> asked, RequestContext request, MailSettings settings, HttpContext http, CancellationToken cancel) =>
        Answers.Page<LinkPage>(await ModelAsync(FormState.Empty, null, request, settings, http, cancel));

    /// <summary>Everything on the page.</summary>
    /// <param name="key">A new key, to show this once.</param>
    public static async Task<object> ModelAsync(FormState state, string? key, RequestContext request, MailSettings settings, HttpContext http, CancellationToken cancel)
    {
        var db = request.Db;
        var today = request.Today;
        var since = today.AddDays(1 - Days);
        var tokens = await db.Set<LinkToken>().AsNoTracking().OrderByDescending(token => token.Id).ToListAsync(cancel);
        var makers = tokens.Select(token => token.MadeById).Distinct().ToList();
        var names = (await db.Set<Employee>().Where(row => makers.Contains(row.Id)).ToListAsync(cancel)).ToDictionary(row => row.Id, row => row.Name);
        var people = await (
            from link in db.Set<LinkedPerson>()
            where link.Question != null && link.DeletedAt == null
            join employee in db.Set<Employee>() on link.Id equals employee.Id
            orderby employee.SortKey, employee.Id
            select new { employee, link.Question }).Take(MostQuestions + 1).ToListAsync(cancel);
        var units = await db.Set<LinkedUnit>().Where(unit => unit.Question != null).OrderBy(unit => unit.Id).Select(unit => unit.Question!).Take(MostQuestions).ToListAsync(cancel);
        var counts = await db.Set<LinkCall>().Where(call => call.Day >= since).GroupBy(call => new { call.Day, call.Outcome })
            .Select(group => new { group.Key.Day, group.Key.Outcome, Count = group.Count() }).ToListAsync(cancel);
        var calls = await db.Set<LinkCall>().AsNoTracking().OrderByDescending(call => call.Id).Take(MostCalls).ToListAsync(cancel);
        return new
        {
            State = state,
            Today = today,
            Key = key,
            Address = $"{settings.Address?.ToString().TrimEnd('/') ?? $"{http.Request.Scheme}://{http.Request.Host}"}/scim/v2",
            Keys = (IReadOnlyList<KeyRow>)[.. tokens.Where(token => token.HoldsOn(today) || token.Until >= today.AddDays(-30)).Select(token => new KeyRow(token, names.GetValueOrDefault(token.MadeById, "een beheerder"), token.HoldsOn(today),
                token.UsedAt is { } used ? Calendar.ToLocal(used) : null))],
            Questions = (IReadOnlyList<string>)[.. units, .. people.Take(MostQuestions).Select(row => $"{row.employee.Name}: {char.ToLowerInvariant(row.Question![0])}{row.Question[1..]}")],
            HasMoreQuestions = people.Count > MostQuestions,
            Counts = (IReadOnlyList<DayOfLink>)[.. counts.GroupBy(row => row.Day).OrderByDescending(day => day.Key)
                .Select(day => new DayOfLink(day.Key, day.ToDictionary(row => row.Outcome, row => row.Count)))],
            Calls = (IReadOnlyList<CallRow>)[.. calls.Select(call => new CallRow(Calendar.ToLocal(call.At), call.Outcome, call.Sentence))],
        };
    }
}

/// <summary>A key as the administrator sees it.</summary>
/// <param name="Used">Local time.</param>
public sealed record KeyRow(LinkToken Token, string MadeBy, bool Holds, DateTime? Used);

/// <summary>How often what happened on a day.</summary>
public sealed record DayOfLink(DateOnly Day, IReadOnlyDictionary<CallOutcome, int> Counts)
{
    public int Of(CallOutcome outcome) => Counts.GetValueOrDefault(outcome);
}

/// <summary>One thing that the link did, or refused.</summary>
/// <param name="At">Local time.</param>
public sealed record CallRow(DateTime At, CallOutcome Outcome, string Sentence);
