using System.Text.Json;
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

namespace Beweeg.Conversations.Decisions.Earlier;

/// <summary>
/// A decision about the legal position is needed, so the appraisal comes earlier, or there is an extra one (art. 6). The latest date is computed back from
/// the day of the decision and stands; where the terms do not fit any more, that is said before it is kept.
/// </summary>
internal static class AskEarlier
{
    internal const int LongestReason = 2000;

    /// <summary>The choice for an extra appraisal; the others are identifiers of conversations.</summary>
    internal const string Extra = "extra";

    public static void Map(IEndpointRouteBuilder app)
    {
        app.MapGet("/medewerkers/{medewerker:guid}/rechtspositie", Show).Needs<EmployeeFileAccess>(EmployeeFileAccess.AskEarlier, DecisionOperations.Read);
        app.MapPost("/medewerkers/{medewerker:guid}/rechtspositie", Submit).Needs<EmployeeFileAccess>(EmployeeFileAccess.AskEarlier);
        app.MapPost("/medewerkers/{medewerker:guid}/rechtspositie/intrekken", Withdraw).Needs<EmployeeFileAccess>(EmployeeFileAccess.AskEarlier);
    }

    private static async Task<IResult> Show(Asked<Person> asked, RequestDesk desk, IPeople people, RequestContext request, CancellationToken cancel) =>
        Answers.Page<EarlierPage>(await ModelAsync(asked, await desk.LayAsync(asked.Subject.Id, Party.Manager, cancel), people, request, FormState.Empty, null, cancel));

    private static async Task<IResult> Submit(Asked<Person> asked, Submission form, RequestDesk desk, IPeople people, RequestContext request, TimeProvider time, CancellationToken cancel)
    {
        if (await desk.LayAsync(asked.Subject.Id, Party.Manager, cancel) is not { } onDesk || TypeOf(onDesk) is not { } type) return Answers.NotFound();
        var open = Open(onDesk, request.Today);
        var chosen = form.Choice("welke", "welke beoordeling eerder moet", [.. open.Select(row => row.Id.ToString()), .. ExtraType(onDesk) is null ? Array.Empty<string>() : [Extra]], required: true);
        var needed = form.Date("nodig", "wanneer het besluit nodig is", required: true);
        var reason = form.Text("reden", "welk besluit nodig is, en waarom", LongestReason, required: true);
        var appraisal = open.FirstOrDefault(row => string.Equals(row.Id.ToString(), chosen, StringComparison.Ordinal));
        if (appraisal is not null) type = onDesk.Regulation.Type(appraisal.TypeKey);
        else if (ExtraType(onDesk) is { } another) type = another;
        var plan = needed is { } day ? Plan(form, onDesk, type, appraisal, day, request.Today) : null;
        if (appraisal is { LatestIsFixed: true }) form.Wrong("welke", AlreadyFixed(appraisal));
        if (chosen == Extra && ExtraConversation.WhyNot(onDesk.Regulation, type, onDesk.Running) is { } because) form.Wrong("welke", because);
        if (asked.Relations.HasFlag(Relation.Self)) form.Wrong("", "Over jezelf vraag je dit niet. Vraag het je leidinggevende of een andere P&O-adviseur.");
        if (plan?.TooTight is not null && !form.Ticked("toch")) form.Wrong("toch", "Zeg dat je weet dat de termijnen dan nog lopen, of kies een latere dag.");
        if (!form.IsValid) return Answers.Wrong<EarlierPage>(await ModelAsync(asked, onDesk, people, request, form.State, plan?.TooTight, cancel));

        if (appraisal is null)
        {
            var wanted = new ConversationRequest(Ids.New(time), onDesk.Cycle, type.Key, Party.Manager, request.Actor.Id, reason, request.Now);
            request.Db.Add(wanted);
            appraisal = desk.Add(onDesk, wanted, plan!.Latest.Date);
            wanted.Grant(appraisal);
        }

        request.Db.Add(new EarlierAppraisal(Ids.New(time), appraisal, needed!.Value, reason, request.Actor.Id, request.Now));
        appraisal.FixLatest(plan!.Latest.Date, JsonSerializer.Serialize(plan.Latest, JsonSerializerOptions.Web));
        request.Record(DecisionOperations.AskEarlier, asked, $"{appraisal.Name}, uiterlijk {plan.Latest.Date:yyyy-MM-dd}");
        await request.Db.SaveChangesAsync(cancel);
        return Answers.Done(Url(asked.Subject), $"Het {appraisal.Name.ToLower(DutchDate.Culture)} is nu uiterlijk op {DutchDate.Text(plan.Latest.Date)}. {asked.Subject.FirstName} leest waarom.");
    }

