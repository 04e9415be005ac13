namespace Beweeg.JobBook.Contracts;

/// <summary>The job book (functieboek) of a municipality, in one version: read-only.</summary>
/// <param name="Title">Name on screen.</param>
/// <param name="Version">Label of the version.</param>
/// <param name="Groups">In the order of the book; each carries a competence profile in the competency guide.</param>
/// <param name="Conversion">The local table from points or standard jobs to salary scales; empty where it is not used.</param>
/// <param name="Profiles">All jobs, in the order of the book.</param>
public sealed record JobBookText(string Title, string Version, IReadOnlyList<JobGroup> Groups, IReadOnlyList<ScaleConversion> Conversion, IReadOnlyList<JobProfile> Profiles)
{
    /// <summary>The profile with this key; null when this version does not have it.</summary>
    public JobProfile? Find(string key) => Profiles.FirstOrDefault(profile => string.Equals(profile.Key, key, StringComparison.Ordinal));

    /// <summary>The profile with this number; null when this version does not have it.</summary>
    public JobProfile? WithCode(string code) => Profiles.FirstOrDefault(profile => string.Equals(profile.Code, code, StringComparison.OrdinalIgnoreCase));

    /// <summary>The profiles of a group.</summary>
    public IReadOnlyList<JobProfile> Of(JobGroup group) => [.. Profiles.Where(profile => string.Equals(profile.Group, group.Name, StringComparison.OrdinalIgnoreCase))];
}

/// <summary>A group of jobs (functiegroep).</summary>
/// <param name="Name">As in the competency guide, where its competence profile stands.</param>
public sealed record JobGroup(string Key, string Name, string Explanation);

/// <summary>A line of the local table that gives a salary scale: by the code of a standard job, or by points.</summary>
/// <param name="Standard">The code of a standard job: "N02.01.02"; empty for a line about points.</param>
/// <param name="FromPoints">The lowest number of points; null for a line about a standard job.</param>
/// <param name="ToPoints">The highest number of points.</param>
public sealed record ScaleConversion(string Key, string Standard, int? FromPoints, int? ToPoints, string Scale);

/// <summary>What a job is, and what it asks (functieprofiel).</summary>
/// <param name="Key">How versions of the book know that it is the same job; people never see it.</param>
/// <param name="Code">The number of the job, as the personnel system has it.</param>
/// <param name="Group">Name of the job group.</param>
/// <param name="Scale">Salary scale: 1 to 18, 10A or 11A.</param>
/// <param name="Dated">The day of this text; null when it is not known.</param>
/// <param name="Purpose">Why the job exists.</param>
/// <param name="LedBy">Who leads it.</param>
/// <param name="Place">Where it stands in the organisation.</param>
/// <param name="Responsibilities">What it answers for, in order.</param>
/// <param name="MainTasks">What work agreements start from, in order.</param>
/// <param name="Knowledge">The level of working and thinking, and the knowledge that it asks.</param>
/// <param name="SectorPurpose">What the sector is for (organisational core).</param>
/// <param name="TeamPurpose">What the team is for (organisational core).</param>
/// <param name="Crucial">Names of competencies without which the job cannot be done, as in the guide and in the personnel system.</param>
/// <param name="Standard">The standard job of a general system that it was valued by; null for none.</param>
public sealed record JobProfile(
    string Key, string Code, string Name, string Group, string Scale, DateOnly? Dated, string Purpose, string LedBy, string Place,
    IReadOnlyList<string> Responsibilities, IReadOnlyList<string> MainTasks, string Knowledge, string SectorPurpose, string TeamPurpose,
    IReadOnlyList<string> Crucial, StandardJob? Standard = null)
{
    /// <summary>A job of which nothing is written yet.</summary>
    public static JobProfile Blank(string group) => new("", "", "", group, "", null, "", "", "", [], [], "", "", "", []);
}

/// <summary>Where a job stands in a general system of job valuation, such as HR21. Only names, codes and points; never the texts of that system.</summary>
/// <param name="Series">The series (reeks).</param>
/// <param name="Group">The group within it.</param>
/// <param name="Name">The standard job (normfunctie).</param>
/// <param name="Level">Its level: I, II, III ...</param>
/// <param name="Code">"N02.01.02".</param>
/// <param name="Points">Null when it is not known.</param>
public sealed record StandardJob(string Series, string Group, string Name, string Level, string Code, int? Points)
{
    /// <summary>True when nothing is said.</summary>
    public bool IsEmpty => Series.Length + Group.Length + Name.Length + Level.Length + Code.Length == 0 && Points is null;
}
