using Beweeg.DesignSystem;

namespace Beweeg.Platform.Adoption;

/// <summary>The Dutch words and the tone for how a version stands.</summary>
public static class StandingWords
{
    public static string Dutch(this StandingOfDocument standing) => standing switch
    {
        StandingOfDocument.Draft => "concept",
        StandingOfDocument.AtCouncil => "bij de ondernemingsraad",
        StandingOfDocument.Consented => "instemming gekregen",
        StandingOfDocument.Refused => "geen instemming",
        StandingOfDocument.Coming => "vastgesteld, gaat nog in",
        StandingOfDocument.InForce => "geldt nu",
        StandingOfDocument.InForceUndecided => "geldt nu, besluiten niet vastgelegd",
        StandingOfDocument.Former => "gold eerder",
        _ => "ingetrokken",
    };

    public static Status Tone(this StandingOfDocument standing) => standing switch
    {
        StandingOfDocument.InForce => Status.Ok,
        StandingOfDocument.Draft or StandingOfDocument.AtCouncil or StandingOfDocument.Consented or StandingOfDocument.Coming => Status.Info,
        StandingOfDocument.InForceUndecided => Status.Attention,
        StandingOfDocument.Refused => Status.Danger,
        _ => Status.Neutral,
    };

    public static string Dutch(this DecisionBy decision) => decision == DecisionBy.Council ? "Antwoord van de ondernemingsraad" : "Besluit van het college";
}
