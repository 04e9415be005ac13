using Beweeg.Database;
using Beweeg.Platform.Audit;
using Beweeg.Platform.Data;
using Beweeg.Platform.Modules;
using Beweeg.Platform.SignIn;
using Beweeg.Platform.Tenancy;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Beweeg.Web.Host;

/// <summary>Brings a database to the newest form and makes municipalities in it.</summary>
public sealed class Installation(BeweegDb db, KeyRing keys, TimeProvider time, IEnumerable<INewMunicipality> modules)
{
    /// <summary>The demo municipality has a fixed identifier, so that its key file is found again after a new start.</summary>
    public static readonly Guid DemoId = new("0199a000-0000-7000-8000-000000000001");

    public Task MigrateAsync(CancellationToken cancel) => DatabaseServices.MigrateAsync(db, cancel);

    public async Task<bool> IsEmptyAsync(CancellationToken cancel) => !await db.Set<Municipality>().AnyAsync(cancel);

    public Task<bool> HasDemoAsync(CancellationToken cancel) => db.Set<Municipality>().AnyAsync(municipality => municipality.IsDemo, cancel);

    /// <summary>True when people who are not invented are, or will be, in the database.</summary>
    public Task<bool> HasRealMunicipalityAsync(CancellationToken cancel) => db.Set<Municipality>().AnyAsync(municipality => !municipality.IsDemo, cancel);

    /// <summary>Makes a municipality with its key, the start of its audit chain and what each module gives it.</summary>
    public async Task<Municipality> CreateAsync(Guid id, string name, bool isDemo, CancellationToken cancel)
    {
        keys.Create(id);
        var municipality = new Municipality(id, name) { IsDemo = isDemo };
        db.Add(municipality);
        db.Add(new AuditHead(id));
        await db.SaveChangesAsync(cancel);
        await db.EnterAsync(id, cancel);
        foreach (var module in modules) await module.PrepareAsync(db, municipality, cancel);
        return municipality;
    }

    /// <summary>Makes the first administrator of a real installation.</summary>
    public async Task<Account> CreateAdministratorAsync(Municipality municipality, string userName, string password, CancellationToken cancel)
    {
        var account = new Account(Ids.New(time), municipality.Id, userName.ToLowerInvariant(), "Beheerder", isAdministrator: true);
        account.PasswordHash = new PasswordHasher<Account>().HashPassword(account, password);
        db.Add(account);
        await db.SaveChangesAsync(cancel);
        return account;
    }
}
