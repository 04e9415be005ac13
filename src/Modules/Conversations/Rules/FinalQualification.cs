using System.Globalization;
using System.Numerics;
using Beweeg.Conversations.Regulations;
using Beweeg.Platform.Rules;

namespace Beweeg.Conversations.Rules;

/// <summary>Something that can be judged in an appraisal.</summary>
/// <param name="Label">What it is, for the reader of the sum.</param>
/// <param name="Kind">Decides the part of the sum it belongs to.</param>
/// <param name="Qualification">Key of the qualification; null when it is not judged, and then it does not count.</param>
/// <param name="Weight">Whole percent within its part, for all items of a part or for none; null means equal.</param>
/// <param name="Crucial">True for a competency that the job cannot do without.</param>
public sealed record JudgedItem(string Label, JudgedKind Kind, string? Qualification, int? Weight = null, bool Crucial = false);

/// <summary>The final qualification as a sum that anyone can follow.</summary>
/// <param name="Parts">One for every part of the regulation, also where nothing was judged.</param>
/// <param name="Score">The weighted mean, for showing; the word is decided on the exact fraction.</param>
/// <param name="Total">The sum over the parts in a sentence.</param>
/// <param name="RoundingStep">From the score to a word, in a sentence.</param>
/// <param name="BySum">The qualification that the sum gives.</param>
/// <param name="Final">The final qualification; differs from <paramref name="BySum"/> only by the exception.</param>
/// <param name="Exception">The exception for a crucial competency, when it was made.</param>
/// <param name="RewardPossible">The sentence about an extra reward, when the final qualification opens it.</param>
public sealed record FinalSum(
    IReadOnlyList<PartSum> Parts,
    decimal Score,
    string Total,
    string RoundingStep,
    Qualification BySum,
    Qualification Final,
    CrucialException? Exception,
    string? RewardPossible);

/// <summary>One part of the sum.</summary>
/// <param name="Name">Name of the part.</param>
/// <param name="CountsFor">Percent for which it counts here: 0 when nothing was judged, more than its own weight when another part is empty.</param>
/// <param name="Rows">What was judged.</param>
/// <param name="Score">Weighted mean of the rows; null when nothing was judged.</param>
/// <param name="Sum">The sum in a sentence.</param>
public sealed record PartSum(string Name, decimal CountsFor, IReadOnlyList<SumRow> Rows, decimal? Score, string Sum);

/// <summary>One judged item.</summary>
/// <param name="Label">What was judged.</param>
/// <param name="Word">The qualification in a word.</param>
/// <param name="Value">The number behind the word.</param>
/// <param name="Weight">Percent within the part, over what was judged.</param>
/// <param name="Contribution">Value times weight: what it adds to the score of the part.</param>
public sealed record SumRow(string Label, string Word, int Value, decimal Weight, decimal Contribution);

/// <summary>A final qualification set against the sum, because of a crucial competency.</summary>
public sealed record CrucialException(IReadOnlyList<string> Competencies, string Reason, Party DecidedBy, string Article);

/// <summary>The sum with the exception, or the sentence that says why it cannot be made.</summary>
public sealed record ExceptionOutcome(FinalSum? Sum, string? Problem);

/// <summary>From qualifications of separate items to one final qualification.</summary>
public static class FinalQualification
{
    /// <summary>The final qualification and the sum behind it; null when nothing was judged or the regulation has no scale.</summary>
    /// <exception cref="ArgumentException">Within a part some items have a weight and others have none, or a weight is negative.</exception>
    [LegalBasis("Regeling gesprekscyclus 2014, art. 6", Rule = "De eindkwalificatie bestaat voor de helft uit werkafspraken en voor de helft uit kennis, competenties en ontwikkelafspraken",
        Remark = "Wat niet beoordeeld is, telt niet mee en trekt dus niets omlaag: een 5 en een 5 blijven een 5. Is van een deel niets beoordeeld, dan telt het andere voor 100 %. "
            + "Er wordt met breuken gerekend en pas op het eind afgerond. Loopbaanafspraken tellen nooit mee.")]
    public static FinalSum? Calculate(Regulation regulation, IReadOnlyList<JudgedItem> items)
    {
        var scale = regulation.ScaleOfAppraisal();
        var parts = regulation.AssessmentOfAppraisal().Parts.Select(part => (Part: part, Mean: PartMean.Of(part, items, scale))).ToList();
        var used = parts.Where(part => part.Mean.IsJudged).ToList();
        var usedWeight = used.Sum(part => part.Part.Weight);
        if (usedWeight == 0)
        {
            return null;
        }

        var score = used.Aggregate(Fraction.Zero, (sum, part) => sum + (part.Mean.Score * new Fraction(part.Part.Weight, usedWeight)));
        var (word, roundingStep) = ToWord(scale, score);
        return new FinalSum(
            [.. parts.Select(part => part.Mean.Describe(part.Part.Name, part.Mean.IsJudged ? 100m * part.Part.Weight / usedWeight : 0))],
            score.ToDecimal(),
            Total([.. parts.Select(part => (part.Part.Name, part.Mean, part.Part.Weight))], usedWeight, score),
            roundingStep,
            word,
            word,
            null,
            RewardAt(regulation, word));
    }

