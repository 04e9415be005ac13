using Beweeg.DesignSystem;

namespace Beweeg.Competencies.Versions;

/// <summary>The Dutch words and the tone for how a version of the guide stands.</summary>
internal static class GuideWords
{
    public static string Dutch(this StandingOfGuide standing) => standing switch
    {
        StandingOfGuide.Draft => "concept",
        StandingOfGuide.AtCouncil => "bij de ondernemingsraad",
        StandingOfGuide.Consented => "instemming gekregen",
        StandingOfGuide.Refused => "geen instemming",
        StandingOfGuide.Coming => "vastgesteld, gaat nog in",
        StandingOfGuide.InForce => "geldt nu",
        StandingOfGuide.InForceUndecided => "geldt nu, besluiten niet vastgelegd",
        StandingOfGuide.Former => "gold eerder",
        _ => "ingetrokken",
    };

    public static Status Tone(this StandingOfGuide standing) => standing switch
    {
        StandingOfGuide.InForce => Status.Ok,
        StandingOfGuide.Draft or StandingOfGuide.AtCouncil or StandingOfGuide.Consented or StandingOfGuide.Coming => Status.Info,
        StandingOfGuide.InForceUndecided => Status.Attention,
        StandingOfGuide.Refused => Status.Danger,
        _ => Status.Neutral,
    };

    public static string Dutch(this GuideDecision decision) => decision == GuideDecision.Council ? "Antwoord van de ondernemingsraad" : "Besluit van het college";

    /// <summary>"a", "a en b", "a, b en c".</summary>
    public static string List(IReadOnlyList<string> words) => words.Count switch
    {
        0 => "",
        1 => words[0],
        _ => $"{string.Join(", ", words.Take(words.Count - 1))} en {words[^1]}",
    };
}
