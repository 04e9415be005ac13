using System.Text.Json.Serialization;

namespace Beweeg.Conversations.Rules;

/// <summary>A date that can answer "waarom deze datum?".</summary>
/// <param name="Date">The date itself; the day counts: on this day it is still in time.</param>
/// <param name="Rule">The rule in one sentence.</param>
/// <param name="Article">Source and article, as a reader would cite them.</param>
/// <param name="Steps">
/// How the date came about, one or two sentences per step. Employee and manager read the same words, so they address neither.
/// </param>
public sealed record ExplainedDate(DateOnly Date, string Rule, string Article, IReadOnlyList<string> Steps)
{
    /// <summary>The same date further on, with the step that moved it.</summary>
    internal ExplainedDate MovedTo(DateOnly date, string step) => this with { Date = date, Steps = [.. Steps, step] };

    /// <summary>Why the date is not the one of the rule; null when it is.</summary>
    [JsonIgnore]
    public string? Instead { get; private init; }

    /// <summary>Another date than the rule gives, and why.</summary>
    internal ExplainedDate InsteadOn(DateOnly date, string step) => MovedTo(date, step) with { Instead = step };

    /// <summary>The same date, with one more step of explanation.</summary>
    internal ExplainedDate With(string step) => this with { Steps = [.. Steps, step] };
}
