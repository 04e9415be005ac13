using System.Globalization;
using Beweeg.Conversations.Agreements;
using Beweeg.Conversations.Profile;
using Beweeg.Conversations.Regulations;
using Beweeg.Conversations.Rules;
using Beweeg.Conversations.Steps;
using Beweeg.DesignSystem;

namespace Beweeg.Conversations.Recording;

/// <summary>Writes the document of a conversation that makes agreements, from what is on the table.</summary>
internal static class PlanningDocument
{
    /// <param name="profile">The competencies that count in this cycle; null when there is no profile.</param>
    public static ConversationDocument Write(OnDesk desk, AgreementsOnTable table, ProfileInCycle? profile) =>
        new(desk.Conversation.Name, Facts(desk), profile is null ? Agreements(desk, table) : [.. Agreements(desk, table), Competencies(profile)]);

    // What will be judged at the end: the whole list, and what was added with its words.
    private static DocumentSection Competencies(ProfileInCycle profile) => new(
        "Competenties",
        $"De functie vraagt{(profile.Level is { } level ? $" op {level.ShortName}" : "")}: {string.Join(", ", profile.All.Where(one => !profile.IsAdded(one)).Select(one => one.Name))}."
            + (profile.Added.Count == 0 ? "" : " Daar komt na overleg bij:"),
        [.. profile.All.Where(profile.IsAdded).Select(one => new DocumentItem(one.Name, null,
            [new DocumentFact("Wat het is", one.Definition), new DocumentFact(DutchText.Sentence(profile.Guide.Level(profile.Texts(one).Level)!.ShortName), profile.Texts(one).Summary)]))]);

    /// <summary>Who, when, and under which regulation.</summary>
    internal static IReadOnlyList<DocumentFact> Facts(OnDesk desk)
    {
        var position = desk.Person.MainPosition;
        var facts = new List<DocumentFact> { new("Medewerker", desk.Person.Name) };
        if (position is not null)
        {
            facts.Add(new DocumentFact("Functie", $"{position.JobName}, schaal {position.JobScale}"));
            facts.Add(new DocumentFact("Team", position.UnitName));
        }

        facts.Add(new DocumentFact(desk.LeadTerm, desk.ManagerName ?? "op dit moment niemand"));
        if (desk.HeldByName is { } former) facts.Add(new DocumentFact("Gesprek gevoerd door", former));
        facts.Add(new DocumentFact("Gesprek op", desk.Conversation.HeldOn is { } held ? DutchDate.Text(held) : "nog niet gehouden"));
        facts.Add(new DocumentFact("Cyclus", $"{DutchDate.Text(desk.Cycle.Start)} tot en met {DutchDate.Text(desk.Cycle.End)}"));
        facts.Add(new DocumentFact("Regeling", $"{desk.Regulation.Citation}, versie {desk.Regulation.Version}"));
        return facts;
    }

    /// <summary>What holds from now on, by kind. <paramref name="more"/> adds facts about one agreement.</summary>
    internal static IReadOnlyList<DocumentSection> Agreements(OnDesk desk, AgreementsOnTable table, Func<AgreementOnTable, IEnumerable<DocumentFact>>? more = null) =>
        [.. desk.Regulation.AgreementDescriptions
            .Where(kind => desk.Type.AgreementKinds.Contains(kind.Kind))
            .Select(kind => Section(kind, table, desk, more))];

    private static DocumentSection Section(AgreementDescription kind, AgreementsOnTable table, OnDesk desk, Func<AgreementOnTable, IEnumerable<DocumentFact>>? more)
    {
        var own = table.Standing.Where(agreement => agreement.Kind == kind.Kind).ToList();
        var introduction = own.Count == 0 ? "Hierover is niets afgesproken."
            : kind.Kind == AgreementKind.Work && desk.Regulation.WeighsWork ? table.WeighsEqually ? "Alle werkafspraken wegen even zwaar." : "De werkafspraken hebben een eigen weging."
            : "";
        return new DocumentSection(kind.Plural, introduction, [.. own.Select(agreement => Item(agreement, desk, more))]);
    }

    private static DocumentItem Item(AgreementOnTable agreement, OnDesk desk, Func<AgreementOnTable, IEnumerable<DocumentFact>>? more)
    {
        var text = agreement.Text;
        return new DocumentItem(text.What, desk.Regulation.WeighsWork && agreement.Weight is { } weight ? string.Create(CultureInfo.InvariantCulture, $"telt {weight} %") : null,
            [.. Words(text, desk, agreement.Kind), .. more?.Invoke(agreement) ?? []]);
    }

    /// <summary>The words of an agreement, without what it is.</summary>
    internal static IReadOnlyList<DocumentFact> Words(AgreementText text, OnDesk desk, AgreementKind kind)
    {
        var facts = new List<DocumentFact>();
        if (text.CompetencyKey is { } key && desk.Guide.Find(key) is { } competency)
        {
            var level = desk.Person.MainPosition is { } position ? desk.Guide.LevelOf(position.JobScale) : null;
            facts.Add(new DocumentFact("Competentie", level is null ? competency.Name : $"{competency.Name}, {level.ShortName}"));
        }

        if (text.Result.Length > 0) facts.Add(new DocumentFact("Gelukt als", text.Result));
        if (text.By is { } by) facts.Add(new DocumentFact("Klaar op", DutchDate.Text(by)));
        if (text.Means.Length > 0) facts.Add(new DocumentFact(kind == AgreementKind.Precondition ? "Wie zorgt daarvoor" : "Nodig", text.Means));
        return facts;
    }
}
