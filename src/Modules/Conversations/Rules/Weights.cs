using System.Globalization;
using Beweeg.Platform.Rules;

namespace Beweeg.Conversations.Rules;

/// <summary>
/// Weights of agreements in whole percents. Whatever is left after dividing goes, a percent at a time, to the largest
/// remainders; where those are equal, to the first in the list. So the same list always gives the same weights.
/// </summary>
public static class Weights
{
    private const int Whole = 100;

    /// <summary>The same weight for all, as near as whole percents allow: 3 gives 34, 33, 33.</summary>
    [LegalBasis("Regeling gesprekscyclus 2014, art. 4.2", Rule = "Alle werkafspraken wegen even zwaar, tenzij de leidinggevende iets anders kiest",
        Remark = "Hele procenten zijn er om te tonen en te veranderen. Zolang niemand een weging kiest, rekent de beoordeling met precies gelijke delen.")]
    public static IReadOnlyList<int> Equal(int count) => Divide(Whole, Enumerable.Repeat(1, count).ToList());

    /// <summary>What is wrong with these weights, in one sentence; null when nothing is.</summary>
    public static string? Check(IReadOnlyList<int> weights)
    {
        if (weights.Count == 0)
        {
            return null;
        }

        if (weights.Any(weight => weight < 0))
        {
            return "Een weging kan niet kleiner zijn dan 0 %.";
        }

        var sum = weights.Sum(weight => (long)weight);
        if (sum != Whole)
        {
            return string.Create(CultureInfo.InvariantCulture,
                $"De wegingen zijn samen {sum} %. {(sum < Whole ? $"Verdeel nog {Whole - sum} %." : $"Haal er {sum - Whole} % af.")}");
        }

        return weights.Contains(0)
            ? "Een afspraak met een weging van 0 % telt niet mee. Geef er een weging aan, of haal de afspraak weg."
            : null;
    }

    /// <summary>The weights after one got a new weight: the others share the rest in the proportion they had.</summary>
    /// <param name="weights">Weights that add up to 100.</param>
    /// <param name="index">Which one changes.</param>
    /// <param name="weight">Its new weight, 0 to 100; with one agreement it stays 100.</param>
    public static IReadOnlyList<int> AfterChange(IReadOnlyList<int> weights, int index, int weight)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(weight);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(weight, Whole);
        if (weights.Count == 1)
        {
            return [Whole];
        }

        List<int> result = [.. Divide(Whole - weight, Without(weights, index))];
        result.Insert(index, weight);
        return result;
    }

    /// <summary>The weights after one was taken away: the others share its weight in the proportion they had.</summary>
    public static IReadOnlyList<int> AfterRemoval(IReadOnlyList<int> weights, int index) => Divide(Whole, Without(weights, index));

    /// <summary>The weights after one was added at the end: it gets an equal share, the others keep their proportion.</summary>
    public static IReadOnlyList<int> AfterAddition(IReadOnlyList<int> weights)
    {
        var share = Equal(weights.Count + 1)[^1];
        return [.. Divide(Whole - share, weights), weights.Count == 0 ? Whole : share];
    }

    private static List<int> Without(IReadOnlyList<int> weights, int index)
    {
        var others = weights.ToList();
        others.RemoveAt(index);
        return others;
    }

    private static IReadOnlyList<int> Divide(int total, IReadOnlyList<int> proportions)
    {
        if (proportions.Count == 0)
        {
            return [];
        }

        var sum = proportions.Sum();
        if (sum == 0)
        {
            return Divide(total, Enumerable.Repeat(1, proportions.Count).ToList());
        }

        var shares = proportions.Select(proportion => total * proportion / sum).ToArray();
        var byRemainder = Enumerable.Range(0, proportions.Count).OrderByDescending(i => total * proportions[i] % sum).ThenBy(i => i);
        foreach (var i in byRemainder.Take(total - shares.Sum()))
        {
            shares[i]++;
        }

        return shares;
    }
}
