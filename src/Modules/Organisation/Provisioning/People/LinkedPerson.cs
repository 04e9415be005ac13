using Beweeg.Organisation.Employees;
using Beweeg.Platform.Tenancy;

namespace Beweeg.Organisation.Provisioning.People;

/// <summary>
/// What the link says about an employee beside what <see cref="Employee"/> holds; the same identifier. Said is not yet done: what is not understood
/// stays here as it was said, with a question for the administrator, and nothing of it is applied.
/// </summary>
public sealed class LinkedPerson : IOwnedByMunicipality
{
    private LinkedPerson() { }

    public LinkedPerson(Guid id, DateTime now)
    {
        Id = id;
        CreatedAt = now;
        ChangedAt = now;
    }

    public Guid Id { get; private set; }
    public Guid MunicipalityId { get; private set; }
    public string UserName { get; private set; } = "";

    /// <summary>For comparing without capitals, on both databases alike.</summary>
    public string UserNameKey { get; private set; } = "";
    public string? ExternalId { get; set; }
    public string? DisplayName { get; set; }
    public string? Title { get; set; }
    public string? Email { get; set; }

    /// <summary>True when the source itself gave the personnel number.</summary>
    public bool HasNumber { get; set; }
    public string? Department { get; private set; }
    public string? DepartmentKey { get; private set; }

    /// <summary>Who leads, as the source says it.</summary>
    public string? ManagerValue { get; set; }

    /// <summary>The same, when that person is in Beweeg.</summary>
    public Guid? ManagerId { get; set; }
    public string? CostCenter { get; set; }
    public string? Organization { get; set; }
    public string? Division { get; set; }

    /// <summary>What the administrator has to look at, in a sentence.</summary>
    public string? Question { get; set; }

    /// <summary>The link said that this person is no more. The file stays.</summary>
    public DateTime? DeletedAt { get; set; }

    /// <summary>Last day before the link ended the access: what ended on it goes on when that is taken back soon.</summary>
    public DateOnly? EndedOn { get; set; }
    public DateTime CreatedAt { get; private set; }
    public DateTime ChangedAt { get; set; }

    public void Call(string userName)
    {
        UserName = userName;
        UserNameKey = KeyOf(userName);
    }

    public void SayDepartment(string? department)
    {
        Department = department;
        DepartmentKey = department is null ? null : NameKeys.Fold(department);
    }

    public static string KeyOf(string userName) => userName.ToUpperInvariant();
}

/// <summary>Somebody who was put into a unit while nobody knows for which job: as soon as there is one, a position begins.</summary>
public sealed class WaitingMember : IOwnedByMunicipality
{
    private WaitingMember() { }

    public WaitingMember(Guid id, Guid employeeId, Guid unitId)
    {
        Id = id;
        EmployeeId = employeeId;
        UnitId = unitId;
    }

    public Guid Id { get; private set; }
    public Guid MunicipalityId { get; private set; }
    public Guid EmployeeId { get; private set; }
    public Guid UnitId { get; private set; }
}
