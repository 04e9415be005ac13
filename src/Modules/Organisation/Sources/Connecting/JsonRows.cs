using System.Text.Json;

namespace Beweeg.Organisation.Sources.Connecting;

/// <summary>Rows out of JSON: an object inside an object gives a field with a dot in its name, a list of texts one text with <c>|</c> between them.</summary>
internal static class JsonRows
{
    private const int Deepest = 6;

    public static readonly JsonDocumentOptions Options = new() { MaxDepth = 32 };

    /// <summary>What stands at a place, with dots; undefined when nothing does.</summary>
    public static JsonElement At(JsonElement root, string? place)
    {
        var element = root;
        // A name may hold dots itself, as "@odata.nextLink" does.
        if (!string.IsNullOrEmpty(place) && root.ValueKind == JsonValueKind.Object && root.TryGetProperty(place, out var whole)) return whole;
        foreach (var part in (place ?? "").Split('.', StringSplitOptions.RemoveEmptyEntries))
        {
            if (element.ValueKind != JsonValueKind.Object || !element.TryGetProperty(part, out element)) return default;
        }

        return element;
    }

    /// <summary>Reads one row into fields, which are emptied first.</summary>
    /// <exception cref="SourceFailure">It is no row.</exception>
    public static void Read(JsonElement row, Dictionary<string, string> into, string dataset, int number)
    {
        into.Clear();
        if (row.ValueKind != JsonValueKind.Object) throw new SourceFailure($"Rij {number} van {dataset} is geen rij met velden. Kijk of het adres en de plaats van de lijst kloppen.");
        var place = "";
        try
        {
            Fill(row, "", into, 0, ref place);
        }
        catch (InvalidOperationException cause)
        {
            throw new SourceFailure($"De letters kloppen niet in rij {number} van {dataset}{(place.Length == 0 ? "" : $", veld {place}")}. De lijst zegt dat zij UTF-8 is, en dat is zij niet. Vraag de leverancier om UTF-8 te sturen.", cause);
        }

        if (into.Count > SourceLimits.MostFields) throw new SourceFailure($"Rij {number} van {dataset} heeft meer dan {SourceLimits.MostFields} velden. Vraag de leverancier om een kortere lijst.");
    }

    // What is no UTF-8 is noticed when a text is taken out: the place says where that was.
    private static void Fill(JsonElement element, string name, Dictionary<string, string> into, int depth, ref string place)
    {
        place = name;
        if (element.ValueKind == JsonValueKind.Object)
        {
            if (depth >= Deepest) return;
            foreach (var property in element.EnumerateObject()) Fill(property.Value, name.Length == 0 ? property.Name : $"{name}.{property.Name}", into, depth + 1, ref place);
            return;
        }

        into[name] = TextOf(element);
    }

    private static string TextOf(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.String => element.GetString() is { Length: <= SourceLimits.LongestValue } text ? text : throw new SourceFailure($"Een veld is langer dan {SourceLimits.LongestValue:N0} tekens. Dat hoort niet in een lijst van mensen."),
        JsonValueKind.Number => element.GetRawText(),
        JsonValueKind.True => "ja",
        JsonValueKind.False => "nee",
        JsonValueKind.Array => string.Join('|', element.EnumerateArray().Where(item => item.ValueKind is not (JsonValueKind.Object or JsonValueKind.Array)).Select(TextOf)),
        _ => "",
    };
}
