using Beweeg.Platform.Rules;

namespace Beweeg.Competencies.Rules;

/// <summary>A level of the guide and the salary scales it is for; both scales belong to it.</summary>
public sealed record LevelBand(string Level, int FromScale, int ToScale);

/// <summary>Which level of a competency a job asks for.</summary>
public static class LevelByScale
{
    /// <summary>The level for a salary scale; null when no band of the guide holds that scale.</summary>
    [LegalBasis("Regeling gesprekscyclus 2014, art. 3", Rule = "Het niveau van een competentie volgt uit de zwaarte van de functie",
        Remark = "Het is de schaal van de functie, niet die van de medewerker: wie in een aanloopschaal zit, heeft het niveau van de functie.")]
    public static string? For(int jobScale, IEnumerable<LevelBand> bands) =>
        bands.FirstOrDefault(band => jobScale >= band.FromScale && jobScale <= band.ToScale)?.Level;
}
