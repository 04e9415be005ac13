using System.Text;
using Beweeg.Competencies.Own;
using Beweeg.JobBook.Checks;
using Beweeg.JobBook.Contracts;
using Beweeg.JobBook.Differences;
using Beweeg.JobBook.Exchange;
using Beweeg.JobBook.Versions;
using Beweeg.Platform.Tables;

namespace Beweeg.UnitTests.JobBook;

/// <summary>A job book in and out of files, what is wrong with one, and what differs between two.</summary>
public sealed class JobBookFileTests
{
    private static readonly JobBookText Book = new("Functieboek", "1", [new("uitvoering", "Technisch Uitvoerend Medewerker", "Vakwerk."), new("team", "Teammanager", "")],
        [new("n05-01-02", "N05.01.02", null, null, "5"), new("punten", "", 400, 449, "8")],
        [
            JobProfile.Blank("Technisch Uitvoerend Medewerker") with
            {
                Key = "medewerker-groen", Code = "TU", Name = "Medewerker groen", Scale = "5", Dated = new DateOnly(2027, 1, 1), Purpose = "Het groen staat er goed bij.", LedBy = "Teammanager", Place = "Team Groen",
                Responsibilities = ["Veilig werken", "Net werk"], MainTasks = ["Snoeit bomen", "- Maait gras"], Knowledge = "Mbo 2.", SectorPurpose = "Een fijne stad.", TeamPurpose = "Mooi groen.", Crucial = ["Samenwerken"],
                Standard = new StandardJob("Beheer", "Techniek", "Technische uitvoering", "III", "N05.01.02", 310),
            },
            JobProfile.Blank("Teammanager") with { Key = "teammanager", Code = "TM", Name = "Teammanager", Scale = "11", Purpose = "Leidt het team.", MainTasks = ["Verdeelt het werk"] },
        ]);

    [Fact]
    public void BookAsWorkbook_ComesInWhole()
    {
        var reading = Read(JobBookFile.Tables(JobBookTables.Workbook(Book)).Table!, Book);
        reading.Faults.ShouldBeEmpty();
        JobBookJson.Write(reading.Book!).ShouldBe(JobBookJson.Write(Book));
    }

    [Fact]
    public void BookAsJson_ComesInToTheLetter() =>
        JobBookJson.Write(JobBookFile.Json(Encoding.UTF8.GetBytes(JobBookJson.Write(Book)), "1").Book.ShouldNotBeNull()).ShouldBe(JobBookJson.Write(Book));

    [Fact]
    public void ShapeOfHr21_GetsItsScaleFromTheConversionTable()
    {
        var reading = FromCsv("Functienummer;Lokale functie;Groep;Reeks;HR21 normfunctie;Niveau;HR21 code;Score\n"
            + "A;Hovenier;Technisch Uitvoerend Medewerker;Beheer;Technische uitvoering;III;N05.01.02;\nB;Beheerder;;Beheer;;;;420\nC;Onbekend;;Beheer;;;N09.09.09;");
        reading.Faults.Select(fault => (fault.Row, fault.Sentence)).ShouldBe([(4, "De schaal ontbreekt, en de conversietabel heeft geen regel voor normfunctie N09.09.09.")]);
        var good = FromCsv("Nummer;Functie;Functiegroep;Normfunctie;Niveau;Code normfunctie;Punten\nA;Hovenier;Technisch Uitvoerend Medewerker;Technische uitvoering;III;N05.01.02;\nB;Beheerder;;;;;420").Book.ShouldNotBeNull();
        good.Profiles.Select(one => (one.Scale, one.Group)).ShouldBe([("5", "Technisch Uitvoerend Medewerker"), ("8", "Technisch Uitvoerend Medewerker")]);
        good.Profiles[0].Standard.ShouldBe(new StandardJob("", "", "Technische uitvoering", "III", "N05.01.02", null));
    }

    [Fact]
    public void ConversionTableInOtherWords_IsRead_AndOneThatIsNot_IsSaid()
    {
        FileTable With(string name, params string[] header) => new([new FileSheet("Functies", [new(1, ["Nummer", "Functie", "Functiegroep", "Code normfunctie"]), new(2, ["A", "Hovenier", "Uitvoering", "N01.01.01"])]),
            new FileSheet(name, [new(1, header), new(2, ["N01.01.01", "7"])])]);
        Read(With("Conversietabel", "HR21 code", "Functieschaal"), Book).Book.ShouldNotBeNull().Profiles[0].Scale.ShouldBe("7");
        var faults = Read(With("Conversie", "Wat", "Waarheen"), Book).Faults;
        faults.ShouldContain(fault => fault.Sheet == "Conversie" && fault.Sentence.StartsWith("In deze tabel herkennen we de kolommen niet.", StringComparison.Ordinal));
    }

