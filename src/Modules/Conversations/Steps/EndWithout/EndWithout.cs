using System.Globalization;
using Beweeg.Conversations.Recording;
using Beweeg.Conversations.Regulations;
using Beweeg.Conversations.Rules;
using Beweeg.DesignSystem;
using Beweeg.DesignSystem.Forms;
using Beweeg.Platform.Access;
using Beweeg.Platform.Forms;
using Beweeg.Platform.Pages;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Beweeg.Conversations.Steps.EndWithout;

/// <summary>
/// The manager puts on record that a conversation was not held, or withdraws one that was asked for. Nobody has to invent a conversation
/// to get a list empty. While the cycle runs, it can be opened again.
/// </summary>
internal static class EndWithout
{
    internal const int LongestReason = 2000;

    public static void Map(IEndpointRouteBuilder app)
    {
        app.MapGet("/gesprekken/{id:guid}/niet-gehouden", Show).Needs<ConversationAccess>(ConversationAccess.EndWithout, ConversationOperations.Read);
        app.MapPost("/gesprekken/{id:guid}/niet-gehouden", Submit).Needs<ConversationAccess>(ConversationAccess.EndWithout);
        app.MapPost("/gesprekken/{id:guid}/toch-houden", Resume).Needs<ConversationAccess>(ConversationAccess.Resume);
    }

    private static async Task<IResult> Show(Asked<Conversation> asked, ConversationDesk desk, RequestContext request, CancellationToken cancel) =>
        Answers.Page<EndWithoutPage>(Model(await desk.LayAsync(asked, cancel), Fresh(asked), request));

    private static async Task<IResult> Submit(Asked<Conversation> asked, Submission form, ConversationDesk desk, RequestContext request, CancellationToken cancel)
    {
        var onDesk = await desk.LayAsync(asked, cancel);
        var conversation = asked.Subject;
        var reason = form.Text("reden", "waarom het gesprek er niet was", LongestReason, required: true);
        if (MissedDate.WhyNotYet(conversation.IsExtra, conversation.Latest, request.Today) is { } because) form.Wrong("", because);
        if (form.Version() != conversation.Version)
        {
            form.Wrong("", "Dit gesprek is net gewijzigd. Kijk wat er nu staat en kies opnieuw; je reden staat er nog.");
            form.State["_versie"] = Number(conversation.Version);
        }

        if (!form.IsValid) return Answers.Wrong<EndWithoutPage>(Model(onDesk, form.State, request));
        var ending = conversation.IsExtra ? ConversationEnding.Withdrawn : ConversationEnding.NotHeld;
        if (conversation.DraftSentOn is not null) (await Records.CurrentAsync(request.Db, conversation.Id, cancel))?.Lapse();
        conversation.EndWithout(ending, reason, request.Actor.Id, request.Now);
        request.Record(ConversationOperations.EndWithout, asked, ending.Dutch().ToLower(DutchDate.Culture));
        await request.Db.SaveChangesAsync(cancel);
        return Answers.Done(onDesk.Url(), $"Vastgelegd: {ending.Dutch().ToLower(DutchDate.Culture)}. {onDesk.Person.FirstName} leest je reden.");
    }

    private static async Task<IResult> Resume(Asked<Conversation> asked, ConversationDesk desk, RequestContext request, CancellationToken cancel)
    {
        var onDesk = await desk.LayAsync(asked, cancel);
        if (onDesk.Cycle.End < request.Today)
            return Answers.Done(onDesk.Url(), $"De cyclus is voorbij sinds {DutchDate.Text(onDesk.Cycle.End)}. Dit gesprek kan niet meer open.");
        if (asked.Subject.Ending == ConversationEnding.LeftOut)
            return Answers.NotNow("Met een besluit is vastgelegd dat dit gesprek er niet komt. De P&O-adviseur kan dat besluit intrekken.", onDesk.Url());
        asked.Subject.Resume(onDesk.Type.Steps[0].Kind);
        request.Record(ConversationOperations.Resume, asked);
        await request.Db.SaveChangesAsync(cancel);
        return Answers.Done(onDesk.Url(), "Het gesprek staat weer open. Kies samen een dag.");
    }

    private static object Model(OnDesk desk, FormState state, RequestContext request) => new
    {
        Desk = desk,
        State = state,
        WhyNot = MissedDate.WhyNotYet(desk.Conversation.IsExtra, desk.Conversation.Latest, request.Today),
        Consequences = MissedDate.Consequences(desk.Regulation, desk.Conversation.Kind, desk.Cycle.End, request.Today),
    };

    private static FormState Fresh(Asked<Conversation> asked) => new() { ["_versie"] = Number(asked.Subject.Version) };

    private static string Number(int version) => version.ToString(CultureInfo.InvariantCulture);
}
