using System.Globalization;
using Beweeg.Benchmarks;
using Beweeg.TestKit;

// ./beweeg bench [start|pages|regulation|guide|jobs|save|scim|sync|import|kills] [--employees N, or --people N] [--engine sqlite|postgresql] [--seconds S] [--rounds R] [--kills N]
CultureInfo.DefaultThreadCurrentCulture = CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
var options = new Dictionary<string, string>(StringComparer.Ordinal);
var names = new List<string>();
for (var i = 0; i < args.Length; i++)
{
    if (args[i].StartsWith("--", StringComparison.Ordinal) && i + 1 < args.Length) options[args[i][2..]] = args[++i];
    else names.Add(args[i]);
}

var all = new[] { "import", "start", "pages", "regulation", "guide", "jobs", "save", "scim", "sync", "kills" };
var engine = options.GetValueOrDefault("engine", "sqlite");
if (names.Any(name => !all.Contains(name, StringComparer.Ordinal)) || engine is not ("sqlite" or "postgresql"))
{
    Console.Error.WriteLine($"Kies uit: {string.Join(", ", all)}; en bij --engine uit sqlite of postgresql.");
    return 2;
}

int Option(string name, int otherwise) => options.TryGetValue(name, out var text) ? int.Parse(text, CultureInfo.InvariantCulture) : otherwise;
using var server = engine == "postgresql" ? PostgreSqlServer.StartDurable() : null;
var plan = new Plan(Option("people", Option("employees", 1200)), server?.NewDatabase(), Option("seconds", 6), Option("rounds", 5));
Console.WriteLine($"{plan.Employees} medewerkers, {(server is null ? "SQLite" : "PostgreSQL")}, {Environment.ProcessorCount} processors; belasting en database op dezelfde machine.");
await using var installation = await BenchInstallation.CreateAsync(plan);
foreach (var name in names.Count == 0 ? all : [.. names])
{
    switch (name)
    {
        case "import": installation.Report(); break;
        case "start": await StartBench.RunAsync(installation); break;
        case "pages": await PagesBench.RunAsync(installation, plan); break;
        case "regulation": await RegulationBench.RunAsync(installation, plan); break;
        case "guide": await GuideBench.RunAsync(installation, plan); break;
        case "jobs": await JobsBench.RunAsync(installation, plan); break;
        case "save": await SaveBench.RunAsync(installation, plan); break;
        case "sync": await SyncBench.RunAsync(installation); break;
        case "scim": await ScimBench.RunAsync(installation, plan); break;
        default: await KillBench.RunAsync(installation, Option("kills", 200)); break;
    }
}

return 0;
