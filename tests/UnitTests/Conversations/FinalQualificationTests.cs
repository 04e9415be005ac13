using Beweeg.Conversations.Regulations;
using Beweeg.Conversations.Rules;
using FsCheck;
using FsCheck.Fluent;

namespace Beweeg.UnitTests.Conversations;

public sealed class FinalQualificationTests
{
    private static readonly Regulation Regulation = Presets.Load(Presets.GoedeGesprek2014);
    private static readonly string[] Keys = [.. Regulation.Scale!.Qualifications.Select(qualification => qualification.Key)];

    private static readonly Arbitrary<JudgedItem[]> Appraisals = (
        from count in Gen.Choose(1, 14)
        from weighted in Gen.Elements(true, false)
        from items in Gen.ArrayOf(Item(weighted), count)
        select items).ToArbitrary();

    [Fact]
    public void AFiveAndAFiveWithAnUnusedPart_StayAFive()
    {
        var sum = Calculate(Work(5), Work(5));

        sum.Score.ShouldBe(5);
        sum.Final.Word.ShouldBe("Uitstekend");
        sum.Total.ShouldBe("Bij Kennis, competenties en ontwikkeling is niets beoordeeld. Daarom telt Werkafspraken voor 100 %: 5.");
    }

    [Fact]
    public void ItemThatIsNotJudged_DoesNotCount() =>
        Calculate(Work(5), Work(null), Competency(5), Competency(null)).Score.ShouldBe(5);

    [Fact]
    public void WholeAppraisal_CanBeFollowedAsASum()
    {
        var sum = Calculate(Work(4, 50), Work(3, 30), Work(5, 20), Competency(3), Competency(4), Knowledge(4));

        sum.Parts[0].Sum.ShouldBe("4 × 50 % + 3 × 30 % + 5 × 20 % = 3,9.");
        sum.Parts[1].Sum.ShouldBe("3 + 4 + 4 = 11. Gedeeld door 3 is dat 3,67.");
        sum.Total.ShouldBe("3,9 × 50 % + 3,67 × 50 % = 3,78, gerekend met de hele breuken.");
        sum.RoundingStep.ShouldBe("3,78 ligt tussen 3 (Normaal) en 4 (Goed), het dichtst bij Goed.");
        sum.Final.Word.ShouldBe("Goed");
        sum.RewardPossible.ShouldBe("Bij goed en uitstekend kan de leidinggevende een extra beloning voorstellen.");
        sum.Parts[0].Rows.Select(row => (row.Value, row.Weight, row.Contribution)).ShouldBe([(4, 50, 2), (3, 30, 0.9m), (5, 20, 1)]);
    }

    [Fact]
    public void ExactlyHalfwayInThirds_IsHalfwayAndGoesUp()
    {
        var sum = Calculate(Work(2), Work(2), Work(3), Competency(5), Competency(5), Competency(4));

        sum.RoundingStep.ShouldBe("3,5 ligt precies tussen 3 (Normaal) en 4 (Goed). Dan geldt het hoogste: Goed.");
        sum.Final.Word.ShouldBe("Goed");
    }

    [Fact]
    public void JustUnderHalfway_IsShownAsJustUnder()
    {
        var items = Enumerable.Repeat(Work(3), 51).Concat(Enumerable.Repeat(Work(4), 50))
            .Concat(Enumerable.Repeat(Competency(3), 5)).Concat(Enumerable.Repeat(Competency(4), 5));

        var sum = Calculate([.. items]);

        sum.RoundingStep.ShouldBe("3,49752 ligt tussen 3 (Normaal) en 4 (Goed), het dichtst bij Normaal.");
    }

    [Theory]
    [InlineData(Rounding.NearestHalfUp, "goed")]
    [InlineData(Rounding.NearestHalfDown, "normaal")]
    [InlineData(Rounding.Up, "goed")]
    [InlineData(Rounding.Down, "normaal")]
    public void ExactlyHalfway_GoesAsTheRegulationSays(Rounding rounding, string expected)
    {
        var regulation = Regulation with { Scale = Regulation.Scale! with { Rounding = rounding } };

        FinalQualification.Calculate(regulation, [Work(3), Competency(4)])!.Final.Key.ShouldBe(expected);
    }

    [Fact]
    public void NothingJudged_NoFinalQualification() => FinalQualification.Calculate(Regulation, [Work(null)]).ShouldBeNull();

    [Fact]
    public void SomeWeightsMissing_IsABug() =>
        Should.Throw<ArgumentException>(() => Calculate(Work(3, 50), Work(4)));

    [Fact]
    public void FinalQualification_IsBetweenTheLowestAndTheHighest() => ForAll(items =>
    {
        var values = items.Select(Value).ToList();
        if (FinalQualification.Calculate(Regulation, items) is { } sum)
        {
            sum.Score.ShouldBeInRange(values.Min()!.Value, values.Max()!.Value);
            sum.Final.Value.ShouldBeInRange(values.Min()!.Value, values.Max()!.Value);
            ((double)Math.Abs(sum.Score - sum.Final.Value)).ShouldBeLessThanOrEqualTo(0.5);
        }
    });

