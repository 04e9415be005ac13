using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;

namespace Beweeg.Organisation.Provisioning.Protocol;

/// <summary>
/// The entity tag of a resource: made from what it says, so that a change by an import or on another node changes it too. Weak, since an answer with less
/// attributes has the same one.
/// </summary>
internal static class ScimETag
{
    public static string Of(JsonObject withoutMeta) =>
        $"W/\"{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(withoutMeta.ToJsonString())).AsSpan(0, 12))}\"";

    /// <summary>Whether one of the tags of a header is this one.</summary>
    public static bool IsIn(string header, string tag) =>
        header.Trim() == "*" || header.Split(',').Any(one => string.Equals(Bare(one), Bare(tag), StringComparison.Ordinal));

    private static string Bare(string tag)
    {
        var text = tag.Trim();
        return text.StartsWith("W/", StringComparison.Ordinal) ? text[2..] : text;
    }
}
