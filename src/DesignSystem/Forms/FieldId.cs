using System.Globalization;
using System.Text;

namespace Beweeg.DesignSystem.Forms;

/// <summary>Makes the ids that tie labels, hints, errors and links together.</summary>
public static class FieldId
{
    /// <summary>The id of the (first) control of a field. The prefix keeps it apart from ids of the page.</summary>
    public static string Of(string name) => "veld-" + string.Concat(name.Select(sign => char.IsAsciiLetterOrDigit(sign) || sign is '-' or '_' ? sign : '-'));

    /// <summary>The id of the hint of a field.</summary>
    public static string HintOf(string name) => Of(name) + "-hint";

    /// <summary>The id of the error of a field.</summary>
    public static string ErrorOf(string name) => Of(name) + "-fout";

    /// <summary>A text as part of an id: small letters without accents, and dashes.</summary>
    public static string Slug(string text)
    {
        var slug = new StringBuilder();
        foreach (var sign in text.Normalize(NormalizationForm.FormD))
        {
            if (CharUnicodeInfo.GetUnicodeCategory(sign) == UnicodeCategory.NonSpacingMark)
                continue;
            if (char.IsAsciiLetterOrDigit(sign))
                slug.Append(char.ToLowerInvariant(sign));
            else if (slug.Length > 0 && slug[^1] != '-')
                slug.Append('-');
        }
        return slug.ToString().TrimEnd('-');
    }
}
