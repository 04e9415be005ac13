namespace Beweeg.DesignSystem.Forms;

/// <summary>
/// What a form shows: the texts as the user typed them and the sentences that say what is wrong.
/// Values stay strings until they are accepted, so nothing typed is lost when a form comes back.
/// </summary>
public sealed class FormState
{
    private readonly Dictionary<string, string> values = new(StringComparer.Ordinal);
    private readonly List<FieldError> errors = [];

    /// <summary>An empty form.</summary>
    public static FormState Empty => new();

    /// <summary>The text of a field; empty when nothing was typed.</summary>
    public string this[string field]
    {
        get => values.GetValueOrDefault(field, "");
        set => values[field] = value;
    }

    /// <summary>All errors in the order of the fields on the page.</summary>
    public IReadOnlyList<FieldError> Errors => errors;

    /// <summary>True when no sentence says that something is wrong.</summary>
    public bool IsValid => errors.Count == 0;

    /// <summary>The names of all fields that hold a text.</summary>
    public IReadOnlyCollection<string> Fields => values.Keys;

    /// <summary>
    /// For one of several forms on a page: this state when that form was the one that was sent, and another one otherwise, so
    /// that what was typed and what is wrong stays with the form that was sent.
    /// </summary>
    /// <param name="field">A field that only that form has, and that a browser always sends.</param>
    public FormState SentWith(string field, FormState? otherwise = null) => values.ContainsKey(field) ? this : otherwise ?? Empty;

    /// <summary>Says what is wrong with a field. The sentence is complete Dutch: what is wrong and what to do.</summary>
    public FormState Wrong(string field, string sentence)
    {
        errors.Add(new FieldError(field, sentence));
        return this;
    }

    /// <summary>The first sentence about a field, or null.</summary>
    public string? ErrorOf(string field) =>
        errors.Find(error => string.Equals(error.Field, field, StringComparison.Ordinal))?.Sentence;
}

/// <summary>One sentence at one field. An empty field name means: about the form as a whole.</summary>
public sealed record FieldError(string Field, string Sentence);
