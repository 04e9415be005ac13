using System.Text;

namespace Beweeg.Conversations.Regulations.Versions.Exchange;

/// <summary>A regulation file as somebody hands it in: bytes that become a regulation, or all sentences that say why not.</summary>
internal static class RegulationFile
{
    /// <summary>The largest file that is read, in bytes; the preset of 2014 is about 40 kB.</summary>
    public const int Largest = 1024 * 1024;

    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>Reads and checks. UTF-8, with or without a byte order mark.</summary>
    public static (Regulation? Regulation, IReadOnlyList<RegulationProblem> Problems) Read(ReadOnlySpan<byte> content)
    {
        if (content.Length > Largest) return Wrong("Dit bestand is groter dan 1 MB. Een regeling is veel kleiner; kies een ander bestand.");
        string text;
        try
        {
            text = Strict.GetString(content);
        }
        catch (DecoderFallbackException)
        {
            return Wrong("Dit bestand is geen UTF-8. Bewaar het opnieuw als tekst met codering UTF-8.");
        }

        var reading = RegulationJson.Read(text.TrimStart('\uFEFF'));
        if (reading.Regulation is not { } regulation) return (null, [.. reading.Problems.Select(problem => new RegulationProblem("", problem))]);
        var problems = RegulationCheck.Problems(regulation);
        return problems.Count > 0 ? (null, problems) : (regulation, []);
    }

    private static (Regulation?, IReadOnlyList<RegulationProblem>) Wrong(string sentence) => (null, [new RegulationProblem("", sentence)]);
}
