using Beweeg.Organisation.Import;
using Beweeg.Organisation.Import.Comparison;
using static System.FormattableString;

namespace Beweeg.Organisation.Sources.Fetching;

/// <summary>What can only be seen with the organisation as it is beside the one that a source says: who leaves because nobody names them any more, and what is better asked first.</summary>
internal sealed class AgainstPresent
{
    private readonly ImportSet present;
    private readonly ImportSet next;
    private readonly DateOnly today;

    private AgainstPresent(ImportSet present, ImportSet next, DateOnly today)
    {
        this.present = present;
        this.next = next;
        this.today = today;
    }

    public static Standing Look(ImportSet? present, ImportSet next, SourceBounds bounds, DateOnly today)
    {
        if (present is null) return new Standing(next, ImportComparison.Compare(null, next), [], []);
        var look = new AgainstPresent(present, next, today);
        var faults = look.Faults();
        var set = look.WithEnds();
        var difference = ImportComparison.Compare(present, look.AsItWillBe(set));
        return new Standing(set, difference, faults, look.Watch(difference, bounds));
    }

    // What Beweeg keeps itself about somebody who is not named any more ends yesterday, as the import ends positions.
    private ImportSet WithEnds()
    {
        var named = next.People.Select(person => person.Number).ToHashSet(StringComparer.Ordinal);
        var yesterday = today.AddDays(-1);
        DateOnly? End(DateOnly? end) => end is { } last && last < yesterday ? last : yesterday;
        return next with
        {
            Managers = new([.. next.Managers.Select(row => named.Contains(row.PersonNumber) ? row : row with { End = End(row.End) }).Where(row => row.End is null || row.End >= row.Begin)]),
            Leave = new([.. next.Leave.Select(row => named.Contains(row.PersonNumber) ? row : row with { End = End(row.End) }).Where(row => row.End is null || row.End >= row.Begin)]),
            Roles = new([.. next.Roles.Select(row => named.Contains(row.PersonNumber) ? row : row with { End = End(row.End) }).Where(row => row.End is null || row.End >= row.Begin)]),
        };
    }

    // Applying leaves people and positions that are not named any more as they are, ended yesterday. Comparing must see them so, or they would vanish anew every day.
    private ImportSet AsItWillBe(ImportSet set)
    {
        var yesterday = today.AddDays(-1);
        DateOnly End(DateOnly? end) => end is { } last && last < yesterday ? last : yesterday;
        var people = set.People.Select(person => person.Number).ToHashSet(StringComparer.Ordinal);
        var positions = set.Positions.Select(position => (position.PersonNumber, position.Sequence)).ToHashSet();
        return set with
        {
            People = new([.. set.People, .. present.People.Where(person => !people.Contains(person.Number)).Select(person => person with { OutOfService = End(person.OutOfService) })]),
            Positions = new([.. set.Positions, .. present.Positions.Where(position => !positions.Contains((position.PersonNumber, position.Sequence))).Select(position => position with { End = End(position.End) })]),
        };
    }

    private List<ImportFault> Faults()
    {
        var faults = new List<ImportFault>();
        var known = present.People.ToDictionary(person => person.Number, StringComparer.Ordinal);
        foreach (var person in next.People)
        {
            // A file never goes to another name: who comes back comes back under the old surname, or under a new number.
            if (known.TryGetValue(person.Number, out var before) && before.OutOfService is { } last && last < today && person.InService > last && !Same(before.Surname, person.Surname))
                faults.Add(new ImportFault("", 0, "", $"Nummer {person.Number} hoorde bij {before.FullName}, uit dienst sinds {DutchDate.InWords(last)}. De bron noemt er nu {person.FullName} mee. Geef deze persoon een eigen nummer: een dossier komt nooit op een andere naam."));
        }

        if (HasAdministrator(present) && !HasAdministrator(next))
            faults.Add(new ImportFault("", 0, "", "Hierna is er geen beheerder meer. Geef eerst iemand anders die rol."));
        return faults;
    }

    private bool HasAdministrator(ImportSet set)
    {
        var people = set.People.ToDictionary(person => person.Number, StringComparer.Ordinal);
        return set.Roles.Any(row => row.Role == RoleKind.Administrator && new Period(row.Begin, row.End).Contains(today)
            && people.TryGetValue(row.PersonNumber, out var person) && new Period(person.InService, person.OutOfService).Contains(today));
    }

    private List<WatchedChange> Watch(ImportDifference difference, SourceBounds bounds)
    {
        var working = present.People.Where(person => new Period(person.InService, person.OutOfService).Contains(today)).ToDictionary(person => person.Number, StringComparer.Ordinal);
        var watched = new List<WatchedChange>();
        if (working.Count == 0) return watched;

        void Bound(ChangeKind kind, int percentage, string what)
        {
            var keys = difference.Changes.Where(change => change.Subject == ChangeSubject.Person && change.Kind == kind && working.ContainsKey(change.Key)).Select(change => change.Key).ToList();
            if (keys.Count <= bounds.Always || keys.Count * 100L <= (long)percentage * working.Count) return;
            watched.Add(new WatchedChange($"{keys.Count:N0} van de {working.Count:N0} medewerkers {what}. Dat is meer dan de grens van {percentage} procent.", [.. keys.Select(key => $"{kind}:{key}")]));
        }

        Bound(ChangeKind.OutOfService, bounds.Leavers, "zouden uit dienst gaan");
        Bound(ChangeKind.OtherUnit, bounds.Movers, "zouden naar een andere eenheid gaan");
        foreach (var person in next.People)
        {
            if (working.TryGetValue(person.Number, out var before) && !Same(before.GivenName, person.GivenName) && !Same(before.Surname, person.Surname))
                watched.Add(new WatchedChange(Invariant($"{before.FullName} ({person.Number}) heet in de bron nu {person.FullName}. Is dat dezelfde persoon? Het dossier gaat mee."), [$"name:{person.Number}:{person.FullName}"]));
        }

        return watched;
    }

    private static bool Same(string left, string right) => DutchWords.Same(left, right);
}

/// <summary>How a delivery stands against what there is.</summary>
/// <param name="Set">What is to be applied.</param>
/// <param name="Watched">What is asked before it is applied; empty when nothing is.</param>
internal sealed record Standing(ImportSet Set, ImportDifference Difference, IReadOnlyList<ImportFault> Faults, IReadOnlyList<WatchedChange> Watched);

/// <summary>Something that is not done before an administrator says yes.</summary>
/// <param name="Keys">Whom it is about; a yes is a yes to these and no others.</param>
internal sealed record WatchedChange(string Sentence, IReadOnlyList<string> Keys);
