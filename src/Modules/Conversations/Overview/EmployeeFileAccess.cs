using Beweeg.Organisation.Contracts;
using Beweeg.Platform.Access;
using Beweeg.Platform.Data;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Beweeg.Conversations.Overview;

/// <summary>Who may open the overview of somebody's conversations and agreements.</summary>
internal sealed class EmployeeFileAccess : AccessTable<Person>
{
    public static readonly Permission Read = new("file.read", "overzicht van gesprekken bekijken");

    public static readonly Permission ChooseLength = new("cycle.length", "kiezen hoe lang een cyclus duurt");

    public static readonly Permission AskConversation = new("request.ask", "om een extra gesprek vragen");

    public EmployeeFileAccess()
    {
        Allow(Read, Relation.Self | Relation.Manager | Relation.ActingManager | Relation.Coordinator);
        // The choice is the manager's (art. 2.2); a coordinator holds conversations.
        Allow(ChooseLength, Relation.Manager | Relation.ActingManager);
        // Both sides may want one (art. 2.5).
        Allow(AskConversation, Relation.Self | Relation.Manager | Relation.ActingManager);
    }

    public override string Noun => "Overzicht van een medewerker";

    public override string Kind => "file";

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
