using Beweeg.Organisation.Import;

namespace Beweeg.Organisation.Sources.Mapping;

/// <summary>What stands in one of our cells, by a rule and a row of the source.</summary>
internal static class MappedCell
{
    private const string Midnight = "T00:00:00";

    public static string Of(ColumnRule rule, ImportColumn column, IReadOnlyDictionary<string, string> row)
    {
        if (rule.Field is not { } field) return rule.Constant ?? "";
        var text = row.GetValueOrDefault(field, "").Trim();
        if (rule.Words.Count > 0)
        {
            foreach (var (theirs, ours) in rule.Words)
            {
                if (string.Equals(theirs, text, StringComparison.OrdinalIgnoreCase)) return ours;
            }
        }

        // A day comes as a moment from most systems. Midnight is the day itself; another hour would be guessing, and gets a sentence from the import.
        return column.Kind is ColumnKind.Date or ColumnKind.EndDate or ColumnKind.YesOrDate && text.Length > 10 && text.AsSpan(10).StartsWith(Midnight, StringComparison.Ordinal)
            && text.AsSpan(10 + Midnight.Length).Trim("0.Z").IsEmpty ? text[..10] : text;
    }
}
