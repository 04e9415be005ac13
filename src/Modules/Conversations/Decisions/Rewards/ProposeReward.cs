using System.Globalization;
using Beweeg.Conversations.Steps;
using Beweeg.DesignSystem.Forms;
using Beweeg.Platform.Access;
using Beweeg.Platform.Data;
using Beweeg.Platform.Forms;
using Beweeg.Platform.Pages;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Beweeg.Conversations.Decisions.Rewards;

/// <summary>
/// After an appraisal that the regulation names for it, the manager proposes an extra reward; the adviser puts the decision on record, and the employee reads
/// the conclusion.
/// </summary>
internal static class ProposeReward
{
    internal const int Longest = 2000;
    internal const int LongestKind = 120;

    // A number that is higher is a typing mistake.
    internal const int MostEuros = 100_000;

    public static void Map(IEndpointRouteBuilder app)
    {
        app.MapGet("/gesprekken/{id:guid}/beloning", Show).Needs<ConversationAccess>(ConversationAccess.ReadReward, DecisionOperations.ReadReward);
        app.MapPost("/gesprekken/{id:guid}/beloning", Submit).Needs<ConversationAccess>(ConversationAccess.ProposeReward);
        app.MapPost("/gesprekken/{id:guid}/beloning/intrekken", Withdraw).Needs<ConversationAccess>(ConversationAccess.ProposeReward);
        app.MapPost("/gesprekken/{id:guid}/beloning/besluit", Decide).Needs<ConversationAccess>(ConversationAccess.DecideReward);
    }

    private static async Task<IResult> Show(Asked<Conversation> asked, RewardDesk desk, CancellationToken cancel)
    {
        var reward = await desk.LayAsync(asked, cancel);
        var state = new FormState();
        // What was proposed is a start for what was decided.
        if (reward.MayDecide)
        {
            state["toegekend-soort"] = reward.Proposal!.Kind;
            state["toegekend-bedrag"] = reward.Proposal.Amount?.ToString(CultureInfo.InvariantCulture) ?? "";
        }

        return Answers.Page<RewardPage>(new { Reward = reward, State = state });
    }

    private static async Task<IResult> Submit(Asked<Conversation> asked, Submission form, RewardDesk desk, RequestContext request, TimeProvider time, CancellationToken cancel)
    {
        var reward = await desk.LayAsync(asked, cancel);
        if (!reward.MayPropose) return Answers.NotNow(reward.Allowed is null ? "Bij deze eindkwalificatie kent de regeling geen extra beloning." : "Er is al een voorstel.", reward.Desk.Url("beloning"));
        var kind = Kind(form, "soort", "wat voor beloning je voorstelt", reward, required: true);
        var amount = form.Number("bedrag", "het bedrag", 1, MostEuros);
        var reason = form.Text("reden", "waarom je dit voorstelt", Longest, required: true);
        if (!form.IsValid) return Answers.Wrong<RewardPage>(new { Reward = reward, form.State });
        request.Db.Add(new RewardProposal(Ids.New(time), asked.Subject, kind!, amount, reason, request.Actor.Id, request.Now));
        request.Record(DecisionOperations.ProposeReward, asked, kind);
        await request.Db.SaveChangesAsync(cancel);
        return Answers.Done(reward.Desk.Url("beloning"), $"Je voorstel ligt bij de P&O-adviseur. {reward.Desk.Person.FirstName} leest het besluit als dat er is, en je voorstel niet.");
    }

    private static async Task<IResult> Withdraw(Asked<Conversation> asked, RewardDesk desk, RequestContext request, CancellationToken cancel)
    {
        var reward = await desk.LayAsync(asked, cancel);
        if (!reward.MayWithdraw) return Answers.NotNow("Er is geen voorstel dat nog wacht op een besluit.", reward.Desk.Url("beloning"));
        reward.Proposal!.Withdraw();
        request.Record(DecisionOperations.WithdrawReward, asked);
        await request.Db.SaveChangesAsync(cancel);
        return Answers.Done(reward.Desk.Url("beloning"), "Je voorstel is ingetrokken.");
    }

    private static async Task<IResult> Decide(Asked<Conversation> asked, Submission form, RewardDesk desk, RequestContext request, CancellationToken cancel)
    {
        var reward = await desk.LayAsync(asked, cancel);
        if (!reward.MayDecide) return Answers.NotNow("Er is geen voorstel dat wacht op een besluit, of het gaat over jezelf.", reward.Desk.Url("beloning"));
        var granted = form.Choice("uitkomst", "of de beloning er komt", ["ja", "nee"], required: true) == "ja";
        var kind = Kind(form, "toegekend-soort", "wat voor beloning het is", reward, required: granted);
        var amount = form.Number("toegekend-bedrag", "het bedrag", 1, MostEuros);
        var conclusion = form.Text("conclusie", "wat de medewerker leest", Longest, required: true);
        var decision = TakenDecision.Read(form, request.Today);
        if (!form.IsValid) return Answers.Wrong<RewardPage>(new { Reward = reward, form.State });
        reward.Proposal!.Decide(granted, kind, amount, conclusion, decision!, request.Actor.Id, request.Now);
        request.Record(DecisionOperations.DecideReward, asked, $"{reward.Proposal.State.Dutch()}, {decision!.Reference}");
        await request.Db.SaveChangesAsync(cancel);
        return Answers.Done(reward.Desk.Url("beloning"), $"Het besluit is vastgelegd. {reward.Desk.Person.FirstName} leest het, en de leidinggevende ook.");
    }

    // In the words of the regulation; where it has none, in words of one's own.
    private static string? Kind(Submission form, string field, string label, OnRewardDesk reward, bool required)
    {
        if (reward.Allowed?.Kinds is { Count: > 0 } kinds) return form.Choice(field, label, kinds, required);
        var text = form.Text(field, label, LongestKind, required);
        return text.Length == 0 ? null : text;
    }
}
