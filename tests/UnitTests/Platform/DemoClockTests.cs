using Beweeg.Platform.Time;
using FsCheck;
using FsCheck.Fluent;

namespace Beweeg.UnitTests.Platform;

public sealed class DemoClockTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("beweeg-klok").FullName;

    [Fact]
    public void NeverMoved_SaysWhatTheMachineSays()
    {
        var machine = new Machine(At(2026, 11, 22, 9));
        var clock = Clock(machine);
        clock.GetUtcNow().ShouldBe(machine.GetUtcNow());
        clock.IsAhead.ShouldBeFalse();
        Directory.GetFiles(folder).ShouldBeEmpty();
    }

    [Fact]
    public void Moved_ShowsTheSameTimeOfDayOnThatDay_AndRunsOn()
    {
        var machine = new Machine(At(2026, 11, 22, 9));
        var clock = Clock(machine);
        clock.MoveTo(new DateOnly(2027, 2, 1)).ShouldBeNull();
        clock.GetUtcNow().UtcDateTime.ShouldBe(At(2027, 2, 1, 9));
        machine.Now = machine.Now.AddMinutes(90);
        clock.GetUtcNow().UtcDateTime.ShouldBe(At(2027, 2, 1, 9).AddMinutes(90));
        clock.IsAhead.ShouldBeTrue();
    }

    [Fact]
    public void Restarted_IsStillAtThatDay()
    {
        var machine = new Machine(At(2026, 11, 22, 9));
        Clock(machine).MoveTo(new DateOnly(2027, 2, 1)).ShouldBeNull();
        machine.Now = machine.Now.AddDays(3);
        var restarted = Clock(machine);
        new Calendar(restarted).Today.ShouldBe(new DateOnly(2027, 2, 4));
        restarted.IsAhead.ShouldBeTrue();
    }

    [Theory]
    [InlineData("2026-11-21", "gaat alleen vooruit")]
    [InlineData("2026-11-22", "is het die dag al")]
    [InlineData("2031-11-23", "Verder dan 22 november 2031")]
    public void ToAnEarlierDayTheSameDayOrTooFar_IsRefusedAndChangesNothing(string day, string sentence)
    {
        var clock = Clock(new Machine(At(2026, 11, 22, 9)));
        clock.MoveTo(DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture)).ShouldNotBeNull().ShouldContain(sentence);
        clock.GetUtcNow().UtcDateTime.ShouldBe(At(2026, 11, 22, 9));
        clock.IsAhead.ShouldBeFalse();
    }

    [Fact]
    public void ToTheLastDay_Goes_AndNoFurtherFromThere()
    {
        var clock = Clock(new Machine(At(2026, 11, 22, 9)));
        clock.MoveTo(new DateOnly(2031, 11, 22)).ShouldBeNull();
        clock.MoveTo(new DateOnly(2031, 11, 23)).ShouldNotBeNull();
    }

    [Fact]
    public void LateInTheEveningBeforeTheHourChanges_ADayFurtherIsTheNextDay()
    {
        // 23:30 on 27 March 2027 in the Netherlands; the next day has 23 hours.
        var clock = Clock(new Machine(At(2027, 3, 27, 22).AddMinutes(30)));
        clock.MoveTo(new DateOnly(2027, 3, 28)).ShouldBeNull();
        new Calendar(clock).Today.ShouldBe(new DateOnly(2027, 3, 28));
        Calendar.ToLocal(new Calendar(clock).Now).TimeOfDay.ShouldBe(new TimeSpan(23, 30, 0));
    }

    [Fact]
    public void AnyRowOfMoves_NeverGoesBack() => Prop.ForAll(ArbMap.Default.ArbFor<int[]>(), days =>
    {
        var clock = new DemoClock(new Machine(At(2026, 11, 22, 9)), Path.Combine(folder, Guid.CreateVersion7().ToString("N")));
        var calendar = new Calendar(clock);
        foreach (var step in days)
        {
            var before = calendar.Now;
            var target = calendar.Today.AddDays((step * 7) % 400);
            var problem = clock.MoveTo(target);
            calendar.Now.ShouldBeGreaterThanOrEqualTo(before);
            (problem is null).ShouldBe(target == calendar.Today && calendar.Now > before);
        }
    }).QuickCheckThrowOnFailure();

    [Theory]
    [InlineData("morgen")]
    [InlineData("-1.00:00:00")]
    [InlineData("")]
    public void FileThatSaysSomethingElse_IsNamedInTheFault(string text)
    {
        var file = Path.Combine(folder, "proefklok.txt");
        File.WriteAllText(file, text);
        Should.Throw<InvalidDataException>(() => new DemoClock(new Machine(At(2026, 11, 22, 9)), file)).Message.ShouldContain("proefklok.txt");
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private DemoClock Clock(TimeProvider machine) => new(machine, Path.Combine(folder, "proefklok.txt"));

    private static DateTime At(int year, int month, int day, int hour) => new(year, month, day, hour, 0, 0, DateTimeKind.Utc);

    private sealed class Machine(DateTime utc) : TimeProvider
    {
        public DateTime Now { get; set; } = utc;

        public override DateTimeOffset GetUtcNow() => new(Now, TimeSpan.Zero);
    }
}
