using System.Text;
using Beweeg.Organisation.Import;
using Beweeg.Platform.Tenancy;
using Microsoft.EntityFrameworkCore;

namespace Beweeg.TestKit;

/// <summary>A town with an adviser of the whole municipality, who brings regulations in force through the real pages.</summary>
public static class RegulationStory
{
    /// <summary>HR adviser of the unit at the top.</summary>
    public const string Adviser = "40";

    /// <summary>The usual organisation, and the adviser.</summary>
    public static ImportSet Organisation()
    {
        var usual = Town.Organisation(Town.Spring2026);
        return usual with
        {
            People = [.. usual.People, usual.People[0] with { Number = Adviser, GivenName = "Rita", Prefix = null, Surname = "Regel", Email = "rita@voorbeeld.example" }],
            Positions = [.. usual.Positions, usual.Positions[0] with { PersonNumber = Adviser, UnitCode = "B" }],
            Roles = [.. usual.Roles, new ImportedRole(Adviser, RoleKind.HrAdviser, "G", new DateOnly(2015, 1, 1), null, null)],
        };
    }

    /// <summary>A town in which nobody has a cycle yet.</summary>
    public static async Task<Town> FoundAsync(Engine engine, bool begun = false) =>
        await Town.FoundAsync(await TestHost.OnAsync(engine, Town.Spring2026), Town.Spring2026, Organisation(), begun);

    /// <summary>A town that began as a real municipality does, without decisions on record; afterwards one can be anybody in it, as in a demo.</summary>
    public static async Task<Town> FoundAsRealAsync(Engine engine)
    {
        var town = await Town.FoundAsync(await TestHost.OnAsync(engine, Town.Spring2026), Town.Spring2026, Organisation(), isDemo: false);
        await town.LookAsync(db => db.Set<Municipality>().Where(row => row.Id == town.Municipality.Id).ExecuteUpdateAsync(set => set.SetProperty(row => row.IsDemo, true)));
        return town;
    }

    /// <summary>A draft from a preset; the address of its page.</summary>
    public static async Task<string> CopyPresetAsync(this PageClient adviser, string preset, string label)
    {
        var page = await adviser.GetAsync($"/regelingen/nieuw?van={preset}");
        return PathOf(await adviser.SubmitAsync(page, null, ("van", preset), ("versie", label)));
    }

    /// <summary>A draft from a file; the address of its page.</summary>
    public static async Task<string> ImportAsync(this PageClient adviser, string text) =>
        PathOf(await adviser.UploadAsync(await adviser.GetAsync("/regelingen/inlezen"), null, [("bestand", "regeling.json", Encoding.UTF8.GetBytes(text))]));

    /// <summary>Sent to the works council, as the file says.</summary>
    public static async Task<Page> SendAsync(this PageClient adviser, string draft, string day = "1-4-2026") =>
        await adviser.SubmitAsync(await adviser.GetAsync(draft + "/versturen"), null, ("datum", day), ("kenmerk", "Z2026-12"));

    /// <summary>The answer of the works council.</summary>
    public static async Task<Page> AnswerAsync(this PageClient adviser, string version, string answer = "instemming", string reason = "") =>
        await adviser.SubmitAsync(await adviser.GetAsync(version + "/antwoord"), null, ("antwoord", answer), ("datum", "10-4-2026"), ("kenmerk", "OR 2026-7"), ("reden", reason));

    /// <summary>The decision of the college.</summary>
    public static async Task<Page> AdoptAsync(this PageClient adviser, string version, string from = "15-4-2026") =>
        await adviser.SubmitAsync(await adviser.GetAsync(version + "/vaststellen"), null, ("datum", "14-4-2026"), ("kenmerk", "B2026-88"), ("ingang", from));

    /// <summary>From draft to force, and then the cycles of everybody.</summary>
    public static async Task BeginUnderAsync(this Town town, string draft)
    {
        var adviser = await town.AsAsync(Adviser);
        await adviser.SendAsync(draft);
        await adviser.AnswerAsync(draft);
        await adviser.AdoptAsync(draft);
        await adviser.SubmitAsync(await adviser.GetAsync("/voortgang"), "/voortgang/starten");
    }

    private static string PathOf(Page page) => new Uri(page.Url).AbsolutePath is var path && Guid.TryParse(path.Split('/')[^1], out _)
        ? path : throw new InvalidOperationException($"No draft was made: {page.Errors} {page.Text}");
}
