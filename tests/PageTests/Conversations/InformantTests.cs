using System.Net;
using Beweeg.Conversations.Appraisals.Informants;
using Beweeg.Platform.Mail;
using Beweeg.TestKit;
using Microsoft.EntityFrameworkCore;

namespace Beweeg.PageTests.Conversations;

public sealed class InformantTests
{
    [Theory, EachDatabase]
    public async Task InformantAnswers_EmployeeReadsItWithTheName_AndTheLinkIsUsedUp(Engine engine)
    {
        var (town, manager, employee, id) = await AppraisalStory.ReadyAsync(engine);
        var asked = await AskAsync(manager, id);
        var link = LinkIn(asked.Notice);
        var informant = town.Anonymous();

        var page = await informant.GetAsync(link);
        page.Text.ShouldContain("Noor de Boer leest je antwoord, met je naam erbij.");
        page.Text.ShouldContain("29 april 2026");
        (await informant.SendFormAsync(page, null, ("strong", "Komt afspraken na."))).ErrorAt("together").ShouldContain("Vul in");
        (await informant.SubmitAsync(page, null, ("together", "Het park."), ("strong", "Komt afspraken na."))).Title.ShouldBe("Dank je wel");

        (await employee.GetAsync($"/gesprekken/{id}/informanten")).Text.ShouldContain("Komt afspraken na.");
        (await informant.GetAsync(link)).Status.ShouldBe(HttpStatusCode.NotFound);
        (await town.LookAsync(db => db.Set<Informant>().Select(row => row.TokenHash).SingleAsync()))!.ShouldNotContain(link.Split('/')[^1]);
    }

    [Theory, EachDatabase]
    public async Task ForeignExpiredAndUsedLinks_GiveOneAndTheSameAnswerAboutNobody(Engine engine)
    {
        var (town, manager, _, id) = await AppraisalStory.ReadyAsync(engine);
        var link = LinkIn((await AskAsync(manager, id)).Notice);
        await town.LookAsync(db => db.Set<Informant>().ExecuteUpdateAsync(set => set.SetProperty(row => row.AnswerBy, new DateOnly(2026, 4, 14))));
        var anonymous = town.Anonymous();

        var expired = await anonymous.GetAsync(link);
        var foreign = await anonymous.GetAsync(link[..^6] + "AAAAAA");
        var nonsense = await anonymous.GetAsync("/informant/zomaar");

        new[] { expired, foreign, nonsense }.ShouldAllBe(page => page.Status == HttpStatusCode.NotFound);
        new[] { foreign.Text, nonsense.Text }.ShouldAllBe(text => text == expired.Text);
        expired.Html.ShouldNotContain("Noor");
    }

    [Theory, EachDatabase]
    public async Task EmployeeSuggests_ManagerDeclinesWithAnAnswer_OrAsks(Engine engine)
    {
        var (town, manager, employee, id) = await AppraisalStory.ReadyAsync(engine);
        var page = await employee.GetAsync($"/gesprekken/{id}/informanten");
        (await employee.SubmitAsync(page, "/voorstellen", ("naam", "Karin"), ("email", "karin@voorbeeld.example"), ("waarover", "Het park"))).Notice.ShouldContain("ziet je voorstel");
        var suggestion = await town.LookAsync(db => db.Set<Informant>().Select(row => row.Id).SingleAsync());

        var list = await manager.GetAsync($"/gesprekken/{id}/informanten");
        var refused = await manager.SendFormAsync(list, "/besluit", ($"besluit-{suggestion:N}", "niet"));
        refused.ErrorAt($"antwoord-{suggestion:N}").ShouldContain("Vul in");
        refused.Document.QuerySelectorAll("[data-error-summary]").Length.ShouldBe(1, "only the form that was sent says what is wrong");
        await manager.SubmitAsync(list, "/besluit", ($"besluit-{suggestion:N}", "niet"), ($"antwoord-{suggestion:N}", "Karin is met verlof."));

        (await employee.GetAsync($"/gesprekken/{id}/informanten")).Text.ShouldContain("Karin is met verlof.");
        (await town.LookAsync(db => db.Set<OutboxMessage>().CountAsync())).ShouldBe(0);
    }

    [Theory]
    [InlineData("karin")]
    [InlineData("karin@voorbeeld.example\nBcc: iedereen@voorbeeld.example")]
    [InlineData("noor@voorbeeld.example")]
    public async Task AddressThatCannotBe_GetsASentence_AndNoMessageIsMade(string email)
    {
        var (town, manager, _, id) = await AppraisalStory.ReadyAsync(Engine.Sqlite);

        var refused = await manager.SendFormAsync(await manager.GetAsync($"/gesprekken/{id}/informanten"), "/vragen", ("naam", "Karin"), ("email", email));

        refused.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        refused.ErrorAt("email").ShouldNotBeEmpty();
        (await town.LookAsync(db => db.Set<OutboxMessage>().CountAsync())).ShouldBe(0);
    }

    private static async Task<Page> AskAsync(PageClient manager, Guid id) =>
        await manager.SubmitAsync(await manager.GetAsync($"/gesprekken/{id}/informanten"), "/vragen", ("naam", "Karin Hofstra"), ("email", "karin@voorbeeld.example"));

    private static string LinkIn(string notice) => new Uri(notice.Split(' ').Single(word => word.StartsWith("http", StringComparison.Ordinal))).AbsolutePath;
}
