using Beweeg.Conversations.Overview;
using Beweeg.Conversations.Regulations;
using Beweeg.Conversations.Steps;
using Beweeg.DesignSystem;
using Beweeg.Platform.Pages;

namespace Beweeg.Conversations.Appraisals;

/// <summary>What an appraisal asks on Vandaag, from the moment it began.</summary>
internal static class AppraisalToday
{
    /// <summary>The manager noted that the employee did not sign, who can still answer that.</summary>
    public static TodayItem Noted(Standing standing) => new("Er staat genoteerd dat je niet tekende",
        "Je kunt je beoordeling nog zelf tekenen, tot ze is vastgesteld. Jouw handtekening geldt dan.", $"/gesprekken/{standing.Conversation.Id}/beoordeling", "Lees en teken", null, TodayKind.ToDo);

    /// <summary>For the employee.</summary>
    public static TodayItem Own(Standing standing, DateOnly today)
    {
        var conversation = standing.Conversation;
        var url = $"/gesprekken/{conversation.Id}";
        var mine = standing.AtTurn.Contains(Party.Employee);
        var last = AppraisalDates.LastDayForObjections(standing.Regulation, conversation)?.Date;
        var by = standing.By(Party.Employee, today);
        return conversation.Step switch
        {
            // Who is invited can prepare, also while the manager asks informants or writes the draft.
            StepKind.Prepare or StepKind.AskInformants or StepKind.Draft when mine || conversation.PlannedOn >= today => new($"Bereid je {conversation.Name.ToLower(DutchDate.Culture)} voor", conversation.PlannedOn is { } day
                ? $"Jullie spreken elkaar op {DutchDate.Text(day, DateStyle.WithWeekday)}. Zoek momenten bij elkaar die je wilt noemen." : "Zoek momenten bij elkaar die je wilt noemen.",
                url + "/voorbereiden", "Bereid je voor", by, TodayKind.ToDo),
            StepKind.Converse when conversation.HeldOn is null => new("Lees het concept van je beoordeling", conversation.PlannedOn is { } day
                ? $"Jullie bespreken het op {DutchDate.Text(day, DateStyle.WithWeekday)}." : "Jullie bespreken het in het gesprek.",
                url + "/beoordeling", "Lees het concept", by, TodayKind.ToDo),
            StepKind.SignOff when mine => new("Lees en teken je beoordeling", "Akkoord, of gezien en niet akkoord: jij kiest wat je handtekening betekent.", url + "/beoordeling", "Lees en teken", by, TodayKind.ToDo),
            StepKind.SignOff when last >= today => new("Je beoordeling",
                $"Je leidinggevende tekent nog. Ben je het er niet mee eens? Je kunt bedenkingen insturen tot en met {DutchDate.Text(last.Value)}.", url + "/beoordeling", "Bekijk", by, TodayKind.WaitingForOthers),
            StepKind.Objections when mine => new("Je kunt nog bedenkingen insturen", "Ben je het niet helemaal eens met je beoordeling? Schrijf op waarom. Het hoeft niet; na deze datum wordt ze vastgesteld.", url + "/bedenkingen", "Schrijf bedenkingen", by, TodayKind.ToDo),
            StepKind.Hearing when conversation.HearingPlannedOn is { } hearing => new(hearing == today ? "Vandaag is je bedenkingengesprek" : "Er komt een bedenkingengesprek",
                $"{DutchDate.Text(hearing, DateStyle.WithWeekday)} om {conversation.HearingPlannedAt?.ToString("HH:mm", DutchDate.Culture)} uur, {conversation.HearingPlace}. Jij legt je bedenkingen uit.", url, "Bekijk", by, TodayKind.WaitingForOthers),
            StepKind.Hearing => new("Er komt een bedenkingengesprek", "Je leidinggevende kiest met jou een dag. Dan leg je je bedenkingen uit.", url, "Bekijk", by, TodayKind.WaitingForOthers),
            _ => new("Je beoordeling", $"{standing.StepName}: je leidinggevende is aan zet.", url, "Bekijk", by, TodayKind.WaitingForOthers),
        };
    }

    /// <summary>For the manager.</summary>
    public static TodayItem OfTeam(string name, Standing standing, DateOnly today)
    {
        var conversation = standing.Conversation;
        var url = $"/gesprekken/{conversation.Id}";
        var by = standing.By(Party.Manager, today);
        return conversation.Step switch
        {
            StepKind.Prepare or StepKind.AskInformants or StepKind.Draft => new($"Schrijf het concept voor {name}",
                conversation.PlannedOn is not { } day ? "Verstuur het concept op tijd."
                    : day >= today ? $"Jullie spreken elkaar op {DutchDate.Text(day, DateStyle.WithWeekday)}. Verstuur het concept op tijd."
                    : $"Jullie zouden elkaar spreken op {DutchDate.Text(day)}. Het concept is er nog niet: schrijf het, verstuur het en kies samen een nieuwe dag.",
                url + "/concept", "Naar het concept", standing.By(Party.Manager, today, AppraisalDates.LatestDraft(standing.Regulation, conversation)?.Date), TodayKind.ToDo),
            StepKind.Converse when conversation.HeldOn is null => conversation.PlannedOn is { } planned && planned > today
                ? new($"{conversation.Name} met {name}", "Het concept is verstuurd.", url, "Bekijk", by, TodayKind.Coming)
                : new($"Is het gesprek met {name} geweest?", "Noteer het, dan kunnen jullie tekenen.", url + "/gesprek-geweest", "Noteer het gesprek", by, TodayKind.ToDo),
            StepKind.Converse => new($"Leg de beoordeling van {name} voor om te tekenen", "Pas aan wat in het gesprek anders bleek.", url + "/concept", "Naar de beoordeling", null, TodayKind.ToDo),
            StepKind.SignOff => new($"Teken de beoordeling van {name}", "De tekst ligt voor.", url + "/beoordeling", "Lees en teken", null, TodayKind.ToDo),
            StepKind.Hearing when conversation.HearingPlannedOn is not { } hearing => new($"Kies een dag voor het bedenkingengesprek met {name}", "Spreek samen een moment af, en zet het in Beweeg.", url + "/bedenkingengesprek/dag", "Kies een dag", by, TodayKind.ToDo),
            StepKind.Hearing => new($"Bedenkingengesprek met {name}", conversation.HearingPlannedOn > today
                ? $"Op {DutchDate.Text(conversation.HearingPlannedOn!.Value, DateStyle.WithWeekday)}. Leg daarna vast wat er is gezegd."
                : "Leg vast wat er is gezegd.", url + "/bedenkingengesprek", "Leg het vast", by, TodayKind.ToDo),
            StepKind.Decide when conversation.ObjectionsFiledOn is not null => new($"Beslis over de bedenkingen van {name}", "Leg uit wat je overneemt en wat niet, en stel de beoordeling vast.", url + "/vaststellen", "Beslis", by, TodayKind.ToDo),
            _ => new($"Stel de beoordeling van {name} vast", "Alles is er. Dit is de laatste stap.", url + "/vaststellen", "Naar vaststellen", null, TodayKind.ToDo),
        };
    }
}
