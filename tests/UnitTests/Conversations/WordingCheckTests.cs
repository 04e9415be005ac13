using Beweeg.Conversations.Regulations;
using Beweeg.Conversations.Regulations.Studio.Starts;

namespace Beweeg.UnitTests.Conversations;

/// <summary>A sentence that names another number than the one it explains is asked about; a sentence that is right, or names none, is not.</summary>
public sealed class WordingCheckTests
{
    private static readonly Regulation Preset = Presets.Load(Presets.GoedeGesprek2014);

    public static TheoryData<string> AllPresets => [.. Presets.Keys];

    [Theory]
    [MemberData(nameof(AllPresets))]
    public void Preset_GivesNoDoubt(string key) => WordingCheck.Doubts(Presets.Load(key)).Select(doubt => doubt.Sentence).ShouldBeEmpty();

    [Theory]
    [InlineData("Yearly", true)]
    [InlineData("Yearly", false)]
    [InlineData("TwoYearly", true)]
    [InlineData("TwoYearly", false)]
    [InlineData("Continuous", true)]
    [InlineData("Continuous", false)]
    public void RegulationFromScratch_GivesNoDoubt(string rhythm, bool withScore) =>
        WordingCheck.Doubts(RegulationStart.Of("nieuw", "Nieuw", "Regeling nieuw", "1", Enum.Parse<Rhythm>(rhythm), withScore, 2027)).Select(doubt => doubt.Sentence).ShouldBeEmpty();

    [Fact]
    public void TermChanged_AsksAboutItsExplanation_AndAboutTheStepThatNamesIt()
    {
        var doubts = WordingCheck.Doubts(Preset with { Terms = Preset.Terms with { Objections = Preset.Terms.Objections! with { Amount = 3 } } });

        doubts.Select(doubt => doubt.Place).ShouldBe(["terms.objections", "conversationTypes.appraisal.steps.signOff"]);
        doubts[0].Sentence.ShouldBe("De termijn ‘Bedenkingen insturen’ is 3 weken. Klopt deze zin er nog bij: ‘Bedenkingen kunnen tot en met twee weken na het gesprek.’");
    }

    [Fact]
    public void SameTimeInOtherWords_IsNoDoubt() =>
        WordingCheck.Doubts(Preset with { Terms = Preset.Terms with { Objections = Preset.Terms.Objections! with { Amount = 14, Unit = TimeUnit.Days } } }).ShouldBeEmpty();

    [Fact]
    public void FixedDayMoved_AsksAboutTheDayInTheSentence()
    {
        var shape = Preset.CycleShapes[0];
        var planned = shape.Conversations[0];
        var moved = planned with { Deadline = planned.Deadline with { Day = planned.Deadline.Day! with { Day = 30, Month = 6 } } };
        WordingCheck.Doubts(Preset with { CycleShapes = [shape with { Conversations = [moved, .. shape.Conversations.Skip(1)] }, .. Preset.CycleShapes.Skip(1)] })
            .ShouldHaveSingleItem().Sentence.ShouldStartWith("De laatste dag van ‘Planningsgesprek’ is de dag vóór 30 juni.");
    }

    [Fact]
    public void OtherWeights_AskAboutTheHalf() =>
        WordingCheck.Doubts(Preset with { Assessment = Preset.Assessment! with { Parts = [Preset.Assessment.Parts[0] with { Weight = 60 }, Preset.Assessment.Parts[1] with { Weight = 40 }] } })
            .Select(doubt => doubt.Place).ShouldBe(["assessment.parts.work", "assessment.parts.development"]);

    [Fact]
    public void WordAdded_AsksAboutTheNumbersInTheReason()
    {
        var scratch = RegulationStart.Of("nieuw", "Nieuw", "Regeling nieuw", "1", Rhythm.Yearly, withScore: true, 2027);
        WordingCheck.Doubts(scratch with { Scale = scratch.Scale! with { Qualifications = [.. scratch.Scale.Qualifications, new Qualification("top", "Top", 4, "Beter kan niet.")] } })
            .ShouldHaveSingleItem().Sentence.ShouldStartWith("De vier woorden tellen als 1, 2, 3 en 4.");
        WordingCheck.Doubts(Preset with { Scale = Preset.Scale! with { Qualifications = [.. Preset.Scale.Qualifications.Take(4)] } }).ShouldHaveSingleItem().Place.ShouldBe("scale");
    }

    [Fact]
    public void CycleMadeLonger_AsksAboutItsExplanation() =>
        WordingCheck.Doubts(Preset with { CycleShapes = [Preset.CycleShapes[0] with { Calendar = Preset.CycleShapes[0].Calendar! with { EveryYears = 3 } }, .. Preset.CycleShapes.Skip(1)] })
            .ShouldHaveSingleItem().Place.ShouldBe("cycleShapes.standard");

    [Theory]
    [InlineData("Binnen twee weken.", 14, 0)]
    [InlineData("Binnen 2 weken.", 14, 0)]
    [InlineData("Ten minste een week ervoor", 7, 0)]
    [InlineData("na een half jaar", 0, 6)]
    [InlineData("twee kalenderjaren", 0, 24)]
    public void Duration_IsReadFromWordsAndDigits(string text, int days, int months) => Wording.Durations(text).ShouldBe([new Span(days, months)]);

    [Theory]
    [InlineData("Kies samen een dag.")]
    [InlineData("In het tweede kwartaal.")]
    [InlineData("")]
    public void TextWithoutADuration_HasNone(string text) => Wording.Durations(text).ShouldBeEmpty();
}
