using System.Globalization;
using Beweeg.Conversations.Rules;

namespace Beweeg.Conversations.Regulations;

/// <summary>Contradictions in cycle shapes: length, order and dates.</summary>
internal static class CycleShapeCheck
{
    internal static void Check(Regulation regulation, ProblemList problems)
    {
        problems.Duplicates("cycleShapes", "de cycli", regulation.CycleShapes.Select(shape => shape.Key));
        problems.When(regulation.CycleShapes.All(shape => shape.Use != ShapeUse.Regular || shape.Groups is not null), "cycleShapes",
            "Er is geen gewone cyclus die voor iedereen geldt.");
        foreach (var same in regulation.CycleShapes.GroupBy(shape => shape.Use))
        {
            var groups = same.SelectMany(shape => shape.Groups?.Select(regulation.GroupName) ?? ["iedereen"]).GroupBy(group => group, StringComparer.Ordinal).Where(group => group.Count() > 1);
            foreach (var group in groups)
            {
                problems.Add("cycleShapes", $"Voor de groep '{group.Key}' zijn er twee cycli in dezelfde situatie. Het is niet duidelijk welke geldt.");
            }
        }

        foreach (var shape in regulation.CycleShapes)
        {
            Check(regulation, shape, $"cycleShapes.{shape.Key}", problems);
        }
    }

    private static void Check(Regulation regulation, CycleShape shape, string place, ProblemList problems)
    {
        var before = problems.All.Count;
        CheckLength(shape, place, problems);
        problems.When(shape.Groups is { Count: 0 }, $"{place}.groups", $"'{shape.Name}' geldt voor geen enkele groep.");
        problems.When(shape.Conversations.Count == 0, $"{place}.conversations", $"'{shape.Name}' heeft geen gesprekken.");
        problems.When(shape.MinimumMonths < 0, $"{place}.minimumMonths", $"De kortste duur van '{shape.Name}' kan niet kleiner zijn dan nul.");
        problems.Duplicates($"{place}.conversations", $"de gesprekken van '{shape.Name}'", shape.Conversations.Select(conversation => conversation.Key));
        foreach (var conversation in shape.Conversations)
        {
            CheckConversation(regulation, shape, conversation, $"{place}.conversations.{conversation.Key}", problems);
        }

        if (problems.All.Count == before && regulation.Terms.StartOfCycle.Amount is > 0 and <= ProblemList.Most)
        {
            CheckDates(regulation, shape, place, problems);
        }
    }

    private static void CheckLength(CycleShape shape, string place, ProblemList problems)
    {
        switch (shape.Use)
        {
            case ShapeUse.Regular or ShapeUse.OneYear:
                problems.When((shape.Calendar is null) == (shape.Months is null), place,
                    $"Kies voor '{shape.Name}' of de cyclus gelijk loopt met de kalender, of een vast aantal maanden duurt.");
                break;
            case ShapeUse.Probation or ShapeUse.RunUpScale:
                problems.When(shape.Months is null || shape.Calendar is not null, place, $"'{shape.Name}' heeft een vast aantal maanden nodig.");
                break;
            default:
                problems.When(shape.Months is not null || shape.Calendar is not null, place, $"'{shape.Name}' loopt tot de volgende cyclus en heeft zelf geen lengte.");
                break;
        }

        problems.When(shape.Months is < 1 or > ProblemList.Most, place, $"'{shape.Name}' moet ten minste één maand en ten hoogste duizend maanden duren.");
        if (shape.Calendar is { } calendar)
        {
            problems.When(calendar.EveryYears is < 1 or > 50, place, $"'{shape.Name}' moet ten minste één en ten hoogste vijftig jaar duren.");
            problems.When(!IsDay(calendar.Day, calendar.Month) || calendar.SampleYear is < 1900 or > 2200, place, $"'{shape.Name}' begint op een dag die niet bestaat.");
        }
    }

