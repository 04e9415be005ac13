using Beweeg.Platform.Tenancy;

namespace Beweeg.Organisation.Provisioning.Groups;

/// <summary>What the link says about a unit beside what the unit itself holds; the same identifier.</summary>
public sealed class LinkedUnit : IOwnedByMunicipality
{
    private LinkedUnit() { }

    public LinkedUnit(Guid id, DateTime now)
    {
        Id = id;
        CreatedAt = now;
        ChangedAt = now;
    }

    public Guid Id { get; private set; }
    public Guid MunicipalityId { get; private set; }
    public string? ExternalId { get; set; }

    /// <summary>What the administrator has to look at, in a sentence.</summary>
    public string? Question { get; set; }
    public DateTime CreatedAt { get; private set; }
    public DateTime ChangedAt { get; set; }
}
