using System.Globalization;
using System.Text.Json;

namespace Beweeg.Organisation.Provisioning.Protocol;

/// <summary>
/// Reads a filter or a path, character by character: "or" binds least, then "and", then "not". Bounded in length and depth.
/// </summary>
/// <param name="type">The resource that it is about.</param>
/// <param name="within">Inside brackets: the attribute whose parts are meant.</param>
/// <param name="refuse">How a fault is told.</param>
internal sealed class ScimFilterParser(ScimResourceType type, ScimAttribute? within, string text, Func<string, ScimRefusal> refuse)
{
    public const int Longest = 8000;
    private const int Deepest = 60;

    private int at;
    private int depth;

    public ScimFilter ReadWholeFilter()
    {
        CheckText();
        var filter = ReadOr();
        Skip();
        return at == text.Length ? filter : throw Fault();
    }

    public ScimPath ReadWholePath()
    {
        CheckText();
        var path = ReadPath(wholeExtension: true);
        if (Peek('['))
        {
            path = path with { Having = ReadHaving(path) };
            if (Peek('.'))
            {
                at++;
                var name = ReadName();
                path = path with { Sub = path.Attribute!.Find(name) ?? throw Unknown(name) };
            }
        }

        Skip();
        return at == text.Length ? path : throw Fault();
    }

    private void CheckText()
    {
        if (text.Length > Longest) throw refuse($"Deze tekst is te lang: hoogstens {Longest} tekens.");
        if (text.Contains('\0', StringComparison.Ordinal)) throw refuse("Hier staat een teken dat niet bestaat in tekst (U+0000).");
    }

    private ScimFilter ReadOr()
    {
        var left = ReadAnd();
        while (Word("or")) left = new ScimFilter.Or(left, ReadAnd());
        return left;
    }

    private ScimFilter ReadAnd()
    {
        var left = ReadOne();
        while (Word("and")) left = new ScimFilter.And(left, ReadOne());
        return left;
    }

    private ScimFilter ReadOne()
    {
        if (++depth > Deepest) throw refuse("Deze vraag zit te diep in elkaar.");
        try
        {
            Skip();
            if (Peek('('))
            {
                at++;
                return ReadClosing();
            }

            var start = at;
            if (Word("not"))
            {
                Skip();
                if (Peek('('))
                {
                    at++;
                    return new ScimFilter.Not(ReadClosing());
                }

                at = start;
            }

            return ReadExpression();
        }
        finally
        {
            depth--;
        }
    }

    private ScimFilter ReadClosing()
    {
        var inner = ReadOr();
        Skip();
        if (!Peek(')')) throw Fault();
        at++;
        return inner;
    }

    private ScimFilter ReadExpression()
    {
        var path = ReadPath(wholeExtension: false);
        if (Peek('[')) return new ScimFilter.Having(path, ReadHaving(path));
        Skip();
        var word = ReadName();
        if (string.Equals(word, "pr", StringComparison.OrdinalIgnoreCase)) return new ScimFilter.Present(path);
        if (!Enum.TryParse<ScimOperator>(word, ignoreCase: true, out var how) || char.IsAsciiDigit(word[0])) throw refuse($"‘{ScimRefusal.Short(word)}’ is geen vergelijking. Kies eq, ne, co, sw, ew, pr, gt, ge, lt of le.");
        Skip();
        var value = ReadValue();
        Check(path, how, value);
        return new ScimFilter.Compare(path, how, value);
    }

    private ScimFilter ReadHaving(ScimPath path)
    {
        if (path is not { Attribute: { Kind: ScimKind.Complex } attribute, Sub: null } || within is not null) throw Fault();
        at++;
        var start = at;
        var end = ClosingBracket();
        var inner = new ScimFilterParser(type, attribute, text[start..end], refuse).ReadWholeFilter();
        at = end + 1;
        return inner;
    }

    private int ClosingBracket()
    {
        var inText = false;
        for (var i = at; i < text.Length; i++)
        {
            if (inText && text[i] == '\\') i++;
            else if (text[i] == '"') inText = !inText;
            else if (text[i] == ']' && !inText) return i;
        }

        throw Fault();
    }

