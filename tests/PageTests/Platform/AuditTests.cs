using Beweeg.Platform.Audit;
using Beweeg.TestKit;
using Microsoft.EntityFrameworkCore;

namespace Beweeg.PageTests.Platform;

public sealed class AuditTests
{
    [Theory, EachDatabase]
    public async Task ManagerOpensAConversation_EmployeeSeesWhoLookedAndInWhichRole(Engine engine)
    {
        var town = await Town.FoundAsync(engine);
        var id = (await town.ConversationOfAsync(Town.Employee)).Id;
        var employee = await town.AsAsync(Town.Employee);
        (await employee.GetAsync("/wie-heeft-gekeken")).Text.ShouldContain("Nog niemand heeft gekeken");

        await (await town.AsAsync(Town.Manager)).GetAsync($"/gesprekken/{id}");

        var looks = (await employee.GetAsync("/wie-heeft-gekeken")).Text;
        looks.ShouldContain("Margot Smit (leidinggevende)");
        looks.ShouldContain("bekeek een gesprek van jou");
    }

    [Theory, EachDatabase]
    public async Task EmployeeOpensTheOwnFile_NothingIsRecordedAsLooking(Engine engine)
    {
        var town = await Town.FoundAsync(engine);
        var id = (await town.ConversationOfAsync(Town.Employee)).Id;
        var employee = await town.AsAsync(Town.Employee);
        var before = (await town.RecordsAsync()).Count;

        await employee.GetAsync($"/gesprekken/{id}");
        await employee.GetAsync("/mijn-gesprekken");

        (await town.RecordsAsync()).Count.ShouldBe(before);
    }

    [Theory, EachDatabase]
    public async Task RefusedWrite_LeavesNothing_NotEvenARecord(Engine engine)
    {
        var town = await Town.FoundAsync(engine);
        var manager = await town.AsAsync(Town.Manager);
        var id = (await town.ConversationOfAsync(Town.Employee)).Id;
        var page = await manager.GetAsync($"/gesprekken/{id}/uitnodigen");
        var before = (await town.RecordsAsync()).Count;

        await manager.SendFormAsync(page, null, ("datum", "onzin"));

        (await town.RecordsAsync()).Count.ShouldBe(before);
    }

    [Theory, EachDatabase]
    public async Task WholeChain_Verifies_AndAChangedRecordShows(Engine engine)
    {
        var town = await Town.FoundAsync(engine);
        var manager = await town.AsAsync(Town.Manager);
        await manager.UpToOfferAsync((await town.ConversationOfAsync(Town.Employee)).Id);
        var whole = await town.LookAsync(db => AuditVerifier.VerifyAsync(db, null, CancellationToken.None));
        whole.Faults.ShouldBeEmpty();
        whole.Length.ShouldBeGreaterThan(8);

        await town.LookAsync(db => db.Set<AuditEntry>().Where(entry => entry.Sequence == 5).ExecuteUpdateAsync(set => set.SetProperty(entry => entry.Detail, "iets anders")));

        (await town.LookAsync(db => AuditVerifier.VerifyAsync(db, null, CancellationToken.None))).Faults.ShouldBe(["Regel 5 is veranderd nadat zij was vastgelegd."]);
    }

    [Theory, EachDatabase]
    public async Task RecordRemoved_TailCutOff_OrChainMadeAnew_AllShow(Engine engine)
    {
        var town = await Town.FoundAsync(engine);
        await (await town.AsAsync(Town.Manager)).UpToOfferAsync((await town.ConversationOfAsync(Town.Employee)).Id);
        var verdict = await town.LookAsync(db => AuditVerifier.VerifyAsync(db, null, CancellationToken.None));
        var checkpoint = new AuditCheckpoint(town.Municipality.Id, verdict.Length, verdict.Hash, default);

        await town.LookAsync(db => db.Set<AuditEntry>().Where(entry => entry.Sequence == verdict.Length).ExecuteDeleteAsync());
        var faults = (await town.LookAsync(db => AuditVerifier.VerifyAsync(db, checkpoint, CancellationToken.None))).Faults;
        faults.ShouldContain(fault => fault.Contains("Het einde klopt niet", StringComparison.Ordinal));
        faults.ShouldContain(fault => fault.Contains("korter dan bij de vorige controle", StringComparison.Ordinal));

        await town.LookAsync(db => db.Set<AuditEntry>().Where(entry => entry.Sequence == 3).ExecuteDeleteAsync());
        (await town.LookAsync(db => AuditVerifier.VerifyAsync(db, null, CancellationToken.None))).Faults[0].ShouldBe("Regel 3 ontbreekt: na regel 2 komt regel 4.");
    }

    [Theory, EachDatabase]
    public async Task SavingBusinessDataWithoutSayingWhichOperation_Throws(Engine engine)
    {
        var town = await Town.FoundAsync(engine);
        await town.LookAsync(async db =>
        {
            var conversation = await db.Set<Beweeg.Conversations.Steps.Conversation>()
                .Where(row => row.Kind == Beweeg.Conversations.Regulations.ConversationKind.Planning).OrderBy(row => row.Id).FirstAsync();
            conversation.Begin(Town.Spring2026);
            var refused = await Should.ThrowAsync<InvalidOperationException>(() => db.SaveChangesAsync());
            refused.Message.ShouldContain("outside an operation");
            return true;
        });
    }
}
