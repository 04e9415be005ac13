using Beweeg.Platform.Tenancy;

namespace Beweeg.Organisation.Employees;

/// <summary>Somebody who works for the municipality. No birth date, no sex, no address: they are not needed.</summary>
public sealed class Employee : IOwnedByMunicipality
{
    private Employee() { }

    public Employee(Guid id, string number)
    {
        Id = id;
        Number = number;
    }

    public Guid Id { get; private set; }
    public Guid MunicipalityId { get; private set; }

    /// <summary>Personnel number, unique.</summary>
    public string Number { get; private set; } = "";

    /// <summary>The name by which people call each other (roepnaam).</summary>
    public string FirstName { get; private set; } = "";
    public string Initials { get; private set; } = "";

    /// <summary>"de", "van der", "el"; empty when there is none.</summary>
    public string Prefix { get; private set; } = "";
    public string LastName { get; private set; } = "";

    /// <summary>For ordering as a Dutch list does: without prefix, accents and capitals.</summary>
    public string SortKey { get; private set; } = "";

    /// <summary>For finding: all of the name, without accents and capitals.</summary>
    public string SearchKey { get; private set; } = "";
    public string? Email { get; private set; }

    /// <summary>First day in service.</summary>
    public DateOnly InServiceFrom { get; private set; }

    /// <summary>Last day in service; null while it lasts.</summary>
    public DateOnly? InServiceUntil { get; private set; }

    /// <summary>"Fatma de Boer"; the surname alone of somebody with one name.</summary>
    public string Name => string.Join(' ', new[] { FirstName, Prefix, LastName }.Where(part => part.Length > 0));

    public bool IsInServiceOn(DateOnly date) => InServiceFrom <= date && (InServiceUntil is not { } until || until >= date);

    /// <summary>No longer delivered: out of service by this day at the latest.</summary>
    public void LeaveBy(DateOnly day) => InServiceUntil = InServiceUntil is { } until && until < day ? until : day;

    /// <summary>The personnel system gave another number; the file stays the same.</summary>
    public void Renumber(string number) => Number = number;

    /// <summary>In service again, or still: from the same first day when it goes on as it was, from another when somebody comes back.</summary>
    public void Return(DateOnly from)
    {
        InServiceFrom = from;
        InServiceUntil = null;
    }

    /// <summary>Takes over what the personnel system says.</summary>
    public void Become(string firstName, string initials, string prefix, string lastName, string? email, DateOnly from, DateOnly? until)
    {
        FirstName = firstName;
        Initials = initials;
        Prefix = prefix;
        LastName = lastName;
        Email = email;
        InServiceFrom = from;
        InServiceUntil = until;
        SortKey = NameKeys.Fold($"{lastName} {firstName} {prefix}");
        SearchKey = NameKeys.Fold($"{firstName} {prefix} {lastName}");
    }
}
