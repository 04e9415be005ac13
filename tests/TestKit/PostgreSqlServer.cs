using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace Beweeg.TestKit;

/// <summary>
/// A PostgreSQL server of our own, from Debian's package: a cluster in a temporary folder, on a free port of the loopback
/// address, with the Dutch ICU locale and a role that is no superuser, so that row-level security is really tested.
/// </summary>
public sealed class PostgreSqlServer : IDisposable
{
    private static readonly Lazy<PostgreSqlServer> Only = new(() => new PostgreSqlServer("-c fsync=off"));

    private readonly string folder;
    private readonly int port;

    private PostgreSqlServer(string settings)
    {
        var bin = Directory.Exists("/usr/lib/postgresql")
            ? Directory.GetDirectories("/usr/lib/postgresql").Select(version => Path.Combine(version, "bin")).LastOrDefault(path => File.Exists(Path.Combine(path, "initdb")))
            : null;
        Bin = bin ?? throw new InvalidOperationException("PostgreSQL is not installed; ./beweeg test installs it.");
        folder = Directory.CreateTempSubdirectory("beweeg-postgres").FullName;
        port = FreePort();
        AppDomain.CurrentDomain.ProcessExit += (_, _) => Dispose();
        if (IsRoot) Run("chown", "postgres", folder);
        AsPostgres("initdb", "-D", Path.Combine(folder, "data"), "-U", "postgres", "--auth=trust", "--encoding=UTF8", "--locale=C.UTF-8", "--locale-provider=icu", "--icu-locale=nl-NL");
        AsPostgres("pg_ctl", "-D", Path.Combine(folder, "data"), "-w", "-l", Path.Combine(folder, "log"), "-o",
            $"-p {port} -c listen_addresses=127.0.0.1 -c unix_socket_directories={folder} -c max_connections=200 {settings}", "start");
        AsPostgres("psql", "-h", folder, "-p", $"{port}", "-U", "postgres", "-q", "-c", "CREATE ROLE beweeg LOGIN CREATEDB NOSUPERUSER NOBYPASSRLS");
    }

    /// <summary>The one of the tests: it does not flush, since nothing needs to survive.</summary>
    public static PostgreSqlServer Instance => Only.Value;

    /// <summary>One as in production, for measuring: every commit is flushed to disk.</summary>
    public static PostgreSqlServer StartDurable() => new("-c fsync=on -c synchronous_commit=on -c shared_buffers=1GB -c max_wal_size=4GB");

    private string Bin { get; }

    private static bool IsRoot => string.Equals(Environment.UserName, "root", StringComparison.Ordinal);

    /// <summary>A connection string to a new, empty database.</summary>
    public string NewDatabase()
    {
        var name = "test_" + Guid.CreateVersion7().ToString("N");
        AsPostgres("psql", "-h", folder, "-p", $"{port}", "-U", "postgres", "-q", "-c", $"CREATE DATABASE {name} OWNER beweeg");
        return $"Host=127.0.0.1;Port={port};Username=beweeg;Database={name};Maximum Pool Size=40";
    }

    public void Dispose()
    {
        if (!Directory.Exists(folder)) return;
        try
        {
            AsPostgres("pg_ctl", "-D", Path.Combine(folder, "data"), "-m", "immediate", "stop");
            Directory.Delete(folder, recursive: true);
        }
        catch (Exception problem) when (problem is InvalidOperationException or IOException)
        {
            // Ending the tests must not fail on a server that is already gone.
        }
    }

    private void AsPostgres(string tool, params string[] arguments)
    {
        var command = Path.Combine(Bin, tool);
        if (IsRoot) Run("runuser", ["-u", "postgres", "--", command, .. arguments]);
        else Run(command, arguments);
    }

    private static void Run(string command, params string[] arguments)
    {
        // The output of a started server must not keep us waiting, so it is not read from a pipe.
        var output = Path.GetTempFileName();
        var start = new ProcessStartInfo("/bin/sh") { WorkingDirectory = "/" };
        start.ArgumentList.Add("-c");
        start.ArgumentList.Add("out=$1; shift; exec \"$@\" >\"$out\" 2>&1 </dev/null");
        start.ArgumentList.Add("sh");
        start.ArgumentList.Add(output);
        start.ArgumentList.Add(command);
        foreach (var argument in arguments) start.ArgumentList.Add(argument);
        using var process = Process.Start(start)!;
        process.WaitForExit();
        var said = File.ReadAllText(output);
        File.Delete(output);
        if (process.ExitCode != 0) throw new InvalidOperationException($"{command} {string.Join(' ', arguments)}: {said}");
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
