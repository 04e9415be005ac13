using Beweeg.Platform.Audit;
using Beweeg.Platform.Data;
using Beweeg.Platform.Jobs;
using Beweeg.Platform.Time;
using Microsoft.EntityFrameworkCore;

namespace Beweeg.Organisation.Provisioning.Log;

/// <summary>Every night: what the link said about people longer ago than ninety days is forgotten.</summary>
internal sealed class ForgetCalls(BeweegDb db, Calendar calendar) : IDailyJob
{
    public const int Days = 90;

    public string Key => "organisation.forget-link-calls";

    public int Hour => 2;

    public async Task<string> RunAsync(DateOnly day, CancellationToken cancel)
    {
        var last = day.AddDays(-Days);
        var gone = await db.Set<LinkCall>().Where(call => call.Day < last).ExecuteDeleteAsync(cancel);
        if (gone == 0) return "Er waren geen oude meldingen van de koppeling.";
        db.Record(new AuditRecord(ProvisioningOperations.Forget, null, null, null, null, "link", null, $"{gone}", "job", calendar.Now));
        await db.SaveChangesAsync(cancel);
        return gone == 1 ? "1 oude melding van de koppeling opgeruimd." : $"{gone} oude meldingen van de koppeling opgeruimd.";
    }
}
