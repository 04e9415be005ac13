using System.Reflection;
using System.Text;

namespace Beweeg.Platform.Rules;

/// <summary>The register of rules that come from law or regulation, made from the code itself.</summary>
public static class LegalRules
{
    private const BindingFlags Declared =
        BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Static | BindingFlags.Instance | BindingFlags.DeclaredOnly;

    /// <summary>A Markdown page with every <see cref="LegalBasisAttribute"/> in these assemblies, ordered by source and member.</summary>
    public static string Render(IEnumerable<Assembly> assemblies)
    {
        var rows = assemblies
            .SelectMany(assembly => assembly.GetTypes())
            .SelectMany(type => type.GetMembers(Declared).Where(member => member.MemberType != MemberTypes.NestedType).Prepend(type))
            .SelectMany(member => member.GetCustomAttributes<LegalBasisAttribute>(inherit: false).Select(basis => (Basis: basis, Member: Name(member))))
            .OrderBy(row => row.Basis.Source, StringComparer.Ordinal)
            .ThenBy(row => row.Member, StringComparer.Ordinal)
            .ThenBy(row => row.Basis.Rule, StringComparer.Ordinal);

        var page = new StringBuilder();
        page.Append("# Regels uit wet en regeling\n\n");
        page.Append("Gemaakt uit de code (`LegalBasis`). Verander de code en laat deze pagina opnieuw maken: `BEWEEG_UPDATE=1` bij de test.\n");
        page.Append("De getallen zelf staan in de regeling van een gemeente, niet in de code.\n\n");
        page.Append("| Bron | Regel | In de code | Opmerking |\n|---|---|---|---|\n");
        foreach (var (basis, member) in rows)
        {
            page.Append($"| {Cell(basis.Source)} | {Cell(basis.Rule)} | `{member}` | {Cell(basis.Remark)} |\n");
        }

        return page.ToString();
    }

    private static string Name(MemberInfo member) =>
        member is Type type ? type.Name : $"{member.DeclaringType!.Name}.{member.Name}";

    private static string Cell(string text) => text.Replace("|", "\\|", StringComparison.Ordinal).ReplaceLineEndings(" ");
}