    [Fact]
    public void NumbersThatNobodyHas_AreAskedAbout()
    {
        FromCsv("Nummer;Functie;Functiegroep;Schaal\nX1;Hovenier;Uitvoering;5\n").Notes.ShouldHaveSingleItem().ShouldStartWith("Geen van de 1 nummers staat in het functieboek dat nu geldt.");
        FromCsv("Nummer;Functie;Functiegroep;Schaal\nTU;Hovenier;Uitvoering;5\n").Notes.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("X;Bode;Groep;24", "rij 2, kolom Schaal", "‘24’ is geen schaal")]
    [InlineData("X;Bode;Groep;10B", "rij 2, kolom Schaal", "‘10B’ is geen schaal")]
    [InlineData(";Bode;Groep;4", "rij 2, kolom Nummer", "Het nummer van ‘Bode’ ontbreekt.")]
    [InlineData("X;;Groep;4", "rij 2, kolom Functie", "De naam van functie X ontbreekt.")]
    [InlineData("X;Bode;;4", "rij 2, kolom Functiegroep", "De functiegroep ontbreekt.")]
    [InlineData("X;Bode;Groep;4\nx;Huismeester;Groep;5", "rij 3, kolom Nummer", "staat ook in rij 2")]
    public void WrongRow_IsNamedByRowAndColumn(string row, string place, string sentence)
    {
        var reading = FromCsv("Nummer;Functie;Functiegroep;Schaal\n" + row);
        reading.Book.ShouldBeNull();
        reading.Faults[0].Place.ShouldBe(place);
        reading.Faults[0].Sentence.ShouldContain(sentence);
    }

    [Theory]
    [InlineData("31-2-2027", false)]
    [InlineData("29-2-2027", false)]
    [InlineData("1-1-2027", true)]
    [InlineData("2027-01-01", true)]
    [InlineData("46388", true)]
    public void Date_IsTakenWhenItExists(string day, bool exists)
    {
        var reading = FromCsv("Nummer;Functie;Functiegroep;Schaal;Datum\nX;Bode;Groep;4;" + day);
        if (exists) reading.Book!.Profiles[0].Dated.ShouldBe(new DateOnly(2027, 1, 1));
        else reading.Faults[0].Sentence.ShouldContain("geen bestaande datum");
    }

    public static TheoryData<string, byte[], string> BadFiles => new()
    {
        { "half a workbook", JobBookTables.Workbook(Book)[..2000], "kapot" },
        { "nothing", [], "leeg" },
        { "larger than may be", new byte[FileLimits.Largest + 1], "Een functieboek is veel kleiner" },
        { "no text", [0, 1, 2, 3], "geen tekstbestand" },
        { "the old format", [0xD0, 0xCF, 0x11, 0xE0, 0, 0], "oud Excel-bestand" },
        { "a formula", Encoding.UTF8.GetBytes("Nummer;Functie\nA;=1+1"), "formule" },
        { "rows without end", Encoding.UTF8.GetBytes("Nummer;Functie\n" + string.Concat(Enumerable.Repeat("A;B\n", FileLimits.MostRows + 10))), "Een functieboek heeft er een paar honderd" },
    };

    [Theory, MemberData(nameof(BadFiles))]
    public void BadFile_GetsASentence(string name, byte[] content, string sentence) => JobBookFile.Tables(content).Faults.ShouldHaveSingleItem(name).Sentence.ShouldContain(sentence);

    [Fact]
    public void JsonThatIsNoJobBook_IsRefused()
    {
        var text = JobBookJson.Write(Book);
        foreach (var wrong in new[] { "{}", "{\"title\":1}", text.Replace("\"key\":\"teammanager\",", "", StringComparison.Ordinal), text.Replace("\"mainTasks\":[\"Verdeelt het werk\"]", "\"mainTasks\":[null]", StringComparison.Ordinal) })
            JobBookFile.Json(Encoding.UTF8.GetBytes(wrong), "x").Book.ShouldBeNull(wrong.Length > 40 ? wrong[..40] : wrong);
    }

