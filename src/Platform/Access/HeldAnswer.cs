using Microsoft.AspNetCore.Http;

namespace Beweeg.Platform.Access;

/// <summary>
/// The answer to a write, kept back until the transaction has ended: "saved" is only said of what is durable.
/// </summary>
internal sealed class HeldAnswer
{
    private readonly HttpContext http;
    private readonly Stream sent;
    private readonly MemoryStream held = new();

    private HeldAnswer(HttpContext http)
    {
        this.http = http;
        sent = http.Response.Body;
        http.Response.Body = held;
    }

    public static HeldAnswer Of(HttpContext http) => new(http);

    public async Task SendAsync()
    {
        http.Response.Body = sent;
        held.Position = 0;
        await held.CopyToAsync(sent, http.RequestAborted);
    }
}
