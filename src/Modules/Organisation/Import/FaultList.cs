namespace Beweeg.Organisation.Import;

/// <summary>Collects faults: counts all of them, keeps the first so many.</summary>
internal sealed class FaultList(int maximum)
{
    private readonly List<ImportFault> faults = [];

    public int Count { get; private set; }

    public void Add(string file, int line, string column, string sentence)
    {
        Count++;
        if (faults.Count < maximum)
            faults.Add(new ImportFault(file, line, column, sentence));
    }

    /// <summary>The kept faults by file, in the order of the given files, and then by line.</summary>
    public IReadOnlyList<ImportFault> Sorted(IReadOnlyList<string> files) =>
        [.. faults.OrderBy(fault => PlaceOf(fault.File, files)).ThenBy(fault => fault.Line)];

    private static int PlaceOf(string file, IReadOnlyList<string> files)
    {
        for (var place = 0; place < files.Count; place++)
        {
            if (string.Equals(files[place], file, StringComparison.Ordinal))
                return place;
        }

        return -1;
    }
}
