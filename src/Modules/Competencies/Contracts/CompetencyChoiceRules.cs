namespace Beweeg.Competencies.Contracts;

/// <summary>
/// How many competencies a profile may hold. The numbers are data of a regulation, so they come in
/// from outside; <see cref="Rules.CompetencyChoice"/> applies them.
/// </summary>
/// <param name="Core">Core competencies that everyone has.</param>
/// <param name="JobSpecific">Job-specific competencies that a profile holds in principle.</param>
/// <param name="MaximumAdded">How many the manager may add from the guide, after consulting the employee.</param>
/// <param name="MaximumTotal">The most that a profile may ever hold; steering jobs start at this number.</param>
/// <param name="Article">Article to cite.</param>
public sealed record CompetencyChoiceRules(int Core, int JobSpecific, int MaximumAdded, int MaximumTotal, string Article);
