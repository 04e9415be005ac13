using Beweeg.Database;
using Beweeg.Database.PostgreSql;
using Beweeg.Database.Sqlite;
using Beweeg.Platform.Data;
using Beweeg.Web.Host;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations.Design;
using Microsoft.Extensions.DependencyInjection;

// Writes one migration for each database, from the same mappings: AddMigration NAME FOLDER-OF-DATABASE-PROJECT
if (args.Length != 2 || args[0].Length == 0 || !args[0].All(char.IsLetterOrDigit))
{
    Console.Error.WriteLine("Gebruik: ./beweeg migration NAAM (alleen letters en cijfers).");
    return 2;
}

var keys = Directory.CreateTempSubdirectory("beweeg-migratie");
try
{
    var model = BeweegHost.Model(new KeyRing(keys.FullName));
    var sqlite = new DbContextOptionsBuilder<SqliteBeweegDb>();
    DatabaseServices.Configure(sqlite, "Data Source=:memory:", isSqlite: true);
    var postgres = new DbContextOptionsBuilder<PostgreSqlBeweegDb>();
    DatabaseServices.Configure(postgres, "Host=127.0.0.1", isSqlite: false);
    Write(new SqliteBeweegDb(sqlite.Options, model), "Sqlite");
    Write(new PostgreSqlBeweegDb(postgres.Options, model), "PostgreSql");
    return 0;
}
finally
{
    keys.Delete(recursive: true);
}

void Write(DbContext context, string provider)
{
    using (context)
    {
        var services = new ServiceCollection().AddEntityFrameworkDesignTimeServices().AddDbContextDesignTimeServices(context);
#pragma warning disable EF1001 // The provider's design-time services are found by name, as the EF tools do.
        var assembly = context.GetService<Microsoft.EntityFrameworkCore.Storage.IDatabaseProvider>().GetType().GenericTypeArguments[0].Assembly;
        var name = assembly.GetCustomAttributes(typeof(DesignTimeProviderServicesAttribute), false).Cast<DesignTimeProviderServicesAttribute>().Single().TypeName;
        ((IDesignTimeServices)Activator.CreateInstance(assembly.GetType(name)!)!).ConfigureDesignTimeServices(services);
#pragma warning restore EF1001
        var scaffolder = services.BuildServiceProvider().GetRequiredService<IMigrationsScaffolder>();
        var migration = scaffolder.ScaffoldMigration(args[0], "Beweeg.Database", $"{provider}.Migrations");
        var files = scaffolder.Save(args[1], migration, Path.Combine(args[1], provider, "Migrations"), dryRun: false);
        Console.WriteLine(files.MigrationFile);
    }
}
