using Beweeg.Conversations.Regulations;
using Beweeg.Conversations.Regulations.Differences;
using Beweeg.Conversations.Regulations.Reading;
using Beweeg.Conversations.Regulations.Studio.Starts;
using Beweeg.Conversations.Regulations.Versions.CouncilPack;

namespace Beweeg.UnitTests.Conversations;

/// <summary>What a works council reads before it says yes or no: nothing that the regulation does not have, and everything that is recorded.</summary>
public sealed class CouncilPackTests
{
    public static TheoryData<string> All => [.. Presets.Keys, .. Scratch];

    private static readonly string[] Scratch = [.. Enum.GetNames<Rhythm>().SelectMany(rhythm => new[] { $"{rhythm} met", $"{rhythm} zonder" })];

    [Theory]
    [MemberData(nameof(All))]
    public void Pack_SaysNothingThatTheRegulationDoesNotHave(string name)
    {
        var regulation = Of(name);
        var forbidden = new List<string>();
        if (!regulation.HasAppraisal) forbidden.AddRange(["oordeel", "beoordel", "som ", "score", "cijfer", "kwalificatie", "tweede beoordelaar", "concept"]);
        if (!regulation.HasInformants) forbidden.Add("informant");
        if (regulation.Assessment?.Reward is null) forbidden.Add("belon");
        if (!CanReconsider(regulation)) forbidden.AddRange(["heroverweging", "bedenking", "opnieuw naar"]);
        if (regulation.CycleShapes.All(shape => shape.Use != ShapeUse.Probation)) forbidden.AddRange(["proeftijd", "op proef"]);
        if (regulation.CycleShapes.All(shape => shape.Use != ShapeUse.RunUpScale)) forbidden.Add("aanloopschaal");
        if (regulation.ExtraConversations.Types.Count == 0) forbidden.Add("extra gesprek");
        // That something is not there may be said.
        foreach (var sentence in Sentences(regulation).Where(sentence => !IsDenial(sentence)))
            forbidden.ShouldAllBe(word => !sentence.Contains(word, StringComparison.OrdinalIgnoreCase), sentence);
    }

    [Theory]
    [MemberData(nameof(All))]
    public void Pack_ListsWhatIsRecordedAndEveryOverview(string name)
    {
        var regulation = Of(name);
        var recorded = DataAccount.Recorded(regulation).Select(item => item.What).ToList();
        foreach (var type in regulation.ConversationTypes) recorded.Contains(type.Name, StringComparer.Ordinal).ShouldBeTrue(type.Name);
        foreach (var always in new[] { "Momenten", "Besluiten om van de regeling af te wijken", "Wie de gesprekken voert", "Lezen en wijzigen" }) recorded.Contains(always, StringComparer.Ordinal).ShouldBeTrue(always);
        recorded.Contains("Extra beloning", StringComparer.Ordinal).ShouldBe(regulation.Assessment?.Reward is not null);
        recorded.Contains("De uitkomst van een proeftijd", StringComparer.Ordinal).ShouldBe(regulation.CycleShapes.Any(shape => shape.Use == ShapeUse.Probation));
        recorded.Contains("Informanten", StringComparer.Ordinal).ShouldBe(regulation.HasInformants);
        recorded.Contains("Verzoeken om een extra gesprek", StringComparer.Ordinal).ShouldBe(regulation.ExtraConversations.Types.Count > 0);
        var overviews = DataAccount.Overviews(regulation).Select(item => item.Name).ToList();
        foreach (var one in new[] { "Mijn team", "Een afdeling", "Ronde", "Verslag van een ronde", "Voortgang in totalen", "Register van uitzonderingen" }) overviews.Contains(one, StringComparer.Ordinal).ShouldBeTrue(one);
        overviews.Contains("Register van extra beloningen", StringComparer.Ordinal).ShouldBe(regulation.Assessment?.Reward is not null);
    }

    [Theory]
    [MemberData(nameof(All))]
    public void Pack_LeavesNoChoiceOpen_AndTellsWhoLeadsInAVacancy(string name)
    {
        var text = string.Join('\n', Sentences(Of(name)));
        foreach (var open in new[] { "kan ook kiezen", "kunnen ook kiezen", "of voor geen" }) text.ShouldNotContain(open);
        text.ShouldContain("is er even geen leidinggevende, dan voert de leidinggevende van de afdeling erboven de gesprekken", Case.Insensitive);
    }

    [Theory]
    [MemberData(nameof(All))]
    public void Account_HoldsNoKeys_AndEverySentenceIsOne(string name)
    {
        var regulation = Of(name);
        foreach (var chapter in RegulationAccount.Of(regulation))
        {
            foreach (var sentence in chapter.Sentences)
            {
                sentence.ShouldMatch(@"^‘?[A-ZÉ].*[.?!:]$");
                HoldsKey(sentence, regulation).ShouldBeNull(sentence);
                sentence.ShouldNotContain("..");
                sentence.ShouldNotContain("  ");
            }
        }
    }

