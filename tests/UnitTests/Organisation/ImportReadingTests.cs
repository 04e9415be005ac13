using System.Text;
using Beweeg.Organisation.Import;

namespace Beweeg.UnitTests.Organisation;

public sealed class ImportReadingTests
{
    [Fact]
    public void DeliveryWithoutFaults_GivesTypedRows()
    {
        var result = new DeliveryFiles().Read();

        result.Faults.ShouldBeEmpty();
        result.CanBeApplied.ShouldBeTrue();
        result.Set.Units[2].ShouldBe(new ImportedUnit("101", "Groen", "10", UnitKind.Team));
        result.Set.Jobs[0].ShouldBe(new ImportedJob(
            "F1", "Medewerker groen", "Technisch Uitvoerend Medewerker", SalaryScale.Parse("5"),
            "Het groen is veilig en mooi.", ["Snoeit bomen", "Maait gras"], []));
        result.Set.People[0].ShouldBe(new ImportedPerson(
            "7", "Noor", "N.", "van der", "Meer", "noor.vandermeer@voorbeeld.example", new DateOnly(2015, 3, 1), null));
        result.Set.Positions[1].ShouldBe(new ImportedPosition(
            "8", 1, "F1", "101", new DateOnly(2026, 4, 1), null, 0.8889m, SalaryScale.Parse("4"), true, null,
            AppointmentKind.Probation, new DateOnly(2027, 3, 31)));
        result.Set.Managers.ShouldBe([new ImportedManagement("101", "7", new DateOnly(2015, 3, 1), null, ManagementKind.Manager)]);
        result.Set.Leave.ShouldBe([new ImportedLeave("9", new DateOnly(2026, 5, 1), new DateOnly(2026, 6, 30), LeaveKind.Parental)]);
        result.Set.Roles.ShouldBe([new ImportedRole("7", RoleKind.WorksCouncil, null, new DateOnly(2026, 1, 1), null, null)]);
    }

    [Fact]
    public void Windows1252_GivesTheSameAsUtf8()
    {
        var expected = Accented().Read();

        Accented().SavedAs(new UTF8Encoding(true)).Read().Set.ShouldBe(expected.Set);
        var result = Accented().SavedAs(CodePagesEncodingProvider.Instance.GetEncoding(1252)!).Read();

        result.Faults.ShouldBeEmpty();
        result.Set.ShouldBe(expected.Set);
        result.Set.People[1].GivenName.ShouldBe("Zoë");
        result.Set.Units[2].Name.ShouldBe("CAFÉ’s – ‘Groen’ € œ");

        static DeliveryFiles Accented() => new DeliveryFiles().Replacing("eenheden.csv", "Groen", "CAFÉ’s – ‘Groen’ € œ");
    }

    [Fact]
    public void LettersInTwoParts_AreReadAsOne() =>
        new DeliveryFiles().Replacing("personen.csv", "Zoë", "Zoe\u0308").Read().Set.People[1].GivenName.ShouldBe("Zoë");

    [Theory]
    [InlineData("1-4-2026", "2027-03-31")]
    [InlineData("01-04-2026", "31/3/2027")]
    [InlineData("1/04/2026", "31-03-2027")]
    public void DutchDates_GiveTheSameAsIsoDates(string begin, string decision)
    {
        var files = new DeliveryFiles()
            .Replacing("personen.csv", "2026-04-01", begin)
            .Replacing("dienstverbanden.csv", "2026-04-01", begin)
            .Replacing("dienstverbanden.csv", "2027-03-31", decision);

        var result = files.Read();

        result.Faults.ShouldBeEmpty();
        result.Set.ShouldBe(new DeliveryFiles().Read().Set);
    }

    [Theory]
    [InlineData(";")]
    [InlineData(",")]
    public void SemicolonsAndCommas_AreBothRead(string delimiter)
    {
        var result = new DeliveryFiles()
            .With("verlof.csv", new[] { "personeelsnummer;begin;einde;soort", "9;2026-05-01;2026-06-30;ouderschapsverlof" }
                .Select(line => line.Replace(";", delimiter, StringComparison.Ordinal)).ToArray())
            .Read();

        result.Faults.ShouldBeEmpty();
        result.Set.ShouldBe(new DeliveryFiles().Read().Set);
    }

    [Fact]
    public void ShapeOfTheFile_DoesNotMatter()
    {
        // Old Mac line ends, blank lines and cells at the end, capitals, underscores, quotes, other order.
        var files = new DeliveryFiles()
            .WithBytes("verlof.csv", Encoding.UTF8.GetBytes("SOORT;einde;Begin;\"Personeelsnummer\";;\r\r\" Ouderschapsverlof \";2026-06-30;2026-05-01;9;;\r;;;;;\r\r"))
            .Replacing("eenheden.csv", "bovenliggende code", "Bovenliggende_Code")
            .Replacing("dienstverbanden.csv", "0,8889", "0.88888889");

        var result = files.Read();

        result.Faults.ShouldBeEmpty();
        result.Set.ShouldBe(new DeliveryFiles().Read().Set);
    }

