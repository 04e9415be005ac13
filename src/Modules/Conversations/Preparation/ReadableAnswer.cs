using Beweeg.Conversations.Regulations;
using Beweeg.Conversations.Steps;
using Beweeg.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Beweeg.Conversations.Preparation;

/// <summary>
/// What others read of an answer. The regulation says so per question: never, what the writer shares, or what stands there from a step on.
/// </summary>
internal static class ReadableAnswer
{
    /// <summary>What somebody other than the writer reads now; null for nothing.</summary>
    public static SensitiveText? Of(PreparationAnswer answer, ConversationType type, Conversation conversation)
    {
        var text = QuestionOf(answer, type) switch
        {
            { Visibility: AnswerVisibility.Private } => null,
            { Visibility: AnswerVisibility.FromStep } question => HasCome(question, type, conversation) ? answer.Text : null,
            _ => answer.SharedText,
        };
        return text is { IsEmpty: false } ? text : null;
    }

    /// <summary>What lies on the table in the conversation itself: what both can read of each other.</summary>
    public static async Task<IReadOnlyList<BroughtAnswer>> OnTableAsync(BeweegDb db, ConversationType type, Conversation conversation, CancellationToken cancel)
    {
        var answers = await db.Set<PreparationAnswer>().AsNoTracking().Where(row => row.ConversationId == conversation.Id).OrderBy(row => row.Id).ToListAsync(cancel);
        return [.. answers.Select(answer => (Answer: answer, Text: Of(answer, type, conversation), Question: QuestionOf(answer, type))).Where(row => row is { Text: not null, Question: not null })
            .OrderBy(row => row.Answer.Party).ThenBy(row => type.Questions.ToList().IndexOf(row.Question!))
            .Select(row => new BroughtAnswer(row.Answer.Party, row.Question!.Label, Words(row.Answer, type, row.Text!.Reveal())))];
    }

    /// <summary>The words of an answer: what was chosen, or what was written.</summary>
    public static string Words(PreparationAnswer answer, ConversationType type, string text) =>
        QuestionOf(answer, type)?.Choices?.FirstOrDefault(choice => string.Equals(choice.Key, text, StringComparison.Ordinal))?.Label ?? text;

    /// <summary>What the writer is told, where sharing is not his or her own choice; null where it is.</summary>
    public static string? Told(Question question, ConversationType type, string other) => question.Visibility switch
    {
        AnswerVisibility.Private => "Alleen jij leest dit antwoord.",
        AnswerVisibility.FromStep => $"{other} leest dit antwoord vanaf de stap ‘{type.Steps.First(step => step.Key == question.VisibleFromStep).Name}’.",
        _ => null,
    };

    private static bool HasCome(Question question, ConversationType type, Conversation conversation) =>
        type.Steps.FirstOrDefault(step => string.Equals(step.Key, question.VisibleFromStep, StringComparison.Ordinal)) is { } step && conversation.Step >= step.Kind;

    private static Question? QuestionOf(PreparationAnswer answer, ConversationType type) =>
        type.Questions.FirstOrDefault(question => string.Equals(question.Key, answer.QuestionKey, StringComparison.Ordinal));
}

/// <summary>An answer that both can read.</summary>
/// <param name="By">Whose it is.</param>
public sealed record BroughtAnswer(Party By, string Question, string Text);
