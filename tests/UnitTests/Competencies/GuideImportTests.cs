using System.IO.Compression;
using System.Text;
using Beweeg.Competencies.Checks;
using Beweeg.Competencies.Contracts;
using Beweeg.Competencies.Exchange;
using Beweeg.Platform.Tables;
using Beweeg.Competencies.Own;
using Beweeg.Competencies.Versions;
using FsCheck;
using FsCheck.Fluent;

namespace Beweeg.UnitTests.Competencies;

public sealed class GuideImportTests
{
    private static readonly Guide Own = OwnGuide.Guide;

    [Fact]
    public void OwnGuideAsWorkbook_ComesInWhole()
    {
        var table = GuideFile.Tables(GuideTables.Workbook(Own)).Table.ShouldNotBeNull();
        var guide = Read(table, Own).Guide.ShouldNotBeNull();
        GuideJson.Write(guide).ShouldBe(GuideJson.Write(Own));
    }

    [Fact]
    public void OwnGuideAsCsv_ComesInWhole_WithWhatAFileOfOneTableCannotTellFromTheGuideInForce()
    {
        var guide = Read(GuideFile.Tables(GuideTables.Csv(Own)).Table!, Own).Guide.ShouldNotBeNull();
        guide.Competencies.Count.ShouldBe(27);
        guide.Competencies.Sum(one => one.Levels.Sum(level => level.Behaviours.Count)).ShouldBe(Own.Competencies.Sum(one => one.Levels.Sum(level => level.Behaviours.Count)));
        GuideJson.Write(guide).ShouldBe(GuideJson.Write(Own));
    }

    [Fact]
    public void WithoutAGuideInForce_NothingIsLostEither()
    {
        var guide = Read(GuideFile.Tables(GuideTables.Workbook(Own)).Table!, null).Guide.ShouldNotBeNull();
        guide.Competencies.Select(one => (one.Name, one.Definition, Texts: string.Join('|', one.Levels.SelectMany(level => level.Behaviours.Concat(level.Tips).Append(level.Summary)))))
            .ShouldBe(Own.Competencies.Select(one => (one.Name, one.Definition, Texts: string.Join('|', one.Levels.SelectMany(level => level.Behaviours.Concat(level.Tips).Append(level.Summary))))));
        guide.Profiles.Select(one => one.Competencies.Count).ShouldBe(Own.Profiles.Select(one => one.Competencies.Count));
        GuideCheck.Problems(guide).ShouldBeEmpty();
    }

    [Fact]
    public void Json_ComesBackAsItWasSaved() =>
        GuideJson.Write(GuideFile.Json(Encoding.UTF8.GetBytes(GuideJson.Write(Own)), Own.Version).Guide!).ShouldBe(GuideJson.Write(Own));

    [Fact]
    public void AnotherFramework_WithFiveLevelsAndNoClustersAndOtherWords_Fits()
    {
        var rows = new StringBuilder("Gedragscompetentie;Omschrijving;Functieniveau;Gedragsindicatoren\n");
        foreach (var level in new[] { "Starter", "Groeier", "Vakman", "Kenner", "Meester" }) rows.Append($"{(level == "Starter" ? "Leervermogen;Nieuwe kennis opnemen" : ";")};{level};\"- Leest mee\n- Vraagt door als {level.ToLowerInvariant()}\"\n");
        var guide = Read(Csv(rows.ToString()), Own).Guide.ShouldNotBeNull();
        guide.Levels.Select(level => level.Label).ShouldBe(["Starter", "Groeier", "Vakman", "Kenner", "Meester"]);
        guide.Clusters.ShouldBeEmpty();
        guide.Developability.ShouldBeEmpty();
        var competency = guide.Competencies.ShouldHaveSingleItem();
        competency.Levels.Count.ShouldBe(5);
        competency.Levels[4].Behaviours.ShouldBe(["Leest mee", "Vraagt door als meester"]);
        // The scales are for the owner to say, in the draft.
        GuideCheck.Problems(guide).Count(problem => problem.Sentence.Contains("bij welke schalen", StringComparison.Ordinal)).ShouldBe(5);
    }

