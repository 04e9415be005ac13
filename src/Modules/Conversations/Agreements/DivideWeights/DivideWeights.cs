using System.Globalization;
using Beweeg.Conversations.Rules;
using Beweeg.Conversations.Steps;
using Beweeg.DesignSystem.Forms;
using Beweeg.Platform.Access;
using Beweeg.Platform.Forms;
using Beweeg.Platform.Pages;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Beweeg.Conversations.Agreements.DivideWeights;

/// <summary>All work agreements weigh the same, unless another division is chosen (art. 4.2). Together always 100 %.</summary>
internal static class DivideWeights
{
    public static void Map(IEndpointRouteBuilder app)
    {
        app.MapGet("/gesprekken/{id:guid}/weging", Show).Needs<ConversationAccess>(ConversationAccess.Weigh, ConversationOperations.ReadAgreements);
        app.MapPost("/gesprekken/{id:guid}/weging", Submit).Needs<ConversationAccess>(ConversationAccess.Weigh);
    }

    private static async Task<IResult> Show(Asked<Conversation> asked, ConversationDesk desk, RequestContext request, CancellationToken cancel)
    {
        var onDesk = await desk.LayAsync(asked, cancel);
        if (!onDesk.Regulation.WeighsWork) return Answers.NotFound();
        var table = await AgreementsOnTable.LayAsync(request.Db, asked.Subject, onDesk.Cycle, cancel);
        var work = table.Work;
        var state = FormState.Empty;
        state["verdeling"] = table.WeighsEqually ? "gelijk" : "eigen";
        foreach (var agreement in work) state[Field(agreement)] = agreement.Weight?.ToString(CultureInfo.InvariantCulture) ?? "";
        return Answers.Page<WeightsPage>(Model(onDesk, work, state));
    }

    private static async Task<IResult> Submit(
        Asked<Conversation> asked, Submission form, ConversationDesk desk, RequestContext request, TimeProvider time, CancellationToken cancel)
    {
        var onDesk = await desk.LayAsync(asked, cancel);
        if (!onDesk.Regulation.WeighsWork) return Answers.NotFound();
        var table = await AgreementsOnTable.LayAsync(request.Db, asked.Subject, onDesk.Cycle, cancel);
        var work = table.Work;
        var hand = new Hand(request.Actor.Id, request.Now, time);
        var equally = form.Choice("verdeling", "hoe de afspraken wegen", ["gelijk", "eigen"], required: true) == "gelijk";
        if (equally && form.IsValid) table.Divide(null, hand);
        else
        {
            var weights = work.Select(agreement => form.Number(Field(agreement), "de weging", 1, 100, required: true)).ToList();
            if (form.IsValid && Weights.Check([.. weights.Select(weight => weight!.Value)]) is { } sentence) form.Wrong(Field(work[0]), sentence);
            if (form.IsValid) table.Divide([.. weights.Select(weight => weight!.Value)], hand);
        }

        if (!form.IsValid) return Answers.Wrong<WeightsPage>(Model(onDesk, work, form.State));
        request.Record(ConversationOperations.Weigh, asked, equally ? "gelijk" : "eigen verdeling");
        await request.Db.SaveChangesAsync(cancel);
        return Answers.Done(onDesk.Url("afspraken"), equally ? "Alle werkafspraken wegen nu even zwaar." : "De weging is bewaard.");
    }

    private static string Field(AgreementOnTable agreement) => "weging-" + agreement.Id.ToString("N");

    private static object Model(OnDesk desk, IReadOnlyList<AgreementOnTable> work, FormState state) => new
    {
        Desk = desk,
        State = state,
        Fields = (IReadOnlyList<(string, string)>)[.. work.Select(agreement => (Field(agreement), agreement.Text.What))],
    };
}
