using Beweeg.Organisation.Assessors;
using Beweeg.Organisation.Assessors.Appoint;
using Beweeg.Organisation.Contracts;
using Beweeg.Organisation.Employees;
using Beweeg.Organisation.Import.Applying;
using Beweeg.Organisation.Provisioning;
using Beweeg.Organisation.Relations;
using Beweeg.Organisation.Sources;
using Beweeg.Organisation.Units;
using Beweeg.Platform.Access;
using Beweeg.Platform.Modules;
using Beweeg.Platform.Pages;
using Beweeg.Platform.SignIn;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Beweeg.Organisation;

/// <summary>Employees, units, managers, roles, appointed assessors, jobs and the import from the personnel system.</summary>
public sealed class OrganisationModule : IModule
{
    public void AddServices(IServiceCollection services)
    {
        services.AddSingleton<OrganisationMaps>();
        services.AddScoped<CurrentOrganisation>();
        services.AddScoped<OrganisationRelations>();
        services.AddScoped<IRelations>(provider => provider.GetRequiredService<OrganisationRelations>());
        services.AddScoped<ITeams, Teams>();
        services.AddScoped<IPeople, People>();
        services.AddScoped<IAdministrators, Roles.Administrators>();
        services.AddScoped<IEmployment, Employment>();
        services.AddScoped<IUnits, UnitsOfPeople>();
        services.AddScoped<IJobs, Jobs.JobsOfPeople>();
        services.AddScoped<IAssessors, Assessors.Assessors>();
        services.AddSingleton<AssessorAccess>();
        services.AddScoped<IToday, LeavingAssessorsToday>();
        services.AddScoped<CompareWithPresent>();
        services.AddScoped<ApplyImport>();
        ProvisioningEndpoints.AddServices(services);
        SourceEndpoints.AddServices(services);
    }

    public void MapEndpoints(IEndpointRouteBuilder app)
    {
        AppointAssessor.Map(app);
        ProvisioningEndpoints.Map(app);
        SourceEndpoints.Map(app);
    }
}
