using Beweeg.DesignSystem.Forms;
using Beweeg.Platform.Tables;

namespace Beweeg.Competencies.Exchange;

/// <summary>
/// A guide in which the levels stand beside each other: one row for each competency, with columns as "Gedrag A", "Gedrag B" and "Gedrag C", or "Niveau 1" and
/// "Niveau 2". It becomes what we read: a row for each level, with the number of the row it came from.
/// </summary>
internal static class LevelsSideBySide
{
    private static readonly IReadOnlyList<FileColumn> Texts = [GuideColumn.Summary, GuideColumn.Behaviours, GuideColumn.Tips];

    public static FileTable Unfolded(FileTable table) => new([.. table.Sheets.Select(Unfolded)]);

    private static FileSheet Unfolded(FileSheet sheet)
    {
        if (sheet.Rows.Count == 0 || sheet.Header.Any(GuideColumn.Level.IsCalled) || !sheet.Header.Any(GuideColumn.Competency.IsCalled)) return sheet;
        var beside = sheet.Header.Select((name, at) => (At: at, Of: Of(name))).Where(one => one.Of is not null).Select(one => (one.At, one.Of!.Value.Column, one.Of.Value.Level)).ToList();
        var levels = beside.Select(one => one.Level).DistinctBy(FieldId.Slug, StringComparer.Ordinal).ToList();
        if (levels.Count < 2) return sheet;

        // What stands once for a competency comes with the first of its rows only.
        var once = Enumerable.Range(0, sheet.Header.Count).Where(at => beside.TrueForAll(one => one.At != at)).ToList();
        var names = once.Select(at => sheet.Header[at]).Append(GuideColumn.Level.Name).Concat(Texts.Select(column => column.Name)).ToList();
        var rows = new List<FileRow> { new(sheet.Rows[0].Number, names) };
        foreach (var row in sheet.Rows.Skip(1))
        {
            foreach (var level in levels)
            {
                string Text(FileColumn column) => string.Join('\n', beside.Where(one => one.Column == column && FieldId.Slug(one.Level) == FieldId.Slug(level)).Select(one => row[one.At]).Where(text => text.Trim().Length > 0));
                var isFirst = ReferenceEquals(level, levels[0]);
                rows.Add(new FileRow(row.Number, [.. once.Select(at => isFirst || GuideColumn.Competency.IsCalled(sheet.Header[at]) ? row[at] : ""), level, .. Texts.Select(Text)]));
            }
        }

        return sheet with { Rows = rows };
    }

    // "Gedragsindicatoren niveau B" is behaviour on level B, as "B - gedrag" is; "Niveau B" alone is what one sees there.
    private static (FileColumn Column, string Level)? Of(string header)
    {
        var words = header.Split([' ', '-', '–', '(', ')', ':', '/', '.', '_', '\n'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        for (var many = words.Length - 1; many >= 1; many--)
        {
            foreach (var column in Texts)
            {
                if (column.IsCalled(string.Join(' ', words[..many]))) return (column, Level(words[many..]));
                if (column.IsCalled(string.Join(' ', words[^many..]))) return (column, Level(words[..^many]));
            }
        }

        return words.Length > 1 && FieldId.Slug(words[0]) is "niveau" or "level" ? (GuideColumn.Behaviours, Level(words)) : null;

        static string Level(string[] words) => string.Join(' ', words.Length > 1 && FieldId.Slug(words[0]) is "niveau" or "level" or "op" or "bij" ? words[1..] : words);
    }
}
