using System.Runtime.CompilerServices;
using Beweeg.Organisation.Import;
using Beweeg.Organisation.Import.Source;
using Beweeg.Platform.Outgoing;
using Renci.SshNet;

namespace Beweeg.Organisation.Sources.Connecting;

/// <summary>
/// CSV files on an SFTP server. The key of the server is kept at the first connection and must be the same ever after (decision 0105). A file is taken whole, within bounds,
/// and read as an import reads it: encoding, quotes and lines are looked at the same way.
/// </summary>
internal sealed class SftpConnector(SftpCalls calls) : ISourceConnector
{
    public SourceKind Kind => SourceKind.Sftp;

    public async IAsyncEnumerable<SourceRow> ReadAsync(PersonnelSource source, SourceQuestion question, [EnumeratorCancellation] CancellationToken cancel)
    {
        var file = Path.GetFileName(question.Dataset.Replace('\\', '/'));
        var bytes = await FetchAsync(source, question.Met, file, cancel);
        var files = new MemorySource(new Dictionary<string, byte[]>(StringComparer.Ordinal) { [file] = bytes });
        var faults = new FaultList(100);
        var encoding = FileEncoding.Find(files, file, faults);
        foreach (var fault in faults.Sorted([file])) question.Fault(fault);
        if (encoding is null) yield break;
        string[]? names = null;
        var fields = new Dictionary<string, string>(StringComparer.Ordinal);
        var count = 0;
        foreach (var row in CsvRows.Read(files, file, encoding))
        {
            cancel.ThrowIfCancellationRequested();
            if (row.Complaint is { } complaint)
            {
                question.Fault(new ImportFault(file, row.Line, "", complaint));
                continue;
            }

            if (row.IsBlank) continue;
            if (names is null)
            {
                names = [.. row.Cells.Select(cell => cell.Trim())];
                question.Named(names);
                if (names.Where(name => name.Length > 0).GroupBy(name => name, StringComparer.OrdinalIgnoreCase).FirstOrDefault(group => group.Count() > 1) is { } twice)
                    question.Fault(new ImportFault(file, row.Line, twice.Key, $"De kolom ‘{twice.Key}’ staat {twice.Count()} keer in dit bestand. Laat er één staan."));
                continue;
            }

            if (row.Cells.Length != names.Length)
            {
                question.Fault(new ImportFault(file, row.Line, "", $"Deze regel heeft {row.Cells.Length} cellen en de eerste regel {names.Length}. Kijk of er een scheidingsteken ontbreekt of te veel is."));
                continue;
            }

            fields.Clear();
            for (var place = 0; place < names.Length; place++)
            {
                if (names[place].Length > 0) fields[names[place]] = row.Cells[place];
            }

            yield return new SourceRow(row.Line, fields);
            if (++count >= question.Most) yield break;
            if (count > SourceLimits.MostRows) throw new SourceFailure($"{file} heeft meer dan {SourceLimits.MostRows:N0} regels.");
        }

        if (names is null) question.Fault(new ImportFault(file, 0, "", "Dit bestand is leeg. Zet op de eerste regel de namen van de kolommen."));
    }

    private async Task<byte[]> FetchAsync(PersonnelSource source, Action<string> met, string file, CancellationToken cancel)
    {
        var settings = source.ReadSettings();
        var server = new SftpServerAddress(source.Address, settings.Port, settings.User ?? "", source.Secret.Reveal(), settings.SignIn == SourceSignIn.PrivateKey, source.HostKey);
        try
        {
            return await calls.WithAsync(server, met, client => Fetch(client, settings.Folder, file), cancel);
        }
        catch (SftpRefusedException problem)
        {
            throw new SourceFailure(problem.Reason == SftpRefusal.NoSuchPath ? "De bron heeft dit bestand niet. Kijk of de naam en de map kloppen." : problem.Message, problem);
        }
    }

    private static byte[] Fetch(SftpClient client, string? folder, string file)
    {
        var path = string.IsNullOrEmpty(folder) ? file : $"{folder.TrimEnd('/')}/{file}";
        var size = client.GetAttributes(path).Size;
        if (size > SourceLimits.LargestFile) throw new SourceFailure($"{file} is groter dan {SourceLimits.LargestFile / (1024 * 1024)} MB.");
        using var kept = new BoundedStream(SourceLimits.LargestFile, file);
        client.DownloadFile(path, kept);
        // Who writes while we read would give half a file.
        if (client.GetAttributes(path).Size != kept.Length || kept.Length != size) throw new SourceFailure($"{file} veranderde terwijl Beweeg het las. Plan het ophalen later dan het klaarzetten.");
        return kept.ToArray();
    }

    private sealed class BoundedStream(long most, string file) : MemoryStream
    {
        public override void Write(byte[] buffer, int offset, int count)
        {
            if (Length + count > most) throw new SourceFailure($"{file} is groter dan {most / (1024 * 1024)} MB.");
            base.Write(buffer, offset, count);
        }
    }
}
