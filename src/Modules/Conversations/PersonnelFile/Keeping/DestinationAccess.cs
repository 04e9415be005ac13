using Beweeg.Platform.Access;
using Beweeg.Platform.Data;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Beweeg.Conversations.PersonnelFile.Keeping;

/// <summary>Who chooses what goes to a destination and sees whether it arrives. Of an outcome that is a personnel number, a kind and a date; never what is in it.</summary>
internal sealed class DestinationAccess : AccessTable<Destination>
{
    public static readonly Permission Keep = new("destination.keep", "een bestemming inrichten, kiezen wat erheen gaat, en beslissen over wat niet aankomt");

    public DestinationAccess() => Allow(Keep, Relation.Administrator);

    public override string Noun => "Bestemming";

    public override string Kind => "destination";

    protected override Task<Destination?> LoadAsync(BeweegDb db, HttpContext http, CancellationToken cancel) =>
        Guid.TryParse(http.GetRouteValue("bestemming") as string, out var id) ? db.Set<Destination>().SingleOrDefaultAsync(row => row.Id == id, cancel) : Task.FromResult<Destination?>(null);

    protected override Task<Relation> RelationsAsync(IRelations relations, Actor actor, Destination subject, DateOnly today, CancellationToken cancel) =>
        relations.ToMunicipalityAsync(actor, today, cancel);

    public override string StateOf(Destination subject) => "";

    public override Guid? EmployeeOf(Destination subject) => null;

    public override Guid IdOf(Destination subject) => subject.Id;
}
