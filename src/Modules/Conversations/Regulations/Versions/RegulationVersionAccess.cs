using Beweeg.Platform.Access;
using Beweeg.Platform.Data;
using Beweeg.Platform.Tenancy;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Beweeg.Conversations.Regulations.Versions;

/// <summary>Who may see the regulations of the municipality, and who may begin a new version.</summary>
internal sealed class RegulationsAccess : AccessTable<Municipality>
{
    public static readonly Permission List = new("regulations.list", "de regelingen zien");
    public static readonly Permission Begin = new("regulations.begin", "een concept van de regeling beginnen of inlezen");

    public RegulationsAccess()
    {
        Allow(List, Relation.Colleague);
        Allow(Begin, Relation.HrAdviserOfAll);
    }

    public override string Noun => "Regelingen";

    public override string Kind => "regulations";

    protected override Task<Municipality?> LoadAsync(BeweegDb db, HttpContext http, CancellationToken cancel) =>
        Task.FromResult<Municipality?>(http.RequestServices.GetRequiredService<RequestContext>().Municipality);

    protected override Task<Relation> RelationsAsync(IRelations relations, Actor actor, Municipality subject, DateOnly today, CancellationToken cancel) =>
        relations.ToMunicipalityAsync(actor, today, cancel);

    public override string StateOf(Municipality subject) => "";

    public override Guid? EmployeeOf(Municipality subject) => null;

    public override Guid IdOf(Municipality subject) => subject.Id;
}

/// <summary>Who may do what with one version of the regulation, in which state.</summary>
internal sealed class RegulationVersionAccess : AccessTable<VersionStanding>
{
    /// <summary>The word for a version in the record.</summary>
    public const string KindWord = "regulation";

    public static readonly Permission Read = new("regulation.read", "een versie van de regeling lezen");
    public static readonly Permission Copy = new("regulation.copy", "een versie kopiëren als concept");
    public static readonly Permission Change = new("regulation.change", "een concept van de regeling wijzigen");
    public static readonly Permission Simulate = new("regulation.simulate", "een versie doorrekenen voor wie hier werkt");
    public static readonly Permission Send = new("regulation.send", "een concept naar de ondernemingsraad sturen");
    public static readonly Permission Answer = new("regulation.answer", "het antwoord van de ondernemingsraad vastleggen");
    public static readonly Permission Adopt = new("regulation.adopt", "het besluit van het college vastleggen");
    public static readonly Permission Withdraw = new("regulation.withdraw", "een versie intrekken");
    public static readonly Permission PutOnRecord = new("regulation.decisions", "besluiten alsnog vastleggen");

    private const string Draft = nameof(StandingOfVersion.Draft);
    private const string AtCouncil = nameof(StandingOfVersion.AtCouncil);
    private const string Consented = nameof(StandingOfVersion.Consented);
    private const string Refused = nameof(StandingOfVersion.Refused);
    private const string Coming = nameof(StandingOfVersion.Coming);
    private const string InForce = nameof(StandingOfVersion.InForce);
    private const string InForceUndecided = nameof(StandingOfVersion.InForceUndecided);
    private const string Former = nameof(StandingOfVersion.Former);
    private const string Withdrawn = nameof(StandingOfVersion.Withdrawn);

    public RegulationVersionAccess()
    {
        // Inside the municipality a regulation is public, from the day on which it holds.
        Allow(Read, Relation.Colleague, InForce, InForceUndecided, Former);
        // The council keeps seeing what was laid before it, whatever became of it (WOR art. 27.2).
        Allow(Read, Relation.WorksCouncil, AtCouncil, Consented, Refused, Coming, Withdrawn);
        Allow(Read, Relation.HrAdviserOfAll);
        Allow(Copy, Relation.HrAdviserOfAll);
        Allow(Change, Relation.HrAdviserOfAll, Draft);
        Allow(Simulate, Relation.HrAdviserOfAll);
        Allow(Send, Relation.HrAdviserOfAll, Draft);
        Allow(Answer, Relation.HrAdviserOfAll, AtCouncil);
        Allow(Adopt, Relation.HrAdviserOfAll, Consented);
        Allow(Withdraw, Relation.HrAdviserOfAll, Draft, AtCouncil, Consented);
        Allow(PutOnRecord, Relation.HrAdviserOfAll, InForceUndecided);
    }

    public override string Noun => "Versie van de regeling";

    public override string Kind => KindWord;

    protected override async Task<VersionStanding?> LoadAsync(BeweegDb db, HttpContext http, CancellationToken cancel)
    {
        if (!Guid.TryParse(http.GetRouteValue("versie") as string, out var id)) return null;
        var today = http.RequestServices.GetRequiredService<RequestContext>().Today;
        var all = VersionStanding.Of(await db.Set<RegulationVersion>().ToListAsync(cancel), today);
        return all.FirstOrDefault(standing => standing.Version.Id == id);
    }

    protected override Task<Relation> RelationsAsync(IRelations relations, Actor actor, VersionStanding subject, DateOnly today, CancellationToken cancel) =>
        relations.ToMunicipalityAsync(actor, today, cancel);

    public override string StateOf(VersionStanding subject) => subject.Standing.ToString();

    public override Guid? EmployeeOf(VersionStanding subject) => null;

    public override Guid IdOf(VersionStanding subject) => subject.Version.Id;

    protected override NotNow? NotNow(VersionStanding subject, Permission permission, Relation relations) =>
        relations.HasFlag(Relation.HrAdviserOfAll) ? new NotNow($"Deze versie is {subject.Standing.Dutch()}. Dan kan dit niet (meer).", $"/regelingen/{subject.Version.Id}") : null;
}
