using Beweeg.Platform.Data;
using Beweeg.Platform.Tenancy;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Beweeg.Database.PostgreSql;

/// <summary>
/// Puts the wall between municipalities into the database: every table with rows of a municipality shows only those
/// of the municipality that the connection has entered, also to the owner of the table. Applied after each
/// migration, from the model itself, so that no new table is forgotten.
/// </summary>
internal static class RowLevelSecurity
{
    public static async Task ApplyAsync(BeweegDb db, CancellationToken cancel)
    {
        foreach (var table in db.Model.GetEntityTypes()
            .Where(type => typeof(IOwnedByMunicipality).IsAssignableFrom(type.ClrType))
            .Select(type => type.GetTableName()!).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal))
        {
            // Table names come from our own mappings, never from input.
            var sql = $"""
                ALTER TABLE "{table}" ENABLE ROW LEVEL SECURITY;
                ALTER TABLE "{table}" FORCE ROW LEVEL SECURITY;
                DROP POLICY IF EXISTS municipality ON "{table}";
                CREATE POLICY municipality ON "{table}"
                    USING ("MunicipalityId" = NULLIF(current_setting('beweeg.municipality', true), '')::uuid)
                    WITH CHECK ("MunicipalityId" = NULLIF(current_setting('beweeg.municipality', true), '')::uuid);
                """;
            await db.Database.ExecuteSqlRawAsync(sql, cancel);
        }
    }
}
