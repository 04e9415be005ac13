using System.Net;
using Beweeg.Conversations.Agreements;
using Beweeg.Conversations.Recording;
using Beweeg.Conversations.Regulations;
using Beweeg.TestKit;
using Microsoft.EntityFrameworkCore;

namespace Beweeg.PageTests.Conversations;

public sealed class PlanningConversationTests
{
    [Theory, EachDatabase]
    public async Task EmployeeAndManagerAgree_ConversationIsRecordedWithBothSignaturesUnderTheSameText(Engine engine)
    {
        var town = await Town.FoundAsync(engine);
        var manager = await town.AsAsync(Town.Manager);
        var employee = await town.AsAsync(Town.Employee);
        var id = (await town.ConversationOfAsync(Town.Employee)).Id;

        (await manager.GetAsync("/")).Text.ShouldContain("Nodig Noor de Boer uit voor het planningsgesprek");
        (await manager.InviteAsync(id)).Notice.ShouldContain("woensdag 29 april 2026");
        (await employee.GetAsync("/")).Text.ShouldContain("Bereid je planningsgesprek voor");
        (await manager.BeginAsync(id)).Title.ShouldBe("Afspraken");
        (await employee.AgreeAsync(id, "De plantvakken in Oost zijn onkruidvrij")).Text.ShouldContain("telt 100 %");
        (await manager.AgreeAsync(id, "Bewoners krijgen binnen twee dagen antwoord")).Text.ShouldContain("telt 50 %");
        (await manager.OfferAsync(id)).Title.ShouldBe("Lees en teken");
        (await employee.SignAsync(id)).Notice.ShouldContain("Nu de ander nog");
        var done = await manager.SignAsync(id);

        done.Notice.ShouldContain("De afspraken zijn vastgelegd");
        (await town.ConversationOfAsync(Town.Employee)).Step.ShouldBe(StepKind.Closed);
        var record = await town.LookAsync(db => db.Set<ConversationRecord>().SingleAsync());
        var signatures = await town.LookAsync(db => db.Set<Signature>().OrderBy(row => row.At).ToListAsync());
        signatures.Select(signature => signature.DocumentHash).Distinct(StringComparer.Ordinal).ShouldBe([record.Hash]);
        signatures.Select(signature => signature.SignerId).ShouldBe([town[Town.Employee], town[Town.Manager]], ignoreOrder: true);
        ConversationDocument.HashOf(record.Content.Reveal()).ShouldBe(record.Hash);
        (await town.LookAsync(db => db.Set<Agreement>().Select(row => row.State).Distinct().ToListAsync())).ShouldBe([AgreementState.Agreed]);
        (await employee.GetAsync("/mijn-gesprekken")).Text.ShouldContain("De plantvakken in Oost zijn onkruidvrij");
    }

    [Theory, EachDatabase]
    public async Task RecordedConversation_CanNoLongerBeChangedByAnybody(Engine engine)
    {
        var town = await Town.FoundAsync(engine);
        var manager = await town.AsAsync(Town.Manager);
        var id = (await town.ConversationOfAsync(Town.Employee)).Id;
        await manager.UpToOfferAsync(id);
        await manager.SignAsync(id);
        await (await town.AsAsync(Town.Employee)).SignAsync(id);

        foreach (var page in new[] { "uitnodigen", "voorbereiden", "afspraken/nieuw?soort=Work", "weging" })
            (await manager.GetAsync($"/gesprekken/{id}/{page}")).Text.ShouldContain("Dit gesprek is vastgelegd. Er verandert niets meer aan.", Case.Sensitive, page);
        var record = await manager.GetAsync($"/gesprekken/{id}/verslag");
        record.Document.QuerySelectorAll("main form").Select(form => form.GetAttribute("action")).ShouldBe([$"/gesprekken/{id}/verslag/aanvullen"], "something can be added, and that is all");
        record.Text.ShouldContain("Er verandert niets meer aan");
    }

