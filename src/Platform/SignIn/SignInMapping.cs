using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Beweeg.Platform.SignIn;

internal sealed class AccountMapping : IEntityTypeConfiguration<Account>
{
    public void Configure(EntityTypeBuilder<Account> entity)
    {
        entity.ToTable("Accounts");
        entity.Property(account => account.UserName).HasMaxLength(200);
        entity.Property(account => account.Name).HasMaxLength(200);
        entity.Property(account => account.PasswordHash).HasMaxLength(500);
        entity.HasIndex(account => new { account.MunicipalityId, account.UserName }).IsUnique();
    }
}

internal sealed class SessionMapping : IEntityTypeConfiguration<Session>
{
    public void Configure(EntityTypeBuilder<Session> entity)
    {
        entity.ToTable("Sessions");
        entity.Property(session => session.Name).HasMaxLength(200);
        entity.Property(session => session.SignedInBy).HasMaxLength(40);
        entity.HasIndex(session => session.TokenHash).IsUnique();
        entity.HasIndex(session => session.SeenAt);
    }
}
