using Beweeg.Conversations.Agreements;
using Beweeg.Conversations.Agreements.ShowAgreements;
using Beweeg.Conversations.Profile;
using Beweeg.Conversations.Progress;
using Beweeg.Conversations.Regulations;
using Beweeg.Conversations.Rules;
using Beweeg.Conversations.Steps;
using Beweeg.Platform.Access;
using Beweeg.Platform.Data;
using Beweeg.Platform.Pages;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Beweeg.Conversations.Recording.OfferForApproval;

/// <summary>Lays the agreements down as one text that both read and sign.</summary>
internal static class OfferForApproval
{
    public static void Map(IEndpointRouteBuilder app) =>
        app.MapPost("/gesprekken/{id:guid}/aanbieden", Submit).Needs<ConversationAccess>(ConversationAccess.Offer);

    private static async Task<IResult> Submit(
        Asked<Conversation> asked, ConversationDesk desk, RequestContext request, TimeProvider time, CancellationToken cancel)
    {
        var onDesk = await desk.LayAsync(asked, cancel);
        var table = await AgreementsOnTable.LayAsync(request.Db, asked.Subject, onDesk.Cycle, cancel);
        var notes = onDesk.Type.Progress is null ? [] : await ProgressNote.OfAsync(request.Db, asked.Subject.Id, cancel);
        var profile = ProfileInCycle.Of(onDesk.Guide, onDesk.Person.MainPosition, await ProfileInCycle.AddedAsync(request.Db, onDesk.Cycle, asked.Subject.Id, cancel));
        if (Problem(onDesk, table, notes, profile) is { } problem)
            return Answers.Wrong<AgreementsPage>(await ShowAgreements.ModelAsync(onDesk, request, problem, cancel));

        var number = await request.Db.Set<ConversationRecord>().CountAsync(row => row.ConversationId == asked.Subject.Id, cancel) + 1;
        var record = new ConversationRecord(Ids.New(time), asked.Subject.Id, asked.Subject.EmployeeId, number, Document(onDesk, table, notes, profile), request.Now);
        request.Db.Add(record);
        asked.Subject.OfferForApproval();
        request.Record(ConversationOperations.Offer, asked, $"versie {number}, {record.Hash[..16]}");
        await request.Db.SaveChangesAsync(cancel);
        return Answers.Done(onDesk.Url("verslag"), "De afspraken liggen op tafel. Jullie kunnen ze nu allebei tekenen.");
    }

    private static ConversationDocument Document(OnDesk desk, AgreementsOnTable table, IReadOnlyList<ProgressNote> notes, ProfileInCycle? profile) =>
        desk.Type.Progress is { } form ? ProgressDocument.Write(desk, form, table, notes) : PlanningDocument.Write(desk, table, profile);

    private static string? Problem(OnDesk desk, AgreementsOnTable table, IReadOnlyList<ProgressNote> notes, ProfileInCycle? profile)
    {
        var open = desk.Type.Progress is null ? [] : table.Earlier.Where(row => !row.IsDropped && !notes.Any(note => note.IsAbout(row.Id) && note.WordKey is not null)).ToList();
        if (open.Count > 0)
        {
            return open.Count == 1
                ? $"Bij ‘{open[0].Agreement.What.Reveal()}’ staat nog niet hoe het gaat. Kies dat eerst bij ‘Hoe het gaat’."
                : $"Bij {open.Count} afspraken staat nog niet hoe het gaat. Kies dat eerst bij ‘Hoe het gaat’.";
        }

        // A specialist's profile is half empty until the manager fills it (art. 3).
        if (desk.Type.Kind == ConversationKind.Planning && profile?.Required(desk.Regulation) is > 0 and var required && profile.Added.Count < required)
            return $"Kies eerst {required} competenties bij deze functie. Het zijn er nu {profile.Added.Count}. Dat doe je hieronder bij ‘Competenties’.";

        if (!desk.Type.AgreementKinds.Contains(AgreementKind.Work)) return null;
        return table.Work.Count == 0
            ? "Er staat nog geen werkafspraak. Voeg er eerst minstens één toe: wat gaat er gebeuren, en waaraan zien jullie dat?"
            : Weights.Check([.. table.Work.Select(agreement => agreement.Weight ?? 0)]);
    }
}
