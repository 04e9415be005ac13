using System.Net;
using Beweeg.Organisation.Import;
using Beweeg.TestKit;

namespace Beweeg.PageTests.Cases;

/// <summary>Margot Smit manages team Groen until and including 30 April; from 1 May it is Anton Anders. Noor's cycle is under way.</summary>
public sealed class ManagerChangesHalfWayTests
{
    private static readonly DateOnly LastDay = new(2026, 4, 30);
    private static readonly DateOnly FirstDay = new(2026, 5, 1);

    [Theory, EachDatabase]
    public async Task NewManagerFindsWhatWasAgreedAndShared_AndNothingThatWasPrivate(Engine engine)
    {
        await using var host = await TestHost.AloneAsync(engine, Town.Spring2026);
        var town = await TwoManagersAsync(host);
        var planning = await PlanningStory.RecordedAsync(town);
        var margot = await town.AsAsync(Town.Manager);
        var noor = await town.AsAsync(Town.Employee);
        var file = $"/medewerkers/{town[Town.Employee]}";
        await WriteMomentAsync(margot, file + "/momenten", "Alleen voor Margot", "alleen");
        await WriteMomentAsync(margot, file + "/momenten", "Margot deelde dit", "samen");
        await WriteMomentAsync(noor, "/momenten", "Noor deelde dit", "samen");
        var progress = (await town.ConversationOfAsync(Town.Employee, 2)).Id;
        await margot.InviteAsync(progress, "6-5-2026");
        await PrepareAsync(margot, progress, "Gedeelde voorbereiding van Margot", share: true);
        await PrepareAsync(noor, progress, "Gedeelde voorbereiding van Noor", share: true);

        host.MoveTo(FirstDay);
        var anton = await town.AsAsync(Town.OtherManager);
        var today = (await anton.GetAsync("/")).Text;
        today.ShouldContain("Noor de Boer is nieuw in je team");
        today.ShouldContain("Margot Smit");
        var told = (await (await town.AsAsync(Town.Employee)).GetAsync("/")).Text;
        told.ShouldContain("Anton Anders voert nu je gesprekken");
        told.ShouldContain("Sinds 1 mei 2026; daarvoor was het Margot Smit.");
        var shown = (await anton.GetAsync(file)).Text;
        shown.ShouldContain("plantvakken");
        shown.ShouldContain("Noor deelde dit");
        shown.ShouldContain("Margot deelde dit");
        shown.ShouldNotContain("Alleen voor Margot");
        shown.ShouldContain("Tot en met 30 april 2026 hield Margot Smit de gesprekken.");
        (await anton.GetAsync($"/gesprekken/{planning}/verslag")).Text.ShouldContain("Margot Smit");
        var preparation = (await anton.GetAsync($"/gesprekken/{progress}/voorbereiden")).Text;
        preparation.ShouldContain("Gedeelde voorbereiding van Noor");
        preparation.ShouldContain("Gedeelde voorbereiding van Margot");
    }

    [Theory, EachDatabase]
    public async Task WhatMargotWroteForHerself_IsNeverAntons(Engine engine)
    {
        await using var host = await TestHost.AloneAsync(engine, Town.Spring2026);
        var town = await TwoManagersAsync(host);
        await PlanningStory.RecordedAsync(town);
        var margot = await town.AsAsync(Town.Manager);
        var progress = (await town.ConversationOfAsync(Town.Employee, 2)).Id;
        await margot.InviteAsync(progress, "6-5-2026");
        await PrepareAsync(margot, progress, "Alleen voor mij", share: false);

        host.MoveTo(FirstDay);
        var page = await (await town.AsAsync(Town.OtherManager)).GetAsync($"/gesprekken/{progress}/voorbereiden");
        page.Text.ShouldNotContain("Alleen voor mij");
        page.Document.QuerySelectorAll("main textarea").ShouldAllBe(field => !field.TextContent.Contains("Alleen voor mij", StringComparison.Ordinal));
    }

    [Theory, EachDatabase]
    public async Task FormerManager_HasItOnTheLastDay_AndNothingTheDayAfter(Engine engine)
    {
        await using var host = await TestHost.AloneAsync(engine, Town.Spring2026);
        var town = await TwoManagersAsync(host);
        var planning = await PlanningStory.RecordedAsync(town);
        string[] pages = [$"/medewerkers/{town[Town.Employee]}", $"/medewerkers/{town[Town.Employee]}/momenten", $"/gesprekken/{planning}", $"/gesprekken/{planning}/verslag"];

        host.MoveTo(LastDay);
        foreach (var page in pages) (await (await town.AsAsync(Town.Manager)).GetAsync(page)).Status.ShouldBe(HttpStatusCode.OK, page);
        foreach (var page in pages) (await (await town.AsAsync(Town.OtherManager)).GetAsync(page)).Status.ShouldBe(HttpStatusCode.NotFound, page);
        host.MoveTo(FirstDay);
        foreach (var page in pages) (await (await town.AsAsync(Town.Manager)).GetAsync(page)).Status.ShouldBe(HttpStatusCode.NotFound, page);
        foreach (var page in pages) (await (await town.AsAsync(Town.OtherManager)).GetAsync(page)).Status.ShouldBe(HttpStatusCode.OK, page);
    }

