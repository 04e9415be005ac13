using System.Net;
using Beweeg.Conversations.Profile;
using Beweeg.Organisation.Import;
using Beweeg.TestKit;
using Microsoft.EntityFrameworkCore;

namespace Beweeg.PageTests.Conversations;

public sealed class CompetencyChoiceTests
{
    [Theory, EachDatabase]
    public async Task TwoAdded_StandInTheTextThatBothSign_AndAreJudgedInTheAppraisal(Engine engine)
    {
        var (town, manager, employee, planning) = await InConversationAsync(engine);
        var url = $"/gesprekken/{planning}/competenties";
        var page = await manager.GetAsync(url);
        var (one, two) = (Choice(page, 0), Choice(page, 1));

        (await SendAsync(manager, page, "ja", one.Key, two.Key)).Status.ShouldBe(HttpStatusCode.SeeOther);
        (await employee.GetAsync($"/gesprekken/{planning}/afspraken")).Text.ShouldContain($"{one.Name} toegevoegd");
        await manager.AgreeAsync(planning, "De plantvakken in de wijk Oost zijn onkruidvrij");
        await manager.OfferAsync(planning);
        var text = (await employee.GetAsync($"/gesprekken/{planning}/verslag")).Text;
        text.ShouldContain("Daar komt na overleg bij:");
        text.ShouldContain(one.Name);
        text.ShouldContain(two.Name);
        await manager.SignAsync(planning);
        await employee.SignAsync(planning);

        (await employee.GetAsync("/mijn-gesprekken")).Text.ShouldContain($"{one.Name} erbij afgesproken");
        var appraisal = (await town.ConversationOfAsync(Town.Employee, 3)).Id;
        await manager.InviteAsync(appraisal, "29-4-2026");
        (await manager.GetAsync($"/gesprekken/{appraisal}/concept/development")).Text.ShouldContain(two.Name);
        (await town.RecordsAsync()).ShouldContain(entry => entry.Operation == "competency.choose" && entry.SubjectId == town[Town.Employee]);
        (await manager.GetAsync(url)).Status.ShouldBe(HttpStatusCode.Conflict, "what was signed is not changed");
    }

    [Theory, EachDatabase]
    public async Task ThreeOrNotTalkedOver_ASentenceAtTheField_AndTheChoiceStays_RemovedIsGone(Engine engine)
    {
        var (town, manager, _, planning) = await InConversationAsync(engine);
        var url = $"/gesprekken/{planning}/competenties";
        var page = await manager.GetAsync(url);
        var keys = Enumerable.Range(0, 3).Select(at => Choice(page, at).Key).ToArray();

        var three = await SendAsync(manager, page, "ja", keys);
        three.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        three.ErrorAt("competenties").ShouldContain("Je kunt ten hoogste 2 competenties toevoegen. Haal er 1 weg.");
        three.Document.QuerySelectorAll("input[name=competenties][checked]").Select(box => box.GetAttribute("value")).ShouldBe(keys, ignoreOrder: true);
        (await SendAsync(manager, page, "", keys[0])).ErrorAt("besproken").ShouldContain("Bespreek je keuze eerst met de medewerker.");
        (await town.LookAsync(db => db.Set<AddedCompetency>().CountAsync())).ShouldBe(0);

        await SendAsync(manager, page, "ja", keys[0], keys[1]);
        await SendAsync(manager, await manager.GetAsync(url), "ja", keys[1]);
        (await town.LookAsync(db => db.Set<AddedCompetency>().Select(row => row.CompetencyKey).SingleAsync())).ShouldBe(keys[1]);
        await SendAsync(manager, await manager.GetAsync(url), "");
        (await town.LookAsync(db => db.Set<AddedCompetency>().CountAsync())).ShouldBe(0);
    }

    [Theory, EachDatabase]
    public async Task TwoChooseAtOnce_SecondSeesWhatTheFirstChose(Engine engine)
    {
        var (town, manager, _, planning) = await InConversationAsync(engine);
        var acting = await town.AsAsync(Town.ActingManager);
        var url = $"/gesprekken/{planning}/competenties";
        var first = await manager.GetAsync(url);
        var second = await acting.GetAsync(url);
        await SendAsync(manager, first, "ja", Choice(first, 0).Key);

        var conflict = await SendAsync(acting, second, "ja", Choice(second, 1).Key);
        conflict.Status.ShouldBe(HttpStatusCode.Conflict);
        conflict.Text.ShouldContain($"Nu gekozen: {Choice(first, 0).Name}");
        (await town.LookAsync(db => db.Set<AddedCompetency>().Select(row => row.CompetencyKey).SingleAsync())).ShouldBe(Choice(first, 0).Key);
    }

    [Theory, EachDatabase]
    public async Task OnlyTheLeadingSideMayChoose_AndOnlyInTheConversation(Engine engine)
    {
        var (town, _, _, planning) = await InConversationAsync(engine);
        foreach (var role in Town.Everybody)
        {
            var expected = role is Town.Manager or Town.ActingManager or Town.Coordinator ? HttpStatusCode.OK : HttpStatusCode.NotFound;
            (await (await town.AsAsync(role)).GetAsync($"/gesprekken/{planning}/competenties")).Status.ShouldBe(expected, role);
        }

        var other = (await town.ConversationOfAsync(Town.Colleague)).Id;
        (await (await town.AsAsync(Town.Manager)).GetAsync($"/gesprekken/{other}/competenties")).Status.ShouldBe(HttpStatusCode.Conflict, "it has not begun");
    }

