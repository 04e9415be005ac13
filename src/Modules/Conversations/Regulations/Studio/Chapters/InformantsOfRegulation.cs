using Beweeg.Platform.Sheets;

namespace Beweeg.Conversations.Regulations.Studio.Chapters;

/// <summary>Informants: who may ask for them, how many, what they are asked and how long they have.</summary>
internal static class InformantsOfRegulation
{
    private static readonly KeyOf<InformantQuestion> Key = new(question => question.Key, question => question.Label, (question, key) => question with { Key = key });

    private static readonly InformantRules Blank = new("", "Een informant ziet het werk van dichtbij en beantwoordt een paar vragen. De medewerker leest wat hij schreef, met zijn naam erbij.",
        [Party.Employee, Party.Manager], 2, 14, [7, 12], VisibleToEmployee: true, [new("goed", "Wat zag je goed gaan?", "", Required: true), new("beter", "Wat kan beter?", "", Required: false)]);

    public static Regulation Fields(Regulation regulation, Sheet sheet) => regulation with
    {
        Informants = sheet.Maybe("informanten", "Informanten", "Bij een beoordeling kun je informanten vragen", regulation.Informants, Blank, (rules, inside) => rules with
        {
            Explanation = inside.Text("uitleg", "Wat is een informant, en wie leest wat hij schrijft?", rules.Explanation, lines: 3),
            RequestedBy = inside.Many("wie", "Wie mag erom vragen?", rules.RequestedBy, party => party.Dutch(), [Party.Employee, Party.Manager], at: "requestedBy"),
            Maximum = inside.Number("aantal", "Ten hoogste", rules.Maximum, 0, 20, "per beoordeling", at: "maximum"),
            TermDays = inside.Number("dagen", "Tijd om te antwoorden", rules.TermDays, 1, 365, "dagen", at: "termDays"),
            ReminderDays = inside.Numbers("herinneringen", "Herinneringen", rules.ReminderDays, "Zoveel dagen na de vraag, met een komma ertussen: 7, 12.", at: "reminderDays") ?? [],
            VisibleToEmployee = inside.Tick("leesbaar", "De medewerker leest de antwoorden, met de naam erbij", rules.VisibleToEmployee),
            Article = inside.Article("artikel", rules.Article),
            Questions = inside.Rows("vragen", new RowText("De vragen aan een informant", "een vraag"), rules.Questions, new InformantQuestion("", "", "", Required: false), (question, row) => question with
            {
                Label = row.Text("vraag", "De vraag", question.Label, max: 300, lines: 2),
                Hint = row.Text("hulp", "Een zin die op weg helpt", question.Hint, max: 500, required: false),
                Required = row.Tick("verplicht", "Een antwoord is nodig", question.Required),
            }, Key, "questions"),
        }, at: "informants"),
    };
}
