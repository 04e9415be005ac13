using Beweeg.Organisation.Contracts;
using Beweeg.Organisation.Sources.Keeping;
using Beweeg.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Beweeg.Organisation.Sources.Runs;

/// <summary>Mails the administrators when a run waits for them or did not work. Nothing about people stands in the mail.</summary>
internal sealed class TellAdministrators(BeweegDb db, IAdministrators administrators)
{
    /// <summary>Puts the mail in the outbox; it is saved with the run.</summary>
    public async Task AboutAsync(PersonnelSource source, SourceRun run, CancellationToken cancel)
    {
        if (run.Trigger == RunTrigger.Test || run.State is not (RunState.Stopped or RunState.Failed or RunState.Broken)) return;
        // Of a source that is away all day one mail is enough.
        if (run.State == RunState.Broken && await db.Set<SourceRun>().AnyAsync(row => row.SourceId == run.SourceId && row.Day == run.Day && row.State == RunState.Broken && row.Id != run.Id, cancel)) return;
        await administrators.TellAsync(
            run.State == RunState.Stopped ? "Beslis over een levering van het personeelssysteem" : "Een levering van het personeelssysteem lukte niet",
            run.State == RunState.Stopped ? $"Er kwam een levering uit {source.Name} waarin veel verandert. Er is nog niets overgenomen: jij beslist."
                : run.State == RunState.Failed ? $"In de levering uit {source.Name} zit iets wat niet klopt. Er is niets overgenomen."
                : $"Beweeg kon {source.Name} niet lezen. Er is niets overgenomen.",
            SourceAddress.Run(source.Id, run.Id), cancel);
    }
}
