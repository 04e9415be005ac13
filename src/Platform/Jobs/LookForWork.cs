using Microsoft.Extensions.DependencyInjection;
using Quartz;

namespace Beweeg.Platform.Jobs;

/// <summary>
/// Wakes up every few minutes, on every node, and does what is due. It asks our own clock what that is: so a node that was down, a
/// change of summer time and a clock that was set all come out right.
/// </summary>
[DisallowConcurrentExecution]
internal sealed class LookForWork(DailyWork work) : IJob
{
    private static readonly TimeSpan Pause = TimeSpan.FromMinutes(2);

    public static void AddTo(IServiceCollection services)
    {
        services.AddQuartz(quartz =>
        {
            // Waking up goes by the clock of the machine, whatever day it is in Beweeg.
            quartz.UseTimeProvider(TimeProvider.System);
            quartz.ScheduleJob<LookForWork>(trigger => trigger.StartNow().WithSimpleSchedule(schedule => schedule.WithInterval(Pause).RepeatForever()));
            quartz.ScheduleJob<LookForFrequentWork>(trigger => trigger.StartNow().WithSimpleSchedule(schedule => schedule.WithInterval(LookForFrequentWork.Pause).RepeatForever()));
        });
        services.AddQuartzHostedService(options => options.WaitForJobsToComplete = true);
    }

    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default) => await work.RunDueAsync(cancellationToken);
}
