using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http.Metadata;

namespace Beweeg.Platform.Forms;

/// <summary>How large a request with a file may be; other requests keep the smaller limit of the server.</summary>
public static class UploadLimit
{
    /// <summary>Lets a file in of at most so many bytes. Somewhat larger ones still reach the handler, so that it can say so at the field.</summary>
    public static RouteHandlerBuilder TakesFileOf(this RouteHandlerBuilder endpoint, int bytes) => endpoint.WithMetadata(new Limit(2L * bytes));

    private sealed class Limit(long bytes) : IRequestSizeLimitMetadata
    {
        public long? MaxRequestBodySize => bytes;
    }
}
