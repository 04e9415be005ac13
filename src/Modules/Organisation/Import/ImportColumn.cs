namespace Beweeg.Organisation.Import;

/// <summary>A column of a delivered file: what it is called, what may be in it and what it means.</summary>
public sealed class ImportColumn
{
    internal ImportColumn(string name, ColumnKind kind, string meaning)
    {
        Name = name;
        Kind = kind;
        Meaning = meaning;
    }

    /// <summary>The name in the header row; capitals do not count, and an underscore counts as a space.</summary>
    public string Name { get; }

    /// <summary>What may be in it.</summary>
    public ColumnKind Kind { get; }

    /// <summary>What it means, in English, for the documentation.</summary>
    public string Meaning { get; }

    /// <summary>True when a cell may be empty.</summary>
    public bool MayBeEmpty { get; internal init; }

    /// <summary>
    /// True when the whole column may be absent. Other columns must be there even when every cell is
    /// empty, because a misspelt name would otherwise silently lose what it holds.
    /// </summary>
    public bool MayBeAbsent { get; internal init; }

    /// <summary>The most characters of a text, or of each item of a list.</summary>
    public int MaximumLength { get; internal init; } = 100;

    /// <summary>The words that may be in it; empty when anything may.</summary>
    public IReadOnlyList<string> Words { get; internal init; } = [];

    /// <summary>True when a sentence must not repeat what is in the cell, since it could be medical.</summary>
    internal bool IsDiscreet { get; init; }
}

/// <summary>What may be in a column.</summary>
public enum ColumnKind
{
    /// <summary>A line of text.</summary>
    Text,

    /// <summary>Text that may run over several lines; a line break is read as a space.</summary>
    LongText,

    /// <summary>Texts with <c>|</c> between them.</summary>
    List,

    /// <summary>A code or number of the HR system, kept as text: leading zeros count.</summary>
    Code,

    /// <summary>A whole number from 1.</summary>
    Number,

    /// <summary>A number above 0 and at most 1.</summary>
    Factor,

    /// <summary>A day: 2027-05-31, 31-05-2027, 31-5-2027 or 31/05/2027.</summary>
    Date,

    /// <summary>The last day of a period; 31-12-9999 means that there is none.</summary>
    EndDate,

    /// <summary>"ja", "nee" or a day.</summary>
    YesOrDate,

    /// <summary>A salary scale: 1 to 18, 10A or 11A.</summary>
    Scale,

    /// <summary>An e-mail address.</summary>
    Email,

    /// <summary>One of a few words.</summary>
    Word,
}
