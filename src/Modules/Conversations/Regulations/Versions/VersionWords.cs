using Beweeg.DesignSystem;

namespace Beweeg.Conversations.Regulations.Versions;

/// <summary>The Dutch words and the tone for how a version stands.</summary>
internal static class VersionWords
{
    public static string Dutch(this StandingOfVersion standing) => standing switch
    {
        StandingOfVersion.Draft => "concept",
        StandingOfVersion.AtCouncil => "bij de ondernemingsraad",
        StandingOfVersion.Consented => "instemming gekregen",
        StandingOfVersion.Refused => "geen instemming",
        StandingOfVersion.Coming => "vastgesteld, gaat nog in",
        StandingOfVersion.InForce => "geldt nu",
        StandingOfVersion.InForceUndecided => "geldt nu, besluiten niet vastgelegd",
        StandingOfVersion.Former => "gold eerder",
        _ => "ingetrokken",
    };

    public static Status Tone(this StandingOfVersion standing) => standing switch
    {
        StandingOfVersion.InForce => Status.Ok,
        StandingOfVersion.Draft or StandingOfVersion.AtCouncil or StandingOfVersion.Consented or StandingOfVersion.Coming => Status.Info,
        StandingOfVersion.InForceUndecided => Status.Attention,
        StandingOfVersion.Refused => Status.Danger,
        _ => Status.Neutral,
    };

    public static string Dutch(this Decision decision) => decision == Decision.Council ? "Antwoord van de ondernemingsraad" : "Besluit van het college";
}
