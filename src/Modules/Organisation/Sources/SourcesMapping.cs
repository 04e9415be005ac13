using Beweeg.Organisation.Sources.Runs;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Beweeg.Organisation.Sources;

internal sealed class PersonnelSourceMapping : IEntityTypeConfiguration<PersonnelSource>
{
    public void Configure(EntityTypeBuilder<PersonnelSource> entity)
    {
        entity.ToTable("PersonnelSources");
        entity.Property(source => source.Name).HasMaxLength(100);
        entity.Property(source => source.Address).HasMaxLength(500);
        entity.Property(source => source.HostKey).HasMaxLength(100);
        entity.HasIndex(source => source.MunicipalityId);
    }
}

internal sealed class SourceRunMapping : IEntityTypeConfiguration<SourceRun>
{
    public void Configure(EntityTypeBuilder<SourceRun> entity)
    {
        entity.ToTable("SourceRuns");
        entity.Property(run => run.Slot).HasMaxLength(40);
        entity.Property(run => run.Why).HasMaxLength(2000);
        entity.Property(run => run.Watched).HasMaxLength(64);
        entity.HasIndex(run => new { run.SourceId, run.Slot }).IsUnique();
        entity.HasIndex(run => new { run.MunicipalityId, run.State });
    }
}

internal sealed class SourceRunLineMapping : IEntityTypeConfiguration<SourceRunLine>
{
    public void Configure(EntityTypeBuilder<SourceRunLine> entity)
    {
        entity.ToTable("SourceRunLines");
        entity.Property(line => line.Place).HasMaxLength(300);
        entity.Property(line => line.Sentence).HasMaxLength(SourceRunLine.LongestSentence);
        entity.HasIndex(line => new { line.RunId, line.Kind });
    }
}

internal sealed class SourceTurnMapping : IEntityTypeConfiguration<SourceTurn>
{
    public void Configure(EntityTypeBuilder<SourceTurn> entity)
    {
        entity.ToTable("SourceTurns");
        entity.HasKey(turn => turn.MunicipalityId);
    }
}
