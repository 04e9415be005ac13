using System.Net;

namespace Beweeg.Platform.Outgoing;

/// <summary>Which addresses inside the own network Beweeg may call by itself. The whole installation has one; no page can widen it.</summary>
/// <param name="Inside">Networks of private addresses that may be called, also without TLS; empty: only public addresses, with TLS.</param>
public sealed record OutgoingSettings(IReadOnlyList<IPNetwork> Inside)
{
    /// <summary>Nothing inside the own network.</summary>
    public static OutgoingSettings PublicOnly { get; } = new([]);

    /// <summary>Reads BEWEEG_INSIDE ("10.20.0.0/16, 192.168.4.7"); a sentence for each part that is wrong.</summary>
    public static (OutgoingSettings Settings, IReadOnlyList<string> Faults) Read(string? text)
    {
        var faults = new List<string>();
        var networks = new List<IPNetwork>();
        foreach (var part in (text ?? "").Split([',', ' ', ';'], StringSplitOptions.RemoveEmptyEntries))
        {
            if (IPNetwork.TryParse(part, out var network)) networks.Add(network);
            else if (IPAddress.TryParse(part, out var address)) networks.Add(new IPNetwork(address, address.GetAddressBytes().Length * 8));
            else faults.Add($"BEWEEG_INSIDE: ‘{part}’ is geen internetadres en geen netwerk. Schrijf bijvoorbeeld 10.20.0.0/16.");
        }

        return (new OutgoingSettings(networks), faults);
    }

    /// <summary>May this address be called, and only with TLS?</summary>
    public OutgoingAnswer Ask(IPAddress address)
    {
        var plain = address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address;
        foreach (var network in Inside)
        {
            if (network.Contains(plain)) return OutgoingAnswer.Inside;
        }

        return IsPublic(plain) ? OutgoingAnswer.Public : OutgoingAnswer.Refused;
    }

    // RFC 6890 and its registers: everything that is not reachable from everywhere.
    private static bool IsPublic(IPAddress address)
    {
        var bytes = address.GetAddressBytes();
        if (bytes.Length == 16)
        {
            return !IPAddress.IsLoopback(address) && !address.IsIPv6LinkLocal && !address.IsIPv6SiteLocal && !address.IsIPv6UniqueLocal && !address.IsIPv6Multicast
                && !address.Equals(IPAddress.IPv6Any) && (bytes[0] & 0xE0) == 0x20 && !(bytes[0] == 0x20 && bytes[1] == 0x02) && !(bytes[0] == 0x20 && bytes[1] == 0x01 && bytes[2] == 0 && bytes[3] == 0);
        }

        return bytes switch
        {
            [0 or 10 or 127, ..] => false,
            [100, >= 64 and <= 127, ..] => false,
            [169, 254, ..] => false,
            [172, >= 16 and <= 31, ..] => false,
            [192, 0, 0 or 2, _] => false,
            [192, 168, ..] => false,
            [198, 18 or 19, ..] => false,
            [198, 51, 100, _] => false,
            [203, 0, 113, _] => false,
            [>= 224, ..] => false,
            _ => true,
        };
    }
}

/// <summary>What may be done with an address.</summary>
public enum OutgoingAnswer
{
    /// <summary>Not to be called.</summary>
    Refused,

    /// <summary>On the internet: only with TLS.</summary>
    Public,

    /// <summary>In a network that this installation names.</summary>
    Inside,
}
