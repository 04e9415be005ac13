using Beweeg.Conversations.Cycles;
using Beweeg.Conversations.Regulations.Versions;
using Beweeg.Conversations.Rules;
using Beweeg.Conversations.Steps;
using Beweeg.DesignSystem;
using Beweeg.DesignSystem.Forms;
using Beweeg.Organisation.Contracts;
using Beweeg.Platform.Access;
using Beweeg.Platform.Forms;
using Beweeg.Platform.Pages;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Beweeg.Conversations.Regulations.Studio.Simulation;

/// <summary>Counts a version through for the people who work here now: how many conversations, in which months. Nothing is kept.</summary>
internal static class SimulateVersion
{
    /// <summary>How many calendar years are counted, from the one in which the version would begin.</summary>
    private const int YearsAhead = 2;

    public static void Map(IEndpointRouteBuilder app)
    {
        app.MapGet("/regelingen/{versie:guid}/doorrekenen", Show).Needs<RegulationVersionAccess>(RegulationVersionAccess.Simulate);
        // Counting asks a day, and a day may be wrong: a form, though nothing is written.
        app.MapPost("/regelingen/{versie:guid}/doorrekenen", Submit).Needs<RegulationVersionAccess>(RegulationVersionAccess.Simulate);
    }

    private static async Task<IResult> Show(
        Asked<VersionStanding> asked, RequestContext request, RegulationLibrary library, IPeople people, FactsOfPeople facts, CancellationToken cancel)
    {
        var version = asked.Subject.Version;
        var from = version.State == RegulationVersionState.Adopted ? (version.InForceFrom > request.Today ? version.InForceFrom : request.Today) : new DateOnly(request.Today.Year + 1, 1, 1);
        return Answers.Page<SimulationPage>(await ModelAsync(asked, from, Filled(from), request, library, people, facts, cancel));
    }

    private static async Task<IResult> Submit(
        Asked<VersionStanding> asked, Submission form, RequestContext request, RegulationLibrary library, IPeople people, FactsOfPeople facts, CancellationToken cancel)
    {
        var from = form.Date("vanaf", "de dag waarop de regeling ingaat", required: true);
        if (from is { } day && (day < request.Today.AddYears(-1) || day > request.Today.AddYears(5)))
            form.Wrong("vanaf", "Kies een dag tussen een jaar geleden en vijf jaar vooruit.");
        if (!form.IsValid) return Answers.Wrong<SimulationPage>(await ModelAsync(asked, null, form.State, request, library, people, facts, cancel));
        return Answers.Page<SimulationPage>(await ModelAsync(asked, from, form.State, request, library, people, facts, cancel));
    }

    private static FormState Filled(DateOnly from) => new() { ["vanaf"] = from.ToString("dd-MM-yyyy", DutchDate.Culture) };

    /// <param name="from">From when the version would hold; null: nothing to count.</param>
    private static async Task<object> ModelAsync(
        Asked<VersionStanding> asked, DateOnly? from, FormState state, RequestContext request, RegulationLibrary library, IPeople people, FactsOfPeople facts, CancellationToken cancel)
    {
        var regulation = library.Of(asked.Subject.Version);
        var problems = RegulationCheck.Problems(regulation);
        return new
        {
            Asked = asked,
            Regulation = regulation,
            Problems = problems,
            State = state,
            request.Today,
            Dropped = await DroppedSituations.OfAsync(request.Db, library, asked.Subject.Version, request.Today, cancel),
            Counted = from is { } day && problems.Count == 0 ? await CountAsync(asked.Subject.Version, regulation, day, request, library, people, facts, cancel) : null,
        };
    }

