using System.Net;
using Beweeg.Conversations.Recording;
using Beweeg.Organisation.Import;
using Beweeg.Platform.Access;
using Beweeg.Platform.Mail;
using Beweeg.TestKit;
using Microsoft.EntityFrameworkCore;

namespace Beweeg.PageTests.Cases;

/// <summary>Margot Smit is away or gone: nobody in her chair, Wim Bos who acts, or Cora Dekker who coordinates for a time.</summary>
public sealed class ChairIsEmptyOrHeldForSomebodyTests
{
    private static readonly MailSettings Mail = new("127.0.0.1", 25, new Uri("https://beweeg.voorbeeld.example"));

    [Theory, EachDatabase]
    public async Task NobodyInTheChair_TheManagerOfTheDepartmentHoldsThem_AndIsReminded(Engine engine)
    {
        await using var host = await TestHost.AloneAsync(engine, Town.Spring2026, mail: Mail);
        var town = await Town.FoundAsync(host, Town.Spring2026, With(managers: rows => rows.Where(row => row.UnitCode != "A1"), roles: NoCoordinator));
        var hans = await town.AsAsync(Town.HigherManager);
        (await hans.GetAsync("/team")).HasLink($"/medewerkers/{town[Town.Employee]}").ShouldBeTrue();
        (await (await town.AsAsync(Town.Employee)).GetAsync("/mijn-gesprekken")).Text.ShouldContain("Hans de Groot voert je gesprekken.");
        await town.WorkAsync();
        (await ToAsync(town)).ShouldContain("hans@voorbeeld.example");
    }

    [Theory, EachDatabase]
    public async Task WimActsInTheEmptyChair_HoldsSignsAndDecides_UnderHisOwnName(Engine engine)
    {
        await using var host = await TestHost.AloneAsync(engine, Town.Spring2026, mail: Mail);
        var town = await Town.FoundAsync(host, Town.Spring2026, With(managers: rows => rows.Where(row => row is not { UnitCode: "A1", Kind: ManagementKind.Manager }), roles: NoCoordinator));
        await town.WorkAsync();
        (await ToAsync(town)).ShouldContain("wim@voorbeeld.example");
        var wim = await town.AsAsync(Town.ActingManager);
        var planning = (await town.ConversationOfAsync(Town.Employee)).Id;
        (await wim.GetAsync("/")).Text.ShouldContain("Nodig Noor de Boer uit");
        await wim.UpToOfferAsync(planning);
        await wim.SignAsync(planning);
        await (await town.AsAsync(Town.Employee)).SignAsync(planning);
        (await town.ConversationOfAsync(Town.Employee)).IsClosed.ShouldBeTrue();
        var signature = await town.LookAsync(db => db.Set<Signature>().AsNoTracking().SingleAsync(row => row.SignerId == town[Town.ActingManager]));
        (signature.Capacity, signature.ActingForId, signature.SignerName).ShouldBe((Relation.ActingManager, null, "Wim Bos"));
    }

    [Theory, EachDatabase]
    public async Task WimActsBesideMargot_BothAreReminded_AndTheDayAfterHisLastOnlyMargot(Engine engine)
    {
        await using var host = await TestHost.AloneAsync(engine, Town.Spring2026, mail: Mail);
        var last = Town.Spring2026.AddDays(5);
        var town = await Town.FoundAsync(host, Town.Spring2026, With(
            managers: rows => rows.Select(row => row.Kind == ManagementKind.Acting ? row with { End = last } : row), roles: NoCoordinator));
        await town.WorkAsync();
        var to = await ToAsync(town);
        to.ShouldContain("margot@voorbeeld.example");
        to.ShouldContain("wim@voorbeeld.example");

        await town.LookAsync(db => db.Set<OutboxMessage>().ExecuteDeleteAsync());
        host.MoveTo(new DateOnly(2026, 5, 2));
        await town.WorkAsync();
        (await ToAsync(town)).ShouldNotContain("wim@voorbeeld.example");
        (await (await town.AsAsync(Town.ActingManager)).GetAsync($"/medewerkers/{town[Town.Employee]}")).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Theory, EachDatabase]
    public async Task CoraCoordinatesForAPeriod_IsReminded_SignsForMargot_AndTheDayAfterItIsOver(Engine engine)
    {
        await using var host = await TestHost.AloneAsync(engine, Town.Spring2026, mail: Mail);
        var last = new DateOnly(2026, 4, 30);
        var town = await Town.FoundAsync(host, Town.Spring2026, With(roles: rows => rows.Select(row => row.PersonNumber == Town.Coordinator ? row with { End = last } : row)));
        await town.WorkAsync();
        (await ToAsync(town)).ShouldContain("cora@voorbeeld.example");
        var cora = await town.AsAsync(Town.Coordinator);
        var planning = (await town.ConversationOfAsync(Town.Employee)).Id;
        await cora.UpToOfferAsync(planning);
        await cora.SignAsync(planning);
        (await (await town.AsAsync(Town.Employee)).GetAsync($"/gesprekken/{planning}/verslag")).Text.ShouldContain("Cora Dekker, namens Margot Smit");

        host.MoveTo(last.AddDays(1));
        (await (await town.AsAsync(Town.Coordinator)).GetAsync($"/gesprekken/{planning}")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await (await town.AsAsync(Town.Manager)).GetAsync($"/gesprekken/{planning}")).Status.ShouldBe(HttpStatusCode.OK);
    }

    [Theory, EachDatabase]
    public async Task SomebodyForTheWholeMunicipality_IsRemindedOnlyOfWhoHasNobodyElse(Engine engine)
    {
        await using var host = await TestHost.AloneAsync(engine, Town.Spring2026, mail: Mail);
        var town = await Town.FoundAsync(host, Town.Spring2026, With(roles: rows =>
            NoCoordinator(rows).Append(new ImportedRole(Town.WorksCouncil, RoleKind.Coordinator, null, new DateOnly(2026, 1, 1), null, "Directiebesluit 2026-3"))));
        await town.WorkAsync();
        var mail = (await MailsAsync(town)).Single(one => one.To == "olga@voorbeeld.example").Text;
        mail.ShouldContain("- Kies samen een dag: planningsgesprek, uiterlijk 30 mei 2026.");
        mail.ShouldContain("(2 keer)", Case.Sensitive, "the two who manage a department, and nobody of a team");
    }

    private static IEnumerable<ImportedRole> NoCoordinator(IEnumerable<ImportedRole> rows) => rows.Where(row => row.Role != RoleKind.Coordinator);

    private static ImportSet With(
        Func<IEnumerable<ImportedManagement>, IEnumerable<ImportedManagement>>? managers = null, Func<IEnumerable<ImportedRole>, IEnumerable<ImportedRole>>? roles = null)
    {
        var set = Town.Organisation(Town.Spring2026);
        return set with { Managers = [.. managers?.Invoke(set.Managers) ?? set.Managers], Roles = [.. roles?.Invoke(set.Roles) ?? set.Roles] };
    }

    private static Task<List<(string To, string Text)>> MailsAsync(Town town) => town.LookAsync(async db =>
        (await db.Set<OutboxMessage>().AsNoTracking().ToListAsync()).Select(row => (row.To.Reveal(), row.Text.Reveal())).ToList());

    // As who holds the conversations; everybody is an employee as well, and has a mail of that.
    private static async Task<string> ToAsync(Town town) =>
        string.Join(' ', (await MailsAsync(town)).Where(mail => mail.Text.Contains("Kies samen een dag", StringComparison.Ordinal)).Select(mail => mail.To));
}
