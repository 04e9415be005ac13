using Beweeg.Platform.Sheets;

namespace Beweeg.Conversations.Regulations.Studio.Chapters;

/// <summary>The words of an appraisal with their numbers, and the rounding.</summary>
internal static class ScaleOfRegulation
{
    private static readonly KeyOf<Qualification> Key = new(word => word.Key, word => word.Word, (word, key) => word with { Key = key });

    private static readonly Scale Blank = new("", [], Rounding.NearestHalfUp, "Ligt de uitkomst precies tussen twee woorden, dan geldt het hoogste: twijfel is in het voordeel van de medewerker.");

    public static Regulation Fields(Regulation regulation, Sheet sheet) => regulation with
    {
        Scale = sheet.Maybe("schaal", "De woorden", "Onder deze regeling wordt iemand beoordeeld", regulation.Scale, Blank, (scale, inside) => new Scale(
            inside.Article("artikel", scale.Article),
            inside.Rows("woorden", new RowText("Van laag naar hoog", "een woord"), scale.Qualifications, new Qualification("", "", scale.Qualifications.Select(word => word.Value).DefaultIfEmpty(0).Max() + 1, ""), (word, row) =>
            {
                var (text, value) = row.Beside(line => (line.Text("woord", "Woord", word.Word, max: 60), line.Number("getal", "Telt als", word.Value, -ProblemList.Most, ProblemList.Most)));
                return word with { Word = text, Value = value, Explanation = row.Text("betekenis", "Wat betekent het?", word.Explanation, lines: 2) };
            }, Key, "qualifications"),
            inside.One("afronden", "Een uitkomst tussen twee woorden gaat", scale.Rounding, rounding => rounding.Dutch()),
            inside.Text("reden", "Waarom ronden jullie zo af?", scale.RoundingReason, "De medewerker leest dit bij de som.", lines: 3, at: "roundingReason")), at: "scale"),
    };
}
