namespace Beweeg.Conversations.Regulations.Studio.Starts;

/// <summary>How often a cycle begins.</summary>
internal enum Rhythm { Yearly, TwoYearly, Continuous }

/// <summary>
/// A small regulation to begin with: a start, an appraisal or a talk at the end, and a talk for in between. It contradicts nothing, so that everything that somebody
/// changes can be tried at once. What does not differ between municipalities is taken from a preset.
/// </summary>
internal static class RegulationStart
{
    /// <param name="year">A year in which a cycle begins.</param>
    public static Regulation Of(string key, string title, string citation, string version, Rhythm rhythm, bool withScore, int year)
    {
        var model = Presets.Load(Presets.CaoGemeenten);
        var empty = new Regulation(
            key, title, citation, version, Introduction(rhythm, withScore),
            [], [.. model.AgreementDescriptions.Select(description => description with { Article = "art. 3" })], [],
            new ExtraConversations([], [Party.Employee, Party.Manager], ReasonRequired: false, "art. 2", "Tussendoor praten kan altijd."),
            model.Leave with { Article = "art. 2" },
            new Terms(model.Terms.StartOfCycle with { Article = "art. 2" }),
            model.TermCounting, model.SignOffOutcomes, model.CompetencyChoice with { Article = "art. 3" }, model.Reminders, model.Hardship with { Article = "art. 6" });
        var start = Conversation(empty, "start", "Startgesprek", ConversationKind.Planning, "Jullie spreken af waar je aan werkt en wat je wilt leren.");
        var talk = Conversation(empty, "gesprek", "Kort gesprek", ConversationKind.Progress, "Jullie staan even stil: hoe gaat het, en wat moet er anders?");
        var appraisal = Conversation(empty, "beoordeling", "Beoordelingsgesprek", ConversationKind.Appraisal, "Terugkijken en vooruitzien. Je hoort hoe je werk is gewaardeerd, en waarom.");
        var last = withScore ? appraisal : talk;
        var made = empty with
        {
            // A talk is always there: where the cycle has none, one can be asked for, or put into the cycle.
            ConversationTypes = [start, talk, .. withScore ? [appraisal] : Array.Empty<ConversationType>()],
            ExtraConversations = empty.ExtraConversations with { Types = [talk.Key] },
            CycleShapes =
            [
                new("cyclus", rhythm == Rhythm.TwoYearly ? "Cyclus van twee jaar" : "Cyclus van een jaar", ShapeUse.Regular, "art. 2",
                    rhythm == Rhythm.TwoYearly ? "Elke twee jaar begint een nieuwe cyclus." : "Elk kalenderjaar begint een nieuwe cyclus.", 3,
                    [
                        Planned("start", start, "Startgesprek", 2, "Het startgesprek is binnen twee maanden na het begin van de cyclus."),
                        .. rhythm == Rhythm.Continuous
                            ? new[] { Planned("voorjaar", talk, "Voorjaarsgesprek", 5, "Het voorjaarsgesprek is binnen vijf maanden na het begin van de cyclus."), Planned("najaar", talk, "Najaarsgesprek", 9, "Het najaarsgesprek is binnen negen maanden na het begin van de cyclus.") }
                            : [],
                        new(last.Key == "gesprek" ? "slot" : last.Key, last.Key, withScore ? last.Name : "Slotgesprek",
                            new Deadline(Anchor.CycleEnd, "art. 2", "Het laatste gesprek is vóór het einde van de cyclus. De laatste dag hoort er nog bij."), 0, DuringLeave.AfterReturn),
                    ], new CalendarStart(1, 1, rhythm == Rhythm.TwoYearly ? 2 : 1, year)),
            ],
        };
        return withScore ? Scored(made, model) : made;
    }

    private static Regulation Scored(Regulation regulation, Regulation model) => regulation with
    {
        Terms = regulation.Terms with { DraftBeforeConversation = model.Terms.DraftBeforeConversation! with { Article = "art. 5" } },
        Scale = new Scale("art. 5",
            [new("onvoldoende", "Onvoldoende", 1, "Voldoet niet aan wat is afgesproken."), new("voldoende", "Voldoende", 2, "Doet wat is afgesproken."), new("goed", "Goed", 3, "Doet meer of beter dan is afgesproken.")],
            Rounding.NearestHalfUp, "De woorden tellen als 1, 2 en 3. Ligt de uitkomst precies tussen twee woorden, dan geldt het hoogste: twijfel is in het voordeel van de medewerker."),
        Assessment = Chapters.PartsOfAssessment.Blank with
        {
            Article = "art. 5",
            Parts =
            [
                new("werk", "Werk", 60, [JudgedKind.WorkAgreement], "De werkafspraken tellen samen voor 60 procent.", Party.Manager),
                new("ontwikkeling", "Ontwikkeling en samenwerking", 40, [JudgedKind.Competency, JudgedKind.DevelopmentAgreement], "Competenties en ontwikkelafspraken tellen samen voor 40 procent."),
            ],
        },
        Evidence = model.Evidence! with { Below = "voldoende" },
        Reconsideration = new Reconsideration(ReconsiderationBy.Nobody, "Heroverweging", "art. 5", "Deze regeling kent geen heroverweging. Praat met je leidinggevende of een P&O-adviseur als je het niet eens bent."),
        AfterAdoption = Chapters.Afterwards.ByContract with { Article = "art. 5" },
    };

    private static ConversationType Conversation(Regulation regulation, string key, string name, ConversationKind kind, string purpose)
    {
        var type = ConversationStart.Complete(ConversationStart.Blank(regulation) with { Key = key, Name = name, Kind = kind, Article = "art. 2", Purpose = purpose });
        return type with
        {
            Approval = type.Approval with { Article = "art. 4", NoAgreement = kind == ConversationKind.Appraisal ? null : ConversationStart.ManagerDecides with { Article = "art. 4" } },
        };
    }

    private static PlannedConversation Planned(string key, ConversationType type, string name, int months, string explanation) =>
        new(key, type.Key, name, new Deadline(Anchor.CycleStart, "art. 2", explanation, new Offset(months, TimeUnit.Months, Direction.After)), 0, DuringLeave.AfterReturn);

    private static string Introduction(Rhythm rhythm, bool withScore) =>
        $"{(rhythm == Rhythm.TwoYearly ? "In twee jaar" : "Elk jaar")} heb je met je leidinggevende een paar gesprekken: over je werk, over jou, en over wat je wilt leren. {(withScore ? "Aan het eind hoor je hoe je werk is gewaardeerd." : "Er is geen beoordeling en er zijn geen cijfers.")}";
}
