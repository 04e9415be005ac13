using System.Net;
using Beweeg.Conversations.Agreements;
using Beweeg.Conversations.Progress;
using Beweeg.Conversations.Recording;
using Beweeg.Conversations.Regulations;
using Beweeg.Conversations.Steps;
using Beweeg.TestKit;
using Microsoft.EntityFrameworkCore;

namespace Beweeg.PageTests.Conversations;

public sealed class ProgressConversationTests
{
    private const string First = "De plantvakken in Oost zijn onkruidvrij";
    private const string Second = "Bewoners krijgen binnen twee dagen antwoord";

    [Theory, EachDatabase]
    public async Task AgreementsFollowedAdjustedAddedAndDropped_BothSign_RecordSaysWhatChanged(Engine engine)
    {
        var story = await Story.AtProgressAsync(engine);
        var (manager, employee, id) = (story.Manager, story.Employee, story.Progress);
        await story.WriteProgressAsync("underWay", "De helft is klaar.");
        await story.RewriteAsync(First, "De plantvakken in Oost en West zijn onkruidvrij");
        await story.DropAsync(Second, "De balie doet dit voortaan.");
        await employee.AgreeAsync(id, "Een nieuwe collega inwerken");

        (await manager.OfferAsync(id)).Title.ShouldBe("Lees en teken");
        await manager.SignAsync(id);
        (await employee.SignAsync(id)).Notice.ShouldContain("vastgelegd");

        var record = (await employee.GetAsync($"/gesprekken/{id}/verslag")).Text;
        record.ShouldContain("Op weg");
        record.ShouldContain("De helft is klaar.");
        record.ShouldContain($"Zo stond het eerst wat: {First}");
        record.ShouldContain("Afgesproken in dit gesprek.");
        record.ShouldContain("De balie doet dit voortaan.");
        var file = (await employee.GetAsync("/mijn-gesprekken")).Text;
        file.ShouldContain("De plantvakken in Oost en West zijn onkruidvrij");
        file.ShouldContain("Een nieuwe collega inwerken");
        file.ShouldContain("Zo stond het eerst");
        file.ShouldContain("Vervallen in het voortgangsgesprek van");
        file.ShouldContain("De balie doet dit voortaan.");
        var weights = await story.Town.LookAsync(db => db.Set<Agreement>().Where(row => row.State == AgreementState.Agreed).Select(row => row.Weight).ToListAsync());
        weights.Sum().ShouldBe(100);
        var revisions = await story.Town.LookAsync(db => db.Set<AgreementRevision>().Where(row => row.RecordedAt != null).ToListAsync());
        revisions.ShouldAllBe(revision => revision.ConversationId == id && revision.ChangedById == story.Town[Town.Manager]
            || revision.ChangedById == story.Town[Town.Employee]);
    }

    [Theory, EachDatabase]
    public async Task ProposedOfferedAndReopened_FileShowsTheRecordedTextUntilRecording(Engine engine)
    {
        var story = await Story.AtProgressAsync(engine);
        await story.WriteProgressAsync("done", "");
        await story.RewriteAsync(First, "Iets heel anders");
        await story.DropAsync(Second, "Past niet meer.");
        await AsRecordedAsync();

        await story.Manager.OfferAsync(story.Progress);
        await story.Manager.SignAsync(story.Progress);
        await AsRecordedAsync();

        await story.Manager.SubmitAsync(await story.Manager.GetAsync($"/gesprekken/{story.Progress}/verslag"), "/heropenen");
        await AsRecordedAsync();
        (await story.Employee.GetAsync($"/gesprekken/{story.Progress}/afspraken")).Text.ShouldContain("Iets heel anders");

        async Task AsRecordedAsync()
        {
            foreach (var page in new[] { await story.Employee.GetAsync("/mijn-gesprekken"), await story.Manager.GetAsync($"/medewerkers/{story.Town[Town.Employee]}") })
            {
                page.Text.ShouldContain(First);
                page.Text.ShouldContain(Second);
                page.Text.ShouldNotContain("Iets heel anders");
            }
        }
    }

