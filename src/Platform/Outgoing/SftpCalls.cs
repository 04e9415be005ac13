using System.Net.Sockets;
using System.Text;
using Renci.SshNet;
using Renci.SshNet.Common;

namespace Beweeg.Platform.Outgoing;

/// <summary>The way out to SFTP servers, behind the same door as <see cref="OutgoingCalls"/>, with the key of the server checked (decision 0105).</summary>
public sealed class SftpCalls(OutgoingCalls calls)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    /// <summary>Does something over one connection, on a thread of its own: the library waits for the network.</summary>
    /// <param name="met">Told the key of the server when none was kept yet.</param>
    /// <exception cref="SftpRefusedException">It cannot be done; the message is a Dutch sentence.</exception>
    /// <exception cref="OutgoingRefusedException">Beweeg may not go there.</exception>
    public async Task<T> WithAsync<T>(SftpServerAddress server, Action<string> met, Func<SftpClient, T> work, CancellationToken cancel)
    {
        var address = await calls.FindAsync(server.Host, secured: true, cancel);
        using var method = MethodOf(server);
        var connection = new ConnectionInfo(address.ToString(), server.Port, server.User, method) { Timeout = Patience };
        return await Task.Run(() =>
        {
            using var client = new SftpClient(connection) { OperationTimeout = Patience };
            string? wrongKey = null;
            client.HostKeyReceived += (_, key) =>
            {
                var shown = $"SHA256:{key.FingerPrintSHA256}";
                if (server.HostKey is null) met(shown);
                else if (!string.Equals(server.HostKey, shown, StringComparison.Ordinal)) wrongKey = shown;
                key.CanTrust = wrongKey is null;
            };
            try
            {
                client.Connect();
                return work(client);
            }
            catch (SshAuthenticationException problem)
            {
                throw new SftpRefusedException(SftpRefusal.NotLetIn, $"{server.Host} laat Beweeg niet binnen. Kijk of de naam en het wachtwoord of de sleutel kloppen.", problem);
            }
            catch (SftpPathNotFoundException problem)
            {
                throw new SftpRefusedException(SftpRefusal.NoSuchPath, "De server heeft deze map of dit bestand niet. Kijk of de naam en de map kloppen.", problem);
            }
            catch (SftpPermissionDeniedException problem)
            {
                throw new SftpRefusedException(SftpRefusal.NoRight, "Beweeg mag dit bestand of deze map niet gebruiken. Vraag de beheerder van de server om rechten.", problem);
            }
            catch (Exception problem) when (problem is SshException or SocketException or IOException or TimeoutException or ObjectDisposedException)
            {
                throw wrongKey is not null
                    ? new SftpRefusedException(SftpRefusal.OtherKey, $"De server heeft een andere sleutel dan eerst ({wrongKey}). Misschien is het een andere server. Vraag het na, en laat Beweeg daarna opnieuw kennismaken.", problem)
                    : new SftpRefusedException(SftpRefusal.Unreachable, $"{server.Host} is niet te bereiken of breekt de verbinding af. Kijk of het adres klopt en of de server aan staat.", problem);
            }
        }, cancel);
    }

    private static AuthenticationMethod MethodOf(SftpServerAddress server)
    {
        if (!server.ByKey) return new PasswordAuthenticationMethod(server.User, server.Secret);
        try
        {
            using var text = new MemoryStream(Encoding.UTF8.GetBytes(server.Secret.ReplaceLineEndings("\n").Trim() + "\n"));
            return new PrivateKeyAuthenticationMethod(server.User, new PrivateKeyFile(text));
        }
        catch (Exception problem) when (problem is SshException or InvalidOperationException or FormatException or ArgumentException)
        {
            throw new SftpRefusedException(SftpRefusal.UnreadableKey, "De privésleutel is niet te lezen. Plak hem helemaal, met de eerste en de laatste regel, en zonder wachtzin.", problem);
        }
    }
}

/// <summary>An SFTP server and how to get in.</summary>
/// <param name="Secret">The password, or the private key without a passphrase.</param>
/// <param name="HostKey">SHA-256 of its key as it was at the first connection; null before that.</param>
public sealed record SftpServerAddress(string Host, int Port, string User, string Secret, bool ByKey, string? HostKey)
{
    /// <summary>Without the secret: a log line must not show it by accident.</summary>
    public override string ToString() => $"{Host}:{Port}";
}

/// <summary>Something over SFTP cannot be done; the message is a Dutch sentence for who typed the address.</summary>
public sealed class SftpRefusedException(SftpRefusal reason, string sentence, Exception cause) : Exception(sentence, cause)
{
    public SftpRefusal Reason => reason;
}

/// <summary>Why something over SFTP cannot be done.</summary>
public enum SftpRefusal
{
    Unreachable,
    NotLetIn,
    OtherKey,
    UnreadableKey,
    NoSuchPath,
    NoRight,
}
