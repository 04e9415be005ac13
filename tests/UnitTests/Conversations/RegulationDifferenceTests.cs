using System.Text.Json.Nodes;
using Beweeg.Conversations.Regulations;
using Beweeg.Conversations.Regulations.Differences;
using FsCheck;
using FsCheck.Fluent;

namespace Beweeg.UnitTests.Conversations;

public sealed class RegulationDifferenceTests
{
    private static readonly string[] Words = [.. typeof(Regulation).Assembly.GetTypes()
        .Where(type => type is { IsEnum: true, Namespace: "Beweeg.Conversations.Regulations" }).SelectMany(Enum.GetNames)
        .Select(System.Text.Json.JsonNamingPolicy.CamelCase.ConvertName).Distinct(StringComparer.Ordinal)];

    public static TheoryData<string> AllPresets => [.. Presets.Keys];

    [Theory]
    [MemberData(nameof(AllPresets))]
    public void SameRegulation_HasNoDifference(string key) =>
        RegulationDifferences.Between(Presets.Load(key), RegulationJson.Read(RegulationJson.Write(Presets.Load(key))).Regulation!).ShouldBeEmpty();

    /// <summary>Every value that stands in the file of a preset is changed on its own, and so is everything that can be left out.</summary>
    [Theory]
    [MemberData(nameof(AllPresets))]
    public void AnyFieldChanged_IsToldInASentence(string key) => EveryChangeIsTold(Presets.Load(key), "$", 500);

    /// <summary>No preset has groups of people.</summary>
    [Fact]
    public void AnyFieldOfAGroupChanged_IsToldInASentence() => EveryChangeIsTold(
        Presets.Load(Presets.DoorlopendGesprek) with { Groups = [new PeopleGroup("buiten", "Buitendienst", ["Openbare ruimte"], ["Techniek"], ["Monteur"], [GroupAppointment.Permanent])] }, "$.groups", 10);

    private static void EveryChangeIsTold(Regulation before, string within, int atLeast)
    {
        var silent = new List<string>();
        var changes = 0;
        foreach (var path in PathsOf(JsonNode.Parse(RegulationJson.Write(before))!).Where(path => path.StartsWith(within, StringComparison.Ordinal)))
        {
            foreach (var after in ChangedAt(before, path))
            {
                changes++;
                var told = RegulationDifferences.Between(before, after).SelectMany(group => group.Sentences).ToList();
                if (told.Count == 0) silent.Add(path);
                told.ShouldAllBe(sentence => !sentence.Contains("{0}", StringComparison.Ordinal) && char.IsUpper(sentence[0]), path);
            }
        }

        silent.ShouldBeEmpty();
        changes.ShouldBeGreaterThan(atLeast);
    }

