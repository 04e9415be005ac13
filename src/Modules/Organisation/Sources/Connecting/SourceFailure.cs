namespace Beweeg.Organisation.Sources.Connecting;

/// <summary>
/// A source could not be read at all. The message is a Dutch sentence for the administrator; it holds nothing that the source said about people and nothing secret.
/// </summary>
internal sealed class SourceFailure : Exception
{
    public SourceFailure(string sentence) : base(sentence) { }

    public SourceFailure(string sentence, Exception cause) : base(sentence, cause) { }
}
