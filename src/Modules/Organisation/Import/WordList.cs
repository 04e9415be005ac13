using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace Beweeg.Organisation.Import;

/// <summary>The Dutch words that a column may hold, each with its meaning in code.</summary>
internal sealed class WordList<T>(params (string Word, T Value)[] words)
    where T : struct, Enum
{
    /// <summary>The words as the documentation and the sentences give them.</summary>
    public IReadOnlyList<string> Words { get; } = [.. words.Select(pair => pair.Word)];

    /// <summary>The value of a word; capitals and accents do not count.</summary>
    public bool TryRead(string text, [NotNullWhen(true)] out T? value)
    {
        // Nearly every cell holds the word as we write it, and comparing without accents is slow.
        var place = Array.FindIndex(words, pair => string.Equals(pair.Word, text, StringComparison.Ordinal));
        if (place < 0)
            place = Array.FindIndex(words, pair => DutchWords.Same(pair.Word, text));
        value = place < 0 ? null : words[place].Value;
        return value is not null;
    }

    /// <summary>The word for a value.</summary>
    public string For(T value) =>
        Array.Find(words, pair => EqualityComparer<T>.Default.Equals(pair.Value, value)).Word;
}

/// <summary>The word lists of the delivery, and how words are compared.</summary>
internal static class DutchWords
{
    public static WordList<UnitKind> UnitKinds { get; } = new(
        ("gemeente", UnitKind.Municipality),
        ("directie", UnitKind.Board),
        ("sector", UnitKind.Sector),
        ("afdeling", UnitKind.Department),
        ("team", UnitKind.Team));

    public static WordList<AppointmentKind> Appointments { get; } = new(
        ("vast", AppointmentKind.Permanent),
        ("tijdelijk", AppointmentKind.Temporary),
        ("proef", AppointmentKind.Probation));

    public static WordList<ManagementKind> Managements { get; } = new(
        ("leidinggevende", ManagementKind.Manager),
        ("waarnemend", ManagementKind.Acting));

    public static WordList<LeaveKind> LeaveKinds { get; } = new(
        ("langdurig afwezig", LeaveKind.LongAbsence),
        ("ouderschapsverlof", LeaveKind.Parental),
        ("onbetaald verlof", LeaveKind.Unpaid),
        ("studieverlof", LeaveKind.Study),
        ("overig verlof", LeaveKind.Other));

    public static WordList<RoleKind> Roles { get; } = new(
        ("p-en-o-adviseur", RoleKind.HrAdviser),
        ("beheerder", RoleKind.Administrator),
        ("ondernemingsraad", RoleKind.WorksCouncil),
        ("coördinator", RoleKind.Coordinator));

    /// <summary>True when two texts are the same word, whatever the capitals and accents.</summary>
    public static bool Same(string left, string right) =>
        string.Equals(left, right, StringComparison.OrdinalIgnoreCase) || CultureInfo.InvariantCulture.CompareInfo.Compare(
            left, right, CompareOptions.IgnoreCase | CompareOptions.IgnoreNonSpace) == 0;

    /// <summary>"a, b of c".</summary>
    public static string Either(IReadOnlyList<string> words) => Join(words, "of");

    /// <summary>"a, b en c".</summary>
    public static string All(IReadOnlyList<string> words) => Join(words, "en");

    private static string Join(IReadOnlyList<string> words, string last) =>
        words.Count < 2 ? string.Concat(words) : $"{string.Join(", ", words.SkipLast(1))} {last} {words[^1]}";
}
