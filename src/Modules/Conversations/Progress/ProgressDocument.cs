using System.Globalization;
using Beweeg.Conversations.Agreements;
using Beweeg.Conversations.Recording;
using Beweeg.Conversations.Regulations;
using Beweeg.Conversations.Steps;
using Beweeg.DesignSystem;

namespace Beweeg.Conversations.Progress;

/// <summary>
/// Writes the document of a progress conversation: how far each agreement is, under which circumstances, what holds from
/// now on, and how that differs from what was recorded before.
/// </summary>
internal static class ProgressDocument
{
    public static ConversationDocument Write(OnDesk desk, ProgressForm form, AgreementsOnTable table, IReadOnlyList<ProgressNote> notes)
    {
        var sections = new List<DocumentSection>
        {
            new("Hoe het gaat", table.Earlier.Count == 0 ? "Er waren nog geen afspraken om naar te kijken." : "Per afspraak zoals die was vastgelegd.",
                [.. table.Earlier.Select(row => Progress(row, form, notes))]),
            new("Omstandigheden en onderwerpen", "", [.. form.Topics.Select(topic => Topic(topic, notes))]),
        };
        sections.AddRange(PlanningDocument.Agreements(desk, table, row => Difference(row, desk))
            .Select(section => section with { Heading = $"{section.Heading} vanaf nu" }));
        var dropped = table.All.Where(row => row.IsDropped).ToList();
        if (dropped.Count > 0)
        {
            sections.Add(new DocumentSection("Wat vervalt", desk.Regulation.WeighsWork ? "Deze afspraken gelden niet meer. Ze tellen niet mee in de beoordeling." : "Deze afspraken gelden niet meer.",
                [.. dropped.Select(row => new DocumentItem(row.Agreement.What.Reveal(), null,
                    [.. PlanningDocument.Words(row.Agreement.Reveal(), desk, row.Agreement.Kind), new DocumentFact("Waarom", row.Revision!.Reason.Reveal())]))]));
        }

        return new ConversationDocument(desk.Conversation.Name, PlanningDocument.Facts(desk), sections);
    }

    private static DocumentItem Progress(AgreementOnTable row, ProgressForm form, IReadOnlyList<ProgressNote> notes)
    {
        var note = notes.FirstOrDefault(one => one.IsAbout(row.Id));
        var word = form.Words.FirstOrDefault(one => string.Equals(one.Key, note?.WordKey, StringComparison.Ordinal));
        var text = note?.Text.Reveal() ?? "";
        return new DocumentItem(row.Agreement.What.Reveal(), word?.Label, text.Length == 0 ? [] : [new DocumentFact("Toelichting", text)]);
    }

    private static DocumentItem Topic(ProgressTopic topic, IReadOnlyList<ProgressNote> notes)
    {
        var text = notes.FirstOrDefault(note => string.Equals(note.About, topic.Key, StringComparison.Ordinal))?.Text.Reveal() ?? "";
        return new DocumentItem(topic.Label, null, [new DocumentFact("Besproken", text.Length == 0 ? "Hierover is niets opgeschreven." : text)]);
    }

    private static IEnumerable<DocumentFact> Difference(AgreementOnTable row, OnDesk desk)
    {
        if (row.Agreement.ConversationId == desk.Conversation.Id) yield return new DocumentFact("Nieuw", "Afgesproken in dit gesprek.");
        if (row.Before is not { } before) yield break;
        var now = row.Wording;
        var was = new List<string>();
        Was("wat", before.Text.What, now.Text.What);
        Was("competentie", Competency(before), Competency(now));
        Was("gelukt als", before.Text.Result, now.Text.Result);
        Was("klaar op", Date(before.Text.By), Date(now.Text.By));
        Was("nodig", before.Text.Means, now.Text.Means);
        if (desk.Regulation.WeighsWork) Was("weging", Percent(before.Weight), Percent(now.Weight));
        yield return new DocumentFact("Zo stond het eerst", string.Join('\n', was));

        void Was(string what, string old, string current)
        {
            if (!string.Equals(old, current, StringComparison.Ordinal)) was.Add($"{what}: {(old.Length == 0 ? "niets" : old)}");
        }

        string Competency(AgreementWording wording) => wording.Text.CompetencyKey is { } key ? desk.Guide.Find(key)?.Name ?? key : "";
    }

    private static string Date(DateOnly? date) => date is { } day ? DutchDate.Text(day) : "";

    private static string Percent(int? weight) => weight is { } percent ? string.Create(CultureInfo.InvariantCulture, $"{percent} %") : "";
}
