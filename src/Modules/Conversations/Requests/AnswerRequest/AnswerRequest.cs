using System.Globalization;
using Beweeg.Conversations.Regulations;
using Beweeg.Conversations.Rules;
using Beweeg.DesignSystem;
using Beweeg.DesignSystem.Forms;
using Beweeg.Organisation.Contracts;
using Beweeg.Platform.Access;
using Beweeg.Platform.Forms;
using Beweeg.Platform.Pages;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Beweeg.Conversations.Requests.AnswerRequest;

/// <summary>
/// One request, as both read it. The manager grants it with a last day, or declines it with a reason; the employee says
/// what he or she thinks of a conversation that the manager wants, or withdraws the own request.
/// </summary>
internal static class AnswerRequest
{
    public static void Map(IEndpointRouteBuilder app)
    {
        app.MapGet("/verzoeken/{verzoek:guid}", Show).Needs<RequestAccess>(RequestAccess.Read, RequestOperations.Read);
        app.MapPost("/verzoeken/{verzoek:guid}/antwoord", Answer).Needs<RequestAccess>(RequestAccess.Answer);
        app.MapPost("/verzoeken/{verzoek:guid}/reactie", Reply).Needs<RequestAccess>(RequestAccess.Reply);
        app.MapPost("/verzoeken/{verzoek:guid}/intrekken", Withdraw).Needs<RequestAccess>(RequestAccess.Withdraw);
    }

    private static async Task<IResult> Show(Asked<ConversationRequest> asked, RequestDesk desk, IPeople people, RequestContext request, CancellationToken cancel) =>
        await ModelAsync(asked, desk, people, request, Fresh(asked), cancel) is { } model ? Answers.Page<RequestPage>(model) : Answers.NotFound();

    private static async Task<IResult> Answer(
        Asked<ConversationRequest> asked, Submission form, RequestDesk desk, IPeople people, RequestContext request, CancellationToken cancel)
    {
        var wanted = asked.Subject;
        if (await desk.LayAsync(wanted.EmployeeId, Party.Manager, cancel) is not { } onDesk || onDesk.Cycle.Id != wanted.CycleId) return Answers.NotFound();
        var type = onDesk.Regulation.Type(wanted.TypeKey);
        var granted = form.Choice("besluit", "of het gesprek er komt", ["ja", "nee"], required: true);
        var text = form.Text("antwoord", "je antwoord", AskConversation.AskConversation.LongestReason, required: string.Equals(granted, "nee", StringComparison.Ordinal));
        var yes = string.Equals(granted, "ja", StringComparison.Ordinal);
        var latest = form.Date("uiterlijk", "de laatste dag voor dit gesprek", required: yes);
        if (yes && ExtraConversation.WhyNot(onDesk.Regulation, type, onDesk.Running) is { } because) form.Wrong("besluit", because);
        if (yes && latest is { } day && ExtraConversation.WhyNotBy(onDesk.Regulation, type, day, onDesk.Cycle.End, request.Today) is { } notThen) form.Wrong("uiterlijk", notThen);
        if (form.Version() != wanted.Version) form.Wrong("", "Dit verzoek is net gewijzigd. Kijk wat er nu staat en kies opnieuw.");
        if (!form.IsValid)
        {
            form.State["_versie"] = Number(wanted.Version);
            return Answers.Wrong<RequestPage>((await ModelAsync(asked, desk, people, request, form.State, cancel))!);
        }

        if (yes) wanted.Grant(desk.Add(onDesk, wanted, latest!.Value));
        else wanted.Decline();
        wanted.Reply(text, request.Actor.Id, request.Now);
        request.Record(yes ? RequestOperations.Grant : RequestOperations.Decline, asked, RequestDesk.NameOf(type));
        await request.Db.SaveChangesAsync(cancel);
        return yes
            ? Answers.Done($"/gesprekken/{wanted.ConversationId}", "Het gesprek staat erbij. Kies nu samen een dag.")
            : Answers.Done($"/medewerkers/{wanted.EmployeeId}", $"Je antwoord is verstuurd. {onDesk.Person.FirstName} leest waarom het gesprek er niet komt.");
    }

    private static async Task<IResult> Reply(
        Asked<ConversationRequest> asked, Submission form, RequestDesk desk, IPeople people, RequestContext request, CancellationToken cancel)
    {
        var text = form.Text("antwoord", "je reactie", AskConversation.AskConversation.LongestReason, required: true);
        if (!form.IsValid) return Answers.Wrong<RequestPage>((await ModelAsync(asked, desk, people, request, form.State, cancel))!);
        asked.Subject.Reply(text, request.Actor.Id, request.Now);
        request.Record(RequestOperations.Reply, asked);
        await request.Db.SaveChangesAsync(cancel);
        return Answers.Done($"/verzoeken/{asked.Subject.Id}", "Je reactie staat erbij. Je leidinggevende leest die.");
    }

    private static async Task<IResult> Withdraw(Asked<ConversationRequest> asked, RequestContext request, CancellationToken cancel)
    {
        asked.Subject.Withdraw();
        request.Record(RequestOperations.Withdraw, asked);
        await request.Db.SaveChangesAsync(cancel);
        return Answers.Done("/mijn-gesprekken", "Je verzoek is ingetrokken.");
    }

    private static async Task<object?> ModelAsync(
        Asked<ConversationRequest> asked, RequestDesk desk, IPeople people, RequestContext request, FormState state, CancellationToken cancel)
    {
        var wanted = asked.Subject;
        var isOwn = asked.Relations.HasFlag(Relation.Self);
        if (await people.FindAsync(wanted.EmployeeId, request.Today, cancel) is not { } person) return null;
        var onDesk = await desk.LayAsync(wanted.EmployeeId, isOwn ? Party.Employee : Party.Manager, cancel);
        var names = await people.NamesAsync([.. new[] { wanted.AskedById, wanted.AnsweredById ?? wanted.AskedById }.Distinct()], cancel);
        var running = onDesk?.Cycle.Id == wanted.CycleId ? onDesk : null;
        var type = running?.Regulation.Type(wanted.TypeKey);
        return new
        {
            Request = wanted,
            Person = person,
            IsOwn = isOwn,
            Name = type is null ? "Extra gesprek" : RequestDesk.NameOf(type),
            AskedByName = names.GetValueOrDefault(wanted.AskedById) ?? "",
            AskedOn = DateOnly.FromDateTime(Platform.Time.Calendar.ToLocal(wanted.AskedAt)),
            AnsweredByName = wanted.AnsweredById is { } by ? names.GetValueOrDefault(by) : null,
            AnsweredOn = wanted.AnsweredAt is { } at ? DateOnly.FromDateTime(Platform.Time.Calendar.ToLocal(at)) : (DateOnly?)null,
            CycleEnd = running?.Cycle.End,
            // Over the cycle it was asked in, nothing can be decided any more.
            WhyNot = running is null ? "De cyclus waarin dit gevraagd werd, is voorbij." : ExtraConversation.WhyNot(running.Regulation, type!, running.Running),
            MayAnswer = running is not null && asked.May(RequestAccess.Answer),
            MayReply = running is not null && asked.May(RequestAccess.Reply),
            MayWithdraw = asked.May(RequestAccess.Withdraw),
            State = state,
        };
    }

    private static FormState Fresh(Asked<ConversationRequest> asked) => new() { ["_versie"] = Number(asked.Subject.Version) };

    private static string Number(int version) => version.ToString(CultureInfo.InvariantCulture);
}
