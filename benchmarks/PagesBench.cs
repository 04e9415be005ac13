using Beweeg.Organisation.Demo;

namespace Beweeg.Benchmarks;

/// <summary>Signed-in pages with the record of reading on.</summary>
internal static class PagesBench
{
    public static async Task RunAsync(BenchInstallation installation, Plan plan)
    {
        await installation.StartAsync();
        using var employee = await Visitor.SignInAsync(installation.Address, DemoPeople.PolicyAdviser.FullName);
        using var manager = await Visitor.SignInAsync(installation.Address, DemoPeople.FieldManager.FullName);
        var team = await manager.ReadAsync("/team");
        var at = team.IndexOf("/gesprekken/", StringComparison.Ordinal);
        var conversation = team.Substring(at, "/gesprekken/".Length + 36);

        foreach (var (name, visitor, url) in new[]
        {
            ("Vandaag van een medewerker", employee, "/"),
            ("Teampagina", manager, "/team"),
            ("Gesprek, met vastgelegd lezen", manager, conversation),
        })
        {
            Console.Write($"pages    {await visitor.AskAsync(url) / 1024.0,5:0.0} kB ");
            await Load.MeasureAsync(name, plan, _ => visitor.AskAsync(url));
        }

        Console.WriteLine($"pages    geheugen van het proces: {installation.Resident():0} MB");
    }
}
