using System.Reflection;

namespace Beweeg.Platform.Data;

/// <summary>What the database context is built from: the assemblies with mappings and the keys of sensitive texts.</summary>
public sealed record BeweegModel(IReadOnlyList<Assembly> Mappings, KeyRing Keys);
