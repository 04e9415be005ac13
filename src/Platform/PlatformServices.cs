using Beweeg.Platform.Access;
using Beweeg.Platform.Audit;
using Beweeg.Platform.Pages;
using Beweeg.Platform.Time;
using Microsoft.Extensions.DependencyInjection;

namespace Beweeg.Platform;

/// <summary>What the platform brings to every installation.</summary>
public static class PlatformServices
{
    /// <param name="worksByItself">False: no jobs and no mail go out unless somebody calls for it.</param>
    public static IServiceCollection AddBeweegPlatform(this IServiceCollection services, bool worksByItself)
    {
        services.AddSingleton<Calendar>();
        services.AddSingleton<Microsoft.AspNetCore.Antiforgery.IAntiforgeryAdditionalDataProvider, Forms.FormOwner>();
        services.AddSingleton<ReadLog>();
        services.AddHostedService(provider => provider.GetRequiredService<ReadLog>());
        services.AddSingleton<Jobs.DailyWork>();
        services.AddScoped<Jobs.IDailyJob, Jobs.GatherStatistics>();
        services.AddSingleton<Mail.OutboxSender>();
        services.AddSingleton<Outgoing.OutgoingCalls>();
        services.AddSingleton<Outgoing.SftpCalls>();
        if (worksByItself)
        {
            services.AddHostedService(provider => provider.GetRequiredService<Mail.OutboxSender>());
            Jobs.LookForWork.AddTo(services);
        }

        services.AddSingleton<Documents.PdfRenderer>();
        services.AddScoped<Documents.PdfAnswers>();
        services.AddScoped<RequestContext>();
        services.AddScoped<ShellModel>();
        services.AddHttpContextAccessor();
        return services;
    }
}
