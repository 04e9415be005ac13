using Beweeg.Web.Commands;
using Beweeg.Web.Host;

namespace Beweeg.UnitTests.Web;

public sealed class CommandLineTests
{
    [Fact]
    public void EachWrongSetting_IsNamedInASentence()
    {
        var (settings, faults) = Settings.Read(new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["urls"] = "ftp://ergens",
            ["data"] = "/proc/geen-map",
            ["database"] = "Server=iets",
            ["proxies"] = "127.0.0.1, ergens",
        }, _ => null);

        settings.ShouldBeNull();
        faults.Count.ShouldBe(4);
        faults[0].ShouldContain("‘ftp://ergens’ is geen webadres");
        faults[1].ShouldStartWith("--data: de map /proc/geen-map");
        faults[2].ShouldStartWith("--database: dit is geen verbinding");
        faults[3].ShouldStartWith("--proxies: ‘ergens’ is geen internetadres");
    }

    [Fact]
    public void WithoutOptions_LoopbackOnlyAndSqliteInTheDataFolder()
    {
        var folder = Directory.CreateTempSubdirectory("beweeg-settings").FullName;
        var (settings, _) = Settings.Read(new Dictionary<string, string>(StringComparer.Ordinal), name => name == "BEWEEG_DATA" ? folder : null);
        settings!.Urls.ShouldBe("http://127.0.0.1:5080");
        settings.Connection.ShouldBe($"Data Source={folder}/beweeg.db");
        settings.IsProduction.ShouldBeFalse();
        Directory.Delete(folder);
    }

    [Fact]
    public void NamedProxies_AreTheOnesThatAreBelieved()
    {
        var folder = Directory.CreateTempSubdirectory("beweeg-settings").FullName;
        var (settings, _) = Settings.Read(new Dictionary<string, string>(StringComparer.Ordinal) { ["data"] = folder, ["proxies"] = "127.0.0.1, ::1" }, _ => null);
        settings!.Proxies.ShouldBe([System.Net.IPAddress.Loopback, System.Net.IPAddress.IPv6Loopback]);
        Directory.Delete(folder);
    }

    [Fact]
    public async Task UnknownOption_IsRefusedWithTheRightUse()
    {
        using var error = new StringWriter();
        (await CommandLine.RunAsync(["run", "--poort", "80"], TextWriter.Null, error)).ShouldBe(2);
        error.ToString().ShouldContain("De optie --poort bestaat niet bij ‘run’.");
        error.ToString().ShouldContain("./beweeg run [--urls ADRES]");
    }

    [Fact]
    public async Task Help_NamesEveryCommand()
    {
        using var output = new StringWriter();
        (await CommandLine.RunAsync(["help"], output, TextWriter.Null)).ShouldBe(0);
        foreach (var command in new[] { "run", "test", "bench", "demo", "import", "migration", "routes", "verify-audit", "format", "administrator" })
            output.ToString().ShouldContain("./beweeg " + command);
    }
}
