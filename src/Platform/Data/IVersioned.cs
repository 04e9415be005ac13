namespace Beweeg.Platform.Data;

/// <summary>
/// Something that two people can edit. The version goes up by one at each save; who saves from an older
/// version is shown both texts.
/// </summary>
public interface IVersioned
{
    int Version { get; }
}
