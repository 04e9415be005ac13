using Option = Beweeg.DesignSystem.Forms.Choice;

namespace Beweeg.Platform.Sheets;

/// <summary>Something on a sheet, as the page draws it.</summary>
/// <param name="Place">What of the document it is, as a path in it; null for what has no contradictions of its own.</param>
/// <param name="Anchor">The id to link to.</param>
public abstract record SheetItem(string? Place, string Anchor)
{
    /// <summary>What stands within it.</summary>
    public virtual IEnumerable<SheetItem> Within => [];

    /// <summary>This and all that stands within it.</summary>
    public IEnumerable<SheetItem> All => Within.SelectMany(item => item.All).Prepend(this);
}

/// <summary>One field.</summary>
/// <param name="Name">Under which it is posted.</param>
public sealed record SheetField(string Name, string Label, FieldLook Look, string? Place, string Anchor) : SheetItem(Place, Anchor)
{
    public string? Hint { get; init; }
    public bool Optional { get; init; }

    /// <summary>What can be chosen.</summary>
    public IReadOnlyList<Option> Choices { get; init; } = [];

    /// <summary>The first, empty choice; null leaves it out.</summary>
    public string? Prompt { get; init; }

    /// <summary>True for a text of a few words.</summary>
    public bool IsShort { get; init; }

    /// <summary>How many lines a text shows.</summary>
    public int Lines { get; init; } = 1;

    /// <summary>What a number counts.</summary>
    public string? Unit { get; init; }
}

/// <summary>Line, Text: one line or more. Tick: yes or no. One, Many: chosen from a list.</summary>
public enum FieldLook { Line, Text, Number, Tick, One, Many }

/// <summary>Fields that belong together, under a title.</summary>
/// <param name="Tick">The field that says whether all this is there; null when it always is.</param>
public sealed record SheetGroup(string Title, string? Hint, IReadOnlyList<SheetItem> Items, SheetField? Tick, string? Place, string Anchor) : SheetItem(Place, Anchor)
{
    public override IEnumerable<SheetItem> Within => Tick is null ? Items : Items.Prepend(Tick);
}

/// <summary>Short fields beside each other where there is room.</summary>
public sealed record SheetLine(IReadOnlyList<SheetItem> Items) : SheetItem(null, "")
{
    public override IEnumerable<SheetItem> Within => Items;
}

/// <summary>Fields that count only with one choice of a field beside them.</summary>
public sealed record SheetWhen(string Choice, IReadOnlyList<SheetItem> Items) : SheetItem(null, "")
{
    public override IEnumerable<SheetItem> Within => Items;
}

/// <summary>Rows of one kind, which can be added, moved and removed.</summary>
/// <param name="Name">Under which the order of the rows is posted.</param>
public sealed record SheetRows(string Name, RowText Text, IReadOnlyList<SheetRow> Rows, string? Place, string Anchor) : SheetItem(Place, Anchor)
{
    public override IEnumerable<SheetItem> Within => Rows;

    /// <summary>The number that a row gets when it is added.</summary>
    public int NextId => Rows.Count == 0 ? 0 : Rows.Max(row => row.Id) + 1;
}

/// <summary>The words around rows.</summary>
/// <param name="Title">Above the rows: "De vragen".</param>
/// <param name="One">With an article, as in "Voeg {een vraag} toe".</param>
/// <param name="Hint">A sentence under the title.</param>
/// <param name="Empty">What stands there when there is no row.</param>
/// <param name="Folded">True when a row has so many fields that it is folded until somebody opens it.</param>
public sealed record RowText(string Title, string One, string? Hint = null, string Empty = "Er is er nog geen.", bool Folded = false);

/// <summary>One row.</summary>
/// <param name="Id">Its number in the form: it stays with the row when that moves.</param>
/// <param name="TitleField">The field that holds what the row is called.</param>
/// <param name="KeyField">The hidden field that holds which part of the document it is.</param>
/// <param name="IsNew">True when it was just added.</param>
public sealed record SheetRow(int Id, string TitleField, string KeyField, IReadOnlyList<SheetItem> Items, bool IsNew, string? Place, string Anchor) : SheetItem(Place, Anchor)
{
    public override IEnumerable<SheetItem> Within => Items;
}
