using Beweeg.Platform.Audit;

namespace Beweeg.Conversations.Requests;

/// <summary>What stays on record about extra conversations.</summary>
internal static class RequestOperations
{
    public static readonly Operation Read = new("request.read", "las een verzoek om een extra gesprek", IsReading: true);
    public static readonly Operation Ask = new("request.ask", "vroeg om een extra gesprek");
    public static readonly Operation Grant = new("request.grant", "gaf gehoor aan een verzoek om een extra gesprek");
    public static readonly Operation Decline = new("request.decline", "wees een verzoek om een extra gesprek af");
    public static readonly Operation Reply = new("request.reply", "reageerde op een extra gesprek");
    public static readonly Operation Withdraw = new("request.withdraw", "trok een verzoek om een extra gesprek in");
}
