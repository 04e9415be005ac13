namespace Beweeg.Organisation.Sources.Keeping;

/// <summary>Where the pages about sources are.</summary>
internal static class SourceAddress
{
    public const string All = "/beheer/koppeling/bronnen";

    public const string OnePattern = $"{All}/{{bron:guid}}";

    public static string One(Guid source) => $"{All}/{source}";

    public static string Table(Guid source, string table) => $"{All}/{source}/tabellen/{table}";

    public static string Run(Guid source, Guid run) => $"{All}/{source}/beurten/{run}";
}
