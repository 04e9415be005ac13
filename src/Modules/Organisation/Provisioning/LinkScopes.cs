using Beweeg.Organisation.Provisioning.Tokens;

namespace Beweeg.Organisation.Provisioning;

/// <summary>What keys are for, as declared at endpoints and as an administrator reads it.</summary>
internal static class LinkScopes
{
    public const string Provisioning = "personen en eenheden (SCIM)";
    public const string ReadingColleagues = "het lezen van collega's";

    public static string Dutch(this LinkScope scope) => scope == LinkScope.Provisioning ? Provisioning : ReadingColleagues;
}

/// <summary>How often and how much another system may send.</summary>
/// <param name="PerSecond">Requests with one key that come back each second.</param>
/// <param name="AtOnce">Requests with one key at one moment.</param>
/// <param name="WrongKeys">Wrong keys from one address within a minute; more are not even looked up.</param>
internal sealed record LinkLimits(int PerSecond, int AtOnce, int WrongKeys)
{
    /// <summary>One megabyte: a body, also of many operations.</summary>
    public const int LargestBody = 1024 * 1024;

    /// <summary>Operations in one bulk request.</summary>
    public const int MostOperations = 1000;

    /// <summary>Resources in one answer.</summary>
    public const int MostResults = 500;

    /// <summary>Of more hits than this nothing is sorted.</summary>
    public const int MostSorted = 10_000;

    public static LinkLimits Usual { get; } = new(1000, 2000, 30);
}
