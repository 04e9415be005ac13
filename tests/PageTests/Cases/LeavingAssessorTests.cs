using Beweeg.Organisation.Import;
using Beweeg.TestKit;

namespace Beweeg.PageTests.Cases;

/// <summary>Somebody who was appointed to assess leaves service: nobody holds the conversations then, and the adviser is told in time.</summary>
public sealed class LeavingAssessorTests
{
    private static readonly DateOnly Today = Town.Spring2026;

    [Theory, EachDatabase]
    public async Task AssessorLeaves_TheAdviserOfThatPersonIsToldBeforeAndAfter_UntilAnotherIsAppointed(Engine engine)
    {
        var host = await TestHost.AloneAsync(engine, Today);
        var town = await Town.FoundAsync(host, Today);
        await town.AppointAsync(Town.OtherManager, AppointmentStory.InPlace);
        (await (await town.AsAsync(Town.HrAdviser)).GetAsync("/")).Text.ShouldNotContain("Wijs een andere beoordelaar aan");

        await town.ImportAsync(Leaving(new DateOnly(2026, 5, 10)), Today);
        (await (await town.AsAsync(Town.HrAdviser)).GetAsync("/")).Text.ShouldContain("Anton Anders is vanaf 11 mei 2026 niet meer in dienst.");
        (await (await town.AsAsync(Town.OtherHrAdviser)).GetAsync("/")).Text.ShouldNotContain("Wijs een andere beoordelaar aan");
        (await (await town.AsAsync(Town.Manager)).GetAsync("/")).Text.ShouldNotContain("Wijs een andere beoordelaar aan");

        host.MoveTo(new DateOnly(2026, 5, 12));
        var adviser = await town.AsAsync(Town.HrAdviser);
        var today = await adviser.GetAsync("/");
        today.Text.ShouldContain("Wijs een andere beoordelaar aan voor Noor de Boer");
        today.Text.ShouldContain("Nu voert niemand deze gesprekken.");
        today.HasLink($"/medewerkers/{town[Town.Employee]}/beoordelaar").ShouldBeTrue();
        await town.EndAsync("12-5-2026");
        host.MoveTo(new DateOnly(2026, 5, 13));
        (await (await town.AsAsync(Town.HrAdviser)).GetAsync("/")).Text.ShouldNotContain("Wijs een andere beoordelaar aan");
    }

    [Theory, EachDatabase]
    public async Task AppointmentEndsBeforeTheAssessorLeaves_NobodyIsBothered(Engine engine)
    {
        var town = await Town.FoundAsync(engine);
        await town.AppointAsync(Town.OtherManager, AppointmentStory.InPlace, until: "30-4-2026");
        await town.ImportAsync(Leaving(new DateOnly(2026, 4, 30)), Today);
        (await (await town.AsAsync(Town.HrAdviser)).GetAsync("/")).Text.ShouldNotContain("Wijs een andere beoordelaar aan");
    }

    private static ImportSet Leaving(DateOnly last)
    {
        var set = Town.Organisation(Today);
        return set with { People = [.. set.People.Select(person => person.Number == Town.OtherManager ? person with { OutOfService = last } : person)] };
    }
}
