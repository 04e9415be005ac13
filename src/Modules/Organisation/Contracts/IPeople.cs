namespace Beweeg.Organisation.Contracts;

/// <summary>What other modules may know about the people of the municipality.</summary>
public interface IPeople
{
    /// <summary>A person with what he or she does on a date; null when unknown in this municipality.</summary>
    Task<Person?> FindAsync(Guid employee, DateOnly on, CancellationToken cancel);

    /// <summary>Names to show. Unknown identifiers are left out.</summary>
    Task<IReadOnlyDictionary<Guid, string>> NamesAsync(IReadOnlyCollection<Guid> employees, CancellationToken cancel);

    /// <summary>Personnel numbers. Unknown identifiers are left out.</summary>
    Task<IReadOnlyDictionary<Guid, string>> NumbersAsync(IReadOnlyCollection<Guid> employees, CancellationToken cancel);

    /// <summary>People in service on a day whose name contains the text, capitals and accents aside; by name, at most so many.</summary>
    Task<IReadOnlyList<TeamMember>> SearchAsync(string text, DateOnly day, int most, CancellationToken cancel);

    /// <summary>The person with a personnel number; null when there is none.</summary>
    Task<Guid?> WithNumberAsync(string number, CancellationToken cancel);

    /// <summary>Who left, with the last day in service, when that lies on or between these days.</summary>
    Task<IReadOnlyDictionary<Guid, DateOnly>> LeftBetweenAsync(DateOnly first, DateOnly last, CancellationToken cancel);

    /// <summary>Of these people, who has another job on a day than on an earlier one, from the positions that count for the cycle; the newest change of each.</summary>
    Task<IReadOnlyList<JobChange>> JobChangesAsync(IReadOnlyCollection<Guid> employees, DateOnly since, DateOnly on, CancellationToken cancel);

    /// <summary>Everybody in service on a date, with what a cycle needs. For campaigns.</summary>
    IAsyncEnumerable<Person> InServiceAsync(DateOnly on, CancellationToken cancel);
}

/// <summary>Somebody changed jobs.</summary>
/// <param name="From">The first day in the other job.</param>
/// <param name="Job">Name of that job.</param>
/// <param name="Before">Name of the job before.</param>
public sealed record JobChange(Guid Employee, DateOnly From, string Job, string Before);

/// <summary>A person at work.</summary>
public sealed record Person(
    Guid Id,
    string Number,
    string Name,
    string FirstName,
    string? Email,
    DateOnly InServiceFrom,
    DateOnly? InServiceUntil,
    IReadOnlyList<PersonPosition> Positions,
    IReadOnlyList<PersonLeave> Leave)
{
    /// <summary>The position that counts for the cycle: the largest, then the first. Null when there is none on that day.</summary>
    public PersonPosition? MainPosition => Positions.Count == 0 ? null : Positions[0];
}

/// <summary>What a person does. Largest first within a person.</summary>
public sealed record PersonPosition(
    Guid Id,
    Guid JobId,
    string JobName,
    string JobGroup,
    string JobScale,
    string JobPurpose,
    IReadOnlyList<string> MainTasks,
    IReadOnlyList<string> CrucialCompetencies,
    Guid UnitId,
    string UnitName,
    DateOnly From,
    decimal Factor,
    string Scale,
    bool IsRunUp,
    DateOnly? RunUpUntil,
    bool IsProbation,
    DateOnly? ProbationDecisionOn,
    bool IsTemporary = false,
    string JobCode = "");

/// <summary>A period of leave that pauses a cycle.</summary>
public sealed record PersonLeave(DateOnly From, DateOnly? Until);
