namespace Beweeg.Platform.SignIn;

/// <summary>
/// The clock by which sessions grow old: always that of the machine. Where the demo goes a month further, everybody stays
/// signed in; how long a session lasts is the same everywhere.
/// </summary>
public sealed class SessionClock(TimeProvider machine)
{
    /// <summary>Now on this machine, in UTC.</summary>
    public DateTime Now => new Time.Calendar(machine).Now;
}
