using Beweeg.Organisation.Import;

namespace Beweeg.Organisation.Demo;

/// <summary>
/// Makes a believable municipality of invented people. The shares (full-time, part-time factor,
/// inflow, outflow, moves) follow the Personeelsmonitor Gemeenten 2021-2022.
/// </summary>
public static class DemoMunicipality
{
    /// <summary>The smallest municipality that can be made: four departments of one team.</summary>
    public const int FewestEmployees = 50;

    // Above this, several municipalities are made: a department of a thousand people would not be believable.
    private const int LargestMunicipality = 3_000;
    private const int UsualMunicipality = 2_000;

    /// <summary>
    /// Makes a set with exactly so many people in service on a day. The same numbers, seed and day
    /// always give the same set. People who left during the last year, and a few who are about to
    /// come, are added to that number.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">Fewer than <see cref="FewestEmployees"/> employees.</exception>
    public static ImportSet Generate(int employees, int seed, DateOnly today)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(employees, FewestEmployees);
        var rows = new DemoRows();
        var staff = new DemoStaff(new Random(seed), today, rows);
        var municipalities = employees <= LargestMunicipality ? 1 : (employees + UsualMunicipality - 1) / UsualMunicipality;
        for (var number = 1; number <= municipalities; number++)
        {
            var size = (employees / municipalities) + (number <= employees % municipalities ? 1 : 0);
            new DemoBuilder(staff, rows, new Random(SeedOf(seed, number)), today, number).Build(size);
        }

        return rows.ToSet();
    }

    // HashCode.Combine differs from process to process, and the set may not.
    private static int SeedOf(int seed, int number) => unchecked((seed * 397) ^ (number * 7919));
}
