using Beweeg.Platform.Audit;

namespace Beweeg.Competencies.Versions;

/// <summary>Everything in the life of a guide that stays on record.</summary>
internal static class GuideOperations
{
    public static readonly Operation Copy = new("guide.copy", "maakte een concept van de competentiegids");
    public static readonly Operation Upload = new("guide.upload", "gaf een bestand met een competentiegids");
    public static readonly Operation Discard = new("guide.discard", "gooide een gegeven bestand met een competentiegids weg");
    public static readonly Operation Import = new("guide.import", "las een competentiegids uit een bestand in als concept");
    public static readonly Operation Change = new("guide.change", "wijzigde een concept van de competentiegids");
    public static readonly Operation Send = new("guide.send", "stuurde een versie van de competentiegids naar de ondernemingsraad");
    public static readonly Operation Consent = new("guide.consent", "legde vast dat de ondernemingsraad instemde met een versie van de competentiegids");
    public static readonly Operation Refuse = new("guide.refuse", "legde vast dat de ondernemingsraad niet instemde met een versie van de competentiegids");
    public static readonly Operation Adopt = new("guide.adopt", "stelde een competentiegids vast");
    public static readonly Operation Withdraw = new("guide.withdraw", "trok een versie van de competentiegids in");
    public static readonly Operation PutOnRecord = new("guide.decisions", "legde de besluiten bij een versie van de competentiegids vast");
    public static readonly Operation Attach = new("guide.attach", "bewaarde een besluit bij een versie van de competentiegids");
}
