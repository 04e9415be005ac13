using System.Net;
using System.Text.Json.Nodes;
using Beweeg.Conversations.PersonnelFile;
using Beweeg.Platform.Mail;
using Beweeg.TestKit;
using Microsoft.EntityFrameworkCore;

namespace Beweeg.PageTests.Conversations.PersonnelFile;

/// <summary>What goes to the personnel file and what never does, over a real line to a system that keeps files.</summary>
public sealed class OutcomesGoTests
{
    [Theory, EachDatabase]
    public async Task WhatIsChosen_GoesOnce_WhatIsAddedFollows_AndTheEmployeeReadsIt(Engine engine)
    {
        await using var server = await PersonnelFileServer.StartAsync();
        var town = await PersonnelFileStory.TownAsync(engine);
        await using var host = town.Host;
        var administrator = await town.AsAsync(Town.Administrator);
        var destination = await administrator.MakeRestAsync(server);

        // Nothing chosen, nothing noted: not even that there was a conversation.
        var planning = await PlanningStory.RecordedAsync(town);
        (await town.DispatchesAsync()).ShouldBeEmpty();

        // A word without its date is refused, with a sentence at the field; what was ticked stays.
        var refused = await administrator.ChooseAsync(destination, ("gaat-Appraisal", "Conclusion"));
        refused.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        refused.ErrorAt("gaat-Appraisal").ShouldContain("Zonder datum weet niemand waar het over gaat");
        refused.Document.QuerySelector("[value='Conclusion']")!.HasAttribute("checked").ShouldBeTrue();
        (await administrator.ChooseAsync(destination, PersonnelFileStory.Everything)).Text.ShouldContain("Dat het er was (met de datum), de eindkwalificatie en het verslag");

        // What was recorded before the choice does not go, also not by way of an addition.
        var manager = await town.AsAsync(Town.Manager);
        var employee = await town.AsAsync(Town.Employee);
        await employee.SubmitAsync(await employee.GetAsync($"/gesprekken/{planning}/verslag"), "/aanvullen", ("aanvulling", "Graag meer bomen."));
        (await town.DispatchesAsync()).ShouldBeEmpty();

        var appraisal = (await town.ConversationOfAsync(Town.Employee, 3)).Id;
        await manager.InviteAsync(appraisal);
        var link = new Uri((await manager.SubmitAsync(await manager.GetAsync($"/gesprekken/{appraisal}/informanten"), "/vragen", ("naam", "Karin Hofstra"), ("email", "karin@elders.example"))).Notice
            is var notice && notice.Contains("http", StringComparison.Ordinal) ? notice.Split(' ').Single(word => word.StartsWith("http", StringComparison.Ordinal))
            : (await town.LookAsync(db => db.Set<OutboxMessage>().AsNoTracking().OrderBy(row => row.Id).ToListAsync())).Select(row => row.Text.Reveal()).Single(text => text.Contains("/informant/", StringComparison.Ordinal)).Split('\n').Select(line => line.Trim()).Single(line => line.StartsWith("https://", StringComparison.Ordinal)));
        var informant = town.Anonymous();
        await informant.SubmitAsync(await informant.GetAsync(link.AbsolutePath), null, ("together", "Het park."), ("strong", "Zwijgzaam maar zorgvuldig."));
        await manager.JudgeAsync(appraisal);
        await manager.SendDraftAsync(appraisal);
        await town.DaysPassAsync(appraisal, 14);
        await manager.HoldAsync(appraisal);
        await employee.SignAppraisalAsync(appraisal);
        await manager.SignAppraisalAsync(appraisal);
        // Drafted, held and signed, but not adopted: nothing.
        (await town.DispatchesAsync()).ShouldBeEmpty();
        await manager.SubmitAsync(await manager.GetAsync($"/gesprekken/{appraisal}/vaststellen"), null);

        var noted = (await town.DispatchesAsync()).ShouldHaveSingleItem();
        noted.Cause.ShouldBe(OutcomeCause.Adopted);
        await town.SendAsync();
        await town.SendAsync();
        server.Calls.ShouldHaveSingleItem().ShouldBe($"POST /uitkomsten {noted.Id:D}");
        var message = server.Kept.ShouldHaveSingleItem().Message;
        message["kenmerk"]!.ToString().ShouldBe(noted.Id.ToString("D"));
        message["soort"]!.ToString().ShouldBe("uitkomst");
        message["personeelsnummer"]!.ToString().ShouldBe(Town.Employee);
        message["gesprek"]!["soort"]!.ToString().ShouldBe("beoordeling");
        message["gesprek"]!["gehoudenOp"]!.ToString().ShouldBe("2026-04-15");
        message["gesprek"]!["vastgelegdOp"]!.ToString().ShouldBe("2026-04-15");
        message["beoordeling"]!["oordeel"]!.ToString().ShouldBe("Goed");
        message.ContainsKey("vervangt").ShouldBeFalse();
        var paper = PaperIn(message);
        paper.ShouldContain("Dit zagen we in maart bij het park.");
        paper.ShouldContain("Wat informanten schreven staat er niet in");
        paper.ShouldNotContain("Zwijgzaam");
        paper.ShouldNotContain("Karin");

        // What the employee adds follows, and says what it replaces.
        await employee.SubmitAsync(await employee.GetAsync($"/gesprekken/{appraisal}/beoordeling"), "/aanvullen", ("aanvulling", "De droge zomer telde mee."));
        await town.SendAsync();
        var correction = server.Kept[1].Message;
        (correction["soort"]!.ToString(), correction["vervangt"]!.ToString()).ShouldBe(("correctie", noted.Id.ToString("D")));
        PaperIn(correction).ShouldContain("De droge zomer telde mee.");

        // The administrator sees who, which and when; the employee sees what and where to.
        var list = await administrator.GetAsync(destination);
        list.Text.ShouldContain("Beoordeling, aanvulling");
        var one = await administrator.GetAsync($"{destination}/zendingen/{noted.Id}");
        one.Text.ShouldContain("Personeelsnummer 1");
        one.Text.ShouldContain("D-1");
        foreach (var page in new[] { list, one })
        {
            foreach (var word in new[] { "Noor", "droge zomer", "park", PersonnelFileServer.Key }) page.Html.ShouldNotContain(word);
            page.Text.ShouldNotContain(": goed");
        }

        var own = await employee.GetAsync("/naar-mijn-personeelsdossier");
        own.Text.ShouldContain("Dat het er was (met de datum), de eindkwalificatie en het verslag 15 april 2026 om 13:00 uur Personeelsdossier gegaan");
        (await employee.GetAsync("/wie-heeft-gekeken")).Text.ShouldContain("Beweeg zelf stuurde de uitkomst van een gesprek naar je personeelsdossier");
        (await (await town.AsAsync(Town.Colleague)).GetAsync("/naar-mijn-personeelsdossier")).Text.ShouldContain("Er ging nog niets van jou");
    }

