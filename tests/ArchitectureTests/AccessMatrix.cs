using System.Text;
using Beweeg.Platform.Access;
using Beweeg.Web.Commands;

namespace Beweeg.ArchitectureTests;

/// <summary>Writes docs/access-matrix.md: who may do what, and which route asks which right.</summary>
internal static class AccessMatrix
{
    private static readonly Relation[] Relations = [.. Enum.GetValues<Relation>().Aggregate((all, one) => all | one).Each()];

    public static string Render(IReadOnlyList<RouteRow> routes, IReadOnlyList<AccessTable> tables)
    {
        var text = new StringBuilder("# Wie mag wat\n\nGeschreven uit de code; een test vergelijkt het. ✓ = in elke stap, anders de stappen waarin het mag.\n");
        foreach (var table in tables)
        {
            text.Append($"\n## {table.Noun}\n\n| recht | {string.Join(" | ", Relations.Select(relation => relation == Relation.Self ? "medewerker zelf" : relation.Dutch()))} |\n|---|{string.Concat(Relations.Select(_ => "---|"))}\n");
            foreach (var permission in table.Rows.Select(row => row.Permission).DistinctBy(permission => permission.Key, StringComparer.Ordinal))
                text.Append($"| {permission.Dutch} (`{permission.Key}`) | {string.Join(" | ", Relations.Select(relation => Cell(table, permission, relation)))} |\n");
        }

        text.Append("\n## Routes\n\n| route | methode | recht |\n|---|---|---|\n");
        foreach (var route in routes) text.Append($"| `{route.Route}` | {route.Method} | {route.Permission} |\n");
        return text.ToString();
    }

    private static string Cell(AccessTable table, Permission permission, Relation relation)
    {
        var rows = table.Rows.Where(row => row.Permission.Key == permission.Key && row.To.HasFlag(relation)).ToList();
        if (rows.Count == 0) return "";
        return rows.Any(row => row.States.Count == 0) ? "✓" : string.Join(", ", rows.SelectMany(row => row.States));
    }
}
