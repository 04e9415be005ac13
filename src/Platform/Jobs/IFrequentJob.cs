namespace Beweeg.Platform.Jobs;

/// <summary>
/// Work that somebody waits for, looked for several times a minute on every node. It finds the municipalities and what is due itself, keeps two nodes apart itself,
/// and has no transaction around it: what it does may take minutes.
/// </summary>
public interface IFrequentJob
{
    /// <summary>Does everything that is due now. What goes wrong in one municipality stands in no other's way.</summary>
    Task RunAsync(CancellationToken cancel);
}
