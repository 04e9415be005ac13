using Beweeg.TestKit;

namespace Beweeg.PageTests.Cases;

/// <summary>Appoints assessors as the HR adviser does, through the pages.</summary>
internal static class AppointmentStory
{
    public const string InPlace = "InPlace";
    public const string Second = "Second";

    /// <summary>The adviser of the unit appoints somebody for the employee.</summary>
    public static async Task<Page> AppointAsync(this Town town, string assessor, string kind, string ground = "Related",
        string from = "15-4-2026", string until = "", string reason = "", string employee = Town.Employee, string adviser = Town.HrAdviser)
    {
        var client = await town.AsAsync(adviser);
        var page = await client.GetAsync($"/medewerkers/{town[employee]}/beoordelaar?beoordelaar={town[assessor]}");
        return await client.SubmitAsync(page, "/beoordelaar", ("soort", kind), ("grond", ground), ("reden", reason), ("vanaf", from), ("tot", until),
            ("besluit-van", "de directie"), ("besluit-op", "1-4-2026"), ("kenmerk", "DB-2026-14"));
    }

    /// <summary>The adviser gives the only running appointment its last day.</summary>
    public static async Task<Page> EndAsync(this Town town, string last, string employee = Town.Employee)
    {
        var client = await town.AsAsync(Town.HrAdviser);
        var page = await client.GetAsync($"/medewerkers/{town[employee]}/beoordelaar");
        var field = page.Document.QuerySelector("input[name^=einde-]")!.GetAttribute("name")!;
        return await client.SubmitAsync(page, "/einde", (field, last));
    }
}
