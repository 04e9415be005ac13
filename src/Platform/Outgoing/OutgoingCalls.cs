using System.Net;
using System.Net.Sockets;

namespace Beweeg.Platform.Outgoing;

/// <summary>
/// The only way out to addresses that people type in. A name is looked up once, every address behind it is asked of <see cref="OutgoingSettings"/>, and the connection
/// goes to the address that was asked: a name that answers otherwise a second later gains nothing. No redirect is followed, no proxy and no cookie is used.
/// </summary>
public sealed class OutgoingCalls(OutgoingSettings settings) : IDisposable
{
    private static readonly TimeSpan ConnectPatience = TimeSpan.FromSeconds(15);

    private readonly List<IDisposable> owned = [];
    private HttpClient? client;

    /// <summary>How long one answer may take, from asking to the last byte.</summary>
    public static TimeSpan Patience { get; } = TimeSpan.FromSeconds(100);

    /// <summary>For calls over HTTP. One for the whole process; who asks sets the headers on the message.</summary>
    public HttpClient Http => client ??= Make();

    /// <summary>What is wrong with a web address before anything is called, in a sentence; null when nothing is.</summary>
    public static string? ProblemWith(Uri address) =>
        address.Scheme is not ("https" or "http") ? "Schrijf een webadres dat met https:// begint."
        : address.UserInfo.Length > 0 ? "Zet geen naam of wachtwoord in het adres. Daar zijn eigen velden voor."
        : address.Fragment.Length > 0 ? "Haal # en wat erachter staat weg uit het adres."
        : null;

    /// <summary>The address to connect to.</summary>
    /// <param name="secured">True when the protocol guards itself: TLS or SSH.</param>
    /// <exception cref="OutgoingRefusedException">The name is unknown, or leads to where Beweeg may not go.</exception>
    public async Task<IPAddress> FindAsync(string host, bool secured, CancellationToken cancel)
    {
        IPAddress[] addresses;
        try
        {
            addresses = IPAddress.TryParse(host.Trim('[', ']'), out var literal) ? [literal] : await Dns.GetHostAddressesAsync(host, cancel);
        }
        catch (SocketException)
        {
            throw new OutgoingRefusedException($"Het adres {host} is niet te vinden. Kijk of het goed geschreven is.") { IsUnknown = true };
        }

        // One address that may not be called is enough to refuse: a name that mixes them is after something.
        if (addresses.Length == 0 || addresses.Any(address => settings.Ask(address) == OutgoingAnswer.Refused))
            throw new OutgoingRefusedException($"Beweeg mag {host} niet aanroepen: dat ligt in het eigen netwerk. Vraag wie Beweeg installeerde om BEWEEG_INSIDE.");
        if (!secured && addresses.Any(address => settings.Ask(address) != OutgoingAnswer.Inside))
            throw new OutgoingRefusedException($"Beweeg roept {host} alleen aan met een versleutelde verbinding. Gebruik een adres dat met https:// begint.");
        return addresses.OrderBy(address => address.AddressFamily == AddressFamily.InterNetwork ? 0 : 1).First();
    }

    public void Dispose()
    {
        foreach (var one in owned) one.Dispose();
    }

    private HttpClient Make()
    {
        var handler = new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            UseCookies = false,
            UseProxy = false,
            AutomaticDecompression = DecompressionMethods.None,
            ConnectTimeout = ConnectPatience,
            PooledConnectionLifetime = TimeSpan.FromMinutes(2),
            ConnectCallback = async (context, cancel) =>
            {
                var secured = context.InitialRequestMessage.RequestUri is { } uri && string.Equals(uri.Scheme, "https", StringComparison.Ordinal);
                var address = await FindAsync(context.DnsEndPoint.Host, secured, cancel);
                var socket = new Socket(address.AddressFamily, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
                try
                {
                    await socket.ConnectAsync(address, context.DnsEndPoint.Port, cancel);
                    return new NetworkStream(socket, ownsSocket: true);
                }
                catch
                {
                    socket.Dispose();
                    throw;
                }
            },
        };
        var made = new HttpClient(handler) { Timeout = Patience };
        owned.Add(made);
        return made;
    }
}

/// <summary>Beweeg may not or cannot go there; the message is a Dutch sentence for who typed the address.</summary>
public sealed class OutgoingRefusedException(string sentence) : Exception(sentence)
{
    /// <summary>True when the name is not known now: that can pass, a refusal cannot.</summary>
    public bool IsUnknown { get; init; }
}
