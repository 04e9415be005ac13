using Beweeg.Competencies.Contracts;
using Beweeg.DesignSystem.Forms;
using Beweeg.JobBook.Contracts;
using Beweeg.Organisation.Contracts;
using Beweeg.Platform.Adoption;

namespace Beweeg.JobBook.Checks;

/// <summary>
/// What stands in the way of using a job book, together with the guide in force. A draft may have problems while somebody works on it; it is not
/// sent to the works council before there are none.
/// </summary>
internal static class JobBookCheck
{
    public const int LongestName = 120;

    /// <summary>As many jobs as the personnel system can number (see the import of jobs).</summary>
    public const int LongestCode = 30;

    /// <summary>More than fits on one page of the editor.</summary>
    public const int MostInGroup = 100;

    /// <param name="guide">The guide in force; null without one, and then nothing is said about competencies.</param>
    public static IReadOnlyList<DocumentProblem> Problems(JobBookText book, Guide? guide) => [.. Basics(book), .. Groups(book, guide), .. Conversion(book), .. book.Profiles.SelectMany(profile => OfProfile(book, profile, guide)), .. Twice(book)];

    private static IEnumerable<DocumentProblem> Basics(JobBookText book)
    {
        if (book.Title.Length == 0) yield return new("title", "Geef het functieboek een titel.");
        if (book.Version.Length == 0) yield return new("version", "Geef deze versie een naam.");
        else if (book.Version.Length > DocumentMapping.LongestLabel) yield return new("version", $"De naam van deze versie is te lang. Er passen {DocumentMapping.LongestLabel} tekens.");
        if (book.Groups.Count == 0) yield return new("groups", "Er is nog geen functiegroep. Voeg er een toe.");
        if (book.Profiles.Count == 0) yield return new("profiles", "Er is nog geen functie. Voeg er een toe bij een functiegroep.");
    }

    private static IEnumerable<DocumentProblem> Groups(JobBookText book, Guide? guide)
    {
        foreach (var group in book.Groups)
        {
            var place = $"groups.{group.Key}";
            if (group.Name.Length == 0) yield return new(place, "Geef elke functiegroep een naam.");
            else if (guide is not null && guide.ProfileOf(group.Name) is null) yield return new(place, $"De groep ‘{group.Name}’ heeft geen competentieprofiel in de competentiegids. Pas de naam aan, of maak het profiel in de gids.");
            if (book.Of(group).Count > MostInGroup) yield return new(place, $"In de groep ‘{group.Name}’ staan meer dan {MostInGroup} functies. Verdeel ze over meer groepen.");
        }

        foreach (var same in book.Groups.Where(group => group.Name.Length > 0).GroupBy(group => FieldId.Slug(group.Name), StringComparer.Ordinal).Where(same => same.Count() > 1))
            yield return new($"groups.{same.Last().Key}", $"Er is meer dan één groep met de naam ‘{same.First().Name}’. Geef ze elk een eigen naam.");
    }

    private static IEnumerable<DocumentProblem> Conversion(JobBookText book)
    {
        foreach (var (at, line) in book.Conversion.Index())
        {
            var place = $"conversion.{line.Key}";
            if (SalaryScales.Find(line.Scale) is null) yield return new(place, line.Scale.Length == 0 ? $"Kies bij regel {at + 1} van de conversietabel een schaal." : $"In de conversietabel staat schaal ‘{line.Scale}’. Die schaal is er niet.");
            if (line.Standard.Length == 0 && (line.FromPoints is null || line.ToPoints is null)) yield return new(place, $"Vul bij regel {at + 1} van de conversietabel de code van een normfunctie in, of het laagste en het hoogste aantal punten.");
            else if (line.FromPoints > line.ToPoints) yield return new(place, $"Bij regel {at + 1} van de conversietabel is het laagste aantal punten hoger dan het hoogste.");
        }

        foreach (var same in book.Conversion.Where(line => line.Standard.Length > 0).GroupBy(line => line.Standard, StringComparer.OrdinalIgnoreCase).Where(same => same.Select(line => line.Scale).Distinct(StringComparer.Ordinal).Count() > 1))
            yield return new($"conversion.{same.Last().Key}", $"Normfunctie {same.Key} staat met meer dan één schaal in de conversietabel. Kies er één.");
        var ranges = book.Conversion.Where(line => line.Standard.Length == 0 && line.FromPoints is not null && line.ToPoints is not null && line.FromPoints <= line.ToPoints).OrderBy(line => line.FromPoints).ToList();
        foreach (var (below, above) in ranges.Zip(ranges.Skip(1)).Where(pair => pair.Second.FromPoints <= pair.First.ToPoints))
            yield return new($"conversion.{above.Key}", $"In de conversietabel overlappen {below.FromPoints} tot en met {below.ToPoints} punten en {above.FromPoints} tot en met {above.ToPoints} punten.");
    }

