using System.Globalization;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Beweeg.Conversations.PersonnelFile.Content;
using Beweeg.DesignSystem;

namespace Beweeg.Conversations.PersonnelFile.Sending;

/// <summary>
/// The UpdateConnector KnSubject of AFAS Profit: a dossieritem of the employee, with the record as an attachment. AFAS knows no idempotency key, so the key is written in
/// a free field, and before something is sent a second time a GetConnector is asked whether that key is there. A correction changes the same dossieritem.
/// </summary>
internal sealed class AfasDestination(DestinationHttp http) : IDestinationConnector
{
    /// <summary>The destination "Medewerker" of a dossieritem (AFAS documentation, SubjectLink).</summary>
    private const int ToEmployee = 2;

    public DestinationKind Kind => DestinationKind.Afas;

    public async Task<DeliveryAnswer> SendAsync(Delivery delivery, CancellationToken cancel)
    {
        var (destination, content) = (delivery.Destination, delivery.Content);
        if (delivery.IsRepeat)
        {
            var (known, trouble) = await FindAsync(destination, content.Key, cancel);
            if (trouble is not null) return trouble;
            if (known is not null) return new DeliveryAnswer.Arrived("Stond al in AFAS.", known);
        }

        var replaced = delivery.ReplacedReference;
        if (content.Replaces is { } before && replaced is null)
        {
            (replaced, var trouble) = await FindAsync(destination, before, cancel);
            if (trouble is not null) return trouble;
        }

        var message = DestinationHttp.Message(replaced is null ? HttpMethod.Post : HttpMethod.Put, new Uri($"{destination.Address.TrimEnd('/')}/connectors/KnSubject"), Element(destination.ReadSettings(), content, replaced).ToJsonString());
        message.Headers.Authorization = Token(destination);
        var answer = await http.SendAsync(message, cancel);
        var words = content.IsTest ? DestinationHttp.Words(answer.Body) : "";
        if (answer.Trouble is { } wrong) return ErrorOf(answer) is { } error ? new DeliveryAnswer.Unwanted(error + words) : wrong with { Why = wrong.Why + words };
        return new DeliveryAnswer.Arrived($"Aangekomen in AFAS ({answer.Status}).{words}", NumberIn(answer.Body) ?? replaced);
    }

