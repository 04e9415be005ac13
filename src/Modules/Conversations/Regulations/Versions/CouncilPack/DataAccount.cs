using Beweeg.Conversations.Regulations.Reading;
using Beweeg.Conversations.Rules;
using Beweeg.Platform.Rules;

namespace Beweeg.Conversations.Regulations.Versions.CouncilPack;

/// <summary>Something that is written down about people.</summary>
/// <param name="What">"Momenten".</param>
/// <param name="Content">What stands in it.</param>
/// <param name="Readers">Who reads it.</param>
public sealed record RecordedItem(string What, string Content, string Readers);

/// <summary>A page or list about more than one person.</summary>
public sealed record OverviewItem(string Name, string For, string Content);

/// <summary>
/// What the software writes down under a regulation, who reads it, for how long, and which overviews exist. The rights are those of the access
/// tables; who changes a table, changes it here. A subject that the regulation does not have is not named.
/// </summary>
internal static class DataAccount
{
    private const string Pair = "De medewerker, en wie de gesprekken voert.";
    private const string PairAndAdviser = "De medewerker, wie de gesprekken voert, en de P&O-adviseur van de eenheid.";

    /// <summary>On what the works council has a say, and why.</summary>
    public static string Law(Regulation regulation) => regulation.HasAppraisal
        ? "De ondernemingsraad heeft instemmingsrecht over een regeling voor beoordelingen, over het vastleggen van gegevens van medewerkers, en over voorzieningen om hun prestaties te volgen (Wet op de ondernemingsraden, art. 27 lid 1 onder g, k en l). Dit stuk helpt bij die afweging. De hele regeling staat in Beweeg onder Regelingen."
        : "De ondernemingsraad heeft instemmingsrecht over het vastleggen van gegevens van medewerkers, en over voorzieningen om hen te volgen (Wet op de ondernemingsraden, art. 27 lid 1 onder k en l). Dit stuk helpt bij die afweging. De hele regeling staat in Beweeg onder Regelingen.";

    public static string WhoHolds(Regulation regulation) =>
        "Met ‘wie de gesprekken voert’ bedoelen we: de leidinggevende. Is er even geen leidinggevende, dan is dat de leidinggevende van de afdeling erboven. Verder kan het zijn: wie waarneemt, een coördinator met een besluit voor een periode, of iemand die met een besluit in plaats van de leidinggevende is aangewezen; dan leest de leidinggevende niets."
        + (regulation.HasAppraisal ? " Een tweede beoordelaar, met een besluit, leest alleen het concept en de beoordeling." : "")
        + " Rechten gelden per dag: wie niet meer de leidinggevende is, kan niets meer openen. De nieuwe leidinggevende leest wat al was vastgelegd of gedeeld.";

    public static IReadOnlyList<RecordedItem> Recorded(Regulation regulation)
    {
        var items = regulation.ConversationTypes.Select(type => new RecordedItem(type.Name, Content(type),
            $"{Pair}{(type.Questions.Count > 0 ? $" Wat iemand ter voorbereiding schrijft en niet deelt, leest niemand anders{Exceptions(type)}." : "")} Is het gesprek vastgelegd, dan leest ook de P&O-adviseur van de eenheid het verslag.")).ToList();
        items.Add(new("Momenten", "Korte aantekeningen door het jaar heen, van de medewerker en van wie de gesprekken voert. Iemands leidinggevende in een andere functie kan er een bijdragen.", $"Alleen wie het schreef, tot die het deelt. Daarna: {char.ToLowerInvariant(Pair[0])}{Pair[1..]}"));
        if (regulation.ExtraConversations.Types.Count > 0) items.Add(new("Verzoeken om een extra gesprek", "Wie erom vroeg, de reden en het antwoord.", Pair));
        items.Add(new("Een gesprek dat niet doorging", "Dat het niet is gehouden, en de reden.", PairAndAdviser));
        if (regulation.HasInformants) items.Add(new("Informanten", $"Wie is gevraagd, en de antwoorden op {RegulationWords.Count(regulation.Informants!.Questions.Count, "vraag", "vragen")}, met de naam erbij.", regulation.Informants.VisibleToEmployee ? Pair : "Wie de gesprekken voert. De medewerker niet."));
        if (regulation is { HasAppraisal: true, Evidence.Below: not null }) items.Add(new("De controle bij een lage beoordeling", "Wat er ontbreekt, en de reden van de leidinggevende om toch door te gaan.", Pair));
        if (regulation is { HasAppraisal: true, Terms.Objections: not null } && regulation.Reconsideration is not { By: ReconsiderationBy.Nobody })
            items.Add(new(regulation.Reconsideration?.Name ?? "Bedenkingen", "Waar de medewerker het niet mee eens is, het verslag van het gesprek daarover, en wat er is beslist en waarom.", "De medewerker, en wie de gesprekken voert, zodra de medewerker het instuurt."));
        if (regulation is { HasAppraisal: true, Assessment.Reward: not null }) items.Add(new("Extra beloning", "Het voorstel met de reden, en het besluit.", PairAndAdviser));
        if (regulation.CycleShapes.Any(shape => shape.Use == ShapeUse.Probation)) items.Add(new("De uitkomst van een proeftijd", "Wat er is besloten, op welke dag, met welke uitleg.", PairAndAdviser));
        items.Add(new("Besluiten om van de regeling af te wijken", $"Wat {regulation.Hardship.DecidedBy.Dutch()} besloot voor één medewerker, met de reden.", PairAndAdviser));
        if (regulation.HasAppraisal) items.Add(new("Een beoordeling die eerder nodig is", "Voor welk besluit over de rechtspositie, en voor welke dag.", PairAndAdviser));
        items.Add(new("Wie de gesprekken voert", $"Wie wanneer leiding gaf of waarnam{(regulation.HasAppraisal ? ", en besluiten over een andere of tweede beoordelaar" : ", en besluiten om iemand anders aan te wijzen")}, met de reden.", PairAndAdviser));
        items.Add(new("Rondes en herinneringen", "Tegen welke dag een gesprek is gevraagd, en wie wanneer een herinnering kreeg.", "De P&O-adviseur, en wie de herinnering kreeg."));
        items.Add(new("Lezen en wijzigen", "Wie iets van een medewerker opende of veranderde, wanneer en met welk recht. Niet wat erin stond.", "De medewerker, onder ‘Wie heeft mijn dossier bekeken?’."));
        return items;
    }

