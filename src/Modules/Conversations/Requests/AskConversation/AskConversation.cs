using Beweeg.Conversations.Overview;
using Beweeg.Conversations.Regulations;
using Beweeg.Conversations.Rules;
using Beweeg.DesignSystem;
using Beweeg.DesignSystem.Forms;
using Beweeg.Organisation.Contracts;
using Beweeg.Platform.Access;
using Beweeg.Platform.Data;
using Beweeg.Platform.Forms;
using Beweeg.Platform.Pages;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Beweeg.Conversations.Requests.AskConversation;

/// <summary>
/// An extra conversation (art. 2.5). The employee asks, with a reason, and the manager answers. The manager who finds it necessary
/// chooses the last day at once, with a reason that the employee reads.
/// </summary>
internal static class AskConversation
{
    internal const int LongestReason = 2000;

    public static void Map(IEndpointRouteBuilder app)
    {
        app.MapGet("/medewerkers/{medewerker:guid}/extra-gesprek", Show).Needs<EmployeeFileAccess>(EmployeeFileAccess.AskConversation, RequestOperations.Read);
        app.MapPost("/medewerkers/{medewerker:guid}/extra-gesprek", Submit).Needs<EmployeeFileAccess>(EmployeeFileAccess.AskConversation);
    }

    private static async Task<IResult> Show(Asked<Person> asked, RequestContext request, RequestDesk desk, CancellationToken cancel)
    {
        if (await desk.LayAsync(asked.Subject.Id, PartyOf(asked), cancel) is not { } onDesk) return Answers.NotFound();
        return Answers.Page<AskPage>(new { Desk = onDesk, request.Today, State = FormState.Empty });
    }

    private static async Task<IResult> Submit(
        Asked<Person> asked, Submission form, RequestContext request, RequestDesk desk, TimeProvider time, CancellationToken cancel)
    {
        var party = PartyOf(asked);
        if (await desk.LayAsync(asked.Subject.Id, party, cancel) is not { } onDesk) return Answers.NotFound();
        var type = form.Choice("soort", "welk gesprek je wilt", onDesk.Types.Select(one => one.Key), required: true) is { } key ? onDesk.Regulation.Type(key) : null;
        var reason = form.Text("reden", "waarom je dit gesprek wilt", LongestReason, required: onDesk.Regulation.ExtraConversations.ReasonRequired);
        if (type is not null && onDesk.WhyNot(type) is { } because) form.Wrong("soort", because);
        DateOnly? latest = party == Party.Employee ? null : form.Date("uiterlijk", "de laatste dag voor dit gesprek", required: true);
        if (type is not null && latest is { } day && ExtraConversation.WhyNotBy(onDesk.Regulation, type, day, onDesk.Cycle.End, request.Today) is { } notThen)
            form.Wrong("uiterlijk", notThen);
        if (!form.IsValid) return Answers.Wrong<AskPage>(new { Desk = onDesk, request.Today, form.State });

        var wanted = new ConversationRequest(Ids.New(time), onDesk.Cycle, type!.Key, party, request.Actor.Id, reason, request.Now);
        request.Db.Add(wanted);
        if (latest is { } last) wanted.Grant(desk.Add(onDesk, wanted, last));
        request.Record(RequestOperations.Ask, asked, RequestDesk.NameOf(type));
        await request.Db.SaveChangesAsync(cancel);
        return party == Party.Employee
            ? Answers.Done("/mijn-gesprekken", "Je verzoek is verstuurd. Je leidinggevende antwoordt erop; dat zie je hier en op Vandaag.")
            : Answers.Done($"/gesprekken/{wanted.ConversationId}", $"Het gesprek staat erbij. {asked.Subject.FirstName} leest je reden en kan erop reageren. Kies nu samen een dag.");
    }

    private static Party PartyOf(Asked<Person> asked) => asked.Relations.HasFlag(Relation.Self) ? Party.Employee : Party.Manager;
}
