using Beweeg.Platform.Tenancy;

namespace Beweeg.Organisation.Roles;

/// <summary>A role of somebody, for a unit and all below it (or for the whole municipality), in a period.</summary>
public sealed class RoleAssignment : IOwnedByMunicipality
{
    private RoleAssignment() { }

    public RoleAssignment(Guid id, Guid employeeId, Role role, Guid? unitId, DateOnly from, DateOnly? until, string? decision)
    {
        Id = id;
        EmployeeId = employeeId;
        Role = role;
        UnitId = unitId;
        From = from;
        Until = until;
        Decision = decision;
    }

    public Guid Id { get; private set; }
    public Guid MunicipalityId { get; private set; }
    public Guid EmployeeId { get; private set; }
    public Role Role { get; private set; }

    /// <summary>Null: the whole municipality.</summary>
    public Guid? UnitId { get; private set; }
    public DateOnly From { get; private set; }
    public DateOnly? Until { get; private set; }

    /// <summary>The decision behind it; a coordinator always has one (Regeling gesprekscyclus 2014, art. 1).</summary>
    public string? Decision { get; private set; }

    /// <summary>Ended by this day at the latest.</summary>
    public void EndBy(DateOnly day) => Until = Until is { } until && until < day ? until : day;

    /// <summary>The end is taken back.</summary>
    public void GoOn() => Until = null;
}

/// <summary>Roles that do not follow from the tree.</summary>
public enum Role
{
    /// <summary>P&amp;O-adviseur</summary>
    HrAdviser,

    /// <summary>beheerder</summary>
    Administrator,

    /// <summary>lid van de ondernemingsraad</summary>
    WorksCouncil,

    /// <summary>coördinator, by a decision of the board</summary>
    Coordinator,
}
