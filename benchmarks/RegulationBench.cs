using System.Diagnostics;
using System.Globalization;
using System.Net;
using Beweeg.Conversations.Cycles;
using Beweeg.Conversations.Regulations;
using Beweeg.Conversations.Regulations.Versions;
using Beweeg.Conversations.Steps;
using Beweeg.Organisation.Contracts;
using Beweeg.Organisation.Demo;
using Beweeg.Organisation.Roles;
using Beweeg.Platform.Audit;
using Beweeg.Platform.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Beweeg.Benchmarks;

/// <summary>A regulation counted through and brought in force, and a form with many questions.</summary>
internal static class RegulationBench
{
    private const int Questions = 60;

    public static async Task RunAsync(BenchInstallation installation, Plan plan)
    {
        var (adviser, draft, employee, conversation) = await installation.WithDbAsync(PrepareAsync);
        await installation.StartAsync();
        using (var visitor = await Visitor.SignInAsync(installation.Address, adviser))
        {
            for (var round = 0; round < 3; round++) await TimeAsync("doorrekenen", () => visitor.ReadAsync($"/regelingen/{draft}/doorrekenen"));
            await TimeAsync("in werking stellen, drie stappen", async () =>
            {
                await StepAsync(visitor, $"/regelingen/{draft}/versturen", ("datum", Day(0)), ("kenmerk", "Z-1"));
                await StepAsync(visitor, $"/regelingen/{draft}/antwoord", ("antwoord", "instemming"), ("datum", Day(0)), ("kenmerk", "OR-1"), ("reden", ""));
                await StepAsync(visitor, $"/regelingen/{draft}/vaststellen", ("datum", Day(0)), ("kenmerk", "B-1"), ("ingang", Day(1)));
            });
        }

        using var writer = await Visitor.SignInAsync(installation.Address, employee);
        Console.Write("regulation ");
        await Load.MeasureAsync($"formulier met {Questions} vragen", plan, installation.Application, "ask.lua", 1,
            ["-H", "Cookie: " + writer.Cookie, "-H", "Accept-Encoding: br", $"{installation.Address}/gesprekken/{conversation}/voorbereiden"]);
    }

    private static async Task<(Guid Adviser, Guid Draft, Guid Employee, Guid Conversation)> PrepareAsync(IServiceProvider services, BeweegDb db)
    {
        var draft = RegulationVersion.Draft(Ids.New(TimeProvider.System), Presets.Load(Presets.CaoGemeenten) with { Version = "bench" });
        var usual = Presets.Load(Presets.GoedeGesprek2014);
        var much = usual with
        {
            Key = "veel-vragen",
            ConversationTypes = [.. usual.ConversationTypes.Select(type => type.Kind == ConversationKind.Planning ? type with { Questions = Many(type) } : type)],
        };
        // Before the one that holds, so that nobody begins under it.
        var asksMuch = RegulationVersion.OfPreset(Ids.New(TimeProvider.System), much, RegulationJson.Write(much), new DateOnly(2010, 1, 1));
        db.AddRange(draft, asksMuch);
        var planning = await db.Set<Conversation>().AsNoTracking().Where(row => row.Kind == ConversationKind.Planning && row.Step == StepKind.Invite).OrderBy(row => row.Id).FirstAsync();
        db.Record(new AuditRecord(new Operation("bench.regulation", "mat een regeling"), null, null, null, null, "bench", draft.Id, null, "bench", DateTime.SpecifyKind(new DateTime(2026, 1, 1), DateTimeKind.Utc)));
        await db.SaveChangesAsync();
        // As if somebody had been invited for next week.
        var day = DateOnly.ParseExact(Day(7), "dd-MM-yyyy", CultureInfo.InvariantCulture);
        await db.Set<Conversation>().Where(row => row.Id == planning.Id).ExecuteUpdateAsync(set => set.SetProperty(row => row.Step, StepKind.Prepare)
            .SetProperty(row => row.PlannedOn, day).SetProperty(row => row.PlannedAt, new TimeOnly(10, 0)).SetProperty(row => row.PlannedMinutes, 60).SetProperty(row => row.Place, "Spreekkamer"));
        await db.Set<ConversationCycle>().Where(row => row.Id == planning.CycleId).ExecuteUpdateAsync(set => set.SetProperty(row => row.RegulationVersionId, asksMuch.Id));
        // At 190,000 people the tree has several tops; this adviser is there for all of them.
        var adviser = (await services.GetRequiredService<IPeople>().WithNumberAsync(DemoPeople.RegulationAdviser.Number, CancellationToken.None))!.Value;
        await db.Set<RoleAssignment>().Where(row => row.EmployeeId == adviser && row.Role == Role.HrAdviser).ExecuteUpdateAsync(set => set.SetProperty(row => row.UnitId, (Guid?)null));
        return (adviser, draft.Id, planning.EmployeeId, planning.Id);
    }

    // Every kind of field in turn, each with a label and a hint as people write them.
    private static IReadOnlyList<Question> Many(ConversationType type) =>
    [
        .. Enumerable.Range(1, Questions).Select(number => type.Questions.First(question => question.FilledBy == Party.Employee) with
        {
            Key = $"vraag-{number}",
            Label = $"Vraag {number}: waar wil je het over hebben, en wat heb je daarbij van wie nodig?",
            Hint = "Een paar zinnen is genoeg. Denk aan je werk van elke dag.",
            Kind = (AnswerKind)(number % 4),
            Choices = number % 4 == (int)AnswerKind.Choice ? [new Choice("ja", "Ja"), new Choice("nee", "Nee"), new Choice("soms", "Soms")] : null,
        }),
        .. type.Questions.Where(question => question.FilledBy != Party.Employee),
    ];

    private static string Day(int from) => DateOnly.FromDateTime(Platform.Time.Calendar.ToLocal(TimeProvider.System.GetUtcNow().UtcDateTime)).AddDays(from).ToString("dd-MM-yyyy", CultureInfo.InvariantCulture);

    private static async Task StepAsync(Visitor visitor, string url, params (string Name, string Value)[] typed)
    {
        var form = (await visitor.ReadAsync(url)).Forms.First(candidate => candidate.Closest("main") is not null);
        var fields = form.QuerySelectorAll("input[type=hidden]").ToDictionary(input => input.GetAttribute("name")!, input => input.GetAttribute("value") ?? "", StringComparer.Ordinal);
        foreach (var (name, value) in typed) fields[name] = value;
        var (status, body) = await visitor.PostAsync(form.GetAttribute("action") is { Length: > 0 } action ? action : url, fields);
        if (status != HttpStatusCode.SeeOther) throw new InvalidOperationException($"{url}: {status}\n{body[..Math.Min(body.Length, 2000)]}");
    }

    private static async Task TimeAsync(string what, Func<Task> work)
    {
        var start = Stopwatch.GetTimestamp();
        await work();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"regulation {what,-40} {Stopwatch.GetElapsedTime(start).TotalSeconds,7:0.00} s"));
    }
}
