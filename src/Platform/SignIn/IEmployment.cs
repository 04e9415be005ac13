namespace Beweeg.Platform.SignIn;

/// <summary>Whether somebody still works here: who left has no access from the next request on (ASVS 5.0, 7.4).</summary>
public interface IEmployment
{
    /// <summary>True on every day from the first up to and including the last in service.</summary>
    Task<bool> IsInServiceAsync(Guid employee, DateOnly day, CancellationToken cancel);
}
