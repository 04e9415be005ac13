using Beweeg.Competencies.Versions;
using Beweeg.Platform.Adoption;
using Microsoft.EntityFrameworkCore;

namespace Beweeg.TestKit;

/// <summary>An adviser of the whole municipality makes versions of the guide, through the real pages.</summary>
public static class GuideStory
{
    /// <summary>The address of the version in force.</summary>
    public static async Task<string> GuideInForceAsync(this Town town) => $"/competentiegids/versies/{await town.LookAsync(db =>
        db.Set<GuideVersion>().Where(row => row.State == DocumentState.Adopted && row.InForceFrom <= Town.Spring2026).OrderByDescending(row => row.InForceFrom).Select(row => row.Id).FirstAsync())}";

    /// <summary>A draft as a copy of what is in force; the address of its page.</summary>
    public static async Task<string> CopyGuideAsync(this PageClient adviser, Town town, string label)
    {
        var made = await adviser.SubmitAsync(await adviser.GetAsync($"{await town.GuideInForceAsync()}/kopie"), null, ("versie", label));
        var path = new Uri(made.Url).AbsolutePath;
        return path.EndsWith("/kopie", StringComparison.Ordinal) ? throw new InvalidOperationException($"No draft was made: {made.Errors}") : path;
    }

    /// <summary>Saves a chapter with some fields changed.</summary>
    public static async Task<Page> ChangeGuideAsync(this PageClient adviser, string draft, string chapter, params (string Name, string Value)[] typed) =>
        await adviser.SubmitAsync(await adviser.GetAsync($"{draft}/wijzigen/{chapter}"), "#hoofdstuk", typed);
}
