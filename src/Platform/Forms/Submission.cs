using System.Globalization;
using System.Text;
using Beweeg.DesignSystem.Forms;
using Microsoft.AspNetCore.Http;

namespace Beweeg.Platform.Forms;

/// <summary>
/// A form as it came in: strings only. Reading a field gives the parsed value and, where it is not right, a
/// sentence at the field; what was typed stays in <see cref="State"/>.
/// </summary>
public sealed class Submission
{
    private readonly Dictionary<string, string[]> lists = new(StringComparer.Ordinal);
    private readonly Dictionary<string, UploadedFile> files = new(StringComparer.Ordinal);

    private Submission() { }

    /// <summary>What the page shows again when something is wrong.</summary>
    public FormState State { get; } = FormState.Empty;

    public bool IsValid => State.IsValid;

    /// <summary>The button that was pressed.</summary>
    public string Action => State["actie"];

    /// <summary>Lets minimal APIs bind it as a parameter.</summary>
    public static async ValueTask<Submission> BindAsync(HttpContext http)
    {
        var submission = new Submission();
        if (!http.Request.HasFormContentType) return submission;
        var form = await http.Request.ReadFormAsync(http.RequestAborted);
        foreach (var (name, values) in form)
        {
            submission.State[name] = Clean(values.Count > 0 ? values[^1] ?? "" : "");
            submission.lists[name] = [.. values.OfType<string>()];
        }

        // A field in which nothing was chosen comes as a file without a name.
        foreach (var file in form.Files.Where(file => file.FileName.Length > 0))
        {
            using var content = new MemoryStream();
            await file.CopyToAsync(content, http.RequestAborted);
            submission.files[file.Name] = new UploadedFile(Clean(Path.GetFileName(file.FileName.Replace('\\', '/'))), content.ToArray());
        }

        return submission;
    }

    /// <summary>For tests and for commands: a submission of these fields.</summary>
    public static Submission Of(params (string Name, string Value)[] fields)
    {
        var submission = new Submission();
        foreach (var (name, value) in fields)
        {
            submission.State[name] = Clean(value);
            submission.lists[name] = [value];
        }

        return submission;
    }

    /// <summary>A text of at most <paramref name="max"/> characters; the sentence names the field as <paramref name="label"/>.</summary>
    public string Text(string field, string label, int max, bool required = false)
    {
        var text = State[field].Trim();
        if (required && text.Length == 0) Wrong(field, $"Vul in: {label}.");
        else if (text.Length > max)
            Wrong(field, string.Create(Dutch, $"Te lang: {label}. Het zijn {text.Length:N0} tekens, en er passen er {max:N0}."));
        return text;
    }

    /// <summary>A date, as 31-5-2027, 31/5/2027 or 2027-05-31; null when empty or wrong.</summary>
    public DateOnly? Date(string field, string label, bool required = false)
    {
        var text = State[field].Trim();
        if (text.Length == 0)
        {
            if (required) Wrong(field, $"Vul in: {label}.");
            return null;
        }

        if (DateOnly.TryParseExact(text, ["d-M-yyyy", "d/M/yyyy", "yyyy-MM-dd", "d MMMM yyyy"], Dutch, DateTimeStyles.None, out var date)
            && date.Year is >= 1900 and <= 2200) return date;
        Wrong(field, $"‘{Short(text)}’ is geen bestaande datum. Schrijf dag-maand-jaar, bijvoorbeeld 31-5-2027.");
        return null;
    }

