using System.Net;
using System.Net.Http.Headers;
using System.Security.Authentication;
using System.Text;
using System.Text.Json;
using Beweeg.Platform.Outgoing;

namespace Beweeg.Conversations.PersonnelFile.Sending;

/// <summary>One call to a destination over HTTP, and what its answer means. Nothing is repeated here: the outbox does that, with the same key.</summary>
internal sealed class DestinationHttp(OutgoingCalls calls, TimeProvider time)
{
    private const int LargestAnswer = 64 * 1024;
    private const int LongestWords = 300;

    /// <summary>Sends, and reads the answer as far as it fits.</summary>
    public async Task<HttpOutcome> SendAsync(HttpRequestMessage message, CancellationToken cancel)
    {
        using (message)
        {
            var host = message.RequestUri!.Host;
            try
            {
                using var answer = await calls.Http.SendAsync(message, HttpCompletionOption.ResponseHeadersRead, cancel);
                var status = (int)answer.StatusCode;
                return new HttpOutcome(status, await ReadAsync(answer, cancel), TroubleOf(status, host, Asked(answer.Headers.RetryAfter)));
            }
            catch (HttpRequestException problem) when (problem.InnerException is OutgoingRefusedException refused)
            {
                return new HttpOutcome(0, "", refused.IsUnknown ? new DeliveryAnswer.Busy(refused.Message) : new DeliveryAnswer.Shut(refused.Message));
            }
            catch (HttpRequestException problem) when (problem.InnerException is AuthenticationException)
            {
                return new HttpOutcome(0, "", new DeliveryAnswer.Shut($"Het certificaat van {host} klopt niet. Vraag de leverancier ernaar."));
            }
            catch (HttpRequestException problem) when (problem.HttpRequestError is HttpRequestError.ConnectionError or HttpRequestError.NameResolutionError or HttpRequestError.SecureConnectionError)
            {
                return new HttpOutcome(0, "", new DeliveryAnswer.Busy($"{host} is niet te bereiken. Kijk of het adres klopt en of de server aan staat."));
            }
            catch (Exception problem) when (problem is HttpRequestException or IOException || (problem is TaskCanceledException && !cancel.IsCancellationRequested))
            {
                return new HttpOutcome(0, "", new DeliveryAnswer.Broken($"{host} brak de verbinding af of antwoordde niet op tijd. Het kan zijn aangekomen: Beweeg stuurt het opnieuw met hetzelfde kenmerk."));
            }
        }
    }

    /// <summary>A message with JSON.</summary>
    public static HttpRequestMessage Message(HttpMethod method, Uri url, string json) => new(method, url) { Content = new StringContent(json, Encoding.UTF8, new MediaTypeHeaderValue("application/json")) };

    private static DeliveryAnswer? TroubleOf(int status, string host, TimeSpan? asked) => status switch
    {
        >= 200 and < 300 => null,
        429 => new DeliveryAnswer.Busy($"{host} is te druk (429).", asked),
        503 => new DeliveryAnswer.Busy($"{host} is even niet beschikbaar (503).", asked),
        502 or 504 => new DeliveryAnswer.Busy($"{host} is niet te bereiken ({status}).", asked, MayHaveArrived: true),
        401 or 403 => new DeliveryAnswer.Shut($"{host} laat Beweeg niet binnen ({status}). Kijk of het token of de sleutel nog geldt en genoeg mag."),
        404 or 405 => new DeliveryAnswer.Shut($"{host} kent dit adres niet ({status}). Kijk of het goed geschreven is."),
        >= 300 and < 400 => new DeliveryAnswer.Shut($"{host} stuurt Beweeg door naar een ander adres ({status}). Dat volgt Beweeg niet: vul het juiste adres in."),
        408 or 409 or >= 500 => new DeliveryAnswer.Broken($"{host} gaf een fout ({status}). Het kan zijn aangekomen: Beweeg stuurt het opnieuw met hetzelfde kenmerk."),
        _ => new DeliveryAnswer.Unwanted($"{host} wil dit bericht zo niet ({status}). Vraag de leverancier waarom, en noem het kenmerk."),
    };

    /// <summary>A short piece of what was answered, without anything that is no text. Only after a test: an answer to an outcome may name somebody.</summary>
    public static string Words(string body)
    {
        var words = new string([.. body.Where(character => !char.IsControl(character)).Take(LongestWords)]).Trim();
        return words.Length == 0 ? "" : $" Het antwoord: ‘{words}’";
    }

    /// <summary>A number or name out of an answer, when it is short and plain; null otherwise.</summary>
    public static string? Plain(JsonElement element)
    {
        var text = element.ValueKind switch { JsonValueKind.String => element.GetString(), JsonValueKind.Number => element.GetRawText(), _ => null };
        return text is { Length: > 0 and <= 100 } && text.All(character => char.IsAsciiLetterOrDigit(character) || character is '-' or '_' or '.' or ':') ? text : null;
    }

    /// <summary>The answer as JSON; null when it is none.</summary>
    public static JsonElement? Parse(string body)
    {
        try
        {
            using var document = JsonDocument.Parse(body, new JsonDocumentOptions { MaxDepth = 16 });
            return document.RootElement.Clone();
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static async Task<string> ReadAsync(HttpResponseMessage answer, CancellationToken cancel)
    {
        await using var stream = await answer.Content.ReadAsStreamAsync(cancel);
        var kept = new byte[LargestAnswer];
        var length = await stream.ReadAtLeastAsync(kept, kept.Length, throwOnEndOfStream: false, cancel);
        return Encoding.UTF8.GetString(kept, 0, length);
    }

    private TimeSpan? Asked(RetryConditionHeaderValue? asked)
    {
        var wait = asked?.Delta ?? (asked?.Date is { } date ? date - time.GetUtcNow() : null);
        return wait < TimeSpan.Zero ? TimeSpan.Zero : wait;
    }
}

/// <summary>An answer over HTTP.</summary>
/// <param name="Status">0 when there was none.</param>
/// <param name="Body">At most 64 kB.</param>
/// <param name="Trouble">Null when it was taken.</param>
internal sealed record HttpOutcome(int Status, string Body, DeliveryAnswer? Trouble);