    [Fact]
    public void EndDateOfTheYear9999_MeansNoEnd() =>
        new DeliveryFiles().Replacing("personen.csv", "2026-04-01;", "2026-04-01;31-12-9999").Read().Set.People[1].OutOfService.ShouldBeNull();

    [Fact]
    public void LongTextOverSeveralLines_IsReadAsOneLine_AndLaterLinesKeepTheirNumber()
    {
        var result = new DeliveryFiles()
            .Replacing("functies.csv", "Het groen is veilig en mooi.", "\"Het groen is\r\n\"\"veilig\"\"\nen mooi.\"")
            .Adding("functies.csv", "F3;Fout;Adviseur;0;;")
            .Read();

        result.Faults.ShouldHaveSingleItem().Line.ShouldBe(6);
        result.Set.Jobs[0].Purpose.ShouldBe("Het groen is \"veilig\" en mooi.");
    }

    [Fact]
    public void RunUpScale_IsYesNoOrADay()
    {
        Read("ja").ShouldBe((true, null));
        Read("NEE").ShouldBe((false, null));
        Read("").ShouldBe((false, null));
        Read("30-6-2027").ShouldBe((true, new DateOnly(2027, 6, 30)));

        static (bool, DateOnly?) Read(string cell)
        {
            var position = new DeliveryFiles().Replacing("dienstverbanden.csv", ";ja;", $";{cell};").Read().Set.Positions[1];
            return (position.InRunUpScale, position.RunUpUntil);
        }
    }

    [Fact]
    public void WhatWeDoNotAskFor_IsNotReadAndSaid()
    {
        var result = new DeliveryFiles()
            .With("personen.csv", "personeelsnummer;roepnaam;voorletters;voorvoegsel;achternaam;e-mail;in dienst;uit dienst;geboortedatum", "7;Noor;;;Meer;;2015-03-01;;1-1-1980", "8;Zoë;;;Smit;;2026-04-01;;", "9;Jan;;;Bos;;2010-01-01;2026-12-31;")
            .Read();

        result.Faults.ShouldBeEmpty();
        result.UnreadColumns.ShouldBe([new UnreadColumn("personen.csv", "geboortedatum")]);
    }

    [Fact]
    public void TwoUnitsAtTheTop_AreFine() =>
        new DeliveryFiles().Adding("eenheden.csv", "2;Griffie;;afdeling").Read().CanBeApplied.ShouldBeTrue();

    [Fact]
    public void ActingManagerNextToTheManager_IsFine() =>
        new DeliveryFiles().Adding("leidinggevenden.csv", "101;8;2026-06-01;2026-09-30;waarnemend").Read().CanBeApplied.ShouldBeTrue();

    [Fact]
    public void ManagersWhoFollowEachOther_AreFine() =>
        new DeliveryFiles()
            .Replacing("leidinggevenden.csv", "2015-03-01;;", "2015-03-01;2026-04-30;")
            .Adding("leidinggevenden.csv", "101;8;2026-05-01;;leidinggevende")
            .Read().CanBeApplied.ShouldBeTrue();

    [Fact]
    public void SeveralPositionsTogetherAboveAFullWeek_AreFine() =>
        new DeliveryFiles().Adding("dienstverbanden.csv", "8;2;F2;10;2026-06-01;;0.5;11;nee;tijdelijk;").Read().CanBeApplied.ShouldBeTrue();

    [Fact]
    public void Mapping_GivesOtherNamesToFilesColumnsAndWords()
    {
        var files = new DeliveryFiles()
            .Without("verlof.csv")
            .With("Absences.csv", "ExternalId,Van,Tot,Type", "9,2026-05-01,2026-06-30,OV")
            .With("koppeling.json", """
                {
                  // What our HR system calls it.
                  "bestanden": { "verlof": "absences.csv" },
                  "kolommen": { "verlof": { "personeelsnummer": "externalid", "begin": "Van", "einde": "Tot", "soort": "Type" } },
                  "woorden": { "verlof": { "soort": { "ov": "ouderschapsverlof" } } },
                }
                """);

        var result = files.Read();

        result.Faults.ShouldBeEmpty();
        result.Set.ShouldBe(new DeliveryFiles().Read().Set);
    }

    [Fact]
    public void FaultUnderAMapping_CallsFileAndColumnAsTheUserDoes()
    {
        var mapping = ImportMapping.Parse("""{ "bestanden": { "verlof": "afwezig.csv" }, "kolommen": { "verlof": { "soort": "Type" } } }""", out var faults);
        faults.ShouldBeEmpty();
        var files = new DeliveryFiles().Without("verlof.csv").With("afwezig.csv", "personeelsnummer;begin;einde;TYPE", "9;2026-05-01;;");

        files.Read(new ImportOptions { Mapping = mapping }).Faults.ShouldBe([new ImportFault("afwezig.csv", 2, "TYPE", "‘TYPE’ is leeg. Vul deze cel in.")]);
    }

    [Fact]
    public void Names_AreSaidWithThePrefixAndSortedWithout()
    {
        var person = new DeliveryFiles().Read().Set.People[0];

        person.FullName.ShouldBe("Noor van der Meer");
        person.SortName.ShouldBe("Meer, Noor van der");
    }
}