    /// <summary>From each regulation to each other one, whole and in short: names, no keys.</summary>
    [Theory]
    [MemberData(nameof(All))]
    public void Differences_HoldNamesAndNoKeys(string name)
    {
        var before = Of(name);
        foreach (var other in Presets.Keys.Concat(Scratch).Where(other => other != name))
        {
            var after = Of(other);
            var told = RegulationDifferences.Between(before, after).SelectMany(group => group.Sentences)
                .Concat(RegulationDifferences.InShort(before, after).Groups.SelectMany(group => group.Sentences)).Concat(MainChanges.Between(before, after));
            foreach (var sentence in told.Where(sentence => !sentence.StartsWith("De korte naam", StringComparison.Ordinal)))
                (HoldsKey(sentence, before) ?? HoldsKey(sentence, after)).ShouldBeNull(sentence);
        }
    }

    [Fact]
    public void Differences_InShort_BeginWithWhoReadsWhat_AndLeaveTheWordsToOneLine()
    {
        var before = Presets.Load(Presets.GoedeGesprek2014);
        var type = before.ConversationTypes[0];
        var question = type.Questions[0];
        var after = before with
        {
            ConversationTypes = [type with { Questions = [question with { Visibility = AnswerVisibility.FromStep, VisibleFromStep = type.Steps[2].Key, Hint = "Anders." }, .. type.Questions.Skip(1)] }, .. before.ConversationTypes.Skip(1)],
            Terms = before.Terms with { Objections = before.Terms.Objections! with { Amount = 3 } },
        };

        var told = RegulationDifferences.InShort(before, after);

        told.Groups.Select(group => group.Subject).ShouldBe(["Wie wat leest", "Termijnen"]);
        told.Groups[0].Sentences.ShouldContain(sentence => sentence.Contains($"‘{type.Steps[2].Name}’", StringComparison.Ordinal));
        told.Wordings.ShouldHaveSingleItem().ShouldStartWith("De hulptekst");
    }

    [Fact]
    public void RegulationWithoutProbation_SaysWhatBecomesOfWhoIsOnProbation() =>
        MainChanges.Between(Presets.Load(Presets.GoedeGesprek2014), Of("Yearly met")).ShouldContain(sentence => sentence.StartsWith("Wie op proef is aangesteld, heeft nu een eigen cyclus.", StringComparison.Ordinal));

    private static IEnumerable<string> Sentences(Regulation regulation) =>
        DataAccount.Recorded(regulation).SelectMany(item => new[] { item.What, item.Content, item.Readers })
            .Concat(DataAccount.Overviews(regulation).SelectMany(item => new[] { item.Name, item.For, item.Content }))
            .Concat(DataAccount.NotReaders(regulation)).Concat(DataAccount.Questions(regulation).Select(item => item.Answer))
            .Concat([DataAccount.Law(regulation), DataAccount.WhoHolds(regulation), DataAccount.Retention(regulation), DataAccount.FromPersonnel, DataAccount.NoComparing])
            .Concat(RegulationAccount.Of(regulation).SelectMany(chapter => chapter.Sentences))
            .SelectMany(text => text.Replace("? ", ". ", StringComparison.Ordinal).Split(". ", StringSplitOptions.RemoveEmptyEntries));

    private static string? HoldsKey(string sentence, Regulation regulation) =>
        regulation.SignOffOutcomes.Select(outcome => outcome.Key)
            .Concat(regulation.ConversationTypes.SelectMany(type => type.Steps.Select(step => step.Key).Append(type.Key)))
            .Where(key => English.Contains(key))
            .FirstOrDefault(key => Words(sentence).Contains(key, StringComparer.Ordinal));

    private static string[] Words(string sentence) => sentence.Split([' ', ',', '.', ';', ':', '(', ')', '‘', '’', '\'', '"', '?', '!'], StringSplitOptions.RemoveEmptyEntries);

    // The keys that are no Dutch word; "start" as a bare word is one, within a name it is not.
    private static readonly HashSet<string> English = new(StringComparer.Ordinal)
        { "agreed", "seen", "reservation", "refused", "unreachable", "invite", "prepare", "converse", "approve", "closed", "draft", "signOff", "objections", "hearing", "decide", "askInformants", "planning", "progress", "appraisal", "start", "talk" };

    private static bool CanReconsider(Regulation regulation) => regulation.Terms.Objections is not null && regulation.Reconsideration is not { By: ReconsiderationBy.Nobody };

    private static Regulation Of(string name) => Presets.Keys.Contains(name, StringComparer.Ordinal) ? Presets.Load(name)
        : RegulationStart.Of("nieuw", "Nieuw", "Regeling nieuw", "1", Enum.Parse<Rhythm>(name.Split(' ')[0]), name.EndsWith("met", StringComparison.Ordinal), 2027);

    private static bool IsDenial(string sentence) => Words(sentence).Any(word => word is "geen" or "Geen" or "niemand");
}
