using System.Globalization;
using System.Text;

namespace Beweeg.Organisation.Employees;

/// <summary>Folds names so that both databases find and order them alike: "Çelik" is found by "celik".</summary>
public static class NameKeys
{
    /// <summary>Without accents, in small letters, single spaces.</summary>
    public static string Fold(string name)
    {
        var folded = new StringBuilder(name.Length);
        foreach (var c in name.Normalize(NormalizationForm.FormD))
        {
            if (CharUnicodeInfo.GetUnicodeCategory(c) == UnicodeCategory.NonSpacingMark) continue;
            var small = char.ToLowerInvariant(c);
            folded.Append(small switch
            {
                'ø' => "o",
                'ł' => "l",
                'đ' => "d",
                'ı' => "i",
                'ß' => "ss",
                'æ' => "ae",
                'œ' => "oe",
                _ => small.ToString(),
            });
        }

        return string.Join(' ', folded.ToString().Split(' ', StringSplitOptions.RemoveEmptyEntries));
    }
}
