using Beweeg.Platform.Audit;
using Beweeg.Platform.Forms;
using Beweeg.Platform.Pages;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Beweeg.Platform.Access;

/// <summary>
/// Every request goes through here, after routing and sign-in and before parameters are bound. It asks the
/// declaration of the endpoint, puts readings on record, and wraps a write in one transaction: check, change,
/// record and receipt are kept together or not at all.
/// </summary>
public sealed class Gate(RequestDelegate next, ReadLog reads)
{
    public async Task InvokeAsync(HttpContext http)
    {
        var declaration = http.GetEndpoint()?.Metadata.GetMetadata<EndpointDeclaration>();
        if (declaration is null or { Kind: DeclarationKind.Open })
        {
            await next(http);
            return;
        }

        var request = http.RequestServices.GetRequiredService<RequestContext>();
        if (declaration.Kind is not DeclarationKind.Public && !request.IsSignedIn)
        {
            if (declaration.Kind == DeclarationKind.Link) await http.RequestServices.GetRequiredService<SignIn.ILinkKeys>().RefuseAsync(http);
            else if (HttpMethods.IsGet(http.Request.Method)) http.Response.Redirect("/aanmelden?terug=" + Uri.EscapeDataString(http.Request.Path + http.Request.QueryString));
            else await Answers.SignedOutAsync(http);
            return;
        }

        if (HttpMethods.IsGet(http.Request.Method) || HttpMethods.IsHead(http.Request.Method))
        {
            if (await PermittedAsync(http, declaration, request) is not { } asked) return;
            await RecordReadingAsync(declaration, request, asked, http.RequestAborted);
            await next(http);
            return;
        }

        await WriteAsync(http, declaration, request);
    }

    private async Task WriteAsync(HttpContext http, EndpointDeclaration declaration, RequestContext request)
    {
        // What a link sends is safe to repeat by what it says; it has no forms.
        var token = declaration.Kind == DeclarationKind.Link ? null : await FormReceipt.KeyOfAsync(http);
        var db = request.Db;
        await using var transaction = await db.Database.BeginTransactionAsync(http.RequestAborted);
        if (token is { } key && request.IsSignedIn)
        {
            var earlier = await FormReceipt.ClaimAsync(db, key, request.Now, http.RequestAborted);
            if (earlier is not null)
            {
                await transaction.RollbackAsync(http.RequestAborted);
                http.Response.StatusCode = StatusCodes.Status303SeeOther;
                http.Response.Headers.Location = earlier;
                return;
            }
        }

        if (await PermittedAsync(http, declaration, request) is null)
        {
            await transaction.RollbackAsync(http.RequestAborted);
            return;
        }

        // The answer is made while the transaction is open and sent when it is kept: what is confirmed is durable.
        var answer = HeldAnswer.Of(http);
        try
        {
            await next(http);
            if (http.Response.StatusCode < 400)
            {
                if (token is { } done && request.IsSignedIn)
                    await FormReceipt.FulfilAsync(db, done, http.Response.Headers.Location.ToString(), http.RequestAborted);
                await transaction.CommitAsync(CancellationToken.None);
            }
            else
            {
                await transaction.RollbackAsync(CancellationToken.None);
                db.Forget();
                await request.KeepAfterRefusalAsync(CancellationToken.None);
            }
        }
        catch (DbUpdateConcurrencyException)
        {
            await transaction.RollbackAsync(CancellationToken.None);
            db.Forget();
            await Answers.ChangedMeanwhileAsync(http);
        }
        finally
        {
            await answer.SendAsync();
        }
    }

    private static async Task<IAsked?> PermittedAsync(HttpContext http, EndpointDeclaration declaration, RequestContext request)
    {
        if (declaration.Kind != DeclarationKind.Permission) return NobodyInParticular.Instance;
        var table = (AccessTable)http.RequestServices.GetRequiredService(declaration.Table!);
        var asked = await table.AskAsync(http, declaration.Permission!);
        if (asked is null || asked.Right == Relation.None)
        {
            // The same answer for "not yours" and "does not exist": nobody learns what there is. Who would have the right
            // in another state does know, and reads what must happen first.
            if (asked?.NotNow is { } notNow) await Answers.NotNowAsync(http, notNow);
            else await Answers.NotFoundAsync(http);
            return null;
        }

        http.Items[typeof(IAsked)] = asked;
        return asked;
    }

    private async Task RecordReadingAsync(EndpointDeclaration declaration, RequestContext request, IAsked asked, CancellationToken cancel)
    {
        if (declaration.Reading is not { } reading || asked.Right.HasFlag(Relation.Self)) return;
        await reads.RecordAsync(request.Municipality.Id,
            request.Describe(reading, asked.Right.Each().First(), asked.Employee, asked.Kind, asked.Id, null), cancel);
    }

    private sealed class NobodyInParticular : IAsked
    {
        public static readonly NobodyInParticular Instance = new();
        public Relation Relations => Relation.None;
        public Relation Right => Relation.None;
        public Guid? Employee => null;
        public string Kind => "";
        public Guid? Id => null;
        public NotNow? NotNow => null;
    }
}
