using System.Reflection;
using System.Runtime.CompilerServices;
using Beweeg.Platform.Audit;
using Beweeg.Platform.Tenancy;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Beweeg.Platform.Data;

/// <summary>
/// The database of one request: the mappings of all modules, within one municipality. Saving business data
/// without saying which operation it is, throws; the record of that operation is saved in the same transaction.
/// </summary>
public abstract class BeweegDb(DbContextOptions options, BeweegModel model) : DbContext(options)
{
    private static readonly ConditionalWeakTable<IEntityType, IProperty[]> Sensitive = [];

    private readonly List<AuditRecord> records = [];
    private bool hasOperation;

    /// <summary>The municipality whose rows this context sees; none until <see cref="EnterAsync"/>.</summary>
    public Guid MunicipalityId { get; private set; }

    internal BeweegModel BeweegModel => model;

    /// <summary>
    /// Enters a municipality: from here on only its rows are seen and written. The connection stays open until the
    /// context is disposed, so that the database knows the municipality as well.
    /// </summary>
    public async Task EnterAsync(Guid municipality, CancellationToken cancel = default)
    {
        await Database.OpenConnectionAsync(cancel);
        MunicipalityId = municipality;
        await TellDatabaseAsync(municipality, cancel);
    }

    /// <summary>Says which operation the coming save is. Without it a save of business data throws.</summary>
    public void Record(AuditRecord record)
    {
        records.Add(record);
        hasOperation = true;
    }

    /// <summary>Who adds so many rows at once lets the database count again; of less, the night takes care.</summary>
    public const int ManyRows = 500;

    /// <summary>
    /// Lets the database count anew how much its tables hold; by that it chooses the index to answer by. Without it, or long after it, a
    /// question about one team can read the whole municipality. Takes a fraction of a second, and a few at 190,000 people.
    /// </summary>
    public abstract Task GatherStatisticsAsync(CancellationToken cancel);

    /// <summary>Locks the head of the audit chain until the transaction ends, and returns it.</summary>
    protected abstract Task<AuditHead> LockAuditHeadAsync(CancellationToken cancel);

    /// <summary>Lets the database itself know the municipality, where it can guard rows.</summary>
    protected abstract Task TellDatabaseAsync(Guid municipality, CancellationToken cancel);

    public override async Task<int> SaveChangesAsync(bool acceptAllChangesOnSuccess, CancellationToken cancellationToken = default)
    {
        if (records.Count == 0) return await KeepAsync(acceptAllChangesOnSuccess, cancellationToken);

        var own = Database.CurrentTransaction is null ? await Database.BeginTransactionAsync(cancellationToken) : null;
        await using (own)
        {
            var head = await LockAuditHeadAsync(cancellationToken);
            foreach (var record in records) Add(head.Append(record));
            records.Clear();
            // The head is read anew, and locked, by the next save.
            var saved = await KeepAsync(acceptAllChangesOnSuccess, cancellationToken);
            Entry(head).State = EntityState.Detached;
            if (own is not null) await own.CommitAsync(cancellationToken);
            return saved;
        }
    }

    public override int SaveChanges(bool acceptAllChangesOnSuccess) =>
        throw new NotSupportedException("Saving goes through SaveChangesAsync.");

    /// <summary>Gives up what was not saved, when a transaction was rolled back.</summary>
    public void Forget()
    {
        ChangeTracker.Clear();
        records.Clear();
        hasOperation = false;
    }

    private async Task<int> KeepAsync(bool acceptAllChangesOnSuccess, CancellationToken cancel)
    {
        ChangeTracker.DetectChanges();
        foreach (var entry in ChangeTracker.Entries()) Prepare(entry);
        try
        {
            // Looking for changes once is enough: a campaign saves hundreds of thousands of rows.
            ChangeTracker.AutoDetectChangesEnabled = false;
            return await base.SaveChangesAsync(acceptAllChangesOnSuccess, cancel);
        }
        finally
        {
            ChangeTracker.AutoDetectChangesEnabled = true;
        }
    }

