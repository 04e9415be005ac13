namespace Beweeg.Platform.Data;

/// <summary>
/// What people write about each other and themselves. In the database it is only there encrypted, with the
/// key of the municipality; in code it is read by an explicit <see cref="Reveal"/>.
/// </summary>
public sealed class SensitiveText : IEquatable<SensitiveText>
{
    private readonly KeyRing? keys;
    private string? plain;
    private byte[]? @sealed;

    private SensitiveText(string plain) => this.plain = plain;

    private SensitiveText(byte[] sealedBytes, KeyRing keys)
    {
        @sealed = sealedBytes;
        this.keys = keys;
    }

    /// <summary>No text.</summary>
    public static SensitiveText Empty => new("");

    /// <summary>A text that somebody typed.</summary>
    public static SensitiveText Of(string plain) => new(plain);

    /// <summary>The text itself.</summary>
    /// <exception cref="System.Security.Cryptography.CryptographicException">The key does not fit or the text was changed in the database.</exception>
    public string Reveal() => plain ??= keys!.Open(@sealed!);

    /// <summary>True when nothing, or only white space, was written.</summary>
    public bool IsEmpty => string.IsNullOrWhiteSpace(Reveal());

    public bool Equals(SensitiveText? other) =>
        other is not null && (ReferenceEquals(this, other) || string.Equals(Reveal(), other.Reveal(), StringComparison.Ordinal));

    public override bool Equals(object? obj) => Equals(obj as SensitiveText);

    public override int GetHashCode() => Reveal().GetHashCode(StringComparison.Ordinal);

    /// <summary>Never the text: a log line or an error page must not show it by accident.</summary>
    public override string ToString() => "(vertrouwelijk)";

    internal static SensitiveText FromDatabase(byte[] sealedBytes, KeyRing keys) => new(sealedBytes, keys);

    internal void SealFor(Guid municipality, KeyRing ring) => @sealed ??= ring.Seal(municipality, plain!);

    internal byte[] ForDatabase() =>
        @sealed ?? throw new InvalidOperationException("A sensitive text was saved past the database context that encrypts it.");
}
