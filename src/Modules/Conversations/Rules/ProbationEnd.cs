using Beweeg.Conversations.Decisions.Probation;
using Beweeg.Conversations.Regulations;
using Beweeg.Platform.Rules;

namespace Beweeg.Conversations.Rules;

/// <summary>What the personnel system says of somebody's appointment on a day.</summary>
/// <param name="InService">True while in service with a position.</param>
/// <param name="OnProbation">An appointment by way of trial.</param>
/// <param name="Temporary">Another temporary appointment.</param>
public sealed record AppointmentOnDay(bool InService, bool OnProbation, bool Temporary);

/// <summary>The end of a probation: when its outcome can and must be on record, and whether the personnel system says the same.</summary>
public static class ProbationEnd
{
    /// <summary>True for a cycle by way of trial.</summary>
    public static bool IsProbation(Regulation regulation, string shapeKey) =>
        regulation.CycleShapes.Any(shape => shape.Use == ShapeUse.Probation && string.Equals(shape.Key, shapeKey, StringComparison.Ordinal));

    /// <summary>The day of the decision: the cycle ends the day before.</summary>
    public static DateOnly DecisionDay(DateOnly cycleEnd) => cycleEnd.AddDays(1);

    /// <summary>Why the outcome cannot be on record yet, in a sentence; null when it can.</summary>
    /// <param name="lastAppraisal">Name of the last appraisal of the cycle.</param>
    /// <param name="isAdopted">True when that appraisal was adopted.</param>
    [LegalBasis("Regeling gesprekscyclus 2014, art. 2.3 en 6", Rule = "De uitkomst van de proeftijd volgt op de tweede beoordeling en staat er uiterlijk op de dag van het besluit",
        Remark = "De tweede beoordeling is een maand voor het besluit. Is ze er op de dag van het besluit nog niet, dan kan de uitkomst er toch staan: dat een besluit is genomen, is een feit.")]
    public static string? WhyNotYet(string lastAppraisal, bool isAdopted, DateOnly decisionDay, DateOnly today) =>
        isAdopted || today >= decisionDay ? null
            : $"Eerst wordt het {lastAppraisal.ToLowerInvariant()} vastgesteld. Daarna leg je de uitkomst vast, uiterlijk op {DutchText.Date(decisionDay)}.";

    // The personnel system has its own day: what it delivers comes some days after a decision.
    private const int DaysToFollow = 7;

    /// <summary>
    /// Where what is on record and what the personnel system says differ, in a sentence; null where they agree, where it does not hold yet, and in the first
    /// week, in which the personnel system can still follow.
    /// </summary>
    /// <param name="from">First day on which the outcome holds.</param>
    /// <param name="now">The appointment today.</param>
    public static string? Difference(ProbationOutcomeKind outcome, DateOnly from, AppointmentOnDay now, DateOnly today)
    {
        if (today < from.AddDays(DaysToFollow)) return null;
        var imported = !now.InService ? "is er geen aanstelling meer" : now.OnProbation ? "loopt de proeftijd nog" : now.Temporary ? "is de aanstelling tijdelijk" : "is de aanstelling vast";
        var agrees = outcome switch
        {
            ProbationOutcomeKind.Permanent => now is { InService: true, OnProbation: false, Temporary: false },
            ProbationOutcomeKind.TemporaryAgain => now is { InService: true } and ({ Temporary: true } or { OnProbation: true }),
            _ => !now.InService,
        };
        return agrees ? null : $"Volgens het personeelssysteem {imported}. Vastgelegd is: {outcome.Dutch().ToLowerInvariant()}, vanaf {DutchText.Date(from)}. Een van de twee klopt niet.";
    }
}
