namespace Beweeg.Competencies.Checks;

/// <summary>What a skill is called in a public classification: an identifier, which may be written as its whole address.</summary>
internal static class SkillId
{
    private const string Esco = "http://data.europa.eu/esco/skill/";
    private const string CompetentNl = "https://linkeddata.competentnl.nl/";
    private const int Longest = 200;

    /// <summary>ESCO gives each skill a UUID.</summary>
    public static bool IsEsco(string id) => Guid.TryParseExact(Bare(id, Esco), "D", out _);

    /// <summary>CompetentNL gives each skill a path of letters, digits and hyphens.</summary>
    public static bool IsCompetentNl(string id) => Bare(id, CompetentNl) is { Length: > 0 and <= Longest } bare
        && bare.All(character => char.IsAsciiLetterOrDigit(character) || character is '-' or '_' or '.' or '/' or '#') && !bare.Contains("..", StringComparison.Ordinal);

    /// <summary>Where a skill of ESCO is described.</summary>
    public static string EscoUrl(string id) => Esco + Bare(id, Esco);

    /// <summary>Where a skill of CompetentNL is described.</summary>
    public static string CompetentNlUrl(string id) => CompetentNl + Bare(id, CompetentNl);

    private static string Bare(string id, string address)
    {
        foreach (var start in new[] { address, address.Replace("http://", "https://", StringComparison.Ordinal), address.Replace("https://", "http://", StringComparison.Ordinal) })
        {
            if (id.StartsWith(start, StringComparison.OrdinalIgnoreCase)) return id[start.Length..];
        }

        return id;
    }
}
