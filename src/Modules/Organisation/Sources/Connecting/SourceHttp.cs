using System.Net;
using System.Net.Http.Headers;
using System.Security.Authentication;
using System.Text.Json;
using Beweeg.Platform.Outgoing;

namespace Beweeg.Organisation.Sources.Connecting;

/// <summary>How long is waited when a source is busy.</summary>
internal sealed record SourcePace(TimeSpan FirstPause, TimeSpan LongestPause, int MostAttempts)
{
    public static SourcePace Usual { get; } = new(TimeSpan.FromSeconds(2), TimeSpan.FromMinutes(2), 6);
}

/// <summary>
/// One call to a source over HTTP: bounded in bytes, repeated with growing pauses while the source is busy (429, 503) or the line breaks, and as late as the source asks.
/// Only reading calls are repeated.
/// </summary>
internal sealed class SourceHttp(OutgoingCalls calls, SourcePace pace, TimeProvider time)
{
    /// <summary>An answer in JSON, with its headers.</summary>
    /// <param name="make">Makes the message; anew for every attempt.</param>
    public async Task<(JsonDocument Body, HttpResponseHeaders Headers)> ReadAsync(Func<HttpRequestMessage> make, string what, CancellationToken cancel)
    {
        for (var attempt = 1; ; attempt++)
        {
            TimeSpan? pause;
            try
            {
                using var message = make();
                using var answer = await calls.Http.SendAsync(message, HttpCompletionOption.ResponseHeadersRead, cancel);
                if (answer.StatusCode is HttpStatusCode.TooManyRequests or HttpStatusCode.ServiceUnavailable or HttpStatusCode.BadGateway or HttpStatusCode.GatewayTimeout)
                {
                    if (attempt >= pace.MostAttempts) throw new SourceFailure($"{what} is te druk: na {attempt} pogingen was het antwoord nog {(int)answer.StatusCode}. Beweeg probeert het bij de volgende keer weer.");
                    pause = Asked(answer.Headers.RetryAfter) ?? Growing(attempt);
                }
                else
                {
                    if (!answer.IsSuccessStatusCode) throw new SourceFailure(Refusal(answer, what));
                    var bytes = await BoundedAsync(answer, what, cancel);
                    try
                    {
                        return (JsonDocument.Parse(bytes, JsonRows.Options), answer.Headers);
                    }
                    catch (JsonException problem)
                    {
                        throw new SourceFailure($"Het antwoord van {what} is geen goede JSON. Het is misschien afgebroken, of het adres is niet goed.", problem);
                    }
                }
            }
            catch (HttpRequestException problem) when (problem.InnerException is OutgoingRefusedException refused)
            {
                throw new SourceFailure(refused.Message, problem);
            }
            catch (HttpRequestException problem) when (problem.InnerException is AuthenticationException)
            {
                throw new SourceFailure($"Het certificaat van {what} klopt niet. Vraag de leverancier ernaar.", problem);
            }
            catch (Exception problem) when (problem is HttpRequestException or IOException || (problem is TaskCanceledException && !cancel.IsCancellationRequested))
            {
                if (attempt >= pace.MostAttempts) throw new SourceFailure($"{what} is niet te bereiken of breekt het antwoord af, {attempt} keer achter elkaar. Kijk of het adres klopt en of de bron aan staat.", problem);
                pause = Growing(attempt);
            }

            await Task.Delay(pause.Value, time, cancel);
        }
    }

    private TimeSpan Growing(int attempt) => Shortest(pace.FirstPause * Math.Pow(2, attempt - 1), pace.LongestPause);

    private TimeSpan? Asked(RetryConditionHeaderValue? asked)
    {
        var wait = asked?.Delta ?? (asked?.Date is { } date ? date - time.GetUtcNow() : null);
        return wait is { } long_ ? Shortest(long_ < TimeSpan.Zero ? TimeSpan.Zero : long_, pace.LongestPause * 5) : null;
    }

    private static TimeSpan Shortest(TimeSpan left, TimeSpan right) => left < right ? left : right;

    private static async Task<byte[]> BoundedAsync(HttpResponseMessage answer, string what, CancellationToken cancel)
    {
        if (answer.Content.Headers.ContentLength > SourceLimits.LargestPage) throw TooLarge(what);
        await using var stream = await answer.Content.ReadAsStreamAsync(cancel);
        using var kept = new MemoryStream();
        var buffer = new byte[1 << 16];
        int count;
        while ((count = await stream.ReadAsync(buffer, cancel)) > 0)
        {
            if (kept.Length + count > SourceLimits.LargestPage) throw TooLarge(what);
            kept.Write(buffer, 0, count);
        }

        return kept.ToArray();
    }

    private static SourceFailure TooLarge(string what) => new($"Een antwoord van {what} is groter dan {SourceLimits.LargestPage / (1024 * 1024)} MB. Vraag kleinere pagina’s.");

    private static string Refusal(HttpResponseMessage answer, string what) => (int)answer.StatusCode switch
    {
        401 or 403 => $"{what} laat Beweeg niet binnen ({(int)answer.StatusCode}). Kijk of het token of wachtwoord nog geldt en genoeg mag.",
        404 => $"{what} bestaat niet volgens de bron (404). Kijk of de naam goed geschreven is.",
        >= 300 and < 400 => $"{what} stuurt Beweeg door naar een ander adres ({(int)answer.StatusCode}). Dat volgt Beweeg niet: vul het juiste adres in.",
        _ => $"{what} geeft een fout ({(int)answer.StatusCode}){AfasWords(answer)}. Vraag de leverancier wat er is.",
    };

    // AFAS says in base64 what is wrong. It names connectors and fields, not people; still only a short part of it is shown.
    private static string AfasWords(HttpResponseMessage answer)
    {
        if (!answer.Headers.TryGetValues("X-PROFIT-ERROR", out var values)) return "";
        var bytes = new byte[2048];
        if (!Convert.TryFromBase64String(values.First(), bytes, out var length)) return "";
        var words = new string([.. System.Text.Encoding.UTF8.GetString(bytes, 0, length).Where(character => !char.IsControl(character)).Take(200)]);
        return $": ‘{words}’";
    }
}
