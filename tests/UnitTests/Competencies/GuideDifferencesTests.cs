using System.Reflection;
using Beweeg.Competencies.Contracts;
using Beweeg.Competencies.Differences;
using Beweeg.Competencies.Own;
using Beweeg.Platform.Adoption;
using FsCheck;
using FsCheck.Fluent;

namespace Beweeg.UnitTests.Competencies;

public sealed class GuideDifferencesTests
{
    private static readonly Guide Own = OwnGuide.Guide;

    [Fact]
    public void ChangedParts_AreTheOldAndTheNewTextToTheLetter() => Prop.ForAll(Texts, Texts, (before, after) =>
    {
        var parts = WordDiff.Between(before, after);
        string Of(Change without) => string.Concat(parts.Where(part => part.Change != without).Select(part => part.Text));
        return Of(Change.Added) == before && Of(Change.Removed) == after;
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void UnchangedText_IsKeptWhole() => Prop.ForAll(Texts, text => WordDiff.Between(text, text).All(part => part.Change == Change.Kept)).QuickCheckThrowOnFailure();

    [Fact]
    public void OneOtherWord_IsTheOnlyOneThatIsMarked() =>
        WordDiff.Between("Helpt een collega die vastloopt.", "Helpt een inwoner die vastloopt.").Where(part => part.Change != Change.Kept)
            .ShouldBe([new ChangedPart("collega", Change.Removed), new ChangedPart("inwoner", Change.Added)]);

    [Fact]
    public void SameGuide_HasNoDifference() => GuideDifferences.Between(Own, Own with { Competencies = [.. Own.Competencies] }).ShouldBeEmpty();

    [Fact]
    public void EveryFieldOfAGuide_HasASentenceWhenItChanges()
    {
        var silent = new List<string>();
        // The texts of a competency stand in the order of the levels of the guide, whatever the file says.
        foreach (var (field, changed) in Changed(Own, "").Where(pair => pair.Field != ".Competencies.Levels in another order")) if (GuideDifferences.Between(Own, changed).Count == 0) silent.Add(field);
        silent.ShouldBeEmpty();
    }

    [Fact]
    public void BehaviourInOtherWords_IsOneChange_AndARemovedOneIsGone()
    {
        var competency = Own.Competencies[0];
        var texts = competency.Levels[0];
        var changed = With(competency with { Levels = [texts with { Behaviours = [texts.Behaviours[0].Replace("weekstart", "maandstart", StringComparison.Ordinal), .. texts.Behaviours.Skip(2)] }, .. competency.Levels.Skip(1)] });
        var differences = GuideDifferences.Between(Own, changed).Single();
        differences.Subject.ShouldBe("Samenwerken");
        differences.Differences.Select(one => one.Sentence).ShouldBe(["Een gedrag van ‘Samenwerken’ op niveau A verandert:", "Een gedrag van ‘Samenwerken’ op niveau A vervalt:"]);
        differences.Differences[0].Marked.ShouldContain(new ChangedPart("weekstart", Change.Removed));
        differences.Differences[1].Marked.ShouldBe([new ChangedPart(texts.Behaviours[1], Change.Removed)]);
    }

    [Fact]
    public void CompetencyInAndOutOfAProfile_IsSaidByName()
    {
        var profile = Own.Profiles[0];
        var changed = Own with { Profiles = [profile with { Competencies = [.. profile.Competencies.Skip(1), "coaching"] }, .. Own.Profiles.Skip(1)] };
        GuideDifferences.Between(Own, changed).Single().Differences.Select(one => one.Sentence).ShouldContain($"Het profiel van ‘{profile.JobGroup}’ vraagt niet meer: ‘Samenwerken’.", StringComparer.Ordinal);
    }

    private static Guide With(Competency competency) => Own with { Competencies = [.. Own.Competencies.Select(one => one.Key == competency.Key ? competency : one)] };

    // Every text, number and yes or no in the tree, changed one at a time; of each list the first.
    private static IEnumerable<(string Field, T Changed)> Changed<T>(T node, string path) where T : class
    {
        foreach (var property in typeof(T).GetProperties().Where(property => property.CanWrite && property.Name != "Key"))
        {
            foreach (var (field, value) in Values(property.PropertyType, property.GetValue(node), $"{path}.{property.Name}"))
            {
                var copy = (T)typeof(T).GetMethod("<Clone>$")!.Invoke(node, null)!;
                property.SetValue(copy, value);
                yield return (field, copy);
            }
        }
    }

    private static IEnumerable<(string, object)> Values(Type type, object? value, string path)
    {
        if (type == typeof(string)) return path.EndsWith("Levels.Level", StringComparison.Ordinal) ? [] : [(path, path.EndsWith("Developability", StringComparison.Ordinal) ? "moeilijk" : value + " anders")];
        if (type == typeof(int)) return [(path, (int)value! + 1)];
        if (type == typeof(bool)) return [(path, !(bool)value!)];
        var of = type.GetGenericArguments()[0];
        if (of == typeof(string)) return [(path, (IReadOnlyList<string>)[.. (IReadOnlyList<string>?)value ?? [], "iets nieuws"])];
        return (IEnumerable<(string, object)>)typeof(GuideDifferencesTests).GetMethod(nameof(InList), BindingFlags.NonPublic | BindingFlags.Static)!.MakeGenericMethod(of).Invoke(null, [value, path])!;
    }

    private static IEnumerable<(string, object)> InList<T>(IReadOnlyList<T> list, string path) where T : class =>
    [
        .. Changed(list[0], path).Select(pair => (pair.Field, (object)(IReadOnlyList<T>)[pair.Changed, .. list.Skip(1)])),
        .. list.Count < 2 ? Array.Empty<(string, object)>() : [(path + " without the first", (IReadOnlyList<T>)[.. list.Skip(1)]), (path + " in another order", (IReadOnlyList<T>)[list[1], list[0], .. list.Skip(2)])],
    ];

    private static Arbitrary<string> Texts => Gen.Elements("Helpt", "een", "collega", "die", "vastloopt", " ", " ", ",", ".", "\n", "één", "e-mail", "’s", "😀")
        .ListOf().Select(pieces => string.Concat(pieces)).ToArbitrary();
}
