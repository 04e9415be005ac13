using Beweeg.Platform.Audit;

namespace Beweeg.Conversations.Regulations.Versions;

/// <summary>Everything in the life of a regulation that stays on record.</summary>
internal static class VersionOperations
{
    public static readonly Operation Copy = new("regulation.copy", "maakte een concept van de regeling");
    public static readonly Operation Begin = new("regulation.begin", "begon een nieuwe regeling als concept");
    public static readonly Operation Import = new("regulation.import", "las een regeling uit een bestand in als concept");
    public static readonly Operation Change = new("regulation.change", "wijzigde een concept van de regeling");
    public static readonly Operation Send = new("regulation.send", "stuurde een versie van de regeling naar de ondernemingsraad");
    public static readonly Operation Consent = new("regulation.consent", "legde vast dat de ondernemingsraad instemde met een versie van de regeling");
    public static readonly Operation Refuse = new("regulation.refuse", "legde vast dat de ondernemingsraad niet instemde met een versie van de regeling");
    public static readonly Operation Adopt = new("regulation.adopt", "stelde een regeling vast");
    public static readonly Operation Withdraw = new("regulation.withdraw", "trok een versie van de regeling in");
    public static readonly Operation PutOnRecord = new("regulation.decisions", "legde de besluiten bij een versie van de regeling vast");
    public static readonly Operation Attach = new("regulation.attach", "bewaarde een besluit bij een versie van de regeling");
}
