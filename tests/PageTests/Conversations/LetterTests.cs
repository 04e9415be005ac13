using Beweeg.Conversations.Regulations;
using Beweeg.Platform.Mail;
using Beweeg.TestKit;
using Microsoft.EntityFrameworkCore;

namespace Beweeg.PageTests.Conversations;

/// <summary>Letters in the words of the municipality, where people read them.</summary>
public sealed class LetterTests
{
    [Theory, EachDatabase]
    public async Task Invited_EmployeeReadsTheLetterWithDayTimeAndPlace_UntilTheConversationBegan(Engine engine)
    {
        var town = await Town.FoundAsync(engine);
        var manager = await town.AsAsync(Town.Manager);
        var employee = await town.AsAsync(Town.Employee);
        var id = (await town.ConversationOfAsync(Town.Employee)).Id;
        await manager.InviteAsync(id);

        var letter = (await employee.GetAsync($"/gesprekken/{id}")).Document.QuerySelector(".beweeg-letter").ShouldNotBeNull().TextContent;
        letter.ShouldContain("Uitnodiging voor je planningsgesprek");
        letter.ShouldContain("Beste Noor,");
        letter.ShouldContain("Op woensdag 29 april 2026 om 10:00 uur");
        letter.ShouldNotContain("{");
        (await manager.GetAsync($"/gesprekken/{id}")).Document.QuerySelector(".beweeg-letter").ShouldBeNull("it is a letter to the employee");

        await manager.BeginAsync(id);
        (await employee.GetAsync($"/gesprekken/{id}")).Document.QuerySelector(".beweeg-letter").ShouldBeNull("the day is there");
    }

    [Theory, EachDatabase]
    public async Task Adopted_TheLetterIsAPartOfTheRecord_WithTheOutcome(Engine engine)
    {
        var (_, manager, employee, id) = await AppraisalStory.AdoptedAsync(await Town.FoundAsync(engine));

        foreach (var url in new[] { $"/gesprekken/{id}/beoordeling", $"/gesprekken/{id}/beoordeling/afdrukken" })
        {
            var text = (await employee.GetAsync(url)).Text;
            text.ShouldContain("Je beoordeling is vastgesteld", Case.Sensitive, url);
            text.ShouldContain("Beste Noor,");
            text.ShouldContain("De uitkomst is: goed.");
        }

        (await manager.GetAsync($"/gesprekken/{id}/beoordeling")).Text.ShouldContain("De uitkomst is: goed.", Case.Sensitive, "both keep the same document");
    }

    [Theory, EachDatabase]
    public async Task DraftSent_EmployeeReadsTheLetterAboveIt_UntilTheConversationWasHeld(Engine engine)
    {
        var (_, manager, employee, id) = await AppraisalStory.ReadyAsync(engine);
        await manager.JudgeAsync(id);
        await manager.SendDraftAsync(id);

        var page = await employee.GetAsync($"/gesprekken/{id}/beoordeling");
        page.Document.QuerySelector(".beweeg-letter").ShouldNotBeNull().TextContent.ShouldContain("We praten er samen over op woensdag 29 april 2026.");
    }

    [Theory, EachDatabase]
    public async Task InformantAsked_TheMailHasTheWordsOfTheMunicipality_AndTheLink(Engine engine)
    {
        var town = await RegulationStory.FoundAsync(engine);
        var adviser = await town.AsAsync(RegulationStory.Adviser);
        var draft = await adviser.CopyPresetAsync(Presets.GoedeGesprek2014, "2026.9");
        var chapter = await adviser.GetAsync(draft + "/wijzigen/brieven");
        var wrong = await adviser.SendFormAsync(chapter, "#hoofdstuk", ("informant", "true"), ("informant-onderwerp", ""), ("informant-tekst", "Beste {informant}"));
        wrong.ErrorAt("informant-onderwerp").ShouldContain("Vul in");
        wrong.ValueOf("informant-tekst").ShouldBe("Beste {informant}");
        await adviser.SubmitAsync(chapter, "#hoofdstuk", ("informant", "true"), ("informant-onderwerp", "Een vraag van {vrager}"), ("informant-tekst", "Dag {informant},\n\nWil je helpen? {link}\nHet kan tot en met {uiterlijk}."));
        await town.BeginUnderAsync(draft);

        var (_, manager, _, id) = await AppraisalStory.ReadyAsync(town);
        await manager.SubmitAsync(await manager.GetAsync($"/gesprekken/{id}/informanten"), "/vragen", ("naam", "Sam"), ("email", "sam@voorbeeld.example"));

        var mail = await town.LookAsync(db => db.Set<OutboxMessage>().AsNoTracking().SingleAsync());
        mail.Subject.Reveal().ShouldStartWith("Een vraag van ");
        mail.Text.Reveal().ShouldContain("Dag Sam,\n\nWil je helpen? http");
        mail.Text.Reveal().ShouldContain("Het kan tot en met 29 april 2026.");
        mail.Text.Reveal().ShouldNotContain("Noor");
    }
}
