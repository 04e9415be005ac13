using Beweeg.Platform.Access;

namespace Beweeg.Platform.Pages;

/// <summary>Something on "Vandaag": what somebody does, by when, and why.</summary>
/// <param name="Title">What is asked, beginning with a verb: "Bereid je planningsgesprek voor".</param>
/// <param name="Text">One sentence of context.</param>
/// <param name="Href">Where it is done.</param>
/// <param name="Action">The words on the link or button.</param>
/// <param name="By">By when; null without a date.</param>
/// <param name="Kind">Mine to do, something that changed, waiting for somebody else, or coming.</param>
public sealed record TodayItem(string Title, string Text, string Href, string Action, DateOnly? By, TodayKind Kind)
{
    /// <summary>True for what happens today itself, or was done just now and waits to be finished: it goes before what is late.</summary>
    public bool IsNow { get; init; }
}

public enum TodayKind { ToDo, News, WaitingForOthers, Coming }

/// <summary>A module's part of "Vandaag".</summary>
public interface IToday
{
    Task<IReadOnlyList<TodayItem>> ForAsync(Actor actor, Relation relations, DateOnly today, CancellationToken cancel);
}
