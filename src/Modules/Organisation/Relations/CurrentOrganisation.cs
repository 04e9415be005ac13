using System.Collections.Concurrent;
using Beweeg.Organisation.Roles;
using Beweeg.Organisation.Units;
using Beweeg.Platform.Data;
using Beweeg.Platform.Tenancy;
using Microsoft.EntityFrameworkCore;

namespace Beweeg.Organisation.Relations;

/// <summary>
/// Which map holds now. The database says it at each request, so that an import of another process, or through another
/// node, holds at once; the map itself is drawn once.
/// </summary>
internal sealed class CurrentOrganisation(BeweegDb db, OrganisationMaps maps)
{
    private OrganisationMap? map;

    public async Task<OrganisationMap> MapAsync(CancellationToken cancel) => map ??= await maps.OfAsync(db, cancel);
}

/// <summary>The newest map of each municipality that somebody asked for.</summary>
internal sealed class OrganisationMaps : IDisposable
{
    private readonly ConcurrentDictionary<Guid, (Guid Edition, OrganisationMap Map)> maps = [];
    private readonly SemaphoreSlim drawing = new(1);

    public async Task<OrganisationMap> OfAsync(BeweegDb db, CancellationToken cancel)
    {
        // First the edition and then what is in it: a map is never older than its label says. An edition that is undone
        // comes never back, so its map can do no harm.
        var edition = await db.Set<OrganisationEdition>().Select(row => row.Id).SingleOrDefaultAsync(cancel);
        if (maps.TryGetValue(db.MunicipalityId, out var known) && known.Edition == edition) return known.Map;

        // One draws it, whoever comes meanwhile waits for that: on Monday morning all come at once.
        await drawing.WaitAsync(cancel);
        try
        {
            if (maps.TryGetValue(db.MunicipalityId, out known) && known.Edition == edition) return known.Map;
            var map = new OrganisationMap(
                await db.Set<Unit>().AsNoTracking().Where(unit => unit.IsCurrent).OrderBy(unit => unit.Id).ToListAsync(cancel),
                await db.Set<UnitManager>().AsNoTracking().OrderBy(row => row.Id).ToListAsync(cancel),
                await db.Set<RoleAssignment>().AsNoTracking().OrderBy(row => row.Id).ToListAsync(cancel));
            maps[db.MunicipalityId] = (edition, map);
            return map;
        }
        finally
        {
            drawing.Release();
        }
    }

    public void Dispose() => drawing.Dispose();
}

/// <summary>The label of the tree, its managers and the roles as they are: every change of those gives a municipality a new one.</summary>
public sealed class OrganisationEdition : IOwnedByMunicipality
{
    private OrganisationEdition() { }

    public OrganisationEdition(Guid id) => Id = id;

    public Guid Id { get; private set; }
    public Guid MunicipalityId { get; private set; }
}
