using Beweeg.Organisation.Import.Tables;

namespace Beweeg.Organisation.Import.Comparison;

/// <summary>Says what a delivery would change.</summary>
public sealed class ImportComparison
{
    private readonly ImportSet now;
    private readonly ImportSet next;
    private readonly SetNames nowNames;
    private readonly SetNames nextNames;
    private readonly List<ImportChange> changes = [];

    private ImportComparison(ImportSet now, ImportSet next)
    {
        this.now = now;
        this.next = next;
        nowNames = new SetNames(now);
        nextNames = new SetNames(next);
    }

    /// <summary>The difference between what we know and what is delivered; null: we know nothing yet.</summary>
    public static ImportDifference Compare(ImportSet? now, ImportSet next)
    {
        var comparison = new ImportComparison(now ?? ImportSet.Empty, next);
        comparison.CompareRows();
        comparison.ComparePlacements();
        return new ImportDifference(new ValueList<ImportChange>(
        [
            .. comparison.changes
                .OrderBy(change => change.Subject)
                .ThenBy(change => change.Kind)
                .ThenBy(change => change.Key, StringComparer.Ordinal)
                .ThenBy(change => change.From),
        ]));
    }

    private void CompareRows()
    {
        Compare(ChangeSubject.Unit, UnitTable.Instance, now.Units, next.Units, "Nieuwe eenheid", "Eenheid vervalt", "Eenheid verandert", (row, names) => names.Describe(row), null);
        Compare(ChangeSubject.Job, JobTable.Instance, now.Jobs, next.Jobs, "Nieuwe functie", "Functie vervalt", "Functie verandert", (row, names) => names.Describe(row), null);
        ComparePeople();
        Compare(ChangeSubject.Position, PositionTable.Instance, now.Positions, next.Positions, "Nieuw dienstverband", "Dienstverband vervalt", "Dienstverband verandert", (row, names) => names.Describe(row), row => row.Begin, IsOfSomebodyWhoStays);
        Compare(ChangeSubject.Management, ManagementTable.Instance, now.Managers, next.Managers, "Nieuwe leiding", "Leiding vervalt", "Leiding verandert", (row, names) => names.Describe(row), row => row.Begin);
        Compare(ChangeSubject.Leave, LeaveTable.Instance, now.Leave, next.Leave, "Nieuw verlof", "Verlof vervalt", "Verlof verandert", (row, names) => names.Describe(row), row => row.Begin);
        Compare(ChangeSubject.Role, RoleTable.Instance, now.Roles, next.Roles, "Nieuwe rol", "Rol vervalt", "Rol verandert", (row, names) => names.Describe(row), row => row.Begin);
    }

    // Positions of somebody who comes or goes are in the sentence about that person.
    private bool IsOfSomebodyWhoStays(ImportedPosition position) =>
        nowNames.Knows(position.PersonNumber) && nextNames.Knows(position.PersonNumber);

    private void ComparePeople()
    {
        foreach (var person in next.People)
        {
            if (nowNames.PersonOf(person.Number) is not { } before)
            {
                Add(ChangeKind.New, person, person.InService, $"Nieuwe medewerker: {nextNames.Describe(person)}, in dienst op {DutchDate.InWords(person.InService)}{nextNames.PositionsOf(person)}.");
                continue;
            }

            if (person.OutOfService is { } last && last != before.OutOfService)
                Add(ChangeKind.OutOfService, person, last, $"{nextNames.Describe(person)} gaat uit dienst op {DutchDate.InWords(last)}{(before.OutOfService is { } other ? $" (was {DutchDate.InWords(other)})" : "")}.");
            var rest = person.OutOfService is null ? before : before with { OutOfService = person.OutOfService };
            if (rest != person)
                Add(ChangeKind.Changed, person, null, $"Medewerker verandert: {nextNames.Describe(person)}: {RowDifference.Say(PersonTable.Instance, rest, person)}.");
        }

        foreach (var person in now.People)
        {
            if (!nextNames.Knows(person.Number))
                Add(ChangeKind.Gone, person, null, $"{nowNames.Describe(person)} staat niet meer in de levering.");
        }
    }

