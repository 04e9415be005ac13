using System.Net;
using Beweeg.Conversations.Cycles;
using Beweeg.TestKit;
using Microsoft.EntityFrameworkCore;

namespace Beweeg.PageTests.Conversations;

/// <summary>The town has thirteen people, all with a cycle of 2026 and 2027 under the two-year regulation.</summary>
public sealed class SimulationTests
{
    [Theory, EachDatabase]
    public async Task DraftCountedThrough_TellsYearsAndTheBusiestMonth_AgainstThePresentRegulation_AndKeepsNothing(Engine engine)
    {
        var town = await RegulationStory.FoundAsync(engine, begun: true);
        var adviser = await town.AsAsync(RegulationStory.Adviser);
        var draft = await adviser.CopyPresetAsync("cao-gemeenten", "2027.1");
        var before = await town.LookAsync(db => db.Set<ConversationCycle>().CountAsync());

        var page = await adviser.GetAsync(draft + "/doorrekenen");
        page.ValueOf("vanaf").ShouldBe("01-01-2027");
        page.Text.ShouldContain("Geteld zijn 13 medewerkers die nu in dienst zijn.");
        // In 2027 the cycles that run go on: one appraisal each. Nothing differs yet.
        page.Text.ShouldContain("13 gesprekken in 2027. De drukste maand is december: 13.");
        page.Text.ShouldContain("Onder de regeling die nu geldt, zouden het er evenveel zijn.");

        var later = await adviser.SubmitAsync(page, "/doorrekenen", ("vanaf", "1-1-2028"));
        later.Text.ShouldContain("39 gesprekken in 2028.", Case.Sensitive, "three a year instead of one planning and one progress conversation");
        later.Text.ShouldContain("Dat zijn er 13 meer dan onder de regeling die nu geldt: dan zouden het er 26 zijn.");
        (await town.LookAsync(db => db.Set<ConversationCycle>().CountAsync())).ShouldBe(before);
    }

    [Theory, EachDatabase]
    public async Task DayThatIsNone_IsToldAtTheField_AndOnlyTheAdviserOfAllCounts(Engine engine)
    {
        var town = await RegulationStory.FoundAsync(engine, begun: true);
        var adviser = await town.AsAsync(RegulationStory.Adviser);
        var draft = await adviser.CopyPresetAsync("doorlopend-gesprek", "2027.1");
        var wrong = await adviser.SubmitAsync(await adviser.GetAsync(draft + "/doorrekenen"), "/doorrekenen", ("vanaf", "31-2-2027"));
        wrong.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        wrong.ErrorAt("vanaf").ShouldContain("31-2-2027");
        wrong.ValueOf("vanaf").ShouldBe("31-2-2027");
        foreach (var role in Town.Everybody)
            (await (await town.AsAsync(role)).GetAsync(draft + "/doorrekenen")).Status.ShouldBe(HttpStatusCode.NotFound, role);
    }
}
