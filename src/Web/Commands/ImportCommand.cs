using Beweeg.Organisation.Contracts;
using Beweeg.Organisation.Import;
using Beweeg.Organisation.Import.Applying;
using Beweeg.Platform.Audit;
using Beweeg.Platform.Data;
using Beweeg.Platform.Time;

namespace Beweeg.Web.Commands;

/// <summary><c>./beweeg import</c>: reads a delivery of the personnel system; with --dry-run it only says what would happen.</summary>
internal static class ImportCommand
{
    public static readonly Command Description = new("import", "import MAP [--dry-run] [--municipality NAAM] [--data MAP] [--database VERBINDING]",
        "leest de bestanden van het personeelssysteem in; met --dry-run alleen kijken", RunAsync, [.. Installed.Options, "municipality"], ["dry-run"], MinimumArguments: 1);

    private const int MostChanges = 200;

    private static async Task<int> RunAsync(Invocation invocation)
    {
        if (await Installed.SettingsAsync(invocation) is not { } settings) return 2;
        if (await Installed.BuildAsync(settings, invocation, CancellationToken.None) is not { } app) return 2;
        await using (app)
        await using (var scope = app.Services.CreateAsyncScope())
        {
            var db = scope.ServiceProvider.GetRequiredService<BeweegDb>();
            if (await Installed.MunicipalityAsync(db, invocation, CancellationToken.None) is not { } municipality) return 2;
            await db.EnterAsync(municipality.Id);
            var delivery = ImportFolder.Read(invocation.Arguments[0], await OptionsAsync(scope.ServiceProvider));
            foreach (var fault in delivery.Faults)
                await invocation.Error.WriteLineAsync($"{fault.File}{(fault.Line > 0 ? $":{fault.Line}" : "")}{(fault.Column.Length > 0 ? $" [{fault.Column}]" : "")}: {fault.Sentence}");
            if (!delivery.CanBeApplied)
            {
                await invocation.Error.WriteLineAsync($"Er is niets ingelezen: {(delivery.FaultCount == 1 ? "1 fout" : $"{delivery.FaultCount:N0} fouten")}.");
                return 1;
            }

            var calendar = scope.ServiceProvider.GetRequiredService<Calendar>();
            var difference = await scope.ServiceProvider.GetRequiredService<CompareWithPresent>().RunAsync(delivery.Set, CancellationToken.None);
            foreach (var sentence in difference.Summary.Concat(difference.Changes.Take(MostChanges).Select(change => "  " + change.Sentence))) await invocation.Output.WriteLineAsync(sentence);
            if (invocation.Options.ContainsKey("dry-run"))
            {
                await invocation.Output.WriteLineAsync("Dit was alleen kijken: er is niets gewijzigd.");
                return 0;
            }

            await scope.ServiceProvider.GetRequiredService<ApplyImport>().RunAsync(delivery.Set, calendar.Today,
                new AuditRecord(ApplyImport.Operation, null, null, null, null, "organisation", municipality.Id, $"{delivery.Set.People.Count} medewerkers", "cli", calendar.Now),
                CancellationToken.None);
            await invocation.Output.WriteLineAsync($"Ingelezen: {delivery.Set.People.Count:N0} medewerkers in {delivery.Set.Units.Count:N0} eenheden.");
            return 0;
        }
    }

    /// <summary>Names of job groups and competencies are those of the guide in force: another name would leave people without a profile.</summary>
    private static async Task<ImportOptions> OptionsAsync(IServiceProvider services)
    {
        var (groups, competencies) = await services.GetRequiredService<INamesOfGuide>().OnAsync(services.GetRequiredService<Calendar>().Today, CancellationToken.None);
        return new ImportOptions { JobGroups = groups, Competencies = competencies };
    }
}
