using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace Beweeg.Platform.Pages;

/// <summary>
/// What somebody wrote in a form that could not be handled, to give it back on the page that says so. Only what takes work to write again:
/// short words, choices and hidden fields are left out, and passwords always.
/// </summary>
/// <param name="Field">The name of the field as a word: "Antwoord".</param>
/// <param name="Text">What was typed.</param>
public sealed record TypedText(string Field, string Text)
{
    private const int WorthKeeping = 20;

    /// <summary>Everything worth giving back, in the order of the form; empty when there was no form or it could not be read.</summary>
    public static IReadOnlyList<TypedText> Of(HttpContext http)
    {
        if (HttpMethods.IsGet(http.Request.Method) || http.Features.Get<IFormFeature>()?.Form is not { } form) return [];
        return [.. form.Where(field => !field.Key.StartsWith('_') && !field.Key.Contains("wachtwoord", StringComparison.OrdinalIgnoreCase))
            .SelectMany(field => field.Value, (field, value) => new TypedText(NameOf(field.Key), (value ?? "").Trim()))
            .Where(typed => typed.Text.Contains(' ', StringComparison.Ordinal) || (typed.Text.Length >= WorthKeeping && !typed.Text.All(IsOfAKey)))];
    }

    // Hashes, identifiers and addresses within the application are ours, and not typed by anybody.
    private static bool IsOfAKey(char one) => char.IsAsciiHexDigit(one) || one is '-' or '/';

    // "antwoord-proud" and "antwoord" are both an "Antwoord".
    private static string NameOf(string field)
    {
        var word = field.Split('-', '_')[0];
        return word.Length == 0 ? "Tekst" : char.ToUpperInvariant(word[0]) + word[1..];
    }
}
