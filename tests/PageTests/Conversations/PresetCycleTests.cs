using System.Net;
using Beweeg.Conversations.Regulations;
using Beweeg.Conversations.Steps;
using Beweeg.TestKit;
using Microsoft.EntityFrameworkCore;

namespace Beweeg.PageTests.Conversations;

/// <summary>A small cycle, whole, under each preset besides the one of 2014.</summary>
public sealed class PresetCycleTests
{
    [Theory, EachDatabase]
    public async Task DoorlopendGesprek_IsFourTalksWithoutWordsOrWeights(Engine engine)
    {
        var town = await RegulationStory.FoundAsync(engine);
        await town.BeginUnderAsync(await (await town.AsAsync(RegulationStory.Adviser)).CopyPresetAsync(Presets.DoorlopendGesprek, "2026.1"));
        var manager = await town.AsAsync(Town.Manager);
        var employee = await town.AsAsync(Town.Employee);
        (await town.LookAsync(db => db.Set<Conversation>().Where(row => row.EmployeeId == town[Town.Employee]).OrderBy(row => row.Ordinal).Select(row => row.Latest).ToListAsync()))
            .ShouldBe([new DateOnly(2026, 3, 31), new DateOnly(2026, 6, 30), new DateOnly(2026, 9, 30), new DateOnly(2026, 12, 31)]);

        var start = (await town.ConversationOfAsync(Town.Employee)).Id;
        await manager.InviteAsync(start);
        await manager.BeginAsync(start);
        await manager.AgreeAsync(start, "De plantvakken in de wijk Oost zijn onkruidvrij");
        await manager.AgreeAsync(start, "Ik leer snoeien", "Development");
        await manager.AgreeAsync(start, "De nieuwe bomen slaan aan");
        var agreements = await manager.GetAsync($"/gesprekken/{start}/afspraken");
        agreements.Text.ShouldNotContain("Weging");
        agreements.Text.ShouldNotContain("%");
        (await manager.GetAsync($"/gesprekken/{start}/weging")).Status.ShouldBe(HttpStatusCode.NotFound);
        await manager.OfferAsync(start);
        await manager.SignAsync(start);
        var record = await employee.SignAsync(start);
        record.Text.ShouldNotContain("wegen even zwaar");
        record.Text.ShouldNotContain("telt");

        for (var ordinal = 2; ordinal <= 4; ordinal++)
        {
            var talk = (await town.ConversationOfAsync(Town.Employee, ordinal)).Id;
            await manager.InviteAsync(talk);
            (await employee.GetAsync($"/gesprekken/{talk}/voorbereiden")).Text.ShouldContain("Wat gaat goed, en wat houdt je bezig?");
            await manager.BeginAsync(talk);
            var page = await manager.GetAsync($"/gesprekken/{talk}/voortgang");
            await manager.SubmitAsync(page, "/voortgang", [.. page.Document.QuerySelectorAll("[name^=stand-]").Select(field => field.GetAttribute("name")!).Distinct(StringComparer.Ordinal).Select(name => (name, "underWay"))]);
            await manager.OfferAsync(talk);
            await manager.SignAsync(talk);
            (await employee.SignAsync(talk)).Text.ShouldContain("Op weg");
            (await town.ConversationOfAsync(Town.Employee, ordinal)).IsClosed.ShouldBeTrue();
        }

        foreach (var (who, url) in new[] { (employee, "/"), (employee, "/mijn-gesprekken"), (employee, "/momenten"), (manager, "/"), (manager, "/team"), (manager, $"/medewerkers/{town[Town.Employee]}") })
        {
            var page = await who.GetAsync(url);
            page.Status.ShouldBe(HttpStatusCode.OK, url);
            page.Text.ShouldNotContain("beoordeling", Case.Insensitive, url);
        }

        (await (await town.AsAsync(RegulationStory.Adviser)).GetAsync("/voortgang?gesprek=autumn")).Status.ShouldBe(HttpStatusCode.OK);
        (await town.WorkAsync()).ShouldNotContain("mislukt");
    }

