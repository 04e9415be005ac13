using System.Text.Json;
using Beweeg.Competencies.Contracts;
using Beweeg.Conversations.Regulations;
using Beweeg.Conversations.Rules;
using Beweeg.Conversations.Steps;
using Beweeg.Organisation.Contracts;
using Beweeg.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Beweeg.Conversations.Cycles;

/// <summary>
/// Gives people the cycle that runs on a day, with its conversations and their dates. Who has it already is passed over,
/// so that starting twice makes nothing double. The caller says which operation it is.
/// </summary>
public sealed class StartCycles(BeweegDb db, IPeople people, IGuides guides, RegulationLibrary library, TimeProvider time)
{
    private const int Chunk = 500;

    /// <summary>For everybody in service on the day.</summary>
    /// <returns>How many cycles were started.</returns>
    public async Task<int> ForEverybodyAsync(DateOnly day, CancellationToken cancel)
    {
        if (await BasisAsync(day, cancel) is not { } basis) return 0;
        var running = (await db.Set<ConversationCycle>().Where(cycle => cycle.Start <= day && cycle.End >= day)
            .Select(cycle => cycle.EmployeeId).ToListAsync(cancel)).ToHashSet();
        var started = 0;
        await foreach (var person in people.InServiceAsync(day, cancel))
        {
            if (running.Contains(person.Id) || Make(person, day, basis) is null) continue;
            if (++started % Chunk != 0) continue;
            await db.SaveChangesAsync(cancel);
            db.ChangeTracker.Clear();
        }

        await db.SaveChangesAsync(cancel);
        return started;
    }

    /// <summary>For one person; null when he or she has no position on the day, or the cycle runs already.</summary>
    public async Task<ConversationCycle?> ForAsync(Person person, DateOnly day, CancellationToken cancel)
    {
        if (await db.Set<ConversationCycle>().AnyAsync(cycle => cycle.EmployeeId == person.Id && cycle.Start <= day && cycle.End >= day, cancel)) return null;
        return await BasisAsync(day, cancel) is { } basis ? Make(person, day, basis) : null;
    }

    /// <summary>The facts of an appointment, as the rules ask them.</summary>
    public static AppointmentFacts FactsOf(Person person)
    {
        var position = person.MainPosition;
        return new AppointmentFacts(
            person.InServiceFrom,
            person.InServiceUntil,
            position?.IsProbation ?? false,
            position is { IsProbation: true } ? position.ProbationDecisionOn : null,
            position is { IsRunUp: true } ? [new Period(position.From, position.RunUpUntil)] : [],
            [.. person.Leave.Select(leave => new Period(leave.From, leave.Until))]);
    }

    private ConversationCycle? Make(Person person, DateOnly day, Basis basis)
    {
        if (person.MainPosition is null) return null;
        var facts = FactsOf(person);
        if (facts.Problems().Count > 0) return null;
        if (CycleSchedule.On(basis.Regulation, facts, CycleChoice.Standard, day) is not { } scheduled) return null;
        var cycle = new ConversationCycle(Ids.New(time), person.Id, basis.RegulationVersion, basis.GuideVersion,
            scheduled.ShapeKey, scheduled.Name, scheduled.Start.Date, scheduled.End.Date);
        db.Add(cycle);
        var ordinal = 0;
        foreach (var planned in scheduled.Conversations)
        {
            db.Add(new Conversation(Ids.New(time), cycle.Id, person.Id, ++ordinal, planned.Key, basis.Regulation.Type(planned.TypeKey),
                planned.Name, planned.Latest.Date, JsonSerializer.Serialize(planned.Latest, JsonSerializerOptions.Web)));
        }

        return cycle;
    }

    private async Task<Basis?> BasisAsync(DateOnly day, CancellationToken cancel)
    {
        var version = await RegulationLibrary.InForceAsync(db, day, cancel);
        var guide = await guides.InForceAsync(day, cancel);
        return version is null || guide is null ? null : new Basis(version.Id, guide.Value, await library.OfAsync(db, version.Id, cancel));
    }

    private sealed record Basis(Guid RegulationVersion, Guid GuideVersion, Regulation Regulation);
}
