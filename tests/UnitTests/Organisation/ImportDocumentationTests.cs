using System.Globalization;
using System.Text;
using Beweeg.Organisation.Import;
using Beweeg.Organisation.Import.Tables;

namespace Beweeg.UnitTests.Organisation;

/// <summary>The tables in <c>docs/import.md</c> are those of the code. BEWEEG_UPDATE=1 writes them again.</summary>
public sealed class ImportDocumentationTests
{
    private const string Start = "<!-- generated: columns -->\n";
    private const string End = "<!-- end -->";

    [Fact]
    public void DocumentedColumns_AreTheColumnsThatAreRead()
    {
        var path = Path.Combine(RepositoryRoot(), "docs", "import.md");
        var document = File.ReadAllText(path);
        var before = document[..(document.IndexOf(Start, StringComparison.Ordinal) + Start.Length)];
        var after = document[document.IndexOf(End, StringComparison.Ordinal)..];
        var expected = before + Tables() + after;
        if (string.Equals(Environment.GetEnvironmentVariable("BEWEEG_UPDATE"), "1", StringComparison.Ordinal))
            File.WriteAllText(path, expected);

        File.ReadAllText(path).ShouldBe(expected);
    }

    private static string Tables()
    {
        var text = new StringBuilder();
        foreach (var table in ImportTable.All)
        {
            text.Append('\n').Append("### ").Append(table.Name).Append(".csv\n\n");
            text.Append(table.Meaning).Append(" Key: ").AppendJoin(", ", table.Key.Select(column => $"`{column.Name}`")).Append(".\n\n");
            text.Append("| column | content | may be empty | meaning |\n|---|---|---|---|\n");
            foreach (var column in table.Columns)
                text.Append("| `").Append(column.Name).Append("` | ").Append(ContentOf(column)).Append(" | ").Append(EmptyOf(column)).Append(" | ").Append(column.Meaning).Append(" |\n");
        }

        return text.Append('\n').ToString();
    }

    private static string ContentOf(ImportColumn column) => column.Kind switch
    {
        ColumnKind.Text => $"text, at most {Length(column)} characters",
        ColumnKind.LongText => $"long text, at most {Length(column)} characters",
        ColumnKind.List => $"texts with `\\|` between them, each at most {Length(column)} characters",
        ColumnKind.Code => $"code, at most {Length(column)} characters",
        ColumnKind.Number => "whole number from 1",
        ColumnKind.Factor => "number above 0, at most 1",
        ColumnKind.Date => "day",
        ColumnKind.EndDate => "last day",
        ColumnKind.YesOrDate => "`ja`, `nee` or a last day",
        ColumnKind.Scale => "1 to 18, 10A or 11A",
        ColumnKind.Email => "e-mail address",
        _ => string.Join(", ", column.Words.Select(word => $"`{word}`")),
    };

    private static string Length(ImportColumn column) => column.MaximumLength.ToString(CultureInfo.InvariantCulture);

    private static string EmptyOf(ImportColumn column) =>
        column.MayBeAbsent ? "yes, and may be absent" : column.MayBeEmpty ? "yes" : "no";

    private static string RepositoryRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "Beweeg.slnx")))
            folder = folder.Parent ?? throw new InvalidOperationException("The tests must run inside the repository.");
        return folder.FullName;
    }
}
