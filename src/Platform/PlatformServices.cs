using Beweeg.Platform.Access;
using Beweeg.Platform.Audit;
using Beweeg.Platform.Pages;
using Beweeg.Platform.Time;
using Microsoft.Extensions.DependencyInjection;

namespace Beweeg.Platform;

/// <summary>What the platform brings to every installation.</summary>
public static class PlatformServices
{
    public static IServiceCollection AddBeweegPlatform(this IServiceCollection services)
    {
        services.AddSingleton<Calendar>();
        services.AddSingleton<ReadLog>();
        services.AddHostedService(provider => provider.GetRequiredService<ReadLog>());
        services.AddHostedService<Mail.OutboxSender>();
        services.AddSingleton<Documents.PdfRenderer>();
        services.AddScoped<Documents.PdfAnswers>();
        services.AddScoped<RequestContext>();
        services.AddScoped<ShellModel>();
        services.AddHttpContextAccessor();
        return services;
    }
}
