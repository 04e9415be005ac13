using Beweeg.Platform.Sheets;

namespace Beweeg.Conversations.Regulations.Studio.Chapters;

/// <summary>The terms, and how they are counted.</summary>
internal static class TermsOfRegulation
{
    private static readonly Term Draft = new("Concept naar de medewerker", 1, TimeUnit.Weeks, "", "Het concept is er ten minste een week voor het gesprek.", Rolling.PreviousWorkingDay);
    private static readonly Term Objections = new("Bedenkingen insturen", 2, TimeUnit.Weeks, "", "Bedenkingen insturen kan tot en met twee weken na het gesprek.", Rolling.NextWorkingDay);
    private static readonly Term Hearing = new("Bedenkingen uitleggen", 2, TimeUnit.Weeks, "", "Binnen twee weken na de bedenkingen is er een gesprek om ze uit te leggen.", Rolling.NextWorkingDay);
    private static readonly Term Decision = new("Besluit over de bedenkingen", 4, TimeUnit.Weeks, "", "Binnen vier weken na het gesprek is er een besluit.", Rolling.NextWorkingDay);

    public static Regulation Fields(Regulation regulation, Sheet sheet)
    {
        var terms = regulation.Terms;
        return regulation with
        {
            Terms = new Terms(
                sheet.Group("Begin van een cyclus", inside => OfTerm(terms.StartOfCycle, inside), "Binnen deze tijd beginnen de gesprekken van wie nieuw is.", "terms.startOfCycle", "begin-"),
                sheet.Maybe("concept", "Tijd om het concept te lezen", "Deze termijn is er", terms.DraftBeforeConversation, Draft, OfTerm, "Terug vanaf het beoordelingsgesprek: dan heeft de medewerker het concept.", "terms.draftBeforeConversation"),
                sheet.Maybe("bedenkingen", "Bedenkingen insturen", "Deze termijn is er", terms.Objections, Objections, OfTerm, "Vanaf het gesprek.", "terms.objections"),
                sheet.Maybe("uitleggen", "Bedenkingen uitleggen", "Deze termijn is er", terms.Hearing, Hearing, OfTerm, "Vanaf de dag waarop de bedenkingen zijn ingestuurd.", "terms.hearing"),
                sheet.Maybe("besluit", "Besluit daarna", "Deze termijn is er", terms.Decision, Decision, OfTerm, "Vanaf het gesprek over de bedenkingen.", "terms.decision")),
            TermCounting = sheet.Group("Hoe jullie tellen", inside => new TermCounting(
                inside.Tick("dag-zelf", "De dag zelf is dag één", regulation.TermCounting.DayItselfCounts, "Zonder vinkje begint het tellen een dag later."),
                inside.Days("gesloten", "Dagen waarop de gemeente dicht is", regulation.TermCounting.ClosedDays, "Naast de feestdagen uit de wet. Elke dag op een eigen regel, bijvoorbeeld 27-12-2027."),
                inside.Text("reden", "Waarom tellen jullie zo?", regulation.TermCounting.Reason, lines: 3)), at: "termCounting"),
        };
    }

    private static Term OfTerm(Term term, Sheet sheet)
    {
        var label = sheet.Text("naam", "Hoe heet deze termijn?", term.Label, max: 120);
        var (amount, unit) = sheet.Beside(line => (
            line.Number("aantal", "Lengte", term.Amount, 1, ProblemList.Most),
            line.One("eenheid", "In", term.Unit, one => one switch { TimeUnit.Days => "dagen", TimeUnit.Weeks => "weken", _ => "maanden" })));
        return term with
        {
            Label = label,
            Amount = amount,
            Unit = unit,
            Rolling = sheet.One("weekend", "Eindigt hij in een weekend of op een feestdag, dan", term.Rolling, rolling => rolling.Dutch()),
            Explanation = sheet.Text("uitleg", "De regel in één zin", term.Explanation, lines: 2),
            Article = sheet.Article("artikel", term.Article),
        };
    }
}
