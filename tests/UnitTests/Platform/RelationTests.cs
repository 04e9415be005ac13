using Beweeg.Platform.Access;

namespace Beweeg.UnitTests.Platform;

public sealed class RelationTests
{
    [Fact]
    public void EveryRelation_HasAWord_AndAPlaceAmongTheOthers()
    {
        foreach (var relation in Enum.GetValues<Relation>().Where(one => one != Relation.None))
        {
            relation.Each().ShouldBe([relation]);
            relation.Dutch().Equals("onbekend", StringComparison.Ordinal).ShouldBeFalse();
        }
    }
}
