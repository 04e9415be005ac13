using Beweeg.Competencies.Contracts;
using Beweeg.JobBook.Compare;
using Beweeg.JobBook.Contracts;
using Beweeg.JobBook.Demo;
using Beweeg.JobBook.Exchange;
using Beweeg.JobBook.People;
using Beweeg.JobBook.Reading;
using Beweeg.JobBook.Versions;
using Beweeg.Platform.Adoption.Verbs;
using Beweeg.Platform.Jobs;
using Beweeg.Platform.Modules;
using Beweeg.Platform.Pages;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Beweeg.JobBook;

/// <summary>The job book: reading it, its versions, changing it, exchange; who has which job, and comparing.</summary>
public sealed class JobBookModule : IModule
{
    public void AddServices(IServiceCollection services)
    {
        services.AddSingleton<JobBookCache>();
        services.AddSingleton<JobBooksAccess>();
        services.AddSingleton<JobBookVersionAccess>();
        services.AddSingleton<JobBookUploadAccess>();
        services.AddSingleton<JobFitAccess>();
        services.AddScoped<JobBooks>();
        services.AddScoped<IJobBooks>(provider => provider.GetRequiredService<JobBooks>());
        services.AddScoped<JobBookKind>();
        services.AddScoped<JobsFollowBook>();
        services.AddScoped<IDailyJob>(provider => provider.GetRequiredService<JobsFollowBook>());
        services.AddScoped<Shelf>();
        services.AddScoped<FitOfPerson>();
        services.AddScoped<INavigation, JobBookNavigation>();
        services.AddScoped<IToday, JobBookToday>();
        services.AddScoped<IDemoStory, DemoJobBook>();
    }

    public void MapEndpoints(IEndpointRouteBuilder app)
    {
        ReadingEndpoints.Map(app);
        HoldersOfJob.Map(app);
        CompareJobs.Map(app);
        CompareWithPerson.Map(app);
        BeginFromJobs.Map(app);
        ImportJobBook.Map(app);
        ExportJobBook.Map(app);
        app.MapDocument<JobBookKind, JobBooksAccess, JobBookVersionAccess>(JobBookVersionAccess.Life, JobBooksAccess.Read, JobBooksAccess.Begin);
    }
}
