using Beweeg.Platform.Access;
using Beweeg.Platform.Audit;

namespace Beweeg.Platform.Adoption;

/// <summary>What is different in the life of one kind of document: its words, its addresses, who may what, and what goes on record.</summary>
/// <param name="Path">The beginning of its addresses: "/competentiegids".</param>
/// <param name="Parameter">The parameter of an address that names a version.</param>
public sealed record DocumentLife(string Path, string Parameter, DocumentWords Words, DocumentPermissions Permissions, DocumentOperations Operations)
{
    /// <summary>The route of a page about one version.</summary>
    public string Route(string page = "") => $"{Path}/versies/{{{Parameter}:guid}}{page}";

    /// <summary>The page about the life of a version.</summary>
    public string UrlOf(Guid version) => $"{Path}/versies/{version}";

    /// <summary>The page with all versions.</summary>
    public string VersionsUrl => $"{Path}/versies";

    /// <summary>What differs between two versions.</summary>
    public string DifferenceUrl(Guid version, Guid with) => $"{UrlOf(version)}/verschil?met={with}";
}

/// <summary>What a document is called in sentences, and the sentences that are its own.</summary>
/// <param name="Name">As a heading: "Competentiegids".</param>
/// <param name="The">"de gids".</param>
/// <param name="This">"deze gids".</param>
/// <param name="Full">Where it stands among other documents: "de competentiegids".</param>
/// <param name="It">"hem", "het".</param>
/// <param name="Versions">The title of the page with all versions.</param>
/// <param name="NotYet">When none is in force: "Er geldt nog geen gids".</param>
/// <param name="WithoutIt">What that means for people.</param>
/// <param name="WhyCouncil">Why the works council decides too, with the article, on the page on which it is sent.</param>
/// <param name="FromWhen">What is said at the day from which it holds.</param>
/// <param name="Manual">The page of the manual about changing it, and what the link says.</param>
public sealed record DocumentWords(
    string Name, string The, string This, string Full, string It, string Versions, string NotYet, string WithoutIt, string WhyCouncil, string FromWhen, (string Page, string Text) Manual);

/// <summary>The permissions of the table of one kind of document.</summary>
public sealed record DocumentPermissions(
    Permission Read, Permission Copy, Permission Change, Permission Send, Permission Answer, Permission Adopt, Permission Withdraw, Permission PutOnRecord);

/// <summary>What goes on record in the life of one kind of document.</summary>
public sealed record DocumentOperations(
    Operation Copy, Operation Change, Operation Send, Operation Consent, Operation Refuse, Operation Adopt, Operation Withdraw, Operation PutOnRecord, Operation Attach);