    [Fact]
    public void OneItemJudgedHigher_NeverLowersTheFinalQualification() => ForAll(items =>
    {
        if (FinalQualification.Calculate(Regulation, items) is not { } before)
        {
            return;
        }

        foreach (var (index, item) in items.Index().Where(pair => Value(pair.Item) is < 5))
        {
            JudgedItem[] higher = [.. items];
            higher[index] = item with { Qualification = Keys[Value(item)!.Value] };
            var after = FinalQualification.Calculate(Regulation, higher)!;
            after.Score.ShouldBeGreaterThanOrEqualTo(before.Score);
            after.Final.Value.ShouldBeGreaterThanOrEqualTo(before.Final.Value);
        }
    });

    [Fact]
    public void ItemsThatAreNotJudged_ChangeNothing() => ForAll(items =>
    {
        var judged = items.Where(item => item.Qualification is not null).ToList();
        var with = FinalQualification.Calculate(Regulation, items);
        var without = FinalQualification.Calculate(Regulation, judged);
        (with?.Score, with?.Final, with?.Total).ShouldBe((without?.Score, without?.Final, without?.Total));
    });

    [Fact]
    public void TheRowsOnScreen_AddUpToTheResult() => ForAll(items =>
    {
        if (FinalQualification.Calculate(Regulation, items) is not { } sum)
        {
            return;
        }

        foreach (var part in sum.Parts.Where(part => part.Score is not null))
        {
            Math.Round(part.Rows.Sum(row => row.Contribution), 20).ShouldBe(Math.Round(part.Score!.Value, 20));
            Math.Round(part.Rows.Sum(row => row.Weight), 20).ShouldBe(100);
        }

        sum.Parts.Sum(part => part.CountsFor).ShouldBe(100);
        Math.Round(sum.Parts.Sum(part => (part.Score ?? 0) * part.CountsFor / 100), 20).ShouldBe(Math.Round(sum.Score, 20));
    });

    [Fact]
    public void CrucialCompetencyInsufficient_ManagerMaySetTheFinalQualificationWithAReason()
    {
        JudgedItem[] items = [Work(5), new("Integriteit", JudgedKind.Competency, "onvoldoende", Crucial: true)];
        var sum = Calculate(items);

        var outcome = FinalQualification.WithCrucialCompetency(Regulation, sum, items, " Heeft vertrouwelijke stukken gedeeld. ", Party.Manager);

        outcome.Problem.ShouldBeNull();
        outcome.Sum!.BySum.Key.ShouldBe("normaal");
        outcome.Sum.Final.Key.ShouldBe("onvoldoende");
        outcome.Sum.RewardPossible.ShouldBeNull();
        outcome.Sum.Exception!.Competencies.ShouldBe(["Integriteit"]);
        outcome.Sum.Exception.Reason.ShouldBe("Heeft vertrouwelijke stukken gedeeld.");
        outcome.Sum.Exception.Article.ShouldBe("Regeling gesprekscyclus 2014, art. 6");
    }

    [Theory]
    [InlineData("onvoldoende", true, "", Party.Manager, "Schrijf op waarom je deze uitzondering maakt.")]
    [InlineData("onvoldoende", true, "Reden.", Party.Employee, "Je kunt deze uitzondering niet maken: dat is aan iemand anders.")]
    [InlineData("onvoldoende", false, "Reden.", Party.Manager, "Deze uitzondering kan alleen als een onmisbare competentie 'Onvoldoende' is.")]
    [InlineData("enigszins-onvoldoende", true, "Reden.", Party.Manager, "Deze uitzondering kan alleen als een onmisbare competentie 'Onvoldoende' is.")]
    public void ExceptionThatCannotBe_SaysWhy(string qualification, bool crucial, string reason, Party by, string problem)
    {
        JudgedItem[] items = [Work(5), new("Integriteit", JudgedKind.Competency, qualification, Crucial: crucial)];

        FinalQualification.WithCrucialCompetency(Regulation, Calculate(items), items, reason, by).Problem.ShouldBe(problem);
    }

    private static void ForAll(Action<JudgedItem[]> holds) =>
        Prop.ForAll(Appraisals, holds).Check(Config.QuickThrowOnFailure.WithMaxTest(5_000));

    private static FinalSum Calculate(params JudgedItem[] items) => FinalQualification.Calculate(Regulation, items)!;

    private static JudgedItem Work(int? value, int? weight = null) => new("Werkafspraak", JudgedKind.WorkAgreement, Key(value), weight);

    private static JudgedItem Competency(int? value) => new("Competentie", JudgedKind.Competency, Key(value));

    private static JudgedItem Knowledge(int? value) => new("Kennis", JudgedKind.Knowledge, Key(value));

    private static string? Key(int? value) => value is { } number ? Keys[number - 1] : null;

    private static int? Value(JudgedItem item) => item.Qualification is { } key ? Regulation.Scale!.Find(key).Value : null;

    private static Gen<JudgedItem> Item(bool weighted) =>
        from kind in Gen.Elements(Enum.GetValues<JudgedKind>())
        from value in Gen.Choose(0, 5)
        from weight in Gen.Choose(1, 100)
        select new JudgedItem("Iets", kind, Key(value == 0 ? null : value), weighted && kind == JudgedKind.WorkAgreement ? weight : null);
}
