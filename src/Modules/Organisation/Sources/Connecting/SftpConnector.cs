using System.Net.Sockets;
using System.Runtime.CompilerServices;
using System.Text;
using Beweeg.Organisation.Import;
using Beweeg.Organisation.Import.Source;
using Beweeg.Platform.Outgoing;
using Renci.SshNet;
using Renci.SshNet.Common;

namespace Beweeg.Organisation.Sources.Connecting;

/// <summary>
/// CSV files on an SFTP server. The key of the server is kept at the first connection and must be the same ever after (decision 0105). A file is taken whole, within bounds,
/// and read as an import reads it: encoding, quotes and lines are looked at the same way.
/// </summary>
internal sealed class SftpConnector(OutgoingCalls calls) : ISourceConnector
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    public SourceKind Kind => SourceKind.Sftp;

    public async IAsyncEnumerable<SourceRow> ReadAsync(PersonnelSource source, SourceQuestion question, [EnumeratorCancellation] CancellationToken cancel)
    {
        var file = Path.GetFileName(question.Dataset.Replace('\\', '/'));
        var bytes = await SftpFiles.WithAsync(calls, source, question.Met, client => Fetch(client, source.ReadSettings().Folder, file), Patience, cancel);
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

/// <summary>One connection to an SFTP server, with its key checked.</summary>
internal static class SftpFiles
{
    /// <summary>Does something over a connection, on a thread of its own: the library waits for the network.</summary>
    /// <param name="met">Told the key of the server when none was kept yet.</param>
    public static async Task<T> WithAsync<T>(OutgoingCalls calls, PersonnelSource source, Action<string> met, Func<SftpClient, T> work, TimeSpan patience, CancellationToken cancel)
    {
        var settings = source.ReadSettings();
        var address = await calls.FindAsync(source.Address, secured: true, cancel);
        using var method = MethodOf(settings, source.Secret.Reveal());
        var connection = new ConnectionInfo(address.ToString(), settings.Port, settings.User ?? "", method) { Timeout = patience };
        return await Task.Run(() =>
        {
            using var client = new SftpClient(connection) { OperationTimeout = patience };
            string? wrongKey = null;
            client.HostKeyReceived += (_, key) =>
            {
                var shown = $"SHA256:{key.FingerPrintSHA256}";
                if (source.HostKey is null) met(shown);
                else if (!string.Equals(source.HostKey, shown, StringComparison.Ordinal)) wrongKey = shown;
                key.CanTrust = wrongKey is null;
            };
            try
            {
                client.Connect();
                return work(client);
            }
            catch (SshAuthenticationException problem)
            {
                throw new SourceFailure($"{source.Address} laat Beweeg niet binnen. Kijk of de naam en het wachtwoord of de sleutel kloppen.", problem);
            }
            catch (SftpPathNotFoundException problem)
            {
                throw new SourceFailure("De bron heeft dit bestand niet. Kijk of de naam en de map kloppen.", problem);
            }
            catch (SftpPermissionDeniedException problem)
            {
                throw new SourceFailure("Beweeg mag dit bestand of deze map niet gebruiken. Vraag de beheerder van de server om rechten.", problem);
            }
            catch (Exception problem) when (problem is SshException or SocketException or IOException or TimeoutException or ObjectDisposedException)
            {
                throw wrongKey is not null
                    ? new SourceFailure($"De server heeft een andere sleutel dan eerst ({wrongKey}). Misschien is het een andere server. Vraag het na, en laat Beweeg daarna opnieuw kennismaken.", problem)
                    : new SourceFailure($"{source.Address} is niet te bereiken of breekt de verbinding af. Kijk of het adres klopt en of de bron aan staat.", problem);
            }
        }, cancel);
    }

    private static AuthenticationMethod MethodOf(SourceSettings settings, string secret)
    {
        if (settings.SignIn != SourceSignIn.PrivateKey) return new PasswordAuthenticationMethod(settings.User ?? "", secret);
        try
        {
            using var text = new MemoryStream(Encoding.UTF8.GetBytes(secret.ReplaceLineEndings("\n").Trim() + "\n"));
            return new PrivateKeyAuthenticationMethod(settings.User ?? "", new PrivateKeyFile(text));
        }
        catch (Exception problem) when (problem is SshException or InvalidOperationException or FormatException or ArgumentException)
        {
            throw new SourceFailure("De privésleutel is niet te lezen. Plak hem helemaal, met de eerste en de laatste regel, en zonder wachtzin.", problem);
        }
    }
}
