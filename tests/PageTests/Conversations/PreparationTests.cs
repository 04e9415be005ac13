using System.Net;
using System.Text.Json;
using Beweeg.TestKit;

namespace Beweeg.PageTests.Conversations;

public sealed class PreparationTests
{
    private const string Question = "proud";

    [Theory, EachDatabase]
    public async Task NotShared_TheOtherNeverSeesIt_SharedTheOtherReads_TakenBackItIsGone(Engine engine)
    {
        var town = await Town.FoundAsync(engine);
        var manager = await town.AsAsync(Town.Manager);
        var employee = await town.AsAsync(Town.Employee);
        var id = (await town.ConversationOfAsync(Town.Employee)).Id;
        await manager.InviteAsync(id);
        var url = $"/gesprekken/{id}/voorbereiden";

        (await employee.SubmitAsync(await employee.GetAsync(url), null, (Question, "Het nieuwe park is op tijd klaar."))).Notice.ShouldContain("Alleen jij kunt dit lezen");
        (await manager.GetAsync(url)).Html.ShouldNotContain("Het nieuwe park");

        await employee.SubmitAsync(await employee.GetAsync(url), null, ("delen-" + Question, "true"));
        (await manager.GetAsync(url)).Text.ShouldContain("Het nieuwe park is op tijd klaar.");

        var page = await employee.GetAsync(url);
        await employee.PostAsync(url, [.. page.Document.QuerySelectorAll("main form input, main form textarea")
            .Where(field => field.GetAttribute("type") != "checkbox")
            .Select(field => (field.GetAttribute("name")!, page.ValueOf(field.GetAttribute("name")!)))]);
        (await manager.GetAsync(url)).Html.ShouldNotContain("Het nieuwe park");
    }

    [Theory, EachDatabase]
    public async Task TypingOnInSharedText_TheOtherKeepsReadingWhatWasShared_UntilTheWriterSharesAnew(Engine engine)
    {
        var town = await Town.FoundAsync(engine);
        var manager = await town.AsAsync(Town.Manager);
        var employee = await town.AsAsync(Town.Employee);
        var id = (await town.ConversationOfAsync(Town.Employee)).Id;
        await manager.InviteAsync(id);
        var url = $"/gesprekken/{id}/voorbereiden";
        await employee.SubmitAsync(await employee.GetAsync(url), null, (Question, "Het park is klaar."), ("delen-" + Question, "true"));
        var page = await employee.GetAsync(url);

        var kept = await employee.PostAsync(url + "/bewaren",
            [("veld", Question), ("tekst", "Het park is klaar, maar ik"), ("_versie", page.ValueOf("_versie-" + Question))], page.ValueOf("__RequestVerificationToken"));

        JsonDocument.Parse(kept.Html).RootElement.GetProperty("note").GetString()!.ShouldContain("leest nog de tekst die je eerder deelde");
        (await manager.GetAsync(url)).Text.ShouldContain("Het park is klaar.");
        (await manager.GetAsync(url)).Text.ShouldNotContain("maar ik");
        var mine = await employee.GetAsync(url);
        mine.ValueOf(Question).ShouldBe("Het park is klaar, maar ik");
        mine.Text.ShouldContain("leest nog de tekst die je eerder deelde");

        await employee.SubmitAsync(mine, null, (Question, "Het park is klaar, maar ik ben moe."));
        (await manager.GetAsync(url)).Text.ShouldContain("Het park is klaar, maar ik ben moe.");
        (await employee.GetAsync(url)).Text.ShouldNotContain("leest nog de tekst die je eerder deelde");
    }

    [Theory, EachDatabase]
    public async Task TypedOnTwoDevices_SecondSeesBothTextsAndChooses(Engine engine)
    {
        var town = await Town.FoundAsync(engine);
        await (await town.AsAsync(Town.Manager)).InviteAsync((await town.ConversationOfAsync(Town.Employee)).Id);
        var phone = await town.AsAsync(Town.Employee);
        var laptop = await town.AsAsync(Town.Employee);
        var url = $"/gesprekken/{(await town.ConversationOfAsync(Town.Employee)).Id}/voorbereiden";
        await phone.SubmitAsync(await phone.GetAsync(url), null, (Question, "begin"));
        var onPhone = await phone.GetAsync(url);
        var onLaptop = await laptop.GetAsync(url);

        await phone.SubmitAsync(onPhone, null, (Question, "op de telefoon"));
        var conflict = await laptop.SendFormAsync(onLaptop, null, (Question, "op de laptop"));

        conflict.Status.ShouldBe(HttpStatusCode.Conflict);
        conflict.Text.ShouldContain("op de telefoon");
        conflict.Text.ShouldContain("op de laptop");
        (await phone.GetAsync(url)).ValueOf(Question).ShouldBe("op de telefoon");

        await laptop.SubmitAsync(conflict, null, ("keuze-" + Question, "yours"));
        (await phone.GetAsync(url)).ValueOf(Question).ShouldBe("op de laptop");
    }

