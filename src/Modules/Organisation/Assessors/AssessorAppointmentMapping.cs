using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Beweeg.Organisation.Assessors;

internal sealed class AssessorAppointmentMapping : IEntityTypeConfiguration<AssessorAppointment>
{
    public void Configure(EntityTypeBuilder<AssessorAppointment> entity)
    {
        entity.ToTable("AssessorAppointments");
        entity.Property(row => row.DecidedBy).HasMaxLength(200);
        entity.Property(row => row.Reference).HasMaxLength(100);
        entity.HasIndex(row => row.EmployeeId);
        entity.HasIndex(row => row.AssessorId);
    }
}
