using Beweeg.DesignSystem;

namespace Beweeg.Organisation.Contracts;

/// <summary>A page of another module that the administrator finds on the page about the link.</summary>
public interface IBesideLink
{
    NavigationItem Item { get; }
}
