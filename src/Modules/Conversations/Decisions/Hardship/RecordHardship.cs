using System.Text.Json;
using Beweeg.Conversations.Decisions.Earlier;
using Beweeg.Conversations.Overview;
using Beweeg.Conversations.Regulations;
using Beweeg.Conversations.Requests;
using Beweeg.Conversations.Rules;
using Beweeg.Conversations.Steps;
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
using Microsoft.EntityFrameworkCore;

namespace Beweeg.Conversations.Decisions.Hardship;

/// <summary>
/// The adviser puts on record that the college decided otherwise than the regulation for one person (art. 7). The person and the manager read it, also at the
/// conversation that it changes; a wrong entry is taken back with a reason and stays visible as such.
/// </summary>
internal static class RecordHardship
{
    internal const int LongestText = 2000;
    private const int LongestArticle = 80;

    public static void Map(IEndpointRouteBuilder app)
    {
        app.MapGet("/medewerkers/{medewerker:guid}/uitzonderingen", Show).Needs<EmployeeFileAccess>(EmployeeFileAccess.ReadDecisions, DecisionOperations.Read);
        app.MapPost("/medewerkers/{medewerker:guid}/uitzonderingen", Submit).Needs<EmployeeFileAccess>(EmployeeFileAccess.RecordHardship);
        app.MapPost("/medewerkers/{medewerker:guid}/uitzonderingen/intrekken", Withdraw).Needs<EmployeeFileAccess>(EmployeeFileAccess.RecordHardship);
        app.MapPost("/medewerkers/{medewerker:guid}/uitzonderingen/aanvullen", Add).Needs<EmployeeFileAccess>(EmployeeFileAccess.RecordHardship);
    }

    private static async Task<IResult> Show(Asked<Person> asked, HardshipDesk desk, CancellationToken cancel) =>
        Answers.Page<HardshipPage>(await desk.ModelAsync(asked, FormState.Empty, cancel));

    private static async Task<IResult> Submit(
        Asked<Person> asked, Submission form, HardshipDesk desk, RequestDesk requests, RequestContext request, TimeProvider time, CancellationToken cancel)
    {
        var cycle = await requests.LayAsync(asked.Subject.Id, Party.Manager, cancel);
        var article = form.Text("artikel", "over welk artikel het gaat", LongestArticle, required: true);
        var text = form.Text("besluit", "wat er is besloten", LongestText, required: true);
        var effect = form.Choice<HardshipEffect>("gevolg", "wat het besluit verandert", required: true);
        var decision = TakenDecision.Read(form, request.Today);
        var until = form.Date("tot", "de laatste dag waarop het geldt");
        if (until < request.Today) form.Wrong("tot", "Die dag is voorbij. Kies vandaag of een dag daarna, of laat het leeg.");
        var conversation = effect is null or HardshipEffect.None ? null : Conversation(form, cycle);
        var latest = effect == HardshipEffect.MoveLatest ? form.Date("uiterlijk", "de nieuwe laatste dag", required: true) : null;
        if (conversation is not null && latest is { } day && ExceptionDate.WhyNot(cycle!.Regulation, cycle.Regulation.Type(conversation.TypeKey), day, cycle.Cycle.End, request.Today) is { } because)
            form.Wrong("uiterlijk", because);
        if (effect == HardshipEffect.MoveLatest && conversation is { LatestIsFixed: true }) form.Wrong("gesprek", AskEarlier.AlreadyFixed(conversation));
        if (asked.Relations.HasFlag(Relation.Self)) form.Wrong("", "Over jezelf leg je dit niet vast. Vraag het een andere P&O-adviseur.");
        if (!form.IsValid) return Answers.Wrong<HardshipPage>(await desk.ModelAsync(asked, form.State, cancel));

        var row = new HardshipException(Ids.New(time), asked.Subject.Id, article, text, effect!.Value, decision!, until, request.Actor.Id, request.Now);
        request.Db.Add(row);
        if (conversation is not null)
        {
            row.Change(conversation, latest);
            if (latest is { } last) conversation.FixLatest(last, JsonSerializer.Serialize(ExceptionDate.Explain(cycle!.Regulation, last, conversation.Latest, decision!.Sentence), JsonSerializerOptions.Web));
            else conversation.EndWithout(ConversationEnding.LeftOut, text, request.Actor.Id, request.Now);
        }

        request.Record(DecisionOperations.RecordHardship, asked, $"{article}, {effect}, {decision!.Reference}");
        await request.Db.SaveChangesAsync(cancel);
        return Answers.Done(Url(asked.Subject), $"Het besluit is vastgelegd. {asked.Subject.FirstName} en de leidinggevende lezen het{(conversation is null ? "" : $", ook bij het {conversation.Name.ToLower(DutchDate.Culture)}")}.");
    }

