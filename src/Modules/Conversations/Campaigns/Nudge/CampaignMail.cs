namespace Beweeg.Conversations.Campaigns.Nudge;

/// <summary>The words around the adviser's own message. No name of a colleague stands in it.</summary>
internal static class CampaignMail
{
    public static string Subject(Campaign campaign) => $"{campaign.Name}: kies een dag";

    /// <param name="by">Who wrote it: "let me know" needs a name.</param>
    /// <param name="people">Of how many people the reader chooses the day; null when it is about the own conversation.</param>
    public static string Text(string firstName, Campaign campaign, string message, int? people, string by, Uri address) => $"""
        Dag {firstName},

        {message}

        {Whom(people)} In Beweeg zie je {(people is null ? "hoe ver het is" : "om wie het gaat, en kies je een dag")}:
        {address.ToString().TrimEnd('/')}/

        Dit bericht hoort bij ‘{campaign.Name}’ en is geschreven door {by} van P&O.
        """;

    private static string Whom(int? people) => people switch
    {
        null => "Voor jouw gesprek is nog geen dag gekozen.",
        1 => "Bij jou gaat het om één medewerker.",
        _ => $"Bij jou gaat het om {people} medewerkers.",
    };
}
