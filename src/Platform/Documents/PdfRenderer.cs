using System.Buffers.Binary;
using System.Diagnostics;
using System.Text;
using Microsoft.Extensions.Logging;

namespace Beweeg.Platform.Documents;

/// <summary>
/// Turns our own HTML into PDF, with WeasyPrint in a process beside ours. The process gets everything through its input and
/// writes nothing to disk; one document is made at a time, few may wait, and a process that is slow, broken or long in use is
/// replaced by a fresh one.
/// </summary>
public sealed class PdfRenderer(ILogger<PdfRenderer> log) : IAsyncDisposable
{
    /// <summary>The package of Debian that it needs.</summary>
    public const string Package = "weasyprint";

    private const string Python = "/usr/bin/python3";
    private const string Library = "/usr/lib/python3/dist-packages/weasyprint/__init__.py";
    private const int MostWaiting = 16;
    private const int MostPerProcess = 500;
    private const int LargestAnswer = 64 * 1024 * 1024;
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(45);
    private static readonly TimeSpan StartLimit = TimeSpan.FromSeconds(60);

    private readonly SemaphoreSlim turn = new(1, 1);
    private bool installed;
    private Process? process;
    private int made;
    private int inLine;

    /// <summary>True when this machine can make a PDF. It is looked at anew until it can, so that installing asks no new start.</summary>
    public bool IsInstalled => installed || (installed = OperatingSystem.IsLinux() && File.Exists(Python) && File.Exists(Library));

    /// <summary>Makes a PDF of a whole HTML document.</summary>
    public async Task<PdfOutcome> RenderAsync(string html, CancellationToken cancel)
    {
        if (!IsInstalled) return PdfOutcome.NotInstalled;
        if (Interlocked.Increment(ref inLine) > MostWaiting)
        {
            Interlocked.Decrement(ref inLine);
            return PdfOutcome.Busy;
        }

        try
        {
            await turn.WaitAsync(cancel);
            try
            {
                return await InTurnAsync(html, cancel);
            }
            finally
            {
                turn.Release();
            }
        }
        finally
        {
            Interlocked.Decrement(ref inLine);
        }
    }

    public async ValueTask DisposeAsync()
    {
        await turn.WaitAsync();
        Stop();
    }

    private async Task<PdfOutcome> InTurnAsync(string html, CancellationToken cancel)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        limit.CancelAfter(StartLimit);
        try
        {
            if (made >= MostPerProcess || process is { HasExited: true }) Stop();
            process ??= await StartAsync(limit.Token);
            limit.CancelAfter(Limit);
            made++;
            await WriteAsync(process, Encoding.UTF8.GetBytes(html), limit.Token);
            var (worked, body) = await ReadAsync(process, limit.Token);
            if (worked) return new PdfOutcome(body, PdfProblem.None);
            // The process only names the kind of fault: what people wrote stays out of the log.
            log.LogError("No PDF could be made: {Kind}", Encoding.UTF8.GetString(body));
            return PdfOutcome.Failed;
        }
        catch (Exception problem) when (problem is IOException or OperationCanceledException or InvalidDataException or System.ComponentModel.Win32Exception)
        {
            // Half an answer may be under way, or a document that never ends.
            Stop();
            cancel.ThrowIfCancellationRequested();
            log.LogError(problem, "The PDF renderer did not answer and was stopped");
            return PdfOutcome.Failed;
        }
    }

    private async Task<Process> StartAsync(CancellationToken cancel)
    {
        var start = new ProcessStartInfo(Python)
        {
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = "/",
            ArgumentList = { "-I", "-c", Encoding.UTF8.GetString(Resource("renderer.py")) },
        };
        start.Environment.Clear();
        start.Environment["LANG"] = "C.UTF-8";
        var started = Process.Start(start)!;
        process = started;
        made = 0;
        started.ErrorDataReceived += (_, line) =>
        {
            if (line.Data is { Length: > 0 } text) log.LogDebug("PDF renderer: {Line}", text);
        };
        started.BeginErrorReadLine();
        await WriteAsync(started, Resource("paper.css"), cancel);
        string[] fonts = ["latin.woff2", "latin-ext.woff2"];
        var count = new byte[4];
        BinaryPrimitives.WriteInt32BigEndian(count, fonts.Length);
        await WriteAsync(started, count, cancel);
        foreach (var font in fonts) await WriteAsync(started, Resource(font), cancel);
        await ReadAsync(started, cancel);
        return started;
    }

    private void Stop()
    {
        if (process is not { } old) return;
        process = null;
        try
        {
            old.Kill(entireProcessTree: true);
        }
        catch (InvalidOperationException)
        {
            // It was gone already.
        }

        old.Dispose();
    }

    private static async Task WriteAsync(Process to, ReadOnlyMemory<byte> body, CancellationToken cancel)
    {
        var head = new byte[4];
        BinaryPrimitives.WriteInt32BigEndian(head, body.Length);
        var input = to.StandardInput.BaseStream;
        await input.WriteAsync(head, cancel);
        await input.WriteAsync(body, cancel);
        await input.FlushAsync(cancel);
    }

    private static async Task<(bool Worked, byte[] Body)> ReadAsync(Process from, CancellationToken cancel)
    {
        var output = from.StandardOutput.BaseStream;
        var head = new byte[5];
        await output.ReadExactlyAsync(head, cancel);
        var length = BinaryPrimitives.ReadInt32BigEndian(head) - 1;
        if (length is < 0 or > LargestAnswer) throw new InvalidDataException($"An answer of {length} bytes.");
        var body = new byte[length];
        await output.ReadExactlyAsync(body, cancel);
        return (head[4] == 1, body);
    }

    private static byte[] Resource(string name)
    {
        using var stream = typeof(PdfRenderer).Assembly.GetManifestResourceStream("paper/" + name)
            ?? throw new InvalidOperationException($"The paper lacks {name}.");
        var content = new byte[stream.Length];
        stream.ReadExactly(content);
        return content;
    }
}

/// <summary>A PDF, or why there is none.</summary>
public sealed record PdfOutcome(byte[] Pdf, PdfProblem Problem)
{
    internal static PdfOutcome NotInstalled { get; } = new([], PdfProblem.NotInstalled);
    internal static PdfOutcome Busy { get; } = new([], PdfProblem.Busy);
    internal static PdfOutcome Failed { get; } = new([], PdfProblem.Failed);
}

/// <summary>Nothing; the machine lacks the renderer; too many wait already; it did not work.</summary>
public enum PdfProblem
{
    None,
    NotInstalled,
    Busy,
    Failed,
}
