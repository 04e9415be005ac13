namespace Beweeg.DesignSystem;

/// <summary>How much a button asks for attention. A page has at most one primary button.</summary>
public enum ButtonAppearance
{
    Secondary,
    Primary,
    Subtle,

    /// <summary>For what cannot be undone.</summary>
    Danger,
}

internal static class ButtonClasses
{
    public static string ClassOf(this ButtonAppearance appearance, string block) => appearance switch
    {
        ButtonAppearance.Primary => $"{block} utrecht-button--primary-action",
        ButtonAppearance.Subtle => $"{block} utrecht-button--subtle",
        ButtonAppearance.Danger => $"{block} utrecht-button--primary-action utrecht-button--danger",
        _ => $"{block} utrecht-button--secondary-action",
    };
}