    private ScimPath ReadPath(bool wholeExtension)
    {
        Skip();
        if (within is not null)
        {
            var part = ReadName();
            return new ScimPath(null, within.Find(part) ?? throw Unknown(part), null, null);
        }

        foreach (var schema in type.Schemas.OrderByDescending(schema => schema.Id.Length))
        {
            if (string.Compare(text, at, schema.Id, 0, schema.Id.Length, StringComparison.OrdinalIgnoreCase) != 0) continue;
            var extension = ReferenceEquals(schema, type.Extension) ? schema : null;
            var end = at + schema.Id.Length;
            if (end == text.Length && wholeExtension)
            {
                at = end;
                return new ScimPath(schema, null, null, null);
            }

            if (end >= text.Length || text[end] != ':') continue;
            at = end + 1;
            return ReadAttribute(extension, schema.Id);
        }

        return ReadAttribute(null, null);
    }

    private ScimPath ReadAttribute(ScimSchema? extension, string? urn)
    {
        var name = ReadName();
        var attribute = type.Find(urn, name);
        if (attribute is null) throw Unknown(name);
        if (!Peek('.')) return new ScimPath(extension, attribute, null, null);
        at++;
        var part = ReadName();
        return new ScimPath(extension, attribute, null, attribute.Find(part) ?? throw Unknown($"{name}.{part}"));
    }

    private string ReadName()
    {
        var start = at;
        while (at < text.Length && (char.IsAsciiLetterOrDigit(text[at]) || text[at] is '-' or '_' or '$' or ':')) at++;
        return at > start ? text[start..at] : throw Fault();
    }

    private object? ReadValue()
    {
        if (Peek('"'))
        {
            var start = at++;
            while (at < text.Length && text[at] != '"') at += text[at] == '\\' ? 2 : 1;
            if (at >= text.Length) throw Fault();
            at++;
            try
            {
                var value = JsonSerializer.Deserialize<string>(text[start..at])!;
                return value.Contains('\0', StringComparison.Ordinal) ? throw refuse("Hier staat een teken dat niet bestaat in tekst (U+0000).") : value;
            }
            catch (JsonException)
            {
                throw Fault();
            }
        }

        var begin = at;
        while (at < text.Length && text[at] is not (' ' or ')' or ']')) at++;
        var word = text[begin..at];
        return word switch
        {
            "true" => true,
            "false" => false,
            "null" => null,
            _ => decimal.TryParse(word, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number
                : throw refuse($"‘{ScimRefusal.Short(word)}’ is geen waarde. Zet tekst tussen dubbele aanhalingstekens."),
        };
    }

    private void Check(ScimPath path, ScimOperator how, object? value)
    {
        var leaf = path.Leaf;
        if (leaf.Kind == ScimKind.Complex) throw refuse($"‘{leaf.Name}’ heeft delen. Vergelijk een deel ervan.");
        if (leaf.Kind == ScimKind.Boolean && (how is not (ScimOperator.Eq or ScimOperator.Ne) || value is not (bool or null)))
            throw refuse($"‘{leaf.Name}’ is waar of niet waar. Vraag eq of ne, met true of false.");
        if (leaf.Kind != ScimKind.Boolean && value is bool or decimal) throw refuse($"‘{leaf.Name}’ is tekst. Zet wat je zoekt tussen dubbele aanhalingstekens.");
        if (leaf.Kind == ScimKind.DateTime && value is string moment && how is not (ScimOperator.Co or ScimOperator.Sw or ScimOperator.Ew) && !ScimMatch.TryMoment(moment, out _))
            throw refuse($"‘{ScimRefusal.Short(moment)}’ is geen tijdstip. Schrijf het als 2026-05-31T12:00:00Z.");
        if (value is null && how is not (ScimOperator.Eq or ScimOperator.Ne)) throw refuse("Met null kan alleen eq of ne.");
    }

    private bool Word(string word)
    {
        var start = at;
        Skip();
        var end = at + word.Length;
        if (end <= text.Length && string.Compare(text, at, word, 0, word.Length, StringComparison.OrdinalIgnoreCase) == 0
            && (end == text.Length || text[end] is ' ' or '('))
        {
            at = end;
            return true;
        }

        at = start;
        return false;
    }

    private bool Peek(char c) => at < text.Length && text[at] == c;

    private void Skip()
    {
        while (Peek(' ')) at++;
    }

    private ScimRefusal Unknown(string name) => refuse($"‘{ScimRefusal.Short(name)}’ kent Beweeg niet.");

    private ScimRefusal Fault() => refuse($"‘{ScimRefusal.Short(text)}’ klopt niet, vanaf teken {Math.Min(at, text.Length) + 1}.");
}
