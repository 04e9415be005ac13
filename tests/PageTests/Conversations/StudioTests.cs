using System.Net;
using Beweeg.Conversations.Cycles;
using Beweeg.Conversations.Regulations;
using Beweeg.Conversations.Regulations.Differences;
using Beweeg.Conversations.Regulations.Versions;
using Beweeg.Conversations.Steps;
using Beweeg.Organisation.Employees;
using Beweeg.Organisation.Units;
using Beweeg.Platform.Data;
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
            chapters.Count.ShouldBeGreaterThan(15, preset);
            foreach (var chapter in chapters)
            {
                var saved = await adviser.SubmitAsync(await adviser.GetAsync(chapter), "#hoofdstuk");
                saved.Notice.ShouldBe("Er is niets veranderd.", chapter + saved.Errors);
            }

            (await ContentAsync(town, draft)).ShouldBe(before);
        }
    }

    /// <summary>Chapter, field, what is typed, and what the comparison with the regulation before says of it.</summary>
    private static readonly (string Chapter, string Field, string Typed, string Told)[] Changes =
    [
        ("basis", "titel", "Ons gesprek", "De titel wordt ‘Ons gesprek’ in plaats van ‘Het goede gesprek’."),
        ("afspraken", "soort-Work-naam", "Resultaatafspraak", "De soort afspraak ‘Werkafspraak’ heet voortaan ‘Resultaatafspraak’."),
        ("gesprekken", "gesprekken-2-doel", "Terugkijken en vooruitzien.", "Waarvoor het gesprek ‘Beoordelingsgesprek’ is wordt: ‘Terugkijken en vooruitzien.’"),
        ("stappen/planning", "Invite-naam", "Afspreken", "De stap ‘Uitnodigen’ in ‘Planningsgesprek’ heet voortaan ‘Afspreken’."),
        ("vragen/planning", "vragen-0-lezer", "Writer", "Wie meeleest bij de vraag ‘Wat ging de afgelopen tijd goed?’ in ‘Planningsgesprek’: voortaan niemand, nu de leidinggevende."),
        ("voortgang/progress", "woorden-2-woord", "Afgerond", "Het woord ‘Klaar’ in ‘Voortgangsgesprek’ heet voortaan ‘Afgerond’."),
        ("cycli", "cycli-0-kortste", "4", "De kortste duur van de cyclus ‘Cyclus van twee jaar’ wordt 4 maanden in plaats van"),
        ("data/standard", "gesprekken-0-maand", "7", "De laatste datum van het gesprek ‘Planningsgesprek’ in ‘Cyclus van twee jaar’ wordt de dag vóór"),
        ("termijnen", "bedenkingen-aantal", "3", "De termijn ‘Bedenkingen insturen’ wordt 3 weken in plaats van 2 weken."),
        // There is none to change: see GroupWithAYearOfItsOwn_GetsIt_AndOthersDoNot.
        ("groepen", "", "", ""),
        ("herinneringen", "aan-de-beurt", "7", "De tijd waarin een gesprek aan de beurt is wordt 7 weken"),
        ("brieven", "vaststelling-onderwerp", "Zo is je beoordeling geworden", "Het onderwerp van de brief bij de vastgestelde beoordeling wordt ‘Zo is je beoordeling geworden’"),
        ("woorden", "schaal-woorden-4-woord", "Uitmuntend", "De kwalificatie ‘Uitstekend’ heet voortaan ‘Uitmuntend’."),
        ("delen", "beoordeling-delen-0-naam", "Het werk zelf", "heet voortaan ‘Het werk zelf’."),
        ("bijzonder", "controle-eisen-2-weken", "10", "wordt 10 weken in plaats van"),
        ("informanten", "informanten-dagen", "20", "De termijn bij het vragen van informanten wordt 20 dagen in plaats van"),
        ("heroverweging", "daarna-naam", "Wat kan ik nog?", "heet voortaan ‘Wat kan ik nog?’."),
        ("ondertekenen", "manieren-0-uitleg", "Je bent het ermee eens.", "De uitleg van de manier van tekenen ‘Akkoord’ wordt: ‘Je bent het ermee eens.’"),
        ("verder", "verlof-weken", "5", "De tijd na terugkeer van verlof wordt 5 weken in plaats van 4 weken."),
    ];

    [Theory, EachDatabase]
    public async Task EachChapter_KeepsWhatWasChanged_AndNothingElse(Engine engine)
    {
        var (town, adviser) = await FoundAsync(engine);
        var draft = await adviser.CopyPresetAsync(Presets.GoedeGesprek2014, "2027.1");
        foreach (var (chapter, field, typed, told) in Changes.Where(change => change.Field.Length > 0))
        {
            var before = await RegulationAsync(town, draft);
            var opened = await adviser.GetAsync($"{draft}/wijzigen/{chapter}");
            opened.ValueOf(field).ShouldNotBeNullOrEmpty($"{chapter} has no {field}");
            var saved = await adviser.SubmitAsync(opened, "#hoofdstuk", (field, typed));

            saved.Notice.ShouldStartWith("Opgeslagen in het concept.", Case.Sensitive, chapter + saved.Errors);
            saved.ValueOf(field).ShouldBe(typed);
            RegulationDifferences.Between(before, await RegulationAsync(town, draft)).SelectMany(group => group.Sentences).First().ShouldContain(told, Case.Sensitive, chapter);
        }

        // Every chapter was changed once, also those of which there is one per conversation.
        (await adviser.GetAsync(draft + "/wijzigen")).Document.QuerySelectorAll(".beweeg-chapters a").Select(link => link.GetAttribute("href")!.Split("/wijzigen/")[1].Split("/")[0]).ToHashSet(StringComparer.Ordinal)
            .Except(Changes.Select(change => change.Chapter.Split("/")[0]), StringComparer.Ordinal).ShouldBeEmpty();
        (await town.RecordsAsync()).Count(entry => entry.Operation == "regulation.change").ShouldBe(Changes.Length - 1);
    }

    [Theory, EachDatabase]
    public async Task QuestionAddedMovedAndAnotherRemoved_IsSavedOnlyWhenSomebodySaysSo(Engine engine)
    {
        var (town, adviser) = await FoundAsync(engine);
        var draft = await adviser.CopyPresetAsync(Presets.DoorlopendGesprek, "2027.1");
        var before = await ContentAsync(town, draft);

        var form = await adviser.GetAsync(draft + "/wijzigen/vragen/start");
        form = await PressAsync(adviser, form, "Voeg een vraag toe");
        form.Text.ShouldContain("Nog niet opgeslagen");
        form = await PressAsync(adviser, form, "Naar boven", "Nieuw: een vraag", ("vragen-2-vraag", "Wat houdt je bezig?"));
        form = await PressAsync(adviser, form, "Haal weg", "Waar wil je dit jaar mee verder?");
        form.ValueOf("vragen-2-vraag").ShouldBe("Wat houdt je bezig?", "what was typed before a row was moved stays");
        (await ContentAsync(town, draft)).ShouldBe(before);

        (await adviser.SubmitAsync(form, "#hoofdstuk")).Notice.ShouldBe("Opgeslagen in het concept.");
        var questions = (await RegulationAsync(town, draft)).Type("start").Questions;
        questions.Select(question => question.Label).ShouldBe(["Wat houdt je bezig?", "Wat is er dit jaar nodig, en hoe help jij mee?"]);
        questions[0].Key.ShouldBe("wat-houdt-je-bezig");
        questions[0].Step.ShouldBe("prepare");
        questions[0].VisibleTo.ShouldBe([Party.Manager]);
        (await adviser.GetAsync(draft + "/wijzigen/vragen/start")).Text.ShouldNotContain("wat-houdt-je-bezig", Case.Insensitive, "keys are for the software");
    }

    [Theory, EachDatabase]
    public async Task SameNameTwice_GetsTwoKeys_AndANameThatComesBackGetsANewOne(Engine engine)
    {
        var (town, adviser) = await FoundAsync(engine);
        var draft = await adviser.CopyPresetAsync(Presets.CaoGemeenten, "2027.1");
        var form = await adviser.GetAsync(draft + "/wijzigen/woorden");
        form = await PressAsync(adviser, form, "Haal weg", "Goed");
        foreach (var row in new[] { "4", "5" })
        {
            form = await PressAsync(adviser, form, "Voeg een woord toe");
            form = await PressAsync(adviser, form, "Naar boven", "Nieuw: een woord", ($"schaal-woorden-{row}-woord", "Goed"), ($"schaal-woorden-{row}-getal", row), ($"schaal-woorden-{row}-betekenis", "Zo is het goed."));
        }

        await adviser.SubmitAsync(form, "#hoofdstuk");
        (await RegulationAsync(town, draft)).Scale!.Qualifications.Where(word => word.Word == "Goed").Select(word => word.Key).Order(StringComparer.Ordinal).ShouldBe(["goed-2", "goed-3"]);
    }

    [Theory, EachDatabase]
    public async Task WrongEntries_GetASentenceEach_NothingTypedIsLostAndNothingIsKept(Engine engine)
    {
        var (town, adviser) = await FoundAsync(engine);
        var draft = await adviser.CopyPresetAsync(Presets.GoedeGesprek2014, "2027.1");
        var before = await ContentAsync(town, draft);

        var back = await adviser.SubmitAsync(await adviser.GetAsync(draft + "/wijzigen/termijnen"), "#hoofdstuk",
            ("bedenkingen-aantal", "twee"), ("uitleggen-naam", ""), ("gesloten", "1-1-2027\n31-2-2027"), ("besluit-naam", "Een ander woord"));
        back.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        back.ErrorAt("bedenkingen-aantal").ShouldEndWith("‘twee’ past hier niet. Lengte is een heel getal van 1 tot en met 1000.");
        back.ErrorAt("uitleggen-naam").ShouldEndWith("Vul in: hoe heet deze termijn.");
        back.ErrorAt("gesloten").ShouldContain("‘31-2-2027’ is geen bestaande datum.");
        back.ValueOf("besluit-naam").ShouldBe("Een ander woord");
        back.ValueOf("bedenkingen-aantal").ShouldBe("twee");
        (await ContentAsync(town, draft)).ShouldBe(before);

        // What is not there is not asked about.
        var without = await adviser.SubmitAsync(back, "#hoofdstuk", ("bedenkingen", ""), ("uitleggen", ""), ("gesloten", ""), ("bedenkingen-aantal", "twee"));
        without.Status.ShouldBe(HttpStatusCode.OK, without.Errors);
        (await RegulationAsync(town, draft)).Terms.Objections.ShouldBeNull();
        (await adviser.SubmitAsync(await adviser.GetAsync(draft + "/wijzigen/herinneringen"), "#hoofdstuk", ("tekenen", "7, veel"))).ErrorAt("tekenen").ShouldContain("‘veel’ is geen aantal");
        await adviser.CopyPresetAsync(Presets.GoedeGesprek2014, "2028.1");
        (await adviser.SubmitAsync(await adviser.GetAsync(draft + "/wijzigen/basis"), "#hoofdstuk", ("versie", "2028.1"))).ErrorAt("versie").ShouldContain("Er is al een versie");
        (await adviser.GetAsync(draft + "/wijzigen/bestaat-niet")).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Theory, EachDatabase]
    public async Task Contradiction_IsToldWhereItBelongs_AndKeepsTheDraftFromTheCouncil(Engine engine)
    {
        var (_, adviser) = await FoundAsync(engine);
        var draft = await adviser.CopyPresetAsync(Presets.GoedeGesprek2014, "2027.1");

        var saved = await adviser.SubmitAsync(await adviser.GetAsync(draft + "/wijzigen/delen"), "#hoofdstuk", ("beoordeling-delen-0-weging", "30"));
        saved.Notice.ShouldBe("Opgeslagen in het concept. Eén ding klopt nog niet; hieronder staat wat.");
        var told = saved.Document.QuerySelectorAll("main .utrecht-alert a").ShouldHaveSingleItem();
        told.TextContent.ShouldContain("en dat moet 100 % zijn");
        saved.Document.QuerySelector(told.GetAttribute("href")!).ShouldNotBeNull("the link leads to a place on the page");

        // Who must answer is no longer at turn in that step: it is told at the question, on its own page, which stands open there.
        await adviser.SubmitAsync(await adviser.GetAsync(draft + "/wijzigen/vragen/planning"), "#hoofdstuk", ("vragen-0-verplicht", "true"), ("vragen-2-verplicht", "true"));
        await adviser.SubmitAsync(await adviser.GetAsync(draft + "/wijzigen/stappen/planning"), "#hoofdstuk", ("Prepare-aan-zet", "Manager"));
        var questions = await adviser.GetAsync(draft + "/wijzigen/vragen/planning");
        questions.Text.ShouldContain("2 dingen kloppen nog niet");
        questions.Document.QuerySelectorAll("details.beweeg-sheet__row[open]").Length.ShouldBe(2);
        questions.Text.ShouldNotContain("conversationTypes.", Case.Sensitive, "no path of the file");

        var list = await adviser.GetAsync(draft + "/wijzigen");
        list.Text.ShouldContain("2 dingen kloppen niet");
        var refused = await adviser.SendAsync(draft);
        refused.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        refused.HasLink(draft + "/wijzigen/delen").ShouldBeTrue();

        await adviser.SubmitAsync(await adviser.GetAsync(draft + "/wijzigen/delen"), "#hoofdstuk", ("beoordeling-delen-0-weging", "50"));
        await adviser.SubmitAsync(await adviser.GetAsync(draft + "/wijzigen/stappen/planning"), "#hoofdstuk", ("Prepare-aan-zet", "Manager"), ("Prepare-aan-zet", "Employee"));
        (await adviser.SendAsync(draft)).Notice.ShouldContain("verandert niet meer");
        (await adviser.GetAsync(draft + "/wijzigen/basis")).Status.ShouldBe(HttpStatusCode.Conflict, "what the council has does not change");
    }

    [Theory, EachDatabase]
    public async Task TwoAdvisersInOneChapter_TheSecondSeesBothTextsAndChooses(Engine engine)
    {
        var (town, first) = await FoundAsync(engine);
        var draft = await first.CopyPresetAsync(Presets.GoedeGesprek2014, "2027.1");
        var second = await town.AsAsync(RegulationStory.Adviser);
        var opened = await second.GetAsync(draft + "/wijzigen/basis");
        var elsewhere = await second.GetAsync(draft + "/wijzigen/verder");
        await first.SubmitAsync(await first.GetAsync(draft + "/wijzigen/basis"), "#hoofdstuk", ("titel", "Van de eerste"));

        // Another chapter is nobody's business.
        (await second.SubmitAsync(elsewhere, "#hoofdstuk", ("verlof-weken", "6"))).Notice.ShouldBe("Opgeslagen in het concept.");

        var conflict = await second.SubmitAsync(opened, "#hoofdstuk", ("titel", "Van de tweede"));
        conflict.Status.ShouldBe(HttpStatusCode.Conflict);
        conflict.Text.ShouldContain("De titel wordt ‘Van de tweede’ in plaats van ‘Van de eerste’.");
        conflict.ValueOf("titel").ShouldBe("Van de tweede");
        conflict.HasLink(draft + "/wijzigen/basis").ShouldBeTrue("leave it as the other saved it");
        (await RegulationAsync(town, draft)).Title.ShouldBe("Van de eerste");

        (await second.SubmitAsync(conflict, "#hoofdstuk")).Notice.ShouldBe("Opgeslagen in het concept.");
        var kept = await RegulationAsync(town, draft);
        kept.Title.ShouldBe("Van de tweede");
        kept.Leave.WeeksAfterReturn.ShouldBe(6);
    }

    [Theory, EachDatabase]
    public async Task SentTwice_CountsOnce(Engine engine)
    {
        var (town, adviser) = await FoundAsync(engine);
        var draft = await adviser.CopyPresetAsync(Presets.GoedeGesprek2014, "2027.1");
        var form = await adviser.GetAsync(draft + "/wijzigen/basis");
        await adviser.SendFormAsync(form, "#hoofdstuk", ("titel", "Eén keer"));
        await adviser.SendFormAsync(form, "#hoofdstuk", ("titel", "Eén keer"));

        (await town.RecordsAsync()).Count(entry => entry.Operation == "regulation.change").ShouldBe(1);
    }

    [Theory, EachDatabase]
    public async Task RegulationFromScratch_YearlyWithFourWordsAndAMidYearTalk_IsBuiltInTheStudioAndUsed(Engine engine)
    {
        var (town, adviser) = await FoundAsync(engine);
        var empty = await adviser.SubmitAsync(await adviser.GetAsync("/regelingen/nieuwe-regeling"), null, ("titel", "Gesprekken in Voorbeeld"));
        empty.ErrorAt("ritme").ShouldContain("Kies: hoe vaak een cyclus begint");
        var list = await adviser.SubmitAsync(empty, null, ("aanhaling", "Regeling gesprekken 2026"), ("versie", "2026.1"), ("ritme", "Yearly"), ("beoordelen", "ja"));
        list.Text.ShouldContain("Alles klopt met elkaar");
        var draft = new Uri(list.Url).AbsolutePath.Replace("/wijzigen", "", StringComparison.Ordinal);

        await AddWordAsync(adviser, draft, 3, "Uitstekend");
        await AddMidYearTalkAsync(adviser, draft);

        var page = await adviser.GetAsync(draft);
        page.Text.ShouldContain("Waar ben je halverwege trots op?");
        page.Text.ShouldContain("30 juni 2026");
        await town.BeginUnderAsync(draft);
        var own = await (await town.AsAsync(Town.Employee)).GetAsync("/mijn-gesprekken");
        own.Text.ShouldContain("Tussengesprek");
        own.Text.ShouldContain("30 juni 2026");
    }

    [Theory, EachDatabase]
    public async Task ThreeMunicipalities_EachWithARegulationFromScratch_RunSideBySide(Engine engine)
    {
        var host = await TestHost.AloneAsync(engine, Town.Spring2026);
        async Task<(Town, PageClient)> TownAsync()
        {
            var town = await Town.FoundAsync(host, Town.Spring2026, RegulationStory.Organisation(), begun: false);
            return (town, await town.AsAsync(RegulationStory.Adviser));
        }

        var (two, adviserOfTwo) = await TownAsync();
        var (one, adviserOfOne) = await TownAsync();
        var (always, adviserOfAlways) = await TownAsync();
        var twoYears = await FromScratchAsync(adviserOfTwo, "Twee jaar vooruit", "TwoYearly", appraises: true);
        await AddWordAsync(adviserOfTwo, twoYears, 3, "Uitstekend");
        await AddWordAsync(adviserOfTwo, twoYears, 4, "Voorbeeld voor anderen");
        var yearly = await FromScratchAsync(adviserOfOne, "Elk jaar een stap", "Yearly", appraises: true);
        await AddWordAsync(adviserOfOne, yearly, 3, "Uitstekend");
        await AddMidYearTalkAsync(adviserOfOne, yearly);
        var continuous = await FromScratchAsync(adviserOfAlways, "Altijd in gesprek", "Continuous", appraises: false);

        // Each council gets its own pack, as a PDF; and nobody sees the draft of another municipality.
        foreach (var (adviser, draft) in new[] { (adviserOfTwo, twoYears), (adviserOfOne, yearly), (adviserOfAlways, continuous) })
            (await adviser.DownloadAsync(draft + "/or-pakket.pdf")).Status.ShouldBe(HttpStatusCode.OK);
        (await adviserOfOne.GetAsync(twoYears)).Status.ShouldBe(HttpStatusCode.NotFound);
        await two.BeginUnderAsync(twoYears);
        await one.BeginUnderAsync(yearly);
        await always.BeginUnderAsync(continuous);

        (await ConversationsOfAsync(two)).ShouldBe(["Startgesprek 2026-03-01", "Beoordelingsgesprek 2027-12-31"]);
        (await ConversationsOfAsync(one)).ShouldBe(["Startgesprek 2026-03-01", "Tussengesprek 2026-06-30", "Beoordelingsgesprek 2026-12-31"]);
        (await ConversationsOfAsync(always)).ShouldBe(["Startgesprek 2026-03-01", "Voorjaarsgesprek 2026-06-01", "Najaarsgesprek 2026-10-01", "Slotgesprek 2026-12-31"]);
        foreach (var town in new[] { two, one, always }) await PlanningStory.RecordedAsync(town);
        (await WordsInDraftAsync(two)).ShouldBe(["Onvoldoende", "Voldoende", "Goed", "Uitstekend", "Voorbeeld voor anderen"]);
        (await WordsInDraftAsync(one)).ShouldBe(["Onvoldoende", "Voldoende", "Goed", "Uitstekend"]);
        (await (await always.AsAsync(Town.Employee)).GetAsync("/mijn-gesprekken")).Text.ShouldNotContain("eoordeling");
    }

    private static Task<List<string>> ConversationsOfAsync(Town town) => town.LookAsync(async db =>
        (await db.Set<Conversation>().Where(row => row.EmployeeId == town[Town.Employee]).OrderBy(row => row.Ordinal).ToListAsync()).ConvertAll(row => $"{row.Name} {row.Latest:yyyy-MM-dd}"));

    /// <summary>The words that a manager can choose from when an appraisal is written.</summary>
    private static async Task<IReadOnlyList<string>> WordsInDraftAsync(Town town)
    {
        var manager = await town.AsAsync(Town.Manager);
        var appraisal = await town.LookAsync(db => db.Set<Conversation>().Where(row => row.EmployeeId == town[Town.Employee] && row.Kind == ConversationKind.Appraisal).Select(row => row.Id).SingleAsync());
        await manager.InviteAsync(appraisal);
        var page = await manager.GetAsync($"/gesprekken/{appraisal}/concept/werk");
        var field = page.Document.QuerySelector("main input[name^='oordeel-']")!.GetAttribute("name")!;
        return [.. page.Document.QuerySelectorAll($"main input[name='{field}']").Select(option => page.Document.QuerySelector($"label[for='{option.Id}']")!.TextContent.Trim())];
    }

    [Theory, EachDatabase]
    public async Task GroupWithAYearOfItsOwn_GetsIt_AndOthersDoNot(Engine engine)
    {
        var (town, adviser) = await FoundAsync(engine);
        var draft = await adviser.CopyPresetAsync(Presets.GoedeGesprek2014, "2026.2");
        var (unit, outside) = await town.LookAsync(async db => (await UnitOfAsync(db, Town.Employee), await UnitOfAsync(db, Town.HrAdviser)));
        string.Equals(unit, outside, StringComparison.Ordinal).ShouldBeFalse();

        var groups = await PressAsync(adviser, await adviser.GetAsync(draft + "/wijzigen/groepen"), "Voeg een groep toe");
        var wrong = await adviser.SubmitAsync(groups, "#hoofdstuk", ("groepen-0-naam", "Proeftuin"), ("groepen-0-eenheden", "Bestaat niet"));
        wrong.ErrorAt("groepen-0-eenheden").ShouldContain("‘Bestaat niet’ kennen we niet.");
        var saved = await adviser.SubmitAsync(wrong, "#hoofdstuk", ("groepen-0-eenheden", unit.ToUpperInvariant()));
        saved.Text.ShouldContain("De groep 'Proeftuin' heeft geen cyclus. Kies haar bij een cyclus, of haal haar weg.");

        // The cycle of one year, now for everybody of the group without asking.
        var shapes = await adviser.GetAsync(draft + "/wijzigen/cycli");
        (await adviser.SubmitAsync(shapes, "#hoofdstuk", ("cycli-1-groepen", "proeftuin"), ("cycli-1-situatie", "Regular"), ("cycli-1-lengte", "Calendar"), ("cycli-1-vanaf", "2026"))).Notice.ShouldStartWith("Opgeslagen");
        (await adviser.GetAsync(draft + "/wijzigen")).Text.ShouldContain("Alles klopt met elkaar");
        (await adviser.GetAsync(draft)).Text.ShouldContain("alleen voor Proeftuin");

        await town.BeginUnderAsync(draft);
        var shapeOf = await town.LookAsync(db => db.Set<ConversationCycle>().ToDictionaryAsync(cycle => cycle.EmployeeId, cycle => cycle.ShapeKey));
        shapeOf[town[Town.Employee]].ShouldBe("one-year");
        shapeOf[town[Town.HrAdviser]].ShouldBe("standard");
    }

    private static Task<string> UnitOfAsync(BeweegDb db, string number) =>
        (from employee in db.Set<Employee>()
         where employee.Number == number
         join position in db.Set<Position>() on employee.Id equals position.EmployeeId
         join unit in db.Set<Unit>() on position.UnitId equals unit.Id
         orderby position.Factor descending
         select unit.Name).FirstAsync();

    [Theory, EachDatabase]
    public async Task Preview_ShowsTheConversationAsEachOfTheTwo_WithDatesForSomePeople(Engine engine)
    {
        var (_, adviser) = await FoundAsync(engine);
        var draft = await adviser.CopyPresetAsync(Presets.GoedeGesprek2014, "2027.1");
        await adviser.SubmitAsync(await adviser.GetAsync(draft + "/wijzigen/vragen/planning"), "#hoofdstuk",
            ("vragen-0-lezer", "Writer"), ("vragen-1-vraag", "Waar ga je mee bezig?"), ("vragen-1-vanaf", "stap:converse"));

        var employee = await adviser.GetAsync(draft + "/voorbeeld?gesprek=planning");
        employee.Document.QuerySelectorAll("#gesprek label").Select(label => label.TextContent).ShouldContain(label => label.Contains("Waar ga je mee bezig?", StringComparison.Ordinal));
        employee.Text.ShouldContain("Alleen jij leest dit antwoord.");
        employee.Text.ShouldContain("De leidinggevende leest dit antwoord vanaf de stap ‘Gesprek en afspraken’.");
        employee.Text.ShouldContain("Gezien, niet akkoord");
        employee.Text.ShouldContain("Wie op 1 april 2027 op proef begint");
        var manager = await adviser.GetAsync(draft + "/voorbeeld?gesprek=planning&als=leidinggevende");
        manager.Document.QuerySelector("#ander")!.TextContent.ShouldContain("Jij leest het antwoord niet.");
        manager.Document.QuerySelector("#ander")!.TextContent.ShouldContain("Jij leest het antwoord vanaf de stap ‘Gesprek en afspraken’.");
        manager.Text.ShouldContain("Niet te bereiken");

        // A draft that contradicts itself is shown as far as it goes, on every page that reads it.
        await adviser.SubmitAsync(await adviser.GetAsync(draft + "/wijzigen/stappen/planning"), "#hoofdstuk", ("Converse-aan-zet", ""));
        (await adviser.GetAsync(draft + "/voorbeeld?gesprek=planning")).Text.ShouldContain("De regeling spreekt zichzelf nog tegen");
        foreach (var page in new[] { "", "/or-pakket", "/kopie", "/versturen", "/wijzigen/vragen/planning" }) (await adviser.GetAsync(draft + page)).Status.ShouldBe(HttpStatusCode.OK, page);
    }

    /// <summary>What the editor promises about an answer is what happens with it.</summary>
    [Theory, EachDatabase]
    public async Task AnswersOfAConversation_AreReadByWhomAndFromWhenTheRegulationSays(Engine engine)
    {
        var (town, adviser) = await FoundAsync(engine);
        var draft = await adviser.CopyPresetAsync(Presets.GoedeGesprek2014, "2026.2");
        await adviser.SubmitAsync(await adviser.GetAsync(draft + "/wijzigen/vragen/planning"), "#hoofdstuk", ("vragen-0-lezer", "Writer"), ("vragen-1-vanaf", "stap:converse"),
            ("vragen-2-vorm", "Choice"), ("vragen-2-keuzes", "Werkbegeleiding\nEen cursus"));
        (await adviser.GetAsync(draft + "/or-pakket")).Html.ShouldContain("leest niemand anders, behalve bij ‘Waar wil je de komende tijd mee bezig zijn?’");
        await town.BeginUnderAsync(draft);
        var (employee, manager) = (await town.AsAsync(Town.Employee), await town.AsAsync(Town.Manager));
        var conversation = (await town.ConversationOfAsync(Town.Employee, 1)).Id;
        var url = $"/gesprekken/{conversation}";

        var form = await employee.GetAsync(url + "/voorbereiden");
        form.Text.ShouldContain("Alleen jij leest dit antwoord.");
        form.Text.ShouldContain("leest dit antwoord vanaf de stap ‘Gesprek en afspraken’.");
        form.Document.QuerySelectorAll("[name=delen-proud], [name=delen-focus]").ShouldBeEmpty("there is nothing to share");
        var saved = await employee.SubmitAsync(form, "/voorbereiden", ("proud", "Voor mij alleen."), ("delen-proud", "true"), ("focus", "Pas in het gesprek."), ("grow", "een-cursus"), ("delen-grow", "true"));
        saved.Document.QuerySelector("input[name=grow]:checked").ShouldNotBeNull().GetAttribute("value").ShouldBe("een-cursus");

        var before = await manager.GetAsync(url + "/voorbereiden");
        before.Text.ShouldContain("Een cursus");
        before.Text.ShouldNotContain("Voor mij alleen.");
        before.Text.ShouldNotContain("Pas in het gesprek.");

        await manager.InviteAsync(conversation);
        await manager.BeginAsync(conversation);
        var after = await manager.GetAsync(url + "/voorbereiden");
        after.Text.ShouldContain("Pas in het gesprek.");
        after.Text.ShouldNotContain("Voor mij alleen.");
    }

    /// <summary>One more word on top of the scale.</summary>
    private static async Task AddWordAsync(PageClient adviser, string draft, int at, string word)
    {
        var words = await PressAsync(adviser, await adviser.GetAsync(draft + "/wijzigen/woorden"), "Voeg een woord toe");
        (await adviser.SubmitAsync(words, "#hoofdstuk", ($"schaal-woorden-{at}-woord", word), ($"schaal-woorden-{at}-getal", $"{at + 1}"), ($"schaal-woorden-{at}-betekenis", "Doet steeds meer dan is afgesproken."))).Notice.ShouldStartWith("Opgeslagen");
    }

    /// <summary>A talk half-way: first what kind of conversation it is, then its place in the cycle, then what is asked.</summary>
    private static async Task AddMidYearTalkAsync(PageClient adviser, string draft)
    {
        var types = await PressAsync(adviser, await adviser.GetAsync(draft + "/wijzigen/gesprekken"), "Voeg een gesprek toe");
        (await adviser.SubmitAsync(types, "#hoofdstuk", ("gesprekken-3-naam", "Tussengesprek"), ("gesprekken-3-soort", "Progress"), ("gesprekken-3-doel", "Even stilstaan."))).Notice
            .ShouldBe("Opgeslagen in het concept. Eén ding klopt nog niet; hieronder staat wat.");
        (await adviser.GetAsync(draft + "/wijzigen")).Text.ShouldContain("'Tussengesprek' is er nooit: het staat in geen cyclus, en niemand kan erom vragen.");
        var dates = await PressAsync(adviser, await adviser.GetAsync(draft + "/wijzigen/data/cyclus"), "Voeg een gesprek toe");
        dates = await PressAsync(adviser, dates, "Naar boven", "Nieuw: een gesprek", ("gesprekken-2-naam", "Tussengesprek"), ("gesprekken-2-soort", "tussengesprek"),
            ("gesprekken-2-vanaf", "Halfway"), ("gesprekken-2-uitleg", "Het tussengesprek is halverwege."), ("gesprekken-2-artikel", "art. 2"));
        (await adviser.SubmitAsync(dates, "#hoofdstuk")).Notice.ShouldBe("Opgeslagen in het concept.");
        var questions = await PressAsync(adviser, await adviser.GetAsync(draft + "/wijzigen/vragen/tussengesprek"), "Voeg een vraag toe");
        (await adviser.SubmitAsync(questions, "#hoofdstuk", ("vragen-2-vraag", "Waar ben je halverwege trots op?"))).Notice.ShouldBe("Opgeslagen in het concept.");
    }

    /// <summary>From nothing to a draft; its address.</summary>
    private static async Task<string> FromScratchAsync(PageClient adviser, string title, string rhythm, bool appraises)
    {
        var list = await adviser.SubmitAsync(await adviser.GetAsync("/regelingen/nieuwe-regeling"), null,
            [("titel", title), ("aanhaling", "Regeling gesprekken 2026"), ("versie", "2026.1"), ("ritme", rhythm), ("beoordelen", appraises ? "ja" : "nee")]);
        list.Text.ShouldContain("Alles klopt met elkaar");
        return new Uri(list.Url).AbsolutePath.Replace("/wijzigen", "", StringComparison.Ordinal);
    }

    /// <summary>Presses a button of a row, found by its words as a person would.</summary>
    private static Task<Page> PressAsync(PageClient adviser, Page page, string button, string? row = null, params (string Name, string Value)[] typed)
    {
        var pressed = page.Document.QuerySelectorAll("#hoofdstuk button[name=actie]").First(one => one.TextContent.Trim() == (row is null ? button : $"{button}: {row}"));
        return adviser.SendFormAsync(page, "#hoofdstuk", [.. typed, ("actie", pressed.GetAttribute("value")!)]);
    }

    private static async Task<Regulation> RegulationAsync(Town town, string draft) => RegulationJson.Read(await ContentAsync(town, draft)).Regulation!;

    private static async Task<(Town Town, PageClient Adviser)> FoundAsync(Engine engine)
    {
        var town = await RegulationStory.FoundAsync(engine);
        return (town, await town.AsAsync(RegulationStory.Adviser));
    }

    private static Task<string> ContentAsync(Town town, string draft) =>
        town.LookAsync(db => db.Set<RegulationVersion>().Where(row => row.Id == Guid.Parse(draft.Split('/')[2])).Select(row => row.Content).SingleAsync());
}
