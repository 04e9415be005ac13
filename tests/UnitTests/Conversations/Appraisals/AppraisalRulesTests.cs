using Beweeg.Competencies.Contracts;
using Beweeg.Conversations.Agreements;
using Beweeg.Conversations.Appraisals;
using Beweeg.Conversations.Appraisals.Informants;
using Beweeg.Conversations.Appraisals.SignAppraisal;
using Beweeg.Conversations.Recording;
using Beweeg.Conversations.Regulations;
using Beweeg.Conversations.Steps;
using Beweeg.Organisation.Contracts;
using Beweeg.Platform.Access;
using Beweeg.Platform.Mail;

namespace Beweeg.UnitTests.Conversations.Appraisals;

public sealed class AppraisalRulesTests
{
    private static readonly Regulation Regulation = Presets.Load(Presets.GoedeGesprek2014);
    private static readonly DateTime Now = new(2026, 11, 2, 9, 0, 0, DateTimeKind.Utc);

    private static readonly PersonPosition Position = new(Guid.Empty, Guid.Empty, "Medewerker groen", "Technisch", "6", "", [], ["samenwerken"], Guid.Empty, "Groen",
        new DateOnly(2015, 1, 1), 1m, "6", false, null, false, null);

    private static readonly Guide Guide = new("Gids", "1",
        [new GuideLevel("A", 3, 7, "A", "")], [], [],
        [
            new Competency("co", "Samenwerken", "kern", true, "", "", [new CompetencyLevel("A", "Werkt samen.", ["Vraagt hulp."], [])]),
            new Competency("in", "Integriteit", "kern", true, "", "", [new CompetencyLevel("A", "Is eerlijk.", [], [])]),
        ],
        [new CompetencyProfile("t", "Technisch", false, false, ["co", "in"], 0)]);

    [Fact]
    public void Parts_HoldAgreedWorkKnowledgeCompetenciesAndDevelopment_AndCareerOnlyTalkedOver()
    {
        var parts = AppraisalParts.Of(Regulation, Guide, Position,
            [Agreed(AgreementKind.Work, "Snoeien"), Agreed(AgreementKind.Development, "Cursus"), Agreed(AgreementKind.Career, "Minder uren"), new Agreement(Guid.CreateVersion7(), Guid.Empty, Guid.Empty, Guid.Empty, AgreementKind.Work, 9, Now)],
            weighsEqually: true);

        parts.Select(part => part.Key).ShouldBe(["work", "development", AppraisalPart.TalkedOver]);
        parts[0].Items.Select(item => item.Title).ShouldBe(["Snoeien"], "what was only proposed is not judged");
        parts[1].Items.Select(item => item.Title).ShouldBe(["Kennis voor de functie", "Samenwerken", "Integriteit", "Cursus"]);
        parts[1].Items[1].Signs.ShouldBe(["Vraagt hulp."]);
        parts[1].Items[1].Crucial.ShouldBeTrue("the job names its crucial competencies by name");
        parts[1].Items[2].Crucial.ShouldBeFalse();
        parts[2].Items.ShouldAllBe(item => item.Kind == null);
        AppraisalParts.ForSum(parts, new Dictionary<string, string?>(StringComparer.Ordinal)).ShouldNotContain(item => item.Label == "Minder uren");
    }

    [Fact]
    public void WeightsChosen_GoIntoTheSum_EqualOnesDoNot()
    {
        var one = Agreed(AgreementKind.Work, "Een");
        var two = Agreed(AgreementKind.Work, "Twee");
        one.Weigh(70);
        two.Weigh(30);

        AppraisalParts.Of(Regulation, Guide, Position, [one, two], weighsEqually: false)[0].Items.Select(item => item.Weight).ShouldBe([70, 30]);
        AppraisalParts.Of(Regulation, Guide, Position, [one, two], weighsEqually: true)[0].Items.ShouldAllBe(item => item.Weight == null);
    }

    [Fact]
    public void Gaps_NameEveryItemWithoutAWordOrAReason()
    {
        var parts = AppraisalParts.Of(Regulation, Guide, Position, [Agreed(AgreementKind.Career, "Minder uren")], true);
        var judged = new Dictionary<string, (string?, string)>(StringComparer.Ordinal)
        {
            ["knowledge"] = ("goed", "Kent de soorten."),
            ["competency-co"] = ("normaal", "  "),
        };

        var gaps = DraftCheck.Gaps(Regulation, parts, judged);

        gaps.Select(gap => gap.Sentence).ShouldBe(["Bij ‘Samenwerken’ staat nog geen uitleg.", "‘Integriteit’ is nog niet beoordeeld.", "Bij ‘Integriteit’ staat nog geen uitleg."]);
        gaps[1].Field.ShouldBe("oordeel-competency-in");
    }

    private static readonly AppraisalItem[] Judged =
    [
        new("work-1", JudgedKind.WorkAgreement, "Het park", "", []),
        new("competency-co", JudgedKind.Competency, "Samenwerken", "", [], Level: "B"),
        new("talked", null, "Minder uren", "", []),
    ];

