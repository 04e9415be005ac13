using Beweeg.Platform.Access;
using Beweeg.Platform.Data;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Beweeg.Competencies.Exchange;

/// <summary>Who goes on with a file that was handed in: an adviser of the whole municipality, whoever of them handed it in.</summary>
internal sealed class GuideUploadAccess : AccessTable<GuideUpload>
{
    public static readonly Permission Use = new("guide-upload.use", "een gegeven gidsbestand bekijken, inlezen of weggooien");

    public GuideUploadAccess() => Allow(Use, Relation.HrAdviserOfAll);

    public override string Noun => "Bestand met een competentiegids";

    public override string Kind => "guide-upload";

    protected override async Task<GuideUpload?> LoadAsync(BeweegDb db, HttpContext http, CancellationToken cancel) =>
        Guid.TryParse(http.GetRouteValue("bestand") as string, out var id) ? await db.Set<GuideUpload>().SingleOrDefaultAsync(row => row.Id == id, cancel) : null;

    protected override Task<Relation> RelationsAsync(IRelations relations, Actor actor, GuideUpload subject, DateOnly today, CancellationToken cancel) =>
        relations.ToMunicipalityAsync(actor, today, cancel);

    public override string StateOf(GuideUpload subject) => "";

    public override Guid? EmployeeOf(GuideUpload subject) => null;

    public override Guid IdOf(GuideUpload subject) => subject.Id;
}
