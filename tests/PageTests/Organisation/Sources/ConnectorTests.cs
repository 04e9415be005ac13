using System.Net;
using System.Text.Json.Nodes;
using Beweeg.Organisation.Import;
using Beweeg.Organisation.Sources;
using Beweeg.Organisation.Sources.Connecting;
using Beweeg.Platform.Outgoing;
using Beweeg.TestKit;

namespace Beweeg.PageTests.Organisation.Sources;

/// <summary>What goes over the line: to a server that speaks as AFAS, as lists in JSON, and to a real SFTP server.</summary>
public sealed class ConnectorTests
{
    private static readonly OutgoingSettings Loopback = new([IPNetwork.Parse("127.0.0.1/32")]);

    [Fact]
    public async Task Afas_GivesEveryRowOnce_OverManyPages_WhileBusyAndBreakingOff()
    {
        await using var server = await PersonnelServer.StartAsync();
        server["Lijst"] = [.. Enumerable.Range(1, 2501).Select(number => new JsonObject { ["Medewerker"] = $"{number}", ["Soort"] = number % 2 == 0 ? "V" : "T" })];
        (server.Busy, server.BreaksOff) = (2, 1);
        var source = Source(SourceKind.Afas, server.Afas, new SourceSettings { SignIn = SourceSignIn.AfasToken }, PersonnelServer.AfasToken);
        var numbers = await ReadAsync(source, new SourceQuestion("Lijst", null) { OrderBy = ["Medewerker"] });
        numbers.ShouldBe(Enumerable.Range(1, 2501).Select(number => $"{number}"));
        // Two times busy, once broken off, and three pages.
        server.Calls.Count.ShouldBe(6);
        server.Calls.ShouldAllBe(call => call.Contains("take=1000", StringComparison.Ordinal) && call.Contains("orderbyfieldids=Medewerker", StringComparison.Ordinal));

        (await ReadAsync(source, new SourceQuestion("Lijst", null) { OrderBy = ["Medewerker"], FilterFields = "Soort", FilterValues = "V", FilterOperators = "1" })).Count.ShouldBe(1250);
        (await ReadAsync(source, new SourceQuestion("Lijst", 20))).Count.ShouldBe(20);
        (await FailureAsync(source, "Niets")).ShouldContain("geeft een fout (500): ‘Connector Niets bestaat niet’");
        server.BreaksOff = 100;
        (await FailureAsync(source, "Lijst")).ShouldContain("niet te bereiken of breekt het antwoord af, 4 keer");
        (server.BreaksOff, server.Busy) = (0, 100);
        (await FailureAsync(source, "Lijst")).ShouldContain("te druk");
        (await FailureAsync(Source(SourceKind.Afas, server.Afas, new SourceSettings { SignIn = SourceSignIn.AfasToken }, "<token>ander</token>"), "Lijst")).ShouldContain("laat Beweeg niet binnen (401)");
    }

    [Fact]
    public void ListThatIsNoUtf8_IsSaidWithRowAndField()
    {
        using var answer = System.Text.Json.JsonDocument.Parse((byte[])[.. "[{\"naam\":{\"achter\":\"Ren"u8, 0xE9, .. "\"}}]"u8], JsonRows.Options);
        var row = answer.RootElement[0];
        Should.Throw<SourceFailure>(() => JsonRows.Read(row, [], "personen", 51)).Message.ShouldBe(
            "De letters kloppen niet in rij 51 van personen, veld naam.achter. De lijst zegt dat zij UTF-8 is, en dat is zij niet. Vraag de leverancier om UTF-8 te sturen.");
    }

