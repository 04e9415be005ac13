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
using Microsoft.EntityFrameworkCore;
using Calendar = Beweeg.Platform.Time.Calendar;

namespace Beweeg.Conversations.Appraisals.Judge;

/// <summary>
/// The manager judges the items of one part, each with a qualification and a reason. It may be saved half-way; while
/// typing it is kept by itself, and a judgement that changed on another device is never overwritten unseen.
/// </summary>
internal static class Judge
{
    /// <summary>Longest reason, in characters.</summary>
    public const int Longest = 4000;

    public static void Map(IEndpointRouteBuilder app)
    {
        app.MapGet("/gesprekken/{id:guid}/concept/{deel}", Show).Needs<ConversationAccess>(ConversationAccess.Judge, AppraisalOperations.ReadDraft);
        app.MapPost("/gesprekken/{id:guid}/concept/{deel}", Submit).Needs<ConversationAccess>(ConversationAccess.Judge);
        app.MapPost("/gesprekken/{id:guid}/concept/bewaren", Keep).Needs<ConversationAccess>(ConversationAccess.Judge);
    }

    private static async Task<IResult> Show(Asked<Conversation> asked, string deel, AppraisalDesk desk, CancellationToken cancel)
    {
        var appraisal = await desk.LayAsync(asked, cancel);
        if (Find(appraisal, deel) is not { } part) return Answers.NotFound();
        var state = FormState.Empty;
        foreach (var item in part.Items)
        {
            var kept = appraisal.Judgements.GetValueOrDefault(item.Key);
            state[DraftCheck.QualificationField(item.Key)] = kept?.Qualification ?? "";
            state[DraftCheck.ReasonField(item.Key)] = kept?.Reason.Reveal() ?? "";
            state[VersionField(item.Key)] = Number(kept?.Version ?? -1);
        }

        return Answers.Page<JudgePage>(Model(appraisal, part, state, []));
    }

    private static async Task<IResult> Submit(
        Asked<Conversation> asked, string deel, Submission form, AppraisalDesk desk, RequestContext request, TimeProvider time, CancellationToken cancel)
    {
        await desk.BeginAnewAsync(asked.Subject, cancel);
        var appraisal = await desk.LayAsync(asked, cancel);
        if (Find(appraisal, deel) is not { } part) return Answers.NotFound();
        var conflicts = new List<JudgementConflict>();
        foreach (var item in part.Items)
        {
            var qualification = Qualification(form, DraftCheck.QualificationField(item.Key), item, appraisal);
            var reason = form.Text(DraftCheck.ReasonField(item.Key), $"de uitleg bij ‘{item.Title}’", Longest);
            var kept = appraisal.Judgements.GetValueOrDefault(item.Key);
            var keptReason = kept?.Reason.Reveal() ?? "";
            var choice = form.State[ChoiceField(item.Key)];
            if (choice.Length > 0 && kept is not null)
            {
                // The writer saw both texts and chose.
                reason = choice switch
                {
                    ConflictChoice.KeepTheirs => keptReason,
                    ConflictChoice.KeepYours => form.Text(TypedField(item.Key), "je tekst", Longest),
                    _ => reason,
                };
                if (string.Equals(choice, ConflictChoice.KeepTheirs, StringComparison.Ordinal)) qualification = kept.Qualification;
            }

            var same = string.Equals(keptReason, reason, StringComparison.Ordinal) && string.Equals(kept?.Qualification, qualification, StringComparison.Ordinal);
            if (kept is not null && !same && kept.Version != form.Version(VersionField(item.Key)))
            {
                conflicts.Add(new JudgementConflict(item, Words(appraisal, kept.Qualification, keptReason), Words(appraisal, qualification, reason), Calendar.ToLocal(kept.ChangedAt)));
                form.State[VersionField(item.Key)] = Number(kept.Version);
                form.State[TypedField(item.Key)] = reason;
                form.State[DraftCheck.ReasonField(item.Key)] = "";
                continue;
            }

            if (same || !form.IsValid) continue;
            if (kept is null)
            {
                kept = new Judgement(Ids.New(time), asked.Subject.Id, asked.Subject.EmployeeId, item.Key);
                request.Db.Add(kept);
            }

            kept.Qualify(qualification, request.Now);
            kept.Explain(reason, request.Now);
            kept.IsBy(request.Actor.Id);
        }

        if (conflicts.Count > 0) return Answers.Conflict<JudgePage>(Model(appraisal, part, form.State, conflicts));
        if (!form.IsValid) return Answers.Wrong<JudgePage>(Model(appraisal, part, form.State, []));
        Begin(asked.Subject);
        request.Record(AppraisalOperations.Judge, asked, part.Key);
        await request.Db.SaveChangesAsync(cancel);
        var next = Next(appraisal, part);
        return string.Equals(form.Action, "verder", StringComparison.Ordinal) && next is not null
            ? Answers.Done(appraisal.Url("concept/" + next.Key), $"{part.Name} is bewaard.")
            : Answers.Done(appraisal.Url("concept"), $"{part.Name} is bewaard. {appraisal.Desk.Person.FirstName} ziet dit nog niet.");
    }

