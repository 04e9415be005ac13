using Beweeg.Platform.Data;

namespace Beweeg.Platform.Modules;

/// <summary>What a module lets happen in the demo municipality, so that every page has something to show.</summary>
public interface IDemoStory
{
    /// <summary>Called once, in the order of the modules, after the people were imported.</summary>
    Task TellAsync(BeweegDb db, CancellationToken cancel);
}
