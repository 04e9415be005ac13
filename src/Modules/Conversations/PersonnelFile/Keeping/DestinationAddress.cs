namespace Beweeg.Conversations.PersonnelFile.Keeping;

/// <summary>Where the pages about destinations are.</summary>
internal static class DestinationAddress
{
    public const string Link = "/beheer/koppeling";

    public const string All = $"{Link}/bestemmingen";

    public const string OnePattern = $"{All}/{{bestemming:guid}}";

    public static string One(Guid destination) => $"{All}/{destination}";

    public static string Dispatch(Guid destination, Guid dispatch) => $"{All}/{destination}/zendingen/{dispatch}";
}
