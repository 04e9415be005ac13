using Beweeg.Platform.Sheets;

namespace Beweeg.Conversations.Regulations.Studio.Chapters;

/// <summary>What an employee can do who does not agree: before the appraisal is adopted, and after.</summary>
internal static class Afterwards
{
    /// <summary>What comes after adoption under an employment contract.</summary>
    public static readonly AfterAdoption ByContract = new("", "Nog niet eens met de beoordeling?",
        "Praat eerst met je leidinggevende of een P&O-adviseur. Kom je er niet uit, dan kun je een geschil over je arbeidsovereenkomst voorleggen aan de kantonrechter.");

    public static Regulation Fields(Regulation regulation, Sheet sheet) => regulation with
    {
        Reconsideration = sheet.Maybe("heroverweging", "Opnieuw kijken", "In de regeling staat wie een beoordeling opnieuw bekijkt", regulation.Reconsideration,
            new Reconsideration(ReconsiderationBy.Manager, "Heroverweging", "", "Ben je het niet eens met de beoordeling, dan kun je vragen om er opnieuw naar te kijken. Je legt uit waarom, en je krijgt een antwoord met redenen."), (one, inside) => one with
            {
                By = inside.One("wie", "Wie kijkt er opnieuw naar?", one.By, by => by.Dutch(), hint: "Bij de leidinggevende of een commissie horen ook een stap en een termijn. Staan die er niet, dan zegt Beweeg dat."),
                Name = inside.Text("naam", "Hoe heet het?", one.Name, "Bijvoorbeeld: Bedenkingen, of Heroverweging.", 120),
                Explanation = inside.Text("uitleg", "Wat kan de medewerker doen?", one.Explanation, lines: 3),
                Article = inside.Article("artikel", one.Article),
            }, at: "reconsideration"),
        AfterAdoption = sheet.Maybe("daarna", "Nadat de beoordeling vastligt", "Er staat wat een medewerker dan nog kan doen", regulation.AfterAdoption, ByContract, (one, inside) => one with
        {
            Label = inside.Text("naam", "Titel", one.Label, max: 120),
            Explanation = inside.Text("uitleg", "Wat kan de medewerker dan nog?", one.Explanation, lines: 4),
            Article = inside.Article("artikel", one.Article),
        }, at: "afterAdoption"),
    };
}
