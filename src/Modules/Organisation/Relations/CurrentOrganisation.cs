using System.Collections.Concurrent;
using Beweeg.Organisation.Assessors;
using Beweeg.Organisation.Employees;
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
    private Guid? edition;

    /// <summary>Tells which edition the database has, for whom learned it by another question of this request.</summary>
    public void Holds(Guid current) => edition ??= current;

    public async Task<OrganisationMap> MapAsync(CancellationToken cancel) => map ??= await maps.OfAsync(db, edition, cancel);
}

/// <summary>The newest map of each municipality that somebody asked for.</summary>
internal sealed class OrganisationMaps : IDisposable
{
    private readonly ConcurrentDictionary<Guid, (Guid Edition, OrganisationMap Map)> maps = [];
    private readonly SemaphoreSlim drawing = new(1);

    /// <param name="known">The edition that the database has, if this request knows it.</param>
    public async Task<OrganisationMap> OfAsync(BeweegDb db, Guid? known, CancellationToken cancel)
    {
        // First the edition and then what is in it: a map is never older than its label says. An edition that is undone
        // comes never back, so its map can do no harm.
        var edition = known ?? await db.Set<OrganisationEdition>().Select(row => row.Id).SingleOrDefaultAsync(cancel);
        if (maps.TryGetValue(db.MunicipalityId, out var drawn) && drawn.Edition == edition) return drawn.Map;

        // One draws it, whoever comes meanwhile waits for that: on Monday morning all come at once.
        await drawing.WaitAsync(cancel);
        try
        {
            if (maps.TryGetValue(db.MunicipalityId, out drawn) && drawn.Edition == edition) return drawn.Map;
            var map = new OrganisationMap(
                await db.Set<Unit>().AsNoTracking().Where(unit => unit.IsCurrent).OrderBy(unit => unit.Id).ToListAsync(cancel),
                await db.Set<UnitManager>().AsNoTracking().OrderBy(row => row.Id).ToListAsync(cancel),
                await db.Set<RoleAssignment>().AsNoTracking().OrderBy(row => row.Id).ToListAsync(cancel),
                await AssessorsAsync(db, cancel));
            maps[db.MunicipalityId] = (edition, map);
            return map;
        }
        finally
        {
            drawing.Release();
        }
    }

    private static Task<List<OrganisationMap.Appointed>> AssessorsAsync(BeweegDb db, CancellationToken cancel) => (
        from row in db.Set<AssessorAppointment>()
        join assessor in db.Set<Employee>() on row.AssessorId equals assessor.Id
        orderby row.Id
        select new OrganisationMap.Appointed(row.EmployeeId, row.AssessorId, row.Kind, row.From, row.Until, assessor.InServiceFrom, assessor.InServiceUntil)).ToListAsync(cancel);

    public void Dispose() => drawing.Dispose();
}

/// <summary>The label of the tree, its managers, roles and appointed assessors as they are: every change of those gives a municipality a new one.</summary>
public sealed class OrganisationEdition : IOwnedByMunicipality
{
    private OrganisationEdition() { }

    public OrganisationEdition(Guid id) => Id = id;

    public Guid Id { get; private set; }
    public Guid MunicipalityId { get; private set; }

    /// <summary>
    /// From here on everybody draws the map anew. It takes the lock of the row, so of two who change the organisation at one
    /// moment the second waits, and sees what the first did.
    /// </summary>
    public static async Task RenewAsync(BeweegDb db, TimeProvider time, CancellationToken cancel)
    {
        var id = Ids.New(time);
        if (await db.Set<OrganisationEdition>().ExecuteUpdateAsync(set => set.SetProperty(row => row.Id, id), cancel) == 0)
            db.Add(new OrganisationEdition(id));
    }

    /// <summary>Takes that lock without giving a new label: for who may change people only.</summary>
    public static Task HoldAsync(BeweegDb db, CancellationToken cancel) =>
        db.Set<OrganisationEdition>().ExecuteUpdateAsync(set => set.SetProperty(row => row.Id, row => row.Id), cancel);
}
