using Beweeg.Conversations.Moments;
using Beweeg.Conversations.Regulations;
using Beweeg.Conversations.Steps;
using Beweeg.DesignSystem;
using Beweeg.DesignSystem.Forms;
using Beweeg.Organisation.Contracts;
using Beweeg.Platform.Access;
using Beweeg.Platform.Data;
using Beweeg.Platform.Forms;
using Beweeg.Platform.Pages;
using Beweeg.Platform.Time;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Beweeg.Conversations.Preparation.Prepare;

/// <summary>
/// Both prepare, each at the questions of the regulation. What somebody writes stays private until it is shared; while
/// typing it is kept by itself, and a text that changed on another device is never overwritten unseen.
/// </summary>
internal static class Prepare
{
    /// <summary>Longest answer, in characters.</summary>
    public const int Longest = 10_000;

    public static void Map(IEndpointRouteBuilder app)
    {
        app.MapGet("/gesprekken/{id:guid}/voorbereiden", Show).Needs<ConversationAccess>(ConversationAccess.Prepare, ConversationOperations.ReadPreparation);
        app.MapPost("/gesprekken/{id:guid}/voorbereiden", Submit).Needs<ConversationAccess>(ConversationAccess.Prepare);
        app.MapPost("/gesprekken/{id:guid}/voorbereiden/bewaren", Keep).Needs<ConversationAccess>(ConversationAccess.Prepare);
    }

    private static async Task<IResult> Show(Asked<Conversation> asked, ConversationDesk desk, RequestContext request, MomentsInView moments, IPeople people, CancellationToken cancel)
    {
        var onDesk = await desk.LayAsync(asked, cancel);
        var answers = await AnswersAsync(request.Db, asked.Subject.Id, cancel);
        var state = FormState.Empty;
        foreach (var question in Questions(onDesk))
        {
            var mine = Mine(answers, request.Actor, question.Key);
            state[question.Key] = mine?.Text.Reveal() ?? "";
            state[VersionField(question.Key)] = Number(mine?.Version ?? -1);
            state[ShareField(question.Key)] = mine?.SharedAt is null ? "" : "true";
        }

        // A conversation that looks back has the moments at hand.
        var atHand = onDesk.Type.Kind == ConversationKind.Planning ? null
            : await moments.ReadAsync(asked.Subject.EmployeeId, asked.Relations, onDesk.Cycle.Start, request.Today, cancel);
        return Answers.Page<PreparePage>(await ModelAsync(onDesk, answers, state, [], request, people, cancel, atHand));
    }

