using System.Text.Json;
using System.Text.Json.Serialization;
using Beweeg.Competencies.Contracts;

namespace Beweeg.Competencies.Versions;

/// <summary>A guide as the text that is kept of a version, and that is given out as a file.</summary>
internal static class GuideJson
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
        IgnoreReadOnlyProperties = true,
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static string Write(Guide guide) => JsonSerializer.Serialize(guide, Options);

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    /// <exception cref="JsonException">It is no guide.</exception>
    public static Guide Read(string text) => JsonSerializer.Deserialize<Guide>(text, Options) ?? throw new JsonException("A guide is not nothing.");

    /// <summary>Reads a part of a guide.</summary>
    public static T ReadPart<T>(Stream stream) => JsonSerializer.Deserialize<T>(stream, Options)!;
}
