using System.Globalization;
using Beweeg.Conversations.Rules;

namespace Beweeg.Conversations.Regulations.Differences;

/// <summary>One fact of a regulation, as a reader would say it.</summary>
/// <param name="Key">Unique within its part.</param>
/// <param name="Subject">What it is about, as the beginning of a sentence: "De termijn ‘Bedenkingen insturen’".</param>
/// <param name="Value">The value in words.</param>
/// <param name="Kind">How a change of it is told.</param>
/// <param name="Compared">What is compared instead of the value: where the value is the name of another part, its key, so that a new name for that part is told once.</param>
/// <param name="About">What it is about for who reads only what matters most.</param>
internal sealed record Fact(string Key, string Subject, string Value, FactKind Kind = FactKind.Value, string? Compared = null, FactAbout About = FactAbout.Rule);

/// <summary>Rule: what happens. Readers: who reads what. Wording: an explanation, an article or a hint; the rule stays as it is.</summary>
internal enum FactAbout { Rule, Readers, Wording }

/// <summary>Value: short. Text: whole sentences, quoted. Name: what a part is called.</summary>
internal enum FactKind { Value, Text, Name }

/// <summary>A thing in a regulation that has facts of its own, and perhaps things within it.</summary>
/// <param name="Key">Unique within its list.</param>
/// <param name="Name">With an article, as the beginning of a sentence: "Het gesprek ‘Voortgangsgesprek’".</param>
/// <param name="Within">Where it is: " in ‘Gewone cyclus’"; empty at the top.</param>
internal sealed record Part(string Key, string Name, string Within, IReadOnlyList<Fact> Facts, IReadOnlyList<PartList> Lists);

/// <summary>Parts of one kind, in their order.</summary>
/// <param name="Name">"de stappen van ‘Planningsgesprek’".</param>
internal sealed record PartList(string Key, string Name, IReadOnlyList<Part> Parts);

/// <summary>A subject under which differences are grouped.</summary>
internal sealed record Topic(string Name, IReadOnlyList<Fact> Facts, IReadOnlyList<PartList> Lists);

/// <summary>
/// Every field of a regulation, once, with the words for it. Who adds a field to the record tree adds it here; a test changes
/// every field there is and asks for a sentence.
/// </summary>
internal static class RegulationOutline
{
    /// <summary>The value of a fact that is not there.</summary>
    public const string Nothing = "geen";

