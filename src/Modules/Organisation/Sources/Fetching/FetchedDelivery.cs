using Beweeg.Organisation.Import;

namespace Beweeg.Organisation.Sources.Fetching;

/// <summary>What a source said, read and checked as every delivery is.</summary>
/// <param name="Set">The whole organisation: what the source says, and beside it what stays as it is in Beweeg. Only to be applied without faults.</param>
/// <param name="Faults">In the words of the source: dataset, row and field.</param>
/// <param name="FaultCount">Also those beyond the ones listed.</param>
/// <param name="Rows">For each dataset how many rows it gave.</param>
internal sealed record FetchedDelivery(ImportSet Set, IReadOnlyList<ImportFault> Faults, int FaultCount, IReadOnlyDictionary<string, int> Rows);
