namespace Beweeg.Platform.Rules;

/// <summary>
/// The article that a rule comes from. <c>docs/legal-rules.md</c> is generated from these
/// attributes and compared in a test.
/// </summary>
/// <param name="source">Regulation or law and article, as a reader would cite it: "Regeling gesprekscyclus 2014, art. 6.11".</param>
[AttributeUsage(AttributeTargets.Method | AttributeTargets.Property | AttributeTargets.Class, AllowMultiple = true)]
public sealed class LegalBasisAttribute(string source) : Attribute
{
    /// <summary>Regulation or law and article.</summary>
    public string Source { get; } = source;

    /// <summary>The rule in one Dutch sentence, for readers who know the law and not the code.</summary>
    public string Rule { get; init; } = "";

    /// <summary>The edges, in Dutch: does the day itself count, what at a month end, in a leap year.</summary>
    public string Remark { get; init; } = "";
}
