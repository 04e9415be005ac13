using Beweeg.Platform.Access;
using Beweeg.Platform.Data;
using Beweeg.Platform.Tenancy;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Beweeg.Conversations.Overview;

/// <summary>Who may start cycles and see, in numbers, how far the organisation is.</summary>
internal sealed class DepartmentsAccess : AccessTable<Municipality>
{
    public static readonly Permission ReadProgress = new("campaign.read", "voortgang van de gesprekken zien");
    public static readonly Permission ReadTotals = new("campaign.totals", "voortgang in totalen zien");
    public static readonly Permission Start = new("campaign.start", "cycli starten");
    public static readonly Permission BeginRound = new("round.begin", "een gespreksronde beginnen");
    public static readonly Permission ReadRegisters = new("register.read", "de registers van uitzonderingen en extra beloningen zien");

    public DepartmentsAccess()
    {
        Allow(ReadProgress, Relation.HrAdviser);
        // Not for an adviser as well: totals minus the own departments would show what the progress page leaves out.
        Allow(ReadTotals, Relation.WorksCouncil);
        Allow(Start, Relation.HrAdviser);
        Allow(BeginRound, Relation.HrAdviserOfAll);
        // Of the people whom the adviser advises only; the list is made so.
        Allow(ReadRegisters, Relation.HrAdviser);
    }

    public override string Noun => "Voortgang in de organisatie";

    public override string Kind => "campaign";

    protected override Task<Municipality?> LoadAsync(BeweegDb db, HttpContext http, CancellationToken cancel) =>
        Task.FromResult<Municipality?>(http.RequestServices.GetRequiredService<RequestContext>().Municipality);

    protected override Task<Relation> RelationsAsync(IRelations relations, Actor actor, Municipality subject, DateOnly today, CancellationToken cancel) =>
        relations.ToMunicipalityAsync(actor, today, cancel);

    public override string StateOf(Municipality subject) => "";

    public override Guid? EmployeeOf(Municipality subject) => null;

    public override Guid IdOf(Municipality subject) => subject.Id;
}