    private void Prepare(EntityEntry entry)
    {
        if (entry.State is not (EntityState.Added or EntityState.Modified or EntityState.Deleted)) return;
        if (entry.Entity is IOwnedByMunicipality owned)
        {
            if (!hasOperation)
                throw new InvalidOperationException($"{entry.Metadata.ClrType.Name} is saved outside an operation: call Record first.");
            if (MunicipalityId == Guid.Empty)
                throw new InvalidOperationException("Business data is saved before a municipality was entered.");
            if (entry.State == EntityState.Added && owned.MunicipalityId == Guid.Empty)
                entry.Property(nameof(IOwnedByMunicipality.MunicipalityId)).CurrentValue = MunicipalityId;
            else if (owned.MunicipalityId != MunicipalityId)
                throw new InvalidOperationException($"{entry.Metadata.ClrType.Name} belongs to another municipality.");
        }

        if (entry is { State: EntityState.Modified, Entity: IVersioned versioned })
            entry.Property(nameof(IVersioned.Version)).CurrentValue = versioned.Version + 1;
        if (entry.State == EntityState.Deleted) return;
        foreach (var property in Sensitive.GetValue(entry.Metadata, type => [.. type.GetProperties().Where(property => property.ClrType == typeof(SensitiveText))]))
            (entry.CurrentValues[property] as SensitiveText)?.SealFor(MunicipalityId, model.Keys);
    }

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        foreach (var assembly in model.Mappings) modelBuilder.ApplyConfigurationsFromAssembly(assembly);

        foreach (var type in modelBuilder.Model.GetEntityTypes().ToList())
        {
            if (typeof(IOwnedByMunicipality).IsAssignableFrom(type.ClrType) && type.BaseType is null)
            {
                typeof(BeweegDb).GetMethod(nameof(KeepWithinMunicipality), BindingFlags.Instance | BindingFlags.NonPublic)!
                    .MakeGenericMethod(type.ClrType).Invoke(this, [modelBuilder]);
            }

            if (typeof(IVersioned).IsAssignableFrom(type.ClrType))
                modelBuilder.Entity(type.ClrType).Property(nameof(IVersioned.Version)).IsConcurrencyToken();

            foreach (var text in type.GetProperties().Where(property => property.ClrType == typeof(SensitiveText)))
                text.SetValueConverter(new SensitiveTextConverter(model.Keys));

            // Identifiers are version-7 GUIDs made by us; a database default would be version 4 on one of the two.
            foreach (var key in type.GetProperties().Where(property => property.ClrType == typeof(Guid) && property.IsPrimaryKey()))
                key.ValueGenerated = Microsoft.EntityFrameworkCore.Metadata.ValueGenerated.Never;
        }
    }

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        configurationBuilder.Properties<DateTime>().HaveConversion<UtcConverter>();
        configurationBuilder.Properties<Enum>().HaveConversion<string>().HaveMaxLength(40);
        configurationBuilder.Properties<SensitiveText>().HaveConversion<SensitiveTextConverter>();
    }

    private void KeepWithinMunicipality<T>(ModelBuilder modelBuilder) where T : class, IOwnedByMunicipality
    {
        EntityTypeBuilder<T> entity = modelBuilder.Entity<T>();
        entity.HasQueryFilter(row => row.MunicipalityId == MunicipalityId);
    }

    private sealed class SensitiveTextConverter(KeyRing? keys) : ValueConverter<SensitiveText, byte[]>(
        text => text.ForDatabase(), bytes => SensitiveText.FromDatabase(bytes, keys!))
    {
        // Only to tell the convention which type to store; every property then gets a converter with the keys.
        public SensitiveTextConverter() : this(null) { }
    }

    private sealed class UtcConverter() : ValueConverter<DateTime, DateTime>(
        value => value, value => DateTime.SpecifyKind(value, DateTimeKind.Utc));
}
