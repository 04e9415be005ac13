using System.Collections.Concurrent;
using System.Net;
using Beweeg.Competencies.Exchange;
using Beweeg.Competencies.Versions;
using Beweeg.Platform.Adoption;
using Beweeg.Conversations.Agreements;
using Beweeg.Conversations.Appraisals.Informants;
using Beweeg.Conversations.Campaigns;
using Beweeg.Conversations.Moments;
using Beweeg.Conversations.Overview;
using Beweeg.Conversations.PersonnelFile;
using Beweeg.Conversations.PersonnelFile.Keeping;
using Beweeg.Conversations.Regulations;
using Beweeg.Conversations.Regulations.Versions;
using Beweeg.Conversations.Requests;
using Beweeg.Conversations.Steps;
using Beweeg.JobBook.Compare;
using Beweeg.JobBook.Exchange;
using Beweeg.JobBook.Versions;
using Beweeg.Organisation.Assessors;
using Beweeg.Organisation.Provisioning.Keeping;
using Beweeg.Organisation.Sources;
using Beweeg.Organisation.Sources.Keeping;
using Beweeg.Organisation.Sources.Runs;
using Beweeg.Organisation.Units;
using Beweeg.Platform.Access;
using Beweeg.Platform.Audit;
using Beweeg.TestKit;
using Microsoft.EntityFrameworkCore;
using DecisionPaper = Beweeg.Conversations.Regulations.Versions.DecisionPaper;
using Microsoft.Extensions.DependencyInjection;

namespace Beweeg.PageTests.Access;

/// <summary>
/// The access matrix, cell by cell: every door, every role, every state of every kind of conversation, over HTTP. What a
/// role may do is looked up in the access table with the relation that <see cref="Cast"/> says it has; the states are
/// reached through the pages. A door that no test here opens is a fault.
/// </summary>
public sealed class AccessMatrixTests
{
    private const Relation Both = Relation.Self | Sides.Leading;

    [Theory, EachDatabase]
    public async Task EveryDoorOfAConversationAndAMoment_InEveryState_OpensExactlyForWhoTheTableNames(Engine engine)
    {
        var house = await House.OfAsync(engine);
        var manager = house[Town.Manager];
        var employee = house[Town.Employee];

        var moments = await house.WriteMomentsAsync();
        await house.TryMomentAsync(moments.Single(moment => moment.SharedAt is null), "Private");
        await house.TryMomentAsync(moments.Single(moment => moment.SharedAt is not null), "Shared");

        var planning = await house.ConversationAsync(Town.Employee, 1);
        await house.TryAsync(planning, "Invite");
        await manager.InviteAsync(planning);
        await manager.AgreeAsync(planning, "De plantvakken in Oost zijn onkruidvrij");
        await house.TryAsync(planning, "Prepare");
        await manager.BeginAsync(planning);
        await house.TryAsync(planning, "Converse", Cast.Everybody);
        await manager.OfferAsync(planning);
        await house.TryAsync(planning, "Approve");
        await manager.SignAsync(planning);
        await employee.SignAsync(planning);
        await house.TryAsync(planning, "Closed");

        var progress = await house.ConversationAsync(Town.Employee, 2);
        await house.TryAsync(progress, "Invite");
        await manager.InviteAsync(progress);
        await house.TryAsync(progress, "Prepare");
        await manager.BeginAsync(progress);
        await house.TryAsync(progress, "ProgressConverse", Cast.Everybody);
        var page = await manager.GetAsync($"/gesprekken/{progress}/voortgang");
        await manager.SubmitAsync(page, "/voortgang", [.. page.Document.QuerySelectorAll("[name^=stand-]").Select(field => field.GetAttribute("name")!).Distinct(StringComparer.Ordinal).Select(name => (name, "done"))]);
        await manager.OfferAsync(progress);
        await house.TryAsync(progress, "Approve");
        await manager.SignAsync(progress);
        await employee.SignAsync(progress);
        await house.TryAsync(progress, "Closed");
        await house.TryMomentAsync(moments.Single(moment => moment.SharedAt is not null), "Used");

        var appraisal = await house.ConversationAsync(Town.Employee, 3);
        await house.TryAsync(appraisal, "AppraisalInvite");
        await manager.InviteAsync(appraisal);
        await house.TryAsync(appraisal, "AppraisalPrepare");
        await manager.SubmitAsync(await manager.GetAsync($"/gesprekken/{appraisal}/informanten"), "/vragen", ("naam", "Karin"), ("email", "karin@voorbeeld.example"));
        await house.TryAsync(appraisal, "AppraisalAskInformants");
        await manager.JudgeAsync(appraisal);
        await house.TryAsync(appraisal, "AppraisalDraft", Cast.Everybody);
        await manager.SendDraftAsync(appraisal);
        await house.TryAsync(appraisal, "AppraisalConverse");
        await house.Town.DaysPassAsync(appraisal, 14);
        await manager.HoldAsync(appraisal, "aanpassen");
        await house.TryAsync(appraisal, "AppraisalAdjust");
        await manager.SubmitAsync(await manager.GetAsync($"/gesprekken/{appraisal}/concept"), "/voorleggen");
        await house.TryAsync(appraisal, "AppraisalSignOff");
        await employee.SignAppraisalAsync(appraisal, "seen");
        await manager.SignAppraisalAsync(appraisal);
        await house.TryAsync(appraisal, "AppraisalObjections");
        await employee.SubmitAsync(await employee.GetAsync($"/gesprekken/{appraisal}/bedenkingen"), null, ("bedenkingen", "Ik was alleen."), ("actie", "insturen"));
        await house.TryAsync(appraisal, "AppraisalHearing");
        await manager.SubmitAsync(await manager.GetAsync($"/gesprekken/{appraisal}/bedenkingengesprek"), null, ("datum", "15-4-2026"), ("verslag", "Noor vertelde."));
        await house.TryAsync(appraisal, "AppraisalReconsider");
        await manager.SubmitAsync(await manager.GetAsync($"/gesprekken/{appraisal}/vaststellen"), null, ("besluit", "NotAccepted"), ("reden", "Het blijft zo."));
        await house.TryAsync(appraisal, "AppraisalClosed", Cast.Everybody);

        // The one state that is left: agreed, without objections. A colleague gets there.
        var colleague = house[Town.Colleague];
        var other = await house.ConversationAsync(Town.Colleague, 1);
        await manager.UpToOfferAsync(other);
        await manager.SignAsync(other);
        await colleague.SignAsync(other);
        var agreed = await house.ConversationAsync(Town.Colleague, 3);
        await manager.InviteAsync(agreed);
        await manager.JudgeAsync(agreed);
        await manager.SendDraftAsync(agreed);
        await house.Town.DaysPassAsync(agreed, 14);
        await manager.HoldAsync(agreed);
        await colleague.SignAppraisalAsync(agreed);
        await manager.SignAppraisalAsync(agreed);
        await house.TryAsync(agreed, "AppraisalDecide", subject: Town.Colleague);

        // An extra conversation: asked for and withdrawn, then found necessary by the manager, who takes it back.
        var ask = $"/medewerkers/{house.Town[Town.Colleague]}/extra-gesprek";
        await colleague.SubmitAsync(await colleague.GetAsync(ask), null, ("soort", "progress"), ("reden", "Even bijpraten."));
        await house.TryRequestAsync("Waits");
        await colleague.SubmitAsync(await colleague.GetAsync($"/verzoeken/{(await house.RequestAsync()).Id}"), "/intrekken");
        await house.TryRequestAsync("Answered");
        await manager.SubmitAsync(await manager.GetAsync(ask), null, ("soort", "progress"), ("reden", "Even bijpraten."), ("uiterlijk", "1-6-2026"));
        await house.TryRequestAsync("Announced");
        var extra = (await house.RequestAsync()).ConversationId!.Value;
        await manager.SubmitAsync(await manager.GetAsync($"/gesprekken/{extra}/niet-gehouden"), "niet-gehouden", ("reden", "Niet meer nodig."));
        await house.TryAsync(extra, "Ended", subject: Town.Colleague);

        house.Wrong.ShouldBeEmpty();
        house.Cells.ShouldBeGreaterThan(4000);
        house.States.ShouldBe([.. ConversationAccess.Appraisal.All,
            nameof(StepKind.Invite), nameof(StepKind.Prepare), nameof(StepKind.Converse), "ProgressConverse", nameof(StepKind.Approve), nameof(StepKind.Closed), "Ended"], ignoreOrder: true);
    }