    [Theory, EachDatabase]
    public async Task BusyBrokenAndShut_ItGoesLaterUnderTheSameKey_OnceForEveryPerson_AndInOrder(Engine engine)
    {
        await using var server = await PersonnelFileServer.StartAsync();
        var town = await PersonnelFileStory.TownAsync(engine);
        await using var host = town.Host;
        var administrator = await town.AsAsync(Town.Administrator);
        var destination = await administrator.MakeRestAsync(server, "put");
        await administrator.ChooseAsync(destination, PersonnelFileStory.Everything);
        server.Busy = 1;
        var planning = await PlanningStory.RecordedAsync(town);
        await town.SendAsync();

        // "Come back in an hour": not before, and what is new waits behind the same door. What nobody has seen yet goes together with it.
        (await administrator.GetAsync(destination)).Text.ShouldContain("127.0.0.1 is te druk (429). Beweeg probeert het opnieuw op 15 april 2026 om 14:00");
        var employee = await town.AsAsync(Town.Employee);
        await employee.SubmitAsync(await employee.GetAsync($"/gesprekken/{planning}/verslag"), "/aanvullen", ("aanvulling", "Graag meer bomen."));
        await town.SendAsync();
        server.Calls.Count.ShouldBe(1);
        host.MoveTo(Town.Spring2026, 12);
        // The line breaks after the message was taken in: nobody said that it arrived.
        server.BreaksAfterKeeping = 1;
        await town.SendAsync();
        var rows = await town.DispatchesAsync();
        rows.Select(row => row.State).ShouldBe([DispatchState.Passed, DispatchState.Waiting]);
        rows[1].MayHaveArrived.ShouldBeTrue();
        (await (await town.AsAsync(Town.Employee)).GetAsync("/naar-mijn-personeelsdossier")).Text.ShouldContain("misschien aangekomen");
        server.Fails = 1;
        host.MoveTo(Town.Spring2026, 13);
        await town.SendAsync();
        host.MoveTo(Town.Spring2026, 14);
        await town.SendAsync();
        server.Calls.ShouldBe([$"PUT /uitkomsten/{rows[0].Id:D} {rows[0].Id:D}", .. Enumerable.Repeat($"PUT /uitkomsten/{rows[1].Id:D} {rows[1].Id:D}", 3)]);
        var kept = server.Kept.ShouldHaveSingleItem().Message;
        kept.ContainsKey("vervangt").ShouldBeFalse("the first message never arrived");
        (await town.DispatchesAsync())[1].State.ShouldBe(DispatchState.Sent);

        // The process died after sending and before marking: what the database then says is tried again when the lease is over, under the same key.
        await town.LookAsync(db => db.Set<Dispatch>().Where(row => row.Id == rows[1].Id).ExecuteUpdateAsync(set => set.SetProperty(row => row.State, DispatchState.Sending).SetProperty(row => row.NextTryAt, row => row.MadeAt)));
        await Task.WhenAll(town.SendAsync(), town.SendAsync());
        server.Kept.Count.ShouldBe(1);
        server.Calls.Last().ShouldEndWith($"{rows[1].Id:D}");
        (await town.DispatchesAsync())[1].ShouldSatisfyAllConditions(row => row.State.ShouldBe(DispatchState.Sent), row => row.Tries.ShouldBe(4));

        // The other side wants nothing about this person; about others it does. What comes after waits for a decision.
        server.Refuses = Town.Employee;
        employee = await town.AsAsync(Town.Employee);
        foreach (var text in new[] { "Eerste.", "Tweede." })
        {
            await employee.SubmitAsync(await employee.GetAsync($"/gesprekken/{planning}/verslag"), "/aanvullen", ("aanvulling", text));
            await town.SendAsync();
        }

        var manager = await town.AsAsync(Town.Manager);
        var other = (await town.ConversationOfAsync(Town.Colleague)).Id;
        await manager.UpToOfferAsync(other);
        await manager.SignAsync(other);
        await (await town.AsAsync(Town.Colleague)).SignAsync(other);
        await town.SendAsync();
        server.Kept[^1].Message["personeelsnummer"]!.ToString().ShouldBe(Town.Colleague);
        var stuck = (await town.DispatchesAsync()).Single(row => row.State == DispatchState.Stuck);
        stuck.Why.ShouldContain("wil dit bericht zo niet (422)");
        administrator = await town.AsAsync(Town.Administrator);
        (await administrator.GetAsync("/")).Text.ShouldContain("Kijk waarom er iets niet naar Personeelsdossier gaat");
        var page = await administrator.GetAsync($"{destination}/zendingen/{stuck.Id}");
        page.Html.ShouldNotContain("Noor", Case.Sensitive, "what the other side says about a person is not shown");
        (await administrator.SendFormAsync(page, "#loslaten")).ErrorAt("reden").ShouldContain("Vul in");
        (await administrator.SubmitAsync(page, "#loslaten", ("reden", "Heeft daar geen dossier."))).Notice.ShouldContain("gaat niet");
        server.Refuses = null;
        await town.SendAsync();
        server.Kept[^1].Message["personeelsnummer"]!.ToString().ShouldBe(Town.Employee);
        server.Kept[^1].Message["vervangt"]!.ToString().ShouldBe(rows[1].Id.ToString("D"), "what was refused never arrived, so it is not what is replaced");
        (await administrator.GetAsync("/")).Text.ShouldNotContain("Kijk waarom er iets niet naar");
        var mails = await town.LookAsync(db => db.Set<OutboxMessage>().AsNoTracking().ToListAsync());
        var mail = mails.Where(one => one.Subject.Reveal() == "Er gaat iets niet naar het personeelsdossier").ShouldHaveSingleItem();
        mail.To.Reveal().ShouldBe("bert@voorbeeld.example");
        mail.Text.Reveal().ShouldContain("https://beweeg.voorbeeld.example" + new Uri(destination).AbsolutePath);
        mail.Text.Reveal().ShouldNotContain("Noor");
    }