    private static void CheckConversation(Regulation regulation, CycleShape shape, PlannedConversation conversation, string place, ProblemList problems)
    {
        problems.When(!regulation.ConversationTypes.Select(type => type.Key).Contains(conversation.Type, StringComparer.Ordinal), place,
            $"'{conversation.Name}' in '{shape.Name}' is een soort gesprek dat er niet (meer) is. Kies een ander soort.");
        problems.When(conversation.MinimumMonths < 0, place, $"De kortste cyclus voor '{conversation.Name}' in '{shape.Name}' kan niet kleiner zijn dan nul maanden.");
        problems.When(string.IsNullOrWhiteSpace(conversation.Deadline.Article) || string.IsNullOrWhiteSpace(conversation.Deadline.Explanation), place,
            $"Bij '{conversation.Name}' in '{shape.Name}' ontbreekt het artikel of de uitleg van de datum.");
        problems.When(conversation.Deadline.Offset?.Amount > ProblemList.Most, place, $"De afstand bij '{conversation.Name}' in '{shape.Name}' is onwaarschijnlijk groot.");
        problems.When(conversation.Deadline.Offset?.Amount < 0, place, $"De afstand bij '{conversation.Name}' in '{shape.Name}' kan niet negatief zijn. Kies 'ervoor' of 'erna'.");
        var day = conversation.Deadline.Day;
        problems.When((conversation.Deadline.Anchor == Anchor.FixedDay) != (day is not null), place,
            $"Bij '{conversation.Name}' in '{shape.Name}' hoort een vaste dag alleen als de datum op een vaste dag ligt.");
        problems.When(day is not null && (!IsDay(day.Day, day.Month) || day.YearOfCycle is < 1 or > 50), place,
            $"De vaste dag van '{conversation.Name}' in '{shape.Name}' bestaat niet.");
        problems.When(conversation.Deadline.Anchor == Anchor.ProbationDecision && shape.Use != ShapeUse.Probation, place,
            $"'{conversation.Name}' in '{shape.Name}' telt vanaf het besluit over de proeftijd, maar deze cyclus is niet voor de proeftijd.");
        problems.When(conversation.Deadline.Anchor == Anchor.EnteringService && shape.Use is not (ShapeUse.Probation or ShapeUse.First), place,
            $"'{conversation.Name}' in '{shape.Name}' telt vanaf de indiensttreding, maar deze cyclus begint later.");
    }

    /// <summary>Lays one whole cycle of this shape on the calendar and looks whether its dates can be.</summary>
    private static void CheckDates(Regulation regulation, CycleShape shape, string place, ProblemList problems)
    {
        var regular = regulation.CycleShapes.FirstOrDefault(other => other.Use == ShapeUse.Regular && (other.Calendar is not null || other.Months is not null));
        var calendar = shape.Calendar ?? regular?.Calendar;
        if (calendar is not null && (!IsDay(calendar.Day, calendar.Month) || calendar.EveryYears is < 1 or > 50 || calendar.SampleYear is < 1900 or > 2200))
        {
            return;
        }

        // The dates in a sentence are of the time of the version, as its name says it: "2027.1"; otherwise of the year from which its calendar counts.
        var year = OwnYear(regulation.Version) ?? calendar?.SampleYear ?? 2026;
        var start = calendar is null ? new DateOnly(year, 1, 1) : new DateOnly(calendar.YearFrom(year), calendar.Month, Math.Min(calendar.Day, 28));
        var months = shape.Months ?? (12 * calendar?.EveryYears) ?? regular?.Months;
        if (months is not (> 0 and <= ProblemList.Most))
        {
            return;
        }

        var frame = new CycleFrame(shape, start, start.AddMonths(months.Value).AddDays(-1), [], []);
        var facts = new AppointmentFacts(start, OnProbation: shape.Use == ShapeUse.Probation);
        var dates = shape.Conversations
            .Select(conversation => (Conversation: conversation, Latest: ConversationDates.Compute(regulation, facts, frame, conversation.Deadline).Date))
            .ToList();
        foreach (var (conversation, latest) in dates)
        {
            var at = $"{place}.conversations.{conversation.Key}";
            problems.When(latest > frame.End, at, $"'{conversation.Name}' valt na het einde van '{shape.Name}': {DutchText.Date(latest)}, terwijl de cyclus tot en met {DutchText.Date(frame.End)} loopt.");
            problems.When(latest < frame.Start, at, $"'{conversation.Name}' valt vóór het begin van '{shape.Name}': {DutchText.Date(latest)}, terwijl de cyclus begint op {DutchText.Date(frame.Start)}.");
            problems.When(conversation.MinimumMonths > months, at, string.Create(CultureInfo.InvariantCulture,
                $"'{conversation.Name}' is er pas in een cyclus van {conversation.MinimumMonths} maanden, maar '{shape.Name}' duurt er {months}."));
        }

        foreach (var (first, second) in dates.Zip(dates.Skip(1)).Where(pair => pair.First.Latest >= pair.Second.Latest))
        {
            problems.Add($"{place}.conversations.{second.Conversation.Key}",
                $"In '{shape.Name}' komt '{second.Conversation.Name}' na '{first.Conversation.Name}', maar de datum is niet later: {DutchText.Date(second.Latest)} en {DutchText.Date(first.Latest)}.");
        }
    }

    private static int? OwnYear(string version) =>
        version.Length >= 4 && int.TryParse(version.AsSpan(0, 4), NumberStyles.None, CultureInfo.InvariantCulture, out var year) && year is >= 1950 and <= 2150 ? year : null;

    private static bool IsDay(int day, int month) => month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(2016, month);
}
