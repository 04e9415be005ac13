using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;

namespace Beweeg.Platform.Data;

/// <summary>
/// The encryption keys of the municipalities: one file each in a folder outside the database, one line per key
/// ("1 base64"), the last line in use for writing, all of them for reading. AES-256-GCM (NIST SP 800-38D) with a
/// random nonce of 96 bits; municipality and key number are authenticated with the text, so that a text cannot be
/// moved to another municipality unnoticed.
/// </summary>
/// <remarks>Sealed form: format (1 byte, 1) · municipality (16) · key number (4, big endian) · nonce (12) · tag (16) · text.</remarks>
public sealed class KeyRing
{
    private const byte Format = 1;
    private const int HeaderSize = 1 + 16 + 4;
    private const int NonceSize = 12;
    private const int TagSize = 16;

    private readonly string folder;
    private readonly ConcurrentDictionary<Guid, IReadOnlyList<Key>> keys = new();

    /// <param name="folder">Where the key files are; made, readable by this user only, when it is not there yet.</param>
    public KeyRing(string folder)
    {
        this.folder = folder;
        Directory.CreateDirectory(folder);
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
    }

    /// <summary>Makes the first key of a municipality; does nothing when there is one.</summary>
    public void Create(Guid municipality)
    {
        if (!File.Exists(PathOf(municipality))) Append(municipality, 1);
    }

    /// <summary>Adds a key that is used for all that is written from now on. Older texts stay readable.</summary>
    public void Rotate(Guid municipality) => Append(municipality, KeysOf(municipality)[^1].Number + 1);

    internal byte[] Seal(Guid municipality, string plain)
    {
        var key = KeysOf(municipality)[^1];
        var text = Encoding.UTF8.GetBytes(plain);
        var sealedBytes = new byte[HeaderSize + NonceSize + TagSize + text.Length];
        var header = sealedBytes.AsSpan(0, HeaderSize);
        header[0] = Format;
        municipality.TryWriteBytes(header[1..], bigEndian: true, out _);
        System.Buffers.Binary.BinaryPrimitives.WriteInt32BigEndian(header[17..], key.Number);
        var nonce = sealedBytes.AsSpan(HeaderSize, NonceSize);
        RandomNumberGenerator.Fill(nonce);
        using var cipher = new AesGcm(key.Secret, TagSize);
        cipher.Encrypt(nonce, text, sealedBytes.AsSpan(HeaderSize + NonceSize + TagSize),
            sealedBytes.AsSpan(HeaderSize + NonceSize, TagSize), header);
        return sealedBytes;
    }

    internal string Open(ReadOnlySpan<byte> sealedBytes)
    {
        if (sealedBytes.Length < HeaderSize + NonceSize + TagSize || sealedBytes[0] != Format)
            throw new CryptographicException("This is not a sealed text.");
        var header = sealedBytes[..HeaderSize];
        var municipality = new Guid(header.Slice(1, 16), bigEndian: true);
        var number = System.Buffers.Binary.BinaryPrimitives.ReadInt32BigEndian(header[17..]);
        var key = KeysOf(municipality).FirstOrDefault(candidate => candidate.Number == number)
            ?? throw new CryptographicException($"Key {number} of municipality {municipality} is not on the key ring.");
        var text = new byte[sealedBytes.Length - HeaderSize - NonceSize - TagSize];
        using var cipher = new AesGcm(key.Secret, TagSize);
        cipher.Decrypt(sealedBytes.Slice(HeaderSize, NonceSize), sealedBytes[(HeaderSize + NonceSize + TagSize)..],
            sealedBytes.Slice(HeaderSize + NonceSize, TagSize), text, header);
        return Encoding.UTF8.GetString(text);
    }

    private IReadOnlyList<Key> KeysOf(Guid municipality) => keys.GetOrAdd(municipality, id =>
    {
        if (!File.Exists(PathOf(id)))
            throw new CryptographicException($"There is no key file of municipality {id} in {folder}.");
        return [.. File.ReadAllLines(PathOf(id)).Where(line => line.Length > 0).Select(Key.Parse)];
    });

    private void Append(Guid municipality, int number)
    {
        var path = PathOf(municipality);
        File.AppendAllText(path, $"{number} {Convert.ToBase64String(RandomNumberGenerator.GetBytes(32))}\n");
        if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserWrite);
        keys.TryRemove(municipality, out _);
    }

    private string PathOf(Guid municipality) => Path.Combine(folder, $"{municipality:D}.key");

    private sealed record Key(int Number, byte[] Secret)
    {
        public static Key Parse(string line)
        {
            var parts = line.Split(' ', 2);
            return new Key(int.Parse(parts[0], System.Globalization.CultureInfo.InvariantCulture), Convert.FromBase64String(parts[1]));
        }
    }
}
