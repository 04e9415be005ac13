namespace Beweeg.Web.Host;

/// <summary>The settings of an installation, from the command line or from variables that begin with BEWEEG_.</summary>
/// <param name="Urls">Address to listen on.</param>
/// <param name="Data">Folder for the embedded database, keys and checkpoints.</param>
/// <param name="Connection">Database connection; SQLite in the data folder by default.</param>
/// <param name="IsProduction">True: no demo people, cookies over TLS only.</param>
/// <param name="Keys">Folder with encryption keys, outside the database.</param>
public sealed record Settings(string Urls, string Data, string Connection, bool IsProduction, string Keys)
{
    /// <summary>Addresses of proxies that end TLS before us; only theirs are believed about who asks and how.</summary>
    public IReadOnlyList<System.Net.IPAddress> Proxies { get; init; } = [];

    /// <summary>Mail server and public address: BEWEEG_SMTP and BEWEEG_URL.</summary>
    public Platform.Mail.MailSettings Mail { get; init; } = Platform.Mail.MailSettings.None;

    /// <summary>What Beweeg may call inside the own network: BEWEEG_INSIDE.</summary>
    public Platform.Outgoing.OutgoingSettings Outgoing { get; init; } = Platform.Outgoing.OutgoingSettings.PublicOnly;

    /// <summary>False in tests: daily jobs run, and mail goes out, only when they are called.</summary>
    public bool WorksByItself { get; init; } = true;

    public const string DefaultUrls = "http://127.0.0.1:5080";

    /// <summary>Reads and checks all settings at once.</summary>
    /// <param name="options">Options of the command line, without dashes: "urls", "data", "database", "keys", "production".</param>
    /// <param name="variable">Reads an environment variable.</param>
    /// <returns>The settings, or one sentence per wrong setting.</returns>
    public static (Settings? Settings, IReadOnlyList<string> Faults) Read(
        IReadOnlyDictionary<string, string> options, Func<string, string?> variable)
    {
        var faults = new List<string>();
        string? Value(string option) => options.GetValueOrDefault(option) ?? variable("BEWEEG_" + option.ToUpperInvariant());

        var urls = Value("urls") ?? DefaultUrls;
        foreach (var url in urls.Split(';', StringSplitOptions.RemoveEmptyEntries))
        {
            if (!Uri.TryCreate(url, UriKind.Absolute, out var parsed) || parsed.Scheme is not ("http" or "https"))
                faults.Add($"--urls: ‘{url}’ is geen webadres. Schrijf bijvoorbeeld {DefaultUrls}.");
        }

        var data = Path.GetFullPath(Value("data") ?? "data");
        try
        {
            Directory.CreateDirectory(data);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            faults.Add($"--data: de map {data} kan niet worden gemaakt of gelezen: {problem.Message}");
        }

        var connection = Value("database") ?? $"Data Source={Path.Combine(data, "beweeg.db")}";
        if (!connection.StartsWith("Data Source=", StringComparison.OrdinalIgnoreCase)
            && !connection.Contains("Host=", StringComparison.OrdinalIgnoreCase))
            faults.Add("--database: dit is geen verbinding die Beweeg kent. Schrijf \"Data Source=bestand.db\" (SQLite) of \"Host=...;Database=...;Username=...\" (PostgreSQL).");

        var production = Value("production") is { } flag && !string.Equals(flag, "false", StringComparison.OrdinalIgnoreCase);
        var keys = Path.GetFullPath(Value("keys") ?? Path.Combine(data, "sleutels"));
        var (mail, mailFaults) = Platform.Mail.MailSettings.Read(variable("BEWEEG_SMTP"), variable("BEWEEG_URL"));
        faults.AddRange(mailFaults);
        var (outgoing, outgoingFaults) = Platform.Outgoing.OutgoingSettings.Read(variable("BEWEEG_INSIDE"));
        faults.AddRange(outgoingFaults);
        var proxies = new List<System.Net.IPAddress>();
        foreach (var proxy in (Value("proxies") ?? "").Split([',', ' '], StringSplitOptions.RemoveEmptyEntries))
        {
            if (System.Net.IPAddress.TryParse(proxy, out var address)) proxies.Add(address);
            else faults.Add($"--proxies: ‘{proxy}’ is geen internetadres. Schrijf bijvoorbeeld 127.0.0.1.");
        }

        return faults.Count > 0 ? (null, faults) : (new Settings(urls, data, connection, production, keys) { Mail = mail, Outgoing = outgoing, Proxies = proxies }, []);
    }
}
