using Beweeg.Organisation.Contracts;
using Beweeg.Platform.Access;
using Beweeg.Platform.Data;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Beweeg.JobBook.Compare;

/// <summary>Who may compare somebody with jobs: that person, who decides about that person, and the adviser of the unit.</summary>
internal sealed class JobFitAccess : AccessTable<Person>
{
    public static readonly Permission Read = new("jobfit.read", "zien welke functies dicht bij iemand liggen, uit vastgestelde beoordelingen");

    public JobFitAccess() => Allow(Read, Relation.Self | Sides.Deciding | Relation.HrAdviser);

    public override string Noun => "Functies dichtbij iemand";

    public override string Kind => "jobfit";

    protected override async Task<Person?> LoadAsync(BeweegDb db, HttpContext http, CancellationToken cancel)
    {
        var request = http.RequestServices.GetRequiredService<RequestContext>();
        return Guid.TryParse(http.GetRouteValue("medewerker") as string, out var id)
            ? await http.RequestServices.GetRequiredService<IPeople>().FindAsync(id, request.Today, cancel)
            : null;
    }

    protected override Task<Relation> RelationsAsync(IRelations relations, Actor actor, Person subject, DateOnly today, CancellationToken cancel) =>
        relations.ToEmployeeAsync(actor, subject.Id, today, cancel);

    public override string StateOf(Person subject) => "";

    public override Guid? EmployeeOf(Person subject) => subject.Id;

    public override Guid IdOf(Person subject) => subject.Id;
}
