using Beweeg.Conversations.Regulations;
using Beweeg.Conversations.Rules;
using Beweeg.Conversations.Steps;
using Beweeg.Platform.Access;
using Beweeg.Platform.Pages;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Beweeg.Conversations.Agreements.RemoveAgreement;

/// <summary>Takes an agreement from the table; the other work agreements share its weight.</summary>
internal static class RemoveAgreement
{
    public static void Map(IEndpointRouteBuilder app) =>
        app.MapPost("/gesprekken/{id:guid}/afspraken/{afspraak:guid}/weghalen", Submit).Needs<ConversationAccess>(ConversationAccess.WriteAgreements);

    private static async Task<IResult> Submit(Asked<Conversation> asked, Guid afspraak, ConversationDesk desk, RequestContext request, CancellationToken cancel)
    {
        var onDesk = await desk.LayAsync(asked, cancel);
        var agreements = await AgreementTable.OfAsync(request.Db, onDesk.Cycle.Id, cancel);
        if (agreements.FirstOrDefault(row => row.Id == afspraak) is not { } agreement) return Answers.NotFound();
        if (agreement.Kind == AgreementKind.Work)
        {
            var work = agreements.Where(row => row.Kind == AgreementKind.Work).ToList();
            var rest = work.Where(row => row != agreement).ToList();
            if (onDesk.Cycle.WeighsEqually || work.Any(row => row.Weight is null)) AgreementTable.DivideEqually(rest);
            else
            {
                foreach (var (row, weight) in rest.Zip(Weights.AfterRemoval([.. work.Select(row => row.Weight!.Value)], work.IndexOf(agreement)))) row.Weigh(weight);
            }
        }

        agreement.Drop();
        request.Record(ConversationOperations.RemoveAgreement, asked, $"{agreement.Kind}");
        await request.Db.SaveChangesAsync(cancel);
        return Answers.Done(onDesk.Url("afspraken"), "De afspraak is weggehaald.");
    }
}
