namespace Beweeg.Platform.Mail;

/// <summary>Where mail goes out, and under which address people reach this installation.</summary>
/// <param name="Host">Name of the mail server; null: mail stays in the outbox.</param>
/// <param name="Port">Its port; on 587 the connection is secured before anything is sent.</param>
/// <param name="Address">The address in links, such as https://beweeg.gemeente.nl; null where it was not set.</param>
public sealed record MailSettings(string? Host, int Port, Uri? Address)
{
    /// <summary>No mail server, no address.</summary>
    public static MailSettings None { get; } = new(null, 0, null);

    /// <summary>How long one message may take. After that the server is taken to be away.</summary>
    public TimeSpan Patience { get; init; } = TimeSpan.FromMinutes(1);

    public bool CanSend => Host is not null && Address is not null;

    /// <summary>Reads BEWEEG_SMTP ("host:port") and BEWEEG_URL; a sentence for each that is wrong.</summary>
    public static (MailSettings Settings, IReadOnlyList<string> Faults) Read(string? smtp, string? url)
    {
        var faults = new List<string>();
        Uri? address = null;
        if (url is not null && (!Uri.TryCreate(url, UriKind.Absolute, out address) || address.Scheme is not ("http" or "https")))
        {
            faults.Add($"BEWEEG_URL: ‘{url}’ is geen webadres. Schrijf bijvoorbeeld https://beweeg.gemeente.nl.");
            address = null;
        }

        if (smtp is null) return (new MailSettings(null, 0, address), faults);
        var parts = smtp.Split(':');
        if (parts is not [{ Length: > 0 } host, var port] || !int.TryParse(port, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var number) || number is < 1 or > 65535)
        {
            faults.Add($"BEWEEG_SMTP: ‘{smtp}’ is geen mailserver. Schrijf naam:poort, bijvoorbeeld mail.gemeente.nl:25.");
            return (new MailSettings(null, 0, address), faults);
        }

        if (url is null) faults.Add("BEWEEG_SMTP staat aan, maar BEWEEG_URL niet. Zonder dat adres kan een bericht geen link bevatten.");
        return (new MailSettings(host, number, address), faults);
    }
}
