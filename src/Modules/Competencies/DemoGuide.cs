using Beweeg.Competencies.Contracts;
using Beweeg.Competencies.Own;
using Beweeg.Competencies.Versions;
using Beweeg.Organisation.Contracts;
using Beweeg.Platform.Audit;
using Beweeg.Platform.Data;
using Beweeg.Platform.Modules;
using Beweeg.Platform.Time;

namespace Beweeg.Competencies;

/// <summary>In the demo municipality a next version of the guide is being made: there is something to change, to compare and to send.</summary>
internal sealed class DemoGuide(IPeople people, IGuides guides, Calendar calendar, TimeProvider time) : IDemoStory
{
    /// <summary>Personnel number of the HR adviser of the whole municipality.</summary>
    private const string Adviser = "100011";

    public async Task TellAsync(BeweegDb db, CancellationToken cancel)
    {
        var by = await people.WithNumberAsync(Adviser, cancel);
        var draft = GuideVersion.Draft(Ids.New(time), Next(OwnGuide.Guide), await guides.InForceAsync(calendar.Today, cancel));
        db.Add(draft);
        db.Record(new AuditRecord(GuideOperations.Copy, by, null, null, null, GuideVersionAccess.KindWord, draft.Id, $"{draft.Label}, van {OwnGuide.Guide.Version}", "proefgemeente", calendar.Now));
        await db.SaveChangesAsync(cancel);
    }

    private static Guide Next(Guide guide) => guide with
    {
        Version = "1.1",
        Competencies = [.. guide.Competencies.Select(competency => competency.Key == "samenwerken" ? Next(competency) : competency)],
    };

    // A definition in other words, a behaviour that came and a tip that went.
    private static Competency Next(Competency competency) => competency with
    {
        Definition = competency.Definition.Replace("naar één resultaat werken", "naar één resultaat voor de inwoner werken", StringComparison.Ordinal),
        Levels = [.. competency.Levels.Select((texts, at) => at > 0 ? texts : texts with { Behaviours = [.. texts.Behaviours, "Legt een nieuwe collega uit hoe het team werkt."], Tips = [.. texts.Tips.SkipLast(1)] })],
    };
}
