namespace Beweeg.Organisation.Contracts;

/// <summary>The links with other systems, for who reads the record.</summary>
public interface ILinks
{
    /// <summary>Of these actors, those that are a link, with what people call it.</summary>
    Task<IReadOnlyDictionary<Guid, string>> NamesAsync(IReadOnlyCollection<Guid> actors, CancellationToken cancel);
}
