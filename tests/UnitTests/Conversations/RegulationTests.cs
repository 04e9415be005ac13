using Beweeg.Conversations.Regulations;

namespace Beweeg.UnitTests.Conversations;

public sealed class RegulationTests
{
    private static readonly Regulation Preset = Presets.Load(Presets.GoedeGesprek2014);

    public static TheoryData<string, string, string> BrokenFiles => new()
    {
        { "\"amount\": 2,", "\"amount\": \"twee\",", "Bij terms.objections.amount hoort een geheel getal te staan." },
        { "\"version\": \"2014.1\",", "", "Het veld version ontbreekt." },
        { "\"version\": \"2014.1\",", "\"version\": \"2014.1\", \"weight\": 3,", "Het veld weight kennen we niet." },
        { "\"rounding\": \"nearestHalfUp\"", "\"rounding\": \"soms\"", "Bij scale.rounding hoort een van deze woorden: nearestHalfUp, nearestHalfDown, up, down te staan." },
        { "\"closedDays\": [\"2026-01-02\"", "\"closedDays\": [\"2026-02-31\"", "Bij termCounting.closedDays[0] hoort een datum, zoals 2026-01-02 te staan." },
        { "\"reminderDays\": [7, 12]", "\"reminderDays\": 7", "Bij informants.reminderDays hoort een lijst te staan." },
        { "\"hardship\": {", "\"hardship\": null, \"unused\": {", "Bij hardship horen velden tussen accolades te staan." },
        { "\"title\": \"Het goede gesprek\",", "\"title\": null,", "Bij title hoort tekst te staan." },
    };

