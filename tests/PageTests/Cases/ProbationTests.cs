using System.Net;
using Beweeg.Conversations.Decisions.Probation;
using Beweeg.Conversations.Steps;
using Beweeg.Organisation.Import;
using Beweeg.TestKit;
using Microsoft.EntityFrameworkCore;

namespace Beweeg.PageTests.Cases;

/// <summary>Probation: one planning, two appraisals, and what was decided at the end of it.</summary>
public sealed class ProbationTests
{
    private static readonly DateOnly Today = Town.Spring2026;
    private static readonly DateOnly Decision = new(2026, 6, 1);

    [Theory, EachDatabase]
    public async Task SecondAppraisalIsAdopted_ManagerRecordsTheOutcome_AndTheEmployeeReadsItEverywhere(Engine engine)
    {
        var town = await Town.FoundAsync(engine, set: OnProbation());
        var manager = await town.AsAsync(Town.Manager);
        var url = Url(town);
        (await town.ConversationOfAsync(Town.Employee, 3)).Name.ShouldBe("Tweede beoordelingsgesprek");
        (await manager.GetAsync(url)).Text.ShouldContain("Eerst wordt het tweede beoordelingsgesprek vastgesteld. Daarna leg je de uitkomst vast, uiterlijk op 1 juni 2026.");
        (await manager.GetAsync("/")).Text.ShouldNotContain("uitkomst van de proeftijd");

        var (_, _, employee, appraisal) = await AppraisalStory.AdoptedAsync(town);
        (await manager.GetAsync("/")).Text.ShouldContain("Leg de uitkomst van de proeftijd van Noor de Boer vast");
        (await manager.GetAsync($"/gesprekken/{appraisal}")).HasLink(url).ShouldBeTrue();
        (await employee.GetAsync(url)).HasForm("/proeftijd").ShouldBeFalse();

        var wrong = await manager.SendFormAsync(await manager.GetAsync(url), "/proeftijd", ("besluit-op", "16-4-2026"), ("besluit-van", "het college"));
        wrong.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        foreach (var field in new[] { "uitkomst", "vanaf", "kenmerk" }) wrong.ErrorAt(field).ShouldNotBeEmpty(field);
        wrong.ErrorAt("besluit-op").ShouldContain("moet nog komen");
        wrong.ValueOf("besluit-van").ShouldBe("het college");
        (await RecordAsync(manager, town)).Notice.ShouldContain("vastgelegd");

        (await manager.GetAsync("/")).Text.ShouldNotContain("Leg de uitkomst van de proeftijd");
        (await employee.GetAsync("/")).Text.ShouldContain("De uitkomst van je proeftijd staat vast");
        foreach (var page in new[] { url, "/mijn-gesprekken", $"/gesprekken/{appraisal}" })
        {
            var text = (await employee.GetAsync(page)).Text;
            text.ShouldContain("Een vaste aanstelling", Case.Sensitive, page);
            text.ShouldContain("Het college, 14 april 2026, kenmerk B-2026-31.", Case.Sensitive, page);
        }

        (await town.RecordsAsync()).Count(entry => entry.Operation == "probation.record" && entry.SubjectId == town[Town.Employee]).ShouldBe(1);
    }

    [Theory, EachDatabase]
    public async Task WrongOnRecord_OnlyADatedAdditionSaysSo_AndSentTwiceCountsOnce(Engine engine)
    {
        var town = await Town.FoundAsync(engine, set: OnProbation());
        var (_, manager, employee, _) = await AppraisalStory.AdoptedAsync(town);
        var old = await manager.GetAsync(Url(town));
        await RecordAsync(manager, town);
        (await RecordAsync(manager, town, old, "Ended")).Notice.ShouldContain("De uitkomst stond er al");
        (await town.LookAsync(db => db.Set<ProbationOutcome>().SingleAsync())).Kind.ShouldBe(ProbationOutcomeKind.Permanent);

        var page = await manager.GetAsync(Url(town));
        var field = page.Document.QuerySelector("textarea")!.GetAttribute("name")!;
        (await manager.SendFormAsync(page, "/aanvullen")).ErrorAt(field).ShouldContain("Vul in");
        await manager.SubmitAsync(page, "/aanvullen", (field, "Het besluit was van 13 april."));
        var text = (await employee.GetAsync(Url(town))).Text;
        text.ShouldContain("Aanvulling van Margot Smit, 15 april 2026: Het besluit was van 13 april.");
        text.ShouldContain("14 april 2026, kenmerk B-2026-31");
        (await employee.GetAsync(Url(town))).HasForm("/aanvullen").ShouldBeFalse();
    }

