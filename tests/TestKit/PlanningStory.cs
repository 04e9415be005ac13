namespace Beweeg.TestKit;

/// <summary>Walks a planning conversation up to a step, through the real pages, as a test wants to find it.</summary>
public static class PlanningStory
{
    /// <summary>The manager invites the employee.</summary>
    public static async Task<Page> InviteAsync(this PageClient manager, Guid conversation, string day = "29-4-2026")
    {
        var page = await manager.GetAsync($"/gesprekken/{conversation}/uitnodigen");
        return await manager.SubmitAsync(page, null, ("datum", day), ("tijd", "10:00"), ("duur", "60"), ("plek", "Spreekkamer 2.14"));
    }

    /// <summary>They sit together.</summary>
    public static async Task<Page> BeginAsync(this PageClient manager, Guid conversation) =>
        await manager.SubmitAsync(await manager.GetAsync($"/gesprekken/{conversation}"), "/beginnen");

    /// <summary>Somebody writes down an agreement.</summary>
    public static async Task<Page> AgreeAsync(this PageClient writer, Guid conversation, string what, string kind = "Work")
    {
        var page = await writer.GetAsync($"/gesprekken/{conversation}/afspraken/nieuw?soort={kind}");
        return await writer.SubmitAsync(page, null, ("wat", what), ("resultaat", "Minder dan vijf klachten per half jaar"), ("klaar", "31-10-2027"));
    }

    /// <summary>The manager lays the agreements down.</summary>
    public static async Task<Page> OfferAsync(this PageClient manager, Guid conversation) =>
        await manager.SubmitAsync(await manager.GetAsync($"/gesprekken/{conversation}/afspraken"), "/aanbieden");

    /// <summary>Somebody signs.</summary>
    public static async Task<Page> SignAsync(this PageClient signer, Guid conversation, string outcome = "agreed", string remark = "")
    {
        var page = await signer.GetAsync($"/gesprekken/{conversation}/verslag");
        return await signer.SubmitAsync(page, "/tekenen", ("uitkomst", outcome), ("toelichting", remark));
    }

    /// <summary>From the invitation up to the text on the table.</summary>
    public static async Task UpToOfferAsync(this PageClient manager, Guid conversation)
    {
        await manager.InviteAsync(conversation);
        await manager.BeginAsync(conversation);
        await manager.AgreeAsync(conversation, "De plantvakken in de wijk Oost zijn onkruidvrij");
        await manager.OfferAsync(conversation);
    }

    /// <summary>The planning conversation of the employee, signed by both.</summary>
    public static async Task<Guid> RecordedAsync(Town town)
    {
        var manager = await town.AsAsync(Town.Manager);
        var planning = (await town.ConversationOfAsync(Town.Employee)).Id;
        await manager.UpToOfferAsync(planning);
        await manager.SignAsync(planning);
        await (await town.AsAsync(Town.Employee)).SignAsync(planning);
        return planning;
    }
}
