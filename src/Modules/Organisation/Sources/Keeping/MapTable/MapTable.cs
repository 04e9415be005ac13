using Beweeg.DesignSystem.Forms;
using Beweeg.Organisation.Import;
using Beweeg.Organisation.Import.Tables;
using Beweeg.Organisation.Sources.Connecting;
using Beweeg.Organisation.Sources.Mapping;
using Beweeg.Platform.Access;
using Beweeg.Platform.Forms;
using Beweeg.Platform.Outgoing;
using Beweeg.Platform.Pages;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Beweeg.Organisation.Sources.Keeping.MapTable;

/// <summary>
/// What the fields of a source mean in one of our tables. A sample shows the fields with some values; those are shown in that one answer and kept nowhere. What is kept are names of fields.
/// </summary>
internal static class MapTable
{
    private const int SampleRows = 20;
    private const int LongestShown = 60;
    private const int MostWords = 100;

    public static void Map(IEndpointRouteBuilder app)
    {
        const string pattern = $"{SourceAddress.OnePattern}/tabellen/{{tabel}}";
        app.MapGet(pattern, Show).Needs<SourceAccess>(SourceAccess.Keep);
        app.MapGet($"{pattern}/voorbeeld", Sample).Needs<SourceAccess>(SourceAccess.Keep, SourceOperations.Sample);
        app.MapPost(pattern, Submit).Needs<SourceAccess>(SourceAccess.Keep);
        app.MapPost($"{pattern}/zelf", Leave).Needs<SourceAccess>(SourceAccess.Keep);
    }

    private static IResult Show(Asked<PersonnelSource> asked, string tabel)
    {
        if (TableOf(tabel) is not { } table) return Answers.NotFound();
        var feed = asked.Subject.ReadMapping().Of(table.Name);
        return Answers.Page<MapTablePage>(new MapTableModel(asked.Subject, table, feed?.Fields ?? [], State(asked.Subject, table, feed)).ForPage());
    }

    private static async Task<IResult> Sample(
        Asked<PersonnelSource> asked, string tabel, string? naam, string? filtervelden, string? filterwaarden, string? filtersoorten, IEnumerable<ISourceConnector> connectors, RequestContext request, CancellationToken cancel)
    {
        if (TableOf(tabel) is not { } table) return Answers.NotFound();
        var source = asked.Subject;
        var dataset = (naam ?? "").Trim();
        var known = source.ReadMapping().Of(table.Name);
        var state = State(source, table, known is not null && string.Equals(known.Dataset, dataset, StringComparison.Ordinal) ? known : null);
        state["naam"] = dataset;
        (state["filtervelden"], state["filterwaarden"], state["filtersoorten"]) = (filtervelden ?? "", filterwaarden ?? "", filtersoorten ?? "");
        if (dataset.Length is 0 or > 200) return Answers.Page<MapTablePage>(new MapTableModel(source, table, [], state) { Problem = $"Vul in welk {source.Kind.Dataset()} Beweeg moet ophalen." }.ForPage());

        // The subject is tracked and stays so only for the key of the server: this is a reading.
        var (fields, values) = (new List<string>(), new Dictionary<string, List<string>>(StringComparer.Ordinal));
        string? met = null;
        var faults = new List<ImportFault>();
        void Know(IEnumerable<string> names)
        {
            foreach (var name in names.Where(name => name.Length is > 0 and <= 200))
            {
                if (fields.Count < SourceLimits.MostFields && values.TryAdd(name, [])) fields.Add(name);
            }
        }

        try
        {
            var question = new SourceQuestion(dataset, SampleRows) { FilterFields = filtervelden, FilterValues = filterwaarden, FilterOperators = filtersoorten, Fault = faults.Add, Named = Know, Met = key => met = key };
            await foreach (var row in connectors.Single(one => one.Kind == source.Kind).ReadAsync(source, question, cancel))
            {
                Know(row.Fields.Keys);
                foreach (var (field, value) in row.Fields)
                {
                    if (value.Length > 0 && values.TryGetValue(field, out var shown) && shown.Count < 3 && !shown.Contains(value, StringComparer.Ordinal)) shown.Add(value.Length <= LongestShown ? value : value[..LongestShown] + "…");
                }
            }
        }
        catch (Exception problem) when (problem is SourceFailure or OutgoingRefusedException)
        {
            return Answers.Page<MapTablePage>(new MapTableModel(source, table, known?.Fields ?? [], state) { Problem = problem.Message }.ForPage());
        }

        if (met is not null && source.HostKey is null)
        {
            source.Pin(met);
            request.Record(SourceOperations.Meet, asked, met);
            await request.Db.SaveChangesAsync(cancel);
            state["_versie"] = $"{source.Version}";
        }

        if (known is null || !string.Equals(known.Dataset, dataset, StringComparison.Ordinal)) Propose(table, fields, state);
        return Answers.Page<MapTablePage>(new MapTableModel(source, table, fields, state)
        {
            Values = values.ToDictionary(pair => pair.Key, pair => (IReadOnlyList<string>)pair.Value, StringComparer.Ordinal),
            Problem = faults.Count > 0 ? $"{faults[0].File}: {faults[0].Sentence}" : fields.Count == 0 ? "De bron gaf geen enkele rij. Kijk of de lijst gevuld is en of Beweeg haar mag lezen." : null,
        }.ForPage());
    }

