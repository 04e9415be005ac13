using System.Globalization;
using Beweeg.Competencies.Checks;
using Beweeg.Competencies.Contracts;
using Beweeg.Platform.Sheets;
using Option = Beweeg.DesignSystem.Forms.Choice;

namespace Beweeg.Competencies.Editing;

/// <summary>The chapters about profiles: which there are, and what each asks.</summary>
internal static class ProfileChapter
{
    private const int MostChoices = 9;

    private static readonly KeyOf<CompetencyProfile> Key = new(profile => profile.Key, profile => profile.JobGroup, (profile, key) => profile with { Key = key });

    /// <summary>A new profile begins with the core: it counts for everybody.</summary>
    public static Guide All(Guide guide, Sheet sheet) => guide with
    {
        Profiles = sheet.Rows("profielen", new RowText("De profielen", "een profiel", "De competenties kies je daarna, per profiel.", "Er zijn nog geen profielen.", Folded: true), guide.Profiles,
            new CompetencyProfile("", "", false, false, [.. guide.Competencies.Where(competency => competency.Core).Select(competency => competency.Key)], 2), (profile, row) => profile with
            {
                JobGroup = row.Text("functiegroep", "Functiegroep", profile.JobGroup, "Zoals in het personeelssysteem.", GuideCheck.LongestName),
            }, Key, "profiles"),
    };

    public static Guide One(Guide guide, string key, Sheet sheet)
    {
        if (guide.Profiles.FirstOrDefault(profile => profile.Key == key) is not { } profile) return guide;
        var place = $"profiles.{key}";
        var group = sheet.Text("functiegroep", "Functiegroep", profile.JobGroup, "Zoals in het personeelssysteem.", GuideCheck.LongestName, at: place);
        var kind = sheet.One("soort", "Wat voor functies zijn het?", profile.Steering ? Kind.Steering : profile.Specialist ? Kind.Specialist : Kind.Ordinary, Words);
        var competencies = sheet.Many("competenties", "Competenties", profile.Competencies, [.. guide.Competencies.Select(competency => new Option(competency.Key, competency.Core ? $"{competency.Name} (kern)" : competency.Name))]);
        var choices = sheet.Number("vrij", "Hoeveel kan de leidinggevende er toevoegen?", profile.FreeChoices, 0, MostChoices, hint: string.Create(CultureInfo.InvariantCulture, $"In overleg met de medewerker. Van 0 tot en met {MostChoices}."));
        var changed = profile with { JobGroup = group, Competencies = competencies, FreeChoices = choices, Steering = kind == Kind.Steering, Specialist = kind == Kind.Specialist };
        return guide with { Profiles = [.. guide.Profiles.Select(one => one.Key == key ? changed : one)] };
    }

    private static string Words(Kind kind) => kind switch
    {
        Kind.Steering => "sturende functies (management en programma’s): er komt niets bij",
        Kind.Specialist => "vakspecialisten: alleen de kern ligt vast, de leidinggevende kiest de rest",
        _ => "gewone functies",
    };

    private enum Kind { Ordinary, Steering, Specialist }
}
