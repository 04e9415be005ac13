using Beweeg.Organisation.Contracts;
using Beweeg.Organisation.Provisioning.Colleagues;
using Beweeg.Organisation.Provisioning.Ggm;
using Beweeg.Organisation.Provisioning.Groups;
using Beweeg.Organisation.Provisioning.Keeping;
using Beweeg.Organisation.Provisioning.Keeping.EndKey;
using Beweeg.Organisation.Provisioning.Keeping.MakeKey;
using Beweeg.Organisation.Provisioning.Keeping.ShowLink;
using Beweeg.Organisation.Provisioning.Log;
using Beweeg.Organisation.Provisioning.People;
using Beweeg.Organisation.Provisioning.Serving;
using Beweeg.Organisation.Provisioning.Tokens;
using Beweeg.Platform.Jobs;
using Beweeg.Platform.Pages;
using Beweeg.Platform.SignIn;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Beweeg.Organisation.Provisioning;

/// <summary>Everything about the link with the personnel system, as the module asks for it: the table of contents of this folder.</summary>
internal static class ProvisioningEndpoints
{
    public static void AddServices(IServiceCollection services)
    {
        services.AddSingleton(LinkLimits.Usual);
        services.AddSingleton<LinkPace>();
        services.AddScoped<LinkKeys>();
        services.AddScoped<ILinkKeys>(provider => provider.GetRequiredService<LinkKeys>());
        services.AddScoped<ILinks>(provider => provider.GetRequiredService<LinkKeys>());
        services.AddScoped<LinkLog>();
        services.AddScoped<IDailyJob, ForgetCalls>();
        services.AddScoped<ReadPeople>();
        services.AddScoped<PlacePerson>();
        services.AddScoped<LeadUnits>();
        services.AddScoped<SavePerson>();
        services.AddScoped<ReadUnits>();
        services.AddScoped<SaveUnit>();
        services.AddScoped<ScimUsers>();
        services.AddScoped<ScimGroups>();
        services.AddScoped<ScimBulk>();
        services.AddScoped<ScimServer>();
        services.AddSingleton<LinkAccess>();
        services.AddScoped<INavigation, LinkNavigation>();
    }

    public static void Map(IEndpointRouteBuilder app)
    {
        ScimEndpoints.Map(app);
        ShowColleagues.Map(app);
        ShowLink.Map(app);
        MakeKey.Map(app);
        EndKey.Map(app);
        ExportGgm.Map(app);
    }
}
