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

    /// <summary>The colour in a picture where no style sheet reaches it: on paper. The light colours of <c>tokens.css</c>.</summary>
    public static string OnPaper(this Status status) => status switch
    {
        Status.Info => "#1f5fa8",
        Status.Ok => "#0a5c55",
        Status.Attention => "#f5a92e",
        Status.Danger => "#b3261e",
        _ => "#667670",
    };
}
