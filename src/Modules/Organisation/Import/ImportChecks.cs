using Beweeg.Organisation.Import.Tables;
using static System.FormattableString;

namespace Beweeg.Organisation.Import;

/// <summary>What can only be seen with several rows or files side by side.</summary>
internal sealed class ImportChecks
{
    private readonly Delivery delivery;
    private readonly FaultList faults;
    private readonly Dictionary<string, ImportedPerson> people;

    private ImportChecks(Delivery delivery, FaultList faults)
    {
        this.delivery = delivery;
        this.faults = faults;
        people = Index(delivery.People.Rows, person => person.Number);
    }

    public static void Check(Delivery delivery, FaultList faults)
    {
        var checks = new ImportChecks(delivery, faults);
        checks.CheckUnits();
        checks.CheckPeople();
        checks.CheckPositions();
        checks.CheckManagers();
        checks.CheckLeave();
        checks.CheckRoles();
    }

    private void CheckUnits()
    {
        var units = delivery.Units;
        foreach (var (unit, line) in units.AllRowsWithLines)
        {
            if (unit.ParentCode is not null)
                Refer(units, units, unit.ParentCode, line, UnitTable.Parent, "eenheid");
        }

        var byCode = Index(units.Rows, unit => unit.Code);
        var linesByCode = units.RowsWithLines.ToDictionary(pair => pair.Row.Code, pair => pair.Line, StringComparer.Ordinal);
        foreach (var loop in UnitTree.LoopsIn(byCode))
        {
            var names = string.Join(" → ", loop.Append(loop[0]).Select(code => $"{code} {byCode[code].Name}"));
            Say(units, loop.Min(code => linesByCode[code]), UnitTable.Parent, $"Deze eenheden vormen een kring: {names}. Geef één ervan een andere bovenliggende eenheid.");
        }
    }

