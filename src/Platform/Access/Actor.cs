using Beweeg.Platform.Tenancy;

namespace Beweeg.Platform.Access;

/// <summary>Who is asking, as established at sign-in.</summary>
/// <param name="Account">The account; for a demo person the employee.</param>
/// <param name="Employee">The employee behind it; null for an account that is nobody's, such as the first administrator.</param>
/// <param name="Name">Name to show.</param>
/// <param name="SignedInBy">How this person signed in, as a signature says it: "wachtwoord", "keuze in de proef".</param>
/// <param name="Municipality">Where this person works.</param>
/// <param name="Session">The session, as to end it.</param>
/// <param name="IsAdministrator">True for a local administrator account.</param>
public sealed record Actor(
    Guid Account, Guid? Employee, string Name, string SignedInBy, Municipality Municipality, Guid Session, bool IsAdministrator)
{
    /// <summary>The identifier that goes on record.</summary>
    public Guid Id => Employee ?? Account;
}