    public static IReadOnlyList<Topic> Of(Regulation regulation) =>
    [
        new("Naam en inleiding",
        [
            new("key", "De korte naam voor bestanden", Quoted(regulation.Key), About: FactAbout.Wording),
            new("title", "De titel", Quoted(regulation.Title)),
            new("citation", "De aanhaling", Quoted(regulation.Citation)),
            new("version", "De naam van de versie", Quoted(regulation.Version), About: FactAbout.Wording),
            new("introduction", "De inleiding", regulation.Introduction, FactKind.Text, About: FactAbout.Wording),
        ], []),
        new("Cycli", [], [List("shapes", "de cycli", regulation.CycleShapes, shape => Shape(regulation, shape))]),
        new("Groepen", [], [List("groups", "de groepen", regulation.Groups ?? [], Group)]),
        new("Gesprekken", [], [List("types", "de gesprekken", regulation.ConversationTypes, type => Type(regulation, type))]),
        new("Afspraken", [], [List("agreements", "de soorten afspraken", regulation.AgreementDescriptions, Agreement)]),
        new("Beoordelen", [],
        [
            Single("scale", regulation.Scale, ScalePart),
            Single("assessment", regulation.Assessment, one => AssessmentPartOf(regulation, one)),
            Single("evidence", regulation.Evidence, one => Evidence(regulation, one)),
            Single("informants", regulation.Informants, Informants),
            Single("reconsideration", regulation.Reconsideration, one => Named("reconsideration", "de heroverweging", one.Name, "",
                [V("by", "Wie bij {0} opnieuw kijkt", one.By.Dutch()), Article(one.Article), Explanation(one.Explanation)])),
            Single("after", regulation.AfterAdoption, one => Named("after", "de weg na het vaststellen", one.Label, "", [Article(one.Article), Explanation(one.Explanation)])),
        ]),
        new("Tekenen", [], [List("outcomes", "de manieren van tekenen", regulation.SignOffOutcomes, Outcome)]),
        new("Termijnen",
        [
            new("counting", "Of de dag zelf meetelt in een termijn", regulation.TermCounting.DayItselfCounts.Dutch()),
            new("closed", "De dagen waarop de gemeente dicht is", Joined(regulation.TermCounting.ClosedDays.Select(DutchText.Date))),
            new("counting-reason", "De reden om zo te tellen", regulation.TermCounting.Reason, FactKind.Text, About: FactAbout.Wording),
            new("leave", "De tijd na terugkeer van verlof", RegulationWords.Amount(regulation.Leave.WeeksAfterReturn, TimeUnit.Weeks)),
            new("leave-article", "Het artikel over verlof", Quoted(regulation.Leave.Article), About: FactAbout.Wording),
            new("leave-explanation", "De uitleg over verlof", regulation.Leave.Explanation, FactKind.Text, About: FactAbout.Wording),
        ],
        [
            new("terms", "de termijnen",
            [
                .. new (string Key, Term? Term)[]
                {
                    ("start", regulation.Terms.StartOfCycle), ("draft", regulation.Terms.DraftBeforeConversation), ("objections", regulation.Terms.Objections),
                    ("hearing", regulation.Terms.Hearing), ("decision", regulation.Terms.Decision),
                }.Where(row => row.Term is not null).Select(row => TermPart(row.Key, row.Term!)),
            ]),
        ]),
        new("Herinneringen",
        [
            new("turn", "De tijd waarin een gesprek aan de beurt is", $"{RegulationWords.Amount(regulation.Reminders.AtTurnWeeks, TimeUnit.Weeks)} voor de laatste datum"),
            new("prepare", "De herinnering om je voor te bereiden", RegulationWords.Days(regulation.Reminders.PreparationDaysBefore)),
            new("sign", "De herinnering om te tekenen", RegulationWords.Days(regulation.Reminders.SignatureDaysAfter)),
            new("term", "De herinnering bij een termijn rond de beoordeling", RegulationWords.Days(regulation.Reminders.TermDaysBefore)),
        ],
        [Numbered("before", "de herinneringen om een dag te kiezen", "de herinnering", regulation.Reminders.Before, one => (one.Subject,
            [V("weeks", "De tijd van {0}", $"{RegulationWords.Amount(one.WeeksBefore, TimeUnit.Weeks)} ervoor"), V("to", "Wie {0} krijgt", one.To.Dutch()), T("text", "De tekst van {0}", one.Text)]))]),
        new("Brieven", [],
        [
            Single("invitation", regulation.Letters?.Invitation, one => LetterPart(LetterKind.Invitation, one)),
            Single("draft", regulation.Letters?.Draft, one => LetterPart(LetterKind.Draft, one)),
            Single("adoption", regulation.Letters?.Adoption, one => LetterPart(LetterKind.Adoption, one)),
            Single("informant", regulation.Letters?.InformantRequest, one => LetterPart(LetterKind.InformantRequest, one)),
        ]),
        new("Competenties in een profiel",
        [
            Figure("core", "Het aantal kerncompetenties", regulation.CompetencyChoice.Core),
            Figure("specific", "Het aantal competenties van de functie", regulation.CompetencyChoice.JobSpecific),
            Figure("added", "Het aantal competenties dat de leidinggevende kan toevoegen", regulation.CompetencyChoice.MaximumAdded),
            Figure("total", "Het hoogste aantal competenties in een profiel", regulation.CompetencyChoice.MaximumTotal),
            new("article", "Het artikel over de competenties", Quoted(regulation.CompetencyChoice.Article), About: FactAbout.Wording),
        ], []),
        new("Extra gesprekken en uitzonderingen",
        [
            Names("extra", "De soorten extra gesprekken", regulation.ExtraConversations.Types, key => NameOf(regulation, key)),
            new("extra-by", "Wie om een extra gesprek kan vragen", regulation.ExtraConversations.RequestedBy.Dutch()),
            new("extra-reason", "Of er een reden nodig is voor een extra gesprek", regulation.ExtraConversations.ReasonRequired.Dutch()),
            new("extra-article", "Het artikel over extra gesprekken", Quoted(regulation.ExtraConversations.Article), About: FactAbout.Wording),
            new("extra-explanation", "De uitleg over extra gesprekken", regulation.ExtraConversations.Explanation, FactKind.Text, About: FactAbout.Wording),
            new("hardship-by", "Wie beslist als de regeling niet past", regulation.Hardship.DecidedBy.Dutch()),
            new("hardship-article", "Het artikel over situaties waarin de regeling niet past", Quoted(regulation.Hardship.Article), About: FactAbout.Wording),
            new("hardship-explanation", "De uitleg over situaties waarin de regeling niet past", regulation.Hardship.Explanation, FactKind.Text, About: FactAbout.Wording),
        ], []),
    ];

