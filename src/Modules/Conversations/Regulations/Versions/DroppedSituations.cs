using Beweeg.Conversations.Cycles;
using Beweeg.Conversations.Regulations.Differences;
using Beweeg.DesignSystem;
using Beweeg.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Beweeg.Conversations.Regulations.Versions;

/// <summary>
/// Situations that have a cycle of their own in the regulation that holds now and none in another version: who begins under that version gets
/// the regular cycle without a word. It is told before anybody decides, with how many people have such a cycle today.
/// </summary>
internal static class DroppedSituations
{
    /// <summary>A sentence or two for each; empty when nothing drops, or when there is nothing that holds now.</summary>
    public static async Task<IReadOnlyList<string>> OfAsync(BeweegDb db, RegulationLibrary library, RegulationVersion version, DateOnly today, CancellationToken cancel)
    {
        if (await RegulationLibrary.InForceAsync(db, today, cancel) is not { } inForce || inForce.Id == version.Id) return [];
        var present = library.Of(inForce);
        var dropped = MainChanges.Dropped(present, library.Of(version));
        if (dropped.Count == 0) return [];
        var running = await db.Set<ConversationCycle>().Where(cycle => cycle.RegulationVersionId == inForce.Id && cycle.Start <= today && cycle.End >= today)
            .GroupBy(cycle => cycle.ShapeKey).Select(cycles => new { Shape = cycles.Key, People = cycles.Count() }).ToListAsync(cancel);
        return [.. dropped.Select(use => Sentence(present, use, running.Where(row => present.CycleShapes.Any(shape => shape.Use == use && shape.Key == row.Shape)).Sum(row => row.People)))];
    }

    private static string Sentence(Regulation present, ShapeUse use, int people)
    {
        var names = present.CycleShapes.Where(shape => shape.Use == use).Select(shape => $"‘{shape.Name}’").ToList();
        var now = people switch
        {
            0 => "Nu heeft niemand die.",
            1 => "Nu heeft één medewerker die; die maakt hem af.",
            _ => $"Nu hebben {people.ToString("N0", DutchDate.Culture)} medewerkers die; zij maken hem af.",
        };
        return $"{Who(use)}, heeft in deze versie geen eigen cyclus ({string.Join(", ", names)} vervalt). {now} {MainChanges.Then(use)}";
    }

    private static string Who(ShapeUse use) => use switch
    {
        ShapeUse.Probation => "Wie op proef wordt aangesteld",
        ShapeUse.RunUpScale => "Wie in een aanloopschaal zit",
        ShapeUse.First => "Wie in dienst komt",
        _ => "Wie van de leidinggevende een kortere cyclus krijgt",
    };
}
