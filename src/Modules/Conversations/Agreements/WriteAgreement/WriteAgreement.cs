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
/// Writes an agreement, new or changed. Both sides write at the same table: who saves from an older version is shown both
/// texts and chooses.
/// </summary>
internal static class WriteAgreement
{
    private const int LongestTitle = 300;
    private const int LongestText = 4000;

    public static void Map(IEndpointRouteBuilder app)
    {
        app.MapGet("/gesprekken/{id:guid}/afspraken/nieuw", ShowNew).Needs<ConversationAccess>(ConversationAccess.WriteAgreements, ConversationOperations.ReadAgreements);
        app.MapPost("/gesprekken/{id:guid}/afspraken/nieuw", SubmitNew).Needs<ConversationAccess>(ConversationAccess.WriteAgreements);
        app.MapGet("/gesprekken/{id:guid}/afspraken/{afspraak:guid}", Show).Needs<ConversationAccess>(ConversationAccess.WriteAgreements, ConversationOperations.ReadAgreements);
        app.MapPost("/gesprekken/{id:guid}/afspraken/{afspraak:guid}", Submit).Needs<ConversationAccess>(ConversationAccess.WriteAgreements);
    }

    private static async Task<IResult> ShowNew(Asked<Conversation> asked, string? soort, string? taak, ConversationDesk desk, CancellationToken cancel)
    {
        var onDesk = await desk.LayAsync(asked, cancel);
        if (!Enum.TryParse<AgreementKind>(soort, out var kind) || !onDesk.Type.AgreementKinds.Contains(kind)) return Answers.NotFound();
        var state = FormState.Empty;
        // A main task of the job is a start, not an agreement yet.
        if (taak is not null && onDesk.Person.MainPosition?.MainTasks.Contains(taak, StringComparer.Ordinal) == true) state["wat"] = taak;
        return Answers.Page<AgreementPage>(new { Desk = onDesk, Kind = kind, State = state });
    }

    private static async Task<IResult> SubmitNew(
        Asked<Conversation> asked, string? soort, Submission form, ConversationDesk desk, RequestContext request, TimeProvider time, CancellationToken cancel)
    {
        var onDesk = await desk.LayAsync(asked, cancel);
        if (!Enum.TryParse<AgreementKind>(soort, out var kind) || !onDesk.Type.AgreementKinds.Contains(kind)) return Answers.NotFound();
        var text = Read(form, kind, onDesk);
        if (!form.IsValid) return Answers.Wrong<AgreementPage>(new { Desk = onDesk, Kind = kind, form.State });

        var agreements = await AgreementTable.OfAsync(request.Db, onDesk.Cycle.Id, cancel);
        var agreement = new Agreement(Ids.New(time), onDesk.Cycle.Id, onDesk.Conversation.EmployeeId, kind, agreements.Count == 0 ? 1 : agreements.Max(row => row.Ordinal) + 1, request.Now);
        agreement.Write(text);
        request.Db.Add(agreement);
        if (kind == AgreementKind.Work) WeighAfterAdding(onDesk, agreements, agreement);
        request.Record(ConversationOperations.WriteAgreement, asked, $"{kind}, nieuw");
        await request.Db.SaveChangesAsync(cancel);
        return Answers.Done(onDesk.Url("afspraken"), "De afspraak staat erbij.");
    }

    private static async Task<IResult> Show(Asked<Conversation> asked, Guid afspraak, ConversationDesk desk, RequestContext request, CancellationToken cancel)
    {
        if (await FindAsync(request.Db, asked.Subject, afspraak, cancel) is not { } agreement) return Answers.NotFound();
        return Answers.Page<AgreementPage>(new
        {
            Desk = await desk.LayAsync(asked, cancel),
            agreement.Kind,
            agreement.Id,
            State = StateOf(agreement.Reveal(), agreement.Version),
        });
    }

    private static async Task<IResult> Submit(
        Asked<Conversation> asked, Guid afspraak, Submission form, ConversationDesk desk, RequestContext request, CancellationToken cancel)
    {
        if (await FindAsync(request.Db, asked.Subject, afspraak, cancel) is not { } agreement) return Answers.NotFound();
        var onDesk = await desk.LayAsync(asked, cancel);
        var text = Read(form, agreement.Kind, onDesk);
        var kept = agreement.Reveal();
        if (form.Version() != agreement.Version && kept != text)
        {
            // What the user typed stays in the form; what is kept stands beside it. Saving again means: mine it is.
            form.State["_versie"] = agreement.Version.ToString(CultureInfo.InvariantCulture);
            return Answers.Conflict<AgreementPage>(new { Desk = onDesk, agreement.Kind, agreement.Id, form.State, Theirs = kept });
        }

        if (!form.IsValid) return Answers.Wrong<AgreementPage>(new { Desk = onDesk, agreement.Kind, agreement.Id, form.State });
        agreement.Write(text);
        request.Record(ConversationOperations.WriteAgreement, asked, $"{agreement.Kind}");
        await request.Db.SaveChangesAsync(cancel);
        return Answers.Done(onDesk.Url("afspraken"), "De afspraak is bewaard.");
    }

    internal static Task<Agreement?> FindAsync(BeweegDb db, Conversation conversation, Guid id, CancellationToken cancel) =>
        db.Set<Agreement>().SingleOrDefaultAsync(row => row.Id == id && row.CycleId == conversation.CycleId && row.State != AgreementState.Dropped, cancel);

    private static void WeighAfterAdding(OnDesk desk, IReadOnlyList<Agreement> before, Agreement added)
    {
        var work = before.Where(row => row.Kind == AgreementKind.Work).ToList();
        if (desk.Cycle.WeighsEqually || work.Any(row => row.Weight is null)) AgreementTable.DivideEqually([.. before, added]);
        else
        {
            var weights = Rules.Weights.AfterAddition([.. work.Select(row => row.Weight!.Value)]);
            foreach (var (row, weight) in work.Append(added).Zip(weights)) row.Weigh(weight);
        }
    }

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

    private static FormState StateOf(AgreementText text, int version) => new()
    {
        ["wat"] = text.What,
        ["resultaat"] = text.Result,
        ["nodig"] = text.Means,
        ["klaar"] = text.By?.ToString("dd-MM-yyyy", DutchDate.Culture) ?? "",
        ["competentie"] = text.CompetencyKey ?? "",
        ["_versie"] = version.ToString(CultureInfo.InvariantCulture),
    };
}
