using Beweeg.Platform.Rules;
using FsCheck;
using FsCheck.Fluent;

namespace Beweeg.UnitTests.Platform;

public sealed class SmallGroupsTests
{
    private static readonly Arbitrary<int[]> Sizes = Gen.Choose(0, 14).ArrayOf().ToArbitrary();

    [Fact]
    public void WhatIsShownTogether_IsNobodyOrAtLeastTheFloor_UnlessEverythingIsTogether() => Prop.ForAll(Sizes, sizes =>
    {
        var alone = SmallGroups.ShownAlone(sizes);
        var together = sizes.Where((_, at) => !alone[at]).Sum();
        var shown = sizes.Where((_, at) => alone[at]).ToList();
        return shown.TrueForAll(size => size >= SmallGroups.Floor) && (together == 0 || together >= SmallGroups.Floor || shown.Count == 0);
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void HiddenCounts_CannotBeReadFromTheTotal() => Prop.ForAll(Sizes, counts =>
    {
        var shown = SmallGroups.Hide(counts);
        var hidden = counts.Where((_, at) => shown[at] is null).ToList();
        return shown.All(count => count is null or 0 or >= SmallGroups.Floor)
            && (hidden.Count == 0 || counts.Sum() < SmallGroups.Floor || (hidden.Count >= 2 && hidden.Sum() >= SmallGroups.Floor) || hidden.Count == counts.Length);
    }).QuickCheckThrowOnFailure();

    [Theory]
    [InlineData(new[] { 40, 4 }, new[] { false, false })]
    [InlineData(new[] { 40, 12, 4 }, new[] { true, false, false })]
    [InlineData(new[] { 40, 12, 3, 2 }, new[] { true, true, false, false })]
    [InlineData(new[] { 40, 12 }, new[] { true, true })]
    public void SmallDepartment_GoesWithTheNextSmallest(int[] sizes, bool[] alone) => SmallGroups.ShownAlone(sizes).ShouldBe(alone);

    [Fact]
    public void OneSmallCount_TakesTheSmallestOtherWithIt() => SmallGroups.Hide([80, 1, 0, 12]).ShouldBe([80, null, 0, null]);

    [Fact]
    public void GroupBelowTheFloor_ShowsNothing() => SmallGroups.Hide([2, 0, 1, 0]).ShouldBe([null, null, null, null]);
}
