using Beweeg.DesignSystem;
using Beweeg.Organisation.Contracts;

namespace Beweeg.Conversations.PersonnelFile.Keeping;

/// <summary>The way in from the page about the link.</summary>
internal sealed class DestinationsBesideLink : IBesideLink
{
    public NavigationItem Item { get; } = new("Bestemmingen voor uitkomsten", DestinationAddress.All);
}
