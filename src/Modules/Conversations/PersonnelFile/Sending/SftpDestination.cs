using System.Text;
using Beweeg.Platform.Outgoing;
using Renci.SshNet;

namespace Beweeg.Conversations.PersonnelFile.Sending;

/// <summary>
/// Files on an SFTP server: the record as PDF, then an index in JSON with the key as its name. The index gets that name only when it is complete, and after it everything
/// is there: who looks for new indexes never finds half a delivery. An index that is there already was delivered.
/// </summary>
internal sealed class SftpDestination(SftpCalls calls) : IDestinationConnector
{
    public DestinationKind Kind => DestinationKind.Sftp;

    public async Task<DeliveryAnswer> SendAsync(Delivery delivery, CancellationToken cancel)
    {
        var (destination, settings) = (delivery.Destination, delivery.Destination.ReadSettings());
        var server = new SftpServerAddress(destination.Address, settings.Port, settings.User ?? "", destination.Secret.Reveal(), settings.SignIn == DestinationSignIn.PrivateKey, delivery.HostKey);
        try
        {
            var wasThere = await calls.WithAsync(server, delivery.Met, client => Put(client, settings.Folder, delivery), cancel);
            return new DeliveryAnswer.Arrived(wasThere ? "Stond al op de server." : $"Neergezet op de server als {IndexOf(delivery)}.");
        }
        catch (OutgoingRefusedException refused)
        {
            return refused.IsUnknown ? new DeliveryAnswer.Busy(refused.Message) : new DeliveryAnswer.Shut(refused.Message);
        }
        catch (SftpRefusedException refused)
        {
            // A line that breaks leaves at most half an index under another name, or a whole one that is found again.
            return refused.Reason == SftpRefusal.Unreachable ? new DeliveryAnswer.Busy(refused.Message, MayHaveArrived: true) : new DeliveryAnswer.Shut(refused.Message);
        }
    }

    /// <returns>True when it was there already.</returns>
    private static bool Put(SftpClient client, string? folder, Delivery delivery)
    {
        string Path(string name) => string.IsNullOrEmpty(folder) ? name : $"{folder.TrimEnd('/')}/{name}";
        var index = IndexOf(delivery);
        if (client.Exists(Path(index))) return true;
        string? paper = null;
        if (delivery.Content.About?.Document is { } document)
        {
            paper = $"beweeg-{delivery.Content.Key:D}.pdf";
            using var pdf = new MemoryStream(document.Pdf);
            client.UploadFile(pdf, Path(paper), canOverride: true);
        }

        using var json = new MemoryStream(new UTF8Encoding(false).GetBytes(delivery.Content.ToJson(paper)));
        client.UploadFile(json, Path(index + ".deel"), canOverride: true);
        client.RenameFile(Path(index + ".deel"), Path(index));
        return false;
    }

    private static string IndexOf(Delivery delivery) => $"beweeg-{delivery.Content.Key:D}.json";
}
