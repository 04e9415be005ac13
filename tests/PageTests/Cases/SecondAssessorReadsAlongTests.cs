using System.Net;
using Beweeg.TestKit;

namespace Beweeg.PageTests.Cases;

/// <summary>Margot Smit and Noor de Boer are judged by the same person; Hans de Groot reads the appraisal along, as second assessor.</summary>
public sealed class SecondAssessorReadsAlongTests
{
    [Theory, EachDatabase]
    public async Task HansReadsTheDraft_SaysItCanGo_AndNoorReadsThatHeDid(Engine engine)
    {
        var (town, margot, noor, appraisal) = await AppraisalStory.ReadyAsync(engine);
        await town.AppointAsync(Town.HigherManager, AppointmentStory.Second, "NotFree");
        var hans = await town.AsAsync(Town.HigherManager);
        (await hans.GetAsync($"/gesprekken/{appraisal}/meelezen")).Status.ShouldBe(HttpStatusCode.NotFound, "there is no draft yet");
        await margot.JudgeAsync(appraisal);

        (await hans.GetAsync("/")).Text.ShouldContain("Lees het concept van Noor de Boer mee");
        var page = await hans.GetAsync($"/gesprekken/{appraisal}/meelezen");
        page.Text.ShouldContain("Dit zagen we in maart bij het park.");
        (await hans.SendFormAsync(page, null)).ErrorAt("oordeel").ShouldContain("Kies");
        (await hans.SendFormAsync(page, null, ("oordeel", "nee"))).ErrorAt("opmerking").ShouldContain("Vul in");
        (await hans.SubmitAsync(page, null, ("oordeel", "ja"), ("opmerking", "Helder en eerlijk."))).Notice.ShouldBe("Bewaard. Margot Smit kan het concept versturen.");
        (await hans.GetAsync("/")).Text.ShouldNotContain("Lees het concept");

        var draft = await margot.GetAsync($"/gesprekken/{appraisal}/concept");
        draft.Text.ShouldContain("kan zo weg Hans de Groot, op 15 april 2026.");
        draft.Document.QuerySelector("[name=zonder-tweede]").ShouldBeNull();
        await margot.SendDraftAsync(appraisal);
        (await noor.GetAsync($"/gesprekken/{appraisal}/beoordeling")).Text.ShouldContain("Tweede beoordelaar Hans de Groot, eens met het concept op 15 april 2026. Daarbij: Helder en eerlijk.");
        (await noor.GetAsync("/mijn-gesprekken")).Text.ShouldContain("Hans de Groot leest de beoordeling mee, als tweede beoordelaar. Zo kijkt er iemand naar je werk die daar vrij in staat.");
        (await hans.GetAsync($"/gesprekken/{appraisal}/meelezen")).Text.ShouldContain("zoals ze nu is voorgelegd");
    }

    [Theory, EachDatabase]
    public async Task HansSaysNo_MargotReadsWhatMustChange_ChangesIt_AndSendsAfterHisYes(Engine engine)
    {
        await using var host = await TestHost.AloneAsync(engine, Town.Spring2026);
        var (town, margot, noor, appraisal) = await AppraisalStory.ReadyAsync(await Town.FoundAsync(host, Town.Spring2026));
        await town.AppointAsync(Town.HigherManager, AppointmentStory.Second, "NotFree");
        await margot.JudgeAsync(appraisal);
        var hans = await town.AsAsync(Town.HigherManager);
        var no = await hans.SubmitAsync(await hans.GetAsync($"/gesprekken/{appraisal}/meelezen"), null, ("oordeel", "nee"), ("opmerking", "Noem ook wat er in juni goed ging."));
        no.Notice.ShouldBe("Bewaard. Margot Smit leest wat er volgens jou anders moet.");
        no.Text.ShouldContain("nog niet eens Hans de Groot, op 15 april 2026.");

        var draft = await margot.GetAsync($"/gesprekken/{appraisal}/concept");
        draft.Text.ShouldContain("nog niet eens Hans de Groot");
        draft.Text.ShouldContain("Noem ook wat er in juni goed ging.");
        draft.Text.ShouldContain("Hans de Groot is het nog niet eens met dit concept. Waarom verstuur je het toch?");
        (await margot.GetAsync("/")).Text.ShouldContain("Hans de Groot las het concept voor Noor de Boer Er moet iets anders.");
        (await margot.SendDraftAsync(appraisal)).ErrorAt("zonder-tweede").ShouldContain("waarom je het toch verstuurt, terwijl Hans de Groot het nog niet eens is");
        (await noor.GetAsync("/mijn-gesprekken")).Text.ShouldNotContain("in juni goed ging", Case.Sensitive, "what the two say of a draft is not the employee's until it is sent");

        host.MoveTo(Town.Spring2026, utcHour: 12);
        await margot.JudgeAsync(appraisal, "uitstekend");
        (await margot.GetAsync("/")).Text.ShouldNotContain("las het concept", Case.Sensitive, "it was changed since");
        (await hans.GetAsync("/")).Text.ShouldContain("Lees het concept van Noor de Boer mee");
        await hans.SubmitAsync(await hans.GetAsync($"/gesprekken/{appraisal}/meelezen"), null, ("oordeel", "ja"), ("opmerking", "Zo is het compleet."));
        (await margot.SendDraftAsync(appraisal)).Notice.ShouldStartWith("Het concept is verstuurd.");
        var read = (await noor.GetAsync($"/gesprekken/{appraisal}/beoordeling")).Text;
        read.ShouldContain("Zo is het compleet.");
        read.ShouldNotContain("in juni goed ging");
    }

