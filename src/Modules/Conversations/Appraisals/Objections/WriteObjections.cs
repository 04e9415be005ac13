using System.Globalization;
using Beweeg.Conversations.Steps;
using Beweeg.DesignSystem;
using Beweeg.DesignSystem.Forms;
using Beweeg.Platform.Access;
using Beweeg.Platform.Data;
using Beweeg.Platform.Forms;
using Beweeg.Platform.Pages;
using Beweeg.Platform.Time;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Calendar = Beweeg.Platform.Time.Calendar;

namespace Beweeg.Conversations.Appraisals.Objections;

/// <summary>The employee writes objections and files them, in time. Until then nobody else reads them.</summary>
internal static class WriteObjections
{
    /// <summary>Longest text, in characters.</summary>
    public const int Longest = 10_000;

    /// <summary>Name of the field with the text.</summary>
    public const string Field = "bedenkingen";

    public static void Map(IEndpointRouteBuilder app)
    {
        app.MapGet("/gesprekken/{id:guid}/bedenkingen", Show).Needs<ConversationAccess>(ConversationAccess.Object);
        app.MapPost("/gesprekken/{id:guid}/bedenkingen", Submit).Needs<ConversationAccess>(ConversationAccess.Object);
        app.MapPost("/gesprekken/{id:guid}/bedenkingen/bewaren", Keep).Needs<ConversationAccess>(ConversationAccess.Object);
    }

    private static async Task<IResult> Show(Asked<Conversation> asked, AppraisalDesk desk, CancellationToken cancel)
    {
        var appraisal = await desk.LayAsync(asked, cancel);
        if (appraisal.Regulation.Terms.Objections is null) return Answers.NotFound();
        var state = FormState.Empty;
        state[Field] = appraisal.Objection?.Text.Reveal() ?? "";
        state["_versie-" + Field] = Number(appraisal.Objection?.Version ?? -1);
        return Answers.Page<ObjectionsPage>(Model(appraisal, state, null));
    }

    private static async Task<IResult> Submit(
        Asked<Conversation> asked, Submission form, AppraisalDesk desk, RequestContext request, TimeProvider time, CancellationToken cancel)
    {
        var appraisal = await desk.LayAsync(asked, cancel);
        if (appraisal.Regulation.Terms.Objections is null) return Answers.NotFound();
        var file = string.Equals(form.Action, "insturen", StringComparison.Ordinal);
        var text = form.Text(Field, "je bedenkingen", Longest, required: file);
        var noHearing = form.Ticked("geen-gesprek");
        if (TooLate(appraisal) is { } last) form.Wrong(Field, $"Het is te laat om bedenkingen in te sturen: dat kon tot en met {DutchDate.Text(last.Date, DateStyle.WithWeekday)}. Hieronder staat wat nog wel kan.");
        var kept = appraisal.Objection;
        var choice = form.State["keuze"];
        if (choice.Length > 0 && kept is not null)
        {
            text = choice switch
            {
                ConflictChoice.KeepTheirs => kept.Text.Reveal(),
                ConflictChoice.KeepYours => form.Text("getypt", "je tekst", Longest),
                _ => text,
            };
        }

        if (kept is not null && kept.Version != form.Version("_versie-" + Field) && !string.Equals(kept.Text.Reveal(), text, StringComparison.Ordinal))
        {
            form.State["_versie-" + Field] = Number(kept.Version);
            form.State["getypt"] = text;
            form.State[Field] = "";
            return Answers.Conflict<ObjectionsPage>(Model(appraisal, form.State, text));
        }

        if (!form.IsValid) return Answers.Wrong<ObjectionsPage>(Model(appraisal, form.State, null));
        if (kept is null)
        {
            kept = new Objection(Ids.New(time), asked.Subject.Id, asked.Subject.EmployeeId);
            request.Db.Add(kept);
        }

        kept.Write(text, request.Now);
        if (!file)
        {
            request.Record(AppraisalOperations.WriteObjections, asked);
            await request.Db.SaveChangesAsync(cancel);
            return Answers.Done(appraisal.Url("bedenkingen"), "Bewaard. Alleen jij kunt dit lezen, tot je het instuurt.");
        }

        kept.File(request.Now);
        asked.Subject.FileObjections(request.Today, wantsHearing: !noHearing && appraisal.Regulation.Terms.Hearing is not null);
        if (noHearing) desk.Row(appraisal).Hear("De medewerker heeft laten weten geen bedenkingengesprek te willen.");
        request.Record(AppraisalOperations.FileObjections, asked, noHearing ? "zonder gesprek" : null);
        await request.Db.SaveChangesAsync(cancel);
        return Answers.Done(appraisal.Url(), noHearing
            ? $"Je bedenkingen zijn ingestuurd. {appraisal.Desk.ManagerName ?? "Je leidinggevende"} beslist er nu over."
            : $"Je bedenkingen zijn ingestuurd. Spreek met {appraisal.Desk.ManagerName ?? "je leidinggevende"} af wanneer je ze uitlegt.");
    }

    /// <summary>Keeps the text while somebody types (JSON out); see the same in preparing.</summary>
    private static async Task<IResult> Keep(
        Asked<Conversation> asked, Submission form, AppraisalDesk desk, RequestContext request, TimeProvider time, CancellationToken cancel)
    {
        var appraisal = await desk.LayAsync(asked, cancel);
        if (appraisal.Regulation.Terms.Objections is null) return Answers.NotFound();
        var text = form.Text("tekst", "je bedenkingen", Longest);
        if (TooLate(appraisal) is not null) return Results.Json(new Kept(null, "Het is te laat om bedenkingen in te sturen.", null), statusCode: 422);
        if (!form.IsValid) return Results.Json(new Kept(null, form.State.Errors[0].Sentence, null), statusCode: 422);
        var kept = appraisal.Objection;
        if (kept is not null && kept.Version != form.Version()) return Results.Json(new Kept(kept.Version, "Deze tekst is ergens anders gewijzigd.", null), statusCode: 409);
        if (kept is null)
        {
            kept = new Objection(Ids.New(time), asked.Subject.Id, asked.Subject.EmployeeId);
            request.Db.Add(kept);
        }

        kept.Write(text, request.Now);
        request.Record(AppraisalOperations.WriteObjections, asked);
        await request.Db.SaveChangesAsync(cancel);
        return Results.Json(new Kept(kept.Version, null, Calendar.ToLocal(request.Now).ToString("HH:mm:ss", DutchDate.Culture)));
    }

    /// <summary>The last day that has passed; null while objections can be filed.</summary>
    internal static Rules.ExplainedDate? TooLate(AppraisalOnDesk appraisal) =>
        AppraisalDates.CanObject(appraisal.Regulation, appraisal.Conversation, appraisal.Today) ? null : AppraisalDates.LastDayForObjections(appraisal.Regulation, appraisal.Conversation);

    private static object Model(AppraisalOnDesk appraisal, FormState state, string? typed) => new { Appraisal = appraisal, State = state, Typed = typed };

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    private sealed record Kept(int? Version, string? Sentence, string? At);
}