    /// <summary>Sets the final qualification because a crucial competency got the word that allows it.</summary>
    [LegalBasis("Regeling gesprekscyclus 2014, art. 6", Rule = "Is een onmisbare competentie onvoldoende, dan mag de eindkwalificatie onvoldoende worden",
        Remark = "Mag, niet moet: alleen met een reden, en alleen door wie de regeling noemt.")]
    public static ExceptionOutcome WithCrucialCompetency(
        Regulation regulation, FinalSum sum, IReadOnlyList<JudgedItem> items, string reason, Party decidedBy)
    {
        if (regulation.AssessmentOfAppraisal().CrucialCompetency is not { } rule)
        {
            return new ExceptionOutcome(null, "Deze regeling kent geen uitzondering voor een onmisbare competentie.");
        }

        var final = regulation.ScaleOfAppraisal().Find(rule.FinalBecomes);
        var crucial = items
            .Where(item => item is { Kind: JudgedKind.Competency, Crucial: true } && string.Equals(item.Qualification, rule.When, StringComparison.Ordinal))
            .Select(item => item.Label)
            .ToList();
        var problem =
            decidedBy != rule.DecidedBy ? "Je kunt deze uitzondering niet maken: dat is aan iemand anders."
            : crucial.Count == 0 ? $"Deze uitzondering kan alleen als een onmisbare competentie '{regulation.ScaleOfAppraisal().Find(rule.When).Word}' is."
            : sum.BySum == final ? $"De uitkomst is al '{final.Word}'. Een uitzondering is niet nodig."
            : string.IsNullOrWhiteSpace(reason) ? "Schrijf op waarom je deze uitzondering maakt."
            : null;
        return problem is not null
            ? new ExceptionOutcome(null, problem)
            : new ExceptionOutcome(
                sum with
                {
                    Final = final,
                    Exception = new CrucialException(crucial, reason.Trim(), decidedBy, regulation.Cite(rule.Article)),
                    RewardPossible = RewardAt(regulation, final),
                },
                null);
    }

    private static string? RewardAt(Regulation regulation, Qualification word) =>
        regulation.AssessmentOfAppraisal().Reward is { } reward && reward.At.Contains(word.Key, StringComparer.Ordinal) ? reward.Explanation : null;

    private static string Total(IReadOnlyList<(string Name, PartMean Mean, int Weight)> parts, int usedWeight, Fraction score)
    {
        var used = parts.Where(part => part.Mean.IsJudged).ToList();
        if (used.Count > 1)
        {
            // As many decimals as it takes to write every number out; a third has no end, and then the reader is told.
            var fractions = used.Select(part => part.Mean.Score).Concat(used.Select(part => new Fraction(100 * part.Weight, usedWeight))).Append(score).ToList();
            var decimals = Enumerable.Range(2, 3).FirstOrDefault(places => fractions.TrueForAll(fraction => fraction.EndsWithin(places)));
            string Shown(Fraction fraction) => decimals > 0 ? fraction.ToDutch(decimals) : fraction.ToDutch();
            var terms = used.Select(part => $"{Shown(part.Mean.Score)} × {Shown(new Fraction(100 * part.Weight, usedWeight))} %");
            return $"{string.Join(" + ", terms)} = {Shown(score)}{(decimals > 0 ? "" : ", gerekend met de hele breuken")}.";
        }

        var empty = parts.Where(part => !part.Mean.IsJudged).Select(part => part.Name).ToList();
        return empty.Count == 0
            ? $"De uitkomst is {score.ToDutch()}."
            : $"Bij {DutchText.List(empty)} is niets beoordeeld. Daarom telt {used[0].Name} voor 100 %: {score.ToDutch()}.";
    }

    private static (Qualification Word, string Step) ToWord(Scale scale, Fraction score)
    {
        var lower = scale.Qualifications.Last(qualification => score.CompareTo(new Fraction(qualification.Value, 1)) >= 0);
        if (score.CompareTo(new Fraction(lower.Value, 1)) == 0)
        {
            return (lower, $"{score.ToDutch()} is {lower.Word}.");
        }

        var upper = scale.Qualifications.First(qualification => qualification.Value > lower.Value);
        var side = score.CompareTo(new Fraction(lower.Value + upper.Value, 2));
        var shown = score.ToDutch(avoid: (lower.Value + upper.Value) / 2m);
        var between = string.Create(CultureInfo.InvariantCulture, $"tussen {lower.Value} ({lower.Word}) en {upper.Value} ({upper.Word})");
        return (scale.Rounding, side) switch
        {
            (Rounding.Up, _) => (upper, $"{shown} ligt {between}. We ronden af naar boven: {upper.Word}."),
            (Rounding.Down, _) => (lower, $"{shown} ligt {between}. We ronden af naar beneden: {lower.Word}."),
            (Rounding.NearestHalfUp, 0) => (upper, $"{shown} ligt precies {between}. Dan geldt het hoogste: {upper.Word}."),
            (Rounding.NearestHalfDown, 0) => (lower, $"{shown} ligt precies {between}. Dan geldt het laagste: {lower.Word}."),
            (_, > 0) => (upper, $"{shown} ligt {between}, het dichtst bij {upper.Word}."),
            _ => (lower, $"{shown} ligt {between}, het dichtst bij {lower.Word}."),
        };
    }

