using System.Globalization;
using Beweeg.Competencies.Contracts;
using Beweeg.DesignSystem.Forms;
using Beweeg.JobBook.Contracts;
using Beweeg.Organisation.Contracts;

namespace Beweeg.JobBook.Versions;

/// <summary>Makes a job book of the jobs that people have: what a municipality begins with that has no book yet.</summary>
internal static class BookFromJobs
{
    public const string Title = "Functieboek";

    /// <param name="guide">The guide in force, whose groups come first; null without one.</param>
    public static JobBookText Make(IReadOnlyList<JobOfPeople> jobs, Guide? guide, string label)
    {
        var order = guide?.Profiles.Select(profile => profile.JobGroup).ToList() ?? [];
        var names = jobs.Select(job => job.Group).Distinct(StringComparer.OrdinalIgnoreCase).OrderBy(name => order.IndexOf(name) is var at && at < 0 ? int.MaxValue : at).ThenBy(name => name, StringComparer.CurrentCulture);
        var groups = new List<JobGroup>();
        foreach (var name in names) groups.Add(new JobGroup(NewKey(name, groups.Select(group => group.Key)), name, ""));
        var profiles = new List<JobProfile>();
        foreach (var job in jobs.OrderBy(job => groups.FindIndex(group => string.Equals(group.Name, job.Group, StringComparison.OrdinalIgnoreCase))).ThenBy(job => SalaryScales.PlaceOf(job.Scale)).ThenBy(job => job.Name, StringComparer.CurrentCulture).ThenBy(job => job.Code, StringComparer.Ordinal))
        {
            profiles.Add(JobProfile.Blank(job.Group) with
            {
                Key = NewKey(job.Name, profiles.Select(profile => profile.Key)),
                Code = job.Code,
                Name = job.Name,
                Scale = job.Scale,
                Purpose = job.Purpose,
                MainTasks = job.MainTasks,
                Crucial = job.CrucialCompetencies,
            });
        }

        return new JobBookText(Title, label, groups, [], profiles);
    }

    /// <summary>A key from a name, that nothing among its kind has.</summary>
    public static string NewKey(string name, IEnumerable<string> taken)
    {
        var all = taken.ToHashSet(StringComparer.Ordinal);
        var slug = FieldId.Slug(name) is { Length: > 0 } made ? made : "nieuw";
        if (slug.Length > 60) slug = slug[..60].TrimEnd('-');
        var key = slug;
        for (var number = 2; all.Contains(key); number++) key = string.Create(CultureInfo.InvariantCulture, $"{slug}-{number}");
        return key;
    }
}