    /// <summary>The body as AFAS documents it.</summary>
    private static JsonObject Element(DestinationSettings settings, OutcomeContent content, string? replaced)
    {
        var about = content.About;
        var fields = new JsonObject
        {
            ["StId"] = settings.SubjectType,
            ["Ds"] = about is null ? "Proef van Beweeg: mag weg" : $"{about.Name}{(content.Replaces is null ? "" : " (gewijzigd)")}",
            ["SbTx"] = TextOf(content),
        };
        if (about is not null) fields["Da"] = about.RecordedOn.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) + "T00:00:00";
        var objects = new JsonArray { new JsonObject { [settings.FreeTable!] = ElementOf(new JsonObject { [settings.KeyField!] = content.Key.ToString("D") }) } };
        // A dossieritem that is changed has its employee already.
        if (about is not null && replaced is null) objects.Add(new JsonObject { ["KnSubjectLink"] = ElementOf(new JsonObject { ["ToEM"] = true, ["SfTp"] = ToEmployee, ["SfId"] = about.PersonNumber }) });
        if (about?.Document is { } document) objects.Add(new JsonObject { ["KnSubjectAttachment"] = ElementOf(new JsonObject { ["FileName"] = document.Name, ["FileStream"] = Convert.ToBase64String(document.Pdf) }) });
        var element = new JsonObject { ["Fields"] = fields, ["Objects"] = objects };
        if (replaced is not null) element.Insert(0, "@SbId", replaced);
        return new JsonObject { ["KnSubject"] = new JsonObject { ["Element"] = element } };
    }

    private static JsonObject ElementOf(JsonObject fields) => new() { ["Element"] = new JsonObject { ["Fields"] = fields } };

    private static string TextOf(OutcomeContent content)
    {
        if (content.About is not { } about) return "Er staan geen gegevens van mensen in.";
        var lines = new List<string>();
        if (about.HeldOn is { } held) lines.Add($"Gehouden op {DutchDate.Text(held)}.");
        lines.Add(about.Kind == "beoordeling" ? $"Vastgesteld op {DutchDate.Text(about.RecordedOn)}." : $"Vastgelegd op {DutchDate.Text(about.RecordedOn)}.");
        if (about.IsExtra) lines.Add("Dit was een extra gesprek.");
        if (about.Conclusion is { } word) lines.Add($"Eindkwalificatie: {word}.");
        lines.Add($"Kenmerk in Beweeg: {content.Key:D}.");
        if (content.Replaces is { } before) lines.Add($"Komt in de plaats van kenmerk {before:D}.");
        return string.Join('\n', lines);
    }

    /// <summary>The number of the dossieritem with a key; null when there is none.</summary>
    private async Task<(string? Number, DeliveryAnswer? Trouble)> FindAsync(Destination destination, Guid key, CancellationToken cancel)
    {
        var settings = destination.ReadSettings();
        var url = $"{destination.Address.TrimEnd('/')}/connectors/{Uri.EscapeDataString(settings.CheckConnector!)}?skip=0&take=1&filterfieldids={Uri.EscapeDataString(settings.CheckKeyField!)}&filtervalues={key:D}&operatortypes=1";
        var answer = await http.SendAsync(new HttpRequestMessage(HttpMethod.Get, url) { Headers = { Authorization = Token(destination) } }, cancel);
        // Whatever is wrong here, nothing was sent: only who knows that it is not there yet sends again.
        if (answer.Trouble is { } trouble) return (null, ErrorOf(answer) is { } error ? new DeliveryAnswer.Shut($"De GetConnector om te controleren werkt niet. {error}") : trouble);
        if (DestinationHttp.Parse(answer.Body) is not { ValueKind: JsonValueKind.Object } body || !body.TryGetProperty("rows", out var rows) || rows.ValueKind != JsonValueKind.Array)
            return (null, new DeliveryAnswer.Shut($"{settings.CheckConnector} geeft geen rijen. Kijk of dat de goede GetConnector is."));
        if (rows.GetArrayLength() == 0) return (null, null);
        return rows[0].TryGetProperty(settings.CheckNumberField!, out var number) && DestinationHttp.Plain(number) is { } found ? (found, null)
            : (null, new DeliveryAnswer.Shut($"{settings.CheckConnector} heeft geen veld {settings.CheckNumberField} met het nummer van het dossieritem."));
    }

    private static AuthenticationHeaderValue Token(Destination destination) => new("AfasToken", Convert.ToBase64String(Encoding.UTF8.GetBytes(destination.Secret.Reveal().Trim())));

    // AFAS tells what is wrong in the content with a number of its own, also with status 500. Its words may name somebody: only the numbers are shown.
    private static string? ErrorOf(HttpOutcome answer) =>
        answer.Status is >= 400 and not (401 or 403) && DestinationHttp.Parse(answer.Body) is { ValueKind: JsonValueKind.Object } body && body.TryGetProperty("errorNumber", out var number) && DestinationHttp.Plain(number) is { } error
            ? $"AFAS wil dit bericht zo niet (fout {error}{(body.TryGetProperty("profitLogReference", out var log) && DestinationHttp.Plain(log) is { } reference ? $", logreferentie {reference}" : "")}). De beheerder van AFAS ziet in het log waarom."
            : null;

    private static string? NumberIn(string body) =>
        DestinationHttp.Parse(body) is { ValueKind: JsonValueKind.Object } answer && answer.TryGetProperty("results", out var results) && results.ValueKind == JsonValueKind.Object
            && results.TryGetProperty("KnSubject", out var subject) && subject.ValueKind == JsonValueKind.Object && subject.TryGetProperty("SbId", out var number) ? DestinationHttp.Plain(number) : null;
}
