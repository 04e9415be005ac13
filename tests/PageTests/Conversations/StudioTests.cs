using System.Net;
using Beweeg.Conversations.Regulations;
using Beweeg.Conversations.Regulations.Versions;
using Beweeg.TestKit;
using Microsoft.EntityFrameworkCore;

namespace Beweeg.PageTests.Conversations;

/// <summary>An HR adviser changes a draft in the browser, chapter by chapter.</summary>
public sealed class StudioTests
{
    [Theory, EachDatabase]
    public async Task ChapterSavedAsItWasOpened_ChangesNothing(Engine engine)
    {
        var (town, adviser) = await FoundAsync(engine);
        foreach (var preset in Presets.Keys)
        {
            var draft = await adviser.CopyPresetAsync(preset, "2027.1");
            var before = await ContentAsync(town, draft);
            var list = await adviser.GetAsync(draft + "/wijzigen");
            var chapters = list.Document.QuerySelectorAll(".beweeg-chapters a").Select(link => link.GetAttribute("href")!).ToList();
            chapters.Count.ShouldBeGreaterThan(18, preset);
            foreach (var chapter in chapters)
            {
                var saved = await adviser.SubmitAsync(await adviser.GetAsync(chapter), "#hoofdstuk");
                saved.Notice.ShouldBe("Er is niets veranderd.", chapter + saved.Errors);
            }

            (await ContentAsync(town, draft)).ShouldBe(before);
        }
    }

    private static async Task<(Town Town, PageClient Adviser)> FoundAsync(Engine engine)
    {
        var town = await RegulationStory.FoundAsync(engine);
        return (town, await town.AsAsync(RegulationStory.Adviser));
    }

    private static Task<string> ContentAsync(Town town, string draft) =>
        town.LookAsync(db => db.Set<RegulationVersion>().Where(row => row.Id == Guid.Parse(draft.Split('/')[2])).Select(row => row.Content).SingleAsync());
}
