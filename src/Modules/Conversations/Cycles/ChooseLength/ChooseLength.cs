using Beweeg.Conversations.Agreements;
using System.Globalization;
using System.Text.Json;
using Beweeg.Conversations.Overview;
using Beweeg.Conversations.Regulations;
using Beweeg.Conversations.Regulations.Versions;
using Beweeg.Conversations.Rules;
using Beweeg.Conversations.Steps;
using Beweeg.DesignSystem.Forms;
using Beweeg.Organisation.Contracts;
using Beweeg.Platform.Access;
using Beweeg.Platform.Data;
using Beweeg.Platform.Forms;
using Beweeg.Platform.Pages;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Beweeg.Conversations.Cycles.ChooseLength;

/// <summary>
/// The manager chooses a cycle of one year, or goes back to the ordinary length (art. 2.2). The page shows every date before and
/// after; with a reason it is confirmed, and the employee reads that reason.
/// </summary>
internal static class ChooseLength
{
    private const int LongestReason = 2000;

    public static void Map(IEndpointRouteBuilder app)
    {
        app.MapGet("/medewerkers/{medewerker:guid}/cyclus", Show).Needs<EmployeeFileAccess>(EmployeeFileAccess.ChooseLength, ConversationOperations.ReadFile);
        app.MapPost("/medewerkers/{medewerker:guid}/cyclus", Submit).Needs<EmployeeFileAccess>(EmployeeFileAccess.ChooseLength);
    }

    private static async Task<IResult> Show(Asked<Person> asked, RequestContext request, RegulationLibrary library, FactsOfPeople facts, CancellationToken cancel)
    {
        if (await LayAsync(asked.Subject, request, library, facts, cancel) is not { } length) return Answers.NotFound();
        return Answers.Page<LengthPage>(new { Length = length, State = new FormState { ["_versie"] = Number(length.Cycle.Version) } });
    }

    private static async Task<IResult> Submit(
        Asked<Person> asked, Submission form, RequestContext request, RegulationLibrary library, FactsOfPeople facts, TimeProvider time, CancellationToken cancel)
    {
        if (await LayAsync(asked.Subject, request, library, facts, cancel) is not { } length) return Answers.NotFound();
        var reason = form.Text("reden", "waarom je dit kiest", LongestReason, required: true);
        if (form.Version() != length.Cycle.Version)
        {
            form.State["_versie"] = Number(length.Cycle.Version);
            return Answers.Conflict<LengthPage>(new { Length = length, form.State, ChangedMeanwhile = true });
        }

        if (length.Change is not { Cycle: { } wanted })
        {
            form.Wrong("", length.Change.Because!);
            return Answers.Wrong<LengthPage>(new { Length = length, form.State });
        }

        if (!form.IsValid) return Answers.Wrong<LengthPage>(new { Length = length, form.State });
        var formerEnd = length.Cycle.End;
        length.Cycle.Follow(wanted.ShapeKey, wanted.Name, wanted.End.Date);
        foreach (var (conversation, planned) in length.Conversations.Zip(wanted.Conversations))
        {
            if (!conversation.IsClosed)
                conversation.Reschedule(planned.Key, planned.Name, planned.Latest.Date, JsonSerializer.Serialize(planned.Latest, JsonSerializerOptions.Web));
        }

        request.Db.Add(new CycleLengthChoice(Ids.New(time), length.Cycle, !length.IsOneYear, formerEnd, reason, request.Actor.Id, request.Now));
        request.Record(ConversationOperations.ChooseLength, asked, $"tot en met {DesignSystem.DutchDate.Text(wanted.End.Date)}");
        await request.Db.SaveChangesAsync(cancel);
        return Answers.Done($"/medewerkers/{asked.Subject.Id}", $"De cyclus van {asked.Subject.FirstName} loopt nu tot en met {DesignSystem.DutchDate.Text(wanted.End.Date)}.");
    }

    private static async Task<LengthOnTable?> LayAsync(Person person, RequestContext request, RegulationLibrary library, FactsOfPeople facts, CancellationToken cancel)
    {
        var today = request.Today;
        var cycle = await request.Db.Set<ConversationCycle>().Where(row => row.EmployeeId == person.Id && row.Start <= today && row.End >= today)
            .OrderByDescending(row => row.Start).FirstOrDefaultAsync(cancel);
        if (cycle is null) return null;
        var conversations = await request.Db.Set<Conversation>().Where(row => row.CycleId == cycle.Id && row.RequestId == null).OrderBy(row => row.Ordinal).ToListAsync(cancel);
        var regulation = await library.OfAsync(request.Db, cycle.RegulationVersionId, cancel);
        var running = new RunningCycle(cycle.ShapeKey, cycle.Start, cycle.End, [.. conversations.Select(row => row.AsRunning())]);
        return new LengthOnTable(person, cycle, conversations, CycleLength.IsOneYear(regulation, running),
            Decided(conversations) ?? CycleLength.Change(regulation, await facts.OfAsync(regulation, person, cancel), running, today),
            [.. (await AgreementTable.RecordedAsync(request.Db, cycle.Id, cancel)).Where(row => row.State == AgreementState.Agreed).Select(row => row.By).OfType<DateOnly>()]);
    }

    /// <summary>A decision about this person set a date in the cycle: then its length stands too. Null when no decision did.</summary>
    internal static LengthChange? Decided(IEnumerable<Conversation> conversations) => conversations.FirstOrDefault(row => row is { LatestIsFixed: true, IsClosed: false }) is { } one
        ? new LengthChange(null, $"Voor het {one.Name.ToLower(DesignSystem.DutchDate.Culture)} ligt de datum vast door een besluit. Daarom verandert de lengte van deze cyclus nu niet.")
        : null;

    private static string Number(int version) => version.ToString(CultureInfo.InvariantCulture);
}

/// <summary>A running cycle with what the other length would make of it.</summary>
/// <param name="Conversations">Those that the regulation prescribes, in order.</param>
/// <param name="IsOneYear">True while it runs by the choice of one year.</param>
/// <param name="AgreedDays">The days by which agreements that hold are done.</param>
public sealed record LengthOnTable(
    Person Person, ConversationCycle Cycle, IReadOnlyList<Conversation> Conversations, bool IsOneYear, LengthChange Change, IReadOnlyList<DateOnly> AgreedDays)
{
    /// <summary>How many agreements are done only after a day.</summary>
    public int AgreedAfter(DateOnly day) => AgreedDays.Count(done => done > day);
}