    [Theory, EachDatabase]
    public async Task EveryDoorAboutAnEmployee_OpensExactlyForWhoTheTableNames(Engine engine)
    {
        var house = await House.OfAsync(engine);
        foreach (var table in new[] { typeof(EmployeeFileAccess), typeof(EmployeeMomentsAccess), typeof(AssessorAccess) })
        {
            foreach (var subject in Cast.Subjects)
                await house.TryAsync(table, "", Cast.Everybody, role => role.To(subject), new(StringComparer.Ordinal) { ["medewerker"] = house.Town[subject].ToString(), ["aanwijzing"] = Guid.CreateVersion7().ToString() });
        }

        house.Wrong.ShouldBeEmpty();
    }

    [Theory, EachDatabase]
    public async Task ProgressOfTheOrganisation_OpensForAdvisers_AndInTotalsForTheWorksCouncil(Engine engine)
    {
        var house = await House.OfAsync(engine);
        await house.TryAsync(typeof(DepartmentsAccess), "", Cast.Everybody,
            role => role.Number == Town.OtherHrAdviser ? Relation.HrAdviser : role.Relation, new(StringComparer.Ordinal));
        house.Wrong.ShouldBeEmpty();
    }

    [Theory, EachDatabase]
    public async Task EveryDoorOfARegulation_InEveryState_OpensExactlyForWhoTheTableNames(Engine engine)
    {
        // A house of its own: a version that comes in force is in force for everybody.
        var house = await House.FoundAsync(engine);
        var adviser = house["29"];
        var preset = $"/regelingen/{(await house.ParametersAsync())["versie"]}";
        await house.TryAsync(typeof(RegulationsAccess), "", Cast.Everybody, role => Relation.Colleague | role.Relation, new(StringComparer.Ordinal));
        await house.TryVersionAsync(preset, StandingOfVersion.InForce);
        // As a real municipality begins; this one has its decisions on record because it is a demo.
        await house.Town.LookAsync(db => db.Set<RegulationVersion>().ExecuteUpdateAsync(set => set.SetProperty(row => row.AdoptedOn, (DateOnly?)null)));
        await house.TryVersionAsync(preset, StandingOfVersion.InForceUndecided);

        var given = await adviser.CopyPresetAsync(Presets.CaoGemeenten, "ingetrokken");
        await house.TryVersionAsync(given, StandingOfVersion.Draft);
        await adviser.SubmitAsync(await adviser.GetAsync(given + "/intrekken"), null);
        await house.TryVersionAsync(given, StandingOfVersion.WithdrawnDraft);

        var refused = await adviser.CopyPresetAsync(Presets.CaoGemeenten, "geweigerd");
        await adviser.SendAsync(refused);
        await house.TryVersionAsync(refused, StandingOfVersion.AtCouncil);
        await adviser.AnswerAsync(refused, "geen-instemming", "Nog niet.");
        await house.TryVersionAsync(refused, StandingOfVersion.Refused);

        var taken = await adviser.CopyPresetAsync(Presets.CaoGemeenten, "teruggenomen");
        await adviser.SendAsync(taken);
        await adviser.SubmitAsync(await adviser.GetAsync(taken + "/intrekken"), null, ("reden", "Toch niet."));
        await house.TryVersionAsync(taken, StandingOfVersion.Withdrawn);

        var coming = await adviser.CopyPresetAsync(Presets.DoorlopendGesprek, "straks");
        await adviser.SendAsync(coming);
        await adviser.UploadAsync(await adviser.GetAsync(coming + "/antwoord"), null, [("stuk", "brief.pdf", "%PDF-1.7 %%EOF"u8.ToArray())],
            ("antwoord", "instemming"), ("datum", "10-4-2026"), ("kenmerk", "OR 1"));
        await house.TryVersionAsync(coming, StandingOfVersion.Consented, Cast.Everybody);
        await adviser.AdoptAsync(coming, "1-1-2027");
        await house.TryVersionAsync(coming, StandingOfVersion.Coming, Cast.Everybody);

        var now = await adviser.CopyPresetAsync(Presets.CaoGemeenten, "nu");
        await adviser.SendAsync(now);
        await adviser.AnswerAsync(now);
        await adviser.AdoptAsync(now);
        await house.TryVersionAsync(preset, StandingOfVersion.Former);

        house.Wrong.ShouldBeEmpty();
        house.States.ShouldBe(Enum.GetNames<StandingOfVersion>(), ignoreOrder: true);
    }

