using System.Net;
using Beweeg.TestKit;

namespace Beweeg.PageTests.Web;

public sealed class ManualTests
{
    [Theory, EachDatabase]
    public async Task WhoIsNotSignedIn_ReadsEveryPage_AndEveryLinkLeadsSomewhere(Engine engine)
    {
        var browser = (await Town.FoundAsync(engine)).Anonymous();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var next = new Queue<string>(["/handboek"]);
        while (next.TryDequeue(out var address))
        {
            if (!seen.Add(address)) continue;
            var page = await browser.GetAsync(address);
            page.Status.ShouldBe(HttpStatusCode.OK, address);
            page.Title.ShouldNotBeEmpty(address);
            page.Document.QuerySelectorAll("main p").Length.ShouldBeGreaterThan(2, address);
            foreach (var link in page.Document.QuerySelectorAll("main a[href]").Concat(page.Document.QuerySelectorAll("nav[aria-label=Handboek] a")))
            {
                link.GetAttribute("href")!.ShouldStartWith("/handboek", Case.Sensitive, address);
                next.Enqueue(link.GetAttribute("href")!);
            }
        }

        seen.Count.ShouldBeGreaterThan(5);
    }

    [Theory, EachDatabase]
    public async Task PageThatTheManualDoesNotHave_DoesNotExist(Engine engine)
    {
        var browser = (await Town.FoundAsync(engine)).Anonymous();

        (await browser.GetAsync("/handboek/geheim")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await browser.GetAsync("/handboek/..%2findex")).Status.ShouldBe(HttpStatusCode.NotFound);
    }
}
