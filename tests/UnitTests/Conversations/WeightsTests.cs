using Beweeg.Conversations.Rules;
using FsCheck;
using FsCheck.Fluent;

namespace Beweeg.UnitTests.Conversations;

public sealed class WeightsTests
{
    private static readonly Arbitrary<int[]> Given = (
        from count in Gen.Choose(1, 40)
        from raw in Gen.ArrayOf(Gen.Choose(0, 100), count)
        select WholeFrom(raw)).ToArbitrary();

    [Theory]
    [InlineData(1, "100")]
    [InlineData(3, "34 33 33")]
    [InlineData(6, "17 17 17 17 16 16")]
    [InlineData(7, "15 15 14 14 14 14 14")]
    public void EqualWeights_AddUpTo100WithTheRestInFront(int count, string expected) =>
        string.Join(' ', Weights.Equal(count)).ShouldBe(expected);

    [Fact]
    public void EqualWeights_AnyNumberUpTo100_Are100AndDifferAtMostOne()
    {
        Weights.Equal(0).ShouldBeEmpty();
        foreach (var weights in Enumerable.Range(1, 100).Select(Weights.Equal))
        {
            weights.Sum().ShouldBe(100);
            (weights.Max() - weights.Min()).ShouldBeLessThanOrEqualTo(1);
        }
    }

    [Fact]
    public void OneChanged_TheOthersKeepTheirProportion() =>
        Weights.AfterChange([50, 30, 20], 0, 20).ShouldBe([20, 48, 32]);

    [Fact]
    public void OneRemoved_TheOthersShareItsWeight() =>
        Weights.AfterRemoval([50, 30, 20], 0).ShouldBe([60, 40]);

    [Fact]
    public void OneAdded_GetsAnEqualShare() =>
        Weights.AfterAddition([50, 50]).ShouldBe([34, 33, 33]);

    [Fact]
    public void OnlyOneLeft_IsAlways100()
    {
        Weights.AfterChange([100], 0, 40).ShouldBe([100]);
        Weights.AfterRemoval([70, 30], 0).ShouldBe([100]);
        Weights.AfterAddition([]).ShouldBe([100]);
    }

    [Fact]
    public void AllOthersZero_TheyShareEqually() =>
        Weights.AfterChange([100, 0, 0], 0, 50).ShouldBe([50, 25, 25]);

    [Fact]
    public void AnyChangeRemovalOrAddition_StillAddsUpTo100() =>
        Prop.ForAll(Given, Gen.Choose(0, 100).ToArbitrary(), (weights, to) =>
        {
            var index = to % weights.Length;
            IReadOnlyList<int>[] results = weights.Length == 1
                ? [Weights.AfterChange(weights, index, to), Weights.AfterAddition(weights)]
                : [Weights.AfterChange(weights, index, to), Weights.AfterAddition(weights), Weights.AfterRemoval(weights, index)];
            foreach (var result in results)
            {
                result.Sum().ShouldBe(100);
                result.Min().ShouldBeGreaterThanOrEqualTo(0);
            }

            (weights.Length == 1 ? 100 : to).ShouldBe(results[0][index]);
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(10_000));

    [Theory]
    [InlineData("60 30", "De wegingen zijn samen 90 %. Verdeel nog 10 %.")]
    [InlineData("60 60", "De wegingen zijn samen 120 %. Haal er 20 % af.")]
    [InlineData("100 0", "Een afspraak met een weging van 0 % telt niet mee. Geef er een weging aan, of haal de afspraak weg.")]
    [InlineData("110 -10", "Een weging kan niet kleiner zijn dan 0 %.")]
    [InlineData("2147483647 2147483647", "De wegingen zijn samen 4294967294 %. Haal er 4294967194 % af.")]
    [InlineData("60 40", null)]
    public void GivenWeights_AreRightOrSayWhatToDo(string weights, string? sentence) =>
        Weights.Check([.. weights.Split(' ').Select(weight => int.Parse(weight, System.Globalization.CultureInfo.InvariantCulture))]).ShouldBe(sentence);

    private static int[] WholeFrom(int[] raw)
    {
        var weights = Weights.Equal(raw.Length).ToArray();
        for (var i = 0; i + 1 < raw.Length; i++)
        {
            var moved = Math.Min(weights[i], raw[i] % 30);
            weights[i] -= moved;
            weights[^1] += moved;
        }

        return weights;
    }
}
