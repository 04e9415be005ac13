using System.Text.Json.Nodes;
using Beweeg.Conversations.PersonnelFile;
using Beweeg.TestKit;
using Microsoft.EntityFrameworkCore;

namespace Beweeg.PageTests.Conversations.PersonnelFile;

/// <summary>The same outcomes as dossieritems of AFAS, and as files on a real SFTP server.</summary>
public sealed class OtherWaysTests
{
    [Theory, EachDatabase]
    public async Task Afas_MakesOneDossieritem_AsksBeforeItRepeats_AndChangesTheSameItem(Engine engine)
    {
        await using var server = await PersonnelFileServer.StartAsync();
        var town = await PersonnelFileStory.TownAsync(engine);
        await using var host = town.Host;
        var administrator = await town.AsAsync(Town.Administrator);
        var destination = await administrator.MakeAfasAsync(server);
        await administrator.SubmitAsync(await administrator.GetAsync(destination), "#proef");
        await town.SendAsync();
        server.Items.Single().Value["Fields"]!["Ds"]!.ToString().ShouldBe("Proef van Beweeg: mag weg");
        server.Items.Single().Value.ToJsonString().ShouldNotContain("KnSubjectLink");
        server.Items.Clear();

        await administrator.ChooseAsync(destination, PersonnelFileStory.Everything);
        server.BreaksAfterKeeping = 1;
        var (_, _, employee, appraisal) = await AppraisalStory.AdoptedAsync(town);
        await town.SendAsync();
        host.MoveTo(Town.Spring2026, 12);
        await town.SendAsync();

        // The planning conversation broke off after it was taken in; it was asked for, found, and not made again.
        server.Items.Count.ShouldBe(2);
        server.Calls.Skip(1).ShouldBe(["POST /ProfitRestServices/connectors/KnSubject", "GET /ProfitRestServices/connectors/Beweeg_Dossieritems", "POST /ProfitRestServices/connectors/KnSubject"]);
        var (planning, adopted) = (server.Items.First(), server.Items.Last());
        var rows = await town.DispatchesAsync();
        rows.Select(row => row.Reference).ShouldBe([planning.Key, adopted.Key]);
        var fields = adopted.Value["Fields"]!;
        (fields["StId"]!.ToString(), fields["Ds"]!.ToString(), fields["Da"]!.ToString()).ShouldBe(("55", "Beoordelingsgesprek", "2026-04-15T00:00:00"));
        fields["SbTx"]!.ToString().ShouldContain("Eindkwalificatie: goed.");
        var link = ObjectIn(adopted.Value, "KnSubjectLink");
        (link["SfTp"]!.ToString(), link["SfId"]!.ToString(), link["ToEM"]!.GetValue<bool>()).ShouldBe(("2", Town.Employee, true));
        ObjectIn(adopted.Value, "KnS03")["UKENMERK"]!.ToString().ShouldBe(rows[1].Id.ToString("D"));
        PersonnelFileStory.TextOf(Convert.FromBase64String(ObjectIn(adopted.Value, "KnSubjectAttachment")["FileStream"]!.ToString())).ShouldContain("Eindkwalificatie: goed");

        // An addition changes the same item, and says what it replaces. What AFAS refuses is told by its numbers, never by its words.
        employee = await town.AsAsync(Town.Employee);
        await employee.SubmitAsync(await employee.GetAsync($"/gesprekken/{appraisal}/beoordeling"), "/aanvullen", ("aanvulling", "De droge zomer telde mee."));
        await town.SendAsync();
        server.Items.Count.ShouldBe(2);
        var changed = server.Items[adopted.Key];
        changed["@SbId"]!.ToString().ShouldBe(adopted.Key);
        changed["Fields"]!["SbTx"]!.ToString().ShouldContain($"Komt in de plaats van kenmerk {rows[1].Id:D}.");
        server.Refuses = Town.Colleague;
        var manager = await town.AsAsync(Town.Manager);
        var other = (await town.ConversationOfAsync(Town.Colleague)).Id;
        await manager.UpToOfferAsync(other);
        await manager.SignAsync(other);
        await (await town.AsAsync(Town.Colleague)).SignAsync(other);
        await town.SendAsync();
        var page = await (await town.AsAsync(Town.Administrator)).GetAsync($"{destination}?stand=Stil");
        page.Text.ShouldContain("AFAS wil dit bericht zo niet (fout -2147180996, logreferentie 210EC951277641BB)");
        page.Html.ShouldNotContain("Noor");
    }