    private static async Task<IResult> Submit(Asked<PersonnelSource> asked, string tabel, Submission form, RequestContext request, CancellationToken cancel)
    {
        if (TableOf(tabel) is not { } table) return Answers.NotFound();
        var source = asked.Subject;
        var dataset = form.Text("naam", $"welk {source.Kind.Dataset()} het is", 200, required: true);
        IReadOnlyList<string> fields = [.. form.Text("velden", "de velden", 60_000).Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Distinct(StringComparer.Ordinal).Take(SourceLimits.MostFields)];
        var rules = new List<ColumnRule>();
        for (var place = 0; place < table.Columns.Count; place++)
        {
            if (ReadRule(form, table.Columns[place], place, fields) is { } rule) rules.Add(rule);
        }

        var skip = form.Text("overslaan", "het veld", 200);
        if (skip.Length > 0 && !fields.Contains(skip, StringComparer.Ordinal)) form.Wrong("overslaan", "Dit veld is niet bekend. Haal een nieuw voorbeeld op.");
        var isOld = form.Version() != source.Version;
        if (isOld) form.Wrong("", "Iemand anders heeft deze bron net veranderd. Wat jij koos staat hieronder; kijk het na en bewaar opnieuw.");
        if (!form.IsValid)
        {
            form.State["_versie"] = $"{source.Version}";
            var model = new MapTableModel(source, table, fields, form.State).ForPage();
            return isOld ? Answers.Conflict<MapTablePage>(model) : Answers.Wrong<MapTablePage>(model);
        }

        source.Map(source.ReadMapping().With(table.Name, new TableFeed(table.Name, dataset)
        {
            Rules = rules,
            Fields = fields,
            SkipWhenEmpty = skip.Length == 0 ? null : skip,
            SameCountsOnce = form.Ticked("gelijk"),
            FilterFields = Null(form.Text("filtervelden", "de velden van het filter", 500)),
            FilterValues = Null(form.Text("filterwaarden", "de waarden van het filter", 500)),
            FilterOperators = Null(form.Text("filtersoorten", "de soorten van het filter", 100)),
        }));
        request.Record(SourceOperations.Map, asked, $"{table.Name}, {rules.Count} kolommen");
        await request.Db.SaveChangesAsync(cancel);
        return Answers.Done(SourceAddress.One(source.Id), $"De tabel {table.Name} komt nu uit {dataset}.");
    }

