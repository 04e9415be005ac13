using System.Globalization;
using Beweeg.Conversations.Regulations;
using Beweeg.Conversations.Steps;
using Beweeg.DesignSystem;
using Beweeg.DesignSystem.Forms;
using Beweeg.Platform.Access;
using Beweeg.Platform.Data;
using Beweeg.Platform.Forms;
using Beweeg.Platform.Pages;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Beweeg.Conversations.Agreements.WriteAgreement;

/// <summary>
/// Writes an agreement, new or changed. Both sides write at the same table: who saves from an older version overwrites only
/// what he or she changed, and is shown both texts of what the other changed as well.
/// </summary>
internal static class WriteAgreement
{
    private const int LongestTitle = 300;
    private const int LongestText = 4000;

    /// <summary>Before the name of a field: what it was when the form was opened.</summary>
    private const string Was = "_was-";

    /// <summary>Before the number of a main task: the button that puts it into the form.</summary>
    internal const string TakeTask = "taak-";

    private static readonly string[] Fields = ["wat", "resultaat", "nodig", "klaar", "competentie"];

    public static void Map(IEndpointRouteBuilder app)
    {
        app.MapGet("/gesprekken/{id:guid}/afspraken/nieuw", ShowNew).Needs<ConversationAccess>(ConversationAccess.WriteAgreements, ConversationOperations.ReadAgreements);
        app.MapPost("/gesprekken/{id:guid}/afspraken/nieuw", SubmitNew).Needs<ConversationAccess>(ConversationAccess.WriteAgreements);
        app.MapGet("/gesprekken/{id:guid}/afspraken/{afspraak:guid}", Show).Needs<ConversationAccess>(ConversationAccess.WriteAgreements, ConversationOperations.ReadAgreements);
        app.MapPost("/gesprekken/{id:guid}/afspraken/{afspraak:guid}", Submit).Needs<ConversationAccess>(ConversationAccess.WriteAgreements);
    }

    private static async Task<IResult> ShowNew(Asked<Conversation> asked, string? soort, ConversationDesk desk, CancellationToken cancel)
    {
        var onDesk = await desk.LayAsync(asked, cancel);
        if (!Enum.TryParse<AgreementKind>(soort, out var kind) || !onDesk.Type.AgreementKinds.Contains(kind)) return Answers.NotFound();
        return Answers.Page<AgreementPage>(new { Desk = onDesk, Kind = kind, State = FormState.Empty });
    }

    private static async Task<IResult> SubmitNew(
        Asked<Conversation> asked, string? soort, Submission form, ConversationDesk desk, RequestContext request, TimeProvider time, CancellationToken cancel)
    {
        var onDesk = await desk.LayAsync(asked, cancel);
        if (!Enum.TryParse<AgreementKind>(soort, out var kind) || !onDesk.Type.AgreementKinds.Contains(kind)) return Answers.NotFound();
        if (form.Action.StartsWith(TakeTask, StringComparison.Ordinal))
        {
            Take(form, onDesk.Person.MainPosition?.MainTasks ?? []);
            return Answers.Wrong<AgreementPage>(new { Desk = onDesk, Kind = kind, form.State });
        }

        var text = Read(form, kind, onDesk);
        var table = await AgreementsOnTable.LayAsync(request.Db, asked.Subject, onDesk.Cycle, cancel);
        if (form.IsValid && table.All.Any(one => one.Kind == kind && !one.IsDropped && string.Equals(one.Text.What, text.What, StringComparison.CurrentCultureIgnoreCase)))
            form.Wrong("wat", "Deze afspraak staat er al. Wil je haar wijzigen, ga dan terug naar de afspraken en open haar.");
        if (!form.IsValid) return Answers.Wrong<AgreementPage>(new { Desk = onDesk, Kind = kind, form.State });
        table.Add(kind, text, new Hand(request.Actor.Id, request.Now, time));
        request.Record(ConversationOperations.WriteAgreement, asked, $"{kind}, nieuw");
        await request.Db.SaveChangesAsync(cancel);
        return Answers.Done(onDesk.Url("afspraken"), "De afspraak staat erbij.");
    }

    // A main task of the job is a start, not an agreement yet: it takes the place of another task, and comes after what somebody wrote.
    private static void Take(Submission form, IReadOnlyList<string> tasks)
    {
        if (!int.TryParse(form.Action.AsSpan(TakeTask.Length), NumberStyles.None, CultureInfo.InvariantCulture, out var at) || at >= tasks.Count) return;
        var written = form.State["wat"].Trim();
        form.State["wat"] = written.Length == 0 || tasks.Contains(written, StringComparer.Ordinal) ? tasks[at] : $"{written}\n{tasks[at]}";
    }

    private static async Task<IResult> Show(Asked<Conversation> asked, Guid afspraak, ConversationDesk desk, RequestContext request, CancellationToken cancel)
    {
        var onDesk = await desk.LayAsync(asked, cancel);
        var table = await AgreementsOnTable.LayAsync(request.Db, asked.Subject, onDesk.Cycle, cancel);
        if (table.Find(afspraak) is not { } agreement) return Answers.NotFound();
        return Answers.Page<AgreementPage>(Model(onDesk, agreement, StateOf(agreement.Text, agreement.Version)));
    }