    [Fact]
    public void OneRowForEachBehaviour_IsTheSameGuideAsOneRowForEachLevel()
    {
        var cells = Read(Csv("Competentie;Definitie;Niveau;Gedrag;Tips\nLuisteren;Horen.;A;\"Vraagt door\nVat samen\";Oefen\n;;B;Hoort wat erachter zit;\n"), null).Guide!;
        var rows = Read(Csv("Competentie;Definitie;Niveau;Gedrag;Tips\nLuisteren;Horen.;A;Vraagt door;\nLuisteren;;A;Vat samen;\nLuisteren;;;;Oefen\nLuisteren;;B;Hoort wat erachter zit;\n"), null).Guide!;
        GuideJson.Write(rows).ShouldBe(GuideJson.Write(cells));
    }

    [Fact]
    public void TitleAndDateAboveTheNamesOfTheColumns_AreNotInTheWay_AndFaultsKeepTheirRow()
    {
        var good = Csv("Competentiegids gemeente Voorbeeld;;;\nVastgesteld op 3 maart;;;\nNaam;Omschrijving;Niveau;Gedragsindicatoren\nLuisteren;Horen wat iemand zegt.;A;Vraagt door\n");
        Read(good, null).Guide.ShouldNotBeNull().Competencies.ShouldHaveSingleItem().Name.ShouldBe("Luisteren");
        Read(Csv("Onze gids;;;\nNaam;Omschrijving;Niveau;Indicatoren\nLuisteren;;A;Vraagt door\n"), null).Faults.ShouldHaveSingleItem().Row.ShouldBe(3);
        // Names that nobody knows stand in the first row that is more than a title.
        Csv("Onze gids;;\nWat;Hoe;Waarom\nLuisteren;Vraagt door;Omdat\n").Sheets[0].Header.ShouldBe(["Wat", "Hoe", "Waarom"]);
    }

    [Theory]
    [InlineData("Competentie;Definitie;Gedrag A;Gedrag B;Gedrag C;Tips A;Tips B;Tips C\nLuisteren;Horen.;Vraagt door;Vat samen;Hoort wat erachter zit;Oefen;Vraag;Kijk\n")]
    [InlineData("Naam;Omschrijving;Niveau A;Niveau B;Niveau C;Ontwikkeltips niveau A;Ontwikkeltips niveau B;Ontwikkeltips niveau C\nLuisteren;Horen.;Vraagt door;Vat samen;Hoort wat erachter zit;Oefen;Vraag;Kijk\n")]
    [InlineData("Competentie;Definitie;A - gedragsindicatoren;A - tips;B - gedragsindicatoren;B - tips;C - gedragsindicatoren;C - tips\nLuisteren;Horen.;Vraagt door;Oefen;Vat samen;Vraag;Hoort wat erachter zit;Kijk\n")]
    public void LevelsBesideEachOther_BecomeLevels(string text)
    {
        var guide = Read(Csv(text), Own).Guide.ShouldNotBeNull();
        guide.Levels.Select(level => level.Key).ShouldBe(["A", "B", "C"]);
        var levels = guide.Competencies.ShouldHaveSingleItem().Levels;
        levels.Select(level => level.Behaviours.ShouldHaveSingleItem()).ShouldBe(["Vraagt door", "Vat samen", "Hoort wat erachter zit"]);
        levels.Select(level => level.Tips.ShouldHaveSingleItem()).ShouldBe(["Oefen", "Vraag", "Kijk"]);
    }

    [Fact]
    public void RowsThatAreLevelsButAreNotCalledSo_AreAskedAbout()
    {
        const string Text = "Competentie;Definitie;Trede;Gedrag\nLuisteren;Horen.;1;Vraagt door\nLuisteren;;2;Vat samen\n";
        Read(Csv(Text), null).Notes.ShouldHaveSingleItem().ShouldContain("Zijn de rijen niveaus? Kies dan onderaan welke kolom het niveau is.");
        Read(Csv(Text.Replace("Trede", "Niveau", StringComparison.Ordinal)), null).Notes.ShouldBeEmpty();
    }

