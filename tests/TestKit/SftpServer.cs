using System.Diagnostics;
using System.Globalization;
using System.Text;

namespace Beweeg.TestKit;

/// <summary>A real SFTP server on the loopback address (npm ssh2, in tests/SftpServer), on a folder of its own.</summary>
public sealed class SftpServer : IDisposable
{
    public const string User = "beweeg";
    public const string Password = "wachtwoord-van-de-proef";

    private readonly string keys = Directory.CreateTempSubdirectory("beweeg-sftp-keys").FullName;
    private Process? process;

    /// <summary>Where the files lie.</summary>
    public string Folder { get; } = Directory.CreateTempSubdirectory("beweeg-sftp").FullName;

    public int Port { get; private set; }

    /// <summary>The private key that opens it, when it was started with one.</summary>
    public string PrivateKey => File.ReadAllText(Path.Combine(keys, "user"));

    /// <param name="byKey">True: only with <see cref="PrivateKey"/>; false: only with <see cref="Password"/>.</param>
    public static SftpServer Start(bool byKey = false)
    {
        var server = new SftpServer();
        server.MakeKey("host");
        server.MakeKey("user");
        server.Listen(byKey, 0);
        return server;
    }

    /// <summary>Another machine takes the place of this one: the same port and files, another key.</summary>
    public void BecomeAnother()
    {
        Stop();
        MakeKey("host");
        Listen(false, Port);
    }

    public void Put(string name, string text) => File.WriteAllText(Path.Combine(Folder, name), text, new UTF8Encoding(false));

    public void Stop()
    {
        process?.Kill();
        process?.WaitForExit();
        process?.Dispose();
        process = null;
    }

    public void Dispose()
    {
        Stop();
        Directory.Delete(Folder, recursive: true);
        Directory.Delete(keys, recursive: true);
    }

    private void Listen(bool byKey, int port)
    {
        var script = Path.Combine(Root(), "tests", "SftpServer", "server.mjs");
        var start = new ProcessStartInfo("node") { RedirectStandardOutput = true, RedirectStandardInput = true, UseShellExecute = false };
        start.Environment["SFTP_PORT"] = port.ToString(CultureInfo.InvariantCulture);
        foreach (var argument in (string[])[script, Folder, Path.Combine(keys, "host"), User, Password, .. byKey ? (string[])[Path.Combine(keys, "user.pub")] : []]) start.ArgumentList.Add(argument);
        process = Process.Start(start)!;
        Port = int.Parse(process.StandardOutput.ReadLine() ?? throw new InvalidOperationException("The SFTP server did not start; ./beweeg test installs what it needs."), CultureInfo.InvariantCulture);
    }

    private void MakeKey(string name)
    {
        var file = Path.Combine(keys, name);
        File.Delete(file);
        File.Delete(file + ".pub");
        using var made = Process.Start(new ProcessStartInfo("ssh-keygen", ["-q", "-t", "ed25519", "-N", "", "-C", "proef", "-f", file]) { UseShellExecute = false })!;
        made.WaitForExit();
    }

    private static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Beweeg.slnx"))) folder = folder.Parent;
        return folder?.FullName ?? throw new InvalidOperationException("The tests do not run from the repository.");
    }
}
