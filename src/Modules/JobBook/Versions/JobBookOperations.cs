using Beweeg.Platform.Audit;

namespace Beweeg.JobBook.Versions;

/// <summary>Everything about the job book that stays on record.</summary>
internal static class JobBookOperations
{
    public static readonly Operation Begin = new("jobbook.begin", "begon een functieboek met de functies uit het personeelssysteem");
    public static readonly Operation Copy = new("jobbook.copy", "maakte een concept van het functieboek");
    public static readonly Operation Upload = new("jobbook.upload", "gaf een bestand met een functieboek");
    public static readonly Operation Discard = new("jobbook.discard", "gooide een gegeven bestand met een functieboek weg");
    public static readonly Operation Import = new("jobbook.import", "las een functieboek uit een bestand in als concept");
    public static readonly Operation Change = new("jobbook.change", "wijzigde een concept van het functieboek");
    public static readonly Operation Send = new("jobbook.send", "stuurde een versie van het functieboek naar de ondernemingsraad");
    public static readonly Operation Consent = new("jobbook.consent", "legde vast dat de ondernemingsraad instemde met een versie van het functieboek");
    public static readonly Operation Refuse = new("jobbook.refuse", "legde vast dat de ondernemingsraad niet instemde met een versie van het functieboek");
    public static readonly Operation Adopt = new("jobbook.adopt", "stelde een functieboek vast");
    public static readonly Operation Withdraw = new("jobbook.withdraw", "trok een versie van het functieboek in");
    public static readonly Operation PutOnRecord = new("jobbook.decisions", "legde de besluiten bij een versie van het functieboek vast");
    public static readonly Operation Attach = new("jobbook.attach", "bewaarde een besluit bij een versie van het functieboek");
    public static readonly Operation Follow = new("jobbook.follow", "liet de functies het functieboek volgen dat nu geldt");
    public static readonly Operation ReadPeople = new("jobbook.people", "bekeek wie welke functie heeft en had", IsReading: true);
    public static readonly Operation ReadFit = new("jobbook.fit", "bekeek welke functies dicht bij je liggen", IsReading: true);
}
