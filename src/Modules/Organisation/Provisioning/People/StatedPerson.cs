using System.Text.Json.Nodes;
using Beweeg.Organisation.Provisioning.Protocol;

namespace Beweeg.Organisation.Provisioning.People;

/// <summary>What the source says about a person, read from a resource.</summary>
/// <param name="GivenName">Empty when the source gave one name only.</param>
/// <param name="Prefix">"van der", taken from the front of the surname: lists are not sorted by it.</param>
/// <param name="Active">Null when not said.</param>
internal sealed record StatedPerson(
    string UserName, string? ExternalId, string GivenName, string Prefix, string LastName, string? DisplayName, string? Title, bool? Active, string? Email,
    string? Number, string? Department, string? Manager, string? CostCenter, string? Organization, string? Division)
{
    private static readonly HashSet<string> Prefixes = new(StringComparer.Ordinal)
    {
        "van", "de", "den", "der", "het", "'t", "’t", "te", "ten", "ter", "in", "op", "aan", "bij", "el", "al", "la", "le", "les", "du", "da", "di", "dos", "von", "vom", "zu", "zur", "af", "bin", "ben", "ibn",
    };

    /// <exception cref="ScimRefusal">Something that must be there is not.</exception>
    public static StatedPerson Of(JsonObject user)
    {
        if (Text(user["userName"]) is not { } userName) throw ScimRefusal.Value("‘userName’ ontbreekt. Daarmee meldt iemand zich aan.");
        var display = Text(user["displayName"]);
        var name = user["name"] as JsonObject;
        var given = Text(name?["givenName"]);
        var family = Text(name?["familyName"]);
        if (given is null && family is null)
        {
            // One name only: its first word is what colleagues say.
            var whole = Text(name?["formatted"]) ?? display ?? userName;
            var space = whole.IndexOf(' ', StringComparison.Ordinal);
            (given, family) = space > 0 ? (whole[..space], whole[(space + 1)..].Trim()) : ("", whole);
        }

        var (prefix, last) = Split(family ?? "");
        // A surname is what a list is sorted by: there always is one.
        if (last.Length == 0) (given, last) = ("", given!);
        if ((given?.Length ?? 0) > 100 || prefix.Length > 40) throw ScimRefusal.Value("De naam is te lang.");
        var employee = user[ScimSchemas.EnterpriseId] as JsonObject;
        var emails = (user["emails"] as JsonArray)?.OfType<JsonObject>().ToList() ?? [];
        var email = emails.Find(one => one["primary"]?.GetValue<bool>() == true) ?? emails.Find(one => Text(one["type"]) == "work") ?? emails.FirstOrDefault();
        return new StatedPerson(userName, Text(user["externalId"]), given ?? "", prefix, last, display, Text(user["title"]), user["active"]?.GetValue<bool>(), Text(email?["value"]),
            Text(employee?["employeeNumber"]), Text(employee?["department"]), Text((employee?["manager"] as JsonObject)?["value"]),
            Text(employee?["costCenter"]), Text(employee?["organization"]), Text(employee?["division"]));
    }

    private static (string Prefix, string Last) Split(string family)
    {
        var words = family.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var count = words.TakeWhile(word => Prefixes.Contains(word)).Count();
        return count == words.Length ? ("", string.Join(' ', words)) : (string.Join(' ', words.Take(count)), string.Join(' ', words.Skip(count)));
    }

    private static string? Text(JsonNode? node) => node is JsonValue value && value.TryGetValue<string>(out var text) && text.Length > 0 ? text : null;
}
