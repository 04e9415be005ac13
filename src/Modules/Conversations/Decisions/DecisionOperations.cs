using Beweeg.Platform.Audit;

namespace Beweeg.Conversations.Decisions;

/// <summary>What stays on record about decisions around somebody, with the sentence that the employee reads.</summary>
internal static class DecisionOperations
{
    public static readonly Operation Read = new("decision.read", "las welke besluiten er over je gesprekken of aanstelling zijn vastgelegd", IsReading: true);
    public static readonly Operation RecordProbation = new("probation.record", "legde de uitkomst van je proeftijd vast");
    public static readonly Operation Add = new("decision.add", "schreef een aanvulling bij een besluit over jou");
    public static readonly Operation AskEarlier = new("appraisal.earlier", "vroeg om een eerdere of extra beoordeling, voor een besluit over je rechtspositie");
    public static readonly Operation WithdrawEarlier = new("appraisal.earlier.withdraw", "trok een eerdere beoordeling in: het besluit is niet meer nodig");
    public static readonly Operation RecordHardship = new("hardship.record", "legde vast dat er voor jou van de regeling is afgeweken");
    public static readonly Operation WithdrawHardship = new("hardship.withdraw", "haalde een afwijking van de regeling weer weg");
    public static readonly Operation ProposeReward = new("reward.propose", "stelde een extra beloning voor je voor");
    public static readonly Operation WithdrawReward = new("reward.withdraw", "trok het voorstel voor een extra beloning in");
    public static readonly Operation DecideReward = new("reward.decide", "legde het besluit over je extra beloning vast");
    public static readonly Operation ReadReward = new("reward.read", "las het besluit over je extra beloning", IsReading: true);
    public static readonly Operation ListRewards = new("reward.list", "bekeek de lijst van extra beloningen, waar jij op staat", IsReading: true);
    public static readonly Operation ListHardship = new("hardship.list", "bekeek de lijst van afwijkingen van de regeling, waar jij op staat", IsReading: true);
}
