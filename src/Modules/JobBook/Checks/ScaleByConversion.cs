using Beweeg.JobBook.Contracts;

namespace Beweeg.JobBook.Checks;

/// <summary>The salary scale that the local table gives to a standard job.</summary>
internal static class ScaleByConversion
{
    /// <summary>By the code of the standard job, else by its points; null when the table has no line for it.</summary>
    public static string? Of(IReadOnlyList<ScaleConversion> table, StandardJob standard) =>
        (standard.Code.Length == 0 ? null : table.FirstOrDefault(line => string.Equals(line.Standard, standard.Code, StringComparison.OrdinalIgnoreCase))?.Scale)
        ?? table.FirstOrDefault(line => line.Standard.Length == 0 && standard.Points >= line.FromPoints && standard.Points <= line.ToPoints)?.Scale;
}