    [Fact]
    public void Check_SaysWhatCannotBeUsed()
    {
        JobBookCheck.Problems(Book with { Profiles = [Book.Profiles[0] with { Crucial = [] }, Book.Profiles[1]] }, OwnGuide.Guide).ShouldBeEmpty();
        Sentences(Book with { Profiles = [Book.Profiles[0], Book.Profiles[1] with { Code = "tu" }] }).ShouldContain(one => one == "Nummer TU staat bij meer dan één functie: ‘Medewerker groen’ en ‘Teammanager’. Elk nummer is van één functie.");
        Sentences(One(job => job with { Scale = "19" })).ShouldContain(one => one == "Bij ‘Medewerker groen’ staat schaal ‘19’. Die schaal is er niet.");
        Sentences(One(job => job with { MainTasks = [] })).ShouldContain(one => one == "‘Medewerker groen’ heeft nog geen hoofdtaken. Daar beginnen werkafspraken mee.");
        Sentences(One(job => job with { Crucial = ["Toveren"] })).ShouldContain(one => one == "Bij ‘Medewerker groen’ is ‘Toveren’ cruciaal, en die competentie staat niet in de competentiegids.");
        var outside = OwnGuide.Guide.Competencies.First(one => !OwnGuide.Guide.ProfileOf("Technisch Uitvoerend Medewerker")!.Competencies.Contains(one.Key, StringComparer.Ordinal)).Name;
        Sentences(One(job => job with { Crucial = [outside] })).ShouldContain(one => one == $"Bij ‘Medewerker groen’ is ‘{outside}’ cruciaal, maar die competentie staat niet in het profiel van ‘Technisch Uitvoerend Medewerker’.");
        Sentences(One(job => job with { Scale = "6" })).ShouldContain(one => one == "Volgens de conversietabel hoort bij ‘Medewerker groen’ schaal 5; er staat schaal 6. Pas een van de twee aan.");
        Sentences(Book with { Groups = [Book.Groups[0] with { Name = "Zwemmers" }, Book.Groups[1]] }).ShouldContain(one => one == "De groep ‘Zwemmers’ heeft geen competentieprofiel in de competentiegids. Pas de naam aan, of maak het profiel in de gids.");
    }

    [Fact]
    public void EveryField_ThatChanges_IsTold()
    {
        var changes = new (string Field, JobBookText Book)[]
        {
            ("title", Book with { Title = "Boek" }), ("version", Book with { Version = "2" }),
            ("group name", Book with { Groups = [Book.Groups[0] with { Name = "X" }, Book.Groups[1]] }), ("group text", Book with { Groups = [Book.Groups[0] with { Explanation = "X" }, Book.Groups[1]] }),
            ("group order", Book with { Groups = [Book.Groups[1], Book.Groups[0]] }), ("group gone", Book with { Groups = [Book.Groups[0]] }),
            ("conversion scale", Book with { Conversion = [Book.Conversion[0] with { Scale = "6" }, Book.Conversion[1]] }), ("conversion points", Book with { Conversion = [Book.Conversion[0], Book.Conversion[1] with { ToPoints = 460 }] }),
            ("job gone", Book with { Profiles = [Book.Profiles[0]] }), ("job order", Book with { Profiles = [Book.Profiles[1], Book.Profiles[0]] }),
            ("code", One(job => job with { Code = "X" })), ("name", One(job => job with { Name = "X" })), ("group", One(job => job with { Group = "Teammanager" })), ("scale", One(job => job with { Scale = "6" })),
            ("dated", One(job => job with { Dated = null })), ("purpose", One(job => job with { Purpose = "X" })), ("led by", One(job => job with { LedBy = "X" })), ("place", One(job => job with { Place = "X" })),
            ("responsibilities", One(job => job with { Responsibilities = ["Net werk", "Veilig werken"] })), ("tasks", One(job => job with { MainTasks = ["Snoeit bomen"] })), ("knowledge", One(job => job with { Knowledge = "X" })),
            ("sector", One(job => job with { SectorPurpose = "X" })), ("team", One(job => job with { TeamPurpose = "X" })), ("crucial", One(job => job with { Crucial = [] })),
            ("series", One(job => job with { Standard = job.Standard! with { Series = "X" } })), ("standard group", One(job => job with { Standard = job.Standard! with { Group = "X" } })), ("standard", One(job => job with { Standard = job.Standard! with { Name = "X" } })),
            ("level", One(job => job with { Standard = job.Standard! with { Level = "X" } })), ("standard code", One(job => job with { Standard = job.Standard! with { Code = "X" } })), ("points", One(job => job with { Standard = job.Standard! with { Points = 1 } })),
            ("no standard", One(job => job with { Standard = null })),
        };
        changes.Where(change => JobBookDifferences.Between(Book, change.Book).Count == 0).Select(change => change.Field).ShouldBeEmpty();
        JobBookDifferences.Between(Book, Book).ShouldBeEmpty();
    }

    private static JobBookText One(Func<JobProfile, JobProfile> change) => Book with { Profiles = [change(Book.Profiles[0]), Book.Profiles[1]] };

    private static IEnumerable<string> Sentences(JobBookText book) => JobBookCheck.Problems(book, OwnGuide.Guide).Select(problem => problem.Sentence);

    private static JobBookReading FromCsv(string text) => Read(JobBookFile.Tables(Encoding.UTF8.GetBytes(text)).Table.ShouldNotBeNull(), Book);

    private static JobBookReading Read(FileTable table, JobBookText known) => JobBookFromTable.Read(table, ColumnMapping.Guess(table, JobColumn.All), known, "Functieboek", "1");
}
