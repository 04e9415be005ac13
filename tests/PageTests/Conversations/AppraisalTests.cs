using System.Net;
using Beweeg.Conversations.Appraisals;
using Beweeg.Conversations.Recording;
using Beweeg.Conversations.Regulations;
using Beweeg.TestKit;
using Microsoft.EntityFrameworkCore;

namespace Beweeg.PageTests.Conversations;

public sealed class AppraisalTests
{
    [Theory, EachDatabase]
    public async Task BothAgree_AppraisalIsAdoptedWithTheSumReasonsAndSignatures(Engine engine)
    {
        var (town, manager, employee, id) = await AppraisalStory.ReadyAsync(engine);
        (await employee.GetAsync($"/gesprekken/{id}/beoordeling")).Text.ShouldContain("Eerst schrijft je leidinggevende het concept");
        await manager.JudgeAsync(id);
        (await employee.GetAsync($"/gesprekken/{id}/beoordeling")).Status.ShouldBe(HttpStatusCode.Conflict);
        (await employee.GetAsync($"/gesprekken/{id}/som")).Status.ShouldBe(HttpStatusCode.Conflict);

        (await manager.SendDraftAsync(id)).Notice.ShouldContain("Het concept is verstuurd");
        var draft = await employee.GetAsync($"/gesprekken/{id}/beoordeling");
        draft.Text.ShouldContain("Eindkwalificatie: Goed");
        draft.Text.ShouldContain("Dit zagen we in maart bij het park.");
        (await employee.GetAsync("/")).Text.ShouldContain("Lees het concept van je beoordeling");
        await town.DaysPassAsync(id, 14);
        (await manager.HoldAsync(id)).Notice.ShouldContain("kunnen nu allebei tekenen");
        (await employee.SignAppraisalAsync(id)).Notice.ShouldContain("Nu de ander nog");
        (await manager.SignAppraisalAsync(id)).Notice.ShouldContain("Alle handtekeningen zijn er");
        var done = await manager.SubmitAsync(await manager.GetAsync($"/gesprekken/{id}/vaststellen"), null);

        done.Notice.ShouldContain("De beoordeling is vastgesteld.");
        done.Text.ShouldContain("Medewerker: Akkoord");
        var records = await town.LookAsync(db => db.Set<ConversationRecord>().Where(row => row.ConversationId == id).OrderBy(row => row.Number).ToListAsync());
        records.Select(record => record.State).ShouldBe([RecordState.Lapsed, RecordState.Lapsed, RecordState.Recorded]);
        records.ShouldAllBe(record => ConversationDocument.HashOf(record.Content.Reveal()) == record.Hash);
        (await town.LookAsync(db => db.Set<Signature>().Where(row => row.ConversationId == id).Select(row => row.DocumentHash).Distinct().ToListAsync())).ShouldBe([records[1].Hash]);
        (await town.LookAsync(db => db.Set<Appraisal>().Where(row => row.ConversationId == id).Select(row => row.Final).SingleAsync())).ShouldBe("goed");
        (await employee.GetAsync("/mijn-gesprekken")).Text.ShouldContain("Vastgesteld: Goed.");
    }

    [Theory, EachDatabase]
    public async Task DraftNotComplete_SentenceNamesEachItemWithALinkToIt(Engine engine)
    {
        var (_, manager, _, id) = await AppraisalStory.ReadyAsync(engine);
        await manager.SubmitAsync(await manager.GetAsync($"/gesprekken/{id}/concept/work"), null);

        var refused = await manager.SendDraftAsync(id);

        refused.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        refused.Text.ShouldContain("‘De plantvakken in de wijk Oost zijn onkruidvrij’ is nog niet beoordeeld.");
        refused.Document.QuerySelectorAll("[role=alert] a").ShouldAllBe(link => link.GetAttribute("href")!.Contains($"/gesprekken/{id}/concept/", StringComparison.Ordinal));
    }

