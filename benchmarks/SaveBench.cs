using System.Globalization;
using Beweeg.Conversations.Cycles;
using Beweeg.Conversations.Regulations;
using Beweeg.Conversations.Steps;
using Beweeg.Organisation.Contracts;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Calendar = Beweeg.Platform.Time.Calendar;

namespace Beweeg.Benchmarks;

/// <summary>A judgement that is kept: encrypted, durable and on record, by sixteen managers at once, each in an appraisal of the own team.</summary>
internal static class SaveBench
{
    public static async Task RunAsync(BenchInstallation installation, Plan plan)
    {
        var writers = await WritersAsync(installation);
        await installation.StartAsync();
        var lines = new List<string>();
        foreach (var (manager, conversation) in writers)
        {
            using var visitor = await Visitor.SignInAsync(installation.Address, manager);
            var concept = await visitor.ReadAsync($"/gesprekken/{conversation}/concept");
            var part = concept.QuerySelectorAll("main a[href*='/concept/']").Select(link => link.GetAttribute("href")!).First();
            var page = await visitor.ReadAsync(part);
            var field = page.QuerySelector("main textarea")!;
            var name = field.GetAttribute("name")!;
            var version = page.QuerySelector($"[name='{field.GetAttribute("data-version") ?? "_versie-" + name}']")!.GetAttribute("value")!;
            var token = page.QuerySelector("main [name=__RequestVerificationToken]")!.GetAttribute("value")!;
            lines.Add(string.Join('\t', $"/gesprekken/{conversation}/concept/bewaren", visitor.Cookie, token, Uri.EscapeDataString(name), version));
        }

        var file = Path.GetTempFileName();
        await File.WriteAllLinesAsync(file, lines);
        Console.Write("save     ");
        await Load.MeasureAsync(string.Create(CultureInfo.InvariantCulture, $"bewaard oordeel van {lines.Count} leidinggevenden"), plan, installation.Application, "save.lua", Load.Connections,
            // The first answer to each writer in a round is "changed elsewhere", with the version to go on from.
            [installation.Address], ("WRITERS", file), mayFail: 2 * Load.Connections);
        File.Delete(file);
    }

    /// <summary>Sixteen managers, each with an appraisal of which the draft has begun.</summary>
    public static Task<IReadOnlyList<(Guid Manager, Guid Conversation)>> WritersAsync(BenchInstallation installation) => installation.WithDbAsync(async (services, db) =>
    {
        var today = services.GetRequiredService<Calendar>().Today;
        var teams = services.GetRequiredService<ITeams>();
        var candidates = await (
            from conversation in db.Set<Conversation>()
            where conversation.Kind == ConversationKind.Appraisal && conversation.Step == StepKind.Invite
            join cycle in db.Set<ConversationCycle>() on conversation.CycleId equals cycle.Id
            where cycle.Start <= today && cycle.End >= today
                && db.Set<Conversation>().Any(planning => planning.CycleId == cycle.Id && planning.Kind == ConversationKind.Planning && planning.Step == StepKind.Closed)
            orderby conversation.Id
            select conversation).ToListAsync();
        var chosen = new Dictionary<Guid, Guid>();
        foreach (var conversation in candidates)
        {
            if (chosen.Count == Load.Connections) break;
            if (await teams.ManagerOfAsync(conversation.EmployeeId, today, CancellationToken.None) is { } manager) chosen.TryAdd(manager, conversation.Id);
        }

        var ids = chosen.Values.ToList();
        // Begun without the walk there: only the saving is measured.
        await db.Set<Conversation>().Where(row => ids.Contains(row.Id)).ExecuteUpdateAsync(set => set.SetProperty(row => row.Step, StepKind.Draft));
        return (IReadOnlyList<(Guid, Guid)>)[.. chosen.Select(pair => (pair.Key, pair.Value))];
    });
}
