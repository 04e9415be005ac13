using Beweeg.Conversations.Overview;
using Beweeg.Conversations.Regulations;
using Beweeg.Conversations.Steps;
using Beweeg.DesignSystem;
using Beweeg.Platform.Pages;

namespace Beweeg.Conversations.Appraisals;

/// <summary>What an appraisal asks on Vandaag, from the moment it began.</summary>
internal static class AppraisalToday
{
    /// <summary>For the employee.</summary>
    public static TodayItem Own(Standing standing, DateOnly today)
    {
        var conversation = standing.Conversation;
        var url = $"/gesprekken/{conversation.Id}";
        var mine = standing.AtTurn.Contains(Party.Employee);
        var last = AppraisalDates.LastDayForObjections(standing.Regulation, conversation)?.Date;
        return conversation.Step switch
        {
            StepKind.Prepare or StepKind.AskInformants when mine => new("Bereid je beoordelingsgesprek voor", conversation.PlannedOn is { } day
                ? $"Jullie spreken elkaar op {DutchDate.Text(day, DateStyle.WithWeekday)}. Zoek momenten bij elkaar die je wilt noemen." : "Zoek momenten bij elkaar die je wilt noemen.",
                url + "/voorbereiden", "Bereid je voor", conversation.PlannedOn, TodayKind.ToDo),
            StepKind.Converse when conversation.HeldOn is null => new("Lees het concept van je beoordeling", conversation.PlannedOn is { } day
                ? $"Jullie bespreken het op {DutchDate.Text(day, DateStyle.WithWeekday)}." : "Jullie bespreken het in het gesprek.",
                url + "/beoordeling", "Lees het concept", conversation.PlannedOn, TodayKind.ToDo),
            StepKind.SignOff when mine => new("Lees en teken je beoordeling", "Akkoord, of voor gezien: jij kiest wat je handtekening betekent.", url + "/beoordeling", "Lees en teken", last, TodayKind.ToDo),
            StepKind.SignOff when last >= today => new("Je beoordeling",
                $"Je leidinggevende tekent nog. Ben je het er niet mee eens? Je kunt bedenkingen insturen tot en met {DutchDate.Text(last.Value)}.", url + "/beoordeling", "Bekijk", last, TodayKind.WaitingForOthers),
            StepKind.Objections when mine => new("Je kunt nog bedenkingen insturen", "Je was het niet helemaal eens met je beoordeling. Het hoeft niet; na deze datum wordt ze vastgesteld.", url + "/bedenkingen", "Schrijf bedenkingen", last, TodayKind.ToDo),
            StepKind.Hearing => new("Er komt een bedenkingengesprek", "Jij legt je bedenkingen uit aan je leidinggevende. Spreek samen een moment af.", url, "Bekijk",
                AppraisalDates.LastDayForHearing(standing.Regulation, conversation)?.Date, TodayKind.ToDo),
            _ => new("Je beoordeling", $"{standing.StepName}: je leidinggevende is aan zet.", url, "Bekijk",
                AppraisalDates.LastDayForDecision(standing.Regulation, conversation)?.Date ?? conversation.PlannedOn, TodayKind.WaitingForOthers),
        };
    }

    /// <summary>For the manager.</summary>
    public static TodayItem OfTeam(string name, Standing standing, DateOnly today)
    {
        var conversation = standing.Conversation;
        var url = $"/gesprekken/{conversation.Id}";
        return conversation.Step switch
        {
            StepKind.Prepare or StepKind.AskInformants or StepKind.Draft => new($"Schrijf het concept voor {name}",
                conversation.PlannedOn is { } day ? $"Jullie spreken elkaar op {DutchDate.Text(day, DateStyle.WithWeekday)}. Verstuur het concept op tijd." : "Verstuur het concept op tijd.",
                url + "/concept", "Naar het concept", AppraisalDates.LatestDraft(standing.Regulation, conversation)?.Date ?? conversation.Latest, TodayKind.ToDo),
            StepKind.Converse when conversation.HeldOn is null => conversation.PlannedOn is { } planned && planned > today
                ? new($"Beoordelingsgesprek met {name}", "Het concept is verstuurd.", url, "Bekijk", planned, TodayKind.Coming)
                : new($"Is het gesprek met {name} geweest?", "Noteer het, dan kunnen jullie tekenen.", url + "/gesprek-geweest", "Noteer het gesprek", conversation.PlannedOn, TodayKind.ToDo),
            StepKind.Converse => new($"Leg de beoordeling van {name} voor om te tekenen", "Pas aan wat in het gesprek anders bleek.", url + "/concept", "Naar de beoordeling", null, TodayKind.ToDo),
            StepKind.SignOff => new($"Teken de beoordeling van {name}", "De tekst ligt voor.", url + "/beoordeling", "Lees en teken", null, TodayKind.ToDo),
            StepKind.Hearing => new($"Bedenkingengesprek met {name}", "Houd het gesprek en leg vast wat er is gezegd.", url + "/bedenkingengesprek", "Leg het vast",
                AppraisalDates.LastDayForHearing(standing.Regulation, conversation)?.Date, TodayKind.ToDo),
            StepKind.Decide when conversation.ObjectionsFiledOn is not null => new($"Beslis over de bedenkingen van {name}", "Leg uit wat je overneemt en wat niet, en stel de beoordeling vast.", url + "/vaststellen", "Beslis",
                AppraisalDates.LastDayForDecision(standing.Regulation, conversation)?.Date, TodayKind.ToDo),
            _ => new($"Stel de beoordeling van {name} vast", "Alles is er. Dit is de laatste stap.", url + "/vaststellen", "Naar vaststellen", null, TodayKind.ToDo),
        };
    }
}
