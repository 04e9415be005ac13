using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Xml;

namespace Beweeg.Platform.Tables;

/// <summary>
/// Reads the texts of an Excel workbook (.xlsx). Nothing is run and nothing is looked up outside the file. How much is unpacked is counted
/// while unpacking, before anything is read: what a file says about its own size is not believed.
/// </summary>
public static class Workbook
{
    private const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private const string Relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const string Broken = "Dit Excel-bestand is kapot of niet af. Open het in Excel, sla het opnieuw op als werkmap (.xlsx) en probeer het nog eens.";

    public static bool IsZip(byte[] content) => content.AsSpan().StartsWith("PK"u8);

    /// <summary>The old format of Excel, which is also that of a workbook with a password.</summary>
    public static bool IsOld(byte[] content) => content.AsSpan().StartsWith((ReadOnlySpan<byte>)[0xD0, 0xCF, 0x11, 0xE0]);

    /// <summary>What stands in a workbook, or everything that is wrong with it.</summary>
    /// <param name="kind">What is expected: "een gids".</param>
    public static TableReading Read(byte[] content, string kind)
    {
        try
        {
            using var zip = new ZipArchive(new MemoryStream(content), ZipArchiveMode.Read);
            if (Refused(zip, kind) is { } sentence) return TableReading.Wrong(sentence);
            return Read(zip, kind);
        }
        catch (Exception fault) when (fault is InvalidDataException or XmlException or IOException or FormatException or OverflowException or ArgumentException or NotSupportedException)
        {
            return TableReading.Wrong(Broken);
        }
    }

    private static string? Refused(ZipArchive zip, string kind)
    {
        if (zip.Entries.Count > FileLimits.MostParts) return $"Dit bestand heeft veel te veel onderdelen voor {kind}. Kies een ander bestand.";
        if (zip.Entries.Any(part => part.FullName.EndsWith("vbaProject.bin", StringComparison.OrdinalIgnoreCase)))
            return "Er zitten macro’s in dit bestand. Sla het op als gewone werkmap zonder macro’s (.xlsx).";
        var left = FileLimits.LargestUnpacked;
        var buffer = new byte[1 << 16];
        foreach (var part in zip.Entries)
        {
            using var stream = part.Open();
            for (int count; (count = stream.Read(buffer)) > 0;)
            {
                if ((left -= count) < 0) return $"Uitgepakt is dit bestand veel te groot voor {kind}. Kies een ander bestand.";
            }
        }

        return zip.GetEntry("xl/workbook.xml") is null ? "Dit is geen Excel-werkmap. Kies een Excel-bestand (.xlsx) of een CSV-bestand." : null;
    }

    private static TableReading Read(ZipArchive zip, string kind)
    {
        var targets = Targets(zip);
        var texts = SharedTexts(zip);
        var sheets = new List<FileSheet>();
        var faults = new List<FileFault>();
        foreach (var (name, relation) in SheetNames(zip).Take(FileLimits.MostSheets))
        {
            if (!targets.TryGetValue(relation, out var target) || zip.GetEntry(target) is not { } part) return TableReading.Wrong(Broken);
            var rows = new List<FileRow>();
            if (!ReadSheet(part, name, texts, rows, faults)) return TableReading.Wrong(FileLimits.TooManyRows(kind));
            if (rows.Count > 0) sheets.Add(new FileSheet(name, rows));
        }

        if (faults.Count > 0) return new TableReading(null, faults);
        return sheets.Count == 0 ? TableReading.Wrong("Er staat niets in dit bestand.") : new TableReading(new FileTable(sheets), []);
    }

