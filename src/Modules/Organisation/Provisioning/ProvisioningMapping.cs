using Beweeg.Organisation.Provisioning.Groups;
using Beweeg.Organisation.Provisioning.Log;
using Beweeg.Organisation.Provisioning.People;
using Beweeg.Organisation.Provisioning.Tokens;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Beweeg.Organisation.Provisioning;

internal sealed class LinkTokenMapping : IEntityTypeConfiguration<LinkToken>
{
    public void Configure(EntityTypeBuilder<LinkToken> entity)
    {
        entity.ToTable("LinkTokens");
        entity.Property(token => token.Name).HasMaxLength(100);
        entity.Property(token => token.Ending).HasMaxLength(4);
        entity.HasIndex(token => token.Hash).IsUnique();
    }
}

internal sealed class LinkedPersonMapping : IEntityTypeConfiguration<LinkedPerson>
{
    public void Configure(EntityTypeBuilder<LinkedPerson> entity)
    {
        entity.ToTable("LinkedPeople");
        foreach (var text in new[] { nameof(LinkedPerson.UserName), nameof(LinkedPerson.UserNameKey), nameof(LinkedPerson.ExternalId), nameof(LinkedPerson.DisplayName), nameof(LinkedPerson.Title), nameof(LinkedPerson.Email),
            nameof(LinkedPerson.Department), nameof(LinkedPerson.DepartmentKey), nameof(LinkedPerson.ManagerValue), nameof(LinkedPerson.CostCenter), nameof(LinkedPerson.Organization), nameof(LinkedPerson.Division) })
            entity.Property(text).HasMaxLength(200);
        entity.Property(person => person.Question).HasMaxLength(400);
        entity.HasIndex(person => new { person.MunicipalityId, person.UserNameKey });
        entity.HasIndex(person => new { person.MunicipalityId, person.ExternalId });
        entity.HasIndex(person => new { person.MunicipalityId, person.DepartmentKey });
        entity.HasIndex(person => new { person.MunicipalityId, person.ManagerValue });
    }
}

internal sealed class WaitingMemberMapping : IEntityTypeConfiguration<WaitingMember>
{
    public void Configure(EntityTypeBuilder<WaitingMember> entity)
    {
        entity.ToTable("WaitingMembers");
        entity.HasIndex(row => new { row.EmployeeId, row.UnitId }).IsUnique();
        entity.HasIndex(row => row.UnitId);
    }
}

internal sealed class LinkedUnitMapping : IEntityTypeConfiguration<LinkedUnit>
{
    public void Configure(EntityTypeBuilder<LinkedUnit> entity)
    {
        entity.ToTable("LinkedUnits");
        entity.Property(unit => unit.ExternalId).HasMaxLength(200);
        entity.Property(unit => unit.Question).HasMaxLength(400);
        entity.HasIndex(unit => new { unit.MunicipalityId, unit.ExternalId });
    }
}

internal sealed class LinkCallMapping : IEntityTypeConfiguration<LinkCall>
{
    public void Configure(EntityTypeBuilder<LinkCall> entity)
    {
        entity.ToTable("LinkCalls");
        entity.Property(call => call.Sentence).HasMaxLength(LinkCall.LongestSentence);
        entity.HasIndex(call => new { call.MunicipalityId, call.Day, call.Outcome });
    }
}
