using System.Text.Json.Nodes;

namespace Beweeg.Organisation.Provisioning.Protocol;

/// <summary>
/// Why a call is refused, for the administrator of the source to read. It ends a call at any depth, so that nothing of it is kept; it is caught in one
/// place and never leaves this folder as an exception.
/// </summary>
/// <param name="kind">The word of RFC 7644, table 9; null where there is none.</param>
internal sealed class ScimRefusal(int status, string? kind, string sentence) : Exception(sentence)
{
    public const string ErrorId = "urn:ietf:params:scim:api:messages:2.0:Error";

    public int Status => status;

    public string? Kind => kind;

    public JsonObject ToJson() => Body(status, kind, Message);

    public static JsonObject Body(int status, string? kind, string sentence)
    {
        var body = new JsonObject { ["schemas"] = new JsonArray(ErrorId), ["status"] = status.ToString(System.Globalization.CultureInfo.InvariantCulture) };
        if (kind is not null) body["scimType"] = kind;
        body["detail"] = sentence;
        return body;
    }

    public static ScimRefusal Syntax(string sentence) => new(400, "invalidSyntax", sentence);

    public static ScimRefusal Value(string sentence) => new(400, "invalidValue", sentence);

    public static ScimRefusal Path(string sentence) => new(400, "invalidPath", sentence);

    public static ScimRefusal Filter(string sentence) => new(400, "invalidFilter", sentence);

    public static ScimRefusal NoTarget(string sentence) => new(400, "noTarget", sentence);

    public static ScimRefusal ReadOnly(string sentence) => new(400, "mutability", sentence);

    public static ScimRefusal Taken(string sentence) => new(409, "uniqueness", sentence);

    public static ScimRefusal Conflict(string sentence) => new(409, null, sentence);

    public static ScimRefusal NotFound(string id) => new(404, null, $"‘{Short(id)}’ bestaat hier niet.");

    public static ScimRefusal Stale() => new(412, null, "Dit is intussen gewijzigd. Vraag het opnieuw op en stuur je wijziging dan nog eens.");

    /// <summary>A text of somebody else in a sentence of ours: not too long.</summary>
    public static string Short(string text) => text.Length <= 60 ? text : text[..59] + "…";
}