    [Theory, EachDatabase]
    public async Task NoAgreement_ManagerDecidesWithReason_AndTheEmployeesViewStandsBeside(Engine engine)
    {
        var story = await Story.AtProgressAsync(engine);
        await story.WriteProgressAsync("stuck", "Te weinig tijd.");
        await story.RewriteAsync(First, "Alleen Oost");
        await story.Manager.OfferAsync(story.Progress);
        await story.Employee.SignAsync(story.Progress, "seen", "Ik had liever hulp gekregen.");

        await story.Manager.SubmitAsync(await story.Manager.GetAsync($"/gesprekken/{story.Progress}/verslag"), "/beslissen", ("reden", "Het werk moet door."));

        var record = (await story.Employee.GetAsync($"/gesprekken/{story.Progress}/verslag")).Text;
        record.ShouldContain("Ik had liever hulp gekregen.");
        record.ShouldContain("Het werk moet door.");
        (await story.Employee.GetAsync("/mijn-gesprekken")).Text.ShouldContain("Alleen Oost");
    }

    [Theory, EachDatabase]
    public async Task ProposalTakenBack_AgreementIsAsRecordedAndHasNoHistory(Engine engine)
    {
        var story = await Story.AtProgressAsync(engine);
        await story.WriteProgressAsync("done", "");
        await story.DropAsync(Second, "Past niet meer.");
        var page = await story.PageOfAsync(Second);

        (await story.Manager.SubmitAsync(page, "/terugzetten")).Text.ShouldNotContain("vervalt");
        await story.Manager.OfferAsync(story.Progress);
        await story.Manager.SignAsync(story.Progress);
        await story.Employee.SignAsync(story.Progress);

        (await story.Town.LookAsync(db => db.Set<AgreementRevision>().CountAsync(row => row.RecordedAt != null))).ShouldBe(0);
        (await story.Employee.GetAsync("/mijn-gesprekken")).Text.ShouldNotContain("Zo stond het eerst");
    }

