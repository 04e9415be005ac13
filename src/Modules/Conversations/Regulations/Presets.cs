using System.Collections.Concurrent;

namespace Beweeg.Conversations.Regulations;

/// <summary>The regulations that come with the software; a municipality uses one as it is, or copies and changes it.</summary>
public static class Presets
{
    /// <summary>The "Regeling gesprekscyclus, het goede gesprek" of 2014.</summary>
    public const string GoedeGesprek2014 = "goede-gesprek-2014";

    /// <summary>A year with three conversations, for an employment contract under the Cao Gemeenten: four words, short forms, no public-law objection.</summary>
    public const string CaoGemeenten = "cao-gemeenten";

    /// <summary>Several light conversations a year, without an appraisal.</summary>
    public const string DoorlopendGesprek = "doorlopend-gesprek";

    private static readonly ConcurrentDictionary<string, Regulation> Loaded = new(StringComparer.Ordinal);

    /// <summary>Keys of all presets.</summary>
    public static IReadOnlyList<string> Keys { get; } = [GoedeGesprek2014, CaoGemeenten, DoorlopendGesprek];

    /// <summary>The preset with this key.</summary>
    /// <exception cref="ArgumentException">There is no such preset.</exception>
    /// <exception cref="InvalidOperationException">The file that came with the software is broken.</exception>
    public static Regulation Load(string key) => Loaded.GetOrAdd(key, Read);

    /// <summary>The file of a preset, as it came with the software.</summary>
    /// <exception cref="ArgumentException">There is no such preset.</exception>
    public static string Text(string key)
    {
        using var stream = Keys.Contains(key, StringComparer.Ordinal)
            ? typeof(Presets).Assembly.GetManifestResourceStream($"Beweeg.Conversations.Regulations.Presets.{key}.json")!
            : throw new ArgumentException($"There is no preset '{key}'.", nameof(key));
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }

    private static Regulation Read(string key)
    {
        var reading = RegulationJson.Read(Text(key));
        return reading.Regulation ?? throw new InvalidOperationException($"Preset '{key}': {string.Join(' ', reading.Problems)}");
    }
}
