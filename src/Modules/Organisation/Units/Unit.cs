using Beweeg.Platform.Tenancy;

namespace Beweeg.Organisation.Units;

/// <summary>A department, team or other part of the municipality; a node in the tree.</summary>
public sealed class Unit : IOwnedByMunicipality
{
    private Unit() { }

    public Unit(Guid id, string code, string name, string kind, Guid? parentId)
    {
        Id = id;
        Code = code;
        Name = name;
        Kind = kind;
        ParentId = parentId;
    }

    public Guid Id { get; private set; }
    public Guid MunicipalityId { get; private set; }

    /// <summary>As in the personnel system; unique, at most 40 characters.</summary>
    public string Code { get; private set; } = "";
    public string Name { get; private set; } = "";

    /// <summary>What people call this kind of unit: "team", "afdeling".</summary>
    public string Kind { get; private set; } = "";
    public Guid? ParentId { get; private set; }

    /// <summary>False when the personnel system no longer knows it. History keeps pointing at it.</summary>
    public bool IsCurrent { get; private set; } = true;

    /// <summary>Takes over what the personnel system says.</summary>
    public void Become(string name, string kind, Guid? parentId)
    {
        Name = name;
        Kind = kind;
        ParentId = parentId;
        IsCurrent = true;
    }

    public void Close() => IsCurrent = false;
}

/// <summary>Who manages a unit, in a period.</summary>
public sealed class UnitManager : IOwnedByMunicipality
{
    private UnitManager() { }

    public UnitManager(Guid id, Guid unitId, Guid employeeId, DateOnly from, DateOnly? until, bool isActing)
    {
        Id = id;
        UnitId = unitId;
        EmployeeId = employeeId;
        From = from;
        Until = until;
        IsActing = isActing;
    }

    public Guid Id { get; private set; }
    public Guid MunicipalityId { get; private set; }
    public Guid UnitId { get; private set; }
    public Guid EmployeeId { get; private set; }

    /// <summary>First day.</summary>
    public DateOnly From { get; private set; }

    /// <summary>Last day, included; null while it lasts.</summary>
    public DateOnly? Until { get; private set; }

    /// <summary>True for an acting manager (waarnemer).</summary>
    public bool IsActing { get; private set; }

    /// <summary>Ended by this day at the latest.</summary>
    public void EndBy(DateOnly day) => Until = Until is { } until && until < day ? until : day;

    /// <summary>The end is taken back.</summary>
    public void GoOn() => Until = null;
}
