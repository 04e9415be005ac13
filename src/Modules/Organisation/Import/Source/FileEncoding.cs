using System.Buffers;
using System.Text;

namespace Beweeg.Organisation.Import.Source;

/// <summary>Finds out how a file was saved: as UTF-8 with or without a byte order mark, or as Windows-1252.</summary>
internal static class FileEncoding
{
    private static readonly UTF8Encoding Utf8 = new(false, true);
    private static readonly byte[] Utf16LittleEndian = [0xFF, 0xFE];
    private static readonly byte[] Utf16BigEndian = [0xFE, 0xFF];

    /// <summary>Windows-1252, in which Excel on a Dutch computer saves "CSV".</summary>
    public static Encoding Windows1252 { get; } =
        CodePagesEncodingProvider.Instance.GetEncoding(1252)
        ?? throw new InvalidOperationException("Code page 1252 is part of .NET, and is missing.");

    /// <summary>The encoding of a file; null after saying what is wrong with it.</summary>
    public static Encoding? Find(IImportSource source, string file, FaultList faults)
    {
        using var stream = source.Open(file);
        var bytes = new Scan();
        bytes.Read(stream);
        if (bytes.IsUtf16)
        {
            faults.Add(file, 0, "", "Dit bestand is opgeslagen als Unicode (UTF-16). Sla het op als CSV UTF-8.");
            return null;
        }

        if (bytes.IsUtf8)
            return Utf8;
        if (!bytes.HasUtf8Letters)
            return Windows1252;
        SayWhichLines(source, file, faults);
        return null;
    }

    // Latin 1 gives every byte back as it was, so each line can be looked at on its own.
    private static void SayWhichLines(IImportSource source, string file, FaultList faults)
    {
        using var reader = new StreamReader(source.Open(file), Encoding.Latin1, detectEncodingFromByteOrderMarks: false);
        for (var line = 1; reader.ReadLine() is { } text; line++)
        {
            if (!System.Text.Unicode.Utf8.IsValid(Encoding.Latin1.GetBytes(text)))
                faults.Add(file, line, "", "Deze regel is opgeslagen als Windows-1252, terwijl andere regels UTF-8 zijn. Sla het hele bestand op als CSV UTF-8.");
        }
    }

    private sealed class Scan
    {
        public bool IsUtf16 { get; private set; }

        public bool IsUtf8 { get; private set; } = true;

        public bool HasUtf8Letters { get; private set; }

        public void Read(Stream stream)
        {
            var buffer = new byte[1 << 16];
            var kept = 0;
            var count = stream.Read(buffer);
            IsUtf16 = buffer.AsSpan().StartsWith(Utf16LittleEndian) || buffer.AsSpan().StartsWith(Utf16BigEndian);
            while (count > 0)
            {
                kept = Look(buffer, kept + count);
                count = stream.Read(buffer, kept, buffer.Length - kept);
            }

            // A letter that the end of the file cuts in two.
            IsUtf8 &= kept == 0;
        }

        /// <summary>Looks at the bytes; a letter cut in two at the end is moved to the start, and its length given back.</summary>
        private int Look(byte[] buffer, int length)
        {
            var bytes = buffer.AsSpan(0, length);
            while (bytes.IndexOfAnyExceptInRange((byte)0, (byte)127) is >= 0 and var start)
            {
                bytes = bytes[start..];
                var status = Rune.DecodeFromUtf8(bytes, out var letter, out var size);
                if (status == OperationStatus.NeedMoreData)
                {
                    bytes.CopyTo(buffer);
                    return bytes.Length;
                }

                IsUtf8 &= status == OperationStatus.Done;
                HasUtf8Letters |= status == OperationStatus.Done && IsSurelyUtf8(letter);
                bytes = bytes[size..];
            }

            return 0;
        }

        // These letters begin with a byte that is Â, Ã, Ä, Å or â in Windows-1252, and go on with one that
        // is a sign: no Dutch text does that. For other letters it can be chance ("CAFÉ’").
        private static bool IsSurelyUtf8(Rune letter) => letter.Value is <= 0x17F or (>= 0x2000 and <= 0x20FF);
    }
}
