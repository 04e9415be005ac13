using Beweeg.Competencies.Own;
using Beweeg.Platform.Audit;
using Beweeg.Platform.Data;
using Beweeg.Platform.Modules;
using Beweeg.Platform.Tenancy;
using Beweeg.Platform.Time;

namespace Beweeg.Competencies.Versions;

/// <summary>
/// A new municipality begins with the guide that comes with Beweeg. Whether works council and college decided about it is not known; only in
/// the demo those decisions are invented as well, and a next version is being made.
/// </summary>
internal sealed class AdoptOwnGuide(TimeProvider time, Calendar calendar) : INewMunicipality
{
    // In force long before today, so that a cycle that is already running can be taken in.
    private static readonly DateOnly Always = new(2014, 1, 1);

    public async Task PrepareAsync(BeweegDb db, Municipality municipality, CancellationToken cancel)
    {
        var version = GuideVersion.AtTheStart(Ids.New(time), OwnGuide.Guide, Always);
        if (municipality.IsDemo) version.Decided(Always.AddMonths(-2), "OR 2013-042", Always.AddMonths(-1), "Collegebesluit 2013-319");
        db.Add(version);
        db.Record(new AuditRecord(GuideOperations.Adopt, null, null, null, null, GuideVersionAccess.KindWord, version.Id, version.Label, "cli", calendar.Now));
        await db.SaveChangesAsync(cancel);
    }
}
