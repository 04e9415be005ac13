using Beweeg.Conversations.Recording;
using Beweeg.Conversations.Steps;
using Microsoft.EntityFrameworkCore;

namespace Beweeg.TestKit;

/// <summary>Walks an appraisal up to a step, through the real pages, as a test wants to find it.</summary>
public static class AppraisalStory
{
    /// <summary>A town in which the planning conversation was recorded, and the appraisal of the employee.</summary>
    public static async Task<(Town Town, PageClient Manager, PageClient Employee, Guid Appraisal)> ReadyAsync(Engine engine) =>
        await ReadyAsync(await Town.FoundAsync(engine));

    /// <summary>The same in a town of one's own.</summary>
    public static async Task<(Town Town, PageClient Manager, PageClient Employee, Guid Appraisal)> ReadyAsync(Town town)
    {
        var manager = await town.AsAsync(Town.Manager);
        var employee = await town.AsAsync(Town.Employee);
        var planning = (await town.ConversationOfAsync(Town.Employee)).Id;
        await manager.UpToOfferAsync(planning);
        await manager.SignAsync(planning);
        await employee.SignAsync(planning);
        var appraisal = (await town.ConversationOfAsync(Town.Employee, 3)).Id;
        await manager.InviteAsync(appraisal, "29-4-2026");
        return (town, manager, employee, appraisal);
    }

    /// <summary>The manager judges every item the same, with a reason.</summary>
    public static async Task JudgeAsync(this PageClient manager, Guid appraisal, string qualification = "goed")
    {
        foreach (var part in new[] { "work", "development" })
        {
            var page = await manager.GetAsync($"/gesprekken/{appraisal}/concept/{part}");
            var names = page.Document.QuerySelectorAll("main [name]").Select(field => field.GetAttribute("name")!).Distinct(StringComparer.Ordinal).ToList();
            await manager.SubmitAsync(page, null,
            [
                .. names.Where(name => name.StartsWith("oordeel-", StringComparison.Ordinal)).Select(name => (name, qualification)),
                .. names.Where(name => name.StartsWith("uitleg-", StringComparison.Ordinal)).Select(name => (name, "Dit zagen we in maart bij het park.")),
            ]);
        }
    }

    /// <summary>The manager sends the draft for a conversation on a day.</summary>
    public static async Task<Page> SendDraftAsync(this PageClient manager, Guid appraisal, string day = "29-4-2026", string? anyway = null)
    {
        var page = await manager.GetAsync($"/gesprekken/{appraisal}/concept");
        return await manager.SubmitAsync(page, "/versturen", [("datum", day), ("tijd", "10:00"), .. anyway is null ? [] : new[] { ("toch", anyway) }]);
    }

    /// <summary>The conversation was held today, and the draft stays as it is or is adjusted first.</summary>
    public static async Task<Page> HoldAsync(this PageClient manager, Guid appraisal, string then = "zo", string day = "15-4-2026") =>
        await manager.SubmitAsync(await manager.GetAsync($"/gesprekken/{appraisal}/gesprek-geweest"), null, ("datum", day), ("daarna", then));

    /// <summary>Somebody signs the appraisal.</summary>
    public static async Task<Page> SignAppraisalAsync(this PageClient signer, Guid appraisal, string outcome = "agreed", string remark = "") =>
        await signer.SubmitAsync(await signer.GetAsync($"/gesprekken/{appraisal}/beoordeling"), "/tekenen", ("uitkomst", outcome), ("toelichting", remark));

    /// <summary>Days pass: everything that happened to a conversation happened so many days earlier.</summary>
    public static Task DaysPassAsync(this Town town, Guid appraisal, int days) => town.LookAsync(async db =>
    {
        foreach (var record in await db.Set<ConversationRecord>().AsNoTracking().Where(one => one.ConversationId == appraisal).Select(one => new { one.Id, one.OfferedAt }).ToListAsync())
            await db.Set<ConversationRecord>().Where(one => one.Id == record.Id).ExecuteUpdateAsync(set => set.SetProperty(one => one.OfferedAt, record.OfferedAt.AddDays(-days)));
        var row = await db.Set<Conversation>().AsNoTracking().SingleAsync(one => one.Id == appraisal);
        return await db.Set<Conversation>().Where(one => one.Id == appraisal).ExecuteUpdateAsync(set => set
            .SetProperty(one => one.PlannedOn, Earlier(row.PlannedOn, days)).SetProperty(one => one.DraftSentOn, Earlier(row.DraftSentOn, days))
            .SetProperty(one => one.HeldOn, Earlier(row.HeldOn, days)).SetProperty(one => one.LaidDownOn, Earlier(row.LaidDownOn, days))
            .SetProperty(one => one.ObjectionsFiledOn, Earlier(row.ObjectionsFiledOn, days)).SetProperty(one => one.HearingOn, Earlier(row.HearingOn, days)));
    });

    /// <summary>From the invitation up to the text to sign.</summary>
    public static async Task<(Town Town, PageClient Manager, PageClient Employee, Guid Appraisal)> UpToSigningAsync(Engine engine)
    {
        var story = await ReadyAsync(engine);
        await story.Manager.JudgeAsync(story.Appraisal);
        await story.Manager.SendDraftAsync(story.Appraisal);
        await story.Town.DaysPassAsync(story.Appraisal, 14);
        await story.Manager.HoldAsync(story.Appraisal);
        return story;
    }

    /// <summary>Both sign, and the manager adopts it.</summary>
    public static async Task<Page> AdoptAsync(this PageClient manager, PageClient employee, Guid appraisal)
    {
        await employee.SignAppraisalAsync(appraisal);
        await manager.SignAppraisalAsync(appraisal);
        return await manager.SubmitAsync(await manager.GetAsync($"/gesprekken/{appraisal}/vaststellen"), null);
    }

    /// <summary>A town in which the appraisal of the employee was adopted, every item with the same word.</summary>
    public static async Task<(Town Town, PageClient Manager, PageClient Employee, Guid Appraisal)> AdoptedAsync(Town town, string qualification = "goed")
    {
        var story = await ReadyAsync(town);
        await story.Manager.JudgeAsync(story.Appraisal, qualification);
        await story.Manager.SendDraftAsync(story.Appraisal);
        await town.DaysPassAsync(story.Appraisal, 14);
        await story.Manager.HoldAsync(story.Appraisal);
        await story.Manager.AdoptAsync(story.Employee, story.Appraisal);
        return story;
    }

    private static DateOnly? Earlier(DateOnly? day, int days) => day?.AddDays(-days);
}
