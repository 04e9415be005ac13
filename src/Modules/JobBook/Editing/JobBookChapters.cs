using System.Globalization;
using Beweeg.JobBook.Checks;
using Beweeg.JobBook.Contracts;
using Beweeg.Organisation.Contracts;
using Beweeg.Platform.Adoption;
using Beweeg.Platform.Sheets;
using Option = Beweeg.DesignSystem.Forms.Choice;

namespace Beweeg.JobBook.Editing;

/// <summary>All chapters of a job book, in the order in which somebody would write it.</summary>
internal static class JobBookChapters
{
    private const int MostPoints = 10_000;

    private static readonly KeyOf<JobGroup> GroupKey = new(group => group.Key, group => group.Name, (group, key) => group with { Key = key });
    private static readonly KeyOf<ScaleConversion> LineKey = new(line => line.Key, line => line.Standard.Length > 0 ? line.Standard : $"{line.FromPoints} punten", (line, key) => line with { Key = key });
    private static readonly KeyOf<JobProfile> ProfileKey = new(profile => profile.Key, profile => profile.Name, (profile, key) => profile with { Key = key });

    public static DocumentChapters Of(JobBookText book) => new(
    [
        new("Het boek", "Hoe het heet en hoe het in elkaar zit.",
        [
            new DocumentChapter<JobBookText>("basis", "Naam", "Zo noemen mensen het functieboek, en zo heet deze versie.", ["title", "version"], Basics),
            new DocumentChapter<JobBookText>("groepen", "Functiegroepen", "Elke functie hoort bij een groep. De groep geeft het competentieprofiel, uit de competentiegids.", ["groups", "profiles"], Groups),
            new DocumentChapter<JobBookText>("conversietabel", "Conversietabel", "Welke schaal hoort bij een normfunctie of een aantal punten. Alleen nodig als jullie zo waarderen, bijvoorbeeld met HR21.", ["conversion"], Conversion),
        ]),
        .. book.Groups.Select(group => new DocumentChapterGroup(group.Name.Length == 0 ? "Zonder naam" : group.Name, "Eerst welke functies er zijn, daarna per functie de tekst.",
        [
            new DocumentChapter<JobBookText>($"groep/{Uri.EscapeDataString(group.Key)}", $"Functies in {(group.Name.Length == 0 ? "deze groep" : group.Name)}", "Voeg toe, haal weg, zet op volgorde. De tekst schrijf je per functie.", [], (all, sheet) => InGroup(all, group.Key, sheet)),
            .. book.Of(group).Select(OfProfile),
        ])),
        // A job whose group is gone must stay within reach.
        .. Lost(book) is { Count: > 0 } lost ? [new DocumentChapterGroup("Zonder groep", "Deze functies horen bij een groep die er niet meer is. Kies bij elk een andere.", [.. lost.Select(OfProfile)])] : Array.Empty<DocumentChapterGroup>(),
    ]);

    private static List<JobProfile> Lost(JobBookText book) => [.. book.Profiles.Where(profile => !book.Groups.Any(group => IsIn(profile, group)))];

    private static bool IsIn(JobProfile profile, JobGroup group) => string.Equals(profile.Group, group.Name, StringComparison.OrdinalIgnoreCase);

    private static DocumentChapter<JobBookText> OfProfile(JobProfile profile) => new(
        $"functie/{Uri.EscapeDataString(profile.Key)}", profile.Name, "Wat de functie is en wat zij vraagt.", [$"profiles.{profile.Key}"], (book, sheet) => One(book, profile.Key, sheet));

    private static JobBookText Basics(JobBookText book, Sheet sheet) => book with
    {
        Title = sheet.Text("titel", "Titel", book.Title, "Zoals mensen het functieboek noemen.", JobBookCheck.LongestName, at: "title"),
        Version = sheet.Text("versie", "Naam van deze versie", book.Version, "Bijvoorbeeld: 2027.1.", DocumentMapping.LongestLabel, at: "version"),
    };

