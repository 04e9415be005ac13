using Beweeg.Organisation.Demo;
using Beweeg.Organisation.Import;
using Beweeg.Organisation.Import.Applying;
using Beweeg.Platform.Audit;
using Beweeg.Platform.Data;
using Beweeg.Platform.Modules;
using Beweeg.Platform.Time;

namespace Beweeg.Web.Host;

/// <summary>
/// Fills an empty database with "Gemeente Voorbeeld", by the same road as a real one: generated files are read, checked
/// and applied by the import, and every module then does what it would do in a real municipality.
/// </summary>
public sealed class DemoInstallation(
    Installation installation, BeweegDb db, ApplyImport import, Calendar calendar, IEnumerable<IDemoStory> stories)
{
    public const int DefaultSize = 1200;

    public async Task CreateAsync(int employees, CancellationToken cancel)
    {
        var folder = Directory.CreateTempSubdirectory("beweeg-proef");
        try
        {
            ImportFolder.Write(DemoMunicipality.Generate(employees, seed: 2026, calendar.Today), folder.FullName);
            var delivery = ImportFolder.Read(folder.FullName);
            if (!delivery.CanBeApplied)
                throw new InvalidOperationException("The demo municipality has faults: " + delivery.Faults[0]);
            var municipality = await installation.CreateAsync(Installation.DemoId, "Gemeente Voorbeeld", isDemo: true, cancel);
            await import.RunAsync(delivery.Set, calendar.Today,
                new AuditRecord(ApplyImport.Operation, null, null, null, null, "organisation", municipality.Id, "proefgemeente", "cli", calendar.Now), cancel);
            foreach (var story in stories) await story.TellAsync(db, cancel);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