    [Theory, EachDatabase]
    public async Task Sftp_LaysAnIndexAndThePaper_NeverTwice_AndStopsAtAnotherServer(Engine engine)
    {
        using var server = SftpServer.Start();
        var town = await PersonnelFileStory.TownAsync(engine);
        await using var host = town.Host;
        var administrator = await town.AsAsync(Town.Administrator);
        var destination = await administrator.MakeSftpAsync(server);
        await administrator.ChooseAsync(destination, PersonnelFileStory.Everything);
        var planning = await PlanningStory.RecordedAsync(town);
        await town.SendAsync();
        var row = (await town.DispatchesAsync()).Single();
        Files(server).ShouldBe([$"beweeg-{row.Id:D}.json", $"beweeg-{row.Id:D}.pdf"]);
        var index = JsonNode.Parse(await File.ReadAllTextAsync(Path.Combine(server.Folder, $"beweeg-{row.Id:D}.json"), TestContext.Current.CancellationToken))!;
        index["document"]!["naam"]!.ToString().ShouldBe($"beweeg-{row.Id:D}.pdf");
        var pdf = await File.ReadAllBytesAsync(Path.Combine(server.Folder, $"beweeg-{row.Id:D}.pdf"), TestContext.Current.CancellationToken);
        index["document"]!["sha256"]!.ToString().ShouldBe(Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(pdf)));
        index["document"]!.AsObject().ContainsKey("inhoud").ShouldBeFalse();
        PersonnelFileStory.TextOf(pdf).ShouldContain("De plantvakken in de wijk Oost zijn onkruidvrij");

        // Died after laying it down: found again, and left as it is.
        var written = File.GetLastWriteTimeUtc(Path.Combine(server.Folder, $"beweeg-{row.Id:D}.json"));
        await town.LookAsync(db => db.Set<Dispatch>().ExecuteUpdateAsync(set => set.SetProperty(one => one.State, DispatchState.Sending).SetProperty(one => one.NextTryAt, one => one.MadeAt)));
        await town.SendAsync();
        (await town.DispatchesAsync()).Single().Why.ShouldBe("Stond al op de server.");
        File.GetLastWriteTimeUtc(Path.Combine(server.Folder, $"beweeg-{row.Id:D}.json")).ShouldBe(written);

        // Another machine under the same name gets nothing, until an administrator says so.
        server.BecomeAnother();
        var employee = await town.AsAsync(Town.Employee);
        await employee.SubmitAsync(await employee.GetAsync($"/gesprekken/{planning}/verslag"), "/aanvullen", ("aanvulling", "Graag meer bomen."));
        await town.SendAsync();
        Files(server).Count.ShouldBe(2);
        var stopped = await administrator.GetAsync(destination);
        stopped.Text.ShouldContain("De server heeft een andere sleutel dan eerst");
        await administrator.SubmitAsync(stopped, "#kennismaken");
        await town.SendAsync();
        Files(server).Count.ShouldBe(4);
        var correction = (await town.DispatchesAsync())[1];
        JsonNode.Parse(await File.ReadAllTextAsync(Path.Combine(server.Folder, $"beweeg-{correction.Id:D}.json"), TestContext.Current.CancellationToken))!["vervangt"]!.ToString().ShouldBe(row.Id.ToString("D"));
        (await employee.GetAsync("/wie-heeft-gekeken")).Text.ShouldContain("Beweeg zelf stuurde een wijziging of aanvulling naar je personeelsdossier");
    }

    private static JsonObject ObjectIn(JsonObject item, string name) => item["Objects"]!.AsArray().Select(one => one![name]).OfType<JsonNode>().Single()["Element"]!["Fields"]!.AsObject();

    private static List<string> Files(SftpServer server) => [.. Directory.GetFiles(server.Folder).Select(file => Path.GetFileName(file)!).Order(StringComparer.Ordinal)];
}
