using Beweeg.Organisation.Contracts;
using Beweeg.Platform.Access;
using Beweeg.Platform.Data;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Beweeg.Conversations.Moments;

/// <summary>Who may see and write moments about an employee. Which moments somebody then sees, <see cref="MomentsInView"/> decides.</summary>
internal sealed class EmployeeMomentsAccess : AccessTable<Person>
{
    public static readonly Permission Read = new("moments.read", "eigen momenten en gedeelde momenten lezen");
    public static readonly Permission Write = new("moments.write", "een moment opschrijven");

    public static readonly Permission Contribute = new("moments.contribute", "een gedeeld moment bijdragen");

    public EmployeeMomentsAccess()
    {
        const Relation Both = Relation.Self | Sides.Leading;
        Allow(Read, Both);
        Allow(Write, Both);
        // Who manages another position sees nothing here, and can share what happened there.
        Allow(Contribute, Relation.OtherManager);
    }

    public override string Noun => "Momenten van een medewerker";

    public override string Kind => "moments";

    protected override async Task<Person?> LoadAsync(BeweegDb db, HttpContext http, CancellationToken cancel)
    {
        var request = http.RequestServices.GetRequiredService<RequestContext>();
        return Guid.TryParse(http.GetRouteValue("medewerker") as string, out var id)
            ? await http.RequestServices.GetRequiredService<IPeople>().FindAsync(id, request.Today, cancel)
            : null;
    }

    protected override Task<Relation> RelationsAsync(IRelations relations, Actor actor, Person subject, DateOnly today, CancellationToken cancel) =>
        relations.ToEmployeeAsync(actor, subject.Id, today, cancel);

    public override string StateOf(Person subject) => "";

    public override Guid? EmployeeOf(Person subject) => subject.Id;

    public override Guid IdOf(Person subject) => subject.Id;
}

/// <summary>Who may change or remove one moment: only who wrote it, and only as long as that person has to do with the employee.</summary>
internal sealed class MomentAccess : AccessTable<MomentAtHand>
{
    public static readonly Permission Change = new("moment.change", "eigen moment wijzigen");
    public static readonly Permission Remove = new("moment.remove", "eigen moment weghalen");

    private const string Private = "Private";
    private const string Shared = "Shared";
    private const string Used = "Used";

    public MomentAccess()
    {
        const Relation Both = Relation.Self | Sides.Leading;
        Allow(Change, Both, Private, Shared);
        Allow(Remove, Both, Private);
    }

    public override string Noun => "Eigen moment";

    public override string Kind => "moment";

    protected override async Task<MomentAtHand?> LoadAsync(BeweegDb db, HttpContext http, CancellationToken cancel)
    {
        if (!Guid.TryParse(http.GetRouteValue("moment") as string, out var id)) return null;
        return await db.Set<Moment>().SingleOrDefaultAsync(row => row.Id == id, cancel) is not { } moment ? null
            : new MomentAtHand(moment, moment.UsedIn(await MomentsInView.RecordedConversationsAsync(db, moment.EmployeeId, cancel)));
    }

    protected override async Task<Relation> RelationsAsync(IRelations relations, Actor actor, MomentAtHand subject, DateOnly today, CancellationToken cancel) =>
        subject.Moment.AuthorId == actor.Id ? await relations.ToEmployeeAsync(actor, subject.Moment.EmployeeId, today, cancel) : Relation.None;

    public override string StateOf(MomentAtHand subject) => subject.UsedIn is not null ? Used : subject.Moment.SharedAt is not null ? Shared : Private;

    public override Guid? EmployeeOf(MomentAtHand subject) => subject.Moment.EmployeeId;

    public override Guid IdOf(MomentAtHand subject) => subject.Moment.Id;
}

/// <summary>A moment, and the recorded conversation that fixed it.</summary>
internal sealed record MomentAtHand(Moment Moment, RecordedConversation? UsedIn);