    private static async Task<IResult> Leave(Asked<PersonnelSource> asked, string tabel, RequestContext request, CancellationToken cancel)
    {
        if (TableOf(tabel) is not { } table) return Answers.NotFound();
        asked.Subject.Map(asked.Subject.ReadMapping().With(table.Name, null));
        request.Record(SourceOperations.Map, asked, $"{table.Name}, niet uit de bron");
        await request.Db.SaveChangesAsync(cancel);
        return Answers.Done(SourceAddress.One(asked.Subject.Id), $"De tabel {table.Name} blijft zoals hij in Beweeg staat.");
    }

    private static ColumnRule? ReadRule(Submission form, ImportColumn column, int place, IReadOnlyList<string> fields)
    {
        var field = form.Text($"veld-{place}", "het veld", 200);
        var constant = form.Text($"vast-{place}", "wat altijd geldt", 200);
        if (field.Length > 0 && !fields.Contains(field, StringComparer.Ordinal)) form.Wrong($"veld-{place}", "Dit veld is niet bekend. Haal een nieuw voorbeeld op.");
        if (field.Length > 0 && constant.Length > 0) form.Wrong($"vast-{place}", $"Je koos voor ‘{column.Name}’ een veld én iets wat altijd geldt. Kies een van de twee.");
        if (field.Length == 0 && constant.Length == 0)
        {
            if (!column.MayBeEmpty && !column.MayBeAbsent) form.Wrong($"veld-{place}", $"Kies een veld voor ‘{column.Name}’, of vul in wat altijd geldt.");
            return null;
        }

        var words = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var line in form.Text($"woorden-{place}", "de vertaling", 5_000).Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            var parts = line.Split('=', 2, StringSplitOptions.TrimEntries);
            if (parts.Length != 2 || words.Count >= MostWords || !words.TryAdd(parts[0], parts[1]))
            {
                form.Wrong($"woorden-{place}", $"‘{(line.Length <= 40 ? line : line[..40] + "…")}’ is geen vertaling, of staat er twee keer. Schrijf op elke regel: hun woord = ons woord.");
                break;
            }
        }

        return new ColumnRule(column.Name, Null(field), field.Length == 0 ? constant : null) { Words = words };
    }

    private static FormState State(PersonnelSource source, ImportTable table, TableFeed? feed)
    {
        var state = FormState.Empty;
        state["_versie"] = $"{source.Version}";
        state["naam"] = feed?.Dataset ?? "";
        state["overslaan"] = feed?.SkipWhenEmpty ?? "";
        state["gelijk"] = feed?.SameCountsOnce == true ? "ja" : "";
        state["filtervelden"] = feed?.FilterFields ?? "";
        state["filterwaarden"] = feed?.FilterValues ?? "";
        state["filtersoorten"] = feed?.FilterOperators ?? "";
        for (var place = 0; place < table.Columns.Count; place++)
        {
            if (feed?.Of(table.Columns[place]) is not { } rule) continue;
            state[$"veld-{place}"] = rule.Field ?? "";
            state[$"vast-{place}"] = rule.Constant ?? "";
            state[$"woorden-{place}"] = string.Join('\n', rule.Words.Select(word => $"{word.Key} = {word.Value}"));
        }

        return state;
    }

    private static void Propose(ImportTable table, IReadOnlyList<string> fields, FormState state)
    {
        for (var place = 0; place < table.Columns.Count; place++) state[$"veld-{place}"] = Proposals.For(table.Columns[place], fields) ?? "";
    }

    private static ImportTable? TableOf(string name) => ImportTable.All.FirstOrDefault(table => string.Equals(table.Name, name, StringComparison.Ordinal));

    private static string? Null(string text) => text.Length == 0 ? null : text;
}

/// <summary>What the page shows.</summary>
internal sealed record MapTableModel(PersonnelSource Source, ImportTable Table, IReadOnlyList<string> Fields, FormState State)
{
    /// <summary>Some values of each field, in this one answer.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> Values { get; init; } = new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal);

    /// <summary>Why there is no sample; null when there is, or when none was asked.</summary>
    public string? Problem { get; init; }

    public object ForPage() => new { Source, Table, Fields, State, Values, Problem };
}