    [Theory, EachDatabase]
    public async Task ConversationWithinAWeek_SendingAsksForALaterDay_AndTheInvitationToo(Engine engine)
    {
        var (town, manager, _, id) = await AppraisalStory.ReadyAsync(engine);
        await manager.JudgeAsync(id);

        var early = await manager.SendDraftAsync(id, "21-4-2026");
        early.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        early.ErrorAt("datum").ShouldContain("Kies woensdag 22 april 2026 of een dag daarna.");
        early.ValueOf("datum").ShouldBe("21-4-2026");
        (await manager.InviteAsync(id, "21-4-2026")).ErrorAt("datum").ShouldContain("te vroeg");
        (await town.ConversationOfAsync(Town.Employee, 3)).Step.ShouldBe(StepKind.Draft);

        (await manager.SendDraftAsync(id, "22-4-2026")).Notice.ShouldContain("woensdag 22 april 2026");
        (await manager.HoldAsync(id, day: "15-4-2026")).ErrorAt("datum").ShouldContain("te vroeg");
    }

    [Theory, EachDatabase]
    public async Task LowWithoutEvidence_SaysWhatIsMissing_AndTheManagerGoesOnWithAReasonThatTheEmployeeReads(Engine engine)
    {
        var (_, manager, employee, id) = await AppraisalStory.ReadyAsync(engine);
        await manager.JudgeAsync(id, "enigszins-onvoldoende");

        var refused = await manager.SendDraftAsync(id);
        refused.ErrorAt("toch").ShouldContain("waarom je doorgaat");
        refused.Text.ShouldContain("Er is geen eerder gesprek vastgelegd waarin dit aan bod kwam.");
        refused.Text.ShouldContain("in geen eerder verslag gevonden", Case.Sensitive, "per part, so that it can be looked up");

        await manager.SendDraftAsync(id, anyway: "We spraken er in februari over, maar legden dat niet vast.");
        (await employee.GetAsync($"/gesprekken/{id}/beoordeling")).Text.ShouldContain("We spraken er in februari over, maar legden dat niet vast.");
    }

    [Theory, EachDatabase]
    public async Task SignedAsSeen_AdoptingWaitsForTheTerm_ThenItCan(Engine engine)
    {
        var (town, manager, employee, id) = await AppraisalStory.UpToSigningAsync(engine);
        await employee.SignAppraisalAsync(id, "seen");
        await manager.SignAppraisalAsync(id);
        (await town.ConversationOfAsync(Town.Employee, 3)).Step.ShouldBe(StepKind.Objections);

        var page = await manager.GetAsync($"/gesprekken/{id}/vaststellen");
        page.Text.ShouldContain("woensdag 29 april 2026");
        page.Document.QuerySelectorAll("main form").ShouldBeEmpty();
        var token = (await manager.GetAsync($"/gesprekken/{id}/uitnodigen")).Document.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value");
        (await manager.PostAsync($"/gesprekken/{id}/vaststellen", [], token)).Status.ShouldBe(HttpStatusCode.UnprocessableEntity);

        await town.DaysPassAsync(id, 15);
        (await employee.GetAsync($"/gesprekken/{id}/bedenkingen")).Text.ShouldContain("Wat nog wel kan");
        (await manager.SubmitAsync(await manager.GetAsync($"/gesprekken/{id}/vaststellen"), null)).Notice.ShouldContain("vastgesteld");
    }

