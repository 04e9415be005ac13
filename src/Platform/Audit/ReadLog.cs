using System.Threading.Channels;
using Beweeg.Platform.Data;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Beweeg.Platform.Audit;

/// <summary>
/// Puts readings on record. A reading is answered only after its record is durable; readings that come in at the
/// same moment share one transaction, so that the chain does not become the slowest part of reading.
/// </summary>
public sealed class ReadLog(IServiceScopeFactory scopes, ILogger<ReadLog> log) : BackgroundService
{
    private const int LargestBatch = 256;

    private readonly Channel<Waiting> queue = Channel.CreateUnbounded<Waiting>(new UnboundedChannelOptions { SingleReader = true });

    /// <summary>Returns when the record is durable; throws when it could not be kept, and then nothing may be shown.</summary>
    public async Task RecordAsync(Guid municipality, AuditRecord record, CancellationToken cancel)
    {
        var waiting = new Waiting(municipality, record);
        await queue.Writer.WriteAsync(waiting, cancel);
        await waiting.Done.Task.WaitAsync(cancel);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var batch = new List<Waiting>(LargestBatch);
        while (await queue.Reader.WaitToReadAsync(stoppingToken))
        {
            while (batch.Count < LargestBatch && queue.Reader.TryRead(out var waiting)) batch.Add(waiting);
            foreach (var group in batch.GroupBy(waiting => waiting.Municipality)) await KeepAsync(group.Key, [.. group], stoppingToken);
            batch.Clear();
        }
    }

    private async Task KeepAsync(Guid municipality, IReadOnlyList<Waiting> group, CancellationToken cancel)
    {
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            var db = scope.ServiceProvider.GetRequiredService<BeweegDb>();
            await db.EnterAsync(municipality, cancel);
            foreach (var waiting in group) db.Record(waiting.Record);
            await db.SaveChangesAsync(cancel);
            foreach (var waiting in group) waiting.Done.TrySetResult();
        }
        catch (Exception problem) when (problem is not OperationCanceledException)
        {
            log.LogError(problem, "{Count} readings could not be put on record", group.Count);
            foreach (var waiting in group) waiting.Done.TrySetException(new ReadingNotRecordedException(problem));
        }
    }

    private sealed record Waiting(Guid Municipality, AuditRecord Record)
    {
        public TaskCompletionSource Done { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);
    }
}

/// <summary>A reading could not be put on record, so nothing was shown.</summary>
public sealed class ReadingNotRecordedException(Exception cause) : Exception("The reading could not be put on record.", cause);
