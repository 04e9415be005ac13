using System.Security.Cryptography;
using Microsoft.AspNetCore.WebUtilities;

namespace Beweeg.Conversations.Appraisals.Informants;

/// <summary>
/// The token in the link of an informant: the municipality, so that we know where to look, and 32 random bytes. Only the
/// hash of the whole is kept.
/// </summary>
internal static class InformantLink
{
    private const int RandomBytes = 32;

    /// <summary>A new token with its hash.</summary>
    public static (string Token, string Hash) Make(Guid municipality)
    {
        byte[] bytes = [.. municipality.ToByteArray(), .. RandomNumberGenerator.GetBytes(RandomBytes)];
        return (WebEncoders.Base64UrlEncode(bytes), HashOf(bytes));
    }

    /// <summary>The link itself.</summary>
    /// <param name="root">The address of this installation.</param>
    public static string Address(string root, string token) => $"{root.TrimEnd('/')}/informant/{token}";

    /// <summary>The municipality and the hash of a token; null when it cannot be one of ours.</summary>
    public static (Guid Municipality, string Hash)? Read(string token)
    {
        if (token.Length != 64) return null;
        try
        {
            var bytes = WebEncoders.Base64UrlDecode(token);
            return bytes.Length == 16 + RandomBytes ? (new Guid(bytes.AsSpan(0, 16)), HashOf(bytes)) : null;
        }
        catch (FormatException)
        {
            return null;
        }
    }

    private static string HashOf(byte[] bytes) => Convert.ToHexString(SHA256.HashData(bytes));
}