    [Theory, EachDatabase]
    public async Task Objections_AreHeardAndDecidedWithReasons_AndTheEmployeeReadsThem(Engine engine)
    {
        var (town, manager, employee, id) = await AppraisalStory.UpToSigningAsync(engine);
        var write = await employee.GetAsync($"/gesprekken/{id}/bedenkingen");
        (await employee.SendFormAsync(write, null, ("actie", "insturen"))).Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        await employee.SubmitAsync(write, null, ("bedenkingen", "Ik was drie maanden alleen op de route."), ("actie", "bewaar"));
        (await manager.GetAsync($"/gesprekken/{id}/beoordeling")).Html.ShouldNotContain("drie maanden alleen");
        (await employee.SubmitAsync(await employee.GetAsync($"/gesprekken/{id}/bedenkingen"), null, ("actie", "insturen"))).Notice.ShouldContain("ingestuurd");

        (await manager.GetAsync($"/gesprekken/{id}/vaststellen")).Text.ShouldContain("Houd eerst het bedenkingengesprek");
        (await manager.GetAsync("/")).Text.ShouldContain("Kies een dag voor het bedenkingengesprek met Noor de Boer");
        var day = await manager.GetAsync($"/gesprekken/{id}/bedenkingengesprek/dag");
        (await manager.SendFormAsync(day, null, ("datum", "14-4-2026"), ("tijd", "9:00"), ("plek", "Kamer 3"))).ErrorAt("datum").ShouldContain("al voorbij");
        (await manager.SubmitAsync(day, null, ("datum", "15-4-2026"), ("tijd", "16:00"), ("plek", "Kamer 3"))).Notice.ShouldContain("Het bedenkingengesprek is op woensdag 15 april 2026.");
        (await employee.GetAsync("/")).Text.ShouldContain("woensdag 15 april 2026 om 16:00 uur, Kamer 3");
        var calendar = await employee.GetAsync($"/gesprekken/{id}/agenda.ics");
        calendar.Html.ShouldContain("DTSTART:20260415T140000Z");
        calendar.Html.ShouldNotContain($"UID:{id:D}@");
        (await employee.GetAsync($"/gesprekken/{id}/bedenkingengesprek/dag")).Status.ShouldNotBe(HttpStatusCode.OK, "the manager chooses");
        var hearing = await manager.GetAsync($"/gesprekken/{id}/bedenkingengesprek");
        hearing.Text.ShouldContain("Ik was drie maanden alleen op de route.");
        hearing.ValueOf("datum").ShouldBe("15-04-2026");
        (await manager.SendFormAsync(hearing, null, ("datum", "16-4-2026"), ("verslag", "x"))).ErrorAt("datum").ShouldContain("komt nog");
        var decide = await manager.SubmitAsync(hearing, null, ("datum", "15-4-2026"), ("verslag", "Noor vertelde over de zomer."));
        decide.Title.ShouldBe("Stel de beoordeling vast");
        (await manager.SendFormAsync(decide, null, ("besluit", "NotAccepted"))).ErrorAt("reden").ShouldContain("Vul in");
        (await manager.SendFormAsync(decide, null, ("besluit", "Accepted"))).ErrorAt("besluit").ShouldContain("nog hetzelfde");
        await manager.JudgeAsync(id, "uitstekend");
        (await employee.GetAsync($"/gesprekken/{id}/beoordeling")).Text.ShouldNotContain("Uitstekend");
        var done = await manager.SubmitAsync(await manager.GetAsync($"/gesprekken/{id}/vaststellen"), null, ("besluit", "PartlyAccepted"), ("reden", "Het werk in de winter telt ook mee."));

        done.Notice.ShouldContain("vastgesteld");
        var read = await employee.GetAsync($"/gesprekken/{id}/beoordeling");
        read.Text.ShouldContain("Eindkwalificatie: Uitstekend");
        read.Text.ShouldContain("Het werk in de winter telt ook mee.");
        read.Text.ShouldContain("Er is niet getekend.");
        (await town.ConversationOfAsync(Town.Employee, 3)).IsClosed.ShouldBeTrue();
    }

    [Theory, EachDatabase]
    public async Task EmployeeCannotBeReached_ManagerNotesIt_AndItNeverCountsAsAgreement(Engine engine)
    {
        var (town, manager, _, id) = await AppraisalStory.UpToSigningAsync(engine);
        await town.DaysPassAsync(id, 7);
        var page = await manager.GetAsync($"/gesprekken/{id}/beoordeling");
        var refused = await manager.SendFormAsync(page, "/niet-getekend", ("ontbreekt", "unreachable"));
        refused.ErrorAt("waarom").ShouldContain("Vul in");
        refused.Document.QuerySelectorAll("[data-error-summary]").Length.ShouldBe(1, "only the form that was sent says what is wrong");
        await manager.SubmitAsync(page, "/niet-getekend", ("ontbreekt", "unreachable"), ("waarom", "Drie keer gebeld."));
        await manager.SignAppraisalAsync(id);

        (await town.ConversationOfAsync(Town.Employee, 3)).Step.ShouldBe(StepKind.Objections);
        (await manager.GetAsync($"/gesprekken/{id}/beoordeling")).Text.ShouldContain("Niet te bereiken");
    }

