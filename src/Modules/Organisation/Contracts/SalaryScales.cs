using Beweeg.Organisation.Import;

namespace Beweeg.Organisation.Contracts;

/// <summary>The salary scales of the collective agreement, by name: "7", "10A".</summary>
public static class SalaryScales
{
    /// <summary>Every scale, lowest first.</summary>
    public static IReadOnlyList<string> All { get; } = [.. SalaryScale.All.Select(scale => scale.Name)];

    /// <summary>The scale as it is written, whatever capitals somebody used; null when there is none.</summary>
    public static string? Find(string text) => SalaryScale.TryParse(text.Trim(), out var scale) ? scale.Name : null;

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