    private static Part Shape(Regulation regulation, CycleShape shape) => Named(shape.Key, "de cyclus", shape.Name, "",
    [
        V("use", "De situatie van {0}", shape.Use.Dutch()),
        V("calendar", "Het begin volgens de kalender van {0}", shape.Calendar is { } calendar ? (shape with { Months = null, Calendar = calendar }).Length() : Nothing),
        V("months", "De vaste lengte van {0}", shape.Months is { } months ? RegulationWords.Amount(months, TimeUnit.Months) : Nothing),
        V("minimum", "De kortste duur van {0}", RegulationWords.Amount(shape.MinimumMonths, TimeUnit.Months)),
        shape.Groups is { } groups ? Names("groups", "De groepen van {0}", groups, regulation.GroupName) : V("groups", "De groepen van {0}", "iedereen"),
        Article(shape.Article), Explanation(shape.Explanation),
    ],
    List("conversations", $"de gesprekken in ‘{shape.Name}’", shape.Conversations, one => Named(one.Key, "het gesprek", one.Name, $" in ‘{shape.Name}’",
    [
        V("type", "De soort van {0}", Quoted(NameOf(regulation, one.Type))) with { Compared = one.Type },
        V("deadline", "De laatste datum van {0}", one.Deadline.Dutch()),
        V("day", "De vaste dag van {0}", one.Deadline is { Anchor: not Anchor.FixedDay, Day: { } day } ? (one.Deadline with { Anchor = Anchor.FixedDay, Offset = null, Day = day }).Dutch() : Nothing),
        V("deadline-article", "Het artikel bij de laatste datum van {0}", Quoted(one.Deadline.Article)) with { About = FactAbout.Wording },
        T("deadline-explanation", "De uitleg bij de laatste datum van {0}", one.Deadline.Explanation),
        V("minimum", "De kortste cyclus met {0}", RegulationWords.Amount(one.MinimumMonths, TimeUnit.Months)),
        V("leave", "Het gevolg van verlof voor de datum van {0}", Quoted(one.DuringLeave.Dutch())),
    ])));

    private static Part Group(PeopleGroup group) => Named(group.Key, "de groep", group.Name, "",
    [
        V("units", "De eenheden van {0}", Joined(group.Units)), V("job-groups", "De functiegroepen van {0}", Joined(group.JobGroups)), V("jobs", "De functies van {0}", Joined(group.Jobs)),
        V("appointments", "De soorten aanstelling van {0}", Joined(group.Appointments.Select(appointment => appointment.Dutch()))),
    ]);

