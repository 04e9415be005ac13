using System.Net;
using Beweeg.Organisation.Import;
using Beweeg.TestKit;

namespace Beweeg.PageTests.Conversations;

/// <summary>Above Hans de Groot, who manages a department, there is nobody.</summary>
public sealed class WithoutLeaderTests
{
    private static readonly DateOnly Late = new(2026, 8, 3);

    [Theory, EachDatabase]
    public async Task NobodyAbove_VandaagSaysWhoArrangesIt_AndNeverThatItIsLate(Engine engine)
    {
        var town = await Town.FoundAsync(engine, Late);
        var top = await town.AsAsync(Town.HigherManager);

        var today = (await top.GetAsync("/")).Text;
        today.ShouldContain("De directie wijst iemand aan om je gesprekken te voeren");
        (await top.GetAsync("/mijn-gesprekken")).Text.ShouldContain("Er is nog niemand die deze gesprekken voert");
        (await top.GetAsync($"/gesprekken/{(await town.ConversationOfAsync(Town.HigherManager)).Id}")).Text.ShouldNotContain("De datum is voorbij");

        var progress = await (await town.AsAsync(Town.HrAdviser)).GetAsync("/voortgang");
        progress.Document.QuerySelectorAll("main tr").Single(row => row.QuerySelector("th")?.TextContent.Trim() == "Openbare ruimte")
            .QuerySelectorAll("td").Select(cell => cell.TextContent.Trim()).ShouldBe(["5", "0", "0", "1", "4", "0"], "four are late, the one without a manager is not");
    }

    [Theory, EachDatabase]
    public async Task BoardAppointsSomebody_WhoHoldsAndDecidesInThatPlace(Engine engine)
    {
        var set = Town.Organisation(Late);
        var town = await Town.FoundAsync(engine, Late, set with
        {
            Roles = [.. set.Roles, new ImportedRole(Town.OtherManager, RoleKind.Coordinator, null, new DateOnly(2026, 1, 1), null, "Directiebesluit 2026-3")],
        });
        var appointed = await town.AsAsync(Town.OtherManager);
        var top = await town.AsAsync(Town.HigherManager);
        var planning = (await town.ConversationOfAsync(Town.HigherManager)).Id;
        (await top.GetAsync("/")).Text.ShouldNotContain("De directie wijst iemand aan");
        (await appointed.GetAsync("/team")).HasLink($"/medewerkers/{town[Town.HigherManager]}").ShouldBeTrue();

        await appointed.InviteAsync(planning, "10-8-2026");
        await appointed.BeginAsync(planning);
        await appointed.AgreeAsync(planning, "De afdeling heeft een plan voor 2027");
        await appointed.OfferAsync(planning);
        await top.SignAsync(planning, "seen", "Ik zie het anders.");
        var page = await appointed.GetAsync($"/gesprekken/{planning}/verslag");
        page.HasForm("/beslissen").ShouldBeTrue("without this nobody could ever finish it");

        // For who has a manager, the one appointed for the whole house only holds the conversation.
        var other = (await town.ConversationOfAsync(Town.Employee)).Id;
        await appointed.InviteAsync(other, "10-8-2026");
        await appointed.BeginAsync(other);
        await appointed.AgreeAsync(other, "De plantvakken zijn onkruidvrij");
        await appointed.OfferAsync(other);
        (await appointed.GetAsync($"/gesprekken/{other}/verslag")).HasForm("/beslissen").ShouldBeFalse();
        (await (await town.AsAsync(Town.Colleague)).GetAsync($"/gesprekken/{planning}")).Status.ShouldBe(HttpStatusCode.NotFound);
    }

}