    [Theory, EachDatabase]
    public async Task AdjustedAfterTheConversation_EmployeeReadsTheOldTextUntilTheNewOneIsLaidDown(Engine engine)
    {
        var (town, manager, employee, id) = await AppraisalStory.ReadyAsync(engine);
        await manager.JudgeAsync(id);
        await manager.SendDraftAsync(id);
        (await manager.GetAsync($"/gesprekken/{id}/concept")).Status.ShouldBe(HttpStatusCode.Conflict);
        await town.DaysPassAsync(id, 14);
        await manager.HoldAsync(id, "aanpassen");
        await manager.JudgeAsync(id, "normaal");

        (await employee.GetAsync($"/gesprekken/{id}/beoordeling")).Text.ShouldContain("Eindkwalificatie: Goed");
        await manager.SubmitAsync(await manager.GetAsync($"/gesprekken/{id}/concept"), "/voorleggen");
        var read = await employee.GetAsync($"/gesprekken/{id}/beoordeling");
        read.Text.ShouldContain("Eindkwalificatie: Normaal");
        read.Text.ShouldContain("Veranderd sinds versie 1");
    }

    [Theory, EachDatabase]
    public async Task Adopted_NothingChangesAndBothCanAdd(Engine engine)
    {
        var (_, manager, employee, id) = await AppraisalStory.UpToSigningAsync(engine);
        await employee.SignAppraisalAsync(id);
        await manager.SignAppraisalAsync(id);
        await manager.SubmitAsync(await manager.GetAsync($"/gesprekken/{id}/vaststellen"), null);

        foreach (var page in new[] { "concept", "concept/work", "vaststellen", "gesprek-geweest", "uitnodigen" })
            (await manager.GetAsync($"/gesprekken/{id}/{page}")).Text.ShouldContain("Er verandert niets meer aan", Case.Sensitive, page);
        await employee.SubmitAsync(await employee.GetAsync($"/gesprekken/{id}/beoordeling"), "/aanvullen", ("aanvulling", "Het waren drie dagen, niet twee."));
        var read = await manager.GetAsync($"/gesprekken/{id}/beoordeling");
        read.Text.ShouldContain("Het waren drie dagen, niet twee.");
        read.Text.ShouldContain("medewerker, 15 april 2026");
    }

    [Theory, EachDatabase]
    public async Task EveryRoleWithoutARelation_SeesNoPageOfAnAppraisal(Engine engine)
    {
        var (town, _, _, id) = await AppraisalStory.UpToSigningAsync(engine);
        foreach (var role in new[] { Town.Colleague, Town.HigherManager, Town.FormerManager, Town.HrAdviser, Town.Administrator, Town.WorksCouncil, Town.OtherManager })
        {
            var client = await town.AsAsync(role);
            foreach (var page in new[] { "", "/concept", "/concept/work", "/som", "/beoordeling", "/beoordeling/afdrukken", "/informanten", "/bedenkingen", "/bedenkingengesprek", "/vaststellen", "/gesprek-geweest" })
                (await client.GetAsync($"/gesprekken/{id}{page}")).Status.ShouldBe(HttpStatusCode.NotFound, $"{page} as {role}");
        }
    }

    [Theory, EachDatabase]
    public async Task ManagerReadsTheAppraisal_EmployeeSeesThatOnRecord(Engine engine)
    {
        var (_, manager, employee, id) = await AppraisalStory.UpToSigningAsync(engine);
        await manager.GetAsync($"/gesprekken/{id}/beoordeling");

        (await employee.GetAsync("/wie-heeft-gekeken")).Text.ShouldContain("las je beoordeling");
    }
}