    [Theory, EachDatabase]
    public async Task EveryDoorOfTheJobBook_OpensExactlyForWhoTheTableNames(Engine engine)
    {
        // What stands in which state is that of the guide (see above); here every right is tried in the states that tell them apart.
        var house = await House.FoundAsync(engine);
        var adviser = house["29"];
        var own = await house.ParametersAsync();
        var draft = await adviser.BeginJobBookAsync();
        await house.TryJobBookAsync(draft, StandingOfDocument.Draft, Cast.Everybody);
        await adviser.SendAsync(draft);
        await house.TryJobBookAsync(draft, StandingOfDocument.AtCouncil);
        await adviser.AnswerAsync(draft);
        await house.TryJobBookAsync(draft, StandingOfDocument.Consented);
        await adviser.AdoptAsync(draft);
        await house.TryJobBookAsync(draft, StandingOfDocument.InForce, Cast.Everybody);

        // To the municipality, who manages or advises any unit does so; of whom they then see people is asked for each person (see JobBookTests).
        await house.TryAsync(typeof(JobBooksAccess), "", Cast.Everybody, role => Relation.Colleague | role.Number switch
        {
            Town.HigherManager or Town.OtherManager => Relation.Manager,
            Town.OtherHrAdviser => Relation.HrAdviser,
            _ => role.Relation,
        }, own);
        await house.TryAsync(typeof(JobFitAccess), "", Cast.Everybody, role => role.To(Town.Employee), own);
        await adviser.UploadAsync(await adviser.GetAsync("/functieboek/inlezen"), null, [("bestand", "boek.csv", "Nummer;Functie;Functiegroep;Schaal\nA1;Bode;Assistent Uitvoering;4"u8.ToArray())]);
        own["bestand"] = (await house.Town.LookAsync(db => db.Set<JobBookUpload>().Select(row => row.Id).SingleAsync())).ToString();
        await house.TryAsync(typeof(JobBookUploadAccess), "", Cast.Everybody, role => Relation.Colleague | role.Relation, own);
        house.Wrong.ShouldBeEmpty();
    }

