using Beweeg.Platform.Audit;
using Beweeg.Platform.Data;
using Beweeg.Platform.Modules;
using Beweeg.Platform.Tenancy;
using Beweeg.Platform.Time;

namespace Beweeg.Competencies.Guide;

/// <summary>A new municipality begins with the guide that comes with Beweeg.</summary>
internal sealed class AdoptOwnGuide(TimeProvider time, Calendar calendar) : INewMunicipality
{
    public static readonly Operation Operation = new("guide.adopt", "stelde een competentiegids vast");

    // In force long before today, so that a cycle that is already running can be taken in.
    private static readonly DateOnly Always = new(2014, 1, 1);

    public async Task PrepareAsync(BeweegDb db, Municipality municipality, CancellationToken cancel)
    {
        var version = new GuideVersion(Ids.New(time), OwnGuide.Guide.Version, OwnGuide.ToContent(OwnGuide.Guide), Always);
        if (municipality.IsDemo) version.Decided(Always.AddMonths(-2), Always.AddMonths(-1));
        db.Add(version);
        db.Record(new AuditRecord(Operation, null, null, null, null, "guide", version.Id, version.Label, "cli", calendar.Now));
        await db.SaveChangesAsync(cancel);
    }
}
