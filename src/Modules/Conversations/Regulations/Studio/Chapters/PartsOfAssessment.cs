using Beweeg.Platform.Sheets;

namespace Beweeg.Conversations.Regulations.Studio.Chapters;

/// <summary>The parts of an appraisal and their weights.</summary>
internal static class PartsOfAssessment
{
    /// <summary>What an appraisal begins with.</summary>
    public static readonly Assessment Blank = new("", [], [AgreementKind.Career, AgreementKind.Precondition],
        "Loopbaanafspraken en randvoorwaarden bespreken jullie samen. Ze tellen niet mee.", ReasonRequired: true, "Leg elk oordeel uit met iets wat je zag of kunt laten zien.");

    private static readonly KeyOf<AssessmentPart> Key = new(part => part.Key, part => part.Name, (part, key) => part with { Key = key });

    public static Regulation Fields(Regulation regulation, Sheet sheet) => regulation with
    {
        Assessment = sheet.Maybe("beoordeling", "De beoordeling", "Onder deze regeling wordt iemand beoordeeld", regulation.Assessment, Blank, (assessment, inside) => assessment with
        {
            Article = inside.Article("artikel", assessment.Article),
            Parts = inside.Rows("delen", new RowText("De delen", "een deel", "De wegingen zijn samen 100 procent."), assessment.Parts, new AssessmentPart("", "", 10, [], ""), (part, row) =>
            {
                var (name, weight) = row.Beside(line => (line.Text("naam", "Naam", part.Name, max: 80), line.Number("weging", "Weging", part.Weight, 0, 100, "%")));
                return part with
                {
                    Name = name,
                    Weight = weight,
                    Holds = row.Many("inhoud", "Wat wordt erin beoordeeld?", part.Holds, kind => kind.Dutch()),
                    WeightsSetBy = row.Tick("eigen-weging", "De leidinggevende kan onderdelen een andere weging geven", part.WeightsSetBy is not null) ? part.WeightsSetBy ?? Party.Manager : null,
                    Explanation = row.Text("uitleg", "Uitleg bij de som", part.Explanation, lines: 2),
                };
            }, Key, "parts"),
            NeverWeighed = inside.Many("nooit", "Wat telt nooit mee?", assessment.NeverWeighed, kind => kind.Dutch(), hint: "Hierover praten jullie wel.", at: "neverWeighed"),
            NeverWeighedExplanation = inside.Text("nooit-uitleg", "De zin die dat vertelt", assessment.NeverWeighedExplanation, lines: 2, required: false),
            ReasonRequired = inside.Tick("reden", "Elk oordeel heeft een uitleg nodig", assessment.ReasonRequired),
            ReasonExplanation = inside.Text("reden-uitleg", "De zin die om uitleg vraagt", assessment.ReasonExplanation, lines: 2),
        }, at: "assessment"),
    };
}
