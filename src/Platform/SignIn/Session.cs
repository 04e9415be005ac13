using System.Security.Cryptography;
using System.Text;

namespace Beweeg.Platform.SignIn;

/// <summary>
/// A signed-in browser. The cookie holds a random token, the database only its hash, so that a copy of the
/// database signs nobody in. Ending the session or closing the account counts at the very next request.
/// </summary>
public sealed class Session
{
    /// <summary>Without a request for this long, a session ends.</summary>
    public static readonly TimeSpan Idle = TimeSpan.FromHours(2);

    /// <summary>However busy, a session ends after this long: a working day.</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromHours(12);

    private Session() { }

    public Guid Id { get; private set; }
    public Guid MunicipalityId { get; private set; }
    public byte[] TokenHash { get; private set; } = [];
    public Guid? AccountId { get; private set; }
    public Guid? EmployeeId { get; private set; }
    public string Name { get; private set; } = "";
    public string SignedInBy { get; private set; } = "";
    public DateTime StartedAt { get; private set; }
    public DateTime SeenAt { get; private set; }

    /// <summary>A new session and the token for the cookie: 256 random bits.</summary>
    public static (Session Session, string Token) Start(
        Guid id, Guid municipality, Guid? account, Guid? employee, string name, string signedInBy, DateTime now)
    {
        var token = Convert.ToHexString(RandomNumberGenerator.GetBytes(32));
        return (new Session
        {
            Id = id,
            MunicipalityId = municipality,
            TokenHash = HashOf(token),
            AccountId = account,
            EmployeeId = employee,
            Name = name,
            SignedInBy = signedInBy,
            StartedAt = now,
            SeenAt = now,
        }, token);
    }

    public static byte[] HashOf(string token) => SHA256.HashData(Encoding.ASCII.GetBytes(token));

    public bool IsOver(DateTime now) => now - SeenAt > Idle || now - StartedAt > Longest;
}
