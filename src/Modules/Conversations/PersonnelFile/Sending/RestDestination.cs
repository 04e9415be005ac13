using System.Net.Http.Headers;
using System.Text.Json;

namespace Beweeg.Conversations.PersonnelFile.Sending;

/// <summary>JSON over HTTP: POST to the address with the key in the header Idempotency-Key, or PUT to the address with the key behind it. The key is in the message too.</summary>
internal sealed class RestDestination(DestinationHttp http) : IDestinationConnector
{
    public DestinationKind Kind => DestinationKind.Rest;

    public async Task<DeliveryAnswer> SendAsync(Delivery delivery, CancellationToken cancel)
    {
        var (destination, content) = (delivery.Destination, delivery.Content);
        var settings = destination.ReadSettings();
        var key = content.Key.ToString("D");
        var url = new Uri(settings.Puts ? $"{destination.Address.TrimEnd('/')}/{key}" : destination.Address);
        var message = DestinationHttp.Message(settings.Puts ? HttpMethod.Put : HttpMethod.Post, url, content.ToJson());
        message.Headers.Add("Idempotency-Key", key);
        var secret = destination.Secret.Reveal().Trim();
        if (settings.SignIn == DestinationSignIn.ApiKey) message.Headers.TryAddWithoutValidation(settings.Header ?? "X-Api-Key", secret);
        else message.Headers.Authorization = new AuthenticationHeaderValue("Bearer", secret);

        var answer = await http.SendAsync(message, cancel);
        var words = content.IsTest ? DestinationHttp.Words(answer.Body) : "";
        if (answer.Trouble is { } trouble) return trouble with { Why = trouble.Why + words };
        var reference = DestinationHttp.Parse(answer.Body) is { ValueKind: JsonValueKind.Object } body && body.TryGetProperty("id", out var id) ? DestinationHttp.Plain(id) : null;
        return new DeliveryAnswer.Arrived($"Aangekomen ({answer.Status}).{words}", reference);
    }
}
