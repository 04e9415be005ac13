using Beweeg.Conversations.PersonnelFile.Content;
using Beweeg.Conversations.PersonnelFile.Keeping;
using Beweeg.Conversations.PersonnelFile.Keeping.ChooseGoods;
using Beweeg.Conversations.PersonnelFile.Keeping.DecideDispatch;
using Beweeg.Conversations.PersonnelFile.Keeping.GoOn;
using Beweeg.Conversations.PersonnelFile.Keeping.RemoveDestination;
using Beweeg.Conversations.PersonnelFile.Keeping.ShowDestination;
using Beweeg.Conversations.PersonnelFile.Keeping.ShowDestinations;
using Beweeg.Conversations.PersonnelFile.Keeping.TryDestination;
using Beweeg.Conversations.PersonnelFile.Keeping.WriteDestination;
using Beweeg.Conversations.PersonnelFile.OwnFile;
using Beweeg.Conversations.PersonnelFile.Sending;
using Beweeg.Organisation.Contracts;
using Beweeg.Platform.Jobs;
using Beweeg.Platform.Pages;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Beweeg.Conversations.PersonnelFile;

/// <summary>Everything about the personnel file, as the module asks for it: the table of contents of this folder.</summary>
internal static class PersonnelFileEndpoints
{
    public static void AddServices(IServiceCollection services)
    {
        services.AddSingleton<DestinationsAccess>();
        services.AddSingleton<DestinationAccess>();
        services.AddScoped<NoteOutcome>();
        services.AddScoped<WriteContent>();
        services.AddSingleton<DestinationHttp>();
        services.AddSingleton<IDestinationConnector, RestDestination>();
        services.AddSingleton<IDestinationConnector, AfasDestination>();
        services.AddSingleton<IDestinationConnector, SftpDestination>();
        services.AddScoped<SendNext>();
        services.AddSingleton<SendOutcomes>();
        services.AddSingleton<IFrequentJob>(provider => provider.GetRequiredService<SendOutcomes>());
        services.AddScoped<IToday, DestinationsToday>();
        services.AddSingleton<IBesideLink, DestinationsBesideLink>();
    }

    public static void Map(IEndpointRouteBuilder app)
    {
        ShowDestinations.Map(app);
        WriteDestination.Map(app);
        ShowDestination.Map(app);
        ChooseGoods.Map(app);
        TryDestination.Map(app);
        GoOn.Map(app);
        DecideDispatch.Map(app);
        RemoveDestination.Map(app);
        ShowOwnDispatches.Map(app);
    }
}
