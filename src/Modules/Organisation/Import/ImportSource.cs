namespace Beweeg.Organisation.Import;

/// <summary>Where the files of a delivery come from: a folder, an upload.</summary>
public interface IImportSource
{
    /// <summary>The names of all files.</summary>
    IReadOnlyCollection<string> FileNames { get; }

    /// <summary>Opens a file that is in <see cref="FileNames"/>. Is called more than once: to look at the encoding, and to read.</summary>
    Stream Open(string fileName);
}

/// <summary>The files that lie in a folder.</summary>
/// <exception cref="DirectoryNotFoundException">The folder does not exist.</exception>
public sealed class FolderSource(string folder) : IImportSource
{
    /// <inheritdoc />
    public IReadOnlyCollection<string> FileNames { get; } =
        [.. Directory.EnumerateFiles(folder).Select(path => Path.GetFileName(path)).Order(StringComparer.Ordinal)];

    /// <inheritdoc />
    public Stream Open(string fileName) =>
        new FileStream(Path.Combine(folder, fileName), FileMode.Open, FileAccess.Read, FileShare.Read, 1 << 16, FileOptions.SequentialScan);
}

/// <summary>Files that are in memory: an upload.</summary>
public sealed class MemorySource(IReadOnlyDictionary<string, byte[]> files) : IImportSource
{
    /// <inheritdoc />
    public IReadOnlyCollection<string> FileNames { get; } = [.. files.Keys.Order(StringComparer.Ordinal)];

    /// <inheritdoc />
    public Stream Open(string fileName) => new MemoryStream(files[fileName], writable: false);
}