    /// <summary>
    /// Keeps one field while somebody types or chooses (JSON out). 200 with the new version; 409 with a sentence when it was
    /// changed elsewhere; 422 with a sentence when it cannot be kept.
    /// </summary>
    private static async Task<IResult> Keep(
        Asked<Conversation> asked, Submission form, AppraisalDesk desk, RequestContext request, TimeProvider time, CancellationToken cancel)
    {
        var field = form.State["veld"];
        var db = request.Db;
        await desk.BeginAnewAsync(asked.Subject, cancel);
        // Typing in a reason comes by many times a minute: who has written there before needs no look at the whole appraisal.
        var (key, isReason) = (DraftCheck.ItemOfReason(field) ?? DraftCheck.ItemOfQualification(field), DraftCheck.ItemOfReason(field) is not null);
        var kept = key is null ? null : await db.Set<Judgement>().SingleOrDefaultAsync(row => row.ConversationId == asked.Subject.Id && row.ItemKey == key, cancel);
        string? qualification = null;
        if (kept is null || !isReason)
        {
            var appraisal = await desk.LayAsync(asked, cancel);
            if (appraisal.Parts.SelectMany(part => part.Items).FirstOrDefault(candidate => candidate.Key == key) is not { } item)
                return Results.Json(new Kept(null, "Dit onderdeel is er niet meer. Ververs de pagina.", null), statusCode: 422);
            if (!isReason) qualification = Qualification(form, "tekst", item, appraisal);
        }

        var reason = isReason ? form.Text("tekst", "je uitleg", Longest) : "";
        if (!form.IsValid) return Results.Json(new Kept(null, form.State.Errors[0].Sentence, null), statusCode: 422);
        if (kept is not null && kept.Version != form.Version())
            return Results.Json(new Kept(kept.Version, "Dit is ergens anders gewijzigd.", null), statusCode: 409);
        if (kept is null)
        {
            kept = new Judgement(Ids.New(time), asked.Subject.Id, asked.Subject.EmployeeId, key!);
            db.Add(kept);
        }

        if (isReason) kept.Explain(reason, request.Now);
        else kept.Qualify(qualification, request.Now);
        kept.IsBy(request.Actor.Id);
        Begin(asked.Subject);
        request.Record(AppraisalOperations.Judge, asked, key);
        await db.SaveChangesAsync(cancel);
        return Results.Json(new Kept(kept.Version, null, Calendar.ToLocal(request.Now).ToString("HH:mm:ss", DutchDate.Culture)));
    }

    internal static string VersionField(string item) => "_versie-" + item;

    internal static string ChoiceField(string item) => "keuze-" + item;

    internal static string TypedField(string item) => "getypt-" + item;

    /// <summary>The part after this one; null at the last.</summary>
    internal static AppraisalPart? Next(AppraisalOnDesk appraisal, AppraisalPart part) =>
        appraisal.Parts.SkipWhile(candidate => candidate.Key != part.Key).Skip(1).FirstOrDefault();

    // The first judgement opens the draft; after sending, the step stays what it is.
    private static void Begin(Conversation appraisal)
    {
        if (appraisal.DraftSentOn is null) appraisal.BeginDraft();
    }

    private static string? Qualification(Submission form, string field, AppraisalItem item, AppraisalOnDesk appraisal) =>
        item.Kind is null ? null : form.Choice(field, $"de kwalificatie van ‘{item.Title}’", appraisal.Regulation.ScaleOfAppraisal().Qualifications.Select(one => one.Key));

    private static AppraisalPart? Find(AppraisalOnDesk appraisal, string key) =>
        appraisal.Parts.FirstOrDefault(part => string.Equals(part.Key, key, StringComparison.Ordinal));

    private static string Words(AppraisalOnDesk appraisal, string? qualification, string reason) =>
        qualification is null ? reason : $"{appraisal.Regulation.ScaleOfAppraisal().Find(qualification).Word}. {reason}";

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static object Model(AppraisalOnDesk appraisal, AppraisalPart part, FormState state, IReadOnlyList<JudgementConflict> conflicts) =>
        new { Appraisal = appraisal, Part = part, State = state, Conflicts = conflicts };

    private sealed record Kept(int? Version, string? Sentence, string? At);
}

/// <summary>Two judgements of one item: what is kept now, and what this form brought.</summary>
public sealed record JudgementConflict(AppraisalItem Item, string Kept, string Typed, DateTime KeptAt);