    [Theory, EachDatabase]
    public async Task EveryDoorOfTheGuide_InEveryState_OpensExactlyForWhoTheTableNames(Engine engine)
    {
        var house = await House.FoundAsync(engine);
        var adviser = house["29"];
        var first = await house.Town.GuideInForceAsync();
        var own = await house.ParametersAsync();
        await house.TryAsync(typeof(GuidesAccess), "", Cast.Everybody, role => Relation.Colleague | role.Relation, own);
        await house.TryGuideAsync(first, StandingOfDocument.InForce, Cast.Everybody);
        await house.Town.LookAsync(db => db.Set<GuideVersion>().ExecuteUpdateAsync(set => set.SetProperty(row => row.AdoptedOn, (DateOnly?)null)));
        await house.TryGuideAsync(first, StandingOfDocument.InForceUndecided);

        var given = await adviser.CopyGuideAsync(house.Town, "ingetrokken");
        await house.TryGuideAsync(given, StandingOfDocument.Draft, Cast.Everybody);
        await adviser.SubmitAsync(await adviser.GetAsync(given + "/intrekken"), null);
        await house.TryGuideAsync(given, StandingOfDocument.WithdrawnDraft);

        var refused = await adviser.CopyGuideAsync(house.Town, "geweigerd");
        await adviser.SendAsync(refused);
        await house.TryGuideAsync(refused, StandingOfDocument.AtCouncil);
        await adviser.AnswerAsync(refused, "geen-instemming", "Nog niet.");
        await house.TryGuideAsync(refused, StandingOfDocument.Refused);

        var taken = await adviser.CopyGuideAsync(house.Town, "teruggenomen");
        await adviser.SendAsync(taken);
        await adviser.SubmitAsync(await adviser.GetAsync(taken + "/intrekken"), null, ("reden", "Toch niet."));
        await house.TryGuideAsync(taken, StandingOfDocument.Withdrawn);

        var coming = await adviser.CopyGuideAsync(house.Town, "straks");
        await adviser.SendAsync(coming);
        await adviser.UploadAsync(await adviser.GetAsync(coming + "/antwoord"), null, [("stuk", "brief.pdf", "%PDF-1.7 %%EOF"u8.ToArray())],
            ("antwoord", "instemming"), ("datum", "10-4-2026"), ("kenmerk", "OR 1"));
        await house.TryGuideAsync(coming, StandingOfDocument.Consented);
        await adviser.AdoptAsync(coming, "1-1-2027");
        await house.TryGuideAsync(coming, StandingOfDocument.Coming);

        var now = await adviser.CopyGuideAsync(house.Town, "nu");
        await adviser.SendAsync(now);
        await adviser.AnswerAsync(now);
        await adviser.AdoptAsync(now);
        await house.TryGuideAsync(first, StandingOfDocument.Former);

        await adviser.UploadAsync(await adviser.GetAsync("/competentiegids/inlezen"), null, [("bestand", "gids.csv", "Competentie;Definitie;Gedrag\nLuisteren;Horen wat iemand zegt.;Vraagt door."u8.ToArray())]);
        own["bestand"] = (await house.Town.LookAsync(db => db.Set<GuideUpload>().Select(row => row.Id).SingleAsync())).ToString();
        await house.TryAsync(typeof(GuideUploadAccess), "", Cast.Everybody, role => Relation.Colleague | role.Relation, own);

        house.Wrong.ShouldBeEmpty();
        house.States.ShouldBe(Enum.GetNames<StandingOfDocument>(), ignoreOrder: true);
    }

    [Theory, EachDatabase]
    public async Task EveryDoorOfARound_RunningAndClosed_OpensExactlyForWhoTheTableNames(Engine engine)
    {
        var house = await House.FoundAsync(engine);
        var round = (await house.ParametersAsync())["ronde"];
        foreach (var state in new[] { "Running", "Closed" })
        {
            await house.TryAsync(typeof(CampaignAccess), state, Cast.Everybody, role => role.Number == Town.OtherHrAdviser ? Relation.HrAdviser : Relation.Colleague | role.Relation,
                new(StringComparer.Ordinal) { ["ronde"] = round }, _ => Relation.HrAdviser);
            if (state == "Running") await house["29"].SubmitAsync(await house["29"].GetAsync($"/voortgang/rondes/{round}/afsluiten"), null);
        }

        house.Wrong.ShouldBeEmpty();
    }

    [Theory, EachDatabase]
    public async Task WhoHadWhichConversationInADepartment_OpensForItsOwnAdviserOnly(Engine engine)
    {
        var house = await House.OfAsync(engine);
        foreach (var (department, adviser) in new[] { ("A", Town.HrAdviser), ("B", Town.OtherHrAdviser) })
        {
            await house.TryAsync(typeof(DepartmentAccess), "", Cast.Everybody, role => role.Number == adviser || role.Relation.HasFlag(Relation.HrAdviserOfAll) ? Relation.HrAdviser : Relation.Colleague,
                new(StringComparer.Ordinal) { ["afdeling"] = (await house.UnitAsync(department)).ToString() });
        }

        house.Wrong.ShouldBeEmpty();
    }

    [Theory, EachDatabase]
    public async Task KeysSourcesAndDestinationsOfTheLinks_AreKeptByTheAdministratorOnly(Engine engine)
    {
        var house = await House.OfAsync(engine);
        await house.TryAsync(typeof(LinkAccess), "", Cast.Everybody, role => Relation.Colleague | role.Relation, await house.ParametersAsync());
        await house.TryAsync(typeof(SourceAccess), "", Cast.Everybody, role => Relation.Colleague | role.Relation, await house.ParametersAsync());
        await house.TryAsync(typeof(DestinationsAccess), "", Cast.Everybody, role => Relation.Colleague | role.Relation, await house.ParametersAsync());
        await house.TryAsync(typeof(DestinationAccess), "", Cast.Everybody, role => Relation.Colleague | role.Relation, await house.ParametersAsync());
        house.Wrong.ShouldBeEmpty();
    }

    [Theory, EachDatabase]
    public async Task DoorsOfOnesOwn_OpenForEverybody_AndSendWhoIsNotSignedInToSigningIn(Engine engine)
    {
        var house = await House.OfAsync(engine);
        foreach (var door in house.Doors.Where(door => door.Declaration.Kind == DeclarationKind.SignedIn && door.IsRead))
        {
            foreach (var role in Cast.Everybody) (await house[role.Number].GetAsync(door.Pattern)).Status.ShouldBe(HttpStatusCode.OK, $"{door} as {role.Name}");
        }

        await NobodyAsync(house, house.Town.Anonymous());
    }

