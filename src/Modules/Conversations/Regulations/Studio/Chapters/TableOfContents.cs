namespace Beweeg.Conversations.Regulations.Studio.Chapters;

/// <summary>All chapters of a regulation, in the order in which somebody would write it.</summary>
internal static class TableOfContents
{
    /// <summary>The title of the chapters that only say something where somebody is appraised.</summary>
    public const string Appraising = "Beoordelen";

    public static IReadOnlyList<ChapterGroup> Of(Regulation regulation) =>
    [
        new("De regeling", "Hoe zij heet, en welke afspraken jullie maken.",
        [
            new("basis", "Naam en inleiding", "Zo noemen mensen de regeling, en dit lezen zij er als eerste over.", ["key", "title", "citation", "version", "introduction"], Basics.Fields),
            new("afspraken", "Afspraken en competenties", "Welke soorten afspraken jullie maken, en hoeveel competenties in een profiel staan.", ["agreementDescriptions", "competencyChoice"], AgreementsAndCompetencies.Fields),
        ]),
        new("De gesprekken", "Welke gesprekken er zijn, en per gesprek de stappen en de vragen.",
        [
            new("gesprekken", "Gesprekken", "Welke soorten gesprek jullie kennen, en hoe je ze afsluit. Wanneer een gesprek is, kies je bij de cyclus.", ["conversationTypes"], ConversationTypes.Fields),
            .. regulation.ConversationTypes.SelectMany(OfConversation),
        ]),
        new("De cyclus", "Welke gesprekken bij elkaar horen, voor wie, en de laatste datum van elk.",
        [
            new("cycli", "Cycli", "Een cyclus is een reeks gesprekken. De gewone cyclus geldt voor bijna iedereen; voor een bijzondere situatie kan er een eigen cyclus zijn.", ["cycleShapes"], CycleShapes.Fields),
            new(GroupsOfPeople.Address, "Groepen", "Mensen voor wie een andere cyclus kan gelden: van een eenheid, met een functie, of met een soort aanstelling. Welke cyclus, kies je bij Cycli.", ["groups"], GroupsOfPeople.Fields),
            .. regulation.CycleShapes.Select(OfCycle),
        ]),
        new("Termijnen en herinneringen", "Hoe lang iets mag duren, en wie wanneer bericht krijgt.",
        [
            new("termijnen", "Termijnen", "Hoeveel tijd mensen hebben, en wat er gebeurt als een termijn in een weekend of op een feestdag eindigt.", ["terms", "termCounting"], TermsOfRegulation.Fields),
            new("herinneringen", "Herinneringen", "Beweeg mailt wie iets moet doen. Hier staat wanneer, en met welke woorden.", ["reminders"], RemindersOfRegulation.Fields),
            new("brieven", "Brieven", "De brieven en mails bij een gesprek, in jullie eigen woorden.", ["letters"], LettersOfRegulation.Fields),
        ]),
        new(Appraising, "Met welke woorden, wat meetelt, en wat iemand kan doen die het niet eens is.",
        [
            new("woorden", "Woorden en cijfers", "De woorden waarmee jullie beoordelen, van laag naar hoog, en het getal waarmee Beweeg rekent.", ["scale"], ScaleOfRegulation.Fields),
            new("delen", "Wat meetelt", "Uit welke delen een beoordeling bestaat, en hoe zwaar elk deel weegt. Samen is dat 100 procent.", ["assessment"], PartsOfAssessment.Fields),
            new("bijzonder", "Bijzondere regels bij een beoordeling", "Wat Beweeg nakijkt vóór een lage beoordeling, een uitzondering op de som, en extra beloning.", ["assessment.crucialCompetency", "assessment.reward", "evidence"], SpecialRules.Fields),
            new("informanten", "Informanten", "Collega’s die het werk van dichtbij zien en een paar vragen beantwoorden.", ["informants"], InformantsOfRegulation.Fields),
            new("heroverweging", "Heroverweging en daarna", "Wat een medewerker kan doen die het niet eens is met de beoordeling.", ["reconsideration", "afterAdoption"], Afterwards.Fields),
        ]),
        new("Afsluiten en bijzondere situaties", "Hoe mensen tekenen, en wat er kan buiten de gewone cyclus om.",
        [
            new("ondertekenen", "Ondertekenen", "De manieren waarop iemand een gesprek afsluit. Een handtekening die ontbreekt, wordt nooit een akkoord.", ["signOffOutcomes"], Outcomes.Fields),
            new("verder", "Extra gesprekken, verlof en uitzonderingen", "Gesprekken op verzoek, wat verlof doet met de data, en wie beslist als de regeling niet past.", ["extraConversations", "leave", "hardship"], OtherRules.Fields),
        ]),
    ];

    /// <summary>The chapter with an address; null when there is none.</summary>
    public static Chapter? Find(Regulation regulation, string address) =>
        Of(regulation).SelectMany(group => group.Chapters).FirstOrDefault(chapter => Uri.UnescapeDataString(chapter.Address) == address);

    /// <summary>The chapter to which a contradiction belongs: the one whose places say it most exactly. Null when none does.</summary>
    public static Chapter? Of(Regulation regulation, RegulationProblem problem) =>
        Of(regulation).SelectMany(group => group.Chapters)
            .SelectMany(chapter => chapter.Places, (chapter, place) => (Chapter: chapter, Place: place))
            .Where(pair => IsWithin(problem.Place, pair.Place)).MaxBy(pair => pair.Place.Length).Chapter;

    /// <summary>True when a path is this place or lies below it.</summary>
    public static bool IsWithin(string path, string place) =>
        path.StartsWith(place, StringComparison.Ordinal) && (path.Length == place.Length || path[place.Length] == '.');

    private static Chapter OfCycle(CycleShape shape) => new(
        $"data/{Uri.EscapeDataString(shape.Key)}", "Gesprekken en data",
        "De gesprekken in deze cyclus, in hun volgorde, en de laatste datum van elk. Wie op een datum klikt, leest jouw uitleg.",
        [$"cycleShapes.{shape.Key}.conversations"], (all, sheet) => PlannedConversations.Fields(all, shape.Key, sheet), shape.Name);

    private static IEnumerable<Chapter> OfConversation(ConversationType type)
    {
        var address = Uri.EscapeDataString(type.Key);
        var place = $"conversationTypes.{type.Key}";
        yield return new Chapter(
            $"stappen/{address}", "Stappen",
            "De weg die dit gesprek aflegt. De volgorde staat vast, omdat de ene stap op de andere bouwt. Hoe een stap heet, wie aan zet is en wat mensen erbij lezen, kies jij.",
            [$"{place}.steps"], (all, sheet) => StepsOfConversation.Fields(all, type.Key, sheet), type.Name);
        yield return new Chapter(
            $"vragen/{address}", "Vragen", "De vragen waarmee medewerker en leidinggevende zich voorbereiden, en wie de antwoorden leest.",
            [$"{place}.questions"], (all, sheet) => QuestionsOfConversation.Fields(all, type.Key, sheet), type.Name);
        if (type.Kind != ConversationKind.Progress) yield break;
        yield return new Chapter(
            $"voortgang/{address}", "Hoe het gaat", "De woorden waarmee jullie per afspraak zeggen hoe het gaat, en waar jullie het verder over hebben.",
            [$"{place}.progress"], (all, sheet) => ProgressOfConversation.Fields(all, type.Key, sheet), type.Name);
    }
}