    [Theory, EachDatabase]
    public async Task DoorThatDoesNotOpen_WaitsForTheAdministrator_ATestTellsWhen_AndNothingIsForced(Engine engine)
    {
        await using var server = await PersonnelFileServer.StartAsync();
        var town = await PersonnelFileStory.TownAsync(engine);
        await using var host = town.Host;
        var administrator = await town.AsAsync(Town.Administrator);
        var destination = await administrator.MakeRestAsync(server);
        var tried = await administrator.SubmitAsync(await administrator.GetAsync(destination), "#proef");
        tried.Text.ShouldContain("Beweeg is bezig");
        await town.SendAsync();
        (await administrator.GetAsync(destination)).Text.ShouldContain("aangekomen Aangekomen (201). Het antwoord: ‘{\"id\":\"D-1\"}’");
        var test = server.Kept.ShouldHaveSingleItem().Message;
        test["soort"]!.ToString().ShouldBe("proef");
        test.Select(field => field.Key).ShouldBe(["vorm", "kenmerk", "soort", "gemeente", "let op"]);

        await administrator.ChooseAsync(destination, ("gaat-Planning", "Held"));
        server.Accepts = "een andere sleutel";
        await PlanningStory.RecordedAsync(town);
        await town.SendAsync();
        host.MoveTo(Town.Spring2026.AddDays(1));
        await town.SendAsync();
        server.Calls.Count.ShouldBe(1, "only the test got in, and a key that is refused is not tried again and again");
        administrator = await town.AsAsync(Town.Administrator);
        var shut = await administrator.GetAsync(destination);
        shut.Text.ShouldContain("Er gaat niets meer vanzelf heen");
        shut.Text.ShouldContain("127.0.0.1 laat Beweeg niet binnen (401)");
        await administrator.SubmitAsync(shut, "#proef");
        await town.SendAsync();
        (await administrator.GetAsync(destination)).Text.ShouldContain("niet gelukt 127.0.0.1 laat Beweeg niet binnen (401)");
        (await town.DispatchesAsync()).Single().State.ShouldBe(DispatchState.Waiting);

        // A secret goes to another address only when it is typed again, and no page gives it back.
        var settings = await administrator.GetAsync($"{destination}/instellingen");
        settings.Html.ShouldNotContain(PersonnelFileServer.Key);
        (await administrator.SendFormAsync(settings, null, ("adres", "https://elders.voorbeeld.example/uitkomsten"))).ErrorAt("geheim").ShouldContain("ligt nu ergens anders");
        var bad = await administrator.SendFormAsync(settings, null, ("adres", "http://noor:wachtwoord@elders.example"), ("geheim", "nieuw-geheim"));
        bad.ErrorAt("adres").ShouldContain("Zet geen naam of wachtwoord in het adres");
        bad.Html.ShouldNotContain("nieuw-geheim");
        var opened = await administrator.GetAsync($"{destination}/instellingen");
        await administrator.SubmitAsync(settings, null, ("geheim", "een andere sleutel"));
        (await administrator.SendFormAsync(opened, null, ("naam", "Oud"))).Status.ShouldBe(HttpStatusCode.Conflict);
        await town.SendAsync();
        var went = server.Kept[^1].Message;
        went["gesprek"]!["soort"]!.ToString().ShouldBe("planning");
        (went.ContainsKey("document"), went.ContainsKey("beoordeling")).ShouldBe((false, false));

        // What waits follows the choice of now; who is taken away gets nothing, and the employee still reads where it went.
        server.Busy = 1;
        var manager = await town.AsAsync(Town.Manager);
        var other = (await town.ConversationOfAsync(Town.Colleague)).Id;
        await manager.UpToOfferAsync(other);
        await manager.SignAsync(other);
        await (await town.AsAsync(Town.Colleague)).SignAsync(other);
        await town.SendAsync();
        await administrator.ChooseAsync(destination);
        host.MoveTo(Town.Spring2026.AddDays(2));
        await town.SendAsync();
        (await town.DispatchesAsync()).Select(row => row.State).Order().ShouldBe([DispatchState.Sent, DispatchState.Dropped]);
        administrator = await town.AsAsync(Town.Administrator);
        (await administrator.SubmitAsync(await administrator.GetAsync(destination), "#weg")).Notice.ShouldContain("De bestemming is weg");
        await town.SendAsync();
        server.Kept.Count.ShouldBe(2);
        (await (await town.AsAsync(Town.Employee)).GetAsync("/naar-mijn-personeelsdossier")).Text.ShouldContain("Dat het er was (met de datum) 16 april 2026");

        // A door that stays busy is given up after three days.
        server.Accepts = PersonnelFileServer.Key;
        var second = await administrator.MakeRestAsync(server);
        await administrator.ChooseAsync(second, ("gaat-Planning", "Held"));
        server.Busy = int.MaxValue;
        manager = await town.AsAsync(Town.Manager);
        var third = (await town.ConversationOfAsync(Town.Coordinator)).Id;
        await manager.UpToOfferAsync(third);
        await manager.SignAsync(third);
        await (await town.AsAsync(Town.Coordinator)).SignAsync(third);
        for (var day = 2; day < 8; day++)
        {
            host.MoveTo(Town.Spring2026.AddDays(day), 14);
            await town.SendAsync();
        }

        var given = await (await town.AsAsync(Town.Administrator)).GetAsync(second);
        given.Text.ShouldContain("Er gaat niets meer vanzelf heen");
        given.Text.ShouldContain("127.0.0.1 is te druk (429)");
        server.Calls.Count.ShouldBe(3 + 4, "once a day, three days long");
    }

    private static string PaperIn(JsonObject message) => PersonnelFileStory.TextOf(Convert.FromBase64String(message["document"]!["inhoud"]!.ToString()));
}