    [Theory, EachDatabase]
    public async Task WhoseServiceEnded_IsNobodyToEveryDoor(Engine engine)
    {
        var house = await House.OfAsync(engine);
        await NobodyAsync(house, await house.Town.AsAsync(Cast.Gone));
    }

    [Theory, EachDatabase]
    public async Task OpenDoors_AreOpenForWhoIsNotSignedIn(Engine engine)
    {
        var house = await House.OfAsync(engine);
        var visitor = house.Town.Anonymous();
        foreach (var door in house.Doors.Where(door => door.Declaration.Kind is DeclarationKind.Public or DeclarationKind.Open && door.IsRead && !door.Pattern.Contains("{**", StringComparison.Ordinal) && !door.Pattern.Contains("{*path", StringComparison.Ordinal)))
        {
            var url = door.Url(new Dictionary<string, string>(StringComparer.Ordinal) { ["pagina"] = "voor-medewerkers", ["sleutel"] = "zomaar" });
            url.ShouldNotBeNull($"{door} has a parameter that this test does not know");
            // A link that was never given out opens nothing, and without an address for it there is no place to report a leak.
            (await visitor.GetAsync(url)).Status.ShouldBe(url.EndsWith("/zomaar", StringComparison.Ordinal) || url.EndsWith("security.txt", StringComparison.Ordinal) ? HttpStatusCode.NotFound : HttpStatusCode.OK, door.ToString());
        }
    }

    [Theory, EachDatabase]
    public async Task SomebodyOfAnotherMunicipality_FindsNothingBehindAnyDoor(Engine engine)
    {
        var house = await House.OfAsync(engine);
        var parameters = await house.ParametersAsync();
        var elsewhere = await House.FoundAsync(engine);
        foreach (var role in Cast.EachRelation)
        {
            // The guide in force is that of whoever asks: its addresses name a competency or a level, nothing of a municipality.
            foreach (var door in house.Doors.Where(door => door.Declaration.Kind == DeclarationKind.Permission && door.Pattern.Contains('{', StringComparison.Ordinal) && !typeof(GuidesAccess).Equals(door.Declaration.Table)))
            {
                var answer = await elsewhere.OpenAsync(role.Number, door, door.Url(parameters)!);
                answer.Status.ShouldBe(HttpStatusCode.NotFound, $"{door} as {role.Name} of elsewhere");
            }
        }
    }

    [Theory, EachDatabase]
    public async Task EveryDoor_IsTriedInOneOfTheseTests(Engine engine)
    {
        var house = await House.OfAsync(engine);
        Type[] tables = [typeof(ConversationAccess), typeof(EmployeeFileAccess), typeof(EmployeeMomentsAccess), typeof(MomentAccess), typeof(RequestAccess), typeof(DepartmentsAccess), typeof(DepartmentAccess),
            typeof(AssessorAccess), typeof(RegulationsAccess), typeof(RegulationVersionAccess), typeof(CampaignAccess), typeof(GuidesAccess), typeof(GuideVersionAccess), typeof(GuideUploadAccess), typeof(LinkAccess),
            typeof(SourceAccess), typeof(DestinationsAccess), typeof(DestinationAccess), typeof(JobBooksAccess), typeof(JobBookVersionAccess), typeof(JobBookUploadAccess), typeof(JobFitAccess)];
        var parameters = await house.ParametersAsync();
        foreach (var door in house.Doors.Where(door => door.Declaration.Kind == DeclarationKind.Permission))
        {
            tables.ShouldContain(door.Declaration.Table!, $"{door}: no test walks through the states of this table yet");
            door.Url(parameters).ShouldNotBeNull($"{door} has a parameter that no test fills in yet");
        }
    }

    /// <summary>Whether a kind of conversation ever asks for a right: only then somebody is told why not now.</summary>
    private static bool Knows(ConversationKind kind, string right) => kind == ConversationKind.Appraisal || right switch
    {
        "progress.write" => kind == ConversationKind.Progress,
        "competency.choose" => kind == ConversationKind.Planning,
        _ => !right.StartsWith("appraisal.", StringComparison.Ordinal) && !right.StartsWith("informant.", StringComparison.Ordinal)
            && !right.StartsWith("objections.", StringComparison.Ordinal) && !right.StartsWith("hearing.", StringComparison.Ordinal),
    };

    private static async Task NobodyAsync(House house, PageClient nobody)
    {
        var parameters = await house.ParametersAsync();
        foreach (var door in house.Doors.Where(door => door.Declaration.Kind is DeclarationKind.SignedIn or DeclarationKind.Permission))
        {
            var answer = await House.OpenAsync(nobody, door, door.Url(parameters)!);
            answer.Status.ShouldBe(door.IsRead ? HttpStatusCode.Redirect : HttpStatusCode.Unauthorized, door.ToString());
            if (door.IsRead) answer.Location!.ShouldStartWith("/aanmelden", Case.Sensitive, door.ToString());
            else answer.Document.QuerySelectorAll("main a").ShouldContain(link => link.GetAttribute("href")!.StartsWith("/aanmelden", StringComparison.Ordinal), door.ToString());
        }
    }

    /// <summary>A town with its doors, and a signed-in browser for everybody in the cast.</summary>
    private sealed class House
    {
        private static readonly ConcurrentDictionary<Engine, Lazy<Task<House>>> Houses = new();

        private readonly Dictionary<string, PageClient> clients = new(StringComparer.Ordinal);
        private readonly Dictionary<string, string> tokens = new(StringComparer.Ordinal);

