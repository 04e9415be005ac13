using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Beweeg.DesignSystem.Forms;
using Beweeg.Platform.Forms;
using Option = Beweeg.DesignSystem.Forms.Choice;

namespace Beweeg.Platform.Sheets;

/// <summary>
/// A chapter of an editor says once which fields a part of a document has (a regulation, a guide); this lays them out. On a filled sheet the
/// fields get the values of the document; on a sheet that somebody sent, the same words read what was typed and give the changed document
/// back. Either way <see cref="Items"/> is what the page draws.
/// </summary>
public sealed class Sheet
{
    /// <summary>The most rows of one kind; a form has room for so many fields only.</summary>
    private const int MostRows = 100;

    private readonly Submission? sent;
    private readonly RowMove? move;
    private readonly string prefix;
    private readonly string place;
    private readonly bool quiet;
    private readonly KnownNames? known;
    private readonly List<SheetItem> items = [];

    private Sheet(FormState state, Submission? sent, RowMove? move, string prefix, string place, bool quiet, KnownNames? known) =>
        (State, this.sent, this.move, this.prefix, this.place, this.quiet, this.known) = (state, sent, move, prefix, place, quiet, known);

    public FormState State { get; }

    public IReadOnlyList<SheetItem> Items => items;

    /// <summary>True when a row was added, moved or removed: then nothing is saved yet.</summary>
    public bool IsMoved => move is not null;

    /// <summary>A sheet that gets the values of the document.</summary>
    public static Sheet Fill() => new(FormState.Empty, null, null, "", "", quiet: false, null);

    /// <summary>A sheet as somebody sent it. While a row is moved nobody is told yet what is wrong.</summary>
    /// <param name="known">What things are called in the organisation, for a chapter that asks so.</param>
    public static Sheet Read(Submission form, KnownNames? known = null)
    {
        var pressed = RowMove.Parse(form.Action);
        return new Sheet(form.State, form, pressed, "", "", quiet: pressed is not null, known);
    }