    // Mail about a conversation must never reach somebody else.
    private void CheckPeople()
    {
        var lines = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase);
        foreach (var (person, line) in delivery.People.RowsWithLines)
        {
            if (person.Email is { } email && !lines.TryAdd(email, line))
                Say(delivery.People, line, PersonTable.Email, Invariant($"Het e-mailadres {email} staat ook op regel {lines[email]}. Geef ieder een eigen adres, of laat de cel leeg."));
        }
    }

    private void CheckPositions()
    {
        var positions = delivery.Positions;
        var jobs = Index(delivery.Jobs.Rows, job => job.Code);
        foreach (var (position, line) in positions.AllRowsWithLines)
        {
            ReferToPerson(positions, position.PersonNumber, line, PositionTable.PersonNumber);
            Refer(positions, delivery.Jobs, position.JobCode, line, PositionTable.JobCode, "functie");
            Refer(positions, delivery.Units, position.UnitCode, line, PositionTable.UnitCode, "eenheid");
        }

        foreach (var (position, line) in positions.RowsWithLines)
        {
            CheckInService(positions, position.PersonNumber, new Period(position.Begin, position.End), line, PositionTable.Begin, PositionTable.End);
            if (position.InRunUpScale && jobs.TryGetValue(position.JobCode, out var job) && position.Scale >= job.Scale)
                Say(positions, line, PositionTable.Scale, $"Dit is een aanloopschaal, maar schaal {position.Scale} is niet lager dan schaal {job.Scale} van de functie. Pas ‘{Name(positions, PositionTable.Scale)}’ of ‘{Name(positions, PositionTable.RunUp)}’ aan.");
        }

        foreach (var (first, second) in OverlapsIn(positions, position => (position.PersonNumber, position.JobCode, position.UnitCode), position => new Period(position.Begin, position.End)))
            Say(positions, second.Line, PositionTable.Begin, Invariant($"{NameOf(second.Row.PersonNumber)} heeft op {DutchDate.InWords(second.Row.Begin)} dezelfde functie in dezelfde eenheid al op regel {first.Line}. Laat een van de twee eerder ophouden of haal er één weg."));
    }

    private void CheckManagers()
    {
        var managers = delivery.Managers;
        foreach (var (management, line) in managers.AllRowsWithLines)
        {
            Refer(managers, delivery.Units, management.UnitCode, line, ManagementTable.UnitCode, "eenheid");
            ReferToPerson(managers, management.PersonNumber, line, ManagementTable.PersonNumber);
        }

        foreach (var (management, line) in managers.RowsWithLines)
            CheckInService(managers, management.PersonNumber, new Period(management.Begin, management.End), line, ManagementTable.Begin, ManagementTable.End);

        var overlaps = OverlapsIn(
            managers,
            management => management.UnitCode,
            management => new Period(management.Begin, management.End),
            management => management.Kind == ManagementKind.Manager);
        foreach (var (first, second) in overlaps)
            Say(managers, second.Line, ManagementTable.Begin, Invariant($"Eenheid {second.Row.UnitCode} heeft op {DutchDate.InWords(second.Row.Begin)} twee leidinggevenden: {NameOf(first.Row.PersonNumber)} (regel {first.Line}) en {NameOf(second.Row.PersonNumber)}. Laat de een ophouden voordat de ander begint."));
    }

    private void CheckLeave()
    {
        foreach (var (leave, line) in delivery.Leave.AllRowsWithLines)
            ReferToPerson(delivery.Leave, leave.PersonNumber, line, LeaveTable.PersonNumber);
        foreach (var (leave, line) in delivery.Leave.RowsWithLines)
            CheckInService(delivery.Leave, leave.PersonNumber, new Period(leave.Begin, leave.End), line, LeaveTable.Begin, LeaveTable.End);
    }

    private void CheckRoles()
    {
        foreach (var (role, line) in delivery.Roles.AllRowsWithLines)
        {
            ReferToPerson(delivery.Roles, role.PersonNumber, line, RoleTable.PersonNumber);
            if (role.UnitCode is not null)
                Refer(delivery.Roles, delivery.Units, role.UnitCode, line, RoleTable.UnitCode, "eenheid");
        }

        foreach (var (role, line) in delivery.Roles.RowsWithLines)
            CheckInService(delivery.Roles, role.PersonNumber, new Period(role.Begin, role.End), line, RoleTable.Begin, RoleTable.End);
    }

    private void ReferToPerson<TRow>(ReadTable<TRow> from, string number, int line, ImportColumn column) =>
        Refer(from, delivery.People, number, line, column, "persoon");

    private void Refer<TRow, TOther>(ReadTable<TRow> from, ReadTable<TOther> to, string key, int line, ImportColumn column, string what)
    {
        if (to.IsComplete && key.Length > 0 && !to.Knows(key))
            Say(from, line, column, $"Er is geen {what} {key} in {to.File}. Verbeter ‘{Name(from, column)}’ of voeg de {what} toe.");
    }

    private void CheckInService<TRow>(ReadTable<TRow> table, string number, Period period, int line, ImportColumn begin, ImportColumn end)
    {
        // A person whose own row is wrong is not here, and has a sentence already.
        if (!people.TryGetValue(number, out var person))
            return;
        var service = new Period(person.InService, person.OutOfService);
        if (period.Begin < service.Begin)
            Say(table, line, begin, $"{person.FullName} komt pas in dienst op {DutchDate.InWords(service.Begin)}, maar deze regel begint op {DutchDate.InWords(period.Begin)}. Verander een van de twee.");
        else if (period.LastDay > service.LastDay)
            Say(table, line, end, $"{person.FullName} gaat uit dienst op {DutchDate.InWords(service.LastDay)}, maar deze regel loopt door{(period.End is { } last ? $" tot en met {DutchDate.InWords(last)}" : "")}. Vul een laatste dag in die daarvoor of daarop ligt.");
    }

    /// <summary>Each row that begins while an earlier one with the same key still runs, with that earlier one.</summary>
    private static IEnumerable<((TRow Row, int Line) First, (TRow Row, int Line) Second)> OverlapsIn<TRow, TKey>(
        ReadTable<TRow> table, Func<TRow, TKey> keyOf, Func<TRow, Period> periodOf, Func<TRow, bool>? counts = null)
    {
        foreach (var group in table.RowsWithLines.Where(pair => counts?.Invoke(pair.Row) ?? true).GroupBy(pair => keyOf(pair.Row)))
        {
            (TRow Row, int Line)? longest = null;
            foreach (var next in group.OrderBy(pair => periodOf(pair.Row).Begin).ThenBy(pair => pair.Line))
            {
                if (longest is { } earlier && periodOf(earlier.Row).Overlaps(periodOf(next.Row)))
                    yield return (earlier, next);
                if (longest is not { } kept || periodOf(next.Row).LastDay > periodOf(kept.Row).LastDay)
                    longest = next;
            }
        }
    }

    private static Dictionary<string, TRow> Index<TRow>(IReadOnlyList<TRow> rows, Func<TRow, string> keyOf)
    {
        var index = new Dictionary<string, TRow>(rows.Count, StringComparer.Ordinal);
        foreach (var row in rows)
            index.Add(keyOf(row), row);
        return index;
    }

    private string NameOf(string number) => people.TryGetValue(number, out var person) ? $"{person.FullName} ({number})" : number;

    private static string Name<TRow>(ReadTable<TRow> table, ImportColumn column) => table.Header?.NameOf(column) ?? column.Name;

    private void Say<TRow>(ReadTable<TRow> table, int line, ImportColumn column, string sentence) =>
        faults.Add(table.File, line, Name(table, column), sentence);
}
