namespace Beweeg.DesignSystem;

/// <summary>The tone of a message or badge. Colour only supports: words carry the meaning.</summary>
public enum Status
{
    Neutral,
    Info,
    Ok,
    Attention,
    Danger,
}

internal static class StatusNames
{
    /// <summary>The word of the status in class names.</summary>
    public static string Word(this Status status) => status switch
    {
        Status.Info => "info",
        Status.Ok => "ok",
        Status.Attention => "attention",
        Status.Danger => "danger",
        _ => "neutral",
    };
}
