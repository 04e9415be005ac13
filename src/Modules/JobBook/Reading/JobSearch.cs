using System.Globalization;
using System.Text;
using Beweeg.JobBook.Contracts;

namespace Beweeg.JobBook.Reading;

/// <summary>Finds jobs by words of everyday, without regard to capitals and accents; a word may be the beginning of one in the text.</summary>
internal static class JobSearch
{
    /// <summary>The jobs in which every word is found; those that have them in their name first, and then in the order of the book.</summary>
    public static IReadOnlyList<JobProfile> Find(IReadOnlyList<JobProfile> profiles, string question)
    {
        var asked = Words(question);
        if (asked.Count == 0) return profiles;
        return [.. profiles.Select(profile => (Profile: profile, Name: Words($"{profile.Code} {profile.Name}"), All: Words(string.Join(' ', Texts(profile)))))
            .Where(one => asked.TrueForAll(word => one.All.Exists(known => Matches(known, word))))
            .OrderByDescending(one => asked.Count(word => one.Name.Exists(known => Matches(known, word)))).Select(one => one.Profile)];
    }

    private static IEnumerable<string> Texts(JobProfile profile) =>
        [profile.Code, profile.Name, profile.Group, profile.Purpose, profile.Place, profile.Knowledge, profile.TeamPurpose, profile.SectorPurpose, .. profile.Responsibilities, .. profile.MainTasks, profile.Standard?.Name ?? "", profile.Standard?.Code ?? ""];

    private static bool Matches(string known, string word) => known.StartsWith(word, StringComparison.Ordinal) || (word.Length >= 5 && known.Contains(word, StringComparison.Ordinal));

    private static List<string> Words(string text)
    {
        var folded = new StringBuilder();
        foreach (var sign in text.Normalize(NormalizationForm.FormD).Where(sign => CharUnicodeInfo.GetUnicodeCategory(sign) != UnicodeCategory.NonSpacingMark)) folded.Append(char.IsLetterOrDigit(sign) || sign == '.' ? char.ToLowerInvariant(sign) : ' ');
        return [.. folded.ToString().Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(word => word.Trim('.')).Where(word => word.Length > 0)];
    }
}
