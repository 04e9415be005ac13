using Beweeg.Conversations.Agreements;
using Beweeg.Conversations.Agreements.ShowAgreements;
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
        var agreements = await AgreementTable.OfAsync(request.Db, onDesk.Cycle.Id, cancel);
        if (Problem(agreements) is { } problem)
            return Answers.Wrong<AgreementsPage>(await ShowAgreements.ModelAsync(onDesk, request, problem, cancel));

        var number = await request.Db.Set<ConversationRecord>().CountAsync(row => row.ConversationId == asked.Subject.Id, cancel) + 1;
        var record = new ConversationRecord(Ids.New(time), asked.Subject.Id, asked.Subject.EmployeeId, number, PlanningDocument.Write(onDesk, agreements), request.Now);
        request.Db.Add(record);
        asked.Subject.OfferForApproval();
        request.Record(ConversationOperations.Offer, asked, $"versie {number}, {record.Hash[..16]}");
        await request.Db.SaveChangesAsync(cancel);
        return Answers.Done(onDesk.Url("verslag"), "De afspraken liggen op tafel. Jullie kunnen ze nu allebei tekenen.");
    }

    private static string? Problem(IReadOnlyList<Agreement> agreements)
    {
        var work = agreements.Where(agreement => agreement.Kind == AgreementKind.Work).ToList();
        if (work.Count == 0) return "Er staat nog geen werkafspraak. Voeg er eerst minstens één toe: wat gaat er gebeuren, en waaraan zien jullie dat?";
        return Weights.Check([.. work.Select(agreement => agreement.Weight ?? 0)]);
    }
}