    [Theory, EachDatabase]
    public async Task Autosave_KeepsTheText_AndAnOlderVersionDoesNotOverwrite(Engine engine)
    {
        var town = await Town.FoundAsync(engine);
        var id = (await town.ConversationOfAsync(Town.Employee)).Id;
        await (await town.AsAsync(Town.Manager)).InviteAsync(id);
        var employee = await town.AsAsync(Town.Employee);
        var page = await employee.GetAsync($"/gesprekken/{id}/voorbereiden");
        var token = page.ValueOf("__RequestVerificationToken");
        Task<Page> Keep(string text, int version) => employee.PostAsync($"/gesprekken/{id}/voorbereiden/bewaren",
            [("veld", Question), ("tekst", text), ("_versie", version.ToString(System.Globalization.CultureInfo.InvariantCulture))], token);

        var first = await Keep("eerste woorden", -1);
        first.Status.ShouldBe(HttpStatusCode.OK);
        var version = JsonDocument.Parse(first.Html).RootElement.GetProperty("version").GetInt32();
        (await Keep("eerste woorden, en meer", version)).Status.ShouldBe(HttpStatusCode.OK);

        var late = await Keep("iets ouds", version);
        late.Status.ShouldBe(HttpStatusCode.Conflict);
        JsonDocument.Parse(late.Html).RootElement.GetProperty("other").GetString().ShouldBe("eerste woorden, en meer");
        (await employee.GetAsync($"/gesprekken/{id}/voorbereiden")).ValueOf(Question).ShouldBe("eerste woorden, en meer");
    }

    [Theory, EachDatabase]
    public async Task PastedText_KeepsWordsAndEmoji_LosesControlAndDirectionCharacters(Engine engine)
    {
        var town = await Town.FoundAsync(engine);
        var id = (await town.ConversationOfAsync(Town.Employee)).Id;
        await (await town.AsAsync(Town.Manager)).InviteAsync(id);
        var employee = await town.AsAsync(Town.Employee);
        var url = $"/gesprekken/{id}/voorbereiden";

        await employee.SubmitAsync(await employee.GetAsync(url), null, (Question, "a\u0007b\u202Ec <script>alert(1)</script> 🌳\r\nÇelik مرحبا"));

        (await employee.GetAsync(url)).ValueOf(Question).ShouldBe("abc <script>alert(1)</script> 🌳\nÇelik مرحبا");
        (await employee.GetAsync(url)).Html.ShouldNotContain("<script>alert");
    }

    [Theory, EachDatabase]
    public async Task NullCharacterSent_IsRefused_NotAFault(Engine engine)
    {
        var town = await Town.FoundAsync(engine);
        var id = (await town.ConversationOfAsync(Town.Employee)).Id;
        await (await town.AsAsync(Town.Manager)).InviteAsync(id);
        var employee = await town.AsAsync(Town.Employee);
        var url = $"/gesprekken/{id}/voorbereiden";

        var page = await employee.SendFormAsync(await employee.GetAsync(url), null, (Question, "a\0b"));

        page.Status.ShouldBe(HttpStatusCode.BadRequest);
    }

    [Theory, EachDatabase]
    public async Task MegabytePasted_SaysTooLong_AndGivesTheTextBack(Engine engine)
    {
        var town = await Town.FoundAsync(engine);
        var id = (await town.ConversationOfAsync(Town.Employee)).Id;
        await (await town.AsAsync(Town.Manager)).InviteAsync(id);
        var employee = await town.AsAsync(Town.Employee);
        var url = $"/gesprekken/{id}/voorbereiden";
        var text = new string('w', 1_000_000);

        var page = await employee.SendFormAsync(await employee.GetAsync(url), null, (Question, text));

        page.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        page.ErrorAt(Question).ShouldContain("1.000.000 tekens, en er passen er 10.000.");
        page.ValueOf(Question).Length.ShouldBe(1_000_000);
    }

    [Theory, EachDatabase]
    public async Task InTheDatabase_NothingOfTheTextCanBeRead(Engine engine)
    {
        var town = await Town.FoundAsync(engine);
        var id = (await town.ConversationOfAsync(Town.Employee)).Id;
        await (await town.AsAsync(Town.Manager)).InviteAsync(id);
        var employee = await town.AsAsync(Town.Employee);
        await employee.SubmitAsync(await employee.GetAsync($"/gesprekken/{id}/voorbereiden"), null, (Question, "vertrouwelijkwoord"));

        var stored = await town.LookAsync(async db =>
        {
            var command = Microsoft.EntityFrameworkCore.RelationalDatabaseFacadeExtensions.GetDbConnection(db.Database).CreateCommand();
            command.CommandText = """SELECT "Text" FROM "PreparationAnswers" """;
            return (byte[])(await command.ExecuteScalarAsync())!;
        });

        System.Text.Encoding.Latin1.GetString(stored).ShouldNotContain("vertrouwelijkwoord");
    }
}