    private static Part Type(Regulation regulation, ConversationType type) => Named(type.Key, "het gesprek", type.Name, "",
    [
        V("kind", "Het doel van {0}", type.Kind.Dutch()),
        V("agreements", "De afspraken bij {0}", Joined(type.AgreementKinds.Select(kind => kind.Dutch()))),
        V("by", "Wie akkoord geeft bij {0}", type.Approval.By.Dutch()),
        V("approval-article", "Het artikel over akkoord geven bij {0}", Quoted(type.Approval.Article)) with { About = FactAbout.Wording },
        T("approval-explanation", "De uitleg over akkoord geven bij {0}", type.Approval.Explanation),
        Names("outcomes", "De manieren van tekenen bij {0}", type.Outcomes, key => Known(regulation.SignOffOutcomes.FirstOrDefault(outcome => string.Equals(outcome.Key, key, StringComparison.Ordinal))?.Label)),
        Article(type.Article), T("purpose", "Waarvoor {0} is", type.Purpose),
    ],
    List("steps", $"de stappen van ‘{type.Name}’", type.Steps, step => Named(step.Key, "de stap", step.Name, $" in ‘{type.Name}’",
    [
        V("kind", "Wat er gebeurt in {0}", step.Kind.Dutch()),
        V("turn", "Wie aan zet is in {0}", step.AtTurn.Dutch()),
        V("optional", "Of je {0} kunt overslaan", step.Optional.Dutch()),
        T("next", "De uitleg bij {0}", step.Next),
    ])),
    List("questions", $"de vragen van ‘{type.Name}’", type.Questions, question => Named(question.Key, "de vraag", question.Label, $" in ‘{type.Name}’",
    [
        V("by", "Wie antwoord geeft op {0}", question.FilledBy.Dutch()),
        V("step", "De stap van {0}", StepName(type, question.Step)) with { Compared = question.Step },
        V("kind", "De vorm van het antwoord op {0}", question.Kind.Dutch()),
        V("required", "Of een antwoord nodig is op {0}", question.Required.Dutch()),
        V("readers", "Wie meeleest bij {0}", question.VisibleTo.Dutch()) with { About = FactAbout.Readers },
        V("visibility", "Wanneer anderen het antwoord zien op {0}", question.Visibility.Dutch()) with { About = FactAbout.Readers },
        V("from", "De stap vanaf wanneer anderen meelezen bij {0}", question.VisibleFromStep is { } from ? StepName(type, from) : Nothing) with { Compared = question.VisibleFromStep ?? Nothing, About = FactAbout.Readers },
        T("hint", "De hulptekst bij {0}", question.Hint),
    ],
    List("choices", $"de antwoorden op ‘{question.Label}’", question.Choices ?? [], choice => Named(choice.Key, "het antwoord", choice.Label, $" bij ‘{question.Label}’", [])))),
    Single("none", type.Approval.NoAgreement, none => new Part("none", $"Het beslissen zonder overeenstemming in ‘{type.Name}’", "",
        Facts($"het beslissen zonder overeenstemming in ‘{type.Name}’",
        [V("by", "Wie gaat over {0}", none.DecidedBy.Dutch()), V("reason", "Of een reden nodig is bij {0}", none.ReasonRequired.Dutch()), Article(none.Article), Explanation(none.Explanation)]), [])),
    Single("progress", type.Progress, progress => new Part("progress", $"Opschrijven hoe het gaat in ‘{type.Name}’", "", [],
    [
        List("words", $"de woorden voor de voortgang in ‘{type.Name}’", progress.Words, word => Named(word.Key, "het woord", word.Label, $" in ‘{type.Name}’", [V("meaning", "De betekenis van {0}", word.Meaning.Dutch())])),
        List("topics", $"de onderwerpen van ‘{type.Name}’", progress.Topics, topic => Named(topic.Key, "het onderwerp", topic.Label, $" in ‘{type.Name}’", [T("hint", "De hulptekst bij {0}", topic.Hint), Article(topic.Article)])),
    ])));

    private static Part Agreement(AgreementDescription description) => Named(description.Kind.ToString(), "de soort afspraak", description.Name, "",
        [V("plural", "Het meervoud van {0}", Quoted(description.Plural)), Article(description.Article), Explanation(description.Explanation)]);

    private static Part ScalePart(Scale scale) => new("scale", "De schaal", "", Facts("de schaal",
    [
        V("rounding", "Het afronden op {0}", scale.Rounding.Dutch()), T("reason", "De reden om zo af te ronden op {0}", scale.RoundingReason), Article(scale.Article),
    ]),
    [
        List("words", "de kwalificaties", scale.Qualifications, word => Named(word.Key, "de kwalificatie", word.Word, "",
            [Figure("value", "Het getal bij {0}", word.Value), Explanation(word.Explanation)])),
    ]);

