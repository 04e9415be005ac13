namespace Beweeg.Organisation.Contracts;

/// <summary>
/// News for modules above this one: the organisation was delivered anew. In the transaction of the import, so that both are kept or neither.
/// </summary>
public interface IAfterImport
{
    /// <summary>Called once, after everything of the delivery was saved; the context has entered the municipality.</summary>
    Task RunAsync(DateOnly day, CancellationToken cancel);
}
