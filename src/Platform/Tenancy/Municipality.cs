namespace Beweeg.Platform.Tenancy;

/// <summary>
/// A municipality as employer: the tenant. Every row of business data belongs to exactly one.
/// </summary>
public sealed class Municipality
{
    private Municipality() { }

    /// <summary>A new municipality.</summary>
    /// <param name="id">Its identifier, also the name of its encryption key.</param>
    /// <param name="name">Full name as people say it: "Gemeente Voorbeeld".</param>
    public Municipality(Guid id, string name)
    {
        Id = id;
        Name = name;
    }

    public Guid Id { get; private set; }

    /// <summary>Full name, at most 200 characters.</summary>
    public string Name { get; private set; } = "";

    /// <summary>The host name by which people reach this municipality; null where one installation serves one municipality.</summary>
    public string? HostName { get; set; }

    /// <summary>Path of a style sheet that sets the house-style tokens; null for the house style of Beweeg itself.</summary>
    public string? HouseStyle { get; set; }

    /// <summary>True when the people in it are invented. Only then may somebody choose a person at sign-in.</summary>
    public bool IsDemo { get; set; }
}