    [Fact]
    public async Task ListsInJson_AreWalkedThroughInEveryWay_AndNoKeyGoesToAnotherHouse()
    {
        await using var server = await PersonnelServer.StartAsync();
        server["employees"] = [.. Enumerable.Range(1, 10).Select(number => new JsonObject { ["id"] = $"{number}", ["job"] = new JsonObject { ["code"] = "TU", ["tags"] = new JsonArray("a", "b") } })];
        var all = Enumerable.Range(1, 10).Select(number => $"{number}").ToList();
        var bearer = new SourceSettings { SignIn = SourceSignIn.Bearer, ListAt = "data.items", Paging = SourcePaging.None };
        PersonnelSource With(SourceSettings settings, string secret = PersonnelServer.Key) => Source(SourceKind.Rest, server.Api, settings, secret);
        Task<List<string>> IdsAsync(PersonnelSource source, string dataset = "employees") => ReadAsync(source, new SourceQuestion(dataset, null), "id");

        (await IdsAsync(With(bearer))).ShouldBe(all);
        (await IdsAsync(With(bearer with { Paging = SourcePaging.Page, PageParameter = "page", SizeParameter = "limit" }))).ShouldBe(all);
        (await IdsAsync(With(bearer with { Paging = SourcePaging.Offset, PageParameter = "offset", SizeParameter = "limit" }))).ShouldBe(all);
        (await IdsAsync(With(bearer with { Paging = SourcePaging.NextLink, NextAt = "@odata.nextLink", SizeParameter = "limit" }))).ShouldBe(all);
        (await IdsAsync(With(bearer with { Paging = SourcePaging.NextLink, ListAt = "", SizeParameter = "limit" }), "employees?kop=1")).ShouldBe(all);
        (await IdsAsync(With(bearer with { SignIn = SourceSignIn.ApiKey, Header = "X-Proef-Sleutel" }))).ShouldBe(all);
        (await IdsAsync(With(bearer with { SignIn = SourceSignIn.ClientCredentials, TokenAddress = server.Token, User = PersonnelServer.Client }))).ShouldBe(all);
        (await ReadAsync(With(bearer), new SourceQuestion("employees", 1), "job.code", "job.tags")).ShouldBe(["TU/a|b"]);

        (await FailureAsync(With(bearer, "verkeerd"), "employees")).ShouldContain("laat Beweeg niet binnen (401)");
        (await FailureAsync(With(bearer), "nergens")).ShouldContain("bestaat niet volgens de bron (404)");
        (await FailureAsync(With(bearer with { ListAt = "rows" }), "employees")).ShouldContain("heeft geen lijst bij ‘rows’");
        (await FailureAsync(With(bearer), "../token")).ShouldContain("ligt niet onder het adres van de bron");
        (await FailureAsync(With(bearer), "//127.0.0.2/employees")).ShouldContain("404");
        (await FailureAsync(With(bearer with { Paging = SourcePaging.Page, PageParameter = "", SizeParameter = "" }), "employees")).ShouldContain("steeds naar dezelfde pagina");
        server.PointsElsewhere = true;
        (await FailureAsync(With(bearer with { Paging = SourcePaging.NextLink, NextAt = "@odata.nextLink", SizeParameter = "limit" }), "employees")).ShouldContain("ligt bij een andere server");
        server.SendsTo = "http://127.0.0.2:9/api/employees";
        (await FailureAsync(With(bearer), "employees")).ShouldContain("stuurt Beweeg door naar een ander adres (302)");
    }

    [Fact]
    public async Task Sftp_OpensByPasswordOrKey_KnowsTheServerAgain_AndReadsFilesAsAnImportDoes()
    {
        using var server = SftpServer.Start();
        server.Put("personen.csv", "Medewerker;Roepnaam\n1;Noor\n2;Cem\n");
        File.WriteAllBytes(Path.Combine(server.Folder, "excel.csv"), System.Text.Encoding.Latin1.GetBytes("Medewerker,Roepnaam\n1,Zo\u00eb\n"));
        server.Put("kapot.csv", "Medewerker;Roepnaam\n1;\"Noor\n2;Cem;te veel\n3;Goed\n");
        var source = Sftp(server, SftpServer.Password);
        string? met = null;
        (await ReadAsync(source, new SourceQuestion("personen.csv", null) { Met = key => met = key }, "Medewerker", "Roepnaam")).ShouldBe(["1/Noor", "2/Cem"]);
        met.ShouldNotBeNull().ShouldStartWith("SHA256:");
        source.Pin(met);
        (await ReadAsync(source, new SourceQuestion("excel.csv", null), "Roepnaam")).ShouldBe(["Zoë"]);
        var faults = new List<ImportFault>();
        (await ReadAsync(source, new SourceQuestion("kapot.csv", null) { Fault = faults.Add }, "Roepnaam")).ShouldBe(["Goed"]);
        faults.Select(fault => fault.Line).ShouldBe([2, 3]);

        (await FailureAsync(source, "ontbreekt.csv")).ShouldContain("De bron heeft dit bestand niet");
        (await FailureAsync(Sftp(server, "verkeerd"), "personen.csv")).ShouldContain("laat Beweeg niet binnen");
        server.BecomeAnother();
        (await FailureAsync(source, "personen.csv")).ShouldContain("De server heeft een andere sleutel dan eerst");
        source.Pin(null);
        (await ReadAsync(source, new SourceQuestion("personen.csv", null), "Medewerker")).ShouldBe(["1", "2"]);
        server.Stop();
        (await FailureAsync(source, "personen.csv")).ShouldContain("niet te bereiken");

        using var keyed = SftpServer.Start(byKey: true);
        keyed.Put("personen.csv", "Medewerker\n7\n");
        (await ReadAsync(Sftp(keyed, keyed.PrivateKey, byKey: true), new SourceQuestion("personen.csv", null))).ShouldBe(["7"]);
        (await FailureAsync(Sftp(keyed, server.PrivateKey, byKey: true), "personen.csv")).ShouldContain("laat Beweeg niet binnen");
        (await FailureAsync(Sftp(keyed, "geen sleutel", byKey: true), "personen.csv")).ShouldContain("De privésleutel is niet te lezen");
    }

