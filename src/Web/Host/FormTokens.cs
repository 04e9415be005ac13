using Beweeg.Platform.Access;
using Beweeg.Platform.Pages;
using Microsoft.AspNetCore.Antiforgery;

namespace Beweeg.Web.Host;

/// <summary>Every write must carry the token that our own page gave out; a form sent from elsewhere is refused.</summary>
internal sealed class FormTokens(RequestDelegate next, IAntiforgery antiforgery)
{
    public async Task InvokeAsync(HttpContext http)
    {
        var declared = http.GetEndpoint()?.Metadata.GetMetadata<EndpointDeclaration>() is not null;
        if (declared && !HttpMethods.IsGet(http.Request.Method) && !HttpMethods.IsHead(http.Request.Method)
            && !await antiforgery.IsRequestValidAsync(http))
        {
            await Answers.FormTooOldAsync(http);
            return;
        }

        await next(http);
    }
}
