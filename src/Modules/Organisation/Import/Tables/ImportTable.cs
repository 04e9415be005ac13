namespace Beweeg.Organisation.Import.Tables;

/// <summary>A file of the delivery: its columns, and how a row becomes a record and a record a row.</summary>
public abstract class ImportTable
{
    private protected ImportTable(string name, string rowWord, string meaning, IReadOnlyList<ImportColumn> columns, IReadOnlyList<ImportColumn> key)
    {
        Name = name;
        RowWord = rowWord;
        Meaning = meaning;
        Columns = columns;
        Key = key;
    }

    /// <summary>The file without its ending: <c>eenheden</c> for <c>eenheden.csv</c>.</summary>
    public string Name { get; }

    /// <summary>What a row is, in Dutch and with its demonstrative: "Deze eenheid".</summary>
    public string RowWord { get; }

    /// <summary>What the file holds, in English, for the documentation.</summary>
    public string Meaning { get; }

    /// <summary>The columns, in the order in which we write them.</summary>
    public IReadOnlyList<ImportColumn> Columns { get; }

    /// <summary>The columns that no two rows may have in common.</summary>
    public IReadOnlyList<ImportColumn> Key { get; }

    /// <summary>All files of a delivery, in the order in which they are read.</summary>
    public static IReadOnlyList<ImportTable> All { get; } =
    [
        UnitTable.Instance, JobTable.Instance, PersonTable.Instance, PositionTable.Instance,
        ManagementTable.Instance, LeaveTable.Instance, RoleTable.Instance,
    ];
}

/// <summary>A file of the delivery with rows of one type.</summary>
internal abstract class ImportTable<TRow>(
    string name, string rowWord, string meaning, IReadOnlyList<ImportColumn> columns, IReadOnlyList<ImportColumn> key)
    : ImportTable(name, rowWord, meaning, columns, key)
{
    /// <summary>The key of a row as one text.</summary>
    public abstract string KeyOf(TRow row);

    /// <summary>The record of a row; a cell that is wrong is reported and gives an empty value.</summary>
    public abstract TRow Read(RowCells cells);

    /// <summary>The cells of a record, in the order of the columns.</summary>
    public abstract IEnumerable<string?> Write(TRow row);
}
