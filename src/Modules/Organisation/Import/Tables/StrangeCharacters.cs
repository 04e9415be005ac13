using System.Globalization;
using static System.FormattableString;

namespace Beweeg.Organisation.Import.Tables;

/// <summary>
/// Characters that no HR system means to deliver: control characters (PostgreSQL refuses U+0000),
/// marks that nobody sees or that turn the reading direction, the debris of a wrong encoding, and a formula, which
/// would begin to count in a file that leaves Beweeg again.
/// </summary>
internal static class StrangeCharacters
{
    /// <summary>What is wrong with the characters of a text, in Dutch; null when nothing is.</summary>
    public static string? In(string text)
    {
        if (Platform.Tables.Safe.IsFormula(text)) return "In deze cel staat een formule. Zet er de tekst zelf neer.";
        for (var index = 0; index < text.Length; index++)
        {
            var character = text[index];
            if (character is >= ' ' and <= '~')
                continue;
            if (character == '\uFFFD' || (character is 'Ã' or 'Â' && IsSecondHalf(text, index + 1)))
                return "Hier zijn letters verminkt. Sla het bestand opnieuw op als CSV UTF-8.";
            if (char.IsSurrogatePair(text, index))
            {
                index++;
                continue;
            }

            if (CharUnicodeInfo.GetUnicodeCategory(character) is UnicodeCategory.Control or UnicodeCategory.Format
                or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator or UnicodeCategory.PrivateUse
                or UnicodeCategory.Surrogate)
            {
                return Invariant($"In deze cel staat {NameOf(character)} op plaats {index + 1}. Haal dat weg.");
            }
        }

        return null;
    }

    private static string NameOf(char character) => character switch
    {
        '\r' or '\n' => "een regeleinde",
        '\t' => "een tab",
        _ => Invariant($"een onzichtbaar teken (U+{(int)character:X4})"),
    };

    // "Ã«" is an ë that was written as UTF-8 and read as Windows-1252: the second half is a sign that
    // does not follow a letter in any name.
    private static bool IsSecondHalf(string text, int index) =>
        index < text.Length && text[index] is >= '\u00a0' and <= '\u00bf';
}
