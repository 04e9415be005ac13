namespace Beweeg.TestKit;

/// <summary>An adviser of the whole municipality makes versions of the job book, through the real pages.</summary>
public static class JobBookStory
{
    /// <summary>A draft with the jobs that people have; the address of its page.</summary>
    public static async Task<string> BeginJobBookAsync(this PageClient adviser)
    {
        var made = await adviser.SubmitAsync(await adviser.GetAsync("/functieboek"), "#beginnen");
        return new Uri(made.Url).AbsolutePath;
    }

    /// <summary>A first book, adopted and in force today; the address of its page.</summary>
    public static async Task<string> JobBookInForceAsync(this PageClient adviser)
    {
        var draft = await adviser.BeginJobBookAsync();
        await adviser.SendAsync(draft);
        await adviser.AnswerAsync(draft);
        var adopted = await adviser.AdoptAsync(draft);
        return adopted.Notice.Contains("Vastgelegd", StringComparison.Ordinal) ? draft : throw new InvalidOperationException($"No job book was adopted: {adopted.Errors} {adopted.Text}");
    }

    /// <summary>A draft as a copy of another version.</summary>
    public static async Task<string> CopyJobBookAsync(this PageClient adviser, string version, string label)
    {
        var made = await adviser.SubmitAsync(await adviser.GetAsync($"{version}/kopie"), null, ("versie", label));
        var path = new Uri(made.Url).AbsolutePath;
        return path.EndsWith("/kopie", StringComparison.Ordinal) ? throw new InvalidOperationException($"No draft was made: {made.Errors}") : path;
    }

    /// <summary>Saves a chapter with some fields changed.</summary>
    public static async Task<Page> ChangeJobBookAsync(this PageClient adviser, string draft, string chapter, params (string Name, string Value)[] typed) =>
        await adviser.SubmitAsync(await adviser.GetAsync($"{draft}/wijzigen/{chapter}"), "#hoofdstuk", typed);
}
