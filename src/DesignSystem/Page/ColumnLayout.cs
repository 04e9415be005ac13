namespace Beweeg.DesignSystem;

/// <summary>How columns share the width.</summary>
public enum ColumnLayout
{
    /// <summary>As many equal columns as fit.</summary>
    Fit,

    Halves,

    /// <summary>Two thirds and one third.</summary>
    WideFirst,

    /// <summary>One third and two thirds.</summary>
    WideLast,
}
