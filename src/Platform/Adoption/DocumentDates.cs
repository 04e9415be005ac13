using Beweeg.DesignSystem;

namespace Beweeg.Platform.Adoption;

/// <summary>Whether the days in the life of a version can be. Each answers with a sentence that says what is wrong, or null.</summary>
public static class DocumentDates
{
    /// <summary>The day on which something happened, and the day on which what comes before it happened.</summary>
    /// <param name="before">What comes before it, as in "de brief aan de ondernemingsraad".</param>
    public static string? Happened(DateOnly on, DateOnly today, DateOnly? notBefore, string before) =>
        on > today ? "Deze dag is nog niet geweest. Vul de dag in waarop het is gebeurd."
        : on < notBefore ? $"Dit kan niet eerder zijn dan {before}: {DutchDate.Text(notBefore.Value)}."
        : null;

    /// <summary>The day from which new cycles begin with a version.</summary>
    /// <param name="the">What it is: "de gids".</param>
    /// <param name="adoptedOn">The day of the decision.</param>
    /// <param name="newestStart">The first day of the newest cycle of anybody; null without cycles.</param>
    /// <param name="others">The days on which other adopted versions come in force.</param>
    public static string? InForce(string the, DateOnly from, DateOnly adoptedOn, DateOnly today, DateOnly? newestStart, IEnumerable<DateOnly> others) =>
        from < adoptedOn ? $"{char.ToUpperInvariant(the[0])}{the[1..]} kan niet ingaan vóór het besluit van {DutchDate.Text(adoptedOn)}."
        : from < today ? $"{char.ToUpperInvariant(the[0])}{the[1..]} gaat niet met terugwerkende kracht in. Kies vandaag of een latere dag."
        : from <= newestStart ? $"Op {DutchDate.Text(newestStart.Value)} is een cyclus begonnen met een andere versie, en die houdt hij. Kies een latere dag."
        : others.Contains(from) ? "Op die dag gaat al een andere versie in. Kies een andere dag."
        : null;
}
