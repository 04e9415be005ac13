using System.Text.Json;
using Beweeg.Competencies.Contracts;
using Beweeg.Conversations.Agreements;
using Beweeg.Conversations.Appraisals;
using Beweeg.Conversations.Appraisals.Additions;
using Beweeg.Conversations.Appraisals.Informants;
using Beweeg.Conversations.Appraisals.Objections;
using Beweeg.Conversations.Cycles;
using Beweeg.Conversations.Profile;
using Beweeg.Conversations.Recording;
using Beweeg.Conversations.Recording.ShowRecord;
using Beweeg.Conversations.Regulations;
using Beweeg.Conversations.Regulations.Versions;
using Beweeg.Conversations.Rules;
using Beweeg.Conversations.Steps;
using Beweeg.Organisation.Contracts;
using Beweeg.Platform.Access;
using Beweeg.Platform.Audit;
using Beweeg.Platform.Data;
using Beweeg.Platform.Modules;
using Beweeg.Platform.Time;
using Microsoft.EntityFrameworkCore;

namespace Beweeg.Conversations;

/// <summary>
/// Appraisals in the demo: two people of whom the cycle before this one was closed with an appraisal, and in the team Groen
/// a few with a cycle of one year, whose appraisal is now on its way, each at another step.
/// </summary>
internal sealed class DemoAppraisals(
    StartCycles start, ITeams teams, IPeople people, IGuides guides, RegulationLibrary library, Calendar calendar, TimeProvider time) : IDemoStory
{
    private const string Ahmed = "100001";
    private const string Marjan = "100002";
    private const string Sanne = "100003";
    private const string Daan = "100008";

    private static readonly ConversationAccess Access = new();

    private enum Stage
    {
        HalfWrittenDraft,
        ConversationToday,
        ToSign,
        MayObject,
        Hearing,
        ToAdopt,
    }

    public async Task TellAsync(BeweegDb db, CancellationToken cancel)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        db.Record(new AuditRecord(ConversationOperations.StartCycles, null, null, null, null, "campaign", db.MunicipalityId, "beoordelingen in de proefgemeente", "cli", calendar.Now));
        var chance = new Random(2026);
        foreach (var number in new[] { Sanne, Ahmed })
        {
            if (await people.WithNumberAsync(number, cancel) is { } employee) await LastCycleAsync(db, employee, chance, cancel);
        }

        if (await people.WithNumberAsync(Marjan, cancel) is { } manager)
        {
            Guid?[] others = [await people.WithNumberAsync(Ahmed, cancel), await people.WithNumberAsync(Daan, cancel)];
            var team = (await teams.DirectReportsAsync(manager, calendar.Today, cancel)).Where(member => !others.Contains(member.Id)).ToList();
            var stages = new Queue<Stage>(Enum.GetValues<Stage>());
            foreach (var member in team)
            {
                if (stages.Count == 0) break;
                if (await YearAsync(db, member.Id, stages.Peek(), chance, cancel)) stages.Dequeue();
            }
        }

        await transaction.CommitAsync(cancel);
    }

    /// <summary>The cycle before the running one, with all its conversations, adopted.</summary>
    private async Task LastCycleAsync(BeweegDb db, Guid employee, Random chance, CancellationToken cancel)
    {
        var running = await db.Set<ConversationCycle>().AsNoTracking().Where(row => row.EmployeeId == employee && row.Start <= calendar.Today)
            .OrderByDescending(row => row.Start).FirstOrDefaultAsync(cancel);
        if (running is null) return;
        var day = running.Start.AddDays(-1);
        if (await people.FindAsync(employee, day, cancel) is not { MainPosition: not null } person) return;
        if (await start.ForAsync(person, day, cancel) is not { } cycle) return;
        await db.SaveChangesAsync(cancel);
        if (await DeskAsync(db, cycle, person, ConversationKind.Appraisal, cancel) is not { } desk) return;
        await EarlierAsync(db, cycle, person, cycle.Start.AddDays(70), cycle.Start.AddDays(350), chance, cancel);
        var held = desk.Conversation.Latest.AddDays(-24);
        var appraisal = await DraftAsync(db, desk, held, chance, complete: true, cancel);
        var signed = await LayDownAsync(db, appraisal, held, cancel);
        await SignAsync(db, appraisal, signed, Party.Manager, "agreed", "", held);
        await SignAsync(db, appraisal, signed, Party.Employee, "agreed", "Ik herken me hierin. Fijn dat de praktijkdagen genoemd zijn.", held.AddDays(2));
        desk.Conversation.Signed(fullyAgreed: true);
        await AdoptAsync(db, appraisal, signed, held.AddDays(6), cancel);
        db.Add(new Addition(Ids.New(time), desk.Conversation.Id, employee, employee, Party.Employee, Relation.Self,
            "In de uitleg staat dat ik twee dagen meeliep. Het waren er drie.", At(held.AddDays(20), 9)));
        await db.SaveChangesAsync(cancel);
        db.ChangeTracker.Clear();
    }

    /// <summary>A cycle of one year in place of the standard one, with its appraisal at a step; false when it does not fit for this person.</summary>
    private async Task<bool> YearAsync(BeweegDb db, Guid employee, Stage stage, Random chance, CancellationToken cancel)
    {
        var today = calendar.Today;
        if (await people.FindAsync(employee, today, cancel) is not { MainPosition: not null } person) return false;
        var running = await db.Set<ConversationCycle>().AsNoTracking().FirstOrDefaultAsync(row => row.EmployeeId == employee && row.Start <= today && row.End >= today, cancel);
        if (running is null) return false;
        var regulation = await library.OfAsync(db, running.RegulationVersionId, cancel);
        var facts = StartCycles.FactsOf(person);
        if (facts.Problems().Count > 0 || CycleSchedule.On(regulation, facts, CycleChoice.OneYear, today) is not { ShapeKey: "one-year" } year
            || year.Start.Date.AddDays(90) > today || year.Conversations.Count != 3) return false;

        await ForgetAsync(db, running.Id, cancel);
        var cycle = new ConversationCycle(Ids.New(time), employee, running.RegulationVersionId, running.GuideVersionId, year.ShapeKey, year.Name, year.Start.Date, year.End.Date);
        db.Add(cycle);
        var ordinal = 0;
        foreach (var planned in year.Conversations)
        {
            db.Add(new Conversation(Ids.New(time), cycle.Id, employee, ++ordinal, planned.Key, regulation.Type(planned.TypeKey), planned.Name,
                planned.Latest.Date, JsonSerializer.Serialize(planned.Latest, JsonSerializerOptions.Web)));
        }

        await db.SaveChangesAsync(cancel);
        if (await DeskAsync(db, cycle, person, ConversationKind.Appraisal, cancel) is not { } desk) return false;
        var days = today.DayNumber - cycle.Start.DayNumber;
        await EarlierAsync(db, cycle, person, cycle.Start.AddDays(days / 6), cycle.Start.AddDays(days / 2), chance, cancel);
        await AppraiseAsync(db, desk, stage, today, chance, cancel);
        await db.SaveChangesAsync(cancel);
        db.ChangeTracker.Clear();
        return true;
    }

    private async Task AppraiseAsync(BeweegDb db, OnDesk desk, Stage stage, DateOnly today, Random chance, CancellationToken cancel)
    {
        var held = stage switch
        {
            Stage.HalfWrittenDraft => today.AddDays(12),
            Stage.ConversationToday => today,
            Stage.ToSign => today.AddDays(-2),
            Stage.MayObject => today.AddDays(-5),
            Stage.Hearing => today.AddDays(-9),
            _ => today.AddDays(-4),
        };
        var appraisal = await DraftAsync(db, desk, held, chance, complete: stage != Stage.HalfWrittenDraft, cancel);
        if (stage is Stage.HalfWrittenDraft or Stage.ConversationToday) return;
        var text = await LayDownAsync(db, appraisal, held, cancel);
        if (stage == Stage.ToSign) return;
        await SignAsync(db, appraisal, text, Party.Manager, "agreed", "", held);
        await SignAsync(db, appraisal, text, Party.Employee, stage == Stage.ToAdopt ? "agreed" : "seen",
            stage == Stage.ToAdopt ? "" : "Over het werk ben ik het eens, over samenwerken niet.", held.AddDays(1));
        desk.Conversation.Signed(fullyAgreed: stage == Stage.ToAdopt);
        if (stage != Stage.Hearing) return;
        var objection = new Objection(Ids.New(time), desk.Conversation.Id, desk.Person.Id);
        objection.Write("Bij samenwerken staat dat ik weinig overleg. Vanaf april was ik alleen op de route, omdat er twee collega's ziek waren. Overleggen kon toen niet. Toen ze terug waren, heb ik elke week het werkoverleg voorbereid. Dat zie ik niet terug.", At(held.AddDays(3), 20));
        objection.File(At(held.AddDays(3), 20));
        db.Add(objection);
        desk.Conversation.FileObjections(held.AddDays(3), wantsHearing: true);
    }

    /// <summary>The draft, with an informant; sent in time when it is complete.</summary>
    private async Task<AppraisalOnDesk> DraftAsync(BeweegDb db, OnDesk desk, DateOnly day, Random chance, bool complete, CancellationToken cancel)
    {
        var conversation = desk.Conversation;
        conversation.Invite(day, new TimeOnly(10, 30), 90, "Spreekkamer 2.14", null);
        var informant = new Informant(Ids.New(time), conversation.Id, desk.Person.Id, "Karin Hofstra", "k.hofstra@gemeentevoorbeeld.example", Party.Employee,
            "Karin en ik werken veel samen aan dezelfde meldingen.", At(day.AddDays(-40), 9));
        db.Add(informant);
        // Only somebody with the link could answer; this link was never shown to anybody.
        informant.Ask(InformantLink.Make(db.MunicipalityId).Hash, day.AddDays(-20), "Goed idee, ik vraag het haar.");
        conversation.AskInformants();
        informant.Reply(DemoAppraisalTexts.InformantAnswers(desk), At(day.AddDays(-30), 15));
        conversation.BeginDraft();

        var before = await AppraisalDesk.LayAsync(db, desk, day, cancel);
        var items = before.Parts.SelectMany(part => part.Items).ToList();
        foreach (var (item, number) in items.Select((item, number) => (item, number)))
        {
            if (!complete && number > 3) break;
            var qualification = item.Kind is null ? null : DemoAppraisalTexts.Qualification(number, chance);
            var judgement = new Judgement(Ids.New(time), conversation.Id, desk.Person.Id, item.Key);
            judgement.Qualify(qualification, At(day.AddDays(-16), 11));
            judgement.Explain(complete || number < 3 ? DemoAppraisalTexts.Reason(item, qualification, number) : "", At(day.AddDays(-16), 11));
            db.Add(judgement);
        }

        await db.SaveChangesAsync(cancel);
        if (!complete) return await AppraisalDesk.LayAsync(db, desk, day, cancel);
        var sent = day.AddDays(-12);
        conversation.SendDraft(sent, AppraisalTerms.EarliestConversation(desk.Regulation, sent).Date);
        var appraisal = await AppraisalDesk.LayAsync(db, desk, day, cancel);
        db.Add(new ConversationRecord(Ids.New(time), conversation.Id, desk.Person.Id, 1, AppraisalDocument.Write(appraisal), At(sent, 16)));
        await db.SaveChangesAsync(cancel);
        return appraisal;
    }

    private async Task<ConversationRecord> LayDownAsync(BeweegDb db, AppraisalOnDesk appraisal, DateOnly held, CancellationToken cancel)
    {
        var conversation = appraisal.Conversation;
        conversation.Hold(held);
        conversation.LayDownToSign(held);
        var before = await db.Set<ConversationRecord>().SingleAsync(row => row.ConversationId == conversation.Id, cancel);
        before.Lapse();
        var record = new ConversationRecord(Ids.New(time), conversation.Id, conversation.EmployeeId, 2, AppraisalDocument.Write(appraisal), At(held, 13));
        db.Add(record);
        await db.SaveChangesAsync(cancel);
        return record;
    }

    private Task SignAsync(BeweegDb db, AppraisalOnDesk appraisal, ConversationRecord record, Party party, string outcome, string remark, DateOnly day)
    {
        var signer = party == Party.Employee ? new Signer(appraisal.Desk.Person.Id, appraisal.Desk.Person.Name) : new Signer(appraisal.Desk.ManagerId!.Value, appraisal.Desk.ManagerName!);
        db.Add(new Signature(Ids.New(time), record, signer, party, party == Party.Employee ? Relation.Self : Relation.Manager, null, outcome, remark, "keuze in de proef", At(day, 14)));
        return db.SaveChangesAsync();
    }

    private async Task AdoptAsync(BeweegDb db, AppraisalOnDesk appraisal, ConversationRecord signed, DateOnly day, CancellationToken cancel)
    {
        var now = At(day, 10);
        var desk = appraisal.Desk;
        var names = new Dictionary<Guid, string> { [desk.Person.Id] = desk.Person.Name, [desk.ManagerId!.Value] = desk.ManagerName ?? "de leidinggevende" };
        var signatures = SignatureOnScreen.Of(desk, await Records.SignaturesAsync(db, signed.Id, cancel), names);
        var whole = new Appraisal(Ids.New(time), desk.Conversation.Id, desk.Person.Id);
        whole.Adopt(appraisal.Sum!.Final.Key, desk.ManagerId!.Value);
        db.Add(whole);
        signed.Lapse();
        var record = new ConversationRecord(Ids.New(time), desk.Conversation.Id, desk.Person.Id, 3,
            AppraisalDocument.WriteAdopted(appraisal with { Row = whole }, signatures, signed, desk.ManagerName ?? "de leidinggevende", now), now);
        record.Record(now);
        db.Add(record);
        desk.Conversation.Adopt(now);
        await db.SaveChangesAsync(cancel);
    }

    /// <summary>Planning and progress of the cycle, held and recorded.</summary>
    private async Task EarlierAsync(BeweegDb db, ConversationCycle cycle, Person person, DateOnly planning, DateOnly progress, Random chance, CancellationToken cancel)
    {
        var guide = await guides.OfAsync(cycle.GuideVersionId, cancel);
        var position = person.MainPosition!;
        if (await DeskAsync(db, cycle, person, ConversationKind.Planning, cancel) is not { } first) return;
        var agreements = new List<Agreement>();
        foreach (var (kind, text) in DemoAgreements.For(position, guide.ProfileOf(position.JobGroup), cycle, chance))
        {
            var agreement = new Agreement(Ids.New(time), cycle.Id, first.Conversation.Id, person.Id, kind, agreements.Count + 1, At(planning, 10));
            agreement.Write(text);
            agreement.Agree();
            agreements.Add(agreement);
        }

        AgreementTable.DivideEqually(agreements);
        db.AddRange(agreements);
        foreach (var (kind, day) in new[] { (ConversationKind.Planning, planning), (ConversationKind.Progress, progress) })
        {
            if (await DeskAsync(db, cycle, person, kind, cancel) is not { } desk) continue;
            desk.Conversation.Invite(day, new TimeOnly(10, 0), 60, "Spreekkamer 2.14", null);
            desk.Conversation.Begin(day);
            desk.Conversation.OfferForApproval();
            var record = new ConversationRecord(Ids.New(time), desk.Conversation.Id, person.Id, 1, PlanningDocument.Write(desk, new AgreementsOnTable(cycle, desk.Conversation.Id, agreements, [], _ => { }), ProfileInCycle.Of(guide, position, [])), At(day, 12));
            db.Add(record);
            db.Add(new Signature(Ids.New(time), record, new Signer(desk.ManagerId!.Value, desk.ManagerName!), Party.Manager, Relation.Manager, null, "agreed", "", "keuze in de proef", At(day, 13)));
            db.Add(new Signature(Ids.New(time), record, new Signer(person.Id, person.Name), Party.Employee, Relation.Self, null, "agreed", "", "keuze in de proef", At(day.AddDays(1), 9)));
            record.Record(At(day.AddDays(1), 9));
            desk.Conversation.Close(At(day.AddDays(1), 9));
        }

        await db.SaveChangesAsync(cancel);
    }

    private async Task<OnDesk?> DeskAsync(BeweegDb db, ConversationCycle cycle, Person person, ConversationKind kind, CancellationToken cancel)
    {
        var conversation = await db.Set<Conversation>().Where(row => row.CycleId == cycle.Id && row.Kind == kind).OrderBy(row => row.Ordinal).FirstOrDefaultAsync(cancel);
        if (conversation is null || await teams.ManagerOfAsync(person.Id, calendar.Today, cancel) is not { } manager) return null;
        var regulation = await library.OfAsync(db, cycle.RegulationVersionId, cancel);
        var names = await people.NamesAsync([manager], cancel);
        return new OnDesk(new Asked<Conversation>(conversation, Access, Relation.Manager, Relation.Manager), cycle, regulation,
            regulation.Type(conversation.TypeKey), person, manager, names.GetValueOrDefault(manager), await guides.OfAsync(cycle.GuideVersionId, cancel));
    }

    private static async Task ForgetAsync(BeweegDb db, Guid cycle, CancellationToken cancel)
    {
        var conversations = await db.Set<Conversation>().Where(row => row.CycleId == cycle).Select(row => row.Id).ToListAsync(cancel);
        await db.Set<Signature>().Where(row => conversations.Contains(row.ConversationId)).ExecuteDeleteAsync(cancel);
        await db.Set<ConversationRecord>().Where(row => conversations.Contains(row.ConversationId)).ExecuteDeleteAsync(cancel);
        await db.Set<Agreement>().Where(row => row.CycleId == cycle).ExecuteDeleteAsync(cancel);
        await db.Set<Conversation>().Where(row => row.CycleId == cycle).ExecuteDeleteAsync(cancel);
        await db.Set<ConversationCycle>().Where(row => row.Id == cycle).ExecuteDeleteAsync(cancel);
    }

    private static DateTime At(DateOnly day, int hour) => Calendar.ToUtc(day, new TimeOnly(hour, 0));
}
