using System.Text.Json.Nodes;
using System.Text.Json.Schema;

namespace Beweeg.Conversations.Regulations;

/// <summary>
/// The JSON Schema of a regulation file, made from the record tree, for who makes or checks such a file outside Beweeg. What a
/// schema cannot say, such as weights that add up to 100, <see cref="RegulationCheck"/> says.
/// </summary>
public static class RegulationSchema
{
    /// <summary>Where the application publishes it. The number goes up when a file that was right no longer is.</summary>
    public const string Address = "/schema/regeling-1.json";

    /// <summary>Draft 2020-12, indented, ending with a new line.</summary>
    public static string Text { get; } = Make();

    private static string Make()
    {
        var schema = new JsonObject
        {
            ["$schema"] = "https://json-schema.org/draft/2020-12/schema",
            ["$id"] = "urn:beweeg:schema:regeling:1",
            ["title"] = "Regeling voor de gesprekscyclus",
            ["description"] = "Welke gesprekken er zijn, in welke volgorde en voor wanneer, met de vragen, termijnen, woorden en wegingen. Gemaakt uit de code van Beweeg.",
        };
        var made = (JsonObject)RegulationJson.Options.GetJsonSchemaAsNode(typeof(Regulation), new JsonSchemaExporterOptions { TreatNullObliviousAsNonNullable = true });
        foreach (var (name, value) in made.ToList())
        {
            made.Remove(name);
            schema[name] = value;
        }

        schema["type"] = "object";
        return schema.ToJsonString(RegulationJson.Options) + "\n";
    }
}
