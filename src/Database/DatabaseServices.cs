using Beweeg.Database.PostgreSql;
using Beweeg.Database.Sqlite;
using Beweeg.Platform.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace Beweeg.Database;

/// <summary>Chooses the database: the only place that knows there are two.</summary>
public static class DatabaseServices
{
    private static readonly IInterceptor[] Interceptors = [new SqlitePragmas(), new SqliteWriteQueue()];

    /// <summary>
    /// Registers <see cref="BeweegDb"/> for a connection string. One that begins with "Data Source=" is SQLite,
    /// one with "Host=" is PostgreSQL.
    /// </summary>
    /// <exception cref="ArgumentException">It is neither.</exception>
    public static IServiceCollection AddBeweegDatabase(this IServiceCollection services, string connection)
    {
        if (connection.StartsWith("Data Source=", StringComparison.OrdinalIgnoreCase))
        {
            services.AddSingleton(provider => new SqliteConnections(connection, provider.GetRequiredService<TimeProvider>()));
            services.AddDbContext<SqliteBeweegDb>((provider, options) =>
            {
                Configure(options, connection, isSqlite: true);
                options.AddInterceptors(provider.GetRequiredService<SqliteConnections>());
            });
            services.AddScoped<BeweegDb>(provider => provider.GetRequiredService<SqliteBeweegDb>());
        }
        else if (connection.Contains("Host=", StringComparison.OrdinalIgnoreCase))
        {
            services.AddDbContext<PostgreSqlBeweegDb>(options => Configure(options, connection, isSqlite: false));
            services.AddScoped<BeweegDb>(provider => provider.GetRequiredService<PostgreSqlBeweegDb>());
        }
        else
        {
            throw new ArgumentException(
                "De databaseverbinding begint met \"Data Source=\" (SQLite) of bevat \"Host=\" (PostgreSQL).", nameof(connection));
        }

        return services;
    }

    /// <summary>Brings the database to the newest form. Safe to repeat, and safe when several nodes start at once.</summary>
    public static async Task MigrateAsync(BeweegDb db, CancellationToken cancel)
    {
        await db.Database.MigrateAsync(cancel);
        if (db is PostgreSqlBeweegDb) await RowLevelSecurity.ApplyAsync(db, cancel);
    }

    /// <summary>The options of either provider, also for the tool that writes migrations.</summary>
    public static void Configure(DbContextOptionsBuilder options, string connection, bool isSqlite)
    {
        options.ReplaceService<IModelCacheKeyFactory, ModelPerKeyRing>();
        // A list of identifiers travels as one value, as PostgreSQL does it of itself: one text for every length, which is kept as it is.
        if (isSqlite)
        {
            options.UseSqlite(SqliteConnections.StringFor(connection), sqlite => sqlite.UseParameterizedCollectionMode(ParameterTranslationMode.Parameter))
                .AddInterceptors(Interceptors);
        }
        else
        {
            options.UseNpgsql(WithPreparedStatements(connection));
        }
    }

    // PostgreSQL prepares what is asked often; Npgsql leaves that off unless it is asked for. What the administrator wrote goes first.
    private static string WithPreparedStatements(string connection)
    {
        var settings = new NpgsqlConnectionStringBuilder(connection);
        if (!settings.Keys.Contains("Max Auto Prepare")) settings.MaxAutoPrepare = 100;
        return settings.ToString();
    }
}