    [Theory, EachDatabase]
    public async Task MargotDoesNotWait_SheMustSayWhy_AndNoorReadsIt(Engine engine)
    {
        var (town, margot, noor, appraisal) = await AppraisalStory.ReadyAsync(engine);
        await town.AppointAsync(Town.HigherManager, AppointmentStory.Second, "NotFree");
        await margot.JudgeAsync(appraisal);
        var refused = await margot.SendDraftAsync(appraisal);
        refused.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        refused.ErrorAt("zonder-tweede").ShouldContain("waarom je niet wacht op Hans de Groot");
        (await town.ConversationOfAsync(Town.Employee, 3)).DraftSentOn.ShouldBeNull();

        await margot.SubmitAsync(refused, "/versturen", ("zonder-tweede", "Hans is ziek en het besluit over de schaal wacht."));
        (await noor.GetAsync($"/gesprekken/{appraisal}/beoordeling")).Text
            .ShouldContain("Hans de Groot. Het concept is zonder instemming verstuurd. De reden: Hans is ziek en het besluit over de schaal wacht.");
        (await town.RecordsAsync()).ShouldContain(entry => entry.Operation == "appraisal.send" && entry.Detail!.Contains("zonder instemming van de tweede beoordelaar", StringComparison.Ordinal));
    }

    [Theory, EachDatabase]
    public async Task DraftChangesAfterHisYes_TheYesIsNotOfThisDraft_AndItWaitsForHansAgain(Engine engine)
    {
        await using var host = await TestHost.AloneAsync(engine, Town.Spring2026);
        var (town, margot, _, appraisal) = await AppraisalStory.ReadyAsync(await Town.FoundAsync(host, Town.Spring2026));
        await town.AppointAsync(Town.HigherManager, AppointmentStory.Second, "NotFree");
        await margot.JudgeAsync(appraisal);
        var hans = await town.AsAsync(Town.HigherManager);
        var read = await hans.GetAsync($"/gesprekken/{appraisal}/meelezen");
        var stale = await hans.GetAsync($"/gesprekken/{appraisal}/meelezen");
        await hans.SubmitAsync(read, null, ("oordeel", "ja"));
        host.MoveTo(Town.Spring2026, utcHour: 12);
        await margot.JudgeAsync(appraisal, "uitstekend");

        (await margot.GetAsync($"/gesprekken/{appraisal}/concept")).Text.ShouldContain("Daarna is het concept veranderd");
        (await margot.SendDraftAsync(appraisal)).Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await hans.GetAsync("/")).Text.ShouldContain("Lees het concept van Noor de Boer mee");
        (await hans.SendFormAsync(stale, null, ("oordeel", "ja"))).Text.ShouldContain("Het concept is intussen veranderd");
        await hans.SubmitAsync(await hans.GetAsync($"/gesprekken/{appraisal}/meelezen"), null, ("oordeel", "ja"));
        (await margot.SendDraftAsync(appraisal)).Notice.ShouldStartWith("Het concept is verstuurd.");
    }

    [Theory, EachDatabase]
    public async Task HansReadsTheJudgement_AndNothingElseOfNoor(Engine engine)
    {
        var (town, margot, _, appraisal) = await AppraisalStory.ReadyAsync(engine);
        await town.AppointAsync(Town.WorksCouncil, AppointmentStory.Second, "NotFree");
        await margot.JudgeAsync(appraisal);
        var second = await town.AsAsync(Town.WorksCouncil);
        (await second.GetAsync($"/gesprekken/{appraisal}/meelezen")).Status.ShouldBe(HttpStatusCode.OK);
        (await second.GetAsync("/team")).Text.ShouldContain("Als tweede beoordelaar");
        foreach (var page in new[] { "", "/voorbereiden", "/concept", "/concept/work", "/informanten", "/som", "/beoordeling" })
            (await second.GetAsync($"/gesprekken/{appraisal}{page}")).Status.ShouldBe(HttpStatusCode.NotFound, page);
        (await second.GetAsync($"/medewerkers/{town[Town.Employee]}/momenten")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await (await town.AsAsync(Town.Employee)).GetAsync("/wie-heeft-gekeken")).Text.ShouldContain("tweede beoordelaar");
    }
}
