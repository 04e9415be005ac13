using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Beweeg.Conversations.Recording;

/// <summary>
/// What lies on the table for approval, and later the record: exactly what is shown, nothing more. Screen, print and PDF
/// all come from this one document, and its hash is what people sign.
/// </summary>
/// <param name="Title">"Planningsgesprek".</param>
/// <param name="Facts">Who, when, under which regulation.</param>
/// <param name="Sections">In the order in which they are shown.</param>
public sealed record ConversationDocument(string Title, IReadOnlyList<DocumentFact> Facts, IReadOnlyList<DocumentSection> Sections)
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Who held the conversation, by the name of that moment; null where the document does not say.</summary>
    [System.Text.Json.Serialization.JsonIgnore]
    public string? HeldBy => (Facts.FirstOrDefault(fact => fact.Term == "Gesprek gevoerd door")
        ?? Facts.FirstOrDefault(fact => fact.Term is "Leidinggevende" or "Beoordelaar, in plaats van de leidinggevende"))?.Value;

    /// <summary>The canonical text of which the hash is taken.</summary>
    public string ToText() => JsonSerializer.Serialize(this, Json);

    public static ConversationDocument FromText(string text) => JsonSerializer.Deserialize<ConversationDocument>(text, Json)!;

    /// <summary>SHA-256 of the canonical text, hexadecimal.</summary>
    public static string HashOf(string text) => Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}

/// <summary>A term with its value.</summary>
public sealed record DocumentFact(string Term, string Value);

/// <summary>A part with a heading; <paramref name="Introduction"/> may be empty.</summary>
public sealed record DocumentSection(string Heading, string Introduction, IReadOnlyList<DocumentItem> Items);

/// <summary>One agreement, judgement or note: a title, facts under it, and a badge such as a weight or qualification.</summary>
public sealed record DocumentItem(string Title, string? Badge, IReadOnlyList<DocumentFact> Facts);
