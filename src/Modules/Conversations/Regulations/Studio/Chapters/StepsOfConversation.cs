using Beweeg.Platform.Sheets;
using Beweeg.Conversations.Regulations.Studio.Starts;
using Beweeg.Conversations.Rules;

namespace Beweeg.Conversations.Regulations.Studio.Chapters;

/// <summary>
/// The path of a conversation: which steps there are, what they are called and who is at turn. Their order is fixed by their kind, and
/// those without which the conversation cannot be held are always there.
/// </summary>
internal static class StepsOfConversation
{
    public static Regulation Fields(Regulation regulation, string key, Sheet sheet)
    {
        if (regulation.ConversationTypes.FirstOrDefault(type => type.Key == key) is not { } type) return regulation;
        var steps = new List<ConversationStep>();
        foreach (var kind in ConversationStart.StepsOf(type.Kind).Concat(type.Steps.Select(step => step.Kind)).Distinct().Order())
        {
            var there = type.Steps.FirstOrDefault(step => step.Kind == kind);
            var blank = ConversationStart.Step(kind);
            if (type.Steps.Any(step => step.Key == blank.Key)) blank = blank with { Key = $"{blank.Key}-2" };
            var place = $"conversationTypes.{key}.steps.{(there ?? blank).Key}";
            var title = DutchText.Sentence(kind.Dutch());
            var step = ConversationTypeCheck.NeededSteps(type.Kind).Contains(kind)
                ? sheet.Group(title, inside => OfStep(there ?? blank, inside), at: place, name: $"{kind}-")
                : sheet.Maybe(kind.ToString(), title, Tick(kind), there, blank, OfStep, at: place);
            if (step is not null) steps.Add(step);
        }

        return ConversationTypes.Change(regulation, key, one => one with { Steps = steps });
    }

    private static ConversationStep OfStep(ConversationStep step, Sheet sheet) => step with
    {
        Name = sheet.Text("naam", "Hoe heet deze stap?", step.Name, max: 80),
        AtTurn = step.Kind == StepKind.Closed ? step.AtTurn : sheet.Many("aan-zet", "Wie is aan zet?", step.AtTurn, party => party.Dutch(), [Party.Employee, Party.Manager]),
        Next = sheet.Text("uitleg", "Wat gebeurt er, en wat komt erna?", step.Next, "Eén of twee zinnen. Medewerker en leidinggevende lezen ze in het gesprek.", lines: 2),
        Optional = step.Kind is StepKind.AskInformants or StepKind.Objections or StepKind.Hearing ? sheet.Tick("overslaan", "Het gesprek kan ook verder zonder deze stap", step.Optional) : step.Optional,
    };

    private static string Tick(StepKind kind) => kind switch
    {
        StepKind.AskInformants => "Er worden informanten gevraagd",
        StepKind.Objections => "De medewerker kan bedenkingen insturen",
        StepKind.Hearing => "Er is een gesprek over de bedenkingen",
        _ => "Deze stap hoort bij het gesprek",
    };
}