    [Theory, EachDatabase]
    public async Task ConversationThatMargotPlanned_AntonReadsThatSheDid_AndThatHeCanKeepTheDay(Engine engine)
    {
        await using var host = await TestHost.AloneAsync(engine, Town.Spring2026);
        var town = await TwoManagersAsync(host);
        var planning = (await town.ConversationOfAsync(Town.Employee)).Id;
        await (await town.AsAsync(Town.Manager)).InviteAsync(planning, "6-5-2026");
        (await (await town.AsAsync(Town.Manager)).GetAsync($"/gesprekken/{planning}")).Text.ShouldNotContain("gepland door");

        host.MoveTo(FirstDay);
        var page = await (await town.AsAsync(Town.OtherManager)).GetAsync($"/gesprekken/{planning}");
        page.Text.ShouldContain("Gepland door Margot Smit. Kies samen een dag, of houd deze.");
        page.HasLink($"/gesprekken/{planning}/uitnodigen").ShouldBeTrue();
        (await (await town.AsAsync(Town.Employee)).GetAsync($"/gesprekken/{planning}")).Text.ShouldContain("Margot Smit koos deze dag. Vanaf nu voert Anton Anders je gesprekken.");
        await (await town.AsAsync(Town.OtherManager)).InviteAsync(planning, "11-5-2026");
        (await (await town.AsAsync(Town.OtherManager)).GetAsync($"/gesprekken/{planning}")).Text.ShouldNotContain("Gepland door");
    }

    [Theory, EachDatabase]
    public async Task WhatMargotHeldAndSigned_StaysHers_AlsoUnderAnotherName_AndWhenSheIsGone(Engine engine)
    {
        await using var host = await TestHost.AloneAsync(engine, Town.Spring2026);
        var town = await TwoManagersAsync(host);
        var planning = await PlanningStory.RecordedAsync(town);
        var before = (await (await town.AsAsync(Town.Employee)).GetAsync($"/gesprekken/{planning}/verslag/afdrukken")).Text;
        host.MoveTo(new DateOnly(2026, 6, 2));
        var set = TwoManagers();
        await town.ImportAsync(set with
        {
            People = [.. set.People.Select(row => row.Number == Town.Manager ? row with { Surname = "Jansen", OutOfService = new DateOnly(2026, 6, 1) } : row)],
            Positions = [.. set.Positions.Select(row => row.PersonNumber == Town.Manager ? row with { End = new DateOnly(2026, 6, 1) } : row)],
        }, new DateOnly(2026, 6, 2));

        var noor = await town.AsAsync(Town.Employee);
        var after = (await noor.GetAsync($"/gesprekken/{planning}/verslag/afdrukken")).Text;
        after.ShouldContain("Margot Smit");
        after.ShouldNotContain("Jansen");
        after.ShouldBe(before);
        var page = (await noor.GetAsync($"/gesprekken/{planning}")).Text;
        page.ShouldContain("Noor de Boer en Margot Smit");
        page.ShouldNotContain("Noor de Boer en Anton Anders");
    }

    [Theory, EachDatabase]
    public async Task DraftThatMargotBeganButNeverSent_IsHers_AndAntonStartsAnew(Engine engine)
    {
        await using var host = await TestHost.AloneAsync(engine, Town.Spring2026);
        var (town, margot, noor, appraisal) = await AppraisalStory.ReadyAsync(await TwoManagersAsync(host));
        await margot.JudgeAsync(appraisal, "enigszins-onvoldoende");

        host.MoveTo(FirstDay);
        var anton = await town.AsAsync(Town.OtherManager);
        var page = await anton.GetAsync($"/gesprekken/{appraisal}/concept");
        page.Text.ShouldContain("Margot Smit begon aan een concept");
        page.Text.ShouldNotContain("enigszins onvoldoende");
        (await anton.GetAsync($"/gesprekken/{appraisal}/concept/work")).Text.ShouldNotContain("Dit zagen we in maart bij het park.");
        await anton.JudgeAsync(appraisal, "goed");
        (await anton.SendDraftAsync(appraisal, "20-5-2026")).Notice.ShouldStartWith("Het concept is verstuurd.");
        (await noor.GetAsync($"/gesprekken/{appraisal}/beoordeling")).Text.ShouldNotContain("onvoldoende");
    }

    private static Task<Town> TwoManagersAsync(TestHost host) => Town.FoundAsync(host, Town.Spring2026, TwoManagers());

    private static ImportSet TwoManagers()
    {
        var set = Town.Organisation(Town.Spring2026);
        return set with
        {
            Managers =
            [
                .. set.Managers.Where(row => row is not { UnitCode: "A1", Kind: ManagementKind.Acting })
                    .Select(row => row is { UnitCode: "A1", PersonNumber: Town.Manager } ? row with { End = LastDay } : row),
                new ImportedManagement("A1", Town.OtherManager, FirstDay, null, ManagementKind.Manager),
            ],
        };
    }

    private static async Task WriteMomentAsync(PageClient writer, string url, string text, string reader) =>
        await writer.SubmitAsync(await writer.GetAsync(url), "/momenten", ("wat", text), ("soort", "WentWell"), ("datum", "14-4-2026"), ("wie", reader));

    private static async Task PrepareAsync(PageClient writer, Guid conversation, string text, bool share)
    {
        var page = await writer.GetAsync($"/gesprekken/{conversation}/voorbereiden");
        var field = page.Document.QuerySelector("main textarea")!.GetAttribute("name")!;
        await writer.SubmitAsync(page, "/voorbereiden", [(field, text), .. share ? new[] { ($"delen-{field}", "true") } : []]);
    }
}
