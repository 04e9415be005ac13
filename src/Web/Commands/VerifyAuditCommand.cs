using System.Text.Json;
using Beweeg.Platform.Audit;
using Beweeg.Platform.Data;
using Beweeg.Platform.Tenancy;
using Beweeg.Platform.Time;
using Microsoft.EntityFrameworkCore;

namespace Beweeg.Web.Commands;

/// <summary>
/// <c>./beweeg verify-audit</c>: walks the audit chain of every municipality and compares its end with the checkpoint of
/// the last time, which is kept in a file outside the database.
/// </summary>
internal static class VerifyAuditCommand
{
    public static readonly Command Description = new("verify-audit", "verify-audit [--data MAP] [--database VERBINDING]",
        "controleert of niemand iets aan het logboek heeft veranderd", RunAsync, Installed.Options, []);

    private static async Task<int> RunAsync(Invocation invocation)
    {
        if (await Installed.SettingsAsync(invocation) is not { } settings) return 2;
        if (await Installed.BuildAsync(settings, invocation, CancellationToken.None) is not { } app) return 2;
        await using (app)
        {
            var faults = 0;
            foreach (var municipality in await MunicipalitiesAsync(app))
            {
                await using var scope = app.Services.CreateAsyncScope();
                var db = scope.ServiceProvider.GetRequiredService<BeweegDb>();
                await db.EnterAsync(municipality.Id);
                var file = Path.Combine(settings.Data, $"logboek-{municipality.Id:D}.json");
                var earlier = File.Exists(file) ? JsonSerializer.Deserialize<AuditCheckpoint>(await File.ReadAllTextAsync(file)) : null;
                var verdict = await AuditVerifier.VerifyAsync(db, earlier, CancellationToken.None);
                faults += verdict.Faults.Count;
                foreach (var fault in verdict.Faults) await invocation.Error.WriteLineAsync($"{municipality.Name}: {fault}");
                await invocation.Output.WriteLineAsync(verdict.Faults.Count == 0
                    ? $"{municipality.Name}: {verdict.Length:N0} regels, de keten is heel."
                    : $"{municipality.Name}: {verdict.Length:N0} regels, {verdict.Faults.Count:N0} fouten.");
                if (verdict.Faults.Count == 0)
                {
                    var checkpoint = new AuditCheckpoint(municipality.Id, verdict.Length, verdict.Hash, scope.ServiceProvider.GetRequiredService<Calendar>().Now);
                    await File.WriteAllTextAsync(file, JsonSerializer.Serialize(checkpoint));
                }
            }

            return faults == 0 ? 0 : 1;
        }
    }

    private static async Task<IReadOnlyList<Municipality>> MunicipalitiesAsync(WebApplication app)
    {
        await using var scope = app.Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<BeweegDb>().Set<Municipality>().AsNoTracking().OrderBy(row => row.Id).ToListAsync();
    }
}