    private static async Task<IResult> Submit(
        Asked<Conversation> asked, Submission form, ConversationDesk desk, RequestContext request, IPeople people, TimeProvider time, CancellationToken cancel)
    {
        var onDesk = await desk.LayAsync(asked, cancel);
        var answers = await AnswersAsync(request.Db, asked.Subject.Id, cancel);
        var conflicts = new List<PreparationConflict>();
        var shared = 0;
        foreach (var question in Questions(onDesk))
        {
            var text = Typed(form, question);
            var share = question.Visibility == AnswerVisibility.WhenShared && form.Ticked(ShareField(question.Key));
            var answer = Mine(answers, request.Actor, question.Key);
            var choice = form.State[ChoiceField(question.Key)];
            if (choice.Length > 0 && answer is not null)
            {
                // The writer saw both texts and chose, and saw whether it is shared.
                text = choice switch
                {
                    ConflictChoice.KeepTheirs => answer.Text.Reveal(),
                    ConflictChoice.KeepYours => form.Text(TypedField(question.Key), "je tekst", Longest),
                    _ => text,
                };
            }

            if (answer is not null && answer.Version != form.Version(VersionField(question.Key)) && !string.Equals(answer.Text.Reveal(), text, StringComparison.Ordinal))
            {
                // Changed meanwhile, on another device or in another tab: show both and let the writer choose.
                conflicts.Add(new PreparationConflict(question, answer.Text.Reveal(), text, Calendar.ToLocal(answer.ChangedAt)));
                form.State[VersionField(question.Key)] = Number(answer.Version);
                form.State[TypedField(question.Key)] = text;
                form.State[question.Key] = "";
                // What was shared in the other window stays shared, unless the writer now says otherwise.
                if (question.Visibility == AnswerVisibility.WhenShared && (share || (choice.Length == 0 && answer.SharedAt is not null))) form.State[ShareField(question.Key)] = "true";
                continue;
            }

            if (!form.IsValid) continue;
            if (answer is null)
            {
                if (text.Length == 0) continue;
                answer = new PreparationAnswer(Ids.New(time), asked.Subject.Id, request.Actor.Id, onDesk.Party, question.Key);
                request.Db.Add(answer);
            }

            if (!string.Equals(answer.Text.Reveal(), text, StringComparison.Ordinal)) answer.Write(text, request.Now);
            if (share && text.Length > 0)
            {
                answer.Share(request.Now);
                shared++;
            }
            else answer.Unshare();
        }

        if (conflicts.Count > 0) return Answers.Conflict<PreparePage>(await ModelAsync(onDesk, answers, form.State, conflicts, request, people, cancel));
        if (!form.IsValid) return Answers.Wrong<PreparePage>(await ModelAsync(onDesk, answers, form.State, [], request, people, cancel));

        request.Record(shared > 0 ? ConversationOperations.SharePreparation : ConversationOperations.WritePreparation, asked, $"{shared} gedeeld");
        await request.Db.SaveChangesAsync(cancel);
        return Answers.Done(onDesk.Url("voorbereiden"), shared == 0
            ? Questions(onDesk).Any(question => question.Visibility == AnswerVisibility.FromStep) ? "Bewaard. Bij elke vraag staat wie je antwoord leest." : "Bewaard. Alleen jij kunt dit lezen."
            : $"Bewaard. {Other(onDesk)} kan lezen wat je deelt.");
    }

    /// <summary>
    /// Keeps one answer while somebody types (JSON out). 200 with the new version; 409 with the other text when it was
    /// changed elsewhere; 422 with a sentence when it cannot be kept.
    /// </summary>
    private static async Task<IResult> Keep(
        Asked<Conversation> asked, Submission form, ConversationDesk desk, RequestContext request, TimeProvider time, CancellationToken cancel)
    {
        var onDesk = await desk.LayAsync(asked, cancel);
        var question = Questions(onDesk).FirstOrDefault(candidate => string.Equals(candidate.Key, form.State["veld"], StringComparison.Ordinal));
        if (question is null) return Results.Json(new Kept(null, "Deze vraag is er niet meer. Ververs de pagina.", null, null, null), statusCode: 422);
        var text = form.Text("tekst", "je antwoord", Longest);
        if (!form.IsValid) return Results.Json(new Kept(null, form.State.Errors[0].Sentence, null, null, null), statusCode: 422);

        var answer = await request.Db.Set<PreparationAnswer>()
            .SingleOrDefaultAsync(row => row.ConversationId == asked.Subject.Id && row.AuthorId == request.Actor.Id && row.QuestionKey == question.Key, cancel);
        if (answer is not null && answer.Version != form.Version())
            return Results.Json(new Kept(answer.Version, "Deze tekst is ergens anders gewijzigd.", answer.Text.Reveal(), null, null), statusCode: 409);
        if (answer is null)
        {
            answer = new PreparationAnswer(Ids.New(time), asked.Subject.Id, request.Actor.Id, onDesk.Party, question.Key);
            request.Db.Add(answer);
        }

        answer.Write(text, request.Now);
        request.Record(ConversationOperations.WritePreparation, asked, question.Key);
        await request.Db.SaveChangesAsync(cancel);
        return Results.Json(new Kept(answer.Version, null, null, answer.IsAheadOfShared ? ReadsOlder(onDesk) : null, Calendar.ToLocal(request.Now).ToString("HH:mm:ss", DutchDate.Culture)));
    }

