using Beweeg.Platform.Data;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Beweeg.Platform.Access;

/// <summary>
/// Who may do what with one noun, in which state: the only place where that is said. The gate, the lists and the
/// buttons all ask this table, and docs/access-matrix.md is written from it.
/// </summary>
public abstract class AccessTable
{
    private readonly List<AccessRow> rows = [];

    /// <summary>The noun in Dutch, as a heading: "Gesprek".</summary>
    public abstract string Noun { get; }

    /// <summary>The noun in English, as it stands in the record: "conversation".</summary>
    public abstract string Kind { get; }

    /// <summary>All rows, in the order in which they were written down.</summary>
    public IReadOnlyList<AccessRow> Rows => rows;

    /// <summary>Gives a permission to relations, in some states or (when none is named) in all.</summary>
    protected void Allow(Permission permission, Relation to, params string[] states) =>
        rows.Add(new AccessRow(permission, to, states));

    /// <summary>The relations, of those that the actor has, that give the permission in this state.</summary>
    public Relation RightTo(Permission permission, Relation relations, string state)
    {
        var right = Relation.None;
        foreach (var row in rows)
        {
            if (string.Equals(row.Permission.Key, permission.Key, StringComparison.Ordinal)
                && (row.States.Count == 0 || row.States.Contains(state, StringComparer.Ordinal)))
                right |= row.To & relations;
        }

        return right;
    }

    /// <summary>All relations that could ever give the permission.</summary>
    public Relation Ever(Permission permission) =>
        rows.Where(row => string.Equals(row.Permission.Key, permission.Key, StringComparison.Ordinal))
            .Aggregate(Relation.None, (all, row) => all | row.To);

    internal abstract Task<IAsked?> AskAsync(HttpContext http, Permission permission);
}

/// <summary>One line of an access table.</summary>
/// <param name="States">Names of states in which it holds; empty for every state.</param>
public sealed record AccessRow(Permission Permission, Relation To, IReadOnlyList<string> States);

/// <summary>An access table over a kind of subject.</summary>
/// <typeparam name="T">The entity that a request is about.</typeparam>
public abstract class AccessTable<T> : AccessTable where T : class
{
    /// <summary>Loads the subject that the request names; null when there is none in this municipality.</summary>
    protected abstract Task<T?> LoadAsync(BeweegDb db, HttpContext http, CancellationToken cancel);

    /// <summary>In which relations the actor stands to the subject.</summary>
    protected abstract Task<Relation> RelationsAsync(IRelations relations, Actor actor, T subject, DateOnly today, CancellationToken cancel);

    /// <summary>The state of the subject, as named in the rows.</summary>
    public abstract string StateOf(T subject);

    /// <summary>The employee whom the subject is about; null when it is about nobody in particular.</summary>
    public abstract Guid? EmployeeOf(T subject);

    /// <summary>The identifier of the subject, for the record.</summary>
    public abstract Guid IdOf(T subject);

    internal sealed override async Task<IAsked?> AskAsync(HttpContext http, Permission permission)
    {
        var request = http.RequestServices.GetRequiredService<RequestContext>();
        var subject = await LoadAsync(request.Db, http, http.RequestAborted);
        if (subject is null) return null;
        var relations = await RelationsAsync(request.Relations, request.Actor, subject, request.Today, http.RequestAborted);
        var right = RightTo(permission, relations, StateOf(subject));
        return new Asked<T>(subject, this, relations, right)
        {
            NotNow = right == Relation.None && RightEver(permission, relations) ? NotNow(subject, permission, relations) : null,
        };
    }

    /// <summary>
    /// What somebody reads whose relation gives the permission in another state than the present one: what must happen
    /// first, and by whom. Null, and then the page "does not exist", for who may not know that the subject is there.
    /// </summary>
    protected virtual NotNow? NotNow(T subject, Permission permission, Relation relations) => null;

    private bool RightEver(Permission permission, Relation relations) => (Ever(permission) & relations) != Relation.None;
}

/// <summary>Why something cannot be done in the present state.</summary>
/// <param name="Sentence">What must happen first and by whom, or why it is too late and what still can.</param>
/// <param name="Href">Where to see how things stand.</param>
public sealed record NotNow(string Sentence, string Href);

internal interface IAsked
{
    Relation Relations { get; }
    Relation Right { get; }
    Guid? Employee { get; }
    string Kind { get; }
    Guid? Id { get; }
    NotNow? NotNow { get; }
}

/// <summary>
/// The subject of a request, loaded and permitted. A handler that takes one as a parameter can be sure of the right.
/// </summary>
/// <param name="Subject">The entity, tracked.</param>
/// <param name="Relations">All relations of the actor to it.</param>
/// <param name="Right">The relations that gave the right.</param>
public sealed record Asked<T>(T Subject, AccessTable<T> Table, Relation Relations, Relation Right) : IAsked where T : class
{
    Guid? IAsked.Employee => Table.EmployeeOf(Subject);
    string IAsked.Kind => Table.Kind;
    Guid? IAsked.Id => Table.IdOf(Subject);

    /// <summary>Without the right: why not now, for who may know.</summary>
    public NotNow? NotNow { get; init; }

    /// <summary>May the same actor do this as well, in the present state? For showing buttons.</summary>
    public bool May(Permission permission) => Table.RightTo(permission, Relations, Table.StateOf(Subject)) != Relation.None;

    /// <summary>The strongest relation that gave the right: the one that goes on record.</summary>
    public Relation StrongestRight => Right.Each().First();

    /// <summary>Lets minimal APIs bind it as a parameter.</summary>
    public static ValueTask<Asked<T>?> BindAsync(HttpContext http) =>
        ValueTask.FromResult(http.Items[typeof(IAsked)] as Asked<T>);
}