    [Fact]
    public void FileWithoutProfiles_KeepsThoseInForce_AndSaysWhichLostWhat()
    {
        var (core, gone) = (Own.Competencies.First(one => one.Core), Own.Competencies.First(one => !one.Core && Own.Profiles.Count(profile => profile.Competencies.Contains(one.Key, StringComparer.Ordinal)) is > 0 and < 16));
        var without = Own with { Competencies = [.. Own.Competencies.Where(one => one != gone)] };
        var reading = Read(GuideFile.Tables(GuideTables.Csv(without)).Table!, Own);
        var touched = Own.Profiles.Where(profile => profile.Competencies.Contains(gone.Key, StringComparer.Ordinal)).ToList();
        reading.Guide!.Profiles.Count.ShouldBe(Own.Profiles.Count);
        reading.Guide.Profiles.ShouldAllBe(profile => profile.Competencies.Contains(core.Key, StringComparer.Ordinal) && !profile.Competencies.Contains(gone.Key, StringComparer.Ordinal));
        reading.Notes.ShouldHaveSingleItem().ShouldContain($"{touched[0].JobGroup} (nog {touched[0].Competencies.Count - 1} van {touched[0].Competencies.Count})");
        Read(GuideFile.Tables(GuideTables.Csv(Own)).Table!, Own).Notes.ShouldBeEmpty("nothing is lost");
        var foreign = Read(Csv("Competentie;Definitie;Gedrag\nBoomverzorging;Zorgen voor bomen.;Snoeit\n"), Own);
        foreign.Guide!.Profiles.ShouldBeEmpty("a profile that asks nothing is none");
        foreign.Notes.ShouldHaveSingleItem().ShouldContain("(geen van ");
    }

    [Theory]
    [InlineData("Een\nTwee", "Een|Twee")]
    [InlineData("• Een\r\n• Twee", "Een|Twee")]
    [InlineData("• Een • Twee•Drie", "Een|Twee|Drie")]
    [InlineData("- Een die doorloopt\n  op de regel eronder\n- Twee", "Een die doorloopt op de regel eronder|Twee")]
    [InlineData("1. Een\n2) Twee\n10. Tien", "Een|Twee|Tien")]
    [InlineData("a) Een\nb) Twee", "Een|Twee")]
    [InlineData("\n\n Een \n\n", "Een")]
    [InlineData("Werkt 24-7 mee", "Werkt 24-7 mee")]
    [InlineData("2 keer per jaar", "2 keer per jaar")]
    [InlineData("–Een\n—Twee", "Een|Twee")]
    [InlineData("\uF0B7 Een\n\uF0B7 Twee", "Een|Twee")]
    [InlineData("", "")]
    [InlineData("•\n•", "")]
    public void CellsWithBulletsAndLineEnds_BecomeSeparateLines(string cell, string lines) =>
        CellText.Lines(cell).ShouldBe(lines.Split('|', StringSplitOptions.RemoveEmptyEntries));

    [Fact]
    public void LinesWithBullets_ComeBackAsTheyWere() => Prop.ForAll(Lines, lines =>
        CellText.Lines(string.Join('\n', lines.Select(line => "• " + line))).SequenceEqual(lines, StringComparer.Ordinal)).QuickCheckThrowOnFailure();

    [Fact]
    public void EveryFault_IsNamedByRowAndColumnAsTheFileCallsIt()
    {
        var faults = Read(Csv("Naam;Omschrijving;Kern;Niveau;Indicatoren;ESCO\nLuisteren;Horen.;misschien;A;Vraagt door;\n;Iets anders.;;A;;onzin\nPraten;;;A;Zegt iets;\nPraten;Zeggen.;;;Los gedrag;\n"), null).Faults;
        faults.Select(fault => (fault.Row, fault.Column)).ShouldBe([(2, "Kern"), (3, "Omschrijving"), (3, "ESCO")], ignoreOrder: true);
        faults.Single(fault => fault.Column == "Omschrijving").Sentence.ShouldContain("andere definitie van ‘Luisteren’ dan in rij 2");
    }

    [Theory]
    [InlineData("Competentie;Definitie;Gedrag\n;Horen.;Vraagt door\n", 2, "Competentie")]
    [InlineData("Competentie;Definitie;Niveau;Gedrag\nLuisteren;Horen.;;Vraagt door\n", 2, "Niveau")]
    [InlineData("Competentie;Definitie;Gedrag\nLuisteren;;Vraagt door\n", 2, "Definitie")]
    public void WhatCannotBeMissing_IsAskedAtItsPlace(string text, int row, string column)
    {
        var fault = Read(Csv(text), null).Faults.ShouldHaveSingleItem();
        (fault.Row, fault.Column).ShouldBe((row, column));
    }

    [Fact]
    public void FileWithoutTheColumnsThatAreNeeded_AsksForThem() =>
        Read(Csv("x;y\n1;2\n"), null).Faults.Select(fault => fault.Sentence).ShouldBe(["Kies in welke kolom ‘Competentie’ staat.", "Kies in welke kolom ‘Definitie’ staat.", "Kies in welke kolom ‘Gedrag’ staat."]);

