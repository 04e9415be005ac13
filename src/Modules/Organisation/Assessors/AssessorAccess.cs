using Beweeg.Organisation.Contracts;
using Beweeg.Platform.Access;
using Beweeg.Platform.Data;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Beweeg.Organisation.Assessors;

/// <summary>Who may appoint another assessor for somebody. The manager may not: it is often about the manager.</summary>
internal sealed class AssessorAccess : AccessTable<Person>
{
    public static readonly Permission Appoint = new("assessor.appoint", "een andere of tweede beoordelaar aanwijzen");

    public AssessorAccess() => Allow(Appoint, Relation.HrAdviser);

    public override string Noun => "Wie iemand beoordeelt";

    public override string Kind => "assessor";

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
