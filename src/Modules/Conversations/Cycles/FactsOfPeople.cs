using Beweeg.Conversations.Regulations;
using Beweeg.Conversations.Rules;
using Beweeg.Organisation.Contracts;

namespace Beweeg.Conversations.Cycles;

/// <summary>The facts of an appointment as a regulation asks them, its groups of people among them. The tree of units is read once, and only where there are groups.</summary>
public sealed class FactsOfPeople(IUnits units)
{
    private Dictionary<Guid, UnitInTree>? tree;

    public async ValueTask<AppointmentFacts> OfAsync(Regulation regulation, Person person, CancellationToken cancel)
    {
        var facts = StartCycles.FactsOf(person);
        if (regulation.Groups is not { Count: > 0 } || person.MainPosition is not { } position) return facts;
        tree ??= (await units.TreeAsync(cancel)).ToDictionary(unit => unit.Id);
        return facts with
        {
            Groups = GroupMembership.Of(regulation, new GroupFacts(NamesFrom(position.UnitId, tree), position.JobGroup, position.JobName,
                position.IsProbation ? GroupAppointment.Probation : position.IsTemporary ? GroupAppointment.Temporary : GroupAppointment.Permanent)),
        };
    }

    /// <summary>Names and codes of a unit and of all units above it.</summary>
    private static HashSet<string> NamesFrom(Guid unit, Dictionary<Guid, UnitInTree> tree)
    {
        var names = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        var seen = new HashSet<Guid>();
        for (var at = tree.GetValueOrDefault(unit); at is not null && seen.Add(at.Id); at = at.ParentId is { } parent ? tree.GetValueOrDefault(parent) : null)
        {
            names.Add(at.Name);
            names.Add(at.Code);
        }

        return names;
    }
}
