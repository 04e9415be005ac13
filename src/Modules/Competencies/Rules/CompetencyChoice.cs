using System.Globalization;
using Beweeg.Competencies.Contracts;
using Beweeg.Platform.Rules;

namespace Beweeg.Competencies.Rules;

/// <summary>How much of a profile its job group fixes.</summary>
public enum ProfileKind
{
    /// <summary>Core and job-specific competencies are given.</summary>
    Ordinary,

    /// <summary>Programme and management jobs: the maximum is given already.</summary>
    Steering,

    /// <summary>Vakspecialist: only the core is given, the manager chooses the job-specific ones.</summary>
    Specialist,
}

/// <summary>What a person's profile holds.</summary>
/// <param name="Kind">Kind of profile.</param>
/// <param name="Core">Core competencies.</param>
/// <param name="Given">Job-specific competencies that the guide gives.</param>
/// <param name="Chosen">Job-specific competencies that the manager chose, for a specialist.</param>
/// <param name="Added">Competencies that the manager added from the guide.</param>
/// <param name="EmployeeConsulted">True when choosing and adding was talked over with the employee.</param>
public sealed record ChosenCompetencies(
    ProfileKind Kind,
    IReadOnlyList<string> Core,
    IReadOnlyList<string> Given,
    IReadOnlyList<string> Chosen,
    IReadOnlyList<string> Added,
    bool EmployeeConsulted);

/// <summary>Whether a choice of competencies fits the regulation.</summary>
public static class CompetencyChoice
{
    /// <summary>What does not fit, in sentences; empty when the choice is right.</summary>
    [LegalBasis("Regeling gesprekscyclus 2014, art. 3", Rule = "Drie kerncompetenties, in principe vier van de functie, en ten hoogste twee erbij",
        Remark = "Sturende functies hebben er al negen en krijgen er geen bij. Voor een vakspecialist kiest de leidinggevende er vier, en daarna ten hoogste twee erbij. "
            + "'In principe' betekent: een gewoon profiel met een ander aantal functiecompetenties uit de gids is geen fout.")]
    public static IReadOnlyList<string> Problems(CompetencyChoiceRules rules, ChosenCompetencies profile)
    {
        var problems = new List<string>();
        string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

        if (profile.Core.Count != rules.Core)
        {
            problems.Add($"Een profiel heeft {Number(rules.Core)} kerncompetenties. Dit profiel heeft er {Number(profile.Core.Count)}.");
        }

        if (profile.Kind == ProfileKind.Specialist && profile.Chosen.Count != rules.JobSpecific)
        {
            problems.Add($"Kies voor deze functie {Number(rules.JobSpecific)} competenties. Het zijn er nu {Number(profile.Chosen.Count)}.");
        }

        if (profile.Kind != ProfileKind.Specialist && profile.Chosen.Count > 0)
        {
            problems.Add("Bij deze functie liggen de functiecompetenties vast. Je kunt ze niet zelf kiezen.");
        }

        var room = RoomToAdd(rules, profile);
        if (profile.Added.Count > room)
        {
            problems.Add(room == 0
                ? "Bij dit profiel kan er geen competentie meer bij."
                : $"Je kunt ten hoogste {Number(room)} competenties toevoegen. Haal er {Number(profile.Added.Count - room)} weg.");
        }

        if (!profile.EmployeeConsulted && profile.Chosen.Count + profile.Added.Count > 0)
        {
            problems.Add("Bespreek je keuze eerst met de medewerker.");
        }

        var twice = profile.Core.Concat(profile.Given).Concat(profile.Chosen).Concat(profile.Added)
            .GroupBy(name => name, StringComparer.OrdinalIgnoreCase)
            .Where(same => same.Count() > 1)
            .Select(same => $"{same.Key} staat twee keer in het profiel.");
        return [.. problems, .. twice];
    }

    /// <summary>How many competencies the manager may add to this profile in all; those already added are not taken off.</summary>
    [LegalBasis("Regeling gesprekscyclus 2014, art. 3", Rule = "Hoeveel competenties er nog bij kunnen",
        Remark = "Nooit meer dan het maximum voor het hele profiel.")]
    public static int RoomToAdd(CompetencyChoiceRules rules, ChosenCompetencies profile) =>
        profile.Kind == ProfileKind.Steering
            ? 0
            : Math.Clamp(rules.MaximumTotal - profile.Core.Count - profile.Given.Count - profile.Chosen.Count, 0, rules.MaximumAdded);
}