    /// <summary>Tells one filling from another, to see whether somebody changed what stood here.</summary>
    public string Fingerprint() => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(
        string.Join('\u0001', State.Fields.Order(StringComparer.Ordinal).Select(field => $"{field}\u0002{State[field]}")))))[..24];

    /// <summary>A text.</summary>
    /// <param name="at">Its place in the document, seen from the place around it.</param>
    /// <param name="asked">What is asked for when it is empty; null: the label says it.</param>
    public string Text(string name, string label, string value, string? hint = null, int max = 2000, int lines = 1, bool required = true, string? at = null, string? asked = null)
    {
        var field = Add(name, label, lines > 1 ? FieldLook.Text : FieldLook.Line, at, item => item with { Hint = hint, Lines = lines, Optional = !required, IsShort = max <= 80 }, value);
        return IsAsked ? sent!.Text(field, asked ?? Low(label), max, required) : sent is null ? value : State[field].Trim();
    }

    /// <summary>The name of an article, as it stands in a regulation.</summary>
    /// <param name="of">Of what, where a chapter asks for several: "het gesprek ‘Startgesprek’".</param>
    public string Article(string name, string value, string label = "Artikel", string? at = null, string? of = null) =>
        Text(name, label, value, "Zoals het naast de tekst komt te staan, bijvoorbeeld: art. 4.2.", 80, at: at, asked: of is null ? null : $"het artikel bij {of}");

    /// <summary>A whole number.</summary>
    public int Number(string name, string label, int value, int min, int max, string? unit = null, string? hint = null, string? at = null)
    {
        var field = Add(name, label, FieldLook.Number, at, item => item with { Hint = hint, Unit = unit }, Text(value));
        return IsAsked ? sent!.Number(field, Low(label), min, max, required: true) ?? value : value;
    }

    /// <summary>A whole number that may be left out.</summary>
    public int? NumberOrNone(string name, string label, int? value, int min, int max, string? unit = null, string? hint = null, string? at = null)
    {
        var field = Add(name, label, FieldLook.Number, at, item => item with { Hint = hint, Unit = unit, Optional = true }, value is { } number ? Text(number) : "");
        return IsAsked ? sent!.Number(field, Low(label), min, max) : value;
    }

    /// <summary>Whole numbers with commas between them. An empty list and none at all are the same to a reader, and the one that was there stays.</summary>
    public IReadOnlyList<int>? Numbers(string name, string label, IReadOnlyList<int>? value, string hint, string? at = null)
    {
        var field = Add(name, label, FieldLook.Line, at, item => item with { Hint = hint, Optional = true }, string.Join(", ", (value ?? []).Select(Text)));
        if (!IsAsked) return value;
        var numbers = new List<int>();
        foreach (var part in State[field].Split([',', ';', ' '], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            if (int.TryParse(part, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number <= 1000) numbers.Add(number);
            else
            {
                sent!.Wrong(field, $"‘{(part.Length <= 20 ? part : part[..20] + "…")}’ is geen aantal. Schrijf hele getallen met een komma ertussen, bijvoorbeeld 14, 7.");
                break;
            }
        }

        return numbers.Count == 0 && value is not { Count: > 0 } ? value : numbers;
    }

    /// <summary>Days, one on each line.</summary>
    public IReadOnlyList<DateOnly> Days(string name, string label, IReadOnlyList<DateOnly> value, string hint, string? at = null)
    {
        var lines = Lines(name, label, [.. value.Select(day => day.ToString("dd-MM-yyyy", CultureInfo.InvariantCulture))], hint, at);
        if (!IsAsked) return value;
        var days = new List<DateOnly>();
        foreach (var line in lines)
        {
            if (DateOnly.TryParseExact(line, ["d-M-yyyy", "d/M/yyyy", "yyyy-MM-dd"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)) days.Add(day);
            else
            {
                sent!.Wrong(prefix + name, $"‘{(line.Length <= 20 ? line : line[..20] + "…")}’ is geen bestaande datum. Schrijf dag-maand-jaar, bijvoorbeeld 27-4-2027.");
                break;
            }
        }

        return days;
    }

    /// <summary>Texts, one on each line; empty lines are left out.</summary>
    public IReadOnlyList<string> Lines(string name, string label, IReadOnlyList<string> value, string hint, string? at = null)
    {
        var field = Add(name, label, FieldLook.Text, at, item => item with { Hint = hint, Lines = 4, Optional = true }, string.Join('\n', value));
        return IsAsked ? [.. sent!.Text(field, Low(label), 4000).Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)] : value;
    }

    /// <summary>Names of things in the organisation, one on each line. One that is not known there gets a sentence, unless it stood there already.</summary>
    public IReadOnlyList<string> Names(string name, string label, IReadOnlyList<string> value, string hint, Func<KnownNames, IReadOnlySet<string>> which)
    {
        var lines = Lines(name, label, value, hint);
        if (IsAsked && known is not null && lines.FirstOrDefault(line => !which(known).Contains(line) && !value.Contains(line, StringComparer.Ordinal)) is { } unknown)
            sent!.Wrong(prefix + name, $"‘{(unknown.Length <= 60 ? unknown : unknown[..60] + "…")}’ kennen we niet. Schrijf de naam zoals in het personeelssysteem.");
        return lines;
    }

    /// <summary>Yes or no.</summary>
    public bool Tick(string name, string label, bool value, string? hint = null, string? at = null)
    {
        var field = Add(name, label, FieldLook.Tick, at, item => item with { Hint = hint }, value ? "true" : "");
        return sent is null ? value : sent.Ticked(field);
    }

    /// <summary>One word of the vocabulary.</summary>
    /// <param name="of">The words that can be chosen; null for all. The one that stands there always can.</param>
    public T One<T>(string name, string label, T value, Func<T, string> words, IEnumerable<T>? of = null, string? hint = null, string? at = null) where T : struct, Enum
    {
        var choices = (of ?? Enum.GetValues<T>()).Append(value).Distinct().Order().ToList();
        return Enum.Parse<T>(One(name, label, value.ToString(), [.. choices.Select(choice => new Option(choice.ToString(), Sentence(words(choice))))], hint, at));
    }

    /// <summary>One of these; what stood there and is no longer among them has to be chosen anew.</summary>
    public string One(string name, string label, string value, IReadOnlyList<Option> choices, string? hint = null, string? at = null)
    {
        var isThere = choices.Any(choice => choice.Value == value);
        var field = Add(name, label, FieldLook.One, at, item => item with { Hint = hint, Choices = choices, Prompt = isThere ? null : "Maak een keuze" }, isThere ? value : "");
        return IsAsked ? sent!.Choice(field, Low(label), choices.Select(choice => choice.Value), required: true) ?? value : value;
    }

    /// <summary>Any number of words of the vocabulary.</summary>
    public IReadOnlyList<T> Many<T>(string name, string label, IReadOnlyList<T> value, Func<T, string> words, IEnumerable<T>? of = null, string? hint = null, string? at = null) where T : struct, Enum
    {
        var choices = (of ?? Enum.GetValues<T>()).Concat(value).Distinct().Order().Select(choice => new Option(choice.ToString(), Sentence(words(choice)))).ToList();
        return [.. Many(name, label, [.. value.Select(one => one.ToString())], choices, hint, at).Select(Enum.Parse<T>)];
    }

    /// <summary>Any number of these. The order that was there stays; what is chosen newly comes after it.</summary>
    public IReadOnlyList<string> Many(string name, string label, IReadOnlyList<string> value, IReadOnlyList<Option> choices, string? hint = null, string? at = null)
    {
        var chosen = sent?.All(prefix + name);
        var field = Add(name, label, FieldLook.Many, at, item => item with { Hint = hint, Choices = choices }, string.Join(',', value));
        if (chosen is null) return value;
        State[field] = string.Join(',', chosen);
        return [.. value.Concat(choices.Select(choice => choice.Value)).Distinct(StringComparer.Ordinal).Where(one => chosen.Contains(one, StringComparer.Ordinal))];
    }

    /// <summary>Short fields beside each other.</summary>
    public T Beside<T>(Func<Sheet, T> fields)
    {
        var inside = Inside("", null, quiet);
        var made = fields(inside);
        items.Add(new SheetLine(inside.items));
        return made;
    }

    /// <summary>Fields that count only when something was chosen above them; otherwise nobody is asked about them.</summary>
    /// <param name="chosen">What was chosen.</param>
    /// <param name="choice">The choice that they belong to.</param>
    public T When<T>(string chosen, string choice, Func<Sheet, T> fields)
    {
        var inside = Inside("", null, quiet || chosen != choice);
        var made = fields(inside);
        items.Add(new SheetWhen(choice, inside.items));
        return made;
    }

    /// <summary>Fields that belong together, under a title.</summary>
    /// <param name="name">Before the names of its fields, where they would be the same as others.</param>
    public T Group<T>(string title, Func<Sheet, T> fields, string? hint = null, string? at = null, string name = "")
    {
        var inside = Inside(name, at, quiet);
        var made = fields(inside);
        items.Add(new SheetGroup(title, hint, inside.items, null, At(at), "groep-" + FieldId.Slug(prefix + title)));
        return made;
    }

    /// <summary>Something that a document may have or not: a tick, and its fields below. Without the tick nobody is asked about them.</summary>
    /// <param name="blank">What it begins with.</param>
    public T? Maybe<T>(string name, string title, string tick, T? value, T blank, Func<T, Sheet, T> fields, string? hint = null, string? at = null) where T : class
    {
        var there = sent is null ? value is not null : sent.Ticked(prefix + name);
        if (sent is null) State[prefix + name] = there ? "true" : "";
        var ticked = new SheetField(prefix + name, tick, FieldLook.Tick, At(at), FieldId.Of(prefix + name));
        var inside = Inside(name + "-", at, quiet || !there);
        var made = fields(value ?? blank, inside);
        items.Add(new SheetGroup(title, hint, inside.items, ticked, At(at), "groep-" + FieldId.Slug(prefix + name)));
        return there ? made : null;
    }

    /// <summary>Rows that can be added, moved and removed.</summary>
    /// <param name="blank">What a new row begins with.</param>
    /// <param name="key">How a row is known in the regulation; null for rows that are known by nothing.</param>
    public IReadOnlyList<T> Rows<T>(string name, RowText text, IReadOnlyList<T> values, T blank, Func<T, Sheet, T> fields, KeyOf<T>? key = null, string? at = null) where T : class
    {
        var named = prefix + name;
        var ids = sent is null ? [.. Enumerable.Range(0, values.Count)] : Ids(sent.All(named));
        if (move is not null && move.Rows == named) ids = [.. move.On(ids).Take(MostRows)];
        var rows = new List<SheetRow>();
        var made = new List<T>();
        var taken = new HashSet<string>(values.Select(value => key?.Get(value) ?? ""), StringComparer.Ordinal);
        var used = new HashSet<string>(StringComparer.Ordinal);
        foreach (var id in ids)
        {
            var start = string.Create(CultureInfo.InvariantCulture, $"{name}-{id}-");
            var keyField = prefix + start + "sleutel";
            var isNew = sent is not null && move is { Kind: RowMoveKind.Add } && move.Rows == named && move.Row == id;
            if (sent is null) State[keyField] = key?.Get(values[id]) ?? Text(id);
            if (isNew) State[keyField] = "";
            var knownAs = State[keyField];
            var value = sent is null ? values[id] : knownAs.Length == 0 ? blank : Known(values, knownAs, key) ?? (key is null ? blank : key.With(blank, knownAs));
            var inside = new Sheet(State, isNew ? null : sent, move, prefix + start, key is null ? At(at) ?? place : Below(at, knownAs), quiet, known);
            var row = fields(value, inside);
            var rowPlace = key is not null && knownAs.Length > 0 ? Below(at, knownAs) : null;
            if (key is not null)
            {
                // Two rows never become one: a key counts for the first that has it.
                if (knownAs.Length == 0 || !used.Add(knownAs)) row = key.With(row, NewKey(key.Name(row), taken));
                else row = key.With(row, knownAs);
            }

            made.Add(row);
            var title = inside.items.SelectMany(item => item.All).OfType<SheetField>().FirstOrDefault(field => field.Look is FieldLook.Line or FieldLook.Text)?.Name ?? "";
            rows.Add(new SheetRow(id, title, keyField, inside.items, knownAs.Length == 0, rowPlace, RowAnchor(named, id)));
        }

        items.Add(new SheetRows(named, text, rows, At(at), "rijen-" + FieldId.Slug(named)));
        return made;
    }

    /// <summary>The id of a row on the page.</summary>
    public static string RowAnchor(string rows, int id) => string.Create(CultureInfo.InvariantCulture, $"rij-{FieldId.Slug(rows)}-{id}");

    /// <summary>A sentence at a field of this sheet, when the form is being saved.</summary>
    public void Wrong(string name, string sentence)
    {
        if (IsAsked) sent!.Wrong(prefix + name, sentence);
    }

    private bool IsAsked => sent is not null && !quiet;

    private string Add(string name, string label, FieldLook look, string? at, Func<SheetField, SheetField> finish, string value)
    {
        var field = prefix + name;
        if (sent is null) State[field] = value;
        items.Add(finish(new SheetField(field, label, look, at is null ? null : At(at), FieldId.Of(field))));
        return field;
    }

    private Sheet Inside(string start, string? at, bool isQuiet) => new(State, sent, move, prefix + start, At(at) ?? place, isQuiet, known);

    // Places are told from the top of the file; a sheet without a place yet takes the whole path.
    private string? At(string? at) => at is null ? null : place.Length == 0 ? at : $"{place}.{at}";

    private string Below(string? at, string key) => At(at) is { } there ? $"{there}.{key}" : place;

    private static List<int> Ids(IReadOnlyList<string> posted) =>
        [.. posted.Select(text => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var id) && id < 10_000 ? id : -1).Where(id => id >= 0).Distinct().Take(MostRows)];

    // A row without a key is known by where it stood.
    private static T? Known<T>(IReadOnlyList<T> values, string known, KeyOf<T>? key) where T : class =>
        key is not null ? values.FirstOrDefault(one => key.Get(one) == known)
        : int.TryParse(known, NumberStyles.None, CultureInfo.InvariantCulture, out var at) && at < values.Count ? values[at] : null;

    /// <summary>A key from a name, that nothing among its kind has or had.</summary>
    private static string NewKey(string name, HashSet<string> taken)
    {
        var slug = FieldId.Slug(name);
        slug = slug.Length switch { 0 => "nieuw", > 60 => slug[..60].TrimEnd('-'), _ => slug };
        var key = slug;
        for (var number = 2; !taken.Add(key); number++) key = string.Create(CultureInfo.InvariantCulture, $"{slug}-{number}");
        return key;
    }

    // "Wat ga je doen?" becomes "wat ga je doen" in the middle of a sentence.
    private static string Low(string label) => char.ToLower(label[0], CultureInfo.InvariantCulture) + label[1..].TrimEnd('?');

    private static string Sentence(string text) => text.Length == 0 ? text : char.ToUpper(text[0], CultureInfo.InvariantCulture) + text[1..];

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}

/// <summary>How rows of a kind are known: by a key that people never see, made from their name.</summary>
public sealed record KeyOf<T>(Func<T, string> Get, Func<T, string> Name, Func<T, string, T> With);