    private static async Task<IResult> Withdraw(Asked<Person> asked, Submission form, RequestContext request, CancellationToken cancel)
    {
        var id = Guid.TryParse(form.State["verzoek"], out var known) ? known : Guid.Empty;
        var row = await request.Db.Set<EarlierAppraisal>().SingleOrDefaultAsync(one => one.Id == id && one.EmployeeId == asked.Subject.Id, cancel);
        if (row is null || row.WithdrawnAt is not null) return Answers.NotFound();
        var appraisal = await request.Db.Set<Conversation>().SingleAsync(one => one.Id == row.ConversationId, cancel);
        if (appraisal.IsClosed || appraisal.HeldOn is not null) return Answers.NotNow("Deze beoordeling is al geweest. Er verandert niets meer aan de datum.", Url(asked.Subject));
        row.Withdraw(request.Actor.Id, request.Now);
        // What was extra, is extra still; the manager withdraws it when it is not needed either.
        if (appraisal.IsExtra) appraisal.ReleaseLatest(appraisal.Latest, appraisal.LatestExplained);
        else appraisal.ReleaseLatest(row.FormerLatest, row.FormerLatestExplained);
        request.Record(DecisionOperations.WithdrawEarlier, asked, appraisal.Name);
        await request.Db.SaveChangesAsync(cancel);
        return Answers.Done(Url(asked.Subject), appraisal.IsExtra
            ? "Vastgelegd: het besluit is niet meer nodig. De extra beoordeling staat er nog; bij het gesprek trekt de leidinggevende die in."
            : $"Vastgelegd: het besluit is niet meer nodig. Het {appraisal.Name.ToLower(DutchDate.Culture)} is weer uiterlijk op {DutchDate.Text(appraisal.Latest)}.");
    }

    // Says what is wrong with the day; the plan is null where there is none.
    private static EarlierPlan? Plan(Submission form, OnRequestDesk desk, ConversationType type, Conversation? appraisal, DateOnly needed, DateOnly today)
    {
        if (needed <= today) form.Wrong("nodig", "Die dag is al geweest of is vandaag. Kies een dag die nog komt.");
        else if (EarlierDate.For(desk.Regulation, type, needed, today) is not { } plan)
        {
            form.Wrong("nodig", $"Voor {DutchDate.Text(needed)} kan er geen {type.Name.ToLower(DutchDate.Culture)} meer zijn: {desk.Person.FirstName} heeft eerst tijd nodig om het concept te lezen. "
                + $"Het gesprek kan vanaf {DutchDate.Text(ExtraConversation.Earliest(desk.Regulation, type, today))}. Met alle termijnen erbij kan een besluit vanaf {DutchDate.Text(EarlierDate.FirstDayThatFits(desk.Regulation, type, today))}.");
        }
        else if (appraisal is not null && plan.Latest.Date >= appraisal.Latest)
            form.Wrong("nodig", $"Het {appraisal.Name.ToLower(DutchDate.Culture)} is al uiterlijk op {DutchDate.Text(appraisal.Latest)}. Dat is op tijd voor dit besluit; je hoeft niets te veranderen.");
        else if (plan.Latest.Date > desk.Cycle.End)
            form.Wrong("nodig", $"De cyclus loopt tot en met {DutchDate.Text(desk.Cycle.End)}. Voor een besluit daarna is er een beoordeling in de volgende cyclus.");
        else return plan;
        return null;
    }

    /// <summary>The appraisal that can come earlier: the next one that still has time.</summary>
    internal static IReadOnlyList<Conversation> Open(OnRequestDesk desk, DateOnly today) =>
        [.. desk.Conversations.Where(row => row is { Kind: ConversationKind.Appraisal, IsClosed: false, HeldOn: null, DraftSentOn: null } && row.Latest > today).Take(1)];

    /// <summary>The kind of extra appraisal that the regulation knows; null where it knows none.</summary>
    internal static ConversationType? ExtraType(OnRequestDesk desk) =>
        desk.Regulation.ExtraConversations.Types.Select(desk.Regulation.Type).FirstOrDefault(type => type.Kind == ConversationKind.Appraisal);

    private static ConversationType? TypeOf(OnRequestDesk desk) => desk.Regulation.ConversationTypes.FirstOrDefault(type => type.Kind == ConversationKind.Appraisal);

    private static async Task<object> ModelAsync(
        Asked<Person> asked, OnRequestDesk? desk, IPeople people, RequestContext request, FormState state, string? tooTight, CancellationToken cancel)
    {
        var id = asked.Subject.Id;
        var rows = await (
            from row in request.Db.Set<EarlierAppraisal>()
            where row.EmployeeId == id
            join conversation in request.Db.Set<Conversation>() on row.ConversationId equals conversation.Id
            orderby row.AskedAt descending
            select new { Row = row, Conversation = conversation }).AsNoTracking().ToListAsync(cancel);
        var names = await people.NamesAsync([.. rows.Select(row => row.Row.AskedById).Distinct()], cancel);
        return new
        {
            Person = asked.Subject,
            request.Today,
            Desk = desk is not null && TypeOf(desk) is not null ? desk : null,
            IsLeading = (asked.Relations & Sides.Leading) != Relation.None,
            State = state,
            TooTight = tooTight,
            Rows = (IReadOnlyList<EarlierRow>)[.. rows.Select(row => new EarlierRow(row.Row, row.Conversation, names.GetValueOrDefault(row.Row.AskedById, "onbekend")))],
        };
    }

    /// <summary>One decision at a time sets a date: whichever is taken back, it is clear what date comes back.</summary>
    internal static string AlreadyFixed(Conversation conversation) =>
        $"Voor het {conversation.Name.ToLower(DutchDate.Culture)} ligt de datum al vast door een ander besluit. Trek dat eerst in als dit besluit ervoor in de plaats komt.";

    internal static string Url(Person person) => $"/medewerkers/{person.Id}/rechtspositie";
}

/// <summary>What was asked, with the appraisal and the name of who asked.</summary>
public sealed record EarlierRow(EarlierAppraisal Earlier, Conversation Conversation, string AskedBy);
