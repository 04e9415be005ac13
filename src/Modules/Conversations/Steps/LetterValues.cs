using Beweeg.Conversations.Regulations;
using Beweeg.DesignSystem;

namespace Beweeg.Conversations.Steps;

/// <summary>With what the letters at a conversation are filled in.</summary>
internal static class LetterValues
{
    public static Dictionary<string, string> Of(OnDesk desk)
    {
        var conversation = desk.Conversation;
        return new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["voornaam"] = desk.Person.FirstName,
            ["naam"] = desk.Person.Name,
            ["leidinggevende"] = desk.ManagerName ?? "je leidinggevende",
            ["gesprek"] = conversation.Name.ToLower(DutchDate.Culture),
            ["cyclus"] = $"{DutchDate.Text(desk.Cycle.Start)} tot en met {DutchDate.Text(desk.Cycle.End)}",
            ["datum"] = conversation.PlannedOn is { } day ? DutchDate.Text(day, DateStyle.WithWeekday) : "een dag die jullie nog kiezen",
            ["gesprek op"] = conversation.PlannedOn is { } planned ? DutchDate.Text(planned, DateStyle.WithWeekday) : "een dag die jullie nog kiezen",
            ["tijd"] = conversation.PlannedAt is { } at ? $"{at.ToString("HH:mm", DutchDate.Culture)} uur" : "een tijd die jullie nog kiezen",
            ["plek"] = conversation.Place is { Length: > 0 } place ? place : "een plek die jullie nog kiezen",
            ["concept"] = conversation.DraftSentOn is { } sent ? DutchDate.Text(sent, DateStyle.WithWeekday) : "een dag die nog komt",
        };
    }
}
