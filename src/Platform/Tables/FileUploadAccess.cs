using Beweeg.Platform.Access;
using Beweeg.Platform.Data;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Beweeg.Platform.Tables;

/// <summary>Who goes on with a file that was handed in: an adviser of the whole municipality, whoever of them handed it in.</summary>
public abstract class FileUploadAccess<TUpload> : AccessTable<TUpload> where TUpload : FileUpload
{
    protected FileUploadAccess(Permission use) => Allow(use, Relation.HrAdviserOfAll);

    protected sealed override async Task<TUpload?> LoadAsync(BeweegDb db, HttpContext http, CancellationToken cancel) =>
        Guid.TryParse(http.GetRouteValue("bestand") as string, out var id) ? await db.Set<TUpload>().SingleOrDefaultAsync(row => row.Id == id, cancel) : null;

    protected sealed override Task<Relation> RelationsAsync(IRelations relations, Actor actor, TUpload subject, DateOnly today, CancellationToken cancel) =>
        relations.ToMunicipalityAsync(actor, today, cancel);

    public sealed override string StateOf(TUpload subject) => "";

    public sealed override Guid? EmployeeOf(TUpload subject) => null;

    public sealed override Guid IdOf(TUpload subject) => subject.Id;
}
