using System.Globalization;
using Beweeg.Benchmarks;

// ./beweeg bench [pages|save|import|start] [--employees N] [--database CONNECTION] [--seconds S] [--rounds R]
CultureInfo.DefaultThreadCurrentCulture = CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
var options = new Dictionary<string, string>(StringComparer.Ordinal);
var names = new List<string>();
for (var i = 0; i < args.Length; i++)
{
    if (args[i].StartsWith("--", StringComparison.Ordinal) && i + 1 < args.Length) options[args[i][2..]] = args[++i];
    else names.Add(args[i]);
}

var all = new[] { "start", "pages", "save", "import" };
if (names.Any(name => !all.Contains(name, StringComparer.Ordinal)))
{
    Console.Error.WriteLine($"Kies uit: {string.Join(", ", all)}.");
    return 2;
}

int Option(string name, int otherwise) => options.TryGetValue(name, out var text) ? int.Parse(text, CultureInfo.InvariantCulture) : otherwise;
var plan = new Plan(Option("employees", 1200), options.GetValueOrDefault("database"), Option("seconds", 8), Option("rounds", 3));
Console.WriteLine($"{plan.Employees} medewerkers, {(plan.Database is null ? "SQLite" : "PostgreSQL")}, {Environment.ProcessorCount} processors; belasting en database op dezelfde machine.");
await using var installation = await BenchInstallation.CreateAsync(plan);
foreach (var name in names.Count == 0 ? all : [.. names])
{
    switch (name)
    {
        case "import": installation.Report(); break;
        case "start": await StartBench.RunAsync(installation); break;
        case "pages": await PagesBench.RunAsync(installation, plan); break;
        default: await SaveBench.RunAsync(installation, plan); break;
    }
}

return 0;
