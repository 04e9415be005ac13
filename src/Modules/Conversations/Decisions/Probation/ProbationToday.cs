using Beweeg.Conversations.Overview;
using Beweeg.DesignSystem;
using Beweeg.Platform.Access;
using Beweeg.Platform.Data;
using Beweeg.Platform.Pages;

namespace Beweeg.Conversations.Decisions.Probation;

/// <summary>
/// On Vandaag: of whom the outcome of the probation can be put on record, and for the adviser of whom the day of the decision is near while the last
/// appraisal is not adopted; the employee reads for two weeks that it stands there.
/// </summary>
internal sealed class ProbationToday(WaitingProbations probations, RareNews rare) : IToday
{
    // More than this and the list becomes a wall: then a page of its own tells it better.
    private const int Most = 3;

    /// <summary>What was put on record about somebody lately.</summary>
    internal static IQueryable<ProbationOutcome> News(BeweegDb db, Guid me, DateTime since) => db.Set<ProbationOutcome>().Where(row => row.EmployeeId == me && row.RecordedAt >= since);

    public async Task<IReadOnlyList<TodayItem>> ForAsync(Actor actor, Relation relations, DateOnly today, CancellationToken cancel)
    {
        if (actor.Employee is not { } me) return [];
        var items = new List<TodayItem>();
        if ((await rare.OfAsync(me, today, cancel)).Probation)
            items.Add(new TodayItem("De uitkomst van je proeftijd staat vast", "Lees wat er is besloten, en door wie.", $"/medewerkers/{me}/proeftijd", "Lees de uitkomst", null, TodayKind.ToDo));

        var waiting = await probations.OfAsync(actor, relations, today, cancel);
        var ready = waiting.Where(row => row.CanBeRecorded).ToList();
        items.AddRange(ready.Take(Most).Select(row => new TodayItem($"Leg de uitkomst van de proeftijd van {row.Name} vast",
            row.Decision < today ? "De dag van het besluit is voorbij, en er staat nog niet wat er is besloten." : "De uitkomst moet er zijn op de dag van het besluit.",
            $"/medewerkers/{row.Employee}/proeftijd", "Leg de uitkomst vast", row.Decision, TodayKind.ToDo)));
        if (ready.Count > Most)
        {
            items.Add(new TodayItem($"Nog {ready.Count - Most} {(ready.Count - Most == 1 ? "uitkomst van een proeftijd" : "uitkomsten van een proeftijd")}",
                "Op één pagina zie je ze allemaal, met het oudste besluit bovenaan.", "/proeftijden", "Bekijk de proeftijden", ready[Most].Decision, TodayKind.ToDo));
        }

        if (waiting.Where(row => !row.CanBeRecorded).ToList() is { Count: > 0 } near)
        {
            items.Add(new TodayItem(near.Count == 1 ? $"De proeftijd van {near[0].Name} loopt bijna af" : $"{near.Count} proeftijden lopen bijna af",
                $"Het eerste besluit moet er zijn op {DutchDate.Text(near.Min(row => row.Decision))}. Het laatste beoordelingsgesprek is nog niet vastgesteld: vraag ernaar bij de leidinggevende.",
                "/proeftijden", "Bekijk de proeftijden", near.Min(row => row.Decision), TodayKind.WaitingForOthers));
        }

        return items;
    }
}