    [Theory, EachDatabase]
    public async Task SignedAsSeen_NeverBecomesAgreement_AndTheManagerDecidesWithAReason(Engine engine)
    {
        var town = await Town.FoundAsync(engine);
        var manager = await town.AsAsync(Town.Manager);
        var employee = await town.AsAsync(Town.Employee);
        var id = (await town.ConversationOfAsync(Town.Employee)).Id;
        await manager.UpToOfferAsync(id);

        await employee.SignAsync(id, "seen", "Dit past niet in mijn uren.");
        (await manager.SignAsync(id)).Notice.ShouldNotContain("vastgelegd");
        (await town.ConversationOfAsync(Town.Employee)).Step.ShouldBe(StepKind.Approve);
        (await manager.GetAsync("/")).Text.ShouldContain("Teken de afspraken met Noor de Boer");
        (await manager.GetAsync($"/gesprekken/{id}")).Text.ShouldContain("Jij bent aan zet");

        var page = await manager.GetAsync($"/gesprekken/{id}/verslag");
        var without = await manager.SendFormAsync(page, "/beslissen", ("reden", ""));
        without.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        without.ErrorAt("reden").ShouldContain("Vul in: waarom je zo beslist.");

        (await manager.SubmitAsync(page, "/beslissen", ("reden", "Het werk is nodig; we bekijken de uren in het najaar."))).Notice.ShouldContain("vastgelegd met jouw besluit");
        var read = (await employee.GetAsync($"/gesprekken/{id}/verslag")).Text;
        read.ShouldContain("Zonder overeenstemming vastgelegd");
        read.ShouldContain("Het werk is nodig; we bekijken de uren in het najaar.");
        read.ShouldContain("Gezien, niet akkoord");
        read.ShouldContain("Dit past niet in mijn uren.");
    }

    [Theory, EachDatabase]
    public async Task EmployeeDoesNotSign_ManagerNotesItAndClosing_IsNotBlocked(Engine engine)
    {
        var town = await Town.FoundAsync(engine);
        var manager = await town.AsAsync(Town.Manager);
        var id = (await town.ConversationOfAsync(Town.Employee)).Id;
        await manager.UpToOfferAsync(id);
        await manager.SignAsync(id);
        await town.DaysPassAsync(id, 28);

        var page = await manager.GetAsync($"/gesprekken/{id}/verslag");
        await manager.SubmitAsync(page, "/beslissen", ("ontbreekt", "unreachable"), ("hoe", "Drie keer gebeld en gemaild in vier weken."), ("reden", "De afspraken zijn nodig."));

        (await town.ConversationOfAsync(Town.Employee)).Step.ShouldBe(StepKind.Closed);
        (await manager.GetAsync($"/gesprekken/{id}/verslag")).Text.ShouldContain("Niet te bereiken");
    }

    [Theory, EachDatabase]
    public async Task TextReopenedAfterReading_SignatureOnTheOldTextIsRefused(Engine engine)
    {
        var town = await Town.FoundAsync(engine);
        var manager = await town.AsAsync(Town.Manager);
        var employee = await town.AsAsync(Town.Employee);
        var id = (await town.ConversationOfAsync(Town.Employee)).Id;
        await manager.UpToOfferAsync(id);
        var read = await employee.GetAsync($"/gesprekken/{id}/verslag");

        await manager.SubmitAsync(await manager.GetAsync($"/gesprekken/{id}/verslag"), "/heropenen");
        await manager.AgreeAsync(id, "En ook de wijk West");
        await manager.OfferAsync(id);

        var refused = await employee.SendFormAsync(read, "/tekenen", ("uitkomst", "agreed"));
        refused.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        refused.Errors.ShouldContain("De tekst is intussen veranderd");
        (await town.LookAsync(db => db.Set<Signature>().CountAsync())).ShouldBe(0);
    }

    [Theory, EachDatabase]
    public async Task CoordinatorSigns_RecordSaysForWhom(Engine engine)
    {
        var town = await Town.FoundAsync(engine);
        var coordinator = await town.AsAsync(Town.Coordinator);
        var id = (await town.ConversationOfAsync(Town.Employee)).Id;
        await coordinator.UpToOfferAsync(id);

        await coordinator.SignAsync(id);

        (await coordinator.GetAsync($"/gesprekken/{id}/verslag")).Text.ShouldContain("Cora Dekker, namens Margot Smit");
    }

