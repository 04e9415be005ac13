using System.Security.Cryptography;
using Beweeg.Platform.Data;

namespace Beweeg.UnitTests.Platform;

public sealed class KeyRingTests : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("beweeg-keys");
    private readonly Guid here = Guid.CreateVersion7();
    private readonly Guid elsewhere = Guid.CreateVersion7();
    private readonly KeyRing keys;

    public KeyRingTests()
    {
        keys = new KeyRing(folder.FullName);
        keys.Create(here);
        keys.Create(elsewhere);
    }

    public void Dispose() => folder.Delete(recursive: true);

    [Theory]
    [InlineData("")]
    [InlineData("Goed gedaan, Fatma! 🌳 مرحبا")]
    public void Sealed_OpensToTheSameText_AndNeverLooksTheSameTwice(string text)
    {
        keys.Open(keys.Seal(here, text)).ShouldBe(text);
        keys.Seal(here, text).ShouldNotBe(keys.Seal(here, text));
    }

    [Fact]
    public void OneBitChangedAnywhere_IsRefused()
    {
        var whole = keys.Seal(here, "een beoordeling");
        for (var at = 0; at < whole.Length; at++)
        {
            var changed = whole.ToArray();
            changed[at] ^= 1;
            Should.Throw<CryptographicException>(() => keys.Open(changed), $"byte {at}");
        }
    }

    [Fact]
    public void MovedToAnotherMunicipality_IsRefused()
    {
        var moved = keys.Seal(here, "een beoordeling");
        elsewhere.TryWriteBytes(moved.AsSpan(1), bigEndian: true, out _);
        Should.Throw<CryptographicException>(() => keys.Open(moved));
    }

    [Fact]
    public void KeyRotated_OlderTextsStayReadable_AlsoAfterANewStart()
    {
        var before = keys.Seal(here, "van vroeger");
        keys.Rotate(here);
        var after = keys.Seal(here, "van nu");
        var restarted = new KeyRing(folder.FullName);

        restarted.Open(before).ShouldBe("van vroeger");
        restarted.Open(after).ShouldBe("van nu");
        before[20].ShouldBe((byte)1);
        after[20].ShouldBe((byte)2);
    }

    [Fact]
    public void KeyFile_IsReadableByThisUserOnly()
    {
        foreach (var file in folder.GetFiles())
            File.GetUnixFileMode(file.FullName).ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite);
    }

    [Fact]
    public void WrittenDown_ASensitiveTextDoesNotShowItself() => $"{SensitiveText.Of("geheim")}".ShouldNotContain("geheim");
}