    private static IEnumerable<DocumentProblem> OfProfile(JobBookText book, JobProfile profile, Guide? guide)
    {
        var place = $"profiles.{profile.Key}";
        var name = profile.Name.Length == 0 ? "een functie zonder naam" : $"‘{profile.Name}’";
        if (profile.Name.Length == 0) yield return new(place, "Geef elke functie een naam.");
        else if (profile.Name.Length > LongestName) yield return new(place, $"De naam {name} is te lang. Er passen {LongestName} tekens.");
        if (profile.Code.Length == 0) yield return new(place, $"Geef {name} een nummer, zoals in het personeelssysteem.");
        else if (profile.Code.Length > LongestCode) yield return new(place, $"Het nummer van {name} is te lang. Er passen {LongestCode} tekens.");
        if (!book.Groups.Any(group => string.Equals(group.Name, profile.Group, StringComparison.OrdinalIgnoreCase))) yield return new(place, $"{Sentence(name)} hoort bij de groep ‘{profile.Group}’, en die is er niet.");
        if (SalaryScales.Find(profile.Scale) is null) yield return new(place, profile.Scale.Length == 0 ? $"Kies de schaal van {name}." : $"Bij {name} staat schaal ‘{profile.Scale}’. Die schaal is er niet.");
        else if (guide is not null && guide.LevelOf(profile.Scale) is null) yield return new(place, $"Bij schaal {profile.Scale} van {name} hoort geen niveau in de competentiegids.");
        if (profile.Purpose.Length == 0) yield return new($"{place}.purpose", $"Schrijf op waarvoor {name} er is: het doel ontbreekt.");
        if (profile.MainTasks.Count == 0) yield return new($"{place}.tasks", $"{Sentence(name)} heeft nog geen hoofdtaken. Daar beginnen werkafspraken mee.");
        foreach (var crucial in profile.Crucial)
        {
            if (guide is null) break;
            var asked = guide.ProfileOf(profile.Group);
            var found = guide.Competencies.FirstOrDefault(one => string.Equals(one.Name, crucial, StringComparison.OrdinalIgnoreCase));
            if (found is null) yield return new($"{place}.crucial", $"Bij {name} is ‘{crucial}’ cruciaal, en die competentie staat niet in de competentiegids.");
            // A specialist gets competencies by choice, so any of the guide can become part of the profile.
            else if (asked is { Specialist: false } && !asked.Competencies.Contains(found.Key, StringComparer.Ordinal)) yield return new($"{place}.crucial", $"Bij {name} is ‘{found.Name}’ cruciaal, maar die competentie staat niet in het profiel van ‘{profile.Group}’.");
        }

        if (profile.Standard is { } standard && ScaleByConversion.Of(book.Conversion, standard) is { } scale && SalaryScales.Find(profile.Scale) is not null && scale != profile.Scale)
            yield return new(place, $"Volgens de conversietabel hoort bij {name} schaal {scale}; er staat schaal {profile.Scale}. Pas een van de twee aan.");
    }

    private static IEnumerable<DocumentProblem> Twice(JobBookText book)
    {
        foreach (var same in book.Profiles.Where(one => one.Code.Length > 0).GroupBy(one => one.Code, StringComparer.OrdinalIgnoreCase).Where(same => same.Count() > 1))
            yield return new($"profiles.{same.Last().Key}", $"Nummer {same.Key} staat bij meer dan één functie: {DesignSystem.DutchList.Text([.. same.Select(one => $"‘{one.Name}’")])}. Elk nummer is van één functie.");
    }

    private static string Sentence(string text) => char.ToUpperInvariant(text[0]) + text[1..];
}