    [Theory, EachDatabase]
    public async Task PlanningNotRecorded_ProgressSaysWhatMustComeFirstAndByWhom(Engine engine)
    {
        var town = await Town.FoundAsync(engine);
        var manager = await town.AsAsync(Town.Manager);
        var id = (await town.ConversationOfAsync(Town.Employee, 2)).Id;

        var invited = await manager.InviteAsync(id);
        var begun = await manager.PostAsync($"/gesprekken/{id}/beginnen", [("__RequestVerificationToken", invited.ValueOf("__RequestVerificationToken"))]);

        invited.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        invited.Errors.ShouldContain("Leg eerst het planningsgesprek vast.");
        invited.Errors.ShouldContain("Daar ben jij aan zet.");
        invited.ValueOf("plek").ShouldBe("Spreekkamer 2.14");
        begun.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await manager.GetAsync($"/gesprekken/{id}")).Text.ShouldContain("Dit gesprek komt later");
        (await town.ConversationOfAsync(Town.Employee, 2)).Step.ShouldBe(StepKind.Invite);
    }

    [Theory, EachDatabase]
    public async Task HowItGoesNotChosen_OfferingNamesTheAgreement(Engine engine)
    {
        var story = await Story.AtProgressAsync(engine);

        var none = await story.Manager.OfferAsync(story.Progress);

        none.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        none.Text.ShouldContain("Bij 2 afspraken staat nog niet hoe het gaat.");
        (await story.Town.ConversationOfAsync(Town.Employee, 2)).Step.ShouldBe(StepKind.Converse);
    }

    [Theory, EachDatabase]
    public async Task DroppedWithoutReason_IsAskedAtTheField_AndNothingIsDropped(Engine engine)
    {
        var story = await Story.AtProgressAsync(engine);

        var page = await story.Manager.SendFormAsync(await story.PageOfAsync(Second), "/weghalen", ("reden", " "));

        page.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await story.Manager.SubmitAsync(page, $"/afspraken/{await story.AgreementAsync(Second)}", ("wat", Second + " of eerder"))).Notice.ShouldContain("De wijziging is bewaard.");
        page.ErrorAt("reden").ShouldContain("Vul in: waarom de afspraak vervalt.");
        (await story.Manager.GetAsync($"/gesprekken/{story.Progress}/afspraken")).Text.ShouldNotContain("vervalt");
    }

    [Theory, EachDatabase]
    public async Task TextOfAWholeReport_SaysTooLong_AndGivesItBack(Engine engine)
    {
        var story = await Story.AtProgressAsync(engine);
        var text = new string('w', 5000);

        var page = await story.Manager.SendFormAsync(await story.Manager.GetAsync($"/gesprekken/{story.Progress}/voortgang"), "/voortgang", ("circumstances", text));

        page.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        page.ErrorAt("circumstances").ShouldContain("5.000 tekens, en er passen er 4.000.");
        page.ValueOf("circumstances").ShouldBe(text);
    }

    [Theory, EachDatabase]
    public async Task BothWriteAtOnce_SecondSeesBothTextsAndChooses_AndAChosenWordIsNotLost(Engine engine)
    {
        var story = await Story.AtProgressAsync(engine);
        var url = $"/gesprekken/{story.Progress}/voortgang";
        var field = ProgressNote.OfAgreement(await story.AgreementAsync(First));
        var onManager = await story.Manager.GetAsync(url);
        var onEmployee = await story.Employee.GetAsync(url);

        await story.Manager.SubmitAsync(onManager, "/voortgang", (field, "Loopt goed"), ("stand-" + field, "done"));
        var conflict = await story.Employee.SendFormAsync(onEmployee, "/voortgang", (field, "Het is zwaar"));

        conflict.Status.ShouldBe(HttpStatusCode.Conflict);
        conflict.Text.ShouldContain("Loopt goed");
        conflict.Text.ShouldContain("Het is zwaar");
        await story.Employee.SubmitAsync(conflict, "/voortgang", ("keuze-" + field, "yours"));
        var note = await story.Town.LookAsync(db => db.Set<ProgressNote>().SingleAsync(row => row.About == field));
        note.Text.Reveal().ShouldBe("Het is zwaar");
        note.WordKey.ShouldBe("done");
    }

    [Theory, EachDatabase]
    public async Task BothChangeTheSameAgreement_SecondSeesBothTexts(Engine engine)
    {
        var story = await Story.AtProgressAsync(engine);
        var onManager = await story.PageOfAsync(First);
        var url = $"/gesprekken/{story.Progress}/afspraken/{await story.AgreementAsync(First)}";
        var onEmployee = await story.Employee.GetAsync(url);

        await story.Manager.SubmitAsync(onManager, url, ("wat", "Alleen Oost"));
        var conflict = await story.Employee.SendFormAsync(onEmployee, url, ("wat", "Oost en West"));

        conflict.Status.ShouldBe(HttpStatusCode.Conflict);
        conflict.Text.ShouldContain("Alleen Oost");
        conflict.ValueOf("wat").ShouldBe("Oost en West");
    }

    [Theory, EachDatabase]
    public async Task EachChangesAnotherFieldOfTheSameAgreement_BothChangesStayAndNobodyIsAsked(Engine engine)
    {
        var story = await Story.AtProgressAsync(engine);
        var onManager = await story.PageOfAsync(First);
        var url = $"/gesprekken/{story.Progress}/afspraken/{await story.AgreementAsync(First)}";
        var onEmployee = await story.Employee.GetAsync(url);

        await story.Manager.SubmitAsync(onManager, url, ("resultaat", "Nul klachten\nin de zomer"));
        (await story.Employee.SubmitAsync(onEmployee, url, ("klaar", "1-9-2027"))).Notice.ShouldContain("Wat de ander net wijzigde, staat er ook in.");

        var now = await story.Manager.GetAsync(url);
        now.ValueOf("resultaat").ShouldBe("Nul klachten\nin de zomer");
        now.ValueOf("klaar").ShouldBe("01-09-2027");
    }

    [Theory, EachDatabase]
    public async Task OneFieldChangedByBoth_OnlyThatOneAsksForAChoice(Engine engine)
    {
        var story = await Story.AtProgressAsync(engine);
        var onManager = await story.PageOfAsync(First);
        var url = $"/gesprekken/{story.Progress}/afspraken/{await story.AgreementAsync(First)}";
        var onEmployee = await story.Employee.GetAsync(url);

        await story.Manager.SubmitAsync(onManager, url, ("wat", "Alleen Oost"), ("resultaat", "Nul klachten"));
        var conflict = await story.Employee.SendFormAsync(onEmployee, url, ("wat", "Oost en West"), ("klaar", "1-9-2027"));

        conflict.Document.QuerySelector("[role=alert]")!.TextContent.ShouldContain("Alleen Oost");
        conflict.Document.QuerySelector("[role=alert]")!.TextContent.ShouldNotContain("Nul klachten");
        (conflict.ValueOf("wat"), conflict.ValueOf("resultaat"), conflict.ValueOf("klaar")).ShouldBe(("Oost en West", "Nul klachten", "01-09-2027"));
        await story.Employee.SubmitAsync(conflict, url);
        var now = await story.Manager.GetAsync(url);
        (now.ValueOf("wat"), now.ValueOf("resultaat"), now.ValueOf("klaar")).ShouldBe(("Oost en West", "Nul klachten", "01-09-2027"));
    }

    [Theory, EachDatabase]
    public async Task PlanningConversation_HasNoProgressToWrite(Engine engine)
    {
        var town = await Town.FoundAsync(engine);
        var manager = await town.AsAsync(Town.Manager);
        var id = (await town.ConversationOfAsync(Town.Employee)).Id;
        await manager.InviteAsync(id);
        await manager.BeginAsync(id);

        (await manager.GetAsync($"/gesprekken/{id}/voortgang")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await manager.GetAsync($"/gesprekken/{id}/afspraken")).Text.ShouldNotContain("Hoe het gaat");
    }

    private sealed record Story(Town Town, PageClient Manager, PageClient Employee, Guid Progress)
    {
        /// <summary>The planning conversation is recorded with two agreements, and the progress conversation has begun.</summary>
        public static async Task<Story> AtProgressAsync(Engine engine)
        {
            var town = await Town.FoundAsync(engine);
            var story = new Story(town, await town.AsAsync(Town.Manager), await town.AsAsync(Town.Employee), (await town.ConversationOfAsync(Town.Employee, 2)).Id);
            var planning = (await town.ConversationOfAsync(Town.Employee)).Id;
            await story.Manager.InviteAsync(planning);
            await story.Manager.BeginAsync(planning);
            await story.Manager.AgreeAsync(planning, First);
            await story.Manager.AgreeAsync(planning, Second);
            await story.Manager.OfferAsync(planning);
            await story.Manager.SignAsync(planning);
            await story.Employee.SignAsync(planning);
            await story.Manager.InviteAsync(story.Progress);
            await story.Manager.BeginAsync(story.Progress);
            return story;
        }

        public Task<Guid> AgreementAsync(string what) => Town.LookAsync(async db =>
            (await db.Set<Agreement>().ToListAsync()).Single(row => row.What.Reveal() == what).Id);

        public async Task<Page> PageOfAsync(string what) => await Manager.GetAsync($"/gesprekken/{Progress}/afspraken/{await AgreementAsync(what)}");

        public async Task RewriteAsync(string what, string now) => await Manager.SubmitAsync(await PageOfAsync(what), $"/afspraken/{await AgreementAsync(what)}", ("wat", now));

        public async Task DropAsync(string what, string reason) => await Manager.SubmitAsync(await PageOfAsync(what), "/weghalen", ("reden", reason));

        /// <summary>The same word for both agreements, and a text with the first.</summary>
        public async Task WriteProgressAsync(string word, string text)
        {
            var (first, second) = (ProgressNote.OfAgreement(await AgreementAsync(First)), ProgressNote.OfAgreement(await AgreementAsync(Second)));
            await Manager.SubmitAsync(await Manager.GetAsync($"/gesprekken/{Progress}/voortgang"), "/voortgang",
                ("stand-" + first, word), ("stand-" + second, word), (first, text), ("topics", "Thuiswerken op vrijdag"));
        }
    }
}