    private static XmlReader Open(ZipArchiveEntry part) => XmlReader.Create(part.Open(), new XmlReaderSettings
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        CloseInput = true,
        MaxCharactersInDocument = FileLimits.LargestUnpacked,
    });

    private static Dictionary<string, string> Targets(ZipArchive zip)
    {
        var targets = new Dictionary<string, string>(StringComparer.Ordinal);
        if (zip.GetEntry("xl/_rels/workbook.xml.rels") is not { } part) return targets;
        using var xml = Open(part);
        while (xml.Read())
        {
            if (xml.NodeType != XmlNodeType.Element || xml.LocalName != "Relationship") continue;
            var target = xml.GetAttribute("Target") ?? "";
            targets[xml.GetAttribute("Id") ?? ""] = target.StartsWith('/') ? target[1..] : "xl/" + target;
        }

        return targets;
    }

    // Hidden sheets are not shown to a person either.
    private static List<(string Name, string Relation)> SheetNames(ZipArchive zip)
    {
        var names = new List<(string, string)>();
        using var xml = Open(zip.GetEntry("xl/workbook.xml")!);
        while (xml.Read())
        {
            if (xml.NodeType == XmlNodeType.Element && xml.LocalName == "sheet" && (xml.GetAttribute("state") ?? "visible") == "visible")
                names.Add((xml.GetAttribute("name") ?? "", xml.GetAttribute("id", Relations) ?? ""));
        }

        return names;
    }

    private static List<string> SharedTexts(ZipArchive zip)
    {
        var texts = new List<string>();
        if (zip.GetEntry("xl/sharedStrings.xml") is not { } part) return texts;
        using var xml = Open(part);
        while (xml.Read())
        {
            if (xml.NodeType == XmlNodeType.Element && xml.LocalName == "si") texts.Add(TextWithin(xml));
        }

        return texts;
    }

    /// <summary>All text within an element, without the pronunciation that Japanese workbooks add.</summary>
    private static string TextWithin(XmlReader xml)
    {
        if (xml.IsEmptyElement) return "";
        var text = new StringBuilder();
        var depth = xml.Depth;
        while (xml.Read() && xml.Depth > depth)
        {
            if (xml.NodeType == XmlNodeType.Element && xml.LocalName == "rPh" && !xml.IsEmptyElement)
            {
                var aside = xml.Depth;
                while (xml.Read() && xml.Depth > aside) continue;
            }

            if (xml.NodeType is XmlNodeType.Text or XmlNodeType.SignificantWhitespace or XmlNodeType.Whitespace or XmlNodeType.CDATA) text.Append(xml.Value);
        }

        return text.ToString();
    }

    /// <summary>False when there are more rows than are read.</summary>
    private static bool ReadSheet(ZipArchiveEntry part, string sheet, List<string> texts, List<FileRow> rows, List<FileFault> faults)
    {
        using var xml = Open(part);
        var number = 0;
        var cells = new List<string>();
        void Keep()
        {
            if (cells.Exists(cell => !string.IsNullOrWhiteSpace(cell))) rows.Add(new FileRow(number, [.. cells]));
            cells.Clear();
        }

        while (xml.Read())
        {
            if (xml.NodeType != XmlNodeType.Element) continue;
            if (xml.LocalName == "row")
            {
                Keep();
                if (rows.Count > FileLimits.MostRows) return false;
                number = int.TryParse(xml.GetAttribute("r"), NumberStyles.None, CultureInfo.InvariantCulture, out var known) ? known : number + 1;
            }
            else if (xml.LocalName == "c")
            {
                var column = ColumnOf(xml.GetAttribute("r")) ?? cells.Count;
                if (column >= FileLimits.MostColumns)
                {
                    xml.Skip();
                    continue;
                }

                while (cells.Count <= column) cells.Add("");
                var (text, isFormula) = CellWithin(xml, xml.GetAttribute("t") ?? "n", texts);
                cells[column] = text;
                if (isFormula && faults.Count < FileLimits.MostFaults)
                    faults.Add(new FileFault(sheet, number, rows.Count == 0 ? Letter(column) : rows[0][column] is { Length: > 0 } name ? name : Letter(column), "In deze cel staat een formule. Zet er de tekst zelf neer."));
            }
        }

        Keep();
        return rows.Count <= FileLimits.MostRows + 1;
    }

    private static (string Text, bool IsFormula) CellWithin(XmlReader xml, string type, List<string> texts)
    {
        if (xml.IsEmptyElement) return ("", false);
        var depth = xml.Depth;
        var (value, inline, isFormula) = ("", "", false);
        xml.Read();
        while (xml.Depth > depth)
        {
            if (xml.NodeType == XmlNodeType.Element && xml.LocalName == "v") value = TextWithin(xml);
            else if (xml.NodeType == XmlNodeType.Element && xml.LocalName == "is") inline = TextWithin(xml);
            else if (xml.NodeType == XmlNodeType.Element && xml.LocalName == "f") isFormula = true;
            if (!xml.Read()) break;
        }

        var text = type switch
        {
            "s" => int.Parse(value, NumberStyles.None, CultureInfo.InvariantCulture) is var at && at < texts.Count ? texts[at] : throw new InvalidDataException("A text that is not there."),
            "inlineStr" => inline,
            "e" => "",
            _ => value,
        };
        return (text.Length > FileLimits.LongestCell ? text[..FileLimits.LongestCell] : Escapes(text), isFormula);
    }

    // A line end and other signs can be written as "_x000D_".
    private static string Escapes(string text) => text.Contains("_x000", StringComparison.Ordinal)
        ? text.Replace("_x000D_", "", StringComparison.OrdinalIgnoreCase).Replace("_x000A_", "\n", StringComparison.OrdinalIgnoreCase).Replace("_x0009_", " ", StringComparison.Ordinal) : text;

    private static int? ColumnOf(string? reference)
    {
        var column = 0;
        foreach (var sign in reference ?? "")
        {
            if (!char.IsAsciiLetterUpper(sign)) break;
            column = (column * 26) + (sign - 'A' + 1);
            if (column > 20_000) break;
        }

        return column == 0 ? null : column - 1;
    }

    private static string Letter(int column) => column < 26 ? $"{(char)('A' + column)}" : $"{(char)('A' + (column / 26) - 1)}{(char)('A' + (column % 26))}";

    /// <summary>Writes sheets as a workbook: texts only, the first row bold and in sight, long cells with their line ends.</summary>
    /// <param name="widths">Of the columns of every sheet, in characters.</param>
    public static byte[] Write(IReadOnlyList<FileSheet> sheets, IReadOnlyList<IReadOnlyList<int>> widths)
    {
        using var content = new MemoryStream();
        using (var zip = new ZipArchive(content, ZipArchiveMode.Create, leaveOpen: true))
        {
            Part(zip, "[Content_Types].xml", "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Default Extension=\"xml\" ContentType=\"application/xml\"/>"
                + "<Override PartName=\"/xl/workbook.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml\"/><Override PartName=\"/xl/styles.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml\"/>"
                + string.Concat(sheets.Select((_, at) => $"<Override PartName=\"/xl/worksheets/sheet{at + 1}.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml\"/>")) + "</Types>");
            Part(zip, "_rels/.rels", $"<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"rId1\" Type=\"{Relations}/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>");
            Part(zip, "xl/_rels/workbook.xml.rels", "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
                + string.Concat(sheets.Select((_, at) => $"<Relationship Id=\"rId{at + 1}\" Type=\"{Relations}/worksheet\" Target=\"worksheets/sheet{at + 1}.xml\"/>")) + $"<Relationship Id=\"rIdStyles\" Type=\"{Relations}/styles\" Target=\"styles.xml\"/></Relationships>");
            Part(zip, "xl/workbook.xml", $"<workbook xmlns=\"{Main}\" xmlns:r=\"{Relations}\"><sheets>"
                + string.Concat(sheets.Select((sheet, at) => $"<sheet name=\"{System.Security.SecurityElement.Escape(sheet.Name)}\" sheetId=\"{at + 1}\" r:id=\"rId{at + 1}\"/>")) + "</sheets></workbook>");
            Part(zip, "xl/styles.xml", $"<styleSheet xmlns=\"{Main}\"><fonts count=\"2\"><font><sz val=\"11\"/><name val=\"Calibri\"/></font><font><b/><sz val=\"11\"/><name val=\"Calibri\"/></font></fonts><fills count=\"2\"><fill><patternFill patternType=\"none\"/></fill><fill><patternFill patternType=\"gray125\"/></fill></fills><borders count=\"1\"><border><left/><right/><top/><bottom/><diagonal/></border></borders>"
                + "<cellStyleXfs count=\"1\"><xf/></cellStyleXfs><cellXfs count=\"3\"><xf/><xf fontId=\"1\" applyFont=\"1\"/><xf applyAlignment=\"1\"><alignment vertical=\"top\" wrapText=\"1\"/></xf></cellXfs></styleSheet>");
            foreach (var (at, sheet) in sheets.Index()) WriteSheet(zip, $"xl/worksheets/sheet{at + 1}.xml", sheet, widths[at]);
        }

        return content.ToArray();
    }

    private static void WriteSheet(ZipArchive zip, string name, FileSheet sheet, IReadOnlyList<int> widths)
    {
        using var stream = New(zip, name).Open();
        using var xml = XmlWriter.Create(stream, new XmlWriterSettings { Encoding = new UTF8Encoding(false) });
        xml.WriteStartElement("worksheet", Main);
        xml.WriteRaw("<sheetViews><sheetView workbookViewId=\"0\"><pane ySplit=\"1\" topLeftCell=\"A2\" activePane=\"bottomLeft\" state=\"frozen\"/></sheetView></sheetViews><cols>"
            + string.Concat(widths.Select((width, at) => $"<col min=\"{at + 1}\" max=\"{at + 1}\" width=\"{width}\" customWidth=\"1\"/>")) + "</cols>");
        xml.WriteStartElement("sheetData", Main);
        foreach (var (at, row) in sheet.Rows.Index())
        {
            xml.WriteStartElement("row", Main);
            xml.WriteAttributeString("r", Text(at + 1));
            foreach (var (column, cell) in row.Cells.Index())
            {
                if (cell.Length == 0) continue;
                xml.WriteStartElement("c", Main);
                xml.WriteAttributeString("r", Letter(column) + Text(at + 1));
                xml.WriteAttributeString("s", at == 0 ? "1" : "2");
                xml.WriteAttributeString("t", "inlineStr");
                xml.WriteStartElement("is", Main);
                xml.WriteStartElement("t", Main);
                xml.WriteAttributeString("xml", "space", null, "preserve");
                xml.WriteString(cell);
                xml.WriteEndElement();
                xml.WriteEndElement();
                xml.WriteEndElement();
            }

            xml.WriteEndElement();
        }

        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private static void Part(ZipArchive zip, string name, string xml)
    {
        using var stream = New(zip, name).Open();
        stream.Write(Encoding.UTF8.GetBytes("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>" + xml));
    }

    // The same guide makes the same file, whenever it is made.
    private static ZipArchiveEntry New(ZipArchive zip, string name)
    {
        var part = zip.CreateEntry(name);
        part.LastWriteTime = new DateTimeOffset(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);
        return part;
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
