using Beweeg.Organisation.Import;

namespace Beweeg.Organisation.Sources.Connecting;

/// <summary>Speaks with one kind of source.</summary>
internal interface ISourceConnector
{
    SourceKind Kind { get; }

    /// <summary>The rows of a dataset, in the order of the source. A source is walked through once, from the first page: one that broke off is begun anew.</summary>
    /// <exception cref="SourceFailure">The source cannot be reached, refuses, or answers what cannot be understood.</exception>
    /// <exception cref="Platform.Outgoing.OutgoingRefusedException">Beweeg may not go there.</exception>
    IAsyncEnumerable<SourceRow> ReadAsync(PersonnelSource source, SourceQuestion question, CancellationToken cancel);
}

/// <summary>What is asked of a source.</summary>
/// <param name="Dataset">What it is called in the source.</param>
/// <param name="Most">After so many rows it is enough; null for all.</param>
internal sealed record SourceQuestion(string Dataset, int? Most)
{
    /// <summary>Fields that make the order of the rows fixed, so that no row falls between two pages.</summary>
    public IReadOnlyList<string> OrderBy { get; init; } = [];

    public string? FilterFields { get; init; }

    public string? FilterValues { get; init; }

    public string? FilterOperators { get; init; }

    /// <summary>Rows that cannot be read, such as one with a broken quote; they go into the faults of the run.</summary>
    public Action<ImportFault> Fault { get; init; } = _ => { };

    /// <summary>The names of the fields, when the source tells them apart from its rows.</summary>
    public Action<IReadOnlyList<string>> Named { get; init; } = _ => { };

    /// <summary>The key of the server was seen for the first time.</summary>
    public Action<string> Met { get; init; } = _ => { };
}

/// <summary>One row of a source. The fields are only good until the next row is asked for.</summary>
/// <param name="Number">From 1; of a file the line, as a text editor counts.</param>
internal readonly record struct SourceRow(int Number, IReadOnlyDictionary<string, string> Fields);

/// <summary>What keeps a run within memory and time, whatever a source answers.</summary>
internal static class SourceLimits
{
    public const int MostRows = 2_000_000;

    /// <summary>Bytes of one page.</summary>
    public const int LargestPage = 32 * 1024 * 1024;

    /// <summary>Bytes of one file.</summary>
    public const int LargestFile = 256 * 1024 * 1024;

    /// <summary>Bytes of all tables of one delivery together.</summary>
    public const long LargestDelivery = 512L * 1024 * 1024;

    public const int MostFields = 500;
    public const int LongestValue = 40_000;
}
