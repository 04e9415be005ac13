using Beweeg.JobBook.Compare;
using Beweeg.JobBook.Rules;
using Beweeg.Organisation.Contracts;
using FsCheck;
using FsCheck.Fluent;

namespace Beweeg.UnitTests.JobBook;

/// <summary>Comparing jobs with each other and with a person: properties that hold for any job book.</summary>
public sealed class JobFitTests
{
    private static readonly NamedCompetency[] Known = [.. "abcdefg".Select(sign => new NamedCompetency($"{sign}", $"Competentie {sign}"))];

    private static readonly Gen<JobView> Job =
        from key in Gen.Choose(0, 50)
        from weight in Gen.Choose(0, 19)
        from level in Gen.Choose(-1, 2)
        from kind in Gen.Choose(0, 3)
        from asked in Gen.SubListOf(Known)
        from tasks in Gen.SubListOf(new[] { "Snoeit", "Maait", "Schrijft", "Leidt" })
        select new JobView($"j{key}", $"Functie {key}", $"Groep {kind}", SalaryScales.All[weight], weight, level, level < 0 ? "" : $"niveau {level}", [.. asked], [.. tasks], "");

    private static readonly Gen<IReadOnlyList<KnownCompetency>> Judged =
        from which in Gen.SubListOf(Known)
        from level in Gen.Choose(0, 2)
        from meets in Gen.Elements(true, false)
        select (IReadOnlyList<KnownCompetency>)[.. which.Select(one => new KnownCompetency(one.Key, level, meets, meets ? "goed" : "onvoldoende", new DateOnly(2026, 1, 1)))];

    [Theory]
    [InlineData("10", "11", 1)]
    [InlineData("11", "10", -1)]
    [InlineData("10", "10A", 1)]
    [InlineData("10A", "11", 1)]
    [InlineData("10A", "11A", 1)]
    [InlineData("9", "11A", 3)]
    [InlineData("5", "8", 3)]
    [InlineData("12", "12", 0)]
    [InlineData("", "12", null)]
    public void ScalesBetweenTwoJobs_AreCountedAsPeopleDo(string from, string to, int? steps) => SalaryScales.StepsBetween(from, to).ShouldBe(steps);

    [Fact]
    public void JobWithItself_IsTheSameInEverything() =>
        Prop.ForAll(Job.ToArbitrary(), job => JobComparison.Between(job, job).All.All(line => line.Stand == Stand.Same)).QuickCheckThrowOnFailure();

    [Fact]
    public void ComparedTheOtherWayRound_MoreIsLess() =>
        Prop.ForAll(Job.ToArbitrary(), Job.ToArbitrary(), (one, other) =>
        {
            static IEnumerable<(string, Stand)> Lines(ComparedJobs jobs, bool turned) => jobs.All.Select(line => (line.About, turned ? line.Stand switch { Stand.More => Stand.Less, Stand.Less => Stand.More, var same => same } : line.Stand)).Order();
            Lines(JobComparison.Between(one, other), turned: false).ShouldBe(Lines(JobComparison.Between(other, one), turned: true));
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Ranking_HasEveryOtherJobOnce_ByFallingShare_AndDoesNotDependOnTheOrderOfTheBook() =>
        Prop.ForAll(Job.ListOf().ToArbitrary(), Job.ToArbitrary(), Judged.ToArbitrary(), (listed, own, known) =>
        {
            var jobs = listed.DistinctBy(job => job.Key, StringComparer.Ordinal).ToList();
            var ranked = JobFit.Ranked(own, known, jobs);
            ranked.Select(fit => fit.Job.Key).Order(StringComparer.Ordinal).ShouldBe(jobs.Where(job => job.Key != own.Key).Select(job => job.Key).Order(StringComparer.Ordinal));
            ranked.Zip(ranked.Skip(1)).ShouldAllBe(pair => pair.First.Share >= pair.Second.Share);
            JobFit.Ranked(own, known, Enumerable.Reverse(jobs)).Select(fit => fit.Job.Key).ShouldBe(ranked.Select(fit => fit.Job.Key));
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void JudgementThatBecomesBetter_NeverTakesAJobFurtherAway() =>
        Prop.ForAll(Job.ToArbitrary(), Job.ToArbitrary(), Judged.ToArbitrary(), (own, job, known) =>
        {
            var better = known.Select(one => one with { Meets = true, Level = 2 }).ToList();
            JobFit.Of(own, better, job).Points.ShouldBeGreaterThanOrEqualTo(JobFit.Of(own, known, job).Points);
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Points_NeverExceedTheMost() =>
        Prop.ForAll(Job.ToArbitrary(), Job.ToArbitrary(), Judged.ToArbitrary(), (own, job, known) => JobFit.Of(own, known, job).Share is >= 0 and <= 1).QuickCheckThrowOnFailure();

    [Fact]
    public void Gap_SaysWhatIsKnownOfEachCompetency()
    {
        var own = new JobView("own", "Medewerker groen", "Uitvoering", "5", 4, 0, "niveau A", [Known[0], Known[1]], ["Maait"], "");
        var job = new JobView("job", "Werkbegeleider", "Uitvoering", "8", 7, 1, "niveau B", [.. Known[..5]], ["Maait", "Leidt"], "");
        var day = new DateOnly(2026, 4, 1);
        var fit = JobFit.Of(own, [new("a", 1, true, "goed", day), new("c", 0, true, "normaal", day), new("d", 1, false, "onvoldoende", day)], job);
        fit.Gaps.Select(gap => gap.Shown).ShouldBe([Shown.Enough, Shown.LowerLevel, Shown.LowerLevel, Shown.NotYet, Shown.Unknown]);
        fit.Points.ShouldBe(5);
        CompareWords.Gap(fit.Gaps[0], "niveau B", isOwn: true).ShouldBe("Vastgesteld als goed op 1 april 2026, op dit niveau of hoger.");
        CompareWords.Gap(fit.Gaps[1], "niveau B", isOwn: true).ShouldBe("Jouw functie vraagt dit op een lager niveau. Deze functie vraagt niveau B.");
        CompareWords.Gap(fit.Gaps[2], "niveau B", isOwn: false).ShouldContain("normaal op 1 april 2026, op een lager niveau");
        CompareWords.Reason(fit, isOwn: true).ShouldBe("1 van de 5 competenties is bekend uit jouw werk of op niveau, 3 zijn onderweg, 1 is nieuw; 3 schalen hoger; dezelfde functiegroep als de jouwe.");
        JobComparison.Between(own, job).Competencies.Select(line => line.Stand).ShouldBe([Stand.More, Stand.More, Stand.More, Stand.More, Stand.More]);
        CompareWords.InShort(JobComparison.Between(own, job), own.Name, job.Name)[0].ShouldBe("Werkbegeleider is zwaarder: schaal 8 in plaats van 5.");
    }
}