    private static Part AssessmentPartOf(Regulation regulation, Assessment assessment) => new("assessment", "De beoordeling", "", Facts("de beoordeling",
    [
        V("never", "Wat nooit meetelt in {0}", Joined(assessment.NeverWeighed.Select(kind => kind.Dutch()))),
        T("never-explanation", "De uitleg over wat nooit meetelt in {0}", assessment.NeverWeighedExplanation),
        V("reason", "Of elk oordeel een uitleg nodig heeft in {0}", assessment.ReasonRequired.Dutch()),
        T("reason-explanation", "De vraag om uitleg in {0}", assessment.ReasonExplanation),
        Article(assessment.Article),
    ]),
    [
        List("parts", "de delen van de beoordeling", assessment.Parts, part => Named(part.Key, "het deel", part.Name, "",
        [
            V("weight", "De weging van {0}", string.Create(CultureInfo.InvariantCulture, $"{part.Weight} %")),
            V("holds", "Wat meetelt in {0}", Joined(part.Holds.Select(kind => kind.Dutch()))),
            V("weights", "Wie onderdelen een andere weging kan geven in {0}", part.WeightsSetBy is { } party ? party.Dutch() : "niemand"),
            Explanation(part.Explanation),
        ])),
        Single("crucial", assessment.CrucialCompetency, one => new Part("crucial", "De uitzondering voor een onmisbare competentie", "", Facts("de uitzondering voor een onmisbare competentie",
        [
            V("when", "De kwalificatie die hoort bij {0}", Word(regulation, one.When)) with { Compared = one.When }, V("final", "De eindkwalificatie bij {0}", Word(regulation, one.FinalBecomes)) with { Compared = one.FinalBecomes }, V("by", "Wie beslist over {0}", one.DecidedBy.Dutch()),
            Article(one.Article), Explanation(one.Explanation),
        ]), [])),
        Single("reward", assessment.Reward, one => new Part("reward", "De extra beloning", "", Facts("de extra beloning",
            [Names("at", "De kwalificaties voor {0}", one.At, key => Word(regulation, key)), V("by", "Wie beslist over {0}", one.DecidedBy.Dutch()), V("kinds", "De soorten van {0}", one.Kinds is { Count: > 0 } kinds ? Joined(kinds) : Nothing), Article(one.Article), Explanation(one.Explanation)]), [])),
    ]);

    private static Part Evidence(Regulation regulation, EvidenceCheck evidence) => new("evidence", "De controle bij een lage beoordeling", "", Facts("de controle bij een lage beoordeling",
    [
        V("below", "De grens van {0}", evidence.Below is { } below ? Word(regulation, below) : Nothing) with { Compared = evidence.Below ?? Nothing },
        V("reason", "Of doorgaan een reden nodig heeft bij {0}", evidence.ReasonToGoOnRequired.Dutch()),
        Explanation(evidence.Explanation),
    ]),
    [
        Numbered("requirements", "de eisen bij een lage beoordeling", "de eis", evidence.Requirements, one => (one.Label,
            [V("kind", "Wat wordt bekeken bij {0}", one.Kind.Dutch()), V("weeks", "De tijd bij {0}", RegulationWords.Amount(one.MinimumWeeks, TimeUnit.Weeks)), T("missing", "De melding bij {0}", one.Missing)])),
    ]);

    private static Part Informants(InformantRules rules) => new("informants", "Het vragen van informanten", "", Facts("het vragen van informanten",
    [
        V("by", "Wie gaat over {0}", rules.RequestedBy.Dutch()), Figure("maximum", "Het hoogste aantal bij {0}", rules.Maximum),
        V("term", "De termijn bij {0}", RegulationWords.Amount(rules.TermDays, TimeUnit.Days)), V("reminders", "De herinneringen bij {0}", RegulationWords.Days(rules.ReminderDays)),
        V("visible", "Of de medewerker het antwoord leest bij {0}", rules.VisibleToEmployee.Dutch()) with { About = FactAbout.Readers }, Article(rules.Article), Explanation(rules.Explanation),
    ]),
    [
        List("questions", "de vragen aan informanten", rules.Questions, question => Named(question.Key, "de vraag aan informanten", question.Label, "",
            [V("required", "Of een antwoord nodig is op {0}", question.Required.Dutch()), T("hint", "De hulptekst bij {0}", question.Hint)])),
    ]);

    private static Part LetterPart(LetterKind kind, Letter letter) => new(kind.ToString(), DutchText.Sentence(kind.Dutch()), "", Facts(kind.Dutch(),
        [V("subject", "Het onderwerp van {0}", Quoted(letter.Subject)), T("text", "De tekst van {0}", letter.Text)]), []);