    public static TheoryData<string, byte[], string> BadFiles() => new()
    {
        { "empty", [], "leeg" },
        { "old or locked workbook", [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1], "oud Excel-bestand" },
        { "half a workbook", GuideTables.Workbook(Own)[..3000], "kapot" },
        { "a zip that is none", [.. "PK\u0003\u0004"u8, .. new byte[500]], "kapot" },
        { "a zip with something else", Zip(("lees.txt", "hallo")), "geen Excel-werkmap" },
        { "a workbook of which the sheet is no XML", Zip(("xl/workbook.xml", "<a"), ("xl/_rels/workbook.xml.rels", "<a")), "kapot" },
        { "macros", Zip(("xl/workbook.xml", "<a/>"), ("xl/vbaProject.bin", "x")), "macro’s" },
        { "a zip bomb", Bomb(), "veel te groot" },
        { "thousands of parts", Zip([.. Enumerable.Range(0, 600).Select(number => ($"{number}", ""))]), "te veel onderdelen" },
        { "an entity that grows", Sheet("<!DOCTYPE a [<!ENTITY b \"bbbb\">]><worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData/></worksheet>"), "kapot" },
        { "UTF-16", [0xFF, 0xFE, .. Encoding.Unicode.GetBytes("Competentie;Definitie")], "UTF-16" },
        { "a picture", [0x89, 0x50, 0x4E, 0x47, 0, 0, 0, 13], "geen tekstbestand" },
        { "half UTF-8, half not", [.. "Competentie;Definitie\nCoördinatie;"u8, 0xE9, .. "één\n"u8], "accenten" },
        { "a quote that does not close", "Competentie;Definitie\nLuis\"teren;\"Horen\n"u8.ToArray(), "aanhalingsteken" },
        { "too many rows", Encoding.UTF8.GetBytes("Competentie;Definitie;Gedrag\n" + string.Concat(Enumerable.Repeat("a;b;c\n", 20_000))), "5.000 rijen" },
        { "only names of columns", "Competentie;Definitie;Gedrag\n"u8.ToArray(), "staat niets in" },
        { "larger than may be", new byte[FileLimits.Largest + 1], "groter dan 5 MB" },
    };

    [Theory, MemberData(nameof(BadFiles))]
    public void BadFile_GetsASentence(string what, byte[] content, string part)
    {
        var reading = GuideFile.Tables(content);
        reading.Table.ShouldBeNull(what);
        reading.Faults[0].Sentence.ShouldContain(part, Case.Sensitive, what);
    }

