using Beweeg.Platform.Data;
using Beweeg.Platform.Tenancy;

namespace Beweeg.Conversations.Cycles;

/// <summary>The conversations of one employee in one stretch of time, under one version of the regulation.</summary>
public sealed class ConversationCycle : IOwnedByMunicipality, IVersioned
{
    private ConversationCycle() { }

    public ConversationCycle(Guid id, Guid employeeId, Guid regulationVersionId, Guid guideVersionId, string shapeKey, string name, DateOnly start, DateOnly end)
    {
        Id = id;
        EmployeeId = employeeId;
        RegulationVersionId = regulationVersionId;
        GuideVersionId = guideVersionId;
        ShapeKey = shapeKey;
        Name = name;
        Start = start;
        End = end;
    }

    public Guid Id { get; private set; }
    public Guid MunicipalityId { get; private set; }
    public Guid EmployeeId { get; private set; }
    public Guid RegulationVersionId { get; private set; }

    /// <summary>The version of the competency guide that this cycle keeps.</summary>
    public Guid GuideVersionId { get; private set; }

    /// <summary>Which shape of the regulation it follows.</summary>
    public string ShapeKey { get; private set; } = "";
    public string Name { get; private set; } = "";

    /// <summary>First day.</summary>
    public DateOnly Start { get; private set; }

    /// <summary>Last day; it belongs to the cycle.</summary>
    public DateOnly End { get; private set; }

    /// <summary>Takes another length; the first day stays.</summary>
    public void Follow(string shapeKey, string name, DateOnly end)
    {
        ShapeKey = shapeKey;
        Name = name;
        End = end;
    }

    /// <summary>While somebody is on leave, the cycle waits: the first day of that leave; null when it does not wait.</summary>
    public DateOnly? PausedFrom { get; private set; }

    /// <summary>The last day of the leave; null when it is not known, or when the cycle does not wait.</summary>
    public DateOnly? PausedUntil { get; private set; }

    /// <summary>Waits during a leave, or goes on when both are null.</summary>
    public void Pause(DateOnly? from, DateOnly? until) => (PausedFrom, PausedUntil) = (from, until);

    /// <summary>True when the cycle waits on this day.</summary>
    public bool IsPausedOn(DateOnly day) => PausedFrom <= day && (PausedUntil is not { } until || day <= until);

    /// <summary>How the work agreements weigh: true while all weigh the same (art. 4.2).</summary>
    public bool WeighsEqually { get; private set; } = true;

    public int Version { get; private set; }

    /// <summary>What the conversation that is going on proposes instead; null when it proposes nothing.</summary>
    public bool? WeighsEquallyProposed { get; private set; }

    /// <summary>Proposes a division while the recorded one still holds.</summary>
    public void ProposeWeighing(bool equally) => WeighsEquallyProposed = equally == WeighsEqually ? null : equally;

    /// <summary>What was proposed is recorded.</summary>
    public void RecordWeighing()
    {
        WeighsEqually = WeighsEquallyProposed ?? WeighsEqually;
        WeighsEquallyProposed = null;
    }

    /// <summary>From now on the work agreements have weights of their own, or weigh the same again.</summary>
    public void Weigh(bool equally) => WeighsEqually = equally;
}
