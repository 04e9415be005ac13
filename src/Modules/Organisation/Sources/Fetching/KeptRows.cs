using Beweeg.Organisation.Import;
using Beweeg.Organisation.Sources.Mapping;

namespace Beweeg.Organisation.Sources.Fetching;

/// <summary>
/// What stays as it is in Beweeg beside what a source says. A role, an absence or the lead of a unit that Beweeg keeps itself ends with the service of the person, and goes
/// with the unit; otherwise nobody could leave without somebody tidying up first.
/// </summary>
internal static class KeptRows
{
    public static ImportSet Beside(ImportSet delivered, ImportSet? present, SourceMapping mapping)
    {
        if (present is null) return delivered;
        var people = delivered.People.ToDictionary(person => person.Number, StringComparer.Ordinal);
        var units = delivered.Units.Select(unit => unit.Code).ToHashSet(StringComparer.Ordinal);

        // Null: the row is about a time in which the person does not work here.
        (DateOnly Begin, DateOnly? End)? Within(string number, DateOnly begin, DateOnly? end)
        {
            // Who is not delivered any more leaves, and what ends with that is ended when it is applied.
            if (!people.TryGetValue(number, out var person)) return (begin, end);
            var from = begin < person.InService ? person.InService : begin;
            var until = person.OutOfService is { } last && (end is null || end > last) ? last : end;
            return until < from ? null : (from, until);
        }

        return delivered with
        {
            Managers = mapping.Of("leidinggevenden") is not null ? delivered.Managers : new(
                [.. from row in present.Managers where units.Contains(row.UnitCode) let period = Within(row.PersonNumber, row.Begin, row.End) where period is not null select row with { Begin = period.Value.Begin, End = period.Value.End }]),
            Leave = mapping.Of("verlof") is not null ? delivered.Leave : new(
                [.. from row in present.Leave let period = Within(row.PersonNumber, row.Begin, row.End) where period is not null select row with { Begin = period.Value.Begin, End = period.Value.End }]),
            Roles = mapping.Of("rollen") is not null ? delivered.Roles : new(
                [.. from row in present.Roles where row.UnitCode is null || units.Contains(row.UnitCode) let period = Within(row.PersonNumber, row.Begin, row.End) where period is not null select row with { Begin = period.Value.Begin, End = period.Value.End }]),
        };
    }
}
