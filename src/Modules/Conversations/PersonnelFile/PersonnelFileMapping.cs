using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Beweeg.Conversations.PersonnelFile;

internal sealed class DestinationMapping : IEntityTypeConfiguration<Destination>
{
    public void Configure(EntityTypeBuilder<Destination> entity)
    {
        entity.ToTable("Destinations");
        entity.Property(row => row.Name).HasMaxLength(100);
        entity.Property(row => row.Address).HasMaxLength(500);
        entity.HasIndex(row => row.MunicipalityId);
    }
}

internal sealed class DestinationDoorMapping : IEntityTypeConfiguration<DestinationDoor>
{
    public void Configure(EntityTypeBuilder<DestinationDoor> entity)
    {
        entity.ToTable("DestinationDoors");
        entity.HasKey(row => row.DestinationId);
        entity.Property(row => row.HostKey).HasMaxLength(100);
        entity.Property(row => row.Why).HasMaxLength(1000);
        entity.HasIndex(row => row.MunicipalityId);
    }
}

internal sealed class DispatchMapping : IEntityTypeConfiguration<Dispatch>
{
    public void Configure(EntityTypeBuilder<Dispatch> entity)
    {
        entity.ToTable("Dispatches");
        entity.Property(row => row.DestinationName).HasMaxLength(100);
        entity.Property(row => row.SentParts).HasMaxLength(100);
        entity.Property(row => row.Reference).HasMaxLength(100);
        entity.Property(row => row.Why).HasMaxLength(1000);
        // One row for an outcome and a destination, whoever notes it.
        entity.HasIndex(row => new { row.DestinationId, row.OutcomeId }).IsUnique();
        entity.HasIndex(row => new { row.MunicipalityId, row.State, row.NextTryAt });
        entity.HasIndex(row => new { row.DestinationId, row.EmployeeId, row.Number });
        entity.HasIndex(row => row.EmployeeId);
    }
}
