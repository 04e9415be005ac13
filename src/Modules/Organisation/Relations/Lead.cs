namespace Beweeg.Organisation.Relations;

/// <summary>
/// Who holds the conversations of one employee on one day. Lists of people and rights to one person both follow from this, so
/// that they never contradict each other. There is one lead: of the main position, or of the first that has a manager.
/// </summary>
internal sealed record Lead
{
    /// <summary>Place of the position that leads, among the positions with a place in the tree; the largest comes first.</summary>
    public int Position { get; private init; }

    /// <summary>Above the unit of the position that leads: its direct manager, from the tree.</summary>
    public Guid? Manager { get; private init; }

    /// <summary>Who acts for that manager, or in the empty chair.</summary>
    public Guid? Acting { get; private init; }

    /// <summary>True while by a decision somebody else is appointed in the place of all of them, also when that person left.</summary>
    public bool IsReplaced { get; private init; }

    /// <summary>The assessor in that place; null when there is none, or when that person is out of service.</summary>
    public Guid? Assessor { get; private init; }

    /// <summary>The managers of other positions.</summary>
    public IReadOnlySet<Guid> Others { get; private init; } = new HashSet<Guid>();

    /// <summary>The units in which a coordinator counts; null when none counts anywhere.</summary>
    public IReadOnlySet<Guid>? Delegated { get; private init; }

    /// <summary>Who holds the conversations; an acting manager counts where there is no manager. Null when there is nobody.</summary>
    public Guid? Holder => IsReplaced ? Assessor : Manager ?? Acting;

    /// <summary>True when no manager, acting manager or assessor can hold them.</summary>
    public bool IsVacant => Holder is null;

    /// <summary>True for the manager, for who acts beside that manager, and for an assessor in their place.</summary>
    public bool IsHeldBy(Guid person) => IsReplaced ? Assessor == person : Manager == person || Acting == person;

    /// <summary>True when the tree says that this person holds them, and somebody else was appointed.</summary>
    public bool IsTakenFrom(Guid person) => IsReplaced && Assessor != person && (Manager == person || Acting == person);

    /// <param name="chains">For each position on the day, the largest first: the units above it. Without one, nobody leads.</param>
    public static Lead Of(OrganisationMap map, Guid employee, IReadOnlyList<IReadOnlyList<Line.Link>> chains, DateOnly day)
    {
        if (chains.Count == 0) return new Lead();
        var direct = chains.Select(chain => Line.DirectManagerIndex(chain, employee)).ToList();
        var position = direct.FindIndex(index => index >= 0);
        var link = position < 0 ? null : chains[position][direct[position]];
        var appointment = map.InPlaceOf(employee, day);
        var others = new HashSet<Guid>();
        for (var i = 0; i < chains.Count; i++)
        {
            if (i == position || direct[i] < 0) continue;
            foreach (var other in new[] { chains[i][direct[i]].Manager, chains[i][direct[i]].Acting }.OfType<Guid>())
            {
                if (other != employee && other != link!.Manager && other != link.Acting) others.Add(other);
            }
        }

        return new Lead
        {
            Position = Math.Max(position, 0),
            Manager = link?.Manager,
            // Who acts in the unit of the employee and is that employee, does not act for himself.
            Acting = link?.Acting == employee ? null : link?.Acting,
            IsReplaced = appointment is not null,
            Assessor = appointment is not null && appointment.IsInServiceOn(day) ? appointment.Assessor : null,
            Others = others,
            Delegated = appointment is not null ? null
                : (position < 0 ? chains : [chains[position]]).SelectMany(chain => Line.UnitsOfOthers(chain, employee)).ToHashSet(),
        };
    }
}
