using System.Globalization;
using Beweeg.Organisation.Import;
using FsCheck;
using FsCheck.Fluent;

namespace Beweeg.UnitTests.Organisation;

/// <summary>What must hold for any day and any tree.</summary>
public sealed class ImportProperties
{
    private static readonly Config Thorough = Config.QuickThrowOnFailure.WithMaxTest(300);

    [Fact]
    public void EveryDay_IsReadTheSameInEveryNotation()
    {
        var days = Gen.Choose(new DateOnly(1940, 1, 1).DayNumber, new DateOnly(2100, 12, 31).DayNumber).ToArbitrary();
        Check.One(Thorough, Prop.ForAll(days, number =>
        {
            var day = DateOnly.FromDayNumber(number);
            foreach (var format in new[] { "yyyy-MM-dd", "dd-MM-yyyy", "d-M-yyyy", "dd/MM/yyyy", "d/M/yyyy" })
            {
                var cell = day.ToString(format, CultureInfo.InvariantCulture);
                var result = WithDay(cell).Read();
                result.Faults.ShouldBeEmpty(cell);
                result.Set.People[^1].InService.ShouldBe(day, cell);
            }
        }));
    }

    [Fact]
    public void EveryDayThatIsNotOnTheCalendar_IsAFault()
    {
        var cells = (from year in Gen.Choose(1940, 2100)
                     from month in Gen.Choose(0, 14)
                     from day in Gen.Choose(0, 32)
                     where month is < 1 or > 12 || day < 1 || day > DateTime.DaysInMonth(year, month)
                     select string.Create(CultureInfo.InvariantCulture, $"{day}-{month}-{year}")).ToArbitrary();
        Check.One(Thorough, Prop.ForAll(cells, cell =>
            WithDay(cell).Read().Faults.ShouldHaveSingleItem().Sentence
                .ShouldBe($"‘{cell}’ staat niet op de kalender. Vul een dag in die bestaat.")));
    }

    [Fact]
    public void EveryForest_IsFineInAnyOrder()
    {
        Check.One(Thorough, Prop.ForAll(Forests().ToArbitrary(), parents => Read(parents).Faults.ShouldBeEmpty()));
    }

    [Fact]
    public void EveryLoop_IsNamedOnceWithAllItsUnits()
    {
        var cases = (from parents in Forests()
                     from length in Gen.Choose(1, parents.Length)
                     select (parents, length)).ToArbitrary();
        Check.One(Thorough, Prop.ForAll(cases, one =>
        {
            // Turn the way up from some unit into a loop: what hangs below it still hangs there.
            var parents = one.parents.ToArray();
            var loop = new List<int> { one.length - 1 };
            while (parents[loop[^1]] is { } above)
                loop.Add(above);
            parents[loop[^1]] = loop[0];

            var fault = Read(parents).Faults.ShouldHaveSingleItem();

            fault.Line.ShouldBe(loop.Min() + 2);
            var named = fault.Sentence[..fault.Sentence.IndexOf(". Geef", StringComparison.Ordinal)].Split(": ")[1].Split(" → ");
            named[^1].ShouldBe(named[0]);
            named.Skip(1).ShouldBe(loop.Select(NameOf), ignoreOrder: true);
        }));
    }

    [Fact]
    public void AnyText_NeverThrows()
    {
        var texts = ArbMap.Default.GeneratorFor<string?>().Select(text => text ?? "").ArrayOf().ToArbitrary();
        Check.One(Thorough, Prop.ForAll(texts, pieces =>
        {
            var files = new DeliveryFiles();
            foreach (var file in new[] { "eenheden.csv", "personen.csv", "dienstverbanden.csv" })
                files.Adding(file, [.. pieces, string.Join(';', pieces)]);
            files.With(ImportMapping.FileName, pieces);

            var result = files.Read();

            result.CanBeApplied.ShouldBe(result.FaultCount == 0);
        }));
    }

    /// <summary>For each unit the index of the unit above, at random places in the file: never a loop.</summary>
    private static Gen<int?[]> Forests() =>
        from size in Gen.Choose(1, 30)
        from order in Gen.Shuffle(Enumerable.Range(0, size))
        from above in Gen.Choose(0, 1_000).ArrayOf(size)
        select ToParents(order, above);

    private static int?[] ToParents(int[] order, int[] above)
    {
        var parents = new int?[order.Length];
        for (var place = 0; place < order.Length; place++)
        {
            // A unit hangs under one that was placed before it, or now and then stands at the top.
            var choice = above[place] % (place + 1);
            parents[order[place]] = choice == place ? null : order[choice];
        }

        return parents;
    }

    private static string NameOf(int unit) => string.Create(CultureInfo.InvariantCulture, $"U{unit} Unit {unit}");

    private static ImportResult Read(int?[] parents) => new DeliveryFiles()
        .With("eenheden.csv", ["code;naam;bovenliggende code;soort", .. parents.Select((parent, unit) =>
            string.Create(CultureInfo.InvariantCulture, $"U{unit};Unit {unit};{(parent is { } above ? $"U{above}" : "")};team"))])
        .With("dienstverbanden.csv", "personeelsnummer;volgnummer;functiecode;eenheidcode;begin;einde;deeltijdfactor;schaal;aanloopschaal;soort aanstelling;einde proef")
        .With("leidinggevenden.csv", "eenheidcode;personeelsnummer;begin;einde;soort")
        .Read();

    private static DeliveryFiles WithDay(string cell) =>
        new DeliveryFiles().Adding("personen.csv", $"10;Piet;;;Bos;;{cell};");
}
