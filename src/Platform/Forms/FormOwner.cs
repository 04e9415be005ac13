using Beweeg.Platform.Access;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Beweeg.Platform.Forms;

/// <summary>
/// A form belongs to who opened it. On a computer that people share, or after choosing to be somebody else in another tab, what one person wrote
/// never becomes the text of another: the token of the form names its owner.
/// </summary>
internal sealed class FormOwner : IAntiforgeryAdditionalDataProvider
{
    public string GetAdditionalData(HttpContext context) => OwnerOf(context);

    public bool ValidateAdditionalData(HttpContext context, string additionalData) => string.Equals(additionalData, OwnerOf(context), StringComparison.Ordinal);

    private static string OwnerOf(HttpContext http) =>
        http.RequestServices.GetRequiredService<RequestContext>() is { IsSignedIn: true, Actor: var actor } ? $"{actor.Municipality.Id:N}{actor.Id:N}" : "";
}
