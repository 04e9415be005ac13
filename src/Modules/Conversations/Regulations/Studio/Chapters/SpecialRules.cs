using Beweeg.Platform.Sheets;
using Option = Beweeg.DesignSystem.Forms.Choice;

namespace Beweeg.Conversations.Regulations.Studio.Chapters;

/// <summary>What hangs on one word of the scale: the look back before a low appraisal, the exception to the sum, the extra reward.</summary>
internal static class SpecialRules
{
    public static Regulation Fields(Regulation regulation, Sheet sheet)
    {
        IReadOnlyList<Option> words = [.. (regulation.Scale?.Qualifications ?? []).Select(word => new Option(word.Key, word.Word))];
        var first = words.Count > 0 ? words[0].Value : "";
        var changed = regulation with
        {
            Evidence = sheet.Maybe("controle", "Voor een lage beoordeling", "Beweeg kijkt na of alles op orde is", regulation.Evidence, Evidence(words), (evidence, inside) => evidence with
            {
                Below = inside.One("onder", "Bij een eindkwalificatie onder", evidence.Below ?? "", words, at: "below"),
                Explanation = inside.Text("uitleg", "Waarom kijken jullie dit na?", evidence.Explanation, lines: 2),
                Requirements = inside.Rows("eisen", new RowText("Wat er moet zijn", "een eis"), evidence.Requirements, new EvidenceRequirement(EvidenceKind.Agreed, "", "", 0), (one, row) =>
                {
                    var (kind, weeks) = row.Beside(line => (line.One("wat", "Beweeg kijkt", one.Kind, kind => kind.Dutch()), line.Number("weken", "Ten minste", one.MinimumWeeks, 0, ProblemList.Most, "weken ervoor")));
                    return one with
                    {
                        Label = row.Text("eis", "De eis", one.Label, max: 200),
                        Kind = kind,
                        MinimumWeeks = weeks,
                        Missing = row.Text("mist", "De zin als het er niet is", one.Missing, lines: 2),
                    };
                }, at: "requirements"),
                ReasonToGoOnRequired = inside.Tick("reden", "Wie toch doorgaat, schrijft op waarom", evidence.ReasonToGoOnRequired),
            }, "De leidinggevende beslist. Beweeg zegt alleen wat er nog mist.", "evidence"),
        };
        if (regulation.Assessment is not { } assessment) return changed;
        return changed with
        {
            Assessment = assessment with
            {
                CrucialCompetency = sheet.Maybe("uitzondering", "Uitzondering op de som", "Een onmisbare competentie kan de som opzijzetten", assessment.CrucialCompetency,
                    new CrucialCompetencyException(first, first, Party.Manager, "", "Is een competentie onmisbaar voor de functie, dan kan die ene competentie de uitkomst bepalen."), (one, inside) => one with
                    {
                        When = inside.One("als", "Als de competentie dit woord krijgt", one.When, words),
                        FinalBecomes = inside.One("dan", "kan de eindkwalificatie worden", one.FinalBecomes, words),
                        DecidedBy = inside.One("wie", "Wie beslist?", one.DecidedBy, party => party.Dutch(), [Party.Manager, Party.Executive]),
                        Explanation = inside.Text("uitleg", "De regel in één zin", one.Explanation, lines: 2),
                        Article = inside.Article("artikel", one.Article),
                    }, at: "assessment.crucialCompetency"),
                Reward = sheet.Maybe("beloning", "Extra beloning", "Bij een hoge beoordeling kan er extra beloning zijn", assessment.Reward,
                    new ExtraReward([], Party.Executive, "", "Bij een hoge beoordeling kan de leidinggevende een extra beloning voorstellen."), (one, inside) => one with
                    {
                        At = inside.Many("bij", "Bij welke eindkwalificaties?", one.At, words),
                        DecidedBy = inside.One("wie", "Wie beslist?", one.DecidedBy, party => party.Dutch(), [Party.Manager, Party.Executive]),
                        Explanation = inside.Text("uitleg", "De regel in één zin", one.Explanation, lines: 2),
                        Article = inside.Article("artikel", one.Article),
                    }, at: "assessment.reward"),
            },
        };
    }

    private static EvidenceCheck Evidence(IReadOnlyList<Option> words) => new(words.Count > 0 ? words[^1].Value : null,
        "Een lage beoordeling mag geen verrassing zijn. Daarom kijken we of er eerder over gesproken is, en of er tijd was om te verbeteren.", ReasonToGoOnRequired: true,
        [
            new(EvidenceKind.Agreed, "De verwachting is afgesproken", "Er is geen afspraak vastgelegd die zegt wat er verwacht werd.", 0),
            new(EvidenceKind.SpokenAbout, "Er is eerder over gesproken", "Er is geen eerder gesprek vastgelegd waarin dit aan bod kwam.", 0),
            new(EvidenceKind.ChanceToImprove, "Er was tijd om te verbeteren", "Tussen het gesprek erover en dit concept zat te weinig tijd om te verbeteren.", 12),
        ]);
}
