namespace Beweeg.Platform.Tenancy;

/// <summary>
/// A row that belongs to one municipality. A query filter, and on PostgreSQL row-level security, keep it there.
/// <see cref="MunicipalityId"/> is set by the database context on saving, never by a slice.
/// </summary>
public interface IOwnedByMunicipality
{
    Guid MunicipalityId { get; }
}