    // In the form that the question asks for.
    private static string Typed(Submission form, Question question)
    {
        var label = $"je antwoord op ‘{question.Label}’";
        switch (question.Kind)
        {
            case AnswerKind.Choice: return form.Choice(question.Key, label, (question.Choices ?? []).Select(choice => choice.Key)) ?? "";
            case AnswerKind.Date: form.Date(question.Key, label); break;
        }

        return form.Text(question.Key, label, Longest);
    }

    /// <summary>Who reads what the actor shares.</summary>
    internal static string Other(OnDesk desk) => desk.IsOwn ? desk.ManagerName ?? "je leidinggevende" : desk.Person.FirstName;

    /// <summary>What the writer reads where more was typed after sharing.</summary>
    internal static string ReadsOlder(OnDesk desk) => $"{Other(desk)} leest nog de tekst die je eerder deelde. Kies ‘Bewaar mijn voorbereiding’ om deze te delen.";

    /// <summary>The questions that the actor fills in.</summary>
    internal static IEnumerable<Question> Questions(OnDesk desk) => desk.Type.Questions.Where(question => question.FilledBy == desk.Party);

    internal static string VersionField(string key) => "_versie-" + key;

    internal static string ShareField(string key) => "delen-" + key;

    internal static string ChoiceField(string key) => "keuze-" + key;

    internal static string TypedField(string key) => "getypt-" + key;

    private static async Task<object> ModelAsync(
        OnDesk desk, IReadOnlyList<PreparationAnswer> answers, FormState state, IReadOnlyList<PreparationConflict> conflicts,
        RequestContext request, IPeople people, CancellationToken cancel, IReadOnlyList<MomentLine>? moments = null)
    {
        // Of the other side, and of who sat here before, only what was shared; that is decided here, once.
        var shared = answers.Where(answer => answer.AuthorId != request.Actor.Id && ReadableAnswer.Of(answer, desk.Type, desk.Conversation) is not null).ToList();
        var managers = shared.Where(answer => answer.Party == Party.Manager).Select(answer => answer.AuthorId).Where(author => author != desk.ManagerId).Distinct().ToList();
        var names = managers.Count == 0 ? new Dictionary<Guid, string>() : await people.NamesAsync(managers, cancel);
        return new
        {
            Desk = desk,
            State = state,
            Conflicts = conflicts,
            Moments = moments,
            Ahead = (IReadOnlySet<string>)answers.Where(answer => answer.AuthorId == request.Actor.Id && answer.IsAheadOfShared).Select(answer => answer.QuestionKey).ToHashSet(StringComparer.Ordinal),
            Theirs = (IReadOnlyList<SharedAnswer>)[.. shared.Select(answer => new SharedAnswer(
                desk.Type.Questions.FirstOrDefault(question => string.Equals(question.Key, answer.QuestionKey, StringComparison.Ordinal))?.Label ?? answer.QuestionKey,
                ReadableAnswer.Words(answer, desk.Type, ReadableAnswer.Of(answer, desk.Type, desk.Conversation)!.Reveal()), names.GetValueOrDefault(answer.AuthorId)))],
        };
    }

    private static PreparationAnswer? Mine(IReadOnlyList<PreparationAnswer> answers, Actor actor, string key) =>
        answers.FirstOrDefault(answer => answer.AuthorId == actor.Id && string.Equals(answer.QuestionKey, key, StringComparison.Ordinal));

    private static async Task<IReadOnlyList<PreparationAnswer>> AnswersAsync(BeweegDb db, Guid conversation, CancellationToken cancel) =>
        await db.Set<PreparationAnswer>().Where(row => row.ConversationId == conversation).OrderBy(row => row.Id).ToListAsync(cancel);

    private static string Number(int number) => number.ToString(System.Globalization.CultureInfo.InvariantCulture);

    private sealed record Kept(int? Version, string? Sentence, string? Other, string? Note, string? At);
}

/// <summary>An answer of somebody else, shared.</summary>
/// <param name="By">Who wrote it, when that is not the employee or who holds the conversations now.</param>
public sealed record SharedAnswer(string Question, string Text, string? By);

/// <summary>Two texts at one question: what is kept now, and what this form brought.</summary>
public sealed record PreparationConflict(Question Question, string Kept, string Typed, DateTime KeptAt);
