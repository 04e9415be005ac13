using Beweeg.Platform.Sheets;

namespace Beweeg.Conversations.Regulations.Studio.Chapters;

/// <summary>The ways in which somebody signs, or does not.</summary>
internal static class Outcomes
{
    private static readonly KeyOf<SignOffOutcome> Key = new(outcome => outcome.Key, outcome => outcome.Label,
        (outcome, key) => outcome with { Key = key.Length <= NameCheck.LongestLabel ? key : key[..NameCheck.LongestLabel].TrimEnd('-') });

    public static Regulation Fields(Regulation regulation, Sheet sheet) => regulation with
    {
        SignOffOutcomes = sheet.Rows("manieren", new RowText("De manieren van tekenen", "een manier", "Welke er bij een gesprek horen, kies je bij dat gesprek.", Folded: true),
            regulation.SignOffOutcomes, new SignOffOutcome("", "", "", [Party.Employee], CountsAsAgreement: false, ReasonRequired: false), (outcome, row) => outcome with
            {
                Label = row.Text("naam", "De woorden op de knop", outcome.Label, "Bijvoorbeeld: Gezien, niet akkoord.", 80),
                Explanation = row.Text("uitleg", "Wat betekent het?", outcome.Explanation, "Voor wie het kiest.", lines: 2),
                RecordedBy = row.Many("wie", "Wie legt het vast?", outcome.RecordedBy, party => party.Dutch(), [Party.Employee, Party.Manager], "Mensen tekenen voor zichzelf. Dat iemand weigert of niet te bereiken is, legt de leidinggevende vast."),
                CountsAsAgreement = row.Tick("akkoord", "Het telt als akkoord", outcome.CountsAsAgreement),
                ReasonRequired = row.Tick("reden", "Er moet een toelichting bij", outcome.ReasonRequired),
                AtOnce = row.Tick("meteen", "De leidinggevende kan het meteen noteren", outcome.AtOnce == true, "Zonder vinkje krijgt de medewerker eerst tijd om te lezen.") ? true : outcome.AtOnce is null ? null : false,
            }, Key, "signOffOutcomes"),
    };
}