    [Theory, EachDatabase]
    public async Task Specialist_FourMustBeChosenBeforeTheTextIsLaidDown_SixAtMost(Engine engine)
    {
        var (_, manager, _, planning) = await InConversationAsync(engine, "Vakspecialist");
        var url = $"/gesprekken/{planning}/competenties";
        await manager.AgreeAsync(planning, "De plantvakken in de wijk Oost zijn onkruidvrij");
        (await manager.SendFormAsync(await manager.GetAsync($"/gesprekken/{planning}/afspraken"), "/aanbieden")).Text.ShouldContain("Kies eerst 4 competenties bij deze functie. Het zijn er nu 0.");

        var page = await manager.GetAsync(url);
        string[] Keys(int count) => [.. Enumerable.Range(0, count).Select(at => Choice(page, at).Key)];
        (await SendAsync(manager, page, "ja", Keys(3))).ErrorAt("competenties").ShouldContain("Kies voor deze functie 4 competenties. Het zijn er nu 3.");
        (await SendAsync(manager, page, "ja", Keys(7))).ErrorAt("competenties").ShouldContain("Haal er 1 weg.");
        await SendAsync(manager, page, "ja", Keys(6));
        (await manager.OfferAsync(planning)).Notice.ShouldContain("De afspraken liggen op tafel");
    }

    [Theory, EachDatabase]
    public async Task Specialist_WhatWasSignedWithAColleagueInTheSameJob_IsTickedForTheNext_AndKeptOnlyWhenTalkedOver(Engine engine)
    {
        var (town, manager, employee, planning) = await InConversationAsync(engine, "Vakspecialist");
        var page = await manager.GetAsync($"/gesprekken/{planning}/competenties");
        Ticked(page).ShouldBeEmpty("nobody chose for this job yet");
        string[] chosen = [.. new[] { 1, 3, 5, 7 }.Select(at => Choice(page, at).Key)];
        await SendAsync(manager, page, "ja", chosen);

        var next = (await town.ConversationOfAsync(Town.Colleague)).Id;
        await manager.InviteAsync(next);
        await manager.BeginAsync(next);
        Ticked(await manager.GetAsync($"/gesprekken/{next}/competenties")).ShouldBeEmpty("what is not signed yet is nobody else's");
        await manager.AgreeAsync(planning, "De plantvakken in de wijk Oost zijn onkruidvrij");
        await manager.OfferAsync(planning);
        await manager.SignAsync(planning);
        await employee.SignAsync(planning);

        var form = await manager.GetAsync($"/gesprekken/{next}/competenties");
        Ticked(form).ShouldBe(chosen, ignoreOrder: true);
        form.Text.ShouldContain("Dit is afgesproken met een ander die");
        form.Text.ShouldContain("Er is nog niets bewaard.");
        (await town.LookAsync(db => db.Set<AddedCompetency>().CountAsync(row => row.EmployeeId == town[Town.Colleague]))).ShouldBe(0);
        (await SendAsync(manager, form, "", chosen)).ErrorAt("besproken").ShouldContain("Bespreek je keuze eerst met de medewerker.");
        await SendAsync(manager, form, "ja", chosen);
        var kept = await manager.GetAsync($"/gesprekken/{next}/competenties");
        kept.Text.ShouldNotContain("Dit is afgesproken met een ander");
        Ticked(kept).ShouldBe(chosen, ignoreOrder: true);
    }

    [Theory, EachDatabase]
    public async Task SteeringJob_SaysThatNothingCanComeOnTop(Engine engine)
    {
        var (_, manager, _, planning) = await InConversationAsync(engine, "Teammanager");
        var page = await manager.GetAsync($"/gesprekken/{planning}/competenties");
        page.Text.ShouldContain("Een sturende functie heeft al 9 competenties.");
        page.Document.QuerySelector("main form").ShouldBeNull();
    }

    private static async Task<(Town Town, PageClient Manager, PageClient Employee, Guid Planning)> InConversationAsync(Engine engine, string? jobGroup = null)
    {
        var set = Town.Organisation(Town.Spring2026);
        if (jobGroup is not null) set = set with { Jobs = [.. set.Jobs.Select(job => job.Code == "TU" ? job with { JobGroup = jobGroup } : job)] };
        var town = await Town.FoundAsync(engine, set: set);
        var manager = await town.AsAsync(Town.Manager);
        var planning = (await town.ConversationOfAsync(Town.Employee)).Id;
        await manager.InviteAsync(planning);
        await manager.BeginAsync(planning);
        return (town, manager, await town.AsAsync(Town.Employee), planning);
    }

    private static IEnumerable<string?> Ticked(Page page) => page.Document.QuerySelectorAll("input[name=competenties][checked]").Select(box => box.GetAttribute("value"));

    private static (string Key, string Name) Choice(Page page, int at)
    {
        var box = page.Document.QuerySelectorAll("input[name=competenties]")[at];
        var label = page.Document.QuerySelector($"label[for='{box.Id}']")!.TextContent.Trim();
        return (box.GetAttribute("value")!, label[..label.LastIndexOf(" (", StringComparison.Ordinal)]);
    }

    private static Task<Page> SendAsync(PageClient who, Page page, string talkedOver, params string[] keys) => who.SendFormAsync(page, null,
        [.. keys.Select(key => ("competenties", key)), .. keys.Length == 0 ? new[] { ("competenties", "") } : [], ("besproken", talkedOver)]);
}
