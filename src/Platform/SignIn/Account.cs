namespace Beweeg.Platform.SignIn;

/// <summary>A local account with a password, for the first administrator of an installation.</summary>
public sealed class Account
{
    private Account() { }

    public Account(Guid id, Guid municipality, string userName, string name, bool isAdministrator)
    {
        Id = id;
        MunicipalityId = municipality;
        UserName = userName;
        Name = name;
        IsAdministrator = isAdministrator;
    }

    public Guid Id { get; private set; }
    public Guid MunicipalityId { get; private set; }

    /// <summary>Lower case, at most 200 characters, unique within the municipality.</summary>
    public string UserName { get; private set; } = "";

    /// <summary>Name to show.</summary>
    public string Name { get; private set; } = "";

    public bool IsAdministrator { get; private set; }

    /// <summary>The employee whose account it is, if any.</summary>
    public Guid? EmployeeId { get; set; }

    /// <summary>As made by the password hasher of ASP.NET Core Identity (PBKDF2).</summary>
    public string PasswordHash { get; set; } = "";

    public int FailedAttempts { get; private set; }

    /// <summary>No attempt is looked at before this moment (UTC).</summary>
    public DateTime? WaitUntil { get; private set; }

    public bool IsClosed { get; set; }

    /// <summary>After five wrong passwords each next attempt waits longer, up to fifteen minutes.</summary>
    public void Failed(DateTime now)
    {
        FailedAttempts++;
        if (FailedAttempts >= 5) WaitUntil = now.AddSeconds(Math.Min(900, 15 * Math.Pow(2, FailedAttempts - 5)));
    }

    public void Succeeded()
    {
        FailedAttempts = 0;
        WaitUntil = null;
    }
}
