using Beweeg.Conversations.Appraisals;
using Beweeg.Conversations.Regulations;
using Beweeg.Conversations.Steps;

namespace Beweeg.Conversations;

/// <summary>Believable words for appraisals in the demo.</summary>
internal static class DemoAppraisalTexts
{
    private static readonly string[] Work =
    [
        "In het laatste half jaar was dit bijna altijd op tijd klaar. De twee keer dat het niet lukte, had je dat vooraf gemeld.",
        "Je hebt dit opgepakt zonder dat iemand het vroeg. Het overzicht dat je maakte, gebruikt nu het hele team.",
        "Het begin was stroef, omdat de gegevens er pas in juni waren. Daarna heb je het ingehaald. In oktober was alles zoals afgesproken.",
    ];

    private static readonly string[] Competency =
    [
        "In het werkoverleg vraag je door tot iedereen weet wie wat doet. In september voorkwam dat dubbel werk.",
        "Bij de boze bewoner aan de Molenweg bleef je rustig en maakte je een afspraak die je nakwam. Ze belde later om te bedanken.",
        "Je doet wat er staat. Kijk het komende jaar vaker wat er achter een vraag zit: dan hoef je minder terug.",
        "Je zei in mei eerlijk dat het te veel werd, en kwam zelf met een voorstel om het te verdelen.",
    ];

    private static readonly string[] Knowledge =
    [
        "Je kent je vak en legt het uit aan nieuwe collega's. De nieuwe regels over materialen had je je voor de zomer eigen gemaakt.",
    ];

    private static readonly string[] Development =
    [
        "Je liep twee dagen mee bij een ander team en vertelde erover in het werkoverleg. Daarna pasten we de route aan.",
    ];

    private static readonly string[] TalkedOver =
    [
        "Hierover hebben we gesproken. Je wilt hier voorlopig mee doorgaan; in het planningsgesprek kijken we verder.",
    ];

    /// <summary>Mostly "normaal" and "goed", sometimes less.</summary>
    public static string Qualification(int number, Random chance) =>
        number == 5 ? "enigszins-onvoldoende" : chance.Next(10) switch { 0 => "uitstekend", < 5 => "goed", _ => "normaal" };

    public static string Reason(AppraisalItem item, string? qualification, int number)
    {
        if (string.Equals(qualification, "enigszins-onvoldoende", StringComparison.Ordinal))
            return "Dit lukte nog niet altijd. In het voortgangsgesprek spraken we erover. Sindsdien gaat het beter, maar je wacht vaak tot een ander begint. Afgesproken: in het eerste kwartaal leid jij twee keer het werkoverleg.";
        var texts = item.Kind switch
        {
            JudgedKind.WorkAgreement => Work,
            JudgedKind.Competency => Competency,
            JudgedKind.Knowledge => Knowledge,
            JudgedKind.DevelopmentAgreement => Development,
            _ => TalkedOver,
        };
        return texts[number % texts.Length];
    }

    /// <summary>The same answers for every question of the regulation, by its place.</summary>
    public static Dictionary<string, string> InformantAnswers(OnDesk desk)
    {
        string[] answers =
        [
            "We werken elke week samen aan meldingen uit de wijk, en deden in het voorjaar samen het project rond het park.",
            "Je komt je afspraken na, en als iets niet lukt, hoor ik het op tijd. Dat maakt het werk rustig.",
            "Vertel eerder wat je zelf vindt. Je hebt vaak gelijk, maar zegt het pas na afloop.",
        ];
        return desk.Regulation.InformantsOfAppraisal().Questions.Select((question, at) => (question.Key, Answer: answers[at % answers.Length]))
            .ToDictionary(pair => pair.Key, pair => pair.Answer, StringComparer.Ordinal);
    }
}