    private static async Task<IResult> Submit(
        Asked<Conversation> asked, Guid afspraak, Submission form, ConversationDesk desk, RequestContext request, TimeProvider time, CancellationToken cancel)
    {
        var onDesk = await desk.LayAsync(asked, cancel);
        var table = await AgreementsOnTable.LayAsync(request.Db, asked.Subject, onDesk.Cycle, cancel);
        if (table.Find(afspraak) is not { } agreement)
            return Answers.NotNow($"Deze afspraak staat niet meer op tafel: {(onDesk.IsOwn ? onDesk.ManagerName ?? "je leidinggevende" : onDesk.Person.FirstName)} haalde haar weg. Wat je schreef, lees je hieronder.", onDesk.Url("afspraken"));
        var text = Read(form, agreement.Kind, onDesk);
        var together = false;
        if (agreement.IsDropped) form.Wrong("", "Deze afspraak vervalt. Zet haar eerst terug; dan kun je haar weer wijzigen.");
        else if (form.IsValid && form.Version() != agreement.Version)
        {
            var merge = AgreementMerge.Of(Opened(form), agreement.Text, text);
            if (merge.Disputed.Count > 0)
            {
                // What the user typed stays in the form; what is kept stands beside it. Saving again means: mine it is.
                return Answers.Conflict<AgreementPage>(Model(onDesk, agreement, StateOf(merge.Text, agreement.Version, opened: agreement.Text), theirs: agreement.Text, disputed: merge.Disputed));
            }

            together = merge.Text != text;
            text = merge.Text;
        }

        if (!form.IsValid) return Answers.Wrong<AgreementPage>(Model(onDesk, agreement, form.State));
        table.Write(agreement, text, new Hand(request.Actor.Id, request.Now, time));
        request.Record(ConversationOperations.WriteAgreement, asked, $"{agreement.Kind}");
        await request.Db.SaveChangesAsync(cancel);
        return Answers.Done(onDesk.Url("afspraken"), (agreement.IsRecorded
            ? "De wijziging is bewaard. Wat eerder is vastgelegd, geldt tot jullie dit gesprek vastleggen."
            : "De afspraak is bewaard.") + (together ? " Wat de ander net wijzigde, staat er ook in." : ""));
    }

    /// <summary>The same page, when dropping the agreement went wrong.</summary>
    internal static object ModelOfDropping(OnDesk desk, AgreementOnTable agreement, FormState dropping) =>
        Model(desk, agreement, StateOf(agreement.Text, agreement.Version), dropping: dropping);

    private static object Model(OnDesk desk, AgreementOnTable agreement, FormState state, AgreementText? theirs = null, IReadOnlyList<AgreementField>? disputed = null, FormState? dropping = null) => new
    {
        Desk = desk,
        agreement.Kind,
        agreement.Id,
        State = state,
        Theirs = theirs,
        Disputed = disputed ?? [],
        Dropping = dropping ?? FormState.Empty,
        agreement.IsRecorded,
        agreement.IsDropped,
        Recorded = agreement.IsRecorded ? agreement.Agreement.Wording() : null,
        agreement.IsChanged,
    };

    private static AgreementText Read(Submission form, AgreementKind kind, OnDesk desk)
    {
        var what = form.Text("wat", "wat je afspreekt", LongestTitle, required: true);
        var result = form.Text("resultaat", "waaraan jullie zien dat het gelukt is", LongestText);
        var means = form.Text("nodig", "wat er nodig is", LongestText);
        var by = form.Date("klaar", "wanneer het klaar is");
        var competency = kind == AgreementKind.Development
            ? form.Choice("competentie", "de competentie", desk.Guide.Competencies.Select(one => one.Key))
            : null;
        return new AgreementText(what, result, means, by, competency);
    }

    /// <summary>What the form showed when it was opened.</summary>
    private static AgreementText Opened(Submission form)
    {
        string Text(string field) => form.Text(Was + field, "", LongestText);
        var competency = form.State[Was + "competentie"];
        return new AgreementText(Text("wat"), Text("resultaat"), Text("nodig"), form.Date(Was + "klaar", ""), competency.Length == 0 ? null : competency);
    }

    /// <param name="text">What stands in the fields.</param>
    /// <param name="opened">From which words they were changed; null for the same.</param>
    private static FormState StateOf(AgreementText text, int version, AgreementText? opened = null)
    {
        var state = new FormState { ["_versie"] = version.ToString(CultureInfo.InvariantCulture) };
        foreach (var field in Fields)
        {
            state[field] = ValueOf(text, field);
            state[Was + field] = ValueOf(opened ?? text, field);
        }

        return state;
    }

    private static string ValueOf(AgreementText text, string field) => field switch
    {
        "wat" => text.What,
        "resultaat" => text.Result,
        "nodig" => text.Means,
        "klaar" => text.By?.ToString("dd-MM-yyyy", DutchDate.Culture) ?? "",
        _ => text.CompetencyKey ?? "",
    };

    /// <summary>Names of the hidden fields that hold what the form showed when it was opened.</summary>
    internal static IEnumerable<string> OpenedFields => Fields.Select(name => Was + name);
}