    private static Part Outcome(SignOffOutcome outcome) => Named(outcome.Key, "de manier van tekenen", outcome.Label, "",
    [
        V("by", "Wie gaat over {0}", outcome.RecordedBy.Dutch()), V("agrees", "Of akkoord wordt geteld bij {0}", outcome.CountsAsAgreement.Dutch()),
        V("once", "Of het meteen genoteerd kan worden bij {0}", (outcome.AtOnce == true).Dutch()),
        V("reason", "Of een toelichting nodig is bij {0}", outcome.ReasonRequired.Dutch()), Explanation(outcome.Explanation),
    ]);

    private static Part TermPart(string key, Term term) => Named(key, "de termijn", term.Label, "",
    [
        V("length", "{0}", RegulationWords.Amount(term.Amount, term.Unit)), V("rolling", "Het gevolg van een vrije dag voor {0}", Quoted(term.Rolling.Dutch())),
        Article(term.Article), Explanation(term.Explanation),
    ]);

    private static Part Named(string key, string noun, string name, string within, IReadOnlyList<Fact> facts, params PartList[] lists)
    {
        var of = $"{noun} ‘{name}’";
        return new Part(key, DutchText.Sentence(of), within, [new Fact("name", DutchText.Sentence(of) + within, Quoted(name), FactKind.Name), .. Facts(of + within, facts)], lists);
    }

    // The subject of each fact gets the words for what it is a fact of.
    private static IReadOnlyList<Fact> Facts(string of, IReadOnlyList<Fact> facts) =>
        [.. facts.Select(fact => fact with { Subject = DutchText.Sentence(fact.Subject.Replace("{0}", of, StringComparison.Ordinal)) })];

    private static PartList List<T>(string key, string name, IReadOnlyList<T> items, Func<T, Part> part) => new(key, name, Unique([.. items.Select(part)]));

    private static PartList Numbered<T>(string key, string name, string noun, IReadOnlyList<T> items, Func<T, (string Name, IReadOnlyList<Fact> Facts)> part) =>
        new(key, name, [.. items.Select((item, at) => part(item) is var (label, facts) ? Named(at.ToString(CultureInfo.InvariantCulture), noun, label, "", facts) : null!)]);

    private static PartList Single<T>(string key, T? item, Func<T, Part> part) where T : class => new(key, "", item is null ? [] : [part(item)]);

    // A draft may hold a key twice; then the second is another one.
    private static IReadOnlyList<Part> Unique(IReadOnlyList<Part> parts) =>
        [.. parts.Select((part, at) => parts.Take(at).Count(other => string.Equals(other.Key, part.Key, StringComparison.Ordinal)) is > 0 and var earlier
            ? part with { Key = $"{part.Key}#{earlier}" } : part)];

    private static Fact V(string key, string subject, string value) => new(key, subject, value);

    private static Fact T(string key, string subject, string value) => new(key, subject, value, FactKind.Text, About: FactAbout.Wording);

    private static Fact Names(string key, string subject, IReadOnlyList<string> keys, Func<string, string> name) =>
        V(key, subject, Joined(keys.Select(name))) with { Compared = string.Join('\n', keys) };

    private static Fact Figure(string key, string subject, int value) => new(key, subject, value.ToString(CultureInfo.InvariantCulture));

    private static Fact Article(string article) => V("article", "Het artikel bij {0}", Quoted(article)) with { About = FactAbout.Wording };

    private static Fact Explanation(string explanation) => T("explanation", "De uitleg van {0}", explanation);

    private static string Quoted(string text) => $"‘{text}’";

    private static string Joined(IEnumerable<string> words) => words.ToList() is { Count: > 0 } list ? DutchText.List(list) : Nothing;

    private static string NameOf(Regulation regulation, string key) => Known(regulation.ConversationTypes.FirstOrDefault(type => string.Equals(type.Key, key, StringComparison.Ordinal))?.Name);

    private static string StepName(ConversationType type, string key) =>
        type.Steps.FirstOrDefault(step => string.Equals(step.Key, key, StringComparison.Ordinal)) is { } step ? Quoted(step.Name) : Known(null);

    private static string Word(Regulation regulation, string key) =>
        regulation.Scale?.Qualifications.FirstOrDefault(word => string.Equals(word.Key, key, StringComparison.Ordinal)) is { } word ? Quoted(word.Word) : Known(null);

    // A draft may point at something that is not there any more; its key says nothing to who reads.
    private static string Known(string? name) => name ?? "iets wat er niet (meer) is";
}
