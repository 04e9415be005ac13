using System.Globalization;
using Beweeg.Conversations.Agreements;
using Beweeg.Conversations.Moments;
using Beweeg.Conversations.Preparation;
using Beweeg.Conversations.Regulations;
using Beweeg.Conversations.Steps;
using Beweeg.DesignSystem;
using Beweeg.DesignSystem.Forms;
using Beweeg.Platform.Access;
using Beweeg.Platform.Data;
using Beweeg.Platform.Forms;
using Beweeg.Platform.Pages;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Beweeg.Conversations.Progress.WriteProgress;

/// <summary>
/// In the conversation both write down how far each agreement is, and what was said about circumstances, preconditions and
/// the topics that both brought. It is kept while typing; a text that the other changed meanwhile is never overwritten unseen.
/// </summary>
internal static class WriteProgress
{
    /// <summary>Longest text, in characters.</summary>
    public const int Longest = 4000;

    public static void Map(IEndpointRouteBuilder app)
    {
        app.MapGet("/gesprekken/{id:guid}/voortgang", Show).Needs<ConversationAccess>(ConversationAccess.WriteProgress, ConversationOperations.ReadProgress);
        app.MapPost("/gesprekken/{id:guid}/voortgang", Submit).Needs<ConversationAccess>(ConversationAccess.WriteProgress);
        app.MapPost("/gesprekken/{id:guid}/voortgang/bewaren", Keep).Needs<ConversationAccess>(ConversationAccess.WriteProgress);
    }

    private static async Task<IResult> Show(Asked<Conversation> asked, ConversationDesk desk, RequestContext request, MomentsInView moments, CancellationToken cancel)
    {
        if (await TableAsync(asked, desk, request, cancel) is not { } table) return Answers.NotFound();
        var state = FormState.Empty;
        foreach (var field in table.Fields)
        {
            var note = table.Note(field);
            state[field.Key] = note?.Text.Reveal() ?? "";
            state[WordField(field.Key)] = note?.WordKey ?? "";
            state[VersionField(field.Key)] = Number(note?.Version ?? -1);
        }

        return Answers.Page<ProgressPage>(Model(table, state, [], await AtHandAsync(table, asked, moments, request, cancel)));
    }

    // Both look at this screen: what is private stays away.
    private static Task<IReadOnlyList<MomentLine>> AtHandAsync(ProgressTable table, Asked<Conversation> asked, MomentsInView moments, RequestContext request, CancellationToken cancel) =>
        moments.ReadAsync(asked.Subject.EmployeeId, asked.Relations, table.Desk.Cycle.Start, request.Today, cancel, onlyShared: true);

    private static async Task<IResult> Submit(
        Asked<Conversation> asked, Submission form, ConversationDesk desk, RequestContext request, MomentsInView moments, TimeProvider time, CancellationToken cancel)
    {
        if (await TableAsync(asked, desk, request, cancel) is not { } table) return Answers.NotFound();
        var conflicts = new List<ProgressConflict>();
        foreach (var field in table.Fields)
        {
            var note = table.Note(field);
            var text = form.Text(field.Key, $"wat je schrijft bij ‘{Short(field.Label)}’", Longest);
            var word = field.IsAgreement ? form.Choice(WordField(field.Key), $"hoe het gaat met ‘{Short(field.Label)}’", table.Form.Words.Select(one => one.Key)) : null;
            var choice = form.State[ChoiceField(field.Key)];
            if (choice.Length > 0 && note is not null)
            {
                // The writer saw both texts and chose.
                text = choice switch
                {
                    ConflictChoice.KeepTheirs => note.Text.Reveal(),
                    ConflictChoice.KeepYours => form.Text(TypedField(field.Key), "je tekst", Longest),
                    _ => text,
                };
            }

            var stale = note is not null && note.Version != form.Version(VersionField(field.Key));
            if (stale && note is { WordKey: { } chosen } && !string.Equals(chosen, word, StringComparison.Ordinal))
            {
                // The other chose a word meanwhile: it stays where this form chose nothing, and is asked about where it chose another.
                if (word is null) form.State[WordField(field.Key)] = word = chosen;
                else
                {
                    form.Wrong(WordField(field.Key), $"Intussen is hier ‘{table.Form.Words.First(one => string.Equals(one.Key, chosen, StringComparison.Ordinal)).Label}’ gekozen. Kies wat het wordt en bewaar opnieuw.");
                    form.State[VersionField(field.Key)] = Number(note.Version);
                }
            }

            var same = string.Equals(note?.Text.Reveal() ?? "", text, StringComparison.Ordinal);
            if (note is not null && stale && !same)
            {
                conflicts.Add(new ProgressConflict(field.Key, note.Text.Reveal(), text, Platform.Time.Calendar.ToLocal(note.ChangedAt)));
                form.State[VersionField(field.Key)] = Number(note.Version);
                form.State[TypedField(field.Key)] = text;
                form.State[field.Key] = "";
                continue;
            }

            if (!form.IsValid || (same && string.Equals(note?.WordKey, word, StringComparison.Ordinal))) continue;
            Note(request, asked.Subject, note, field, time).Write(word, text, request.Actor.Id, request.Now);
        }

        if (conflicts.Count > 0) return Answers.Conflict<ProgressPage>(Model(table, form.State, conflicts, await AtHandAsync(table, asked, moments, request, cancel)));
        if (!form.IsValid) return Answers.Wrong<ProgressPage>(Model(table, form.State, [], await AtHandAsync(table, asked, moments, request, cancel)));
        request.Record(ConversationOperations.WriteProgress, asked);
        await request.Db.SaveChangesAsync(cancel);
        return Answers.Done(table.Desk.Url("afspraken"), "Bewaard. Kijk nu of de afspraken nog passen.");
    }