    [Fact]
    public async Task AddressesInTheOwnNetwork_AreCalledOnlyWhenTheInstallationNamesThem_AndOthersOnlyWithTls()
    {
        await using var server = await PersonnelServer.StartAsync();
        server["Lijst"] = [new JsonObject { ["Medewerker"] = "1" }];
        var source = Source(SourceKind.Afas, server.Afas, new SourceSettings { SignIn = SourceSignIn.AfasToken }, PersonnelServer.AfasToken);
        (await FailureAsync(source, "Lijst", OutgoingSettings.PublicOnly)).ShouldContain("dat ligt in het eigen netwerk");
        server.Calls.ShouldBeEmpty();
        var (settings, faults) = OutgoingSettings.Read("10.20.0.0/16, 192.168.4.7 ergens");
        faults.ShouldBe(["BEWEEG_INSIDE: ‘ergens’ is geen internetadres en geen netwerk. Schrijf bijvoorbeeld 10.20.0.0/16."]);
        foreach (var address in new[] { "10.21.0.1", "127.0.0.1", "169.254.169.254", "172.16.0.1", "192.168.4.8", "100.64.0.1", "0.0.0.0", "224.0.0.1", "255.255.255.255", "::1", "fe80::1", "fd00::1", "::ffff:10.0.0.1", "64:ff9b::a00:1", "2002:a00:1::" })
            settings.Ask(IPAddress.Parse(address)).ShouldBe(OutgoingAnswer.Refused, address);
        foreach (var address in new[] { "10.20.3.4", "192.168.4.7", "::ffff:10.20.3.4" }) settings.Ask(IPAddress.Parse(address)).ShouldBe(OutgoingAnswer.Inside, address);
        foreach (var address in new[] { "8.8.8.8", "172.32.0.1", "2a00:1450::1" }) settings.Ask(IPAddress.Parse(address)).ShouldBe(OutgoingAnswer.Public, address);
        using var calls = new OutgoingCalls(settings);
        (await Should.ThrowAsync<OutgoingRefusedException>(() => calls.FindAsync("8.8.8.8", secured: false, CancellationToken.None))).Message.ShouldContain("https://");
    }

    private static PersonnelSource Source(SourceKind kind, string address, SourceSettings settings, string secret)
    {
        var source = new PersonnelSource(Guid.CreateVersion7(), kind, Guid.CreateVersion7(), default);
        source.Reach("proef", address, settings, secret);
        return source;
    }

    private static PersonnelSource Sftp(SftpServer server, string secret, bool byKey = false) => Source(SourceKind.Sftp, "127.0.0.1",
        new SourceSettings { SignIn = byKey ? SourceSignIn.PrivateKey : SourceSignIn.Password, User = SftpServer.User, Port = server.Port }, secret);

    private static async Task<List<string>> ReadAsync(PersonnelSource source, SourceQuestion question, params string[] fields) => await ReadAsync(source, question, Loopback, fields);

    private static async Task<List<string>> ReadAsync(PersonnelSource source, SourceQuestion question, OutgoingSettings outgoing, string[] fields)
    {
        using var calls = new OutgoingCalls(outgoing);
        var http = new SourceHttp(calls, new SourcePace(TimeSpan.Zero, TimeSpan.Zero, 4), TimeProvider.System);
        ISourceConnector connector = source.Kind switch { SourceKind.Afas => new AfasConnector(http), SourceKind.Rest => new RestConnector(http), _ => new SftpConnector(new SftpCalls(calls)) };
        var rows = new List<string>();
        await foreach (var row in connector.ReadAsync(source, question, CancellationToken.None))
            rows.Add(string.Join('/', (fields.Length == 0 ? ["Medewerker"] : fields).Select(field => row.Fields.GetValueOrDefault(field, "?"))));
        return rows;
    }

    private static async Task<string> FailureAsync(PersonnelSource source, string dataset, OutgoingSettings? outgoing = null)
    {
        var problem = await Should.ThrowAsync<Exception>(() => ReadAsync(source, new SourceQuestion(dataset, null), outgoing ?? Loopback, []));
        (problem is SourceFailure or OutgoingRefusedException).ShouldBeTrue(problem.ToString());
        // What a sentence for a page says holds no secret.
        problem.Message.ShouldNotContain(source.Secret.Reveal());
        return problem.Message;
    }
}
