using Beweeg.Platform.Access;
using Beweeg.Platform.Data;
using Beweeg.Platform.Tenancy;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Beweeg.Competencies.Versions;

/// <summary>Who reads the guide of the municipality, and who may begin a new version.</summary>
internal sealed class GuidesAccess : AccessTable<Municipality>
{
    public static readonly Permission Read = new("guides.read", "de competentiegids lezen die nu geldt");
    public static readonly Permission Begin = new("guides.begin", "een concept van de gids beginnen of inlezen");

    public GuidesAccess()
    {
        Allow(Read, Relation.Colleague);
        Allow(Begin, Relation.HrAdviserOfAll);
    }

    public override string Noun => "Competentiegids";

    public override string Kind => "guides";

    protected override Task<Municipality?> LoadAsync(BeweegDb db, HttpContext http, CancellationToken cancel) =>
        Task.FromResult<Municipality?>(http.RequestServices.GetRequiredService<RequestContext>().Municipality);

    protected override Task<Relation> RelationsAsync(IRelations relations, Actor actor, Municipality subject, DateOnly today, CancellationToken cancel) =>
        relations.ToMunicipalityAsync(actor, today, cancel);

    public override string StateOf(Municipality subject) => "";

    public override Guid? EmployeeOf(Municipality subject) => null;

    public override Guid IdOf(Municipality subject) => subject.Id;
}

/// <summary>Who may do what with one version of the guide, in which state.</summary>
internal sealed class GuideVersionAccess : AccessTable<GuideAtHand>
{
    /// <summary>The word for a version in the record.</summary>
    public const string KindWord = "guide";

    /// <summary>The parameter of an address that names a version.</summary>
    public const string Parameter = "gids";

    public static readonly Permission Read = new("guide.read", "een versie van de gids lezen");
    public static readonly Permission Copy = new("guide.copy", "een versie van de gids kopiëren als concept");
    public static readonly Permission Change = new("guide.change", "een concept van de gids wijzigen");
    public static readonly Permission Send = new("guide.send", "een concept van de gids naar de ondernemingsraad sturen");
    public static readonly Permission Answer = new("guide.answer", "het antwoord van de ondernemingsraad over de gids vastleggen");
    public static readonly Permission Adopt = new("guide.adopt", "het besluit van het college over de gids vastleggen");
    public static readonly Permission Withdraw = new("guide.withdraw", "een versie van de gids intrekken");
    public static readonly Permission PutOnRecord = new("guide.decisions", "besluiten over de gids alsnog vastleggen");

    private const string Draft = nameof(StandingOfGuide.Draft);
    private const string AtCouncil = nameof(StandingOfGuide.AtCouncil);
    private const string Consented = nameof(StandingOfGuide.Consented);
    private const string Refused = nameof(StandingOfGuide.Refused);
    private const string Coming = nameof(StandingOfGuide.Coming);
    private const string InForce = nameof(StandingOfGuide.InForce);
    private const string InForceUndecided = nameof(StandingOfGuide.InForceUndecided);
    private const string Former = nameof(StandingOfGuide.Former);
    private const string Withdrawn = nameof(StandingOfGuide.Withdrawn);

    public GuideVersionAccess()
    {
        // Inside the municipality a guide is public, from the day on which it holds.
        Allow(Read, Relation.Colleague, InForce, InForceUndecided, Former);
        // The council keeps seeing what was laid before it, whatever became of it (WOR art. 27.2).
        Allow(Read, Relation.WorksCouncil, AtCouncil, Consented, Refused, Coming, Withdrawn);
        Allow(Read, Relation.HrAdviserOfAll);
        Allow(Copy, Relation.HrAdviserOfAll);
        Allow(Change, Relation.HrAdviserOfAll, Draft);
        Allow(Send, Relation.HrAdviserOfAll, Draft);
        Allow(Answer, Relation.HrAdviserOfAll, AtCouncil);
        Allow(Adopt, Relation.HrAdviserOfAll, Consented);
        Allow(Withdraw, Relation.HrAdviserOfAll, Draft, AtCouncil, Consented);
        Allow(PutOnRecord, Relation.HrAdviserOfAll, InForceUndecided);
    }

    public override string Noun => "Versie van de competentiegids";

    public override string Kind => KindWord;

    protected override async Task<GuideAtHand?> LoadAsync(BeweegDb db, HttpContext http, CancellationToken cancel)
    {
        if (!Guid.TryParse(http.GetRouteValue(Parameter) as string, out var id)) return null;
        var today = http.RequestServices.GetRequiredService<RequestContext>().Today;
        if (GuideStanding.Of(await GuideRow.AllAsync(db, cancel), today).FirstOrDefault(one => one.Row.Id == id) is not { } standing) return null;
        return new GuideAtHand(await db.Set<GuideVersion>().SingleAsync(row => row.Id == id, cancel), standing.Standing, standing.Until);
    }

    protected override Task<Relation> RelationsAsync(IRelations relations, Actor actor, GuideAtHand subject, DateOnly today, CancellationToken cancel) =>
        relations.ToMunicipalityAsync(actor, today, cancel);

    public override string StateOf(GuideAtHand subject) => subject.Standing.ToString();

    public override Guid? EmployeeOf(GuideAtHand subject) => null;

    public override Guid IdOf(GuideAtHand subject) => subject.Version.Id;

    protected override NotNow? NotNow(GuideAtHand subject, Permission permission, Relation relations) =>
        relations.HasFlag(Relation.HrAdviserOfAll) ? new NotNow($"Deze versie is {subject.Standing.Dutch()}. Dan kan dit niet (meer).", subject.Url) : null;
}
