namespace Beweeg.Organisation.Import.Comparison;

/// <summary>How the rows of a set are called in a sentence.</summary>
internal sealed class SetNames(ImportSet set)
{
    private readonly Dictionary<string, ImportedUnit> units = Index(set.Units, unit => unit.Code);
    private readonly Dictionary<string, ImportedJob> jobs = Index(set.Jobs, job => job.Code);
    private readonly Dictionary<string, ImportedPerson> people = Index(set.People, person => person.Number);
    private readonly ILookup<string, ImportedPosition> positions =
        set.Positions.ToLookup(position => position.PersonNumber, StringComparer.Ordinal);

    public bool Knows(string number) => people.ContainsKey(number);

    public ImportedPerson? PersonOf(string number) => people.GetValueOrDefault(number);

    public string UnitName(string code) => units.TryGetValue(code, out var unit) ? unit.Name : code;

    public string JobName(string code) => jobs.TryGetValue(code, out var job) ? job.Name : code;

    /// <summary>The name of a manager; "niemand" for an empty number.</summary>
    public string ManagerName(string number) => number.Length == 0 ? "niemand" : PersonName(number);

    public string Describe(ImportedUnit unit) =>
        $"{DutchWords.UnitKinds.For(unit.Kind)} {unit.Name} ({unit.Code}){(unit.ParentCode is { } parent ? $", onder {UnitName(parent)}" : "")}";

    public string Describe(ImportedJob job) => $"{job.Name} ({job.Code}), schaal {job.Scale.Name}";

    public string Describe(ImportedPerson person) => $"{person.FullName} ({person.Number})";

    public string Describe(ImportedPosition position) =>
        $"{PersonName(position.PersonNumber)}, {Place(position)}, vanaf {DutchDate.InWords(position.Begin)}";

    public string Describe(ImportedManagement row) =>
        $"{PersonName(row.PersonNumber)}, {DutchWords.Managements.For(row.Kind)} van {UnitName(row.UnitCode)}, {Days(row.Begin, row.End)}";

    public string Describe(ImportedLeave row) =>
        $"{PersonName(row.PersonNumber)}, {DutchWords.LeaveKinds.For(row.Kind)}, {Days(row.Begin, row.End)}";

    public string Describe(ImportedRole row) =>
        $"{PersonName(row.PersonNumber)}, {DutchWords.Roles.For(row.Role)}{(row.UnitCode is { } unit ? $" van {UnitName(unit)}" : "")}, {Days(row.Begin, row.End)}";

    /// <summary>", Medewerker groen in Groen en Bode in Ontvangst"; empty without a position.</summary>
    public string PositionsOf(ImportedPerson person)
    {
        var places = positions[person.Number].Select(Place).ToList();
        return places.Count == 0 ? "" : $", {DutchWords.All(places)}";
    }

    private string PersonName(string number) => people.TryGetValue(number, out var person) ? Describe(person) : number;

    private string Place(ImportedPosition position) => $"{JobName(position.JobCode)} in {UnitName(position.UnitCode)}";

    private static string Days(DateOnly begin, DateOnly? end) =>
        $"vanaf {DutchDate.InWords(begin)}{(end is { } last ? $" tot en met {DutchDate.InWords(last)}" : "")}";

    private static Dictionary<string, TRow> Index<TRow>(IReadOnlyList<TRow> rows, Func<TRow, string> keyOf)
    {
        var index = new Dictionary<string, TRow>(rows.Count, StringComparer.Ordinal);
        foreach (var row in rows)
            index.Add(keyOf(row), row);
        return index;
    }
}
