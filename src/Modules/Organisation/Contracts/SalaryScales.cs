using System.Globalization;
using Beweeg.Organisation.Import;

namespace Beweeg.Organisation.Contracts;

/// <summary>The salary scales of the collective agreement, by name: "7", "10A".</summary>
public static class SalaryScales
{
    /// <summary>Every scale, lowest first.</summary>
    public static IReadOnlyList<string> All { get; } = [.. SalaryScale.All.Select(scale => scale.Name)];

    /// <summary>The scale as it is written, whatever capitals somebody used; null when there is none.</summary>
    public static string? Find(string text) => SalaryScale.TryParse(text.Trim(), out var scale) ? scale.Name : null;

    /// <summary>
    /// How many scales the second lies above the first, as people count: from 10 to 11 is one, and so is from 10 to 10A, which lies half-way. Negative when it
    /// lies below; null when one of them does not exist.
    /// </summary>
    public static int? StepsBetween(string from, string to)
    {
        if (!SalaryScale.TryParse(from.Trim(), out var one) || !SalaryScale.TryParse(to.Trim(), out var other)) return null;
        var halves = Halves(other.Name) - Halves(one.Name);
        return Math.Sign(halves) * ((Math.Abs(halves) + 1) / 2);

        static int Halves(string name) => name.EndsWith('A') ? (2 * int.Parse(name[..^1], CultureInfo.InvariantCulture)) + 1 : 2 * int.Parse(name, CultureInfo.InvariantCulture);
    }

    /// <summary>How heavy a scale is among all: 0 for the lowest; -1 when there is none of that name.</summary>
    public static int PlaceOf(string scale)
    {
        for (var at = 0; at < All.Count; at++)
        {
            if (string.Equals(All[at], scale, StringComparison.OrdinalIgnoreCase)) return at;
        }

        return -1;
    }
}
