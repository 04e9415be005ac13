using Beweeg.Platform.Sheets;

namespace Beweeg.Conversations.Regulations.Studio.Chapters;

/// <summary>When somebody is reminded, and with which words.</summary>
internal static class RemindersOfRegulation
{
    public static Regulation Fields(Regulation regulation, Sheet sheet)
    {
        var reminders = regulation.Reminders;
        return regulation with
        {
            Reminders = sheet.Group("Een dag kiezen", inside => inside.Number("aan-de-beurt", "Een gesprek is aan de beurt", reminders.AtTurnWeeks, 0, ProblemList.Most, "weken voor de laatste datum", at: "atTurnWeeks"), at: "reminders") is var weeks
                ? new Reminders(weeks, Before(reminders, sheet),
                    sheet.Numbers("voorbereiden", "Herinner aan voorbereiden", reminders.PreparationDaysBefore, "Zoveel dagen voor het gesprek, met een komma ertussen: 5, 1. Laat leeg voor geen herinnering.", "reminders.preparationDaysBefore"),
                    sheet.Numbers("tekenen", "Herinner aan tekenen", reminders.SignatureDaysAfter, "Zoveel dagen nadat de tekst klaarligt: 7, 12.", "reminders.signatureDaysAfter"),
                    sheet.Numbers("termijn", "Herinner aan een termijn rond de beoordeling", reminders.TermDaysBefore, "Zoveel dagen voor de laatste dag: 3.", "reminders.termDaysBefore"))
                : reminders,
        };
    }

    private static IReadOnlyList<Reminder> Before(Reminders reminders, Sheet sheet) => sheet.Rows("berichten",
        new RowText("Berichten zolang er geen dag is", "een bericht", "Is er een dag gekozen, dan stoppen deze berichten.", "Er zijn geen berichten."), reminders.Before,
        new Reminder(2, [Party.Manager], "", ""), (one, row) => one with
        {
            Subject = row.Text("onderwerp", "Onderwerp", one.Subject, max: 120),
            WeeksBefore = row.Number("weken", "Wanneer?", one.WeeksBefore, 0, ProblemList.Most, "weken voor de laatste datum"),
            To = row.Many("aan", "Aan wie?", one.To, party => party.Dutch(), [Party.Employee, Party.Manager]),
            Text = row.Text("tekst", "De tekst", one.Text, lines: 3),
        }, at: "reminders.before");
}
