using Beweeg.Platform.Audit;
using Beweeg.Platform.Data;
using Beweeg.Platform.Modules;
using Beweeg.Platform.Tenancy;
using Beweeg.Platform.Time;

namespace Beweeg.Conversations.Regulations.Versions;

/// <summary>
/// A new municipality begins with the preset of 2014, so that it can start cycles. Whether works council and college decided
/// about it is not known; only in the demo those decisions are invented as well.
/// </summary>
internal sealed class AdoptPreset(TimeProvider time, Calendar calendar) : INewMunicipality
{
    private static readonly DateOnly InForceFrom = new(2014, 1, 1);

    public async Task PrepareAsync(BeweegDb db, Municipality municipality, CancellationToken cancel)
    {
        var preset = Presets.Load(Presets.GoedeGesprek2014);
        var version = RegulationVersion.OfPreset(Ids.New(time), preset, Presets.Text(preset.Key), InForceFrom);
        if (municipality.IsDemo)
            version.Decided(new DateOnly(2013, 10, 14), "OR 2013-041", new DateOnly(2013, 11, 26), "Collegebesluit 2013-318");
        db.Add(version);
        db.Record(new AuditRecord(VersionOperations.Adopt, null, null, null, null, RegulationVersionAccess.KindWord, version.Id, $"{version.Key} {version.Label}", "cli", calendar.Now));
        await db.SaveChangesAsync(cancel);
    }
}
