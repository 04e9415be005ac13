using System.Globalization;

namespace Beweeg.DesignSystem;

/// <summary>A part of a whole in percent, as people read it.</summary>
public static class DutchShare
{
    /// <summary>"45 %", rounded to whole percents. The whole is not zero.</summary>
    public static string Of(int part, int whole) => Text((int)Math.Round(100m * part / whole, MidpointRounding.AwayFromZero));

    /// <summary>All parts of one whole, rounded so that together they are 100 %: what rounding leaves goes to the largest remainders.</summary>
    /// <param name="parts">Counts, none below zero; their sum is not zero.</param>
    public static IReadOnlyList<string> OfAll(IReadOnlyList<int> parts)
    {
        var total = parts.Sum(part => (long)part);
        var whole = parts.Select(part => (int)(100L * part / total)).ToArray();
        var byRemainder = Enumerable.Range(0, parts.Count).OrderByDescending(index => 100L * parts[index] % total).ThenBy(index => index);
        foreach (var index in byRemainder.Take(100 - whole.Sum())) whole[index]++;
        return [.. whole.Select(Text)];
    }

    // The space does not break: a number and its sign stay on one line.
    private static string Text(int percent) => string.Create(CultureInfo.InvariantCulture, $"{percent}\u00a0%");
}
