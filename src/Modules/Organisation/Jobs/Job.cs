using Beweeg.Platform.Tenancy;

namespace Beweeg.Organisation.Jobs;

/// <summary>A job (functie) of the job book: what work agreements start from.</summary>
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

    public void Close() => IsCurrent = false;
}
