using System.Text.Json;
using System.Text.Json.Serialization;
using Beweeg.JobBook.Contracts;

namespace Beweeg.JobBook.Versions;

/// <summary>A job book as the text that is kept of a version, and that is given out as a file.</summary>
internal static class JobBookJson
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        RespectNullableAnnotations = true,
        IgnoreReadOnlyProperties = true,
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static string Write(JobBookText book) => JsonSerializer.Serialize(book, Options);

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    /// <exception cref="JsonException">It is no job book.</exception>
    public static JobBookText Read(string text)
    {
        var book = JsonSerializer.Deserialize<JobBookText>(text, Options);
        // What is not in the file comes in as null, whatever the type says.
        return book is { Title: not null, Version: not null, Groups: not null, Conversion: not null, Profiles: not null } && book.Groups.All(one => one is { Key: not null, Name: not null, Explanation: not null })
            && book.Conversion.All(one => one is { Key: not null, Standard: not null, Scale: not null }) && book.Profiles.All(IsWhole) ? book : throw new JsonException("A part of a job book is missing.");
    }

    private static bool IsWhole(JobProfile one) =>
        one is { Key: not null, Code: not null, Name: not null, Group: not null, Scale: not null, Purpose: not null, LedBy: not null, Place: not null, Responsibilities: not null, MainTasks: not null, Knowledge: not null, SectorPurpose: not null, TeamPurpose: not null, Crucial: not null }
        && one.Responsibilities.Concat(one.MainTasks).Concat(one.Crucial).All(text => text is not null)
        && one.Standard is null or { Series: not null, Group: not null, Name: not null, Level: not null, Code: not null };
}