    private static async Task<IResult> Withdraw(Asked<Person> asked, Submission form, Guid? uitzondering, HardshipDesk desk, RequestContext request, CancellationToken cancel)
    {
        var row = await request.Db.Set<HardshipException>().SingleOrDefaultAsync(one => one.Id == uitzondering && one.EmployeeId == asked.Subject.Id, cancel);
        if (row is null || row.WithdrawnAt is not null) return Answers.NotFound();
        var reason = form.Text(WithdrawField(row.Id), "waarom je het intrekt", LongestText, required: true);
        var conversation = row.ConversationId is { } id ? await request.Db.Set<Conversation>().SingleAsync(one => one.Id == id, cancel) : null;
        if (!form.IsValid) return Answers.Wrong<HardshipPage>(await desk.ModelAsync(asked, form.State, cancel));
        row.Withdraw(reason, request.Actor.Id, request.Now);
        if (conversation is not null) await UndoAsync(row, conversation, desk, cancel);
        request.Record(DecisionOperations.WithdrawHardship, asked, row.Reference);
        await request.Db.SaveChangesAsync(cancel);
        return Answers.Done(Url(asked.Subject), "Ingetrokken. Wat er stond, blijft zichtbaar met jouw reden.");
    }

    // As far as it still can: what was held or recorded meanwhile stays as it is.
    private static async Task UndoAsync(HardshipException row, Conversation conversation, HardshipDesk desk, CancellationToken cancel)
    {
        if (row.Effect == HardshipEffect.LeaveOut && conversation.Ending == ConversationEnding.LeftOut) conversation.Resume(await desk.FirstStepAsync(conversation, cancel));
        else if (row.Effect == HardshipEffect.MoveLatest && conversation is { IsClosed: false, HeldOn: null } && conversation.Latest == row.Latest)
            conversation.ReleaseLatest(row.FormerLatest!.Value, row.FormerLatestExplained!);
    }

    private static async Task<IResult> Add(
        Asked<Person> asked, Submission form, Guid? uitzondering, HardshipDesk desk, Additions additions, RequestContext request, CancellationToken cancel)
    {
        var row = await request.Db.Set<HardshipException>().AsNoTracking().SingleOrDefaultAsync(one => one.Id == uitzondering && one.EmployeeId == asked.Subject.Id, cancel);
        if (row is null) return Answers.NotFound();
        additions.Write(asked, row.Id, row.EmployeeId, form);
        if (!form.IsValid) return Answers.Wrong<HardshipPage>(await desk.ModelAsync(asked, form.State, cancel));
        await request.Db.SaveChangesAsync(cancel);
        return Answers.Done(Url(asked.Subject), "Je aanvulling staat erbij.");
    }

    private static Conversation? Conversation(Submission form, OnRequestDesk? cycle)
    {
        var open = HardshipDesk.Open(cycle);
        var chosen = form.Choice("gesprek", "om welk gesprek het gaat", open.Select(row => row.Id.ToString()), required: true);
        return open.FirstOrDefault(row => string.Equals(row.Id.ToString(), chosen, StringComparison.Ordinal));
    }

    internal static string Url(Person person) => $"/medewerkers/{person.Id}/uitzonderingen";

    internal static string WithdrawField(Guid exception) => $"intrekken-{exception:N}";
}
