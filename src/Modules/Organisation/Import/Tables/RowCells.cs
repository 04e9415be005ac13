using System.Globalization;
using System.Text;
using Beweeg.Organisation.Import.Source;
using static System.FormattableString;

namespace Beweeg.Organisation.Import.Tables;

/// <summary>
/// The cells of the row that is being read. Every method gives the value of a cell, or reports what is
/// wrong with it and gives an empty value; a cell gets at most one sentence.
/// </summary>
internal sealed class RowCells
{
    private const int FirstYear = 1940;
    private const int LastYear = 2100;
    private static readonly DateOnly NoEnd = new(9999, 12, 31);

    private readonly ImportTable table;
    private readonly FileHeader header;
    private readonly FaultList faults;
    private readonly HashSet<string> texts;
    private readonly Dictionary<ImportColumn, int> places = [];
    private readonly string[] cells;
    private readonly bool[] wrong;
    private readonly DateOnly?[] dates;

    /// <param name="texts">Texts seen before: names and codes return so often that sharing them halves the memory.</param>
    public RowCells(ImportTable table, FileHeader header, FaultList faults, HashSet<string> texts, ImportOptions options)
    {
        this.table = table;
        this.header = header;
        this.faults = faults;
        this.texts = texts;
        Options = options;
        foreach (var column in table.Columns)
            places.Add(column, places.Count);
        cells = new string[places.Count];
        wrong = new bool[places.Count];
        dates = new DateOnly?[places.Count];
    }

    public ImportOptions Options { get; }

    /// <summary>How many cells a row has.</summary>
    public int Width => header.Width;

    private int Line { get; set; }

    /// <summary>True when a sentence was said about a cell of this row.</summary>
    public bool IsFaulty => Array.IndexOf(wrong, true) >= 0;

    /// <summary>Goes on to another row, and checks the characters and the length of each cell.</summary>
    public void Start(CsvRow row)
    {
        Line = row.Line;
        Array.Clear(wrong);
        Array.Clear(dates);
        foreach (var (column, place) in places)
        {
            cells[place] = "";
            if (header.IndexOf(column) is { } index)
                cells[place] = Clean(column, row[index]);
            else
                wrong[place] = !column.MayBeAbsent;
        }
    }

    public string NameOf(ImportColumn column) => header.NameOf(column);

    public bool IsWrong(ImportColumn column) => wrong[places[column]];

    public bool IsEmpty(ImportColumn column) => cells[places[column]].Length == 0 && !IsWrong(column);

    public void Wrong(ImportColumn column, string sentence)
    {
        if (wrong[places[column]])
            return;
        wrong[places[column]] = true;
        faults.Add(header.File, Line, NameOf(column), sentence);
    }

    /// <summary>The text of a cell that must be filled in.</summary>
    public string Text(ImportColumn column)
    {
        if (IsEmpty(column))
            Wrong(column, $"‘{NameOf(column)}’ is leeg. Vul deze cel in.");
        return cells[places[column]];
    }

    public string? OptionalText(ImportColumn column) =>
        cells[places[column]] is { Length: > 0 } text ? text : null;

    /// <summary>A text that must be one of a list, in the spelling of that list; any text when there is no list.</summary>
    public string OneOf(ImportColumn column, IReadOnlyCollection<string>? allowed)
    {
        var text = Text(column);
        return text.Length == 0 ? text : Known(column, text, allowed);
    }

    public T Word<T>(ImportColumn column, WordList<T> words)
        where T : struct, Enum
    {
        var text = Text(column);
        if (text.Length == 0)
            return default;
        if (words.TryRead(text, out var value))
            return value.Value;
        Wrong(column, column.IsDiscreet
            ? $"Deze cel in ‘{NameOf(column)}’ kennen we niet. Kies {DutchWords.Either(words.Words)}. Schrijf nooit een reden of een ziekte op."
            : $"‘{Show(text)}’ kennen we niet. Kies {DutchWords.Either(words.Words)}.");
        return default;
    }

    public ValueList<string> List(ImportColumn column, IReadOnlyCollection<string>? allowed)
    {
        var text = OptionalText(column);
        if (text is null)
            return [];
        var items = text.Split('|', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        for (var index = 0; index < items.Length; index++)
        {
            CheckLength(column, items[index]);
            items[index] = Known(column, items[index], allowed);
        }

        return ValueList.Of<string>(items);
    }

    public string? Email(ImportColumn column)
    {
        var text = OptionalText(column);
        if (text is not null && !IsEmail(text))
            Wrong(column, $"‘{Show(text)}’ is geen e-mailadres. Schrijf het zoals naam@gemeente.nl, of laat de cel leeg.");
        return text;
    }

    public int Number(ImportColumn column)
    {
        var text = Text(column);
        if (text.Length == 0)
            return 0;
        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= 1)
            return number;
        Wrong(column, $"‘{Show(text)}’ is geen volgnummer. Vul een heel getal in, vanaf 1.");
        return 0;
    }

