using System.Globalization;
using Beweeg.Organisation.Import.Tables;

namespace Beweeg.Organisation.Import.Comparison;

/// <summary>Says which cells of a row differ.</summary>
internal static class RowDifference
{
    /// <summary>"naam wordt Groen en bomen (was Groen), soort wordt team (was afdeling)".</summary>
    public static string Say<TRow>(ImportTable<TRow> table, TRow before, TRow after) => string.Join(", ", table.Columns
        .Zip(table.Write(before), table.Write(after))
        .Where(cell => !string.Equals(cell.Second, cell.Third, StringComparison.Ordinal))
        .Select(cell => cell.First.Kind is ColumnKind.LongText or ColumnKind.List
            ? $"{cell.First.Name} verandert"
            : $"{cell.First.Name} wordt {Show(cell.First, cell.Third)} (was {Show(cell.First, cell.Second)})"));

    private static string Show(ImportColumn column, string? cell)
    {
        if (string.IsNullOrEmpty(cell))
            return "leeg";
        if (column.Kind == ColumnKind.Factor)
            return cell.Replace('.', ',');
        return DateOnly.TryParseExact(cell, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? DutchDate.InWords(day)
            : cell;
    }
}