    private void ComparePlacements()
    {
        var before = new Placements(now);
        var after = new Placements(next);
        foreach (var person in next.People)
        {
            if (!nowNames.Knows(person.Number))
                continue;
            var days = before.DaysOfChange(person.Number).Union(after.DaysOfChange(person.Number)).Order().ToList();
            SayFirst(days, day => (before.MainPosition(person.Number, day)?.UnitCode, after.MainPosition(person.Number, day)?.UnitCode), (day, from, to) =>
                Add(ChangeKind.OtherUnit, person, day, $"{nextNames.Describe(person)} gaat op {DutchDate.InWords(day)} van {nowNames.UnitName(from)} naar {nextNames.UnitName(to)}."));
            SayFirst(days, day => (before.MainPosition(person.Number, day)?.JobCode, after.MainPosition(person.Number, day)?.JobCode), (day, from, to) =>
                Add(ChangeKind.OtherJob, person, day, $"{nextNames.Describe(person)} wordt op {DutchDate.InWords(day)} {nextNames.JobName(to)} (was {nowNames.JobName(from)})."));
            SayFirst(days, day => (ManagerOn(before, person.Number, day), ManagerOn(after, person.Number, day)), (day, from, to) =>
                Add(ChangeKind.OtherManager, person, day, to.Length == 0
                    ? $"{nextNames.Describe(person)} heeft vanaf {DutchDate.InWords(day)} geen leidinggevende (was {nowNames.ManagerName(from)})."
                    : $"{nextNames.Describe(person)} krijgt op {DutchDate.InWords(day)} {nextNames.ManagerName(to)} als leidinggevende (was {nowNames.ManagerName(from)})."));
        }
    }

    /// <summary>The number of the manager; empty when there is none; null when the person has no position.</summary>
    private static string? ManagerOn(Placements placements, string person, DateOnly day) =>
        placements.MainPosition(person, day) is null ? null : placements.ManagerOf(person, day) ?? "";

    /// <summary>Says the first day on which the person has a place before and after, and something about it differs.</summary>
    private static void SayFirst(List<DateOnly> days, Func<DateOnly, (string? Before, string? After)> about, Action<DateOnly, string, string> say)
    {
        foreach (var day in days)
        {
            if (about(day) is ({ } from, { } to) && !string.Equals(from, to, StringComparison.Ordinal))
            {
                say(day, from, to);
                return;
            }
        }
    }

    private void Compare<TRow>(
        ChangeSubject subject,
        ImportTable<TRow> table,
        IReadOnlyList<TRow> nowRows,
        IReadOnlyList<TRow> nextRows,
        string asNew,
        string asGone,
        string asChanged,
        Func<TRow, SetNames, string> describe,
        Func<TRow, DateOnly>? from,
        Func<TRow, bool>? counts = null)
        where TRow : class
    {
        var known = new Dictionary<string, TRow>(nowRows.Count, StringComparer.Ordinal);
        foreach (var row in nowRows)
            known.Add(table.KeyOf(row), row);
        foreach (var row in nextRows)
        {
            var key = table.KeyOf(row);
            known.Remove(key, out var before);
            if (row.Equals(before) || counts?.Invoke(row) == false)
                continue;
            if (before is null)
                Add(ChangeKind.New, key, row, $"{asNew}: {describe(row, nextNames)}.");
            else
                Add(ChangeKind.Changed, key, row, $"{asChanged}: {describe(row, nextNames)}: {RowDifference.Say(table, before, row)}.");
        }

        foreach (var (key, row) in known)
        {
            if (counts?.Invoke(row) != false)
                Add(ChangeKind.Gone, key, row, $"{asGone}: {describe(row, nowNames)}.");
        }

        void Add(ChangeKind kind, string key, TRow row, string sentence) =>
            changes.Add(new ImportChange(subject, kind, key.Replace("\n", " / ", StringComparison.Ordinal), from?.Invoke(row), sentence));
    }

    private void Add(ChangeKind kind, ImportedPerson person, DateOnly? from, string sentence) =>
        changes.Add(new ImportChange(ChangeSubject.Person, kind, person.Number, from, sentence));
}
