using System.Text.Json;
using Beweeg.Organisation.Employees;
using Beweeg.Organisation.Jobs;
using Beweeg.Organisation.Relations;
using Beweeg.Organisation.Roles;
using Beweeg.Organisation.Units;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Beweeg.Organisation;

internal sealed class UnitMapping : IEntityTypeConfiguration<Unit>
{
    public void Configure(EntityTypeBuilder<Unit> entity)
    {
        entity.ToTable("Units");
        entity.Property(unit => unit.Code).HasMaxLength(40);
        entity.Property(unit => unit.Name).HasMaxLength(200);
        entity.Property(unit => unit.Kind).HasMaxLength(40);
        entity.HasIndex(unit => new { unit.MunicipalityId, unit.Code }).IsUnique();
        entity.HasIndex(unit => unit.ParentId);
    }
}

internal sealed class UnitManagerMapping : IEntityTypeConfiguration<UnitManager>
{
    public void Configure(EntityTypeBuilder<UnitManager> entity)
    {
        entity.ToTable("UnitManagers");
        entity.HasIndex(row => row.UnitId);
        entity.HasIndex(row => row.EmployeeId);
    }
}

internal sealed class OrganisationEditionMapping : IEntityTypeConfiguration<OrganisationEdition>
{
    public void Configure(EntityTypeBuilder<OrganisationEdition> entity)
    {
        entity.ToTable("OrganisationEditions");
        entity.HasIndex(row => row.MunicipalityId).IsUnique();
    }
}

internal sealed class JobMapping : IEntityTypeConfiguration<Job>
{
    public void Configure(EntityTypeBuilder<Job> entity)
    {
        entity.ToTable("Jobs");
        entity.Property(job => job.Code).HasMaxLength(40);
        entity.Property(job => job.Name).HasMaxLength(200);
        entity.Property(job => job.JobGroup).HasMaxLength(100);
        entity.Property(job => job.Scale).HasMaxLength(10);
        entity.Property(job => job.Purpose).HasMaxLength(2000);
        AsJson(entity.Property(job => job.MainTasks));
        AsJson(entity.Property(job => job.CrucialCompetencies));
        entity.HasIndex(job => new { job.MunicipalityId, job.Code }).IsUnique();
    }

    private static void AsJson(PropertyBuilder<IReadOnlyList<string>> property) => property.HasConversion(
        texts => JsonSerializer.Serialize(texts, JsonSerializerOptions.Default),
        json => JsonSerializer.Deserialize<List<string>>(json, JsonSerializerOptions.Default)!,
        new ValueComparer<IReadOnlyList<string>>(
            (a, b) => a!.SequenceEqual(b!), texts => texts.Count, texts => texts.ToList()));
}

internal sealed class EmployeeMapping : IEntityTypeConfiguration<Employee>
{
    public void Configure(EntityTypeBuilder<Employee> entity)
    {
        entity.ToTable("Employees");
        entity.Property(employee => employee.Number).HasMaxLength(40);
        entity.Property(employee => employee.FirstName).HasMaxLength(100);
        entity.Property(employee => employee.Initials).HasMaxLength(20);
        entity.Property(employee => employee.Prefix).HasMaxLength(40);
        entity.Property(employee => employee.LastName).HasMaxLength(200);
        entity.Property(employee => employee.SortKey).HasMaxLength(350);
        entity.Property(employee => employee.SearchKey).HasMaxLength(350);
        entity.Property(employee => employee.Email).HasMaxLength(200);
        entity.HasIndex(employee => new { employee.MunicipalityId, employee.Number }).IsUnique();
        entity.HasIndex(employee => new { employee.MunicipalityId, employee.SortKey });
        entity.HasIndex(employee => new { employee.MunicipalityId, employee.Email });
    }
}

internal sealed class PositionMapping : IEntityTypeConfiguration<Position>
{
    public void Configure(EntityTypeBuilder<Position> entity)
    {
        entity.ToTable("Positions");
        entity.Property(position => position.Scale).HasMaxLength(10);
        entity.Property(position => position.Factor).HasPrecision(5, 4);
        entity.HasIndex(position => new { position.EmployeeId, position.Sequence }).IsUnique();
        entity.HasIndex(position => position.UnitId);
    }
}

internal sealed class LeavePeriodMapping : IEntityTypeConfiguration<LeavePeriod>
{
    public void Configure(EntityTypeBuilder<LeavePeriod> entity)
    {
        entity.ToTable("LeavePeriods");
        entity.Property(leave => leave.Kind).HasMaxLength(60);
        entity.HasIndex(leave => leave.EmployeeId);
    }
}

internal sealed class RoleAssignmentMapping : IEntityTypeConfiguration<RoleAssignment>
{
    public void Configure(EntityTypeBuilder<RoleAssignment> entity)
    {
        entity.ToTable("RoleAssignments");
        entity.Property(role => role.Decision).HasMaxLength(300);
        entity.HasIndex(role => role.EmployeeId);
        entity.HasIndex(role => role.UnitId);
    }
}