    public static string FromPersonnel { get; } =
        "Uit het personeelssysteem komen naam, personeelsnummer, werkadres voor e-mail, dag van indiensttreding, functie, schaal, eenheid, soort aanstelling, uren, en verlof in een brede soort zonder reden. Geen geboortedatum, adres, salaris, burgerservicenummer of gegevens over gezondheid.";

    public static IReadOnlyList<string> NotReaders(Regulation regulation) =>
    [
        $"Een collega en de beheerder van Beweeg lezen geen gesprekken.{(regulation.HasInformants ? " Een collega die als informant is gevraagd, leest alleen de vragen en de eigen antwoorden." : "")}",
        "Een hogere leidinggevende leest geen gesprekken. Daarop is één uitzondering: is er even geen leidinggevende, dan voert de leidinggevende van de afdeling erboven de gesprekken, en leest die wat een leidinggevende leest.",
        "Wie iemand in een andere functie leiding geeft, ziet dat er een cyclus loopt en hoe ver die is, en verder niets.",
        "Het college leest geen gesprekken. De P&O-adviseur legt vast wat het college besloot.",
        "De ondernemingsraad ziet totalen, nooit mensen.",
    ];

    public static string Retention(Regulation regulation) =>
        $"Gesprekken{(regulation.HasAppraisal ? " en beoordelingen" : "")} worden bewaard tot vijf jaar nadat ze zijn afgesloten, zoals de selectielijst voor gemeenten zegt. Beweeg verwijdert nu zelf niets: de gemeente doet dat. Vraag hoe en wanneer, als dat niet duidelijk is. Het handboek zegt er meer over onder Privacy.";

    public static IReadOnlyList<OverviewItem> Overviews(Regulation regulation)
    {
        var reward = regulation is { HasAppraisal: true, Assessment.Reward: not null };
        var floor = $"nooit over minder dan {SmallGroups.Floor} mensen";
        List<OverviewItem> items =
        [
            new("Mijn team", "wie de gesprekken voert, voor het eigen team", "met namen: wie welk gesprek had, en wie aan zet is"),
            new("Voortgang", "P&O-adviseur", $"aantallen per afdeling; van afdelingen van andere adviseurs {floor}"),
            new("Een afdeling", "P&O-adviseur van die afdeling", "met namen: hoe ver elk gesprek is; niet wat erin staat"),
            new("Ronde", "P&O-adviseur", "hoe ver elke afdeling is, per week; van de eigen afdelingen met namen van medewerkers zonder dag, bij de naam van hun leidinggevende"),
            new("Verslag van een ronde", "P&O-adviseur", $"aantallen per afdeling op de dag van afsluiten; van andere afdelingen {floor}; geen namen van medewerkers"),
            new("Voortgang in totalen", "ondernemingsraad", $"aantallen van de hele gemeente, {floor}{(reward ? "; ook hoeveel extra beloningen" : "")}"),
            new("Register van uitzonderingen", "P&O-adviseur, van de eigen eenheden", "met namen: waarvoor van de regeling is afgeweken"),
            new("Niet meer in dienst", "P&O-adviseur, van de eigen eenheden", "met namen: wie de laatste vijf jaar wegging of overleed, en welke gesprekken van die mensen zijn vastgelegd; behalve de P&O-adviseur leest niemand die nog"),
        ];
        if (reward) items.Add(new("Register van extra beloningen", "P&O-adviseur, van de eigen eenheden", "met namen: het voorstel en het besluit; te bewaren als bestand met alleen de conclusie"));
        return items;
    }

