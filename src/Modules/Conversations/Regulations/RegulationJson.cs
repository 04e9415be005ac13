using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using System.Text.Unicode;

namespace Beweeg.Conversations.Regulations;

/// <summary>What reading a regulation file gave: the regulation, or sentences that say what is wrong and where.</summary>
public sealed record RegulationReading(Regulation? Regulation, IReadOnlyList<string> Problems);

/// <summary>
/// A regulation as one file. Strict: a field that is missing, unknown or of the wrong kind is named with its place.
/// Fields that may be empty are left out when they are.
/// </summary>
public static class RegulationJson
{
    internal static JsonSerializerOptions Options { get; } = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        RespectRequiredConstructorParameters = true,
        RespectNullableAnnotations = true,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        AllowDuplicateProperties = false,
        WriteIndented = true,
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase, allowIntegerValues: false) },
        TypeInfoResolver = new DefaultJsonTypeInfoResolver(),
    };

    /// <summary>The file of a regulation; reading it gives the same regulation back.</summary>
    public static string Write(Regulation regulation) => JsonSerializer.Serialize(regulation, Options);

    /// <summary>Reads a file; never throws on what a person put in it.</summary>
    public static RegulationReading Read(string text)
    {
        try
        {
            using var document = JsonDocument.Parse(text, new JsonDocumentOptions { AllowDuplicateProperties = false });
            var problems = new List<string>();
            CheckShape(document.RootElement, typeof(Regulation), "", problems);
            return problems.Count > 0
                ? new RegulationReading(null, problems)
                : new RegulationReading(document.RootElement.Deserialize<Regulation>(Options), []);
        }
        catch (JsonException broken)
        {
            // The reader's own words are English; place and line are what a person can use.
            var line = broken.LineNumber is { } number ? string.Create(CultureInfo.InvariantCulture, $" op regel {number + 1}") : "";
            var place = broken.Path is { Length: > 0 } path ? $" bij {path.TrimStart('$', '.')}" : "";
            return new RegulationReading(null, [$"Dit bestand is geen leesbare regeling: er klopt iets niet{line}{place}."]);
        }
    }

    private static void CheckShape(JsonElement element, Type type, string path, List<string> problems)
    {
        type = Nullable.GetUnderlyingType(type) ?? type;
        var info = Options.GetTypeInfo(type);
        var place = path.Length == 0 ? "het bestand" : path;
        switch (info.Kind)
        {
            case JsonTypeInfoKind.Object when element.ValueKind == JsonValueKind.Object:
                CheckMembers(element, info, path, problems);
                break;
            case JsonTypeInfoKind.Enumerable when element.ValueKind == JsonValueKind.Array:
                var index = 0;
                foreach (var item in element.EnumerateArray())
                {
                    CheckShape(item, info.ElementType!, string.Create(CultureInfo.InvariantCulture, $"{path}[{index++}]"), problems);
                }

                break;
            case JsonTypeInfoKind.Object:
                problems.Add($"Bij {place} horen velden tussen accolades te staan.");
                break;
            case JsonTypeInfoKind.Enumerable:
                problems.Add($"Bij {place} hoort een lijst te staan.");
                break;
            default:
                if (WhatIsExpected(element, type) is { } expected)
                {
                    problems.Add($"Bij {place} hoort {expected} te staan.");
                }

                break;
        }
    }

    private static void CheckMembers(JsonElement element, JsonTypeInfo info, string path, List<string> problems)
    {
        string Place(string name) => path.Length == 0 ? name : $"{path}.{name}";
        var members = info.Properties.Where(property => property.Set is not null || property.AssociatedParameter is not null)
            .ToDictionary(property => property.Name, StringComparer.Ordinal);
        foreach (var field in element.EnumerateObject())
        {
            if (!members.TryGetValue(field.Name, out var member))
            {
                problems.Add($"Het veld {Place(field.Name)} kennen we niet.");
            }
            else if (field.Value.ValueKind != JsonValueKind.Null || !member.IsSetNullable)
            {
                CheckShape(field.Value, member.PropertyType, Place(field.Name), problems);
            }
        }

        problems.AddRange(members.Values
            .Where(member => member.IsRequired && !element.TryGetProperty(member.Name, out _))
            .Select(member => $"Het veld {Place(member.Name)} ontbreekt."));
    }

    private static string? WhatIsExpected(JsonElement element, Type type)
    {
        if (type.IsEnum)
        {
            var words = Enum.GetNames(type).Select(JsonNamingPolicy.CamelCase.ConvertName).ToList();
            return element.ValueKind == JsonValueKind.String && words.Contains(element.GetString()!, StringComparer.Ordinal)
                ? null
                : $"een van deze woorden: {string.Join(", ", words)}";
        }

        return Type.GetTypeCode(type) switch
        {
            TypeCode.String => element.ValueKind != JsonValueKind.String ? "tekst" : IsPlain(element) ? null : "tekst zonder onleesbare tekens",
            TypeCode.Boolean => element.ValueKind is JsonValueKind.True or JsonValueKind.False ? null : "true of false",
            TypeCode.Int32 => element.ValueKind == JsonValueKind.Number && element.TryGetInt32(out _) ? null : "een geheel getal",
            _ when type == typeof(DateOnly) => element.ValueKind == JsonValueKind.String && IsDate(element.GetString()!) ? null : "een datum, zoals 2026-01-02",
            _ => throw new NotSupportedException($"A regulation holds no {type.Name}."),
        };
    }

    // What no database keeps or no page shows: control characters, and half of a character.
    private static bool IsPlain(JsonElement element)
    {
        try
        {
            return !element.GetString()!.Any(character => char.IsControl(character) && character is not ('\n' or '\t'));
        }
        catch (InvalidOperationException)
        {
            return false;
        }
    }

    private static bool IsDate(string text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _);
}
