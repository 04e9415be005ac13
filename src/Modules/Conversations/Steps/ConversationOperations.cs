using Beweeg.Platform.Audit;

namespace Beweeg.Conversations.Steps;

/// <summary>Everything around a conversation that stays on record, with the sentence that the employee reads.</summary>
internal static class ConversationOperations
{
    public static readonly Operation Read = new("conversation.read", "bekeek een gesprek van jou", IsReading: true);
    public static readonly Operation ReadPreparation = new("preparation.read", "las de voorbereiding die jij deelde", IsReading: true);
    public static readonly Operation ReadAgreements = new("agreement.read", "las je afspraken", IsReading: true);
    public static readonly Operation ReadRecord = new("record.read", "las het verslag van een gesprek", IsReading: true);
    public static readonly Operation ReadFile = new("file.read", "bekeek je overzicht van gesprekken", IsReading: true);
    public static readonly Operation KnowFile = new("file.know", "bekeek wie je gesprekken voert", IsReading: true);
    public static readonly Operation ListDeparted = new("file.departed", "bekeek de lijst van wie niet meer in dienst is, waar jij op staat", IsReading: true);
    public static readonly Operation Invite = new("conversation.invite", "nodigde je uit voor een gesprek");
    public static readonly Operation WithdrawInvitation = new("conversation.uninvite", "trok een uitnodiging voor een gesprek in");
    public static readonly Operation AddToRecord = new("record.add", "schreef een aanvulling bij het verslag van een gesprek");
    public static readonly Operation Begin = new("conversation.begin", "begon het gesprek");
    public static readonly Operation WritePreparation = new("preparation.write", "schreef een eigen voorbereiding");
    public static readonly Operation SharePreparation = new("preparation.share", "deelde een voorbereiding met je");
    public static readonly Operation WriteAgreement = new("agreement.write", "schreef aan een afspraak");
    public static readonly Operation RemoveAgreement = new("agreement.remove", "haalde een afspraak weg");
    public static readonly Operation RestoreAgreement = new("agreement.restore", "zette een afspraak terug zoals die was vastgelegd");
    public static readonly Operation ReadProgress = new("progress.read", "las wat jullie opschreven over hoe het gaat", IsReading: true);
    public static readonly Operation WriteProgress = new("progress.write", "schreef op hoe het met je afspraken gaat");
    public static readonly Operation Weigh = new("agreement.weigh", "wijzigde de weging van je afspraken");
    public static readonly Operation Offer = new("record.offer", "bood de afspraken aan om te tekenen");
    public static readonly Operation Sign = new("record.sign", "tekende een verslag");
    public static readonly Operation Reopen = new("record.reopen", "nam de afspraken terug om ze te wijzigen");
    public static readonly Operation Decide = new("record.decide", "besliste over de afspraken");
    public static readonly Operation EndWithout = new("conversation.endwithout", "legde vast dat een gesprek niet is gehouden");
    public static readonly Operation Resume = new("conversation.resume", "opende een gesprek weer dat niet was gehouden");
    public static readonly Operation MoveCycle = new("cycle.move", "paste de data van je gesprekken aan, omdat je aanstelling of verlof veranderde");
    public static readonly Operation PauseCycle = new("cycle.pause", "zette je gesprekken in de wacht, of liet ze weer doorgaan");
    public static readonly Operation Lapse = new("conversation.lapse", "sloot een gesprek dat er niet meer kon komen");
    public static readonly Operation StartCycles = new("cycle.start", "begon een nieuwe gesprekscyclus");
    public static readonly Operation ChooseLength = new("cycle.length", "koos een andere lengte voor je gesprekscyclus");
    public static readonly Operation ChooseCompetencies = new("competency.choose", "koos welke competenties er voor jou bij komen");
    public static readonly Operation ReadCompetencies = new("competency.read", "bekeek de competenties die voor jou gelden", IsReading: true);
    public static readonly Operation Remind = new("reminder.send", "stuurde je een herinnering");
    public static readonly Operation RemindInformant = new("informant.remind", "stuurde een informant een herinnering, met een nieuwe link");
    public static readonly Operation ReadDepartment = new("department.read", "bekeek van een afdeling wie welk gesprek had", IsReading: true);
}