    [Theory, EachDatabase]
    public async Task CaoGemeenten_IsAYearWithFourWords_AndReconsiderationByTheManager(Engine engine)
    {
        var (town, manager, employee, appraisal) = await UpToSigningAsync(engine, Presets.Text(Presets.CaoGemeenten));
        var read = (await employee.GetAsync($"/gesprekken/{appraisal}/beoordeling")).Text;
        read.ShouldContain("Ontwikkeling en samenwerking");
        read.ShouldNotContain("Normaal", Case.Sensitive);
        await employee.SignAppraisalAsync(appraisal, "seen");
        await manager.SignAppraisalAsync(appraisal);
        var form = await employee.GetAsync($"/gesprekken/{appraisal}/bedenkingen");
        form.Text.ShouldContain("hebben jullie een gesprek waarin je het uitlegt");
        await employee.SubmitAsync(form, null, ("bedenkingen", "Ik was alleen."), ("actie", "insturen"));
        var hearing = await manager.GetAsync($"/gesprekken/{appraisal}/bedenkingengesprek");
        hearing.Text.ShouldNotContain("commissie");
        await manager.SubmitAsync(hearing, null, ("datum", "15-4-2026"), ("verslag", "Noor vertelde."));
        await manager.SubmitAsync(await manager.GetAsync($"/gesprekken/{appraisal}/vaststellen"), null, ("besluit", "NotAccepted"), ("reden", "Het blijft zo."));

        var closed = await employee.GetAsync($"/gesprekken/{appraisal}/beoordeling");
        closed.Text.ShouldContain("Goed");
        closed.Text.ShouldContain("kantonrechter");
        closed.Text.ShouldNotContain("bezwaar maken");
        (await town.ConversationOfAsync(Town.Employee, 3)).IsClosed.ShouldBeTrue();
        (await employee.GetAsync("/mijn-gesprekken")).Status.ShouldBe(HttpStatusCode.OK);
    }

    [Theory, EachDatabase]
    public async Task CaoGemeentenWithACommittee_SaysWhoHears(Engine engine)
    {
        var preset = Presets.Load(Presets.CaoGemeenten);
        var (_, manager, employee, appraisal) = await UpToSigningAsync(engine, RegulationJson.Write(preset with { Reconsideration = preset.Reconsideration! with { By = ReconsiderationBy.Committee } }));
        await employee.SignAppraisalAsync(appraisal, "seen");
        await manager.SignAppraisalAsync(appraisal);
        var form = await employee.GetAsync($"/gesprekken/{appraisal}/bedenkingen");
        form.Text.ShouldContain("hoort de commissie je");
        await employee.SubmitAsync(form, null, ("bedenkingen", "Ik was alleen."), ("actie", "insturen"));
        (await manager.GetAsync($"/gesprekken/{appraisal}/bedenkingengesprek")).Text.ShouldContain("advies van de commissie");
    }

    [Theory, EachDatabase]
    public async Task CaoGemeentenWithoutReconsideration_IsAdoptedWithoutWaiting_AndTakesNoObjections(Engine engine)
    {
        var preset = Presets.Load(Presets.CaoGemeenten);
        var without = preset with
        {
            Terms = preset.Terms with { Objections = null, Hearing = null, Decision = null },
            Reconsideration = new Reconsideration(ReconsiderationBy.Nobody, "Geen heroverweging", "art. 6", "Praat met elkaar; een aanvulling schrijven kan altijd."),
            ConversationTypes = [.. preset.ConversationTypes.Select(type => type with { Steps = [.. type.Steps.Where(step => step.Kind is not (StepKind.Objections or StepKind.Hearing))] })],
        };
        var (town, manager, employee, appraisal) = await UpToSigningAsync(engine, RegulationJson.Write(without));
        (await employee.GetAsync($"/gesprekken/{appraisal}/bedenkingen")).Status.ShouldBe(HttpStatusCode.NotFound);
        await employee.SignAppraisalAsync(appraisal, "seen");
        await manager.SignAppraisalAsync(appraisal);
        (await employee.GetAsync($"/gesprekken/{appraisal}/bedenkingen")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await employee.GetAsync($"/gesprekken/{appraisal}")).Text.ShouldNotContain("Bedenkingen");
        (await employee.GetAsync("/")).Text.ShouldNotContain("bedenkingen");

        await manager.SubmitAsync(await manager.GetAsync($"/gesprekken/{appraisal}/vaststellen"), null);
        (await town.ConversationOfAsync(Town.Employee, 3)).IsClosed.ShouldBeTrue();
    }

    private static async Task<(Town Town, PageClient Manager, PageClient Employee, Guid Appraisal)> UpToSigningAsync(Engine engine, string regulation)
    {
        var town = await RegulationStory.FoundAsync(engine);
        await town.BeginUnderAsync(await (await town.AsAsync(RegulationStory.Adviser)).ImportAsync(regulation));
        var story = await AppraisalStory.ReadyAsync(town);
        (await story.Employee.GetAsync($"/gesprekken/{story.Appraisal}/informanten")).Status.ShouldBe(HttpStatusCode.NotFound, "this regulation asks nobody");
        await story.Manager.JudgeAsync(story.Appraisal);
        await story.Manager.SendDraftAsync(story.Appraisal);
        await town.DaysPassAsync(story.Appraisal, 14);
        await story.Manager.HoldAsync(story.Appraisal);
        return story;
    }
}
