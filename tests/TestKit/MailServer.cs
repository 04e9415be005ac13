using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text.Json;
using Beweeg.Platform.Mail;

namespace Beweeg.TestKit;

/// <summary>A mail server on the loopback address (aiosmtpd, from Debian's package), that shows what it was given.</summary>
public sealed class MailServer : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("beweeg-mail").FullName;
    private readonly int port;
    private Process? server;

    /// <summary>Takes a port, and does not listen yet.</summary>
    public MailServer()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        port = ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    /// <summary>What an installation sets that sends through it.</summary>
    public MailSettings Settings => new("127.0.0.1", port, new Uri("https://beweeg.voorbeeld.example"));

    /// <summary>Hangs up after it took a message, without saying so.</summary>
    public bool HangsUp
    {
        set
        {
            var sign = Path.Combine(folder, "verbreek");
            if (value) File.WriteAllText(sign, ""); else File.Delete(sign);
        }
    }

    /// <summary>What it was given, oldest first.</summary>
    public IReadOnlyList<ReceivedMail> Received => [.. Directory.GetFiles(folder, "*.json").Order(StringComparer.Ordinal).Select(file => JsonSerializer.Deserialize<ReceivedMail>(File.ReadAllText(file))!)];

    public MailServer Start()
    {
        var start = new ProcessStartInfo("/usr/bin/python3") { RedirectStandardOutput = true, UseShellExecute = false };
        foreach (var argument in (string[])[Path.Combine(AppContext.BaseDirectory, "mail_server.py"), port.ToString(CultureInfo.InvariantCulture), folder]) start.ArgumentList.Add(argument);
        server = Process.Start(start)!;
        if (server.StandardOutput.ReadLine() is null) throw new InvalidOperationException("The mail server did not start; ./beweeg test installs what it needs.");
        return this;
    }

    public void Dispose()
    {
        server?.Kill();
        server?.WaitForExit();
        server?.Dispose();
        Directory.Delete(folder, recursive: true);
    }
}

/// <summary>A message as the server got it: what the sender said on the line, and what stands in the message.</summary>
public sealed record ReceivedMail(
    string Sender, IReadOnlyList<string> Recipients, string From, string To, string Subject, string MessageId,
    IReadOnlyList<string> Headers, string ContentType, IReadOnlyList<string> Defects, string Text);