        private House(Town town)
        {
            Town = town;
            Doors = Door.Of(town.Host.App);
        }

        public Town Town { get; }
        public IReadOnlyList<Door> Doors { get; }
        public List<string> Wrong { get; } = [];
        public HashSet<string> States { get; } = new(StringComparer.Ordinal);
        public int Cells { get; private set; }
        public PageClient this[string number] => clients[number];

        /// <summary>The one house of a database: the tests of this class walk through it one after the other.</summary>
        public static Task<House> OfAsync(Engine engine) => Houses.GetOrAdd(engine, key => new Lazy<Task<House>>(() => FoundAsync(key))).Value;

        public static async Task<House> FoundAsync(Engine engine)
        {
            var house = new House(await Town.FoundAsync(engine, set: Cast.Organisation()));
            foreach (var role in Cast.Everybody)
            {
                var client = await house.Town.AsAsync(role.Number);
                house.clients[role.Number] = client;
                // A token of a page that everybody may open, as an attacker with an account would have.
                house.tokens[role.Number] = (await client.GetAsync("/weergave")).ValueOf("__RequestVerificationToken");
            }

            return house;
        }

        /// <summary>The manager writes two moments about the employee: one to keep and one to share.</summary>
        public async Task<IReadOnlyList<Moment>> WriteMomentsAsync()
        {
            var file = $"/medewerkers/{Town[Town.Employee]}/momenten";
            foreach (var (text, reader) in new[] { ("Voor mij", "alleen"), ("Voor ons", "samen") })
                await this[Town.Manager].SubmitAsync(await this[Town.Manager].GetAsync(file), "/momenten", ("wat", text), ("soort", nameof(MomentKind.WentWell)), ("datum", "14-4-2026"), ("wie", reader));
            return await Town.LookAsync(db => db.Set<Moment>().AsNoTracking().OrderBy(row => row.Id).ToListAsync());
        }

        /// <summary>Tries the doors of a moment: they open for who wrote it only.</summary>
        public Task TryMomentAsync(Moment moment, string state) => TryAsync(typeof(MomentAccess), state, Cast.Everybody,
            role => role.Number == Town.Manager ? role.To(Town.Employee) : Relation.None, new(StringComparer.Ordinal) { ["moment"] = moment.Id.ToString() });

        /// <summary>The request for an extra conversation that goes on, or else the one that was withdrawn.</summary>
        public Task<ConversationRequest> RequestAsync() => Town.LookAsync(db => db.Set<ConversationRequest>().AsNoTracking().OrderBy(row => row.State == RequestState.Withdrawn).ThenBy(row => row.Id).FirstAsync());

        /// <summary>Tries the doors of that request; it is about the colleague.</summary>
        public async Task TryRequestAsync(string state)
        {
            var row = await RequestAsync();
            Town.Host.App.Services.GetRequiredService<RequestAccess>().StateOf(row).ShouldBe(state);
            await TryAsync(typeof(RequestAccess), state, Cast.Everybody, role => role.To(Town.Colleague), new(StringComparer.Ordinal) { ["verzoek"] = row.Id.ToString() });
        }

        public Task<Guid> UnitAsync(string code) => Town.LookAsync(db => db.Set<Unit>().Where(row => row.Code == code).Select(row => row.Id).SingleAsync());

        public async Task<Guid> ConversationAsync(string number, int ordinal) => (await Town.ConversationOfAsync(number, ordinal)).Id;

        /// <summary>Tries every door of a conversation that is in this state.</summary>
        public async Task TryAsync(Guid conversation, string state, IReadOnlyList<Role>? roles = null, string subject = Town.Employee)
        {
            var row = await Town.LookAsync(db => db.Set<Conversation>().AsNoTracking().SingleAsync(one => one.Id == conversation));
            Town.Host.App.Services.GetRequiredService<ConversationAccess>().StateOf(row).ShouldBe(state);
            States.Add(state);
            var parameters = await ParametersAsync();
            parameters["id"] = conversation.ToString();
            await TryAsync(typeof(ConversationAccess), state, roles ?? Cast.EachRelation, role => role.To(subject), parameters, permission => Knows(row.Kind, permission.Key) ? Both : Relation.None);
        }

        /// <summary>Tries every door of a version of the regulation, whose page shows that it stands so.</summary>
        public async Task TryVersionAsync(string version, StandingOfVersion standing, IReadOnlyList<Role>? roles = null)
        {
            (await this["29"].GetAsync(version)).Text.ShouldContain(standing.Dutch());
            States.Add(standing.ToString());
            var parameters = await ParametersAsync();
            parameters["versie"] = version.Split('/')[^1];
            await TryAsync(typeof(RegulationVersionAccess), standing.ToString(), roles ?? Cast.EachRelation, role => Relation.Colleague | role.Relation, parameters, _ => Relation.HrAdviserOfAll);
        }

        /// <summary>Tries every door of a version of the guide, whose page shows that it stands so.</summary>
        public async Task TryGuideAsync(string version, StandingOfDocument standing, IReadOnlyList<Role>? roles = null)
        {
            (await this["29"].GetAsync(version)).Text.ShouldContain(standing.Dutch());
            States.Add(standing.ToString());
            var parameters = await ParametersAsync();
            parameters[GuideVersionAccess.Parameter] = version.Split('/')[^1];
            // The paper that a door opens belongs to this version; where it has none, there is nothing behind that door.
            var id = Guid.Parse(parameters[GuideVersionAccess.Parameter]);
            parameters["besluit"] = (await PaperAsync(id)).ToString();
            await TryAsync(typeof(GuideVersionAccess), standing.ToString(), roles ?? Cast.EachRelation, role => Relation.Colleague | role.Relation, parameters, _ => Relation.HrAdviserOfAll);
        }