    private static async Task<Simulation> CountAsync(
        RegulationVersion version, Regulation regulation, DateOnly from, RequestContext request, RegulationLibrary library, IPeople people, FactsOfPeople facts, CancellationToken cancel)
    {
        var (db, today) = (request.Db, request.Today);
        var firstYear = Math.Max(from.Year, today.Year);
        var until = new DateOnly(firstYear + YearsAhead - 1, 12, 31);
        var tally = new Tally(firstYear, YearsAhead);
        var present = await RegulationLibrary.InForceAsync(db, today, cancel) is { } inForce && inForce.Id != version.Id ? library.Of(inForce) : null;
        var underPresent = present is null ? null : new Tally(firstYear, YearsAhead);

        var ends = await db.Set<ConversationCycle>().Where(cycle => cycle.Start <= today)
            .GroupBy(cycle => cycle.EmployeeId).Select(cycles => new { Employee = cycles.Key, End = cycles.Max(cycle => cycle.End) })
            .ToDictionaryAsync(row => row.Employee, row => row.End, cancel);
        // What runs keeps its own rules: counted by day, not by person.
        var running = await (
            from cycle in db.Set<ConversationCycle>()
            where cycle.Start <= today && cycle.End >= today
            join conversation in db.Set<Conversation>() on cycle.Id equals conversation.CycleId
            where conversation.Step != StepKind.Closed && conversation.Latest >= today && conversation.Latest <= until
            group conversation by conversation.Latest into day
            select new { Day = day.Key, Count = day.Count() }).ToListAsync(cancel);
        foreach (var day in running)
        {
            tally.AddRunning(day.Day, day.Count);
            underPresent?.AddRunning(day.Day, day.Count);
        }

        var shaped = regulation.CycleShapes.Where(shape => shape.Use == ShapeUse.Regular).SelectMany(shape => shape.Groups ?? []).ToHashSet(StringComparer.Ordinal);
        var sizes = (regulation.Groups ?? []).ToDictionary(group => group.Key, _ => 0, StringComparer.Ordinal);
        int counted = 0, left = 0, several = 0, elsewhere = 0;
        await foreach (var person in people.InServiceAsync(today, cancel))
        {
            var next = await facts.OfAsync(regulation, person, cancel);
            if (person.MainPosition is null || next.Problems().Count > 0)
            {
                left++;
                continue;
            }

            counted++;
            var groups = next.Groups ?? [];
            foreach (var group in groups) sizes[group]++;
            if (groups.Count == 0) elsewhere++;
            if (groups.Count(shaped.Contains) > 1) several++;
            DateOnly? end = ends.TryGetValue(person.Id, out var last) && last >= today ? last : null;
            var now = present is null ? next : await facts.OfAsync(present, person, cancel);
            foreach (var conversation in ExpectedConversations.Of(present, now, regulation, next, from, end, today, until)) tally.Add(conversation);
            if (present is null) continue;
            foreach (var conversation in ExpectedConversations.Of(present, now, present, now, from, end, today, until)) underPresent!.Add(conversation);
        }

        IReadOnlyList<GroupSize> named = sizes.Count == 0 ? [] : [.. regulation.Groups!.Select(group => new GroupSize(group.Name, sizes[group.Key])), new GroupSize("Alle anderen", elsewhere)];
        return new Simulation([.. tally.Years().Select((year, at) => year with { UnderPresent = underPresent?.Years()[at].Total })], counted, left, named, several);
    }

    /// <summary>Counts by month; what falls outside the years is left out.</summary>
    private sealed class Tally(int firstYear, int years)
    {
        private readonly int[,] counts = new int[years * 12, 4];

        public void Add(ExpectedConversation conversation) => Add(conversation.Latest, (int)conversation.Kind, 1);

        public void AddRunning(DateOnly day, int count) => Add(day, 3, count);

        public IReadOnlyList<SimulatedYear> Years() => [.. Enumerable.Range(0, years).Select(year => new SimulatedYear(firstYear + year,
            [.. Enumerable.Range(0, 12).Select(month => Month((year * 12) + month, month + 1))], null))];

        private SimulatedMonth Month(int at, int month) => new(month, counts[at, 0], counts[at, 1], counts[at, 2], counts[at, 3]);

        private void Add(DateOnly day, int kind, int count)
        {
            var at = ((day.Year - firstYear) * 12) + day.Month - 1;
            if (at >= 0 && at < years * 12) counts[at, kind] += count;
        }
    }
}