    /// <summary>Jobs follow the new name of their group.</summary>
    private static JobBookText Groups(JobBookText book, Sheet sheet)
    {
        var groups = sheet.Rows("groepen", new RowText("De groepen", "een groep", "De naam is die van het profiel in de competentiegids."), book.Groups, new JobGroup("", "", ""), (group, row) => group with
        {
            Name = row.Text("naam", "Naam", group.Name, max: JobBookCheck.LongestName),
            Explanation = row.Text("uitleg", "Uitleg", group.Explanation, lines: 2, required: false),
        }, GroupKey, "groups");
        string Renamed(string name) => book.Groups.FirstOrDefault(group => string.Equals(group.Name, name, StringComparison.OrdinalIgnoreCase)) is { } was && groups.FirstOrDefault(group => group.Key == was.Key) is { } now ? now.Name : name;
        return book with { Groups = groups, Profiles = [.. book.Profiles.Select(profile => profile with { Group = Renamed(profile.Group) })] };
    }

    private static JobBookText Conversion(JobBookText book, Sheet sheet) => book with
    {
        Conversion = sheet.Rows("regels", new RowText("De regels", "een regel", "Vul per regel de code van een normfunctie in, of een aantal punten.", "Er is geen conversietabel."), book.Conversion, new ScaleConversion("", "", null, null, ""), (line, row) =>
        {
            var standard = row.Text("code", "Code van de normfunctie", line.Standard, "Bijvoorbeeld: N02.01.02.", 20, required: false);
            var (from, to) = row.Beside(beside => (beside.NumberOrNone("van", "Van (punten)", line.FromPoints, 0, MostPoints), beside.NumberOrNone("tot", "Tot en met (punten)", line.ToPoints, 0, MostPoints)));
            return line with { Standard = standard, FromPoints = from, ToPoints = to, Scale = Scale(row, line.Scale) };
        }, LineKey, "conversion"),
    };

    // The jobs of other groups keep their places; those of this one come after each other where its first one stood.
    private static JobBookText InGroup(JobBookText book, string key, Sheet sheet)
    {
        if (book.Groups.FirstOrDefault(group => group.Key == key) is not { } group) return book;
        var before = book.Of(group);
        var taken = book.Profiles.Select(profile => profile.Key).ToHashSet(StringComparer.Ordinal);
        var after = sheet.Rows("functies", new RowText("De functies", "een functie", "De tekst schrijf je daarna, per functie. Haal je een functie weg, dan gaat haar tekst mee.", "Er zijn nog geen functies in deze groep.", Folded: true), before, JobProfile.Blank(group.Name), (profile, row) =>
        {
            var name = row.Text("naam", "Naam", profile.Name, max: JobBookCheck.LongestName);
            var code = row.Text("nummer", "Nummer", profile.Code, "Zoals in het personeelssysteem.", JobBookCheck.LongestCode);
            return profile with { Name = name, Code = code, Scale = Scale(row, profile.Scale) };
        }, ProfileKey, "profiles");
        // A new job never gets the key of a job in another group.
        var own = before.Select(profile => profile.Key).ToHashSet(StringComparer.Ordinal);
        var made = after.Select(profile => own.Contains(profile.Key) || taken.Add(profile.Key) ? profile : profile with { Key = Free(profile.Key, taken) }).ToList();
        var place = before.Count == 0 ? book.Profiles.Count : book.Profiles.ToList().FindIndex(profile => own.Contains(profile.Key));
        return book with { Profiles = [.. book.Profiles.Take(place), .. made, .. book.Profiles.Skip(place).Where(profile => !own.Contains(profile.Key))] };
    }

    private static string Free(string key, HashSet<string> taken)
    {
        var number = 2;
        while (!taken.Add(string.Create(CultureInfo.InvariantCulture, $"{key}-{number}"))) number++;
        return string.Create(CultureInfo.InvariantCulture, $"{key}-{number}");
    }