    /// <summary>Several changes at once, and the way back: what is told one way is told the other way as well.</summary>
    [Fact]
    public void ManyChangesAtOnce_AreToldBothWays()
    {
        var before = Presets.Load(Presets.GoedeGesprek2014);
        var paths = PathsOf(JsonNode.Parse(RegulationJson.Write(before))!).ToArray();
        Prop.ForAll(Gen.Elements(paths).ListOf().ToArbitrary(), chosen =>
        {
            var after = before;
            foreach (var path in chosen) after = ChangedAt(after, path).FirstOrDefault() ?? after;
            var same = RegulationJson.Write(after) == RegulationJson.Write(before);
            return (RegulationDifferences.Between(before, after).Count == 0) == same && (RegulationDifferences.Between(after, before).Count == 0) == same;
        }).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void TermChanged_IsToldWithBothLengths() => Told(r => r with { Terms = r.Terms with { Objections = r.Terms.Objections! with { Amount = 3 } } })
        .ShouldBe(["De termijn ‘Bedenkingen insturen’ wordt 3 weken in plaats van 2 weken."]);

    [Fact]
    public void ConversationLeftOut_IsToldWithItsCycle() => Told(r => r with { CycleShapes = [r.CycleShapes[0] with { Conversations = [.. r.CycleShapes[0].Conversations.Where(one => one.Key != "progress")] }, .. r.CycleShapes.Skip(1)] })
        .ShouldBe(["Het gesprek ‘Voortgangsgesprek’ vervalt in ‘Cyclus van twee jaar’."]);

    [Fact]
    public void NewWord_IsToldWhole() => Told(r => r with { Scale = r.Scale! with { Qualifications = [.. r.Scale.Qualifications, new Qualification("top", "Top", 6, "Beter kan niet.")] } })
        .ShouldBe(["De kwalificatie ‘Top’ komt erbij.", "Het getal bij de kwalificatie ‘Top’ is 6.", "De uitleg van de kwalificatie ‘Top’: ‘Beter kan niet.’"]);

    [Fact]
    public void OtherName_IsTold() => Told(r => r with { AgreementDescriptions = [r.AgreementDescriptions[0] with { Name = "Resultaatafspraak" }, .. r.AgreementDescriptions.Skip(1)] })
        .ShouldBe(["De soort afspraak ‘Werkafspraak’ heet voortaan ‘Resultaatafspraak’."]);

    [Fact]
    public void OtherOrder_IsTold() => Told(r => r with { AgreementDescriptions = [.. r.AgreementDescriptions.Reverse()] })
        .ShouldHaveSingleItem().ShouldStartWith("De volgorde van de soorten afspraken wordt: de soort afspraak ‘Randvoorwaarde’");

    private static IReadOnlyList<string> Told(Func<Regulation, Regulation> change)
    {
        var before = Presets.Load(Presets.GoedeGesprek2014);
        return [.. RegulationDifferences.Between(before, change(before)).SelectMany(group => group.Sentences)];
    }

    private static IEnumerable<string> PathsOf(JsonNode node) => node switch
    {
        JsonObject fields => fields.SelectMany(field => PathsOf(field.Value!).Prepend(field.Value!.GetPath())),
        JsonArray items => items.SelectMany(item => PathsOf(item!).Prepend(item!.GetPath())),
        _ => [node.GetPath()],
    };

    /// <summary>The regulation with something else at a place: another value, or nothing there; only what can be read.</summary>
    private static IEnumerable<Regulation> ChangedAt(Regulation regulation, string path)
    {
        foreach (var other in Others(regulation, path))
        {
            var root = JsonNode.Parse(RegulationJson.Write(regulation))!;
            if (Find(root, path) is not { } node) yield break;
            if (other is null)
            {
                if (node.Parent is JsonObject fields) fields.Remove(node.GetPropertyName());
                else ((JsonArray)node.Parent!).Remove(node);
            }
            else
            {
                node.ReplaceWith(other);
            }

            if (RegulationJson.Read(root.ToJsonString()).Regulation is { } changed && RegulationJson.Write(changed) != RegulationJson.Write(regulation)) yield return changed;
        }
    }

    private static IEnumerable<JsonNode?> Others(Regulation regulation, string path)
    {
        yield return null;
        if (Find(JsonNode.Parse(RegulationJson.Write(regulation))!, path) is not JsonValue value) yield break;
        if (value.TryGetValue<bool>(out var yes)) yield return !yes;
        else if (value.TryGetValue<int>(out var number)) yield return number + 1;
        else if (DateOnly.TryParse(value.GetValue<string>(), System.Globalization.CultureInfo.InvariantCulture, out var day)) yield return day.AddDays(1).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
        else
        {
            // Where a word of the vocabulary stands only another one can be read; elsewhere any text.
            yield return value.GetValue<string>() + " en meer";
            if (Words.Contains(value.GetValue<string>(), StringComparer.Ordinal))
            {
                // The first that can be read there is enough: each try reads the whole file.
                foreach (var word in Words.Where(word => word != value.GetValue<string>() && Reads(regulation, path, word)).Take(1)) yield return word;
            }
        }
    }

    private static bool Reads(Regulation regulation, string path, string word)
    {
        var root = JsonNode.Parse(RegulationJson.Write(regulation))!;
        Find(root, path)!.ReplaceWith(word);
        return RegulationJson.Read(root.ToJsonString()).Problems.Count == 0;
    }

    private static JsonNode? Find(JsonNode root, string path)
    {
        JsonNode? node = root;
        foreach (var part in path.TrimStart('$').Split(['.', '[', ']'], StringSplitOptions.RemoveEmptyEntries))
        {
            node = node is JsonArray items ? int.Parse(part, System.Globalization.CultureInfo.InvariantCulture) is var at && at < items.Count ? items[at] : null : (node as JsonObject)?[part];
            if (node is null) return null;
        }

        return node;
    }
}