    /// <summary>A time of day, as 9:30 or 09.30; null when empty or wrong.</summary>
    public TimeOnly? Time(string field, string label, bool required = false)
    {
        var text = State[field].Trim();
        if (text.Length == 0)
        {
            if (required) Wrong(field, $"Vul in: {label}.");
            return null;
        }

        if (TimeOnly.TryParseExact(text, ["H:mm", "H.mm", "HH:mm:ss"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var time)) return time;
        Wrong(field, $"‘{Short(text)}’ is geen tijd. Schrijf uren en minuten, bijvoorbeeld 9:30.");
        return null;
    }

    /// <summary>A whole number within bounds; null when empty or wrong.</summary>
    public int? Number(string field, string label, int min, int max, bool required = false)
    {
        var text = State[field].Trim();
        if (text.Length == 0)
        {
            if (required) Wrong(field, $"Vul in: {label}.");
            return null;
        }

        // As our own pages write it: "1.500", and as people write money: "1.500,00".
        var plain = text.EndsWith(",00", StringComparison.Ordinal) ? text[..^3] : text;
        if (plain.Split('.') is [{ Length: > 0 and <= 3 }, .. var thousands] && thousands.All(part => part.Length == 3)) plain = plain.Replace(".", "", StringComparison.Ordinal);
        if (int.TryParse(plain, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) && number >= min && number <= max) return number;
        Wrong(field, $"‘{Short(text)}’ past hier niet. {Capital(label)} is een heel getal van {min} tot en met {max}.");
        return null;
    }

    /// <summary>One of the allowed words; null when nothing (or something else) was chosen.</summary>
    public string? Choice(string field, string label, IEnumerable<string> allowed, bool required = false)
    {
        var text = State[field];
        if (text.Length == 0)
        {
            if (required) Wrong(field, $"Kies: {label}.");
            return null;
        }

        if (allowed.Contains(text, StringComparer.Ordinal)) return text;
        Wrong(field, $"Kies een van de mogelijkheden bij {label}.");
        return null;
    }

    /// <summary>One of the names of an enumeration.</summary>
    public T? Choice<T>(string field, string label, bool required = false) where T : struct, Enum =>
        Choice(field, label, Enum.GetNames<T>(), required) is { } name ? Enum.Parse<T>(name) : null;

    /// <summary>The file that was chosen in a field; null when none was. A form that comes back does not hold it: browsers forbid that.</summary>
    public UploadedFile? File(string field) => files.GetValueOrDefault(field);

    /// <summary>True when a box was ticked.</summary>
    public bool Ticked(string field) => State[field] is "ja" or "true" or "on";

    /// <summary>All values of a field that may have several.</summary>
    public IReadOnlyList<string> All(string field) => lists.GetValueOrDefault(field) ?? [];

    /// <summary>The version of what the user was looking at; -1 when there was nothing yet.</summary>
    public int Version(string field = "_versie") =>
        int.TryParse(State[field], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var version) ? version : -1;

    /// <summary>Says what is wrong with a field.</summary>
    public void Wrong(string field, string sentence) => State.Wrong(field, sentence);

    private static readonly CultureInfo Dutch = CultureInfo.GetCultureInfo("nl-NL");

    private static string Capital(string label) => char.ToUpper(label[0], Dutch) + label[1..];

    private static string Short(string text) => text.Length <= 40 ? text : text[..40] + "…";

    /// <summary>
    /// Line ends as one character, no control characters (U+0000 cannot be stored), and no characters that turn the
    /// direction of the text around them; everything else, emoji included, stays as typed.
    /// </summary>
    private static string Clean(string typed)
    {
        var clean = new StringBuilder(typed.Length);
        for (var i = 0; i < typed.Length; i++)
        {
            var c = typed[i];
            if (c == '\r')
            {
                if (i + 1 >= typed.Length || typed[i + 1] != '\n') clean.Append('\n');
                continue;
            }

            if (c is '\n' or '\t' || (!char.IsControl(c) && c is not (>= '\u202A' and <= '\u202E') and not (>= '\u2066' and <= '\u2069')
                && !IsLoneSurrogate(typed, i))) clean.Append(c);
        }

        return clean.ToString().Normalize(NormalizationForm.FormC);
    }

    private static bool IsLoneSurrogate(string text, int i) =>
        (char.IsHighSurrogate(text[i]) && (i + 1 >= text.Length || !char.IsLowSurrogate(text[i + 1])))
        || (char.IsLowSurrogate(text[i]) && (i == 0 || !char.IsHighSurrogate(text[i - 1])));
}
