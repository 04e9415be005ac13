using Beweeg.Platform.Data;
using Beweeg.Platform.Tenancy;

namespace Beweeg.Conversations.Campaigns;

/// <summary>
/// A round of one conversation (gespreksronde): the municipality asks everybody, or some departments, to hold it by a day that it chooses
/// itself, follows how far each department is, and closes with a report. The regulation goes on as it is: a round makes no date later.
/// </summary>
public sealed class Campaign : IOwnedByMunicipality, IVersioned
{
    public const int LongestName = 120;

    private Campaign() { }

    /// <param name="planKey">Which conversation of the cycle; see <see cref="Regulations.PlannedConversation"/>.</param>
    /// <param name="conversation">What that conversation is called.</param>
    /// <param name="departments">For whom; empty: for everybody.</param>
    public Campaign(Guid id, string name, string planKey, string conversation, DateOnly target, IReadOnlyCollection<Guid> departments, Guid by, DateOnly today, DateTime now)
    {
        Id = id;
        Name = name;
        PlanKey = planKey;
        Conversation = conversation;
        Target = target;
        Departments = [.. departments];
        StartedById = by;
        StartedOn = today;
        StartedAt = now;
    }

    public Guid Id { get; private set; }
    public Guid MunicipalityId { get; private set; }
    public string Name { get; private set; } = "";
    public string PlanKey { get; private set; } = "";

    /// <summary>The name that most people know the conversation by.</summary>
    public string Conversation { get; private set; } = "";

    /// <summary>By this day the conversation is held; a group can have another day, see <see cref="CampaignDeadline"/>.</summary>
    public DateOnly Target { get; private set; }

    /// <summary>For whom; empty: for everybody.</summary>
    public IReadOnlyList<Guid> Departments { get; private set; } = [];
    public Guid StartedById { get; private set; }

    /// <summary>The conversation is looked for in the cycle that runs on this day, or in the first that begins after it.</summary>
    public DateOnly StartedOn { get; private set; }

    /// <summary>UTC.</summary>
    public DateTime StartedAt { get; private set; }

    /// <summary>UTC; null while it runs.</summary>
    public DateTime? ClosedAt { get; private set; }
    public Guid? ClosedById { get; private set; }

    /// <summary>What the adviser concluded at closing; empty when nothing.</summary>
    public string Conclusion { get; private set; } = "";

    /// <summary>How it ended, as it was counted at closing; see <see cref="CampaignReport"/>. Null while it runs.</summary>
    public string? Report { get; private set; }

    public int Version { get; private set; }

    public bool IsClosed => ClosedAt is not null;

    /// <summary>True when the round is for people of this department.</summary>
    public bool Holds(Guid department) => Departments.Count == 0 || Departments.Contains(department);

    /// <summary>Another day for everybody who has no day of a group.</summary>
    public void MoveTo(DateOnly target)
    {
        Require(!IsClosed);
        Target = target;
    }

    /// <summary>The round is over; what was counted stays as it is.</summary>
    public void Close(string report, string conclusion, Guid by, DateTime now)
    {
        Require(!IsClosed);
        Report = report;
        Conclusion = conclusion;
        ClosedById = by;
        ClosedAt = now;
    }

    // The access table keeps users from getting here; reaching it is a fault in the code.
    private static void Require(bool inOrder)
    {
        if (!inOrder) throw new InvalidOperationException("A round that is closed does not change.");
    }
}

/// <summary>Another target day for a group of people in a round: a department, or everybody with a job of one job group.</summary>
public sealed class CampaignDeadline : IOwnedByMunicipality
{
    private CampaignDeadline() { }

    public CampaignDeadline(Guid id, Guid campaign, Guid? department, string? jobGroup, string name, DateOnly target)
    {
        if (department is null == jobGroup is null) throw new ArgumentException("A group is a department or a job group.", nameof(department));
        Id = id;
        CampaignId = campaign;
        DepartmentId = department;
        JobGroup = jobGroup;
        Name = name;
        Target = target;
    }

    public Guid Id { get; private set; }
    public Guid MunicipalityId { get; private set; }
    public Guid CampaignId { get; private set; }
    public Guid? DepartmentId { get; private set; }
    public string? JobGroup { get; private set; }

    /// <summary>What the group is called.</summary>
    public string Name { get; private set; } = "";
    public DateOnly Target { get; private set; }

    /// <summary>True for who works in this department with a job of this group.</summary>
    public bool IsFor(Guid department, string jobGroup) =>
        DepartmentId is { } of ? of == department : string.Equals(JobGroup, jobGroup, StringComparison.OrdinalIgnoreCase);
}

/// <summary>A message of an HR adviser to who still has to choose a day (herinnering), in the adviser's own words.</summary>
public sealed class CampaignNudge : IOwnedByMunicipality
{
    public const int LongestText = 1000;

    private CampaignNudge() { }

    public CampaignNudge(Guid id, Guid campaign, string text, int people, Guid by, DateTime now)
    {
        Id = id;
        CampaignId = campaign;
        Text = text;
        People = people;
        ById = by;
        At = now;
    }

    public Guid Id { get; private set; }
    public Guid MunicipalityId { get; private set; }
    public Guid CampaignId { get; private set; }
    public string Text { get; private set; } = "";

    /// <summary>How many employees had no day then.</summary>
    public int People { get; private set; }
    public Guid ById { get; private set; }

    /// <summary>UTC.</summary>
    public DateTime At { get; private set; }
}

/// <summary>Somebody whom a message went to.</summary>
public sealed class NudgeRecipient : IOwnedByMunicipality
{
    private NudgeRecipient() { }

    /// <param name="people">Of how many employees the reader can choose the day.</param>
    /// <param name="asManager">True when it is about the team, false when it is about the own conversation.</param>
    /// <param name="mailedOn">The day of the mail; null when there was none: no mail server, no address, or a mail that day already.</param>
    public NudgeRecipient(Guid id, Guid nudge, Guid employee, int people, bool asManager, DateOnly? mailedOn)
    {
        Id = id;
        NudgeId = nudge;
        EmployeeId = employee;
        People = people;
        AsManager = asManager;
        MailedOn = mailedOn;
    }

    public Guid Id { get; private set; }
    public Guid MunicipalityId { get; private set; }
    public Guid NudgeId { get; private set; }
    public Guid EmployeeId { get; private set; }
    public int People { get; private set; }
    public bool AsManager { get; private set; }
    public DateOnly? MailedOn { get; private set; }
}
