using Beweeg.Platform.Access;
using Beweeg.Platform.Data;
using Beweeg.Platform.Tenancy;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Beweeg.Conversations.PersonnelFile.Keeping;

/// <summary>Who sees which destinations there are, and makes one.</summary>
internal sealed class DestinationsAccess : AccessTable<Municipality>
{
    public static readonly Permission Make = new("destination.make", "bestemmingen voor uitkomsten zien en maken");

    public DestinationsAccess() => Allow(Make, Relation.Administrator);

    public override string Noun => "Bestemmingen";

    public override string Kind => "destinations";

    protected override Task<Municipality?> LoadAsync(BeweegDb db, HttpContext http, CancellationToken cancel) =>
        Task.FromResult<Municipality?>(http.RequestServices.GetRequiredService<RequestContext>().Municipality);

    protected override Task<Relation> RelationsAsync(IRelations relations, Actor actor, Municipality subject, DateOnly today, CancellationToken cancel) =>
        relations.ToMunicipalityAsync(actor, today, cancel);

    public override string StateOf(Municipality subject) => "";

    public override Guid? EmployeeOf(Municipality subject) => null;

    public override Guid IdOf(Municipality subject) => subject.Id;
}
