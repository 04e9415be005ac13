using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace Beweeg.Organisation.Import;

/// <summary>
/// A salary scale of the collective agreement for municipalities: 1 to 18, and the scales in between
/// 10A and 11A. Amounts of money are left out of the product on purpose.
/// </summary>
public sealed record SalaryScale : IComparable<SalaryScale>
{
    private static readonly SalaryScale[] Scales =
    [
        .. Enumerable.Range(1, 18).SelectMany(number => number is 10 or 11
            ? new[] { new SalaryScale(number, false), new SalaryScale(number, true) }
            : [new SalaryScale(number, false)]),
    ];

    private SalaryScale(int number, bool inBetween)
    {
        Number = number;
        InBetween = inBetween;
        Name = number.ToString(CultureInfo.InvariantCulture) + (inBetween ? "A" : "");
    }

    /// <summary>Every scale, lowest first.</summary>
    public static IReadOnlyList<SalaryScale> All => Scales;

    /// <summary>The number without the letter, 1 to 18: 10 for scale 10A.</summary>
    public int Number { get; }

    /// <summary>True for 10A and 11A.</summary>
    public bool InBetween { get; }

    /// <summary>As it is written: "7", "10A".</summary>
    public string Name { get; }

    /// <summary>The scale with this name, in capitals or not; false when there is none.</summary>
    public static bool TryParse(string? text, [NotNullWhen(true)] out SalaryScale? scale)
    {
        scale = Array.Find(Scales, candidate => string.Equals(candidate.Name, text, StringComparison.OrdinalIgnoreCase));
        return scale is not null;
    }

    /// <summary>The scale with this name.</summary>
    /// <exception cref="FormatException">There is no such scale.</exception>
    public static SalaryScale Parse(string text) =>
        TryParse(text, out var scale) ? scale : throw new FormatException($"'{text}' is not a salary scale.");

    /// <inheritdoc />
    public int CompareTo(SalaryScale? other) =>
        other is null ? 1 : (Number, InBetween).CompareTo((other.Number, other.InBetween));

    /// <inheritdoc />
    public override string ToString() => Name;

    /// <summary>True when the left scale is lower.</summary>
    public static bool operator <(SalaryScale left, SalaryScale right) => left.CompareTo(right) < 0;

    /// <summary>True when the left scale is higher.</summary>
    public static bool operator >(SalaryScale left, SalaryScale right) => left.CompareTo(right) > 0;

    /// <summary>True when the left scale is lower or the same.</summary>
    public static bool operator <=(SalaryScale left, SalaryScale right) => left.CompareTo(right) <= 0;

    /// <summary>True when the left scale is higher or the same.</summary>
    public static bool operator >=(SalaryScale left, SalaryScale right) => left.CompareTo(right) >= 0;
}