    private static JobBookText One(JobBookText book, string key, Sheet sheet)
    {
        if (book.Find(key) is not { } profile) return book;
        var place = $"profiles.{key}";
        var name = sheet.Text("naam", "Naam", profile.Name, max: JobBookCheck.LongestName, at: place);
        var code = sheet.Text("nummer", "Nummer", profile.Code, "Zoals in het personeelssysteem. Daaraan herkent Beweeg wie de functie heeft.", JobBookCheck.LongestCode);
        var group = sheet.One("groep", "Functiegroep", profile.Group, [.. book.Groups.Select(one => new Option(one.Name, one.Name))]);
        var scale = Scale(sheet, profile.Scale);
        var dated = Dated(sheet, profile.Dated);
        var purpose = sheet.Text("doel", "Doel van de functie", profile.Purpose, "Waarvoor is deze functie er?", lines: 3, at: $"{place}.purpose");
        var (ledBy, where) = sheet.Group("Plaats in de organisatie", part => (
            part.Text("aansturing", "Wie stuurt de functie aan?", profile.LedBy, required: false, max: 300), part.Text("plaats", "Waar staat de functie?", profile.Place, required: false, lines: 2)));
        var changed = profile with
        {
            Name = name,
            Code = code,
            Group = group,
            Scale = scale,
            Dated = dated,
            Purpose = purpose,
            LedBy = ledBy,
            Place = where,
            Responsibilities = Lines(sheet, "verantwoordelijkheden", new RowText("Verantwoordelijkheden", "een verantwoordelijkheid", Empty: "Er staat nog geen verantwoordelijkheid.", Folded: true), profile.Responsibilities),
            MainTasks = Lines(sheet, "hoofdtaken", new RowText("Hoofdtaken", "een hoofdtaak", "Werkafspraken beginnen hiermee.", "Er staat nog geen hoofdtaak.", Folded: true), profile.MainTasks, $"{place}.tasks"),
            Knowledge = sheet.Text("kennis", "Kennisniveau", profile.Knowledge, "Welk werk- en denkniveau, en welke kennis?", lines: 3, required: false),
        };
        changed = sheet.Group("Organisatorische kern", part => changed with
        {
            SectorPurpose = part.Text("sector", "Doel van de sector", profile.SectorPurpose, lines: 2, required: false),
            TeamPurpose = part.Text("team", "Doel van het team", profile.TeamPurpose, lines: 2, required: false),
        });
        changed = changed with
        {
            Crucial = sheet.Lines("cruciaal", "Cruciale competenties", profile.Crucial, "Zonder deze kan iemand de functie niet doen. Schrijf de naam van een competentie uit het profiel van de groep, elk op een eigen regel. Het hoeft niet.", $"{place}.crucial"),
            Standard = Standard(sheet, profile.Standard),
        };
        return book with { Profiles = [.. book.Profiles.Select(one => one.Key == key ? changed : one)] };
    }

    private static DateOnly? Dated(Sheet sheet, DateOnly? day)
    {
        var days = sheet.Days("datum", "Datum van deze tekst", day is { } known ? [known] : [], "Bijvoorbeeld 1-1-2027. Mag leeg.");
        if (days.Count > 1) sheet.Wrong("datum", "Vul één datum in.");
        return days.Count == 0 ? null : days[0];
    }

    private static StandardJob? Standard(Sheet sheet, StandardJob? standard)
    {
        var blank = new StandardJob("", "", "", "", "", null);
        var made = sheet.Group("Normfunctie", part =>
        {
            var of = standard ?? blank;
            return new StandardJob(
                part.Text("reeks", "Reeks", of.Series, max: 80, required: false), part.Text("normgroep", "Groep binnen de reeks", of.Group, max: 80, required: false), part.Text("normfunctie", "Normfunctie", of.Name, max: 120, required: false),
                part.Text("normniveau", "Niveau", of.Level, "Bijvoorbeeld: II.", 10, required: false), part.Text("normcode", "Code", of.Code, "Bijvoorbeeld: N02.01.02.", 20, required: false), part.NumberOrNone("punten", "Punten", of.Points, 0, MostPoints));
        }, "Alleen als jullie functies zo waarderen, bijvoorbeeld met HR21.");
        return made.IsEmpty ? null : made;
    }

    private static string Scale(Sheet sheet, string scale) => sheet.One("schaal", "Schaal", scale, [.. SalaryScales.All.Select(one => new Option(one, $"Schaal {one}"))]);

    // A row that was emptied is a row that was removed.
    private static IReadOnlyList<string> Lines(Sheet sheet, string name, RowText text, IReadOnlyList<string> lines, string? at = null) =>
        [.. sheet.Rows(name, text, lines, "", (line, row) => row.Text("tekst", "Tekst", line, max: 1000, lines: 2, required: false), at: at).Where(line => line.Length > 0)];
}
