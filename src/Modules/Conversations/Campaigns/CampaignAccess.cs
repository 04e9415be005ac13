using Beweeg.Platform.Access;
using Beweeg.Platform.Data;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Beweeg.Conversations.Campaigns;

/// <summary>
/// Who may do what with a round. Every HR adviser follows it and nudges the own departments; who advises the whole municipality sets its days and
/// closes it. Numbers of departments that somebody does not advise never point at a person.
/// </summary>
internal sealed class CampaignAccess : AccessTable<Campaign>
{
    public static readonly Permission Read = new("round.read", "een gespreksronde volgen");
    public static readonly Permission ReadPeople = new("round.people", "van de eigen afdelingen zien wie nog geen dag heeft");
    public static readonly Permission Nudge = new("round.nudge", "de eigen afdelingen herinneren");
    public static readonly Permission SetDeadlines = new("round.deadlines", "streefdatums van een gespreksronde wijzigen");
    public static readonly Permission Close = new("round.close", "een gespreksronde afsluiten");
    public static readonly Permission Report = new("round.report", "het verslag van een gespreksronde lezen");

    private const string Running = "Running";
    private const string Closed = "Closed";

    public CampaignAccess()
    {
        Allow(Read, Relation.HrAdviser);
        Allow(ReadPeople, Relation.HrAdviser, Running);
        Allow(Nudge, Relation.HrAdviser, Running);
        Allow(SetDeadlines, Relation.HrAdviserOfAll, Running);
        Allow(Close, Relation.HrAdviserOfAll, Running);
        Allow(Report, Relation.HrAdviser, Closed);
    }

    public override string Noun => "Gespreksronde";

    public override string Kind => "round";

    protected override async Task<Campaign?> LoadAsync(BeweegDb db, HttpContext http, CancellationToken cancel) =>
        Guid.TryParse(http.GetRouteValue("ronde") as string, out var id) ? await db.Set<Campaign>().SingleOrDefaultAsync(row => row.Id == id, cancel) : null;

    protected override Task<Relation> RelationsAsync(IRelations relations, Actor actor, Campaign subject, DateOnly today, CancellationToken cancel) =>
        relations.ToMunicipalityAsync(actor, today, cancel);

    public override string StateOf(Campaign subject) => subject.IsClosed ? Closed : Running;

    public override Guid? EmployeeOf(Campaign subject) => null;

    public override Guid IdOf(Campaign subject) => subject.Id;

    protected override NotNow? NotNow(Campaign subject, Permission permission, Relation relations) =>
        !relations.HasFlag(Relation.HrAdviser) ? null
        : subject.IsClosed ? new NotNow("Deze gespreksronde is afgesloten. Er verandert niets meer aan; lees het verslag.", $"/voortgang/rondes/{subject.Id}")
        : new NotNow("Deze gespreksronde loopt nog. Het verslag is er als de ronde is afgesloten.", $"/voortgang/rondes/{subject.Id}");
}
