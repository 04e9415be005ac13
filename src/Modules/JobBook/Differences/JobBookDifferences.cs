using Beweeg.DesignSystem;
using Beweeg.JobBook.Contracts;
using Beweeg.Platform.Adoption;
using static Beweeg.Platform.Adoption.DifferenceSentences;

namespace Beweeg.JobBook.Differences;

/// <summary>Tells in sentences what differs between two job books, with texts marked word by word. Jobs, groups and lines of the table are matched by their key; nothing is left out.</summary>
internal static class JobBookDifferences
{
    /// <summary>By subject; subjects without a difference are left out.</summary>
    public static IReadOnlyList<DifferenceGroup> Between(JobBookText before, JobBookText after) => [.. All(before, after).Where(group => group.Differences.Count > 0)];

    private static IEnumerable<DifferenceGroup> All(JobBookText before, JobBookText after) =>
    [
        new("Naam", [.. Value("De titel", before.Title, after.Title), .. Value("De naam van de versie", before.Version, after.Version)]),
        new("Functiegroepen", [.. Parts("De groep", "de groepen", before.Groups, after.Groups, one => one.Key, one => one.Name, (old, now) => Text($"De uitleg van ‘{now.Name}’", old.Explanation, now.Explanation),
            now => Text($"De uitleg van ‘{now.Name}’", "", now.Explanation))]),
        new("Conversietabel", [.. Parts("De regel", "de conversietabel", before.Conversion, after.Conversion, one => one.Key, Line, (old, now) => Value($"De schaal bij {Line(now)}", old.Scale, now.Scale, quoted: false))]),
        new("Welke functies er zijn", [.. Parts("De functie", "de functies", before.Profiles, after.Profiles, one => one.Key, one => one.Name, (_, _) => [])]),
        .. after.Profiles.Select(now => new DifferenceGroup(now.Name, [.. OfProfile(before.Find(now.Key) ?? JobProfile.Blank("") with { Key = now.Key, Name = now.Name }, now)])),
    ];

    private static string Line(ScaleConversion line) => line.Standard.Length > 0 ? line.Standard : $"{line.FromPoints} tot en met {line.ToPoints} punten";

    private static IEnumerable<Difference> OfProfile(JobProfile old, JobProfile now)
    {
        var name = $"‘{now.Name}’";
        return
        [
            .. Value($"Het nummer van {name}", old.Code, now.Code),
            .. Value($"De functiegroep van {name}", old.Group, now.Group),
            .. Value($"De schaal van {name}", old.Scale, now.Scale, quoted: false),
            .. Value($"De datum van {name}", Day(old.Dated), Day(now.Dated), quoted: false),
            .. Text($"Het doel van {name}", old.Purpose, now.Purpose),
            .. Text($"Wie {name} aanstuurt", old.LedBy, now.LedBy),
            .. Text($"De plaats van {name}", old.Place, now.Place),
            .. Lines("Een verantwoordelijkheid", $"De verantwoordelijkheden van {name} staan", name, old.Responsibilities, now.Responsibilities),
            .. Lines("Een hoofdtaak", $"De hoofdtaken van {name} staan", name, old.MainTasks, now.MainTasks),
            .. Text($"Het kennisniveau van {name}", old.Knowledge, now.Knowledge),
            .. Text($"Het doel van de sector bij {name}", old.SectorPurpose, now.SectorPurpose),
            .. Text($"Het doel van het team bij {name}", old.TeamPurpose, now.TeamPurpose),
            .. Value($"Wat cruciaal is voor {name}", DutchList.Text(old.Crucial), DutchList.Text(now.Crucial), quoted: false),
            .. Value($"De reeks van {name}", old.Standard?.Series ?? "", now.Standard?.Series ?? ""),
            .. Value($"De groep binnen de reeks van {name}", old.Standard?.Group ?? "", now.Standard?.Group ?? ""),
            .. Value($"De normfunctie van {name}", old.Standard?.Name ?? "", now.Standard?.Name ?? ""),
            .. Value($"Het niveau van de normfunctie van {name}", old.Standard?.Level ?? "", now.Standard?.Level ?? "", quoted: false),
            .. Value($"De code van de normfunctie van {name}", old.Standard?.Code ?? "", now.Standard?.Code ?? "", quoted: false),
            .. Value($"De punten van {name}", $"{old.Standard?.Points}", $"{now.Standard?.Points}", quoted: false, many: true),
        ];
    }

    private static string Day(DateOnly? day) => day is { } date ? DutchDate.Text(date) : "";
}
