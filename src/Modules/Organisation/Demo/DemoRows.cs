using Beweeg.Organisation.Import;

namespace Beweeg.Organisation.Demo;

/// <summary>The rows made so far.</summary>
internal sealed class DemoRows
{
    public List<ImportedUnit> Units { get; } = [];

    public List<ImportedPerson> People { get; } = [];

    public List<ImportedPosition> Positions { get; } = [];

    public List<ImportedManagement> Managers { get; } = [];

    public List<ImportedLeave> Leave { get; } = [];

    public List<ImportedRole> Roles { get; } = [];

    public ImportSet ToSet() => new(
        new(Units), new(DemoJobs.All), new(People), new(Positions), new(Managers), new(Leave), new(Roles));
}
