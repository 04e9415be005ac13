using Beweeg.Platform.Audit;

namespace Beweeg.Conversations.PersonnelFile;

/// <summary>What stays on record around the personnel file, with the sentence that people read.</summary>
internal static class PersonnelFileOperations
{
    public static readonly Operation Make = new("destination.make", "maakte een bestemming voor uitkomsten");
    public static readonly Operation Change = new("destination.change", "veranderde een bestemming voor uitkomsten");
    public static readonly Operation Choose = new("destination.choose", "koos wat er naar een bestemming gaat");
    public static readonly Operation Remove = new("destination.remove", "haalde een bestemming weg");
    public static readonly Operation Try = new("destination.try", "stuurde een proef naar een bestemming");
    public static readonly Operation GoOn = new("destination.goon", "liet een bestemming opnieuw proberen");
    public static readonly Operation Meet = new("destination.meet", "onthield de sleutel van de server van een bestemming");
    public static readonly Operation Attempt = new("dispatch.try", "probeerde een uitkomst te versturen");
    public static readonly Operation Send = new("dispatch.send", "stuurde de uitkomst van een gesprek naar je personeelsdossier");
    public static readonly Operation SendPast = new("dispatch.correct", "stuurde een wijziging of aanvulling naar je personeelsdossier");
    public static readonly Operation MayHaveSent = new("dispatch.uncertain", "stuurde iets naar je personeelsdossier, zonder te weten of het aankwam");
    public static readonly Operation Again = new("dispatch.again", "liet een uitkomst opnieuw naar je personeelsdossier gaan");
    public static readonly Operation LetGo = new("dispatch.letgo", "liet een uitkomst niet naar je personeelsdossier gaan");
}
