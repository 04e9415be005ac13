namespace Beweeg.Organisation.Import;

/// <summary>What a delivery is checked against, beyond its own files.</summary>
public sealed record ImportOptions
{
    /// <summary>Other names of files, columns and words; null: take <c>koppeling.json</c> from the delivery, if it is there.</summary>
    public ImportMapping? Mapping { get; init; }

    /// <summary>The job groups of the competency guide in force; null: any name is right.</summary>
    public IReadOnlyCollection<string>? JobGroups { get; init; }

    /// <summary>The competencies of the guide in force; null: any name is right.</summary>
    public IReadOnlyCollection<string>? Competencies { get; init; }

    /// <summary>
    /// How many faults are listed with a sentence. All are found and counted; a million sentences
    /// about one wrong column would help nobody and fill the memory.
    /// </summary>
    public int MaximumFaults { get; init; } = 10_000;
}
