using Beweeg.Platform.Tenancy;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Beweeg.Competencies.Guide;

/// <summary>A version of the competency guide, adopted by the college after consent of the works council (art. 3). Immutable.</summary>
public sealed class GuideVersion : IOwnedByMunicipality
{
    private GuideVersion() { }

    public GuideVersion(Guid id, string label, string content, DateOnly inForceFrom)
    {
        Id = id;
        Label = label;
        Content = content;
        InForceFrom = inForceFrom;
    }

    public Guid Id { get; private set; }
    public Guid MunicipalityId { get; private set; }
    public string Label { get; private set; } = "";

    /// <summary>The whole guide as JSON.</summary>
    public string Content { get; private set; } = "";
    public DateOnly InForceFrom { get; private set; }
    public DateOnly? ConsentedOn { get; private set; }
    public DateOnly? AdoptedOn { get; private set; }

    /// <summary>Puts the two decisions on record.</summary>
    public void Decided(DateOnly consentedOn, DateOnly adoptedOn)
    {
        ConsentedOn = consentedOn;
        AdoptedOn = adoptedOn;
    }
}

internal sealed class GuideVersionMapping : IEntityTypeConfiguration<GuideVersion>
{
    public void Configure(EntityTypeBuilder<GuideVersion> entity)
    {
        entity.ToTable("GuideVersions");
        entity.Property(row => row.Label).HasMaxLength(40);
        entity.HasIndex(row => new { row.MunicipalityId, row.InForceFrom });
    }
}