    public static TheoryData<string, Func<Regulation, Regulation>, string> Contradictions => new()
    {
        { "assessment.parts", r => Parts(r, part => part with { Weight = 40 }), "De delen van de beoordeling tellen samen voor 80 %, en dat moet 100 % zijn." },
        {
            "cycleShapes.standard.conversations.appraisal",
            r => Conversation(r, "standard", "appraisal", c => c with { Deadline = c.Deadline with { Offset = new Offset(2, TimeUnit.Weeks, Direction.After) } }),
            "'Beoordelingsgesprek' valt na het einde van 'Cyclus van twee jaar': 14 januari 2016, terwijl de cyclus tot en met 31 december 2015 loopt."
        },
        {
            "cycleShapes.standard.conversations.progress",
            r => Conversation(r, "standard", "planning", c => c with { Deadline = c.Deadline with { Day = new FixedDay(1, 3, 2, DayItselfCounts: true) } }),
            "In 'Cyclus van twee jaar' komt 'Voortgangsgesprek' na 'Planningsgesprek', maar de datum is niet later: 31 december 2014 en 1 maart 2015."
        },
        {
            "cycleShapes.first.conversations.planning",
            r => Conversation(r, "first", "planning", c => c with { Type = "kennismaking" }),
            "'Planningsgesprek' in 'Eerste cyclus' is een soort gesprek dat er niet (meer) is. Kies een ander soort."
        },
        {
            "cycleShapes.standard.conversations.progress",
            r => Conversation(r, "standard", "progress", c => c with { MinimumMonths = 36 }),
            "'Voortgangsgesprek' is er pas in een cyclus van 36 maanden, maar 'Cyclus van twee jaar' duurt er 24."
        },
        {
            "cycleShapes.standard.conversations",
            r => Conversation(r, "standard", "progress", c => c with { Key = "planning" }),
            "De naam 'planning' komt twee keer voor bij de gesprekken van 'Cyclus van twee jaar'."
        },
        { "cycleShapes", r => r with { CycleShapes = [.. r.CycleShapes.Where(shape => shape.Use != ShapeUse.Regular)] }, "Er is geen gewone cyclus die voor iedereen geldt." },
        {
            "cycleShapes",
            r => r with { CycleShapes = [.. r.CycleShapes, r.CycleShapes[0] with { Key = "twee", Groups = ["griffie"] }, r.CycleShapes[0] with { Key = "drie", Groups = ["griffie"] }] },
            "Voor de groep 'griffie' zijn er twee cycli in dezelfde situatie. Het is niet duidelijk welke geldt."
        },
        { "cycleShapes.twee.groups", r => r with { CycleShapes = [.. r.CycleShapes, r.CycleShapes[0] with { Key = "twee", Groups = ["griffie"] }] }, "'Cyclus van twee jaar' is voor een groep die er niet (meer) is. Kies een andere groep." },
        { "groups.griffie", r => r with { Groups = [Clerks] }, "De groep 'Griffie' heeft geen cyclus. Kies haar bij een cyclus, of haal haar weg." },
        { "groups.griffie", r => WithGroups(r, Clerks with { Units = [] }), "In de groep 'Griffie' zit niemand. Kies eenheden, functies of een soort aanstelling." },
        {
            "groups.buiten", r => WithGroups(r, Clerks, new PeopleGroup("buiten", "Buitendienst", [], ["Techniek"], [], [])),
            "Iemand kan in 'Griffie' en ook in 'Buitendienst' zitten, en voor die groepen is er een verschillende cyclus voor wie niets bijzonders geldt. Geef ze elk andere functies of aanstellingen, zodat het duidelijk is welke cyclus geldt."
        },
        { "conversationTypes.planning.questions.proud", r => Type(r, t => t with { Questions = [t.Questions[0] with { Required = true, Step = "invite" }] }), "Op de vraag 'Wat ging de afgelopen tijd goed?' is een antwoord nodig van de medewerker, maar die is in de stap 'Uitnodigen' niet aan zet." },
        {
            "conversationTypes.planning.questions.proud", r => Type(r, t => t with { Questions = [t.Questions[0] with { Visibility = AnswerVisibility.FromStep, VisibleFromStep = "invite" }] }),
            "De vraag 'Wat ging de afgelopen tijd goed?' hoort bij de stap 'Voorbereiden', maar het antwoord is al eerder te lezen. Kies een stap die later komt."
        },
        { "conversationTypes.planning.questions.proud", r => Type(r, t => t with { Questions = [t.Questions[0] with { VisibleTo = [] }] }), "Het antwoord op 'Wat ging de afgelopen tijd goed?' is voor anderen, maar er staat niet wie het leest." },
        {
            "assessment.parts.work", r => Parts(r with { CompetencyChoice = r.CompetencyChoice with { Core = 0, JobSpecific = 0, MaximumAdded = 0 } }, part => part.Key == "work" ? part with { Holds = [JudgedKind.Competency] } : part),
            "In 'Werkafspraken' worden competenties beoordeeld, maar een profiel heeft er geen. Die weging haalt niemand."
        },
        { "conversationTypes.planning.steps", r => Type(r, t => t with { Steps = [.. t.Steps.Where(step => step.Kind != StepKind.Approve)] }), "'Planningsgesprek' mist een stap: samen tekenen. Zonder die stap kan dit gesprek niet." },
        { "assessment.parts", r => Type(r, t => t with { AgreementKinds = [AgreementKind.Work, AgreementKind.Career, AgreementKind.Precondition] }), "Ontwikkelafspraken tellen mee in de beoordeling, maar in geen enkel gesprek worden ze gemaakt." },
        { "scale.qualifications", r => r with { Scale = r.Scale! with { Qualifications = [] } }, "Er wordt beoordeeld, maar de schaal is leeg." },
        { "assessment.reward", r => r with { Scale = r.Scale! with { Qualifications = [.. r.Scale!.Qualifications.Take(4)] } }, "Bij de extra beloning staat een kwalificatie die niet (meer) in de schaal staat. Kies opnieuw." },
        { "scale.qualifications.goed", r => r with { Scale = r.Scale! with { Qualifications = [.. r.Scale!.Qualifications.Select(q => q.Value == 4 ? q with { Value = 3 } : q)] } }, "'Goed' staat boven 'Normaal', maar het getal is niet hoger." },
        { "conversationTypes.progress.progress", r => TypeOf(r, "progress", type => type with { Progress = null }), "In 'Voortgangsgesprek' kijken jullie hoe het gaat, maar er staat niet wat jullie daarover opschrijven." },
        { "conversationTypes.planning.progress", r => TypeOf(r, "planning", type => type with { Progress = r.Type("progress").Progress }), "Opschrijven hoe het met de afspraken gaat hoort bij een voortgangsgesprek, en 'Planningsgesprek' is dat niet." },
        { "conversationTypes.progress.progress.words", r => TypeOf(r, "progress", type => type with { Progress = type.Progress! with { Words = [.. type.Progress.Words.Take(1)] } }), "In 'Voortgangsgesprek' valt er bij een afspraak niets te kiezen. Geef ten minste twee woorden." },
        { "conversationTypes", r => r with { ConversationTypes = [.. r.ConversationTypes, r.ConversationTypes[0]] }, "De naam 'planning' komt twee keer voor bij de soorten gesprek." },
        { "terms.objections", r => r with { Terms = r.Terms with { Objections = r.Terms.Objections! with { Amount = -2 } } }, "De termijn 'Bedenkingen insturen' moet ten minste één dag, week of maand zijn." },
        { "terms.objections", r => r with { Terms = r.Terms with { Objections = r.Terms.Objections! with { Rolling = Rolling.PreviousWorkingDay } } }, "De termijn 'Bedenkingen insturen' wordt korter als hij in een weekend eindigt. Kies de andere kant, of laat hem staan." },
        { "conversationTypes.appraisal.steps.objections", r => r with { Terms = r.Terms with { Objections = null } }, "De stap 'Bedenkingen' van 'Beoordelingsgesprek' heeft een termijn nodig, en die is er niet." },
        { "conversationTypes.planning.steps.prepare", r => Type(r, t => t with { Steps = [t.Steps[2], t.Steps[1], t.Steps[4]] }), "In 'Planningsgesprek' staat 'Voorbereiden' na 'Gesprek en afspraken'. Die volgorde kan niet." },
        { "conversationTypes.planning.outcomes", r => Type(r, t => t with { Outcomes = ["paraaf"] }), "In 'Planningsgesprek' staat een manier van tekenen die er niet (meer) is. Kies opnieuw." },
        { "conversationTypes.planning.questions.proud", r => Type(r, t => t with { Questions = [t.Questions[0] with { Step = "later" }] }), "De vraag 'Wat ging de afgelopen tijd goed?' hoort bij een stap die er niet (meer) is. Kies een andere stap." },
        { "conversationTypes.planning.questions.proud", r => Type(r, t => t with { Questions = [t.Questions[0] with { Kind = AnswerKind.Choice }] }), "Bij de vraag 'Wat ging de afgelopen tijd goed?' valt er niets te kiezen. Geef ten minste twee antwoorden." },
        { "assessment.neverWeighed", r => r with { Assessment = r.Assessment! with { NeverWeighed = [AgreementKind.Work] } }, "Werkafspraken staan bij wat meetelt en ook bij wat nooit meetelt." },
        { "informants.reminderDays", r => r with { Informants = r.Informants! with { ReminderDays = [14] } }, "Een herinnering aan een informant valt buiten de termijn om te antwoorden." },
        { "competencyChoice", r => r with { CompetencyChoice = r.CompetencyChoice with { MaximumTotal = 6 } }, "Een profiel heeft 7 competenties, en dat is meer dan het maximum van 6." },
        { "scale", r => r with { Scale = null }, "Er is een beoordelingsgesprek, maar er zijn geen woorden om mee te beoordelen." },
        { "assessment", r => r with { Assessment = null }, "Er is een beoordelingsgesprek, maar er staat niet wat er wordt beoordeeld." },
        { "afterAdoption", r => r with { AfterAdoption = null }, "Er is een beoordelingsgesprek, maar er staat niet wat een medewerker daarna nog kan doen." },
        { "conversationTypes.appraisal.steps", r => r with { Informants = null }, "'Beoordelingsgesprek' heeft een stap voor informanten, maar er mag geen informant gevraagd worden." },
        { "reconsideration", r => r with { Reconsideration = new Reconsideration(ReconsiderationBy.Nobody, "Geen", "art. 6", "Praat met elkaar.") }, "Er staat dat niemand een beoordeling opnieuw bekijkt, maar er is wel een stap of termijn voor bedenkingen." },
        { "reconsideration", r => Presets.Load(Presets.DoorlopendGesprek) with { Reconsideration = new Reconsideration(ReconsiderationBy.Manager, "Bedenkingen", "art. 6", "Schrijf op waarom.") }, "Er staat wie een beoordeling opnieuw bekijkt, maar er is geen beoordelingsgesprek." },
        { "key", r => r with { Key = "Onze Regeling" }, "De korte naam van de regeling mag alleen kleine letters, cijfers en streepjes hebben, zoals goede-gesprek-waterrijk." },
        {
            "conversationTypes.planning.approval", r => Type(r, t => t with { Approval = t.Approval with { NoAgreement = null } }),
            "In 'Planningsgesprek' staat niet wie beslist als jullie er samen niet uitkomen. Tekent een van de twee niet, dan blijft het gesprek voor altijd open."
        },
        {
            "conversationTypes.koffie", r => r with { ConversationTypes = [.. r.ConversationTypes, r.Type("progress") with { Key = "koffie", Name = "Koffie" }] },
            "'Koffie' is er nooit: het staat in geen cyclus, en niemand kan erom vragen. Zet het bij 'Gesprekken en data' in een cyclus, of haal het weg."
        },
        { "extraConversations.types", r => r with { ExtraConversations = r.ExtraConversations with { Types = ["koffie"] } }, "Bij de extra gesprekken staat een soort gesprek dat er niet (meer) is. Kies opnieuw." },
    };

