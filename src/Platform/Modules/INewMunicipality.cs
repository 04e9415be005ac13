using Beweeg.Platform.Data;
using Beweeg.Platform.Tenancy;

namespace Beweeg.Platform.Modules;

/// <summary>What a module gives a new municipality to begin with: the guide, the regulation, and demo data where asked.</summary>
public interface INewMunicipality
{
    /// <summary>Called once, in the order of the modules; the context has entered the municipality.</summary>
    Task PrepareAsync(BeweegDb db, Municipality municipality, CancellationToken cancel);
}
