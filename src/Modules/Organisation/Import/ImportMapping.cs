using System.Text.Json;
using Beweeg.Organisation.Import.Tables;

namespace Beweeg.Organisation.Import;

/// <summary>
/// Other names for our files, columns and words, so that an HR system can deliver what it has:
/// the content of <c>koppeling.json</c>.
/// </summary>
public sealed class ImportMapping
{
    /// <summary>The name of the file in the delivery that holds the mapping.</summary>
    public const string FileName = "koppeling.json";

    private static readonly JsonDocumentOptions Lenient = new()
    {
        CommentHandling = JsonCommentHandling.Skip,
        AllowTrailingCommas = true,
    };

    private readonly Dictionary<ImportTable, string> files = [];
    private readonly Dictionary<ImportColumn, string> columns = [];
    private readonly Dictionary<ImportColumn, Dictionary<string, string>> words = [];

    private ImportMapping()
    {
    }

    /// <summary>Our own names.</summary>
    public static ImportMapping None { get; } = new();

    /// <summary>
    /// Reads a mapping. What is wrong with it is in the faults, as sentences about the file
    /// <see cref="FileName"/>; the rest of the mapping is then still there.
    /// </summary>
    public static ImportMapping Parse(string json, out IReadOnlyList<ImportFault> faults)
    {
        var list = new FaultList(int.MaxValue);
        var mapping = Parse(json, list);
        faults = list.Sorted([]);
        return mapping;
    }

    internal static ImportMapping Parse(string json, FaultList faults)
    {
        var mapping = new ImportMapping();
        try
        {
            using var document = JsonDocument.Parse(json, Lenient);
            mapping.Read(document.RootElement, faults);
        }
        catch (JsonException exception)
        {
            faults.Add(FileName, (int)(exception.LineNumber ?? -1) + 1, "", "Dit is geen goed JSON-bestand. Kijk op deze regel naar komma’s, haakjes en aanhalingstekens.");
        }

        return mapping;
    }

    /// <summary>The file in which a table is delivered.</summary>
    public string FileOf(ImportTable table) => files.GetValueOrDefault(table, table.Name + ".csv");

    internal string NameOf(ImportColumn column) => columns.GetValueOrDefault(column, column.Name);

    internal string Translate(ImportColumn column, string text) =>
        words.TryGetValue(column, out var ours) ? ours.GetValueOrDefault(text, text) : text;

    private void Read(JsonElement root, FaultList faults)
    {
        foreach (var (part, content) in Entries(root, "", faults))
        {
            switch (part)
            {
                case "bestanden":
                    foreach (var (table, name) in OfTables(content, part, faults))
                        Keep(files, table, name, $"{part}.{table.Name}", faults);
                    break;
                case "kolommen":
                    foreach (var (table, names) in OfTables(content, part, faults))
                    {
                        foreach (var (column, name) in OfColumns(table, names, part, faults))
                            Keep(columns, column, name, $"{part}.{table.Name}.{column.Name}", faults);
                    }

                    break;
                case "woorden":
                    foreach (var (table, perColumn) in OfTables(content, part, faults))
                    {
                        foreach (var (column, translations) in OfColumns(table, perColumn, part, faults))
                            ReadWords(column, translations, $"{part}.{table.Name}.{column.Name}", faults);
                    }

                    break;
                default:
                    faults.Add(FileName, 0, part, $"‘{part}’ kennen we niet. Kies bestanden, kolommen of woorden.");
                    break;
            }
        }
    }

    private void ReadWords(ImportColumn column, JsonElement translations, string where, FaultList faults)
    {
        var ours = words[column] = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var (theirs, word) in Entries(translations, where, faults))
            Keep(ours, theirs, word, $"{where}.{theirs}", faults);
    }

    private static IEnumerable<(ImportTable Table, JsonElement Content)> OfTables(JsonElement content, string where, FaultList faults)
    {
        foreach (var (name, value) in Entries(content, where, faults))
        {
            if (ImportTable.All.FirstOrDefault(table => string.Equals(table.Name, name, StringComparison.OrdinalIgnoreCase)) is { } table)
                yield return (table, value);
            else
                faults.Add(FileName, 0, $"{where}.{name}", $"‘{name}’ is geen bestand dat we vragen. Kies {DutchWords.Either([.. ImportTable.All.Select(table => table.Name)])}.");
        }
    }

    private static IEnumerable<(ImportColumn Column, JsonElement Content)> OfColumns(ImportTable table, JsonElement content, string where, FaultList faults)
    {
        foreach (var (name, value) in Entries(content, $"{where}.{table.Name}", faults))
        {
            if (table.Columns.FirstOrDefault(column => string.Equals(column.Name, name, StringComparison.OrdinalIgnoreCase)) is { } column)
                yield return (column, value);
            else
                faults.Add(FileName, 0, $"{where}.{table.Name}.{name}", $"‘{name}’ is geen kolom die we vragen. Kies {DutchWords.Either([.. table.Columns.Select(column => column.Name)])}.");
        }
    }

    private static IEnumerable<(string Name, JsonElement Content)> Entries(JsonElement element, string where, FaultList faults)
    {
        if (element.ValueKind == JsonValueKind.Object)
            return element.EnumerateObject().Select(property => (property.Name, property.Value));
        faults.Add(FileName, 0, where, "Hier hoort een lijst tussen accolades te staan: { \"onze naam\": \"jullie naam\" }.");
        return [];
    }

    private static void Keep<TKey>(Dictionary<TKey, string> into, TKey key, JsonElement value, string where, FaultList faults)
        where TKey : notnull
    {
        if (value.ValueKind == JsonValueKind.String && value.GetString() is { } text && !string.IsNullOrWhiteSpace(text))
            into[key] = text.Trim();
        else
            faults.Add(FileName, 0, where, "Hier hoort een naam tussen aanhalingstekens te staan.");
    }
}
