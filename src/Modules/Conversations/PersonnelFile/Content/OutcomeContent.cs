using System.Globalization;
using System.Security.Cryptography;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Beweeg.Conversations.PersonnelFile.Content;

/// <summary>What goes to a destination, made at the moment of sending and kept nowhere. Its form in JSON is in docs/personeelsdossier.md.</summary>
/// <param name="Key">By which the other side knows that two messages are the same.</param>
/// <param name="Replaces">Key of the message that this one replaces; null when it is the first about a conversation.</param>
/// <param name="Municipality">Name of the municipality.</param>
/// <param name="About">Whom and which conversation; null in a test.</param>
internal sealed record OutcomeContent(Guid Key, Guid? Replaces, string Municipality, OutcomeAbout? About)
{
    /// <summary>The form of the message: raised when something in it gets another meaning.</summary>
    public const int Form = 1;

    // What a person reads in a file of another system should not be full of escapes.
    private static readonly JsonSerializerOptions Json = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public bool IsTest => About is null;

    /// <summary>The word for this message.</summary>
    public string Word => IsTest ? "proef" : Replaces is null ? "uitkomst" : "correctie";

    /// <summary>The message.</summary>
    /// <param name="file">Name of the file that lies beside it; null puts the document in the message itself.</param>
    public string ToJson(string? file = null)
    {
        var message = new JsonObject { ["vorm"] = Form, ["kenmerk"] = Key.ToString("D"), ["soort"] = Word, ["gemeente"] = Municipality };
        if (Replaces is { } replaced) message["vervangt"] = replaced.ToString("D");
        if (About is null) message["let op"] = "Dit is een proef van Beweeg. Er staan geen gegevens van mensen in. Het mag weg.";
        else
        {
            message["personeelsnummer"] = About.PersonNumber;
            message["gesprek"] = new JsonObject
            {
                ["id"] = About.Conversation.ToString("D"),
                ["soort"] = About.Kind,
                ["extra"] = About.IsExtra,
                ["naam"] = About.Name,
                ["gehoudenOp"] = Day(About.HeldOn),
                ["vastgelegdOp"] = Day(About.RecordedOn),
            };
            if (About.Conclusion is { } word) message["beoordeling"] = new JsonObject { ["oordeel"] = word, ["vastgesteldOp"] = Day(About.RecordedOn) };
            if (About.Document is { } document)
            {
                message["document"] = new JsonObject
                {
                    ["naam"] = file ?? document.Name,
                    ["type"] = "application/pdf",
                    ["sha256"] = Convert.ToHexStringLower(SHA256.HashData(document.Pdf)),
                };
                if (file is null) message["document"]!["inhoud"] = Convert.ToBase64String(document.Pdf);
            }
        }

        return message.ToJsonString(Json);
    }

    private static string? Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}

/// <summary>Whom and which conversation a message is about.</summary>
/// <param name="Kind">"planning", "voortgang" or "beoordeling".</param>
/// <param name="HeldOn">Null where the day was not kept.</param>
/// <param name="RecordedOn">The day on which it was recorded or adopted.</param>
/// <param name="Conclusion">The word of the final qualification; null when it does not go, or there is none.</param>
/// <param name="Document">Null when it does not go.</param>
internal sealed record OutcomeAbout(
    string PersonNumber, Guid Conversation, string Kind, bool IsExtra, string Name, DateOnly? HeldOn, DateOnly RecordedOn, string? Conclusion, OutcomeDocument? Document)
{
    /// <summary>What goes indeed.</summary>
    public IReadOnlyList<OutcomePart> Parts =>
        [OutcomePart.Held, .. Conclusion is null ? Array.Empty<OutcomePart>() : [OutcomePart.Conclusion], .. Document is null ? Array.Empty<OutcomePart>() : [OutcomePart.Document]];
}

/// <summary>The record on paper.</summary>
internal sealed record OutcomeDocument(string Name, byte[] Pdf);
