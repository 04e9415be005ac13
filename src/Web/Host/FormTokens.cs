using Beweeg.Platform.Access;
using Beweeg.Platform.Pages;
using Microsoft.AspNetCore.Antiforgery;

namespace Beweeg.Web.Host;

/// <summary>Every write must carry the token that our own page gave out; a form sent from elsewhere is refused.</summary>
internal sealed class FormTokens(RequestDelegate next, IAntiforgery antiforgery)
{
    public async Task InvokeAsync(HttpContext http)
    {
        // A link shows its key with each request, which no browser does by itself: nobody can be made to send one unknowingly.
        var declaration = http.GetEndpoint()?.Metadata.GetMetadata<EndpointDeclaration>();
        if (declaration is { Kind: DeclarationKind.Link })
        {
            await next(http);
            return;
        }

        if (http.Request.HasFormContentType)
        {
            try
            {
                await http.Request.ReadFormAsync(http.RequestAborted);
            }
            catch (Exception problem) when (problem is InvalidDataException or InvalidOperationException)
            {
                // Too large, too many fields, or characters that no form can hold (U+0000).
                await Answers.UnreadableFormAsync(http);
                return;
            }
        }

        // Whose session is over is sent to sign in first, by the gate; nothing is written then.
        var signsInFirst = declaration is { Kind: DeclarationKind.SignedIn or DeclarationKind.Permission }
            && !http.RequestServices.GetRequiredService<RequestContext>().IsSignedIn;
        if (declaration is not null && !signsInFirst && !HttpMethods.IsGet(http.Request.Method) && !HttpMethods.IsHead(http.Request.Method)
            && !await antiforgery.IsRequestValidAsync(http))
        {
            await Answers.FormTooOldAsync(http);
            return;
        }

        await next(http);
    }
}
