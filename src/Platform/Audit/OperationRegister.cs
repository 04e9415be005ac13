using System.Reflection;

namespace Beweeg.Platform.Audit;

/// <summary>
/// All operations that there are, found in the code: every static field of type <see cref="Operation"/>. Old records
/// keep their sentence as long as their operation exists.
/// </summary>
public sealed class OperationRegister
{
    private readonly Dictionary<string, Operation> byKey;

    public OperationRegister(IEnumerable<Assembly> assemblies) =>
        byKey = assemblies.SelectMany(assembly => assembly.GetTypes())
            .SelectMany(type => type.GetFields(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic))
            .Where(field => field.FieldType == typeof(Operation))
            .Select(field => (Operation)field.GetValue(null)!)
            .ToDictionary(operation => operation.Key, StringComparer.Ordinal);

    /// <summary>All operations, by key.</summary>
    public IReadOnlyCollection<Operation> All => [.. byKey.Values.OrderBy(operation => operation.Key, StringComparer.Ordinal)];

    /// <summary>The Dutch sentence of an operation; its key when the code no longer knows it.</summary>
    public string SentenceOf(string key) => byKey.TryGetValue(key, out var operation) ? operation.Sentence : key;

    public bool IsReading(string key) => byKey.TryGetValue(key, out var operation) && operation.IsReading;
}
