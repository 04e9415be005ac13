using Beweeg.Platform.Data;
using Beweeg.Platform.Tenancy;
using Microsoft.EntityFrameworkCore;

namespace Beweeg.Organisation.Sources.Runs;

/// <summary>Whose turn it is in a municipality: one run at a time, however many nodes look. Who dies while at it loses the turn after a while.</summary>
public sealed class SourceTurn : IOwnedByMunicipality
{
    /// <summary>How long a run may take. After that another may begin, and this one can keep nothing.</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromMinutes(60);

    private SourceTurn() { }

    public Guid MunicipalityId { get; private set; }

    /// <summary>Null: nobody's.</summary>
    public Guid? RunId { get; private set; }
    public DateTime Until { get; private set; }

    /// <summary>Takes the turn; false when somebody else has it.</summary>
    internal static async Task<bool> TakeAsync(BeweegDb db, Guid run, DateTime now, CancellationToken cancel)
    {
        var until = now + Longest;
        if (await db.Database.ExecuteSqlAsync($"""INSERT INTO "SourceTurns" ("MunicipalityId", "RunId", "Until") VALUES ({db.MunicipalityId}, {run}, {until}) ON CONFLICT DO NOTHING""", cancel) == 1) return true;
        return await db.Set<SourceTurn>().Where(row => row.RunId == null || row.Until < now)
            .ExecuteUpdateAsync(set => set.SetProperty(row => row.RunId, run).SetProperty(row => row.Until, until), cancel) == 1;
    }

    /// <summary>Gives the turn back; false when it was lost, and then nothing may be kept.</summary>
    internal static async Task<bool> GiveBackAsync(BeweegDb db, Guid run, CancellationToken cancel) =>
        await db.Set<SourceTurn>().Where(row => row.RunId == run).ExecuteUpdateAsync(set => set.SetProperty(row => row.RunId, (Guid?)null), cancel) == 1;
}
