using Beweeg.Organisation.Demo;
using Beweeg.Organisation.Import;
using Beweeg.Platform.Data;
using Beweeg.TestKit;
using Beweeg.Web.Commands;
using Beweeg.Web.Host;
using Microsoft.Extensions.DependencyInjection;

namespace Beweeg.PageTests.Web;

public sealed class ImportCommandTests
{
    [Fact]
    public async Task JobGroupOrCompetencyThatTheGuideDoesNotKnow_IsAFaultAtItsCell_AndNothingIsRead()
    {
        var data = Directory.CreateTempSubdirectory("beweeg-import").FullName;
        var settings = new Settings(Settings.DefaultUrls, data, $"Data Source={Path.Combine(data, "beweeg.db")}", false, Path.Combine(data, "sleutels"));
        await using (var app = BeweegHost.Build(settings))
        {
            await using var scope = app.Services.CreateAsyncScope();
            var installation = scope.ServiceProvider.GetRequiredService<Installation>();
            await installation.MigrateAsync(CancellationToken.None);
            await installation.CreateAsync(Ids.New(TimeProvider.System), "Gemeente Proef", isDemo: false, CancellationToken.None);
        }

        var set = DemoMunicipality.Generate(120, seed: 3, Town.Spring2026);
        var wrong = set with { Jobs = [.. set.Jobs.Select((job, at) => at == 0 ? job with { JobGroup = "Tuinlieden", CrucialCompetencies = ["Toveren"] } : job)] };
        var (code, _, error) = await ImportAsync(wrong, data);
        code.ShouldBe(1);
        error.ShouldContain("Tuinlieden");
        error.ShouldContain("Toveren");
        error.ShouldContain("Er is niets ingelezen: 2 fouten.");

        var (done, output, _) = await ImportAsync(set, data);
        done.ShouldBe(0);
        output.ShouldContain($"Ingelezen: {set.People.Count} medewerkers");
        Directory.Delete(data, recursive: true);
    }

    private static async Task<(int Code, string Output, string Error)> ImportAsync(ImportSet set, string data)
    {
        var folder = Directory.CreateTempSubdirectory("beweeg-levering").FullName;
        ImportFolder.Write(set, folder);
        using var output = new StringWriter();
        using var error = new StringWriter();
        var code = await CommandLine.RunAsync(["import", folder, "--data", data], output, error);
        Directory.Delete(folder, recursive: true);
        return (code, output.ToString(), error.ToString());
    }
}