    [Theory, EachDatabase]
    public async Task DayOfTheDecisionIsThere_WithoutTheSecondAppraisal_AdviserIsAskedToo_AndItSaysThatItMissed(Engine engine)
    {
        var host = await TestHost.AloneAsync(engine, Today);
        var town = await Town.FoundAsync(host, Today, OnProbation());
        (await (await town.AsAsync(Town.HrAdviser)).GetAsync("/")).Text.ShouldNotContain("proeftijd");
        host.MoveTo(Decision.AddDays(-10));
        var soon = await (await town.AsAsync(Town.HrAdviser)).GetAsync("/");
        soon.Text.ShouldContain("De proeftijd van Noor de Boer loopt bijna af");
        soon.Text.ShouldNotContain("Leg de uitkomst", Case.Sensitive, "it cannot be done yet");
        (await (await town.AsAsync(Town.HrAdviser)).GetAsync("/proeftijden")).Text.ShouldContain("wacht op het laatste beoordelingsgesprek");
        (await (await town.AsAsync(Town.OtherHrAdviser)).GetAsync("/")).Text.ShouldNotContain("proeftijd");
        host.MoveTo(Decision.AddDays(1));
        var adviser = await town.AsAsync(Town.HrAdviser);
        (await adviser.GetAsync("/")).Text.ShouldContain("De dag van het besluit is voorbij");
        (await adviser.GetAsync(Url(town))).Text.ShouldContain("De laatste beoordeling is niet vastgesteld");
        (await RecordAsync(adviser, town, kind: "Ended", from: "2-6-2026")).Notice.ShouldContain("vastgelegd");
        (await adviser.GetAsync(Url(town))).Text.ShouldContain("De laatste beoordeling van de proeftijd was toen nog niet vastgesteld.");
        (await adviser.GetAsync("/")).Text.ShouldNotContain("Leg de uitkomst");

        // The personnel system did not follow yet: nobody is asked to plan with who leaves.
        host.MoveTo(Decision.AddDays(3));
        await town.ImportAsync(OnProbation(), Decision.AddDays(3));
        (await town.LookAsync(db => db.Set<Beweeg.Conversations.Cycles.ConversationCycle>().Where(row => row.EmployeeId == town[Town.Employee]).CountAsync())).ShouldBe(1);
    }

    [Theory, EachDatabase]
    public async Task PersonnelSystemDeliversSomethingElse_TheRecordStands_AndItSaysThatTheyDiffer(Engine engine)
    {
        var host = await TestHost.AloneAsync(engine, Today);
        var town = await Town.FoundAsync(host, Today, OnProbation());
        var (_, manager, _, _) = await AppraisalStory.AdoptedAsync(town);
        await RecordAsync(manager, town);
        (await manager.GetAsync(Url(town))).Text.ShouldNotContain("Het personeelssysteem zegt iets anders");

        host.MoveTo(Decision.AddDays(7));
        await town.ImportAsync(OnProbation(AppointmentKind.Temporary, null), Decision.AddDays(7));
        var again = await town.AsAsync(Town.Manager);
        (await again.GetAsync(Url(town))).Text.ShouldContain("Volgens het personeelssysteem is de aanstelling tijdelijk. Vastgelegd is: een vaste aanstelling, vanaf 1 juni 2026.");
        await town.ImportAsync(OnProbation(AppointmentKind.Permanent, null), Decision.AddDays(7));
        (await again.GetAsync(Url(town))).Text.ShouldNotContain("Het personeelssysteem zegt iets anders");
        (await again.GetAsync(Url(town))).Text.ShouldContain("Een vaste aanstelling");
    }

    [Theory, EachDatabase]
    public async Task NoProbation_ThereIsNothingToRecord_AndOthersFindNothing(Engine engine)
    {
        var town = await Town.FoundAsync(engine);
        var page = await (await town.AsAsync(Town.Manager)).GetAsync(Url(town));
        page.Text.ShouldContain("Er is geen proeftijd");
        page.HasForm("/proeftijd").ShouldBeFalse();
        (await (await town.AsAsync(Town.Colleague)).GetAsync(Url(town))).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    private static Task<Page> RecordAsync(PageClient client, Town town, string kind = "Permanent", string from = "1-6-2026") => RecordAsync(client, town, null, kind, from);

    private static async Task<Page> RecordAsync(PageClient client, Town town, Page? page, string kind = "Permanent", string from = "1-6-2026") =>
        await client.SubmitAsync(page ?? await client.GetAsync(Url(town)), "/proeftijd", ("uitkomst", kind), ("vanaf", from),
            ("besluit-van", "het college"), ("besluit-op", "14-4-2026"), ("kenmerk", "B-2026-31"));

    private static string Url(Town town) => $"/medewerkers/{town[Town.Employee]}/proeftijd";

    private static ImportSet OnProbation() => OnProbation(AppointmentKind.Probation, Decision);

    private static ImportSet OnProbation(AppointmentKind kind, DateOnly? decision)
    {
        var set = Town.Organisation(Today);
        var entering = new DateOnly(2025, 6, 1);
        return set with
        {
            People = [.. set.People.Select(person => person.Number == Town.Employee ? person with { InService = entering } : person)],
            Positions = [.. set.Positions.Select(row => row.PersonNumber == Town.Employee ? row with { Begin = entering, Appointment = kind, ProbationDecision = decision } : row)],
        };
    }
}