    /// <summary>
    /// Keeps one text while somebody types (JSON out): 200 with the new version; 409 with the other text when it was changed
    /// elsewhere; 422 with a sentence when it cannot be kept.
    /// </summary>
    private static async Task<IResult> Keep(
        Asked<Conversation> asked, Submission form, ConversationDesk desk, RequestContext request, TimeProvider time, CancellationToken cancel)
    {
        if (await TableAsync(asked, desk, request, cancel) is not { } table) return Answers.NotFound();
        var field = table.Fields.FirstOrDefault(candidate => string.Equals(candidate.Key, form.State["veld"], StringComparison.Ordinal));
        if (field is null) return Results.Json(new Kept(null, "Deze afspraak is er niet meer. Ververs de pagina.", null, null), statusCode: 422);
        var text = form.Text("tekst", "je tekst", Longest);
        if (!form.IsValid) return Results.Json(new Kept(null, form.State.Errors[0].Sentence, null, null), statusCode: 422);
        var note = table.Note(field);
        if (note is not null && note.Version != form.Version())
            return Results.Json(new Kept(note.Version, "Deze tekst is ergens anders gewijzigd.", note.Text.Reveal(), null), statusCode: 409);

        note = Note(request, asked.Subject, note, field, time);
        note.Write(note.WordKey, text, request.Actor.Id, request.Now);
        request.Record(ConversationOperations.WriteProgress, asked);
        await request.Db.SaveChangesAsync(cancel);
        return Results.Json(new Kept(note.Version, null, null, Platform.Time.Calendar.ToLocal(request.Now).ToString("HH:mm:ss", DutchDate.Culture)));
    }

    internal static string VersionField(string key) => "_versie-" + key;

    internal static string WordField(string key) => "stand-" + key;

    internal static string ChoiceField(string key) => "keuze-" + key;

    internal static string TypedField(string key) => "getypt-" + key;

    private static async Task<ProgressTable?> TableAsync(Asked<Conversation> asked, ConversationDesk desk, RequestContext request, CancellationToken cancel)
    {
        var onDesk = await desk.LayAsync(asked, cancel);
        if (onDesk.Type.Progress is not { } form) return null;
        var agreements = await AgreementsOnTable.LayAsync(request.Db, asked.Subject, onDesk.Cycle, cancel);
        var notes = await ProgressNote.OfAsync(request.Db, asked.Subject.Id, cancel);
        var shared = (await request.Db.Set<PreparationAnswer>().AsNoTracking().Where(row => row.ConversationId == asked.Subject.Id).OrderBy(row => row.Id).ToListAsync(cancel))
            .Where(answer => ReadableAnswer.Of(answer, onDesk.Type, asked.Subject) is not null).ToList();
        return new ProgressTable(onDesk, form,
        [
            .. agreements.Earlier.Where(row => !row.IsDropped).Select(row => new ProgressField(ProgressNote.OfAgreement(row.Id), row.Agreement.What.Reveal(), "", row.Agreement.Wording())),
            .. form.Topics.Select(topic => new ProgressField(topic.Key, topic.Label, topic.Hint, null)),
        ], notes, shared);
    }

    private static ProgressNote Note(RequestContext request, Conversation conversation, ProgressNote? note, ProgressField field, TimeProvider time)
    {
        if (note is not null) return note;
        note = new ProgressNote(Ids.New(time), conversation.Id, conversation.EmployeeId, field.Key);
        request.Db.Add(note);
        return note;
    }

    private static object Model(ProgressTable table, FormState state, IReadOnlyList<ProgressConflict> conflicts, IReadOnlyList<MomentLine>? moments = null) => new
    {
        table.Desk,
        State = state,
        table.Form,
        table.Fields,
        Conflicts = conflicts,
        Moments = moments,
        Brought = (IReadOnlyList<BroughtTopic>)[.. table.Shared.Select(answer => new BroughtTopic(
            answer.Party,
            table.Desk.Type.Questions.FirstOrDefault(question => string.Equals(question.Key, answer.QuestionKey, StringComparison.Ordinal))?.Label ?? answer.QuestionKey,
            ReadableAnswer.Words(answer, table.Desk.Type, ReadableAnswer.Of(answer, table.Desk.Type, table.Desk.Conversation)!.Reveal())))],
    };

    private static string Short(string text) => text.Length <= 60 ? text : text[..60] + "…";

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    private sealed record ProgressTable(
        OnDesk Desk, ProgressForm Form, IReadOnlyList<ProgressField> Fields, IReadOnlyList<ProgressNote> Notes, IReadOnlyList<PreparationAnswer> Shared)
    {
        public ProgressNote? Note(ProgressField field) => Notes.FirstOrDefault(note => string.Equals(note.About, field.Key, StringComparison.Ordinal));
    }

    private sealed record Kept(int? Version, string? Sentence, string? Other, string? At);
}

/// <summary>Something to write about: an agreement as it is recorded, or a topic.</summary>
/// <param name="Wording">The agreement; null for a topic.</param>
public sealed record ProgressField(string Key, string Label, string Hint, AgreementWording? Wording)
{
    public bool IsAgreement => Wording is not null;
}

/// <summary>Two texts at one field: what is kept now, and what this form brought.</summary>
public sealed record ProgressConflict(string Key, string Kept, string Typed, DateTime KeptAt);

/// <summary>Something that one of them brought to the table by sharing it beforehand.</summary>
public sealed record BroughtTopic(Party By, string Question, string Text);
