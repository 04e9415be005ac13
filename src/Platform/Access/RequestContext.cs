using Beweeg.Platform.Audit;
using Beweeg.Platform.Data;
using Beweeg.Platform.Tenancy;
using Beweeg.Platform.Time;

namespace Beweeg.Platform.Access;

/// <summary>
/// What every slice needs of one request: who asks, in which municipality, on which day, and the database.
/// </summary>
public sealed class RequestContext(BeweegDb db, IRelations relations, Calendar calendar)
{
    private readonly List<Func<BeweegDb, CancellationToken, Task>> kept = [];
    private Actor? actor;

    public BeweegDb Db => db;
    public IRelations Relations => relations;
    public Calendar Calendar => calendar;

    /// <summary>Who asks. Only endpoints for signed-in people get here.</summary>
    public Actor Actor => actor ?? throw new InvalidOperationException("Nobody is signed in.");

    /// <summary>True when somebody is signed in.</summary>
    public bool IsSignedIn => actor is not null;

    public Municipality Municipality => Actor.Municipality;

    /// <summary>Today in the Netherlands.</summary>
    public DateOnly Today => calendar.Today;

    /// <summary>Now, UTC.</summary>
    public DateTime Now => calendar.Now;

    /// <summary>Where the request came from, for the record.</summary>
    public string Origin { get; private set; } = "";

    /// <summary>Puts on record what the actor does with the subject of the request; saved with the next save.</summary>
    public void Record<T>(Operation operation, Asked<T> asked, string? detail = null) where T : class =>
        db.Record(Describe(operation, asked.StrongestRight, asked.Table.EmployeeOf(asked.Subject),
            asked.Table.Kind, asked.Table.IdOf(asked.Subject), detail));

    /// <summary>Puts on record what the actor does with something that has no access table of its own.</summary>
    public void Record(Operation operation, Relation? right, Guid? subject, string kind, Guid? id, string? detail = null) =>
        db.Record(Describe(operation, right, subject, kind, id, detail));

    /// <summary>The record, without saving it.</summary>
    public AuditRecord Describe(Operation operation, Relation? right, Guid? subject, string kind, Guid? id, string? detail) =>
        new(operation, Actor.Id, null, right, subject, kind, id, detail, Origin, Now);

    /// <summary>
    /// Something to keep although the request is refused and all else is rolled back, such as a wrong password. It is
    /// done before the answer is sent.
    /// </summary>
    public void KeepIfRefused(Func<BeweegDb, CancellationToken, Task> work) => kept.Add(work);

    /// <summary>Called once by the sign-in middleware.</summary>
    public void SignedIn(Actor who, string origin)
    {
        actor = who;
        Origin = origin;
    }

    /// <summary>Called by the sign-in middleware for somebody who is not signed in.</summary>
    public void Anonymous(string origin) => Origin = origin;

    internal async Task KeepAfterRefusalAsync(CancellationToken cancel)
    {
        foreach (var work in kept) await work(db, cancel);
        if (kept.Count > 0) await db.SaveChangesAsync(cancel);
    }
}