        /// <summary>Tries every door of a version of the job book, whose page shows that it stands so.</summary>
        public async Task TryJobBookAsync(string version, StandingOfDocument standing, IReadOnlyList<Role>? roles = null)
        {
            (await this["29"].GetAsync(version)).Text.ShouldContain(standing.Dutch());
            var parameters = await ParametersAsync();
            parameters[JobBookVersionAccess.Parameter] = version.Split('/')[^1];
            var id = Guid.Parse(parameters[JobBookVersionAccess.Parameter]);
            parameters["besluit"] = (await Town.LookAsync(async db =>
            {
                var paper = new JobBookPaper(Guid.CreateVersion7(), id, DecisionBy.Council, "brief.pdf", "%PDF-1.7 %%EOF"u8.ToArray(), Town["29"], DateTime.SpecifyKind(new DateTime(2026, 4, 15), DateTimeKind.Utc));
                db.Add(paper);
                db.Record(new AuditRecord(new Operation("test.paper", "legde een brief neer"), null, null, null, null, "jobbook", id, null, "test", paper.At));
                await db.SaveChangesAsync();
                return paper.Id;
            })).ToString();
            await TryAsync(typeof(JobBookVersionAccess), standing.ToString(), roles ?? Cast.EachRelation, role => Relation.Colleague | role.Relation, parameters, _ => Relation.HrAdviserOfAll);
        }

        private Task<Guid> PaperAsync(Guid version) => Town.LookAsync(async db =>
        {
            if (await db.Set<GuidePaper>().Where(row => row.VersionId == version).OrderBy(row => row.Id).Select(row => row.Id).FirstOrDefaultAsync() is var known && known != default) return known;
            var paper = new GuidePaper(Guid.CreateVersion7(), version, DecisionBy.Council, "brief.pdf", "%PDF-1.7 %%EOF"u8.ToArray(), Town["29"], DateTime.SpecifyKind(new DateTime(2026, 4, 15), DateTimeKind.Utc));
            db.Add(paper);
            db.Record(new AuditRecord(new Operation("test.paper", "legde een brief neer"), null, null, null, null, "guide", version, null, "test", paper.At));
            await db.SaveChangesAsync();
            return paper.Id;
        });

        /// <summary>Tries every door of a table.</summary>
        /// <param name="explains">For a right: who stands in one of these relations is told why not now, instead of "bestaat niet".</param>
        public async Task TryAsync(Type type, string state, IReadOnlyList<Role> roles, Func<Role, Relation> relation, Dictionary<string, string> parameters, Func<Permission, Relation>? explains = null)
        {
            var table = (AccessTable)Town.Host.App.Services.GetRequiredService(type);
            var doors = Doors.Where(door => type.Equals(door.Declaration.Table)).ToList();
            doors.ShouldNotBeEmpty();
            // Everywhere one door of each right; in a few states every door by each relation, and everybody who nearly has one.
            var ofEachRight = doors.OrderByDescending(door => door.IsRead).DistinctBy(door => door.Declaration.Permission!.Key, StringComparer.Ordinal).ToHashSet();
            foreach (var door in doors)
            {
                var permission = door.Declaration.Permission!;
                var url = door.Url(parameters)!;
                foreach (var role in roles)
                {
                    if (!ofEachRight.Contains(door) && !(roles == Cast.Everybody && Cast.EachRelation.Contains(role))) continue;
                    var may = table.RightTo(permission, relation(role), state) != Relation.None;
                    // A permitted write would change the state; the stories test those. Every refused one is tried.
                    if (may && !door.IsRead) continue;
                    // Before the invitation there is no moment to put into a calendar.
                    if (may && state.EndsWith("Invite", StringComparison.Ordinal) && url.EndsWith(".ics", StringComparison.Ordinal)) continue;
                    var told = (relation(role) & (explains?.Invoke(permission) ?? Relation.None)) != Relation.None && (table.Ever(permission) & relation(role)) != Relation.None;
                    var expected = may ? HttpStatusCode.OK : told ? HttpStatusCode.Conflict : HttpStatusCode.NotFound;
                    var answer = await OpenAsync(role.Number, door, url);
                    Cells++;
                    if (answer.Status != expected) Wrong.Add($"{door} in {state} as {role.Name}: {(int)answer.Status}, expected {(int)expected}");
                }
            }
        }

