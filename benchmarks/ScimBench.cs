using System.Globalization;
using Beweeg.Organisation.Employees;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Calendar = Beweeg.Platform.Time.Calendar;

namespace Beweeg.Benchmarks;

/// <summary>A change of a person by the link, durable and on record, by sixteen connections of one personnel system. Looking up is bounded by the key: a thousand times a second.</summary>
internal static class ScimBench
{
    public static async Task RunAsync(BenchInstallation installation, Plan plan)
    {
        var (administrator, people) = await installation.WithDbAsync(async (services, db) =>
        {
            var today = services.GetRequiredService<Calendar>().Today;
            var administrator = await db.Set<Beweeg.Organisation.Roles.RoleAssignment>().Where(row => row.Role == Beweeg.Organisation.Roles.Role.Administrator).OrderBy(row => row.Id).Select(row => row.EmployeeId).FirstAsync();
            return (administrator, await db.Set<Employee>().Where(row => row.InServiceUntil == null && row.InServiceFrom <= today && row.Id != administrator)
                .OrderBy(row => row.Id).Select(row => row.Id).Take(16 * 20).ToListAsync());
        });
        await installation.StartAsync();
        using var visitor = await Visitor.SignInAsync(installation.Address, administrator);
        var page = await visitor.ReadAsync("/beheer/koppeling");
        var form = page.Forms.First(candidate => candidate.QuerySelector("[name=naam]") is not null);
        var fields = form.QuerySelectorAll("input[type=hidden]").ToDictionary(input => input.GetAttribute("name")!, input => input.GetAttribute("value") ?? "", StringComparer.Ordinal);
        fields["naam"] = "Meting";
        fields["doel"] = "Provisioning";
        fields["tot"] = DateOnly.FromDateTime(TimeProvider.System.GetLocalNow().DateTime).AddDays(30).ToString("dd-MM-yyyy", CultureInfo.InvariantCulture);
        var (_, body) = await visitor.PostAsync("/beheer/koppeling/sleutels", fields);
        var key = new AngleSharp.Html.Parser.HtmlParser().ParseDocument(body).QuerySelector("main code")?.TextContent ?? throw new InvalidOperationException("No key was made.");

        var file = Path.GetTempFileName();
        await File.WriteAllLinesAsync(file, people.Select(person => $"{key}\t{person}"));
        Console.Write("scim     ");
        await Load.MeasureAsync("wijziging van een mens door de koppeling", plan, installation.Application, "scim.lua", Load.Connections, [installation.Address], ("PEOPLE", file));
        File.Delete(file);
    }
}