    public static string NoComparing { get; } = "Er is geen overzicht dat medewerkers met elkaar vergelijkt of op volgorde zet.";

    public static IReadOnlyList<(string Question, string Answer)> Questions(Regulation regulation) =>
    [
        ("Waarvoor worden de gegevens gebruikt?", regulation.HasAppraisal
            ? "Om gesprekken te voeren, afspraken te volgen en te beoordelen zoals de regeling zegt. Niet om mensen te rangschikken of op hun aanwezigheid te volgen."
            : "Om gesprekken te voeren en afspraken te volgen. Er wordt niemand beoordeeld of gerangschikt."),
        ("Is het nodig, en kan het met minder?", regulation.ConversationTypes.Any(type => type.Questions.Count > 0)
            ? $"Alleen wat voor een gesprek nodig is, wordt gevraagd. Voorbereiden mag ook zonder iets op te schrijven, en wat je schrijft, blijft van jou tot je het deelt{string.Concat(regulation.ConversationTypes.Select(Exceptions))}."
            : "Alleen wat voor een gesprek nodig is, wordt gevraagd."),
        ("Beslist de software over mensen?", regulation.HasAppraisal
            ? "Nee. De software rekent een som uit die iedereen kan volgen en wijst op wat ontbreekt; een mens beslist en schrijft op waarom."
            : "Nee. De software houdt bij welk gesprek wanneer is en wie aan zet is. Wat er wordt afgesproken, bepalen mensen."),
        ("Wat kan er misgaan voor een medewerker?",
            $"Dat iemand meeleest die dat niet mag, dat {(regulation.HasAppraisal ? "een oordeel niet klopt" : "iets verkeerd is opgeschreven")}, of dat gegevens te lang blijven. Daartegen helpen: rechten die volgen uit wie nu je leidinggevende is, versleutelde teksten, een logboek dat de medewerker zelf ziet, handtekeningen die precies zeggen wat ze betekenen, en de bewaartermijn."),
        ("Wat kan een medewerker doen die het niet eens is?",
            string.Join(" ", [.. RegulationAccount.Disagreeing(regulation), "Ligt een gesprek vast, dan kan de medewerker er altijd een aanvulling bij schrijven; die blijft erbij."])),
        ("Gaan er gegevens naar anderen?", $"Uit zichzelf niet. De beheerder kan kiezen dat uitkomsten van gesprekken naar het personeelssysteem van de gemeente gaan: dat een gesprek er was{(regulation.HasAppraisal ? ", een vastgestelde eindkwalificatie" : "")} of het verslag{(regulation.HasInformants ? ", zonder wat informanten schreven" : "")}. Eerst staat alles uit. Wat er is gekozen, leest iedereen bij ‘Wat gaat er naar mijn personeelsdossier?’, en een medewerker ziet daar wat er van hem of haar ging. In een mail staat nooit wat iemand schreef."),
    ];

    private static string Content(ConversationType type)
    {
        var parts = new List<string>();
        if (type.Questions.Count > 0) parts.Add($"antwoorden op {RegulationWords.Count(type.Questions.Count, "vraag", "vragen")} ter voorbereiding");
        if (type.Kind == ConversationKind.Appraisal) parts.Add("een oordeel met uitleg per onderdeel, en één eindkwalificatie");
        else if (type.AgreementKinds.Count > 0) parts.Add(DutchText.List([.. type.AgreementKinds.Select(kind => kind.Dutch())]));
        if (type.Progress is { } progress)
        {
            parts.Add("per afspraak hoe het gaat");
            if (progress.Topics.Count > 0) parts.Add($"wat jullie opschrijven bij {DutchText.List([.. progress.Topics.Select(topic => $"‘{topic.Label}’")])}");
        }

        if (type.Outcomes.Count > 0) parts.Add("handtekeningen met hun betekenis");
        parts.Add("aanvullingen achteraf");
        return DutchText.Sentence(string.Join("; ", parts)) + ".";
    }

    /// <summary>Answers that the other reads from a step on, shared or not.</summary>
    private static string Exceptions(ConversationType type) =>
        type.Questions.Where(question => question.Visibility == AnswerVisibility.FromStep).Select(question => $"‘{question.Label}’").ToList() is { Count: > 0 } labels
            ? $", behalve bij {DutchText.List(labels)}: dat leest de ander vanaf een stap in het gesprek, ook als het niet is gedeeld" : "";
}