    /// <summary>The weighted mean of what was judged in one part.</summary>
    private sealed record PartMean(IReadOnlyList<(JudgedItem Item, Qualification Word, int Weight)> Judged, bool Equal)
    {
        private int TotalWeight { get; } = Judged.Sum(judged => judged.Weight);

        internal bool IsJudged => TotalWeight > 0;

        internal Fraction Score => new(Judged.Sum(judged => judged.Word.Value * judged.Weight), TotalWeight);

        internal static PartMean Of(AssessmentPart part, IReadOnlyList<JudgedItem> items, Scale scale)
        {
            var inPart = items.Where(item => part.Holds.Contains(item.Kind)).ToList();
            var equal = part.WeightsSetBy is null || inPart.TrueForAll(item => item.Weight is null);
            if (!equal && inPart.Exists(item => item.Weight is null or < 0))
            {
                throw new ArgumentException($"In part '{part.Key}' every item has a weight of 0 or more, or none has one.", nameof(items));
            }

            var judged = inPart
                .Where(item => item.Qualification is not null)
                .Select(item => (item, scale.Find(item.Qualification!), equal ? 1 : item.Weight!.Value));
            return new PartMean([.. judged], equal);
        }

        internal PartSum Describe(string name, decimal countsFor)
        {
            if (!IsJudged)
            {
                return new PartSum(name, countsFor, [], null, "Hier is niets beoordeeld. Dit deel telt niet mee.");
            }

            var rows = Judged.Select(judged => new SumRow(
                judged.Item.Label,
                judged.Word.Word,
                judged.Word.Value,
                100m * judged.Weight / TotalWeight,
                (decimal)judged.Word.Value * judged.Weight / TotalWeight));
            return new PartSum(name, countsFor, [.. rows], Score.ToDecimal(), InWords());
        }

        private string InWords()
        {
            var invariant = CultureInfo.InvariantCulture;
            if (Judged.Count == 1)
            {
                return string.Create(invariant, $"Er is één onderdeel beoordeeld: {Judged[0].Word.Value}.");
            }

            if (Equal)
            {
                var total = Judged.Sum(judged => judged.Word.Value);
                return string.Create(invariant,
                    $"{string.Join(" + ", Judged.Select(judged => judged.Word.Value))} = {total}. Gedeeld door {Judged.Count} is dat {Score.ToDutch()}.");
            }

            return TotalWeight == 100
                ? $"{string.Join(" + ", Judged.Select(judged => string.Create(invariant, $"{judged.Word.Value} × {judged.Weight} %")))} = {Score.ToDutch()}."
                : string.Create(invariant,
                    $"{string.Join(" + ", Judged.Select(judged => string.Create(invariant, $"{judged.Word.Value} × {judged.Weight}")))} = {Judged.Sum(judged => judged.Word.Value * judged.Weight)}. Gedeeld door {TotalWeight}, de weging van wat beoordeeld is, is dat {Score.ToDutch()}.");
        }
    }

    /// <summary>An exact fraction, so that 3,5 is 3,5 and never 3,4999.</summary>
    private readonly record struct Fraction(BigInteger Numerator, BigInteger Denominator)
    {
        internal static Fraction Zero => new(0, 1);

        public static Fraction operator +(Fraction a, Fraction b) =>
            new((a.Numerator * b.Denominator) + (b.Numerator * a.Denominator), a.Denominator * b.Denominator);

        public static Fraction operator *(Fraction a, Fraction b) => new(a.Numerator * b.Numerator, a.Denominator * b.Denominator);

        internal int CompareTo(Fraction other) => (Numerator * other.Denominator).CompareTo(other.Numerator * Denominator);

        internal decimal ToDecimal()
        {
            var common = BigInteger.GreatestCommonDivisor(Numerator, Denominator);
            return (decimal)(Numerator / common) / (decimal)(Denominator / common);
        }

        internal string ToDutch() => DutchText.Decimal(ToDecimal());

        /// <summary>True when so many decimals write it out wholly.</summary>
        internal bool EndsWithin(int decimals) => decimal.Round(ToDecimal(), decimals) == ToDecimal();

        /// <summary>With at most so many decimals.</summary>
        internal string ToDutch(int decimals) => ToDecimal().ToString("0." + new string('#', decimals), CultureInfo.InvariantCulture).Replace('.', ',');

        /// <summary>Two decimals, or more when two would look like <paramref name="avoid"/> while it is not.</summary>
        internal string ToDutch(decimal avoid)
        {
            var exact = ToDecimal();
            return exact != avoid && decimal.Round(exact, 2, MidpointRounding.AwayFromZero) == avoid
                ? decimal.Round(exact, 5, MidpointRounding.ToZero).ToString(CultureInfo.InvariantCulture).Replace('.', ',')
                : DutchText.Decimal(exact);
        }
    }
}