        /// <summary>What the parameters of addresses are in this town: things that really exist, where they do.</summary>
        public async Task<Dictionary<string, string>> ParametersAsync()
        {
            var unknown = Guid.CreateVersion7();
            var (agreement, informant, moment, request) = await Town.LookAsync(async db => (
                await db.Set<Agreement>().OrderBy(row => row.Id).Select(row => row.Id).FirstOrDefaultAsync(),
                await db.Set<Informant>().OrderBy(row => row.Id).Select(row => row.Id).FirstOrDefaultAsync(),
                await db.Set<Moment>().OrderBy(row => row.Id).Select(row => row.Id).FirstOrDefaultAsync(),
                await db.Set<ConversationRequest>().OrderBy(row => row.Id).Select(row => row.Id).FirstOrDefaultAsync()));
            return new Dictionary<string, string>(StringComparer.Ordinal)
            {
                ["id"] = (await ConversationAsync(Town.Employee, 1)).ToString(),
                ["afspraak"] = (agreement == default ? unknown : agreement).ToString(),
                ["informant"] = (informant == default ? unknown : informant).ToString(),
                ["moment"] = (moment == default ? unknown : moment).ToString(),
                ["verzoek"] = (request == default ? unknown : request).ToString(),
                ["medewerker"] = Town[Town.Employee].ToString(),
                ["afdeling"] = (await UnitAsync("A")).ToString(),
                ["aanwijzing"] = unknown.ToString(),
                ["sleutel"] = unknown.ToString(),
                ["bron"] = (await SourceAsync()).Source.ToString(),
                ["beurt"] = (await SourceAsync()).Run.ToString(),
                ["bestemming"] = (await DestinationAsync()).Destination.ToString(),
                ["zending"] = (await DestinationAsync()).Dispatch.ToString(),
                ["tabel"] = "personen",
                ["ronde"] = (await RoundAsync()).ToString(),
                ["deel"] = "work",
                ["hoofdstuk"] = "basis",
                ["gids"] = (await Town.LookAsync(db => db.Set<GuideVersion>().OrderBy(row => row.Id).Select(row => row.Id).FirstAsync())).ToString(),
                ["boek"] = unknown.ToString(),
                ["functie"] = "medewerker-groen",
                ["besluit"] = unknown.ToString(),
                ["bestand"] = unknown.ToString(),
                ["competentie"] = "samenwerken",
                ["niveau"] = "A",
                ["versie"] = (await Town.LookAsync(db => db.Set<RegulationVersion>().OrderBy(row => row.Id).Select(row => row.Id).FirstAsync())).ToString(),
                ["stuk"] = (await Town.LookAsync(db => db.Set<DecisionPaper>().OrderBy(row => row.Id).Select(row => row.Id).FirstOrDefaultAsync())).ToString(),
            };
        }

        /// <summary>A source, and a run of it that waits.</summary>
        private Task<(Guid Source, Guid Run)> SourceAsync() => Town.LookAsync(async db =>
        {
            if (await db.Set<SourceRun>().OrderBy(row => row.Id).FirstOrDefaultAsync() is { } known) return (known.SourceId, known.Id);
            var at = DateTime.SpecifyKind(new DateTime(2026, 4, 15), DateTimeKind.Utc);
            var source = new PersonnelSource(Guid.CreateVersion7(), SourceKind.Afas, Town[Town.Administrator], at);
            source.Reach("AFAS", "https://personeel.voorbeeld.example", new SourceSettings(), "geheim");
            var run = new SourceRun(Guid.CreateVersion7(), source.Id, 1, RunTrigger.Test, "1", Town.Spring2026, null, at);
            db.AddRange(source, run);
            db.Record(new AuditRecord(new Operation("test.source", "maakte een bron"), null, null, null, null, "source", source.Id, null, "test", at));
            await db.SaveChangesAsync();
            return (source.Id, run.Id);
        });

        /// <summary>A destination, and an outcome that waits to go there.</summary>
        private Task<(Guid Destination, Guid Dispatch)> DestinationAsync() => Town.LookAsync(async db =>
        {
            if (await db.Set<Dispatch>().OrderBy(row => row.Id).FirstOrDefaultAsync() is { } known) return (known.DestinationId, known.Id);
            var at = DateTime.SpecifyKind(new DateTime(2026, 4, 15), DateTimeKind.Utc);
            var destination = new Destination(Guid.CreateVersion7(), DestinationKind.Rest, Town[Town.Administrator], at);
            destination.Reach("Dossier", "https://dossier.voorbeeld.example", new DestinationSettings(), "geheim");
            var conversation = await db.Set<Conversation>().AsNoTracking().OrderBy(row => row.Id).FirstAsync();
            var dispatch = new Dispatch(Guid.CreateVersion7(), destination, conversation, OutcomeCause.Recorded, Guid.CreateVersion7(), 1, at);
            db.AddRange(destination, new DestinationDoor(destination.Id), dispatch);
            db.Record(new AuditRecord(new Operation("test.destination", "maakte een bestemming"), null, null, null, null, "destination", destination.Id, null, "test", at));
            await db.SaveChangesAsync();
            return (destination.Id, dispatch.Id);
        });

        /// <summary>A round about the appraisals, begun when there was none.</summary>
        private async Task<Guid> RoundAsync()
        {
            var known = await Town.LookAsync(db => db.Set<Campaign>().OrderBy(row => row.Id).Select(row => row.Id).FirstOrDefaultAsync());
            if (known != default) return known;
            var adviser = this["29"];
            await adviser.SubmitAsync(await adviser.GetAsync("/voortgang/rondes/nieuw"), "/nieuw", ("naam", "Beoordelingen"), ("gesprek", "appraisal"), ("streefdatum", "1-12-2027"), ("voor", "iedereen"));
            return await RoundAsync();
        }

        public async Task<Page> OpenAsync(string number, Door door, string url) => door.IsRead
            ? await clients[number].GetAsync(url)
            : await clients[number].PostAsync(url, [], tokens[number]);

        public static async Task<Page> OpenAsync(PageClient client, Door door, string url) => door.IsRead
            ? await client.GetAsync(url)
            : await client.PostAsync(url, [("__RequestVerificationToken", (await client.GetAsync("/weergave")).ValueOf("__RequestVerificationToken"))]);
    }
}
