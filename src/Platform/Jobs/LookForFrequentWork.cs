using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Quartz;

namespace Beweeg.Platform.Jobs;

/// <summary>Wakes up every fifteen seconds, on every node, and lets each <see cref="IFrequentJob"/> look. One round at a time per node.</summary>
[DisallowConcurrentExecution]
internal sealed class LookForFrequentWork(IServiceScopeFactory scopes, ILogger<LookForFrequentWork> log) : IJob
{
    public static readonly TimeSpan Pause = TimeSpan.FromSeconds(15);

    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default)
    {
        await using var scope = scopes.CreateAsyncScope();
        foreach (var job in scope.ServiceProvider.GetServices<IFrequentJob>())
        {
            try
            {
                await job.RunAsync(cancellationToken);
            }
            catch (Exception problem) when (problem is not OperationCanceledException)
            {
                log.LogError(problem, "Frequent work {Job} failed", job.GetType().Name);
            }
        }
    }
}
