namespace Beweeg.Organisation.Contracts;

/// <summary>Who administers Beweeg here, for a module that has something to tell them.</summary>
public interface IAdministrators
{
    /// <summary>Puts a mail for each administrator in service in the outbox; it is saved with what it is about. Without a mail server nothing is made.</summary>
    /// <param name="text">What happened and what to do. No name of anybody and nothing that people wrote.</param>
    /// <param name="page">Where to look: an address within Beweeg.</param>
    Task TellAsync(string subject, string text, string page, CancellationToken cancel);
}
