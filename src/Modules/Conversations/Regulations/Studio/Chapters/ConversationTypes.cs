using Beweeg.Platform.Sheets;
using Beweeg.Conversations.Regulations.Studio.Starts;
using Option = Beweeg.DesignSystem.Forms.Choice;

namespace Beweeg.Conversations.Regulations.Studio.Chapters;

/// <summary>The kinds of conversation, and how each is closed. A new one gets the usual steps at once.</summary>
internal static class ConversationTypes
{
    private static readonly KeyOf<ConversationType> Key = new(type => type.Key, type => type.Name, (type, key) => type with { Key = key });

    public static Regulation Fields(Regulation regulation, Sheet sheet)
    {
        var types = sheet.Rows("gesprekken", new RowText("De gesprekken", "een gesprek", "De volgorde hier is de volgorde waarin mensen ze lezen.", Folded: true),
            regulation.ConversationTypes, ConversationStart.Blank(regulation), (type, row) =>
            {
                var name = row.Text("naam", "Naam", type.Name, "Bijvoorbeeld: Planningsgesprek.", 200, at: "name");
                return type with
                {
                    Name = name,
                    Kind = row.One("soort", "Wat doen jullie in dit gesprek?", type.Kind, kind => kind.Dutch()),
                    Purpose = row.Text("doel", "Waarvoor is dit gesprek?", type.Purpose, "Eén zin, zoals de medewerker haar leest.", lines: 2),
                    Article = row.Article("artikel", type.Article, of: Called(name)),
                    AgreementKinds = row.Many("afspraken", "Over welke afspraken gaat het?", type.AgreementKinds, kind => kind.Dutch()),
                    Approval = row.Group("Akkoord geven", inside => type.Approval with
                    {
                        By = inside.Many("akkoord", "Wie geeft akkoord of tekent?", type.Approval.By, party => party.Dutch(), [Party.Employee, Party.Manager]),
                        Explanation = inside.Text("akkoord-uitleg", "Wat zeg je met je akkoord?", type.Approval.Explanation, lines: 2),
                        Article = inside.Article("akkoord-artikel", type.Approval.Article, of: $"akkoord geven in {Called(name)}"),
                        NoAgreement = inside.Maybe("oneens", "Niet eens geworden", "De leidinggevende beslist als jullie er samen niet uitkomen", type.Approval.NoAgreement, ConversationStart.ManagerDecides, (none, deeper) => none with
                        {
                            ReasonRequired = deeper.Tick("reden", "De reden wordt opgeschreven", none.ReasonRequired),
                            Explanation = deeper.Text("uitleg", "Uitleg", none.Explanation, lines: 2),
                            Article = deeper.Article("artikel", none.Article, of: $"niet eens worden in {Called(name)}"),
                        }),
                    }, at: "approval"),
                    Outcomes = row.Many("manieren", "Op welke manieren kun je tekenen?", type.Outcomes, [.. regulation.SignOffOutcomes.Select(outcome => new Option(outcome.Key, outcome.Label, outcome.Explanation))],
                        "Staat een manier er niet bij? Voeg haar toe bij Ondertekenen.", at: "outcomes"),
                };
            }, Key, "conversationTypes");
        return regulation with { ConversationTypes = [.. types.Select(ConversationStart.Complete)] };
    }

    private static string Called(string name) => name.Length == 0 ? "het nieuwe gesprek" : $"het gesprek ‘{name}’";

    /// <summary>The regulation with one of its conversations changed; as it is when that is no longer there.</summary>
    public static Regulation Change(Regulation regulation, string key, Func<ConversationType, ConversationType> change) =>
        regulation with { ConversationTypes = [.. regulation.ConversationTypes.Select(type => type.Key == key ? change(type) : type)] };
}
