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
    /// <summary>That there is a file and who holds the conversations; nothing of what is in it.</summary>
    public static readonly Permission Know = new("file.know", "zien wie de gesprekken voert");

    public static readonly Permission Read = new("file.read", "overzicht van gesprekken bekijken");

    public static readonly Permission ChooseLength = new("cycle.length", "kiezen hoe lang een cyclus duurt");

    public static readonly Permission AskConversation = new("request.ask", "om een extra gesprek vragen");

    public static readonly Permission ReadDecisions = new("decision.read", "besluiten om de gesprekken heen lezen");
    public static readonly Permission RecordProbation = new("probation.record", "de uitkomst van de proeftijd vastleggen");
    public static readonly Permission AskEarlier = new("appraisal.earlier", "een eerdere of extra beoordeling vragen voor een besluit over de rechtspositie");
    public static readonly Permission RecordHardship = new("hardship.record", "vastleggen dat het college van de regeling afwijkt");

    public EmployeeFileAccess()
    {
        Allow(Know, Relation.Self | Sides.Leading | Relation.OtherManager | Relation.HrAdviser);
        Allow(Read, Relation.Self | Sides.Leading);
        // The choice is the manager's (art. 2.2); a coordinator holds conversations.
        Allow(ChooseLength, Sides.Deciding);
        // Both sides may want one (art. 2.5).
        Allow(AskConversation, Relation.Self | Sides.Deciding);
        // What was decided about the appointment or about the regulation; nothing of what is in the conversations.
        Allow(ReadDecisions, Relation.Self | Sides.Leading | Relation.HrAdviser);
        Allow(RecordProbation, Sides.Deciding | Relation.HrAdviser);
        Allow(AskEarlier, Sides.Deciding | Relation.HrAdviser);
        // The college decides, the adviser keeps the register (art. 7).
        Allow(RecordHardship, Relation.HrAdviser);
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
