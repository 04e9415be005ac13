using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Beweeg.Platform.Tenancy;

internal sealed class MunicipalityMapping : IEntityTypeConfiguration<Municipality>
{
    public void Configure(EntityTypeBuilder<Municipality> entity)
    {
        entity.ToTable("Municipalities");
        entity.Property(municipality => municipality.Name).HasMaxLength(200);
        entity.Property(municipality => municipality.HostName).HasMaxLength(200);
        entity.Property(municipality => municipality.HouseStyle).HasMaxLength(200);
        entity.HasIndex(municipality => municipality.HostName).IsUnique();
    }
}