    [Theory, EachDatabase]
    public async Task NothingAgreedYet_OfferingSaysWhatMustComeFirst(Engine engine)
    {
        var town = await Town.FoundAsync(engine);
        var manager = await town.AsAsync(Town.Manager);
        var id = (await town.ConversationOfAsync(Town.Employee)).Id;
        await manager.InviteAsync(id);
        await manager.BeginAsync(id);

        var page = await manager.OfferAsync(id);

        page.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        page.Text.ShouldContain("Er staat nog geen werkafspraak.");
        (await town.ConversationOfAsync(Town.Employee)).Step.ShouldBe(StepKind.Converse);
    }

    [Theory, EachDatabase]
    public async Task WeightsDoNotAddUp_SentenceSaysHowMuchIsLeft_AndNothingTypedIsLost(Engine engine)
    {
        var town = await Town.FoundAsync(engine);
        var manager = await town.AsAsync(Town.Manager);
        var id = (await town.ConversationOfAsync(Town.Employee)).Id;
        await manager.InviteAsync(id);
        await manager.BeginAsync(id);
        await manager.AgreeAsync(id, "Eerste afspraak over het groen");
        await manager.AgreeAsync(id, "Tweede afspraak over het groen");
        var page = await manager.GetAsync($"/gesprekken/{id}/weging");
        var fields = page.Document.QuerySelectorAll("input[name^=weging-]").Select(input => input.GetAttribute("name")!).ToList();

        var wrong = await manager.SendFormAsync(page, null, ("verdeling", "eigen"), (fields[0], "70"), (fields[1], "20"));

        wrong.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        wrong.ErrorAt(fields[0]).ShouldContain("samen 90 %. Verdeel nog 10 %.");
        wrong.ValueOf(fields[0]).ShouldBe("70");
        wrong.ValueOf(fields[1]).ShouldBe("20");

        await manager.SubmitAsync(page, null, ("verdeling", "eigen"), (fields[0], "70"), (fields[1], "30"));
        (await manager.GetAsync($"/gesprekken/{id}/afspraken")).Text.ShouldContain("telt 70 %");
    }

    [Theory, EachDatabase]
    public async Task WrittenDownADayLater_TheRecordHasTheDayOnWhichTheySpoke(Engine engine)
    {
        var town = await Town.FoundAsync(engine);
        var manager = await town.AsAsync(Town.Manager);
        var id = (await town.ConversationOfAsync(Town.Employee)).Id;
        await manager.InviteAsync(id);
        var page = await manager.GetAsync($"/gesprekken/{id}");

        var wrong = await manager.SendFormAsync(page, "/beginnen", ("dag", "16-4-2026"));
        wrong.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        wrong.ErrorAt("dag").ShouldContain("16 april 2026 moet nog komen");

        await manager.SubmitAsync(page, "/beginnen", ("dag", "14-4-2026"));
        (await town.ConversationOfAsync(Town.Employee)).HeldOn.ShouldBe(new DateOnly(2026, 4, 14));
    }

    [Theory, EachDatabase]
    public async Task Employee_ReadsTheWeightsButDoesNotSetThem(Engine engine)
    {
        var town = await Town.FoundAsync(engine);
        var manager = await town.AsAsync(Town.Manager);
        var employee = await town.AsAsync(Town.Employee);
        var id = (await town.ConversationOfAsync(Town.Employee)).Id;
        await manager.InviteAsync(id);
        await manager.BeginAsync(id);
        await manager.AgreeAsync(id, "Eerste afspraak over het groen");
        await employee.AgreeAsync(id, "Tweede afspraak over het groen");

        (await employee.GetAsync($"/gesprekken/{id}/afspraken")).Text.ShouldContain("Weging: allemaal even zwaar");
        (await employee.GetAsync($"/gesprekken/{id}/weging")).Status.ShouldBe(HttpStatusCode.NotFound);
    }
}