    [Fact]
    public void Preset_HoldsTheNumbersOfTheRegulation()
    {
        Preset.Citation.ShouldBe("Regeling gesprekscyclus 2014");
        Preset.Scale!.Qualifications.Select(qualification => qualification.Word)
            .ShouldBe(["Onvoldoende", "Enigszins onvoldoende", "Normaal", "Goed", "Uitstekend"]);
        Preset.Assessment!.Parts.Select(part => part.Weight).ShouldBe([50, 50]);
        Preset.SignOffOutcomes.Where(outcome => outcome.CountsAsAgreement).Select(outcome => outcome.Key).ShouldBe(["agreed", "reservation"]);
        Preset.Informants!.Questions.Count.ShouldBe(3);
    }

    public static TheoryData<string> AllPresets => [.. Presets.Keys];

    [Theory]
    [MemberData(nameof(AllPresets))]
    public void Preset_HasNoContradiction(string key) => RegulationCheck.Problems(Presets.Load(key)).ShouldBeEmpty();

    [Fact]
    public void RegulationWithNothingToAppraise_LeavesItOutOfItsFile()
    {
        var written = RegulationJson.Write(Presets.Load(Presets.DoorlopendGesprek));
        foreach (var part in new[] { "\"scale\"", "\"assessment\"", "\"evidence\"", "\"informants\"", "\"afterAdoption\"", "\"objections\"" }) written.ShouldNotContain(part);
        RegulationJson.Read(written).Problems.ShouldBeEmpty();
    }

