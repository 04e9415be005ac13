using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Beweeg.Conversations.Campaigns;

internal sealed class CampaignMapping : IEntityTypeConfiguration<Campaign>
{
    public void Configure(EntityTypeBuilder<Campaign> entity)
    {
        entity.ToTable("Campaigns");
        entity.Property(row => row.Name).HasMaxLength(Campaign.LongestName);
        entity.Property(row => row.PlanKey).HasMaxLength(80);
        entity.Property(row => row.Conversation).HasMaxLength(200);
        entity.Property(row => row.Conclusion).HasMaxLength(4000);
        entity.Ignore(row => row.IsClosed);
        entity.HasIndex(row => new { row.MunicipalityId, row.StartedOn });
    }
}

internal sealed class CampaignDeadlineMapping : IEntityTypeConfiguration<CampaignDeadline>
{
    public void Configure(EntityTypeBuilder<CampaignDeadline> entity)
    {
        entity.ToTable("CampaignDeadlines");
        entity.Property(row => row.JobGroup).HasMaxLength(120);
        entity.Property(row => row.Name).HasMaxLength(200);
        entity.HasIndex(row => new { row.CampaignId, row.DepartmentId, row.JobGroup }).IsUnique();
    }
}

internal sealed class CampaignNudgeMapping : IEntityTypeConfiguration<CampaignNudge>
{
    public void Configure(EntityTypeBuilder<CampaignNudge> entity)
    {
        entity.ToTable("CampaignNudges");
        entity.Property(row => row.Text).HasMaxLength(CampaignNudge.LongestText);
        entity.HasIndex(row => row.CampaignId);
        entity.HasIndex(row => new { row.MunicipalityId, row.At });
    }
}

internal sealed class NudgeRecipientMapping : IEntityTypeConfiguration<NudgeRecipient>
{
    public void Configure(EntityTypeBuilder<NudgeRecipient> entity)
    {
        entity.ToTable("NudgeRecipients");
        entity.HasIndex(row => new { row.NudgeId, row.EmployeeId, row.AsManager }).IsUnique();
        entity.HasIndex(row => row.EmployeeId);
        entity.HasIndex(row => new { row.MunicipalityId, row.MailedOn });
    }
}
