using System.Net;
using Beweeg.Platform.Audit;
using Beweeg.Platform.Time;
using Beweeg.TestKit;
using Microsoft.AspNetCore.TestHost;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Beweeg.PageTests.Web;

/// <summary>Going forward in time in the demo. Each test has a host of its own, since a clock is everybody's.</summary>
public sealed class DemoClockTests
{
    [Theory, EachDatabase]
    public async Task Jump_IsSeenByEverybody_WhoAllStaySignedIn_AndTheLogStaysWhole(Engine engine)
    {
        await using var host = await TestHost.AloneAsync(engine, Town.Spring2026);
        var town = await Town.FoundAsync(host, Town.Spring2026);
        var manager = await town.AsAsync(Town.Manager);
        var employee = await town.AsAsync(Town.Employee);
        (await employee.GetAsync("/")).Html.ShouldContain("woensdag 15 april 2026");

        var clock = await manager.GetAsync("/proef/klok?terug=/team");
        var after = await manager.SubmitAsync(clock, "#dag-kiezen", ("dag", "3-9-2026"));

        after.Url.ShouldEndWith("/team");
        after.Notice.ShouldBe("In de proef is het nu donderdag 3 september 2026.");
        var today = await employee.GetAsync("/");
        today.Status.ShouldBe(HttpStatusCode.OK);
        today.Text.ShouldContain("donderdag 3 september 2026");
        today.Document.QuerySelector(".beweeg-ribbon--strong").ShouldNotBeNull().TextContent.ShouldContain("een andere dag");
        (await town.RecordsAsync()).ShouldContain(entry => entry.Operation == "demo.go-forward" && entry.Detail == "van 2026-04-15 naar 2026-09-03");
        (await town.LookAsync(db => AuditVerifier.VerifyAsync(db, null, TestContext.Current.CancellationToken))).Faults.ShouldBeEmpty();
    }

    [Theory, EachDatabase]
    public async Task StepThatWasTooEarly_GoesOnAfterTheJump(Engine engine)
    {
        await using var host = await TestHost.AloneAsync(engine, Town.Spring2026);
        var (_, manager, employee, id) = await AppraisalStory.ReadyAsync(await Town.FoundAsync(host, Town.Spring2026));
        await manager.JudgeAsync(id);
        await manager.SendDraftAsync(id);
        var early = await manager.HoldAsync(id, day: "29-4-2026");

        await employee.SubmitAsync(await employee.GetAsync("/proef/klok"), "#dag-kiezen", ("dag", "29-04-2026"));

        early.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await manager.HoldAsync(id, day: "29-4-2026")).Notice.ShouldContain("kunnen nu allebei tekenen");
    }

    [Theory, EachDatabase]
    public async Task SentTwice_GoesOnce(Engine engine)
    {
        await using var host = await TestHost.AloneAsync(engine, Town.Spring2026);
        var town = await Town.FoundAsync(host, Town.Spring2026);
        var employee = await town.AsAsync(Town.Employee);
        var clock = await employee.GetAsync("/proef/klok");
        (await employee.SendFormAsync(clock, "#dag-kiezen", ("dag", "1-5-2026"))).Status.ShouldBe(HttpStatusCode.SeeOther);
        (await employee.SendFormAsync(clock, "#dag-kiezen", ("dag", "1-5-2026"))).Status.ShouldBe(HttpStatusCode.SeeOther);
        (await town.RecordsAsync()).Count(entry => entry.Operation == "demo.go-forward").ShouldBe(1);
    }

    [Theory]
    [InlineData("", "Vul in: de dag waar je naartoe wilt.")]
    [InlineData("morgen", "is geen bestaande datum")]
    [InlineData("30-2-2027", "is geen bestaande datum")]
    [InlineData("14-4-2026", "gaat alleen vooruit")]
    [InlineData("15-4-2026", "is het die dag al")]
    [InlineData("16-4-2031", "Verder dan 15 april 2031")]
    public async Task WrongDay_GetsASentenceAtItsField_AndTheClockStays(string typed, string sentence)
    {
        await using var host = await TestHost.AloneAsync(Engine.Sqlite, Town.Spring2026);
        var town = await Town.FoundAsync(host, Town.Spring2026);
        var employee = await town.AsAsync(Town.Employee);
        var answer = await employee.SendFormAsync(await employee.GetAsync("/proef/klok"), "#dag-kiezen", ("dag", typed));
        answer.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        answer.ErrorAt("dag").ShouldContain(sentence);
        answer.Document.QuerySelector("#dag-kiezen input[name=dag]")!.GetAttribute("value").ShouldBe(typed);
        host.App.Services.GetRequiredService<DemoClock>().IsAhead.ShouldBeFalse();
    }

    [Theory, EachDatabase]
    public async Task OneRealMunicipalityInTheDatabase_NoPage_NoJump(Engine engine)
    {
        await using var host = await TestHost.AloneAsync(engine, Town.Spring2026);
        var town = await Town.FoundAsync(host, Town.Spring2026);
        var employee = await town.AsAsync(Town.Employee);
        var clock = await employee.GetAsync("/proef/klok");
        await Town.FoundAsync(host, Town.Spring2026, isDemo: false);

        (await employee.GetAsync("/proef/klok")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await employee.SendFormAsync(clock, "#dag-kiezen", ("dag", "1-5-2026"))).Status.ShouldBe(HttpStatusCode.NotFound);
        host.App.Services.GetRequiredService<DemoClock>().IsAhead.ShouldBeFalse();
    }

    [Theory, EachDatabase]
    public async Task RealMunicipality_HasNeitherPageNorStrip(Engine engine)
    {
        await using var host = await TestHost.AloneAsync(engine, Town.Spring2026);
        var town = await Town.FoundAsync(host, Town.Spring2026, isDemo: false);
        var administrator = await town.AsAdministratorAsync();
        var today = await administrator.GetAsync("/");
        today.Status.ShouldBe(HttpStatusCode.OK);
        today.Html.ShouldNotContain("beweeg-ribbon");
        today.Html.ShouldNotContain("/proef/klok");
        (await administrator.GetAsync("/proef/klok")).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Production_HasNeitherPageNorClock()
    {
        await using var host = await TestHost.AloneAsync(Engine.Sqlite, Town.Spring2026, production: true);
        var town = await Town.FoundAsync(host, Town.Spring2026, isDemo: false);
        var administrator = await town.AsAdministratorAsync();
        (await administrator.GetAsync("/")).Html.ShouldNotContain("beweeg-ribbon");
        (await administrator.GetAsync("/proef/klok")).Status.ShouldBe(HttpStatusCode.NotFound);
        host.App.Services.GetService<DemoClock>().ShouldBeNull();
        host.App.Services.GetRequiredService<TimeProvider>().ShouldNotBeOfType<DemoClock>();
    }
}