    [Fact]
    public void AnyBytes_AreAnsweredWithoutAnException() => Prop.ForAll(ArbMap.Default.ArbFor<byte[]>(), Gen.Choose(0, 3).ToArbitrary(), (bytes, kind) =>
    {
        byte[] content = kind switch { 0 => bytes ?? [], 1 => [.. "PK\u0003\u0004"u8, .. bytes ?? []], 2 => Broken(bytes ?? []), _ => [.. "Competentie;Definitie;Gedrag\n"u8, .. bytes ?? []] };
        var reading = GuideFile.Tables(content);
        return reading.Table is not null || reading.Faults.Count > 0;
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void FormulaInAWorkbook_IsNamedByItsCell()
    {
        var reading = GuideFile.Tables(Sheet("<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData><row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>Competentie</t></is></c><c r=\"B1\" t=\"inlineStr\"><is><t>Definitie</t></is></c></row><row r=\"4\"><c r=\"B4\" t=\"str\"><f>A1&amp;\"x\"</f><v>Competentiex</v></c></row></sheetData></worksheet>"));
        reading.Faults.ShouldHaveSingleItem().ShouldBe(new FileFault("Gids", 4, "Definitie", "In deze cel staat een formule. Zet er de tekst zelf neer."));
    }

    [Fact]
    public void FormulaInCsv_IsNamed_ButAListWithHyphensIsNone()
    {
        GuideFile.Tables("Competentie;Gedrag\nLuisteren;=HYPERLINK(\"x\")\n"u8.ToArray()).Faults[0].ShouldSatisfyAllConditions(fault => fault.Row.ShouldBe(2), fault => fault.Column.ShouldBe("Gedrag"));
        GuideFile.Tables("Competentie;Gedrag\nLuisteren;- vraagt door\n"u8.ToArray()).Faults.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("=1+1")]
    [InlineData("@SUM(A1)")]
    [InlineData("+31 6")]
    [InlineData("-5")]
    [InlineData("＝1")]
    public void TextThatLooksLikeAFormula_IsWrittenSoThatNobodyTakesItForOne_AndComesBack(string text)
    {
        var guide = Own with { Competencies = [.. Own.Competencies.Select((one, at) => at == 0 ? one with { Definition = text } : one)] };
        var csv = GuideTables.Csv(guide);
        Encoding.UTF8.GetString(csv).ShouldContain("'" + text);
        Read(GuideFile.Tables(csv).Table!, Own).Guide!.Competencies[0].Definition.ShouldBe(text);
    }

    [Fact]
    public void FileOfExcelOnADutchComputer_KeepsItsAccents()
    {
        var csv = CodePagesEncodingProvider.Instance.GetEncoding(1252)!.GetBytes("Competentie;Definitie;Gedrag\nCoördinatie;Eén geheel – ‘samen’.;Regelt\n");
        Read(GuideFile.Tables(csv).Table!, null).Guide!.Competencies[0].ShouldSatisfyAllConditions(one => one.Name.ShouldBe("Coördinatie"), one => one.Definition.ShouldBe("Eén geheel – ‘samen’."));
    }

    [Fact]
    public void WorkbookWithSharedAndRichTexts_IsReadAsAPersonSeesIt()
    {
        const string Shared = "<sst xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><si><t>Competentie</t></si><si><r><t>Luis</t></r><r><t xml:space=\"preserve\">teren </t></r><rPh sb=\"0\" eb=\"1\"><t>weg</t></rPh></si><si><t>Definitie</t></si></sst>";
        const string Rows = "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData><row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c><c r=\"C1\" t=\"s\"><v>2</v></c></row><row r=\"2\"><c r=\"A2\" t=\"s\"><v>1</v></c><c r=\"C2\"><v>12</v></c></row></sheetData></worksheet>";
        var sheet = GuideFile.Tables(Zip([.. Parts(Rows), ("xl/sharedStrings.xml", Shared)])).Table.ShouldNotBeNull().Sheets[0];
        sheet.Rows.Select(row => string.Join('|', row.Cells)).ShouldBe(["Competentie||Definitie", "Luisteren ||12"]);
    }

    private static GuideReading Read(FileTable table, Guide? known) => GuideFromTable.Read(table, ColumnMapping.Guess(table, GuideColumn.All), known, "Competentiegids", Own.Version);

    private static FileTable Csv(string text) => GuideFile.Tables(Encoding.UTF8.GetBytes(text)).Table.ShouldNotBeNull();

    private static byte[] Sheet(string xml) => Zip([.. Parts(xml)]);

    private static IEnumerable<(string, string)> Parts(string sheet) =>
    [
        ("xl/workbook.xml", "<workbook xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\" xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"><sheets><sheet name=\"Gids\" sheetId=\"1\" r:id=\"r1\"/></sheets></workbook>"),
        ("xl/_rels/workbook.xml.rels", "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"r1\" Target=\"worksheets/sheet1.xml\"/></Relationships>"),
        ("xl/worksheets/sheet1.xml", sheet),
    ];

    private static byte[] Zip(params (string Name, string Text)[] parts)
    {
        using var content = new MemoryStream();
        using (var zip = new ZipArchive(content, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, text) in parts)
            {
                using var part = zip.CreateEntry(name).Open();
                part.Write(Encoding.UTF8.GetBytes(text));
            }
        }

        return content.ToArray();
    }

    // Two hundred megabytes of nothing in two hundred kilobytes.
    private static byte[] Bomb()
    {
        using var content = new MemoryStream();
        using (var zip = new ZipArchive(content, ZipArchiveMode.Create, leaveOpen: true))
        {
            using var part = zip.CreateEntry("xl/workbook.xml").Open();
            var nothing = new byte[1 << 20];
            for (var megabyte = 0; megabyte < 200; megabyte++) part.Write(nothing);
        }

        return content.ToArray();
    }

    // A good workbook in which some bytes became others.
    private static byte[] Broken(byte[] noise)
    {
        var content = GuideTables.Workbook(GuideTables.Example);
        for (var at = 0; at < noise.Length; at++) content[noise[at] * (at + 7) % content.Length] = (byte)(noise[at] + at);
        return content;
    }

    private static Arbitrary<string[]> Lines => Gen.Elements("Vraagt door", "Vat samen.", "Zegt: ‘ja’", "Doet 2 dingen", "Groet, ook ’s avonds", "Werkt e-mail weg").ArrayOf().ToArbitrary();
}