    private static IReadOnlyList<EvidenceFinding> Findings(string park, string together, bool agreed, params (string Key, SpokenOf Spoken)[] spoken) =>
        Evidence.Check(Regulation, "enigszins-onvoldoende", Judged, new Dictionary<string, string?>(StringComparer.Ordinal) { ["work-1"] = park, ["competency-co"] = together },
            new EvidenceFacts(agreed, spoken.GroupBy(one => one.Key, StringComparer.Ordinal).ToDictionary(group => group.Key, IReadOnlyList<SpokenOf> (group) => [.. group.Select(one => one.Spoken)], StringComparer.Ordinal)),
            new DateOnly(2026, 11, 2));

    private static SpokenOf Warned(string on, bool wentWell = false) => new(DateOnly.Parse(on, System.Globalization.CultureInfo.InvariantCulture), "stond er ‘Lukt niet zo’", wentWell);

    [Fact]
    public void NormalOrBetter_NoEvidenceIsAsked() =>
        Evidence.Check(Regulation, "normaal", Judged, new Dictionary<string, string?>(StringComparer.Ordinal) { ["work-1"] = "onvoldoende" }, EvidenceFacts.None, new DateOnly(2026, 11, 2)).ShouldBeEmpty();

    [Theory]
    [InlineData(false, null, 1)]
    [InlineData(true, null, 1)]
    [InlineData(true, "2026-10-01", 2)]
    [InlineData(true, "2026-08-11", 2)]
    [InlineData(true, "2026-08-10", 3)]
    public void OneAgreementIsLow_EachRequirementIsLookedForInThatAgreement(bool agreed, string? warned, int there)
    {
        var findings = Findings("onvoldoende", "normaal", agreed, warned is null ? [] : [("work-1", Warned(warned))]);

        findings.Count(finding => finding.IsThere).ShouldBe(there);
        findings.Where(finding => !finding.IsThere).ShouldAllBe(finding => finding.Sentence.Length > 20);
        findings.ShouldAllBe(finding => finding.Lines.All(line => line.StartsWith("Het park: ")));
        findings[2].Lines.Count.ShouldBe(warned is null ? 0 : 1);
    }

    [Fact]
    public void WhatWasSaidOfAnotherPart_IsNoWarningForThisOne()
    {
        var findings = Findings("onvoldoende", "onvoldoende", true, ("work-1", Warned("2026-05-01")));

        findings[1].IsThere.ShouldBeFalse();
        findings[1].Sentence.ShouldContain("Dat geldt voor ‘Samenwerken’.");
        findings[1].Lines.ShouldBe(["Het park: op 1 mei 2026 stond er ‘Lukt niet zo’.", "Samenwerken: in geen eerder verslag gevonden."]);
        findings[2].Lines[0].ShouldBe("Het park: sinds 1 mei 2026, 26 weken geleden.");
    }

    [Fact]
    public void OnlyEverSaidThatItWentWell_IsNoWarning()
    {
        var findings = Findings("onvoldoende", "normaal", true, ("work-1", Warned("2026-05-01", wentWell: true)));

        findings[1].IsThere.ShouldBeFalse();
        findings[1].Lines[0].ShouldContain("Dat het niet goed ging, staat daar niet.");
    }

    [Fact]
    public void CompetencyIsLow_NobodyWasToldUnlessThePlanningConversationWasRecorded()
    {
        Findings("normaal", "onvoldoende", agreed: false)[0].IsThere.ShouldBeFalse();
        Findings("normaal", "onvoldoende", agreed: true)[0].Lines.ShouldBe(["Samenwerken: de functie vraagt dit op niveau B."]);
    }

    [Theory]
    [InlineData("agreed", StepKind.Decide)]
    [InlineData("reservation", StepKind.Objections)]
    [InlineData("seen", StepKind.Objections)]
    [InlineData("refused", StepKind.Objections)]
    [InlineData("unreachable", StepKind.Objections)]
    public void BothOutcomesOnRecord_OnlyFullAgreementSkipsTheTermForObjections(string outcome, StepKind next)
    {
        var appraisal = ToSign();
        var record = new ConversationRecord(Guid.CreateVersion7(), appraisal.Id, appraisal.EmployeeId, 1, new ConversationDocument("x", [], []), Now);
        Signature By(Party party, string key) => new(Guid.CreateVersion7(), record, new Signer(Guid.CreateVersion7(), "Noor de Boer"), party, Relation.Self, null, key, "", "demo", Now);

        SignAppraisal.GoOn(appraisal, Regulation, [By(Party.Employee, outcome)]);
        appraisal.Step.ShouldBe(StepKind.SignOff, "the manager did not sign yet");
        SignAppraisal.GoOn(appraisal, Regulation, [By(Party.Employee, outcome), By(Party.Manager, "agreed")]);

        appraisal.Step.ShouldBe(next);
    }

