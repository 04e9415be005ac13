using Beweeg.Platform.Tenancy;

namespace Beweeg.Organisation.Jobs;

/// <summary>A job (functie) as people have it: what work agreements start from. It is as the personnel system says, or as the job book in force says.</summary>
public sealed class Job : IOwnedByMunicipality
{
    private Job() { }

    public Job(Guid id, string code)
    {
        Id = id;
        Code = code;
    }

    public Guid Id { get; private set; }
    public Guid MunicipalityId { get; private set; }
    public string Code { get; private set; } = "";
    public string Name { get; private set; } = "";

    /// <summary>Job group (functiegroep): carries the competence profile.</summary>
    public string JobGroup { get; private set; } = "";

    /// <summary>Salary scale: 1 to 18, 10A or 11A.</summary>
    public string Scale { get; private set; } = "";
    public string Purpose { get; private set; } = "";

    /// <summary>Main tasks (hoofdtaken), in order.</summary>
    public IReadOnlyList<string> MainTasks { get; private set; } = [];

    /// <summary>Names of competencies without which the job cannot be done (Regeling gesprekscyclus 2014, art. 6).</summary>
    public IReadOnlyList<string> CrucialCompetencies { get; private set; } = [];

    public bool IsCurrent { get; private set; } = true;

    public void Become(string name, string jobGroup, string scale, string purpose, IReadOnlyList<string> mainTasks,
        IReadOnlyList<string> crucialCompetencies)
    {
        Name = name;
        JobGroup = jobGroup;
        Scale = scale;
        Purpose = purpose;
        MainTasks = mainTasks;
        CrucialCompetencies = crucialCompetencies;
        IsCurrent = true;
    }

    /// <summary>True when the job book in force has this job: then what the personnel system says of it does not count, apart from who has it.</summary>
    public bool FollowsBook { get; private set; }

    /// <summary>Becomes as the job book in force says.</summary>
    public void Follow(string name, string jobGroup, string scale, string purpose, IReadOnlyList<string> mainTasks, IReadOnlyList<string> crucialCompetencies)
    {
        FollowsBook = true;
        Become(name, jobGroup, scale, purpose, mainTasks, crucialCompetencies);
    }

    /// <summary>Is not in the job book any more: from the next delivery on, the personnel system says what it is.</summary>
    public void LeaveBook() => FollowsBook = false;

    public void Close() => IsCurrent = false;
}
