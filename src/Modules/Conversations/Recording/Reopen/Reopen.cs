using Beweeg.Conversations.Steps;
using Beweeg.Platform.Access;
using Beweeg.Platform.Pages;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Beweeg.Conversations.Recording.Reopen;

/// <summary>Back to the table: the text that was laid down lapses, with the signatures under it; both stay readable.</summary>
internal static class Reopen
{
    public static void Map(IEndpointRouteBuilder app) =>
        app.MapPost("/gesprekken/{id:guid}/heropenen", Submit).Needs<ConversationAccess>(ConversationAccess.Reopen);

    private static async Task<IResult> Submit(Asked<Conversation> asked, RequestContext request, CancellationToken cancel)
    {
        var record = await Records.CurrentAsync(request.Db, asked.Subject.Id, cancel);
        var signed = record is not null && await request.Db.Set<Signature>().AnyAsync(row => row.RecordId == record.Id, cancel);
        record?.Lapse();
        asked.Subject.Reopen();
        request.Record(ConversationOperations.Reopen, asked, record is null ? null : $"versie {record.Number} vervalt");
        await request.Db.SaveChangesAsync(cancel);
        return Answers.Done($"/gesprekken/{asked.Subject.Id}/afspraken", signed ? "De afspraken kunnen weer gewijzigd worden. Wie al getekend had, tekent straks opnieuw." : "De afspraken kunnen weer gewijzigd worden.");
    }
}