    public decimal Factor(ImportColumn column)
    {
        var text = Text(column);
        if (text.Length == 0)
            return 0;
        if (!decimal.TryParse(text.Replace(',', '.'), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var factor))
        {
            Wrong(column, $"‘{Show(text)}’ is geen getal. Vul een getal in boven 0 en hoogstens 1, bijvoorbeeld 0,8889.");
            return 0;
        }

        factor = Math.Round(factor, 4, MidpointRounding.AwayFromZero);
        if (factor is <= 0 or > 1)
            Wrong(column, $"‘{Show(text)}’ kan niet. Vul een getal in boven 0 en hoogstens 1: het aantal uren gedeeld door 36.");
        return factor;
    }

    public SalaryScale Scale(ImportColumn column)
    {
        var text = Text(column);
        if (SalaryScale.TryParse(text, out var scale))
            return scale;
        if (text.Length > 0)
            Wrong(column, $"‘{Show(text)}’ is geen schaal. Kies 1 tot en met 18, 10A of 11A.");
        return SalaryScale.All[0];
    }

    public DateOnly Date(ImportColumn column) =>
        Text(column).Length == 0 ? default : OptionalDate(column) ?? default;

    public DateOnly? OptionalDate(ImportColumn column)
    {
        var text = OptionalText(column);
        if (text is null)
            return null;
        if (!DutchDate.TryRead(text, out var day))
        {
            Wrong(column, LooksLikeDate(text)
                ? $"‘{Show(text)}’ staat niet op de kalender. Vul een dag in die bestaat."
                : $"‘{Show(text)}’ is geen datum. Schrijf de dag als 2027-05-31 of 31-05-2027.");
            return null;
        }

        if (column.Kind == ColumnKind.EndDate && day == NoEnd)
            return null;
        if (day.Year is < FirstYear or > LastYear)
        {
            Wrong(column, Invariant($"‘{Show(text)}’ ligt te ver weg. Vul een dag in tussen {FirstYear} en {LastYear}."));
            return null;
        }

        return dates[places[column]] = day;
    }

    /// <summary>"nee" or empty: no; "ja": yes; a day: yes, until that day.</summary>
    public (bool Yes, DateOnly? Until) YesOrDate(ImportColumn column)
    {
        var text = OptionalText(column);
        if (text is null || DutchWords.Same(text, "nee"))
            return (false, null);
        if (DutchWords.Same(text, "ja"))
            return (true, null);
        if (DutchDate.TryRead(text, out _) || LooksLikeDate(text))
            return (true, OptionalDate(column));
        Wrong(column, $"‘{Show(text)}’ kennen we niet. Vul ja of nee in, of de laatste dag als 31-05-2027.");
        return (false, null);
    }

    /// <summary>Says so when a last day is before the first.</summary>
    public void CheckOrder(ImportColumn first, ImportColumn last)
    {
        if (dates[places[first]] is { } begin && dates[places[last]] is { } end && end < begin)
            Wrong(last, $"‘{NameOf(last)}’ ({DutchDate.InWords(end)}) ligt voor ‘{NameOf(first)}’ ({DutchDate.InWords(begin)}). Verander een van de twee.");
    }

    private static bool LooksLikeDate(string text) =>
        text.Split(['-', '/']) is { Length: 3 } parts
        && Array.TrueForAll(parts, part => part.Length is >= 1 and <= 4 && part.All(char.IsAsciiDigit));

    private static bool IsEmail(string text)
    {
        var at = text.IndexOf('@', StringComparison.Ordinal);
        if (at < 1 || at != text.LastIndexOf('@') || text.AsSpan().ContainsAny(" ,;<>()[]\"\\"))
            return false;
        var domain = text[(at + 1)..];
        return domain.Contains('.', StringComparison.Ordinal)
            && Uri.CheckHostName(domain) == UriHostNameType.Dns
            && !text.Contains("..", StringComparison.Ordinal)
            && text[0] != '.' && text[at - 1] != '.';
    }

    private string Known(ImportColumn column, string text, IReadOnlyCollection<string>? allowed)
    {
        if (allowed is null)
            return text;
        var known = allowed.FirstOrDefault(name => DutchWords.Same(name, text));
        if (known is null)
            Wrong(column, $"‘{Show(text)}’ kennen we niet. Kies {DutchWords.Either([.. allowed])}.");
        return known ?? "";
    }

    private string Clean(ImportColumn column, string raw)
    {
        var text = header.Translate(column, raw.Replace('\u00a0', ' ').Trim());
        if (column.Kind is ColumnKind.LongText or ColumnKind.List)
            text = text.ReplaceLineEndings(" ").Replace('\t', ' ');
        if (StrangeCharacters.In(text) is { } complaint)
        {
            Wrong(column, complaint);
            return "";
        }

        if (!text.IsNormalized(NormalizationForm.FormC))
            text = text.Normalize(NormalizationForm.FormC);
        if (column.Kind != ColumnKind.List && !CheckLength(column, text))
            return "";
        if (texts.TryGetValue(text, out var same))
            return same;
        if (column.Kind is ColumnKind.Code or ColumnKind.Text)
            texts.Add(text);
        return text;
    }

    private bool CheckLength(ImportColumn column, string text)
    {
        if (text.Length <= column.MaximumLength)
            return true;
        Wrong(column, Invariant($"Deze tekst is te lang: {text.Length} tekens. Maak er hoogstens {column.MaximumLength} van."));
        return false;
    }

    private static string Show(string text) => text.Length <= 40 ? text : $"{text[..39]}…";
}
