using Beweeg.Platform.Audit;

namespace Beweeg.Conversations.Appraisals;

/// <summary>What stays on record around an appraisal, with the sentence that the employee reads.</summary>
internal static class AppraisalOperations
{
    public static readonly Operation ReadDraft = new("appraisal.draft.read", "bekeek het concept van je beoordeling", IsReading: true);
    public static readonly Operation Read = new("appraisal.read", "las je beoordeling", IsReading: true);
    public static readonly Operation ReadInformants = new("informant.read", "las wat informanten over je schreven", IsReading: true);
    public static readonly Operation ReadObjections = new("objections.read", "las je bedenkingen", IsReading: true);
    public static readonly Operation Judge = new("appraisal.judge", "schreef aan het concept van je beoordeling");
    public static readonly Operation Except = new("appraisal.except", "schreef aan de uitkomst in het concept van je beoordeling");
    public static readonly Operation ReadAlong = new("appraisal.readalong", "las je beoordeling mee als tweede beoordelaar", IsReading: true);
    public static readonly Operation Concur = new("appraisal.concur", "zei als tweede beoordelaar of het concept van je beoordeling zo weg kan");
    public static readonly Operation Send = new("appraisal.send", "stuurde je het concept van je beoordeling");
    public static readonly Operation Hold = new("appraisal.hold", "noteerde dat het beoordelingsgesprek is geweest");
    public static readonly Operation LayDown = new("appraisal.laydown", "legde je beoordeling voor om te tekenen");
    public static readonly Operation Sign = new("appraisal.sign", "tekende je beoordeling");
    public static readonly Operation NoteUnsigned = new("appraisal.unsigned", "noteerde dat jij niet tekende");
    public static readonly Operation WriteObjections = new("objections.write", "schreef aan bedenkingen");
    public static readonly Operation FileObjections = new("objections.file", "stuurde bedenkingen in");
    public static readonly Operation PlanHearing = new("hearing.plan", "koos een dag voor het bedenkingengesprek");
    public static readonly Operation HoldHearing = new("hearing.hold", "legde het bedenkingengesprek vast");
    public static readonly Operation Adopt = new("appraisal.adopt", "stelde je beoordeling vast");
    public static readonly Operation Add = new("appraisal.add", "schreef een aanvulling bij je beoordeling");
    public static readonly Operation TakeBackDraft = new("appraisal.takeback", "nam het concept van je beoordeling terug");
    public static readonly Operation TakeBackNote = new("appraisal.note.takeback", "nam de notitie terug dat jij niet tekende, en legde de tekst opnieuw voor");
    public static readonly Operation RequestInformant = new("informant.request", "vroeg om een informant");
    public static readonly Operation AskInformant = new("informant.ask", "vroeg een informant over je werk");
    public static readonly Operation DeclineInformant = new("informant.decline", "wees een informant af die jij voorstelde");
    public static readonly Operation WithdrawInformant = new("informant.withdraw", "trok een vraag aan een informant in");
    public static readonly Operation Reply = new("informant.reply", "een informant antwoordde over je werk");
}