    [Fact]
    public void Changes_NameWhatIsDifferentInJudgements_AndIgnoreDates()
    {
        var before = Document("Goed", "2 november");
        AppraisalDocument.Changes(before, Document("Goed", "9 november")).ShouldBeEmpty();
        AppraisalDocument.Changes(before, Document("Normaal", "2 november")).ShouldBe(["‘Snoeien’: van Goed naar Normaal."]);

        static ConversationDocument Document(string word, string day) => new("Beoordelingsgesprek", [new DocumentFact("Gesprek op", day)],
            [new DocumentSection("Werkafspraken", "", [new DocumentItem("Snoeien", word, [])])]);
    }

    [Fact]
    public void LinkOfAnInformant_LeadsToItsMunicipality_AndNoOtherTokenReads()
    {
        var municipality = Guid.CreateVersion7();
        var (token, hash) = InformantLink.Make(municipality);

        InformantLink.Read(token).ShouldBe((municipality, hash));
        string.Equals(InformantLink.Make(municipality).Token, token, StringComparison.Ordinal).ShouldBeFalse();
        hash.ShouldNotContain(token);
        foreach (var foreign in new[] { "", "x", token[..^1], token + "A", new string('!', 64) }) InformantLink.Read(foreign).ShouldBeNull(foreign);
    }

    [Fact]
    public void InformantAnswersOnce_AndNotAfterTheTerm()
    {
        var informant = new Informant(Guid.CreateVersion7(), Guid.Empty, Guid.Empty, "Karin", "k@x.nl", Party.Manager, "", Now);
        informant.Ask("HASH", new DateOnly(2026, 11, 16), null);

        informant.IsOpenOn(new DateOnly(2026, 11, 16)).ShouldBeTrue();
        informant.IsOpenOn(new DateOnly(2026, 11, 17)).ShouldBeFalse();
        informant.Reply(new Dictionary<string, string>(StringComparer.Ordinal) { ["together"] = "Veel" }, Now);
        informant.IsOpenOn(new DateOnly(2026, 11, 3)).ShouldBeFalse();
        Should.Throw<InvalidOperationException>(() => informant.Reply(new Dictionary<string, string>(StringComparer.Ordinal), Now));
    }

    [Theory]
    [InlineData("k@x.nl\r\nBcc: all@x.nl")]
    [InlineData("k@x.nl\nX: y")]
    [InlineData("Karin <k@x.nl>")]
    [InlineData("karin")]
    [InlineData("")]
    public void AddressThatIsNoneOrAddsAHeader_IsRefused(string address)
    {
        OutboxMessage.AddressProblem(address).ShouldNotBeNull();
        Should.Throw<ArgumentException>(() => new OutboxMessage(Guid.CreateVersion7(), address, "Onderwerp", "", Now));
    }

    [Fact]
    public void SubjectOfTwoLines_IsRefused() =>
        Should.Throw<ArgumentException>(() => new OutboxMessage(Guid.CreateVersion7(), "k@x.nl", "Onderwerp\r\nBcc: all@x.nl", "", Now));

    [Fact]
    public void MessageSent_TextWithTheLinkIsGone()
    {
        var message = new OutboxMessage(Guid.CreateVersion7(), "k@x.nl", "Onderwerp", "https://beweeg/informant/geheim", Now);
        message.Claim(Now);
        message.Sent(Now);

        message.Text.Reveal().ShouldBe("");
        message.State.ShouldBe(OutboxState.Sent);
    }

    [Theory]
    [InlineData("mail.gemeente.nl:25", "https://beweeg.gemeente.nl", true, 0)]
    [InlineData("mail.gemeente.nl", "https://beweeg.gemeente.nl", false, 1)]
    [InlineData("mail.gemeente.nl:0", "https://beweeg.gemeente.nl", false, 1)]
    [InlineData("mail.gemeente.nl:25", null, false, 1)]
    [InlineData(null, "beweeg", false, 1)]
    [InlineData(null, null, false, 0)]
    public void MailSettings_NameEachWrongOneInASentence(string? smtp, string? url, bool canSend, int faults)
    {
        var (settings, sentences) = MailSettings.Read(smtp, url);

        settings.CanSend.ShouldBe(canSend);
        sentences.Count.ShouldBe(faults);
    }

    private static Agreement Agreed(AgreementKind kind, string what)
    {
        var agreement = new Agreement(Guid.CreateVersion7(), Guid.Empty, Guid.Empty, Guid.Empty, kind, 1, Now);
        agreement.Write(new AgreementText(what, "", "", null, null));
        agreement.Agree();
        return agreement;
    }

    private static Conversation ToSign()
    {
        var day = new DateOnly(2026, 11, 9);
        var one = new Conversation(Guid.CreateVersion7(), Guid.CreateVersion7(), Guid.CreateVersion7(), 3, "appraisal", Regulation.Type("appraisal"), "Beoordelingsgesprek", day, "{}");
        one.Invite(day, new TimeOnly(10, 0), 60, "Kantine", null);
        one.BeginDraft();
        one.SendDraft(day.AddDays(-7), day);
        one.Hold(day);
        one.LayDownToSign(day);
        return one;
    }
}
