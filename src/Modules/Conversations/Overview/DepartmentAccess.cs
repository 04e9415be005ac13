using Beweeg.Organisation.Contracts;
using Beweeg.Platform.Access;
using Beweeg.Platform.Data;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Beweeg.Conversations.Overview;

/// <summary>Who may see of a department who had which conversation.</summary>
internal sealed class DepartmentAccess : AccessTable<Department>
{
    public static readonly Permission Read = new("department.read", "van een afdeling zien wie welk gesprek had");

    public DepartmentAccess() => Allow(Read, Relation.HrAdviser);

    public override string Noun => "Gesprekken van een afdeling";

    public override string Kind => "unit";

    protected override async Task<Department?> LoadAsync(BeweegDb db, HttpContext http, CancellationToken cancel) =>
        Guid.TryParse(http.GetRouteValue("afdeling") as string, out var id)
            ? await http.RequestServices.GetRequiredService<IUnits>().FindAsync(id, cancel)
            : null;

    protected override Task<Relation> RelationsAsync(IRelations relations, Actor actor, Department subject, DateOnly today, CancellationToken cancel) =>
        relations.ToUnitAsync(actor, subject.Id, today, cancel);

    public override string StateOf(Department subject) => "";

    public override Guid? EmployeeOf(Department subject) => null;

    public override Guid IdOf(Department subject) => subject.Id;
}
