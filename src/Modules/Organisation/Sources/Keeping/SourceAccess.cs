using Beweeg.Platform.Access;
using Beweeg.Platform.Data;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Beweeg.Organisation.Sources.Keeping;

/// <summary>Who makes a source, decides about what it says, and reads what it changes. Nothing of a conversation is in it.</summary>
internal sealed class SourceAccess : AccessTable<PersonnelSource>
{
    public static readonly Permission Keep = new("source.keep", "bronnen van mensen en eenheden inrichten, ophalen en over een levering beslissen");

    public SourceAccess() => Allow(Keep, Relation.Administrator);

    public override string Noun => "Bronnen";

    public override string Kind => "source";

    protected override Task<PersonnelSource?> LoadAsync(BeweegDb db, HttpContext http, CancellationToken cancel) =>
        Guid.TryParse(http.GetRouteValue("bron") as string, out var id) ? db.Set<PersonnelSource>().SingleOrDefaultAsync(row => row.Id == id, cancel) : Task.FromResult<PersonnelSource?>(null);

    protected override Task<Relation> RelationsAsync(IRelations relations, Actor actor, PersonnelSource subject, DateOnly today, CancellationToken cancel) =>
        relations.ToMunicipalityAsync(actor, today, cancel);

    public override string StateOf(PersonnelSource subject) => "";

    public override Guid? EmployeeOf(PersonnelSource subject) => null;

    public override Guid IdOf(PersonnelSource subject) => subject.Id;
}
