namespace Beweeg.DesignSystem;

/// <summary>Where something stands in time.</summary>
public enum Moment
{
    Next,
    Done,
    Now,

    /// <summary>Happened, and is only told: nothing had to be done.</summary>
    Noted,

    /// <summary>Should have been done already.</summary>
    Late,
}

internal static class MomentNames
{
    public static string Word(this Moment moment) => moment switch
    {
        Moment.Done => "done",
        Moment.Now => "now",
        Moment.Late => "late",
        Moment.Noted => "noted",
        _ => "next",
    };

    /// <summary>What a screen reader says, since the drawing is decoration.</summary>
    public static string Said(this Moment moment) => moment switch
    {
        Moment.Done => "Klaar",
        Moment.Now => "Nu",
        Moment.Late => "Te laat",
        Moment.Noted => "",
        _ => "Komt nog",
    };
}
