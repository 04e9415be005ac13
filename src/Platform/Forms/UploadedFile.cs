namespace Beweeg.Platform.Forms;

/// <summary>A file that somebody chose in a form.</summary>
/// <param name="Name">As it was called on the own device, without folders; only to show.</param>
/// <param name="Content">What is in it.</param>
public sealed record UploadedFile(string Name, byte[] Content)
{
    /// <summary>True when the content looks like a whole PDF: its first and last words are there, whatever the name says.</summary>
    public bool IsPdf =>
        Content.AsSpan(0, Math.Min(Content.Length, 1024)).IndexOf("%PDF-"u8) >= 0
        && Content.AsSpan(Math.Max(0, Content.Length - 2048)).LastIndexOf("%%EOF"u8) >= 0;
}