    [Fact]
    public void Preset_WrittenAndReadBack_IsTheSame()
    {
        var written = RegulationJson.Write(Preset);

        var reading = RegulationJson.Read(written);

        reading.Problems.ShouldBeEmpty();
        RegulationJson.Write(reading.Regulation!).ShouldBe(written);
        // The order of fields says nothing: a file from before a field moved reads the same.
        System.Text.Json.Nodes.JsonNode.DeepEquals(Compact(written), Compact(Presets.Text(Presets.GoedeGesprek2014))).ShouldBeTrue("nothing of the file gets lost");
    }

    [Theory]
    [MemberData(nameof(BrokenFiles))]
    public void BrokenFile_NamesThePlaceAndWhatBelongsThere(string find, string replace, string problem)
    {
        var text = Presets.Text(Presets.GoedeGesprek2014);
        var at = text.IndexOf(find, StringComparison.Ordinal);
        at.ShouldBeGreaterThan(0);

        var reading = RegulationJson.Read(text[..at] + replace + text[(at + find.Length)..]);

        reading.Regulation.ShouldBeNull();
        reading.Problems.ShouldContain(problem, StringComparer.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("{\"key\": \"a\", \"key\": \"b\"}")]
    [InlineData("{\"key\": ")]
    [InlineData("Beste collega,")]
    public void NoRegulationAtAll_IsASentenceAndNoFailure(string text)
    {
        var reading = RegulationJson.Read(text);

        reading.Regulation.ShouldBeNull();
        reading.Problems.ShouldNotBeEmpty();
    }

    [Theory]
    [MemberData(nameof(Contradictions))]
    public void Contradiction_IsNamedInASentence(string place, Func<Regulation, Regulation> change, string sentence) =>
        RegulationCheck.Problems(change(Preset)).ShouldContain(new RegulationProblem(place, sentence));

    [Theory]
    [InlineData(int.MaxValue)]
    [InlineData(int.MinValue)]
    public void AbsurdNumbersEverywhere_AreProblemsAndNoFailure(int number)
    {
        var text = System.Text.RegularExpressions.Regex.Replace(
            Presets.Text(Presets.GoedeGesprek2014),
            @"(?<=""(amount|months|everyYears|sampleYear|day|month|yearOfCycle|minimumMonths|weight|value|weeksAfterReturn|atTurnWeeks|weeksBefore|maximum|termDays|core|maximumTotal)"": )\d+",
            number.ToString(System.Globalization.CultureInfo.InvariantCulture),
            System.Text.RegularExpressions.RegexOptions.ExplicitCapture,
            TimeSpan.FromSeconds(5));

        var reading = RegulationJson.Read(text);

        reading.Problems.ShouldBeEmpty();
        RegulationCheck.Problems(reading.Regulation!).Count.ShouldBeGreaterThan(20);
    }

    [Fact]
    public void RegulationWithoutScore_HasNoContradiction()
    {
        var talk = Preset.ConversationTypes.Single(type => type.Kind == ConversationKind.Progress);
        var shape = Preset.CycleShapes.Single(one => one.Use == ShapeUse.RunUpScale);
        var withoutScore = Preset with
        {
            ConversationTypes = [talk],
            CycleShapes = [shape with { Use = ShapeUse.Regular, Conversations = [shape.Conversations.Single(one => one.Key is "progress")] }],
            ExtraConversations = Preset.ExtraConversations with { Types = ["progress"] },
            Terms = new Terms(Preset.Terms.StartOfCycle),
            Scale = Preset.Scale! with { Qualifications = [] },
            Assessment = Preset.Assessment! with { Parts = [], CrucialCompetency = null, Reward = null },
            Letters = null,
            Evidence = Preset.Evidence! with { Below = null, Requirements = [] },
            Informants = Preset.Informants! with { Maximum = 0 },
        };

        RegulationCheck.Problems(withoutScore).ShouldBeEmpty();
    }

    [Fact]
    public void UnknownPreset_IsNamed() => Should.Throw<ArgumentException>(() => Presets.Load("onbekend")).Message.ShouldContain("onbekend");

    private static System.Text.Json.Nodes.JsonNode? Compact(string json) =>
        System.Text.Json.Nodes.JsonNode.Parse(System.Text.Json.Nodes.JsonNode.Parse(json)!.ToJsonString().Replace(",\"optional\":false", "", StringComparison.Ordinal));

    private static PeopleGroup Clerks { get; } = new("griffie", "Griffie", ["Griffie"], [], [], []);

    /// <summary>Each group with a regular cycle of its own.</summary>
    private static Regulation WithGroups(Regulation regulation, params PeopleGroup[] groups) => regulation with
    {
        Groups = groups,
        CycleShapes = [.. regulation.CycleShapes, .. groups.Select(group => regulation.CycleShapes[0] with { Key = group.Key, Groups = [group.Key] })],
    };

    [Fact]
    public void GroupsThatAreApart_ContradictNothing() =>
        RegulationCheck.Problems(WithGroups(Preset, Clerks with { JobGroups = ["Bestuur"] }, new PeopleGroup("buiten", "Buitendienst", ["Openbare ruimte"], ["Techniek"], [], [GroupAppointment.Permanent]))).ShouldBeEmpty();

    private static Regulation Parts(Regulation regulation, Func<AssessmentPart, AssessmentPart> change) =>
        regulation with { Assessment = regulation.Assessment! with { Parts = [.. regulation.Assessment!.Parts.Select(change)] } };

    private static Regulation TypeOf(Regulation regulation, string key, Func<ConversationType, ConversationType> change) =>
        regulation with { ConversationTypes = [.. regulation.ConversationTypes.Select(type => type.Key == key ? change(type) : type)] };

    private static Regulation Type(Regulation regulation, Func<ConversationType, ConversationType> change) =>
        regulation with { ConversationTypes = [change(regulation.ConversationTypes[0]), .. regulation.ConversationTypes.Skip(1)] };

    private static Regulation Conversation(Regulation regulation, string shapeKey, string key, Func<PlannedConversation, PlannedConversation> change) =>
        regulation with
        {
            CycleShapes =
            [
                .. regulation.CycleShapes.Select(shape => string.Equals(shape.Key, shapeKey, StringComparison.Ordinal)
                    ? shape with { Conversations = [.. shape.Conversations.Select(one => string.Equals(one.Key, key, StringComparison.Ordinal) ? change(one) : one)] }
                    : shape),
            ],
        };
}
