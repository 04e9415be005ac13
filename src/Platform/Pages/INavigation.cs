using Beweeg.DesignSystem;
using Beweeg.Platform.Access;

namespace Beweeg.Platform.Pages;

/// <summary>A module's entries in the main menu.</summary>
public interface INavigation
{
    /// <summary>The entries for somebody with these relations to the municipality, each with its place in the order.</summary>
    IEnumerable<(int Order, NavigationItem Item)> For(Actor actor, Relation relations);
}
