using Beweeg.DesignSystem;

namespace Beweeg.Conversations.Reminders;

/// <summary>The words of a mail that reminds. No name of a colleague, and nothing of what people wrote: who opens it has to sign in first.</summary>
internal static class ReminderMail
{
    public const string Subject = "Er wacht iets op je in Beweeg";
    public const string InformantSubject = "Wil je nog iets vertellen over het werk van een collega?";

    /// <summary>To an employee or manager; the same line for several people becomes one, with how many.</summary>
    public static string Text(string firstName, IEnumerable<string> lines, Uri address) => $"""
        Dag {firstName},

        {string.Join("\n", lines.GroupBy(line => line, StringComparer.Ordinal).Select(same => $"- {same.Key}{(same.Count() == 1 ? "" : $" ({same.Count()} keer)")}"))}

        Op Vandaag zie je wat je kunt doen, en voor wie:
        {address.ToString().TrimEnd('/')}/

        Je krijgt hooguit één bericht per dag. In de handleiding lees je wanneer Beweeg mailt.
        """;

    /// <summary>To an informant, with a new link for each answer that is still open.</summary>
    public static string InformantText(string name, IReadOnlyList<(string Link, DateOnly Last)> open) => $"""
        Beste {name},

        Eerder vroegen we je wat je hebt gezien van het werk van een collega. Je antwoord is er nog niet. Het zijn een paar korte vragen:

        {string.Join("\n", open.Select(one => $"{one.Link}\n(antwoorden kan tot en met {DutchDate.Text(one.Last)})"))}

        Een link uit een eerder bericht werkt niet meer. De link is alleen voor jou; stuur hem niet door.
        """;
}
