using Beweeg.JobBook.Contracts;
using Beweeg.Platform.Language;

namespace Beweeg.JobBook.Reading;

/// <summary>
/// Finds jobs by words of everyday: another form of a word ("snoeien" for "snoeit"), the beginning of one, a part of a compound, and a slip of the pen
/// ("huismester") find what is meant.
/// </summary>
internal static class JobSearch
{
    private const int ShortestPart = 5;
    private const double AsTyped = 0.8;

    /// <summary>
    /// The jobs in which every word is found, or when there are none, those in which some are; the best first: in the name before in the text, as it was
    /// written before what looks like it. Equal ones stay in the order of the book.
    /// </summary>
    public static IReadOnlyList<JobProfile> Find(IReadOnlyList<JobProfile> profiles, string question)
    {
        var asked = Words.Of(question.Length <= 200 ? question : question[..200]).Where(word => word.Text.Length > 1 || char.IsDigit(word.Text[0])).ToList();
        if (asked.Count == 0) return profiles;
        var known = profiles.Select(profile => (Profile: profile, Name: Words.Of($"{profile.Code} {profile.Name}"), All: Words.Of(string.Join(' ', Texts(profile))))).ToList();
        // What stands somewhere in the book as it was typed, is no slip of the pen.
        var least = asked.Select(word => known.Exists(one => Best(one.All, word) >= AsTyped) ? AsTyped : 0.1).ToList();
        var scored = known.Select(one =>
        {
            var likeness = asked.Select((word, at) => (Name: Best(one.Name, word), All: Best(one.All, word), Least: least[at])).Where(pair => pair.All >= pair.Least).ToList();
            return (one.Profile, Found: likeness.Count, Score: likeness.Sum(pair => (2 * pair.Name) + pair.All));
        }).Where(one => one.Found > 0).ToList();
        var most = scored.Count == 0 ? 0 : scored.Max(one => one.Found);
        return [.. scored.Where(one => one.Found == most).OrderByDescending(one => one.Score).Select(one => one.Profile)];
    }

    private static IEnumerable<string> Texts(JobProfile profile) =>
        [profile.Code, profile.Name, profile.Group, profile.Purpose, profile.Place, profile.Knowledge, profile.TeamPurpose, profile.SectorPurpose, .. profile.Responsibilities, .. profile.MainTasks, profile.Standard?.Name ?? "", profile.Standard?.Code ?? ""];

    private static double Best(IReadOnlyList<Word> known, Word word) => known.Count == 0 ? 0 : known.Max(one => Likeness(one, word));

    // 1 for the word itself, 0 for another word.
    private static double Likeness(Word known, Word asked)
    {
        if (known.Stem == asked.Stem || known.Text.StartsWith(asked.Text, StringComparison.Ordinal)) return 1;
        if (asked.Stem.Length >= ShortestPart && known.Text.Contains(asked.Stem, StringComparison.Ordinal)) return AsTyped;
        // A number is right or it is not.
        if (asked.Text.Any(char.IsDigit)) return 0;
        if (known.Stem.Length >= ShortestPart && asked.Text.Contains(known.Stem, StringComparison.Ordinal)) return 0.5;
        var most = asked.Text.Length switch { < 5 => 0, < 8 => 1, _ => 2 };
        if (most > 0 && Distance.Between(known.Text, asked.Text, most) <= most) return 0.6;
        // "juridisch" and "jurist".
        return asked.Stem.Length >= 6 && known.Stem.Length >= ShortestPart && Same(known.Stem, asked.Stem) >= Math.Max(4, Math.Min(known.Stem.Length, asked.Stem.Length) - 1) ? 0.3 : 0;
    }

    private static int Same(string one, string other)
    {
        var at = 0;
        while (at < one.Length && at < other.Length && one[at] == other[at]) at++;
        return at;
    }
}
