using Beweeg.Conversations.Rules;

namespace Beweeg.Conversations.Regulations.Studio.Preview;

/// <summary>Somebody whom the regulation meets, and the cycle that he or she gets.</summary>
/// <param name="Who">"Wie op 1 april in dienst komt".</param>
public sealed record ExamplePerson(string Who, ScheduledCycle Cycle)
{
    /// <summary>Somebody who works here for years, who enters service, who does so on trial, and one of each group; none while the regulation contradicts itself.</summary>
    internal static IReadOnlyList<ExamplePerson> Of(Regulation regulation, DateOnly today)
    {
        if (RegulationCheck.Problems(regulation).Count > 0) return [];
        var entry = new DateOnly(today.Year + 1, 4, 1);
        var longAgo = new AppointmentFacts(new DateOnly(today.Year - 10, 1, 1));
        IEnumerable<(string Who, AppointmentFacts Facts, DateOnly On)> people =
        [
            ("Wie hier al jaren werkt", longAgo, entry),
            ($"Wie op {DutchText.Date(entry)} in dienst komt", new AppointmentFacts(entry), entry),
            .. regulation.CycleShapes.Any(shape => shape.Use == ShapeUse.Probation) ? [($"Wie op {DutchText.Date(entry)} op proef begint", new AppointmentFacts(entry, OnProbation: true), entry)] : Array.Empty<(string, AppointmentFacts, DateOnly)>(),
            .. (regulation.Groups ?? []).Select(group => ($"Wie al jaren werkt en hoort bij ‘{group.Name}’", longAgo with { Groups = [group.Key] }, entry)),
        ];
        return [.. people.Select(one => (one.Who, Cycle: CycleSchedule.On(regulation, one.Facts, CycleChoice.Standard, one.On))).Where(one => one.Cycle is not null).Select(one => new ExamplePerson(one.Who, one.Cycle!))];
    }
}
