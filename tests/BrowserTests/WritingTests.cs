using Beweeg.TestKit;
using Microsoft.Playwright;

namespace Beweeg.BrowserTests;

/// <summary>What somebody writes is never lost: left alone, written twice, sent twice, gone back to.</summary>
public sealed class WritingTests
{
    [Fact]
    public async Task TypedAndLeftAlone_IsKeptWithinASecondOrTwo()
    {
        var town = await Town.FoundAsync(await TestHost.ListenAsync(Engine.Sqlite, Town.Spring2026), Town.Spring2026);
        await (await town.AsAsync(Town.Manager)).InviteAsync((await town.ConversationOfAsync(Town.Employee)).Id);
        await using var employee = await Browser.OpenAsync(town, "Noor de Boer");
        await employee.FollowAsync("Bereid je planningsgesprek voor");

        await employee.TypeAsync("Wat ging de afgelopen tijd goed?", "Getypt en weggelopen");
        await Assertions.Expect(employee.Page.GetByText("Bewaard om").First).ToBeVisibleAsync();

        await employee.Page.ReloadAsync();
        await Assertions.Expect(employee.Page.GetByLabel("Wat ging de afgelopen tijd goed?")).ToHaveValueAsync("Getypt en weggelopen");
    }
}
