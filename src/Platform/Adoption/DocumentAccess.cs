using Beweeg.Platform.Access;
using Beweeg.Platform.Data;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Beweeg.Platform.Adoption;

/// <summary>Who may do what with one version of a document, in which state: the same for every kind.</summary>
public abstract class DocumentAccess<TVersion> : AccessTable<DocumentAtHand> where TVersion : DocumentVersion
{
    private const string Draft = nameof(StandingOfDocument.Draft);
    private const string AtCouncil = nameof(StandingOfDocument.AtCouncil);
    private const string Consented = nameof(StandingOfDocument.Consented);
    private const string Refused = nameof(StandingOfDocument.Refused);
    private const string Coming = nameof(StandingOfDocument.Coming);
    private const string InForce = nameof(StandingOfDocument.InForce);
    private const string InForceUndecided = nameof(StandingOfDocument.InForceUndecided);
    private const string Former = nameof(StandingOfDocument.Former);
    private const string Withdrawn = nameof(StandingOfDocument.Withdrawn);

    private readonly DocumentLife life;

    protected DocumentAccess(DocumentLife life)
    {
        this.life = life;
        var may = life.Permissions;
        // Inside the municipality such a document is public, from the day on which it holds.
        Allow(may.Read, Relation.Colleague, InForce, InForceUndecided, Former);
        // The council keeps seeing what was laid before it, whatever became of it (WOR art. 27.2).
        Allow(may.Read, Relation.WorksCouncil, AtCouncil, Consented, Refused, Coming, Withdrawn);
        Allow(may.Read, Relation.HrAdviserOfAll);
        Allow(may.Copy, Relation.HrAdviserOfAll);
        Allow(may.Change, Relation.HrAdviserOfAll, Draft);
        Allow(may.Send, Relation.HrAdviserOfAll, Draft);
        Allow(may.Answer, Relation.HrAdviserOfAll, AtCouncil);
        Allow(may.Adopt, Relation.HrAdviserOfAll, Consented);
        Allow(may.Withdraw, Relation.HrAdviserOfAll, Draft, AtCouncil, Consented);
        Allow(may.PutOnRecord, Relation.HrAdviserOfAll, InForceUndecided);
    }

    protected sealed override async Task<DocumentAtHand?> LoadAsync(BeweegDb db, HttpContext http, CancellationToken cancel)
    {
        if (!Guid.TryParse(http.GetRouteValue(life.Parameter) as string, out var id)) return null;
        var today = http.RequestServices.GetRequiredService<RequestContext>().Today;
        if (DocumentStanding.Of(await DocumentRow.AllAsync<TVersion>(db, cancel), today).FirstOrDefault(one => one.Row.Id == id) is not { } standing) return null;
        return new DocumentAtHand(await db.Set<TVersion>().SingleAsync(row => row.Id == id, cancel), standing.Standing, standing.Until, life);
    }

    protected sealed override Task<Relation> RelationsAsync(IRelations relations, Actor actor, DocumentAtHand subject, DateOnly today, CancellationToken cancel) =>
        relations.ToMunicipalityAsync(actor, today, cancel);

    public sealed override string StateOf(DocumentAtHand subject) => subject.Standing.ToString();

    public sealed override Guid? EmployeeOf(DocumentAtHand subject) => null;

    public sealed override Guid IdOf(DocumentAtHand subject) => subject.Version.Id;

    protected sealed override NotNow? NotNow(DocumentAtHand subject, Permission permission, Relation relations) =>
        relations.HasFlag(Relation.HrAdviserOfAll) ? new NotNow($"Deze versie is {subject.Standing.Dutch()}. Dan kan dit niet (meer).", subject.Url) : null;
}
