using Beweeg.Competencies.Contracts;
using Beweeg.Conversations.Agreements;
using Beweeg.Conversations.Cycles;
using Beweeg.Conversations.Profile;
using Beweeg.Conversations.Recording;
using Beweeg.Conversations.Regulations;
using Beweeg.Conversations.Regulations.Versions;
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
/// Lets the demo municipality live: everybody has a cycle, most planning conversations were held and recorded before their
/// date, some are late, some wait for a signature, and the newest employees still have to begin.
/// </summary>
internal sealed class DemoStory(StartCycles start, ITeams teams, IPeople people, IGuides guides, RegulationLibrary library, Calendar calendar, TimeProvider time) : IDemoStory
{
    /// <summary>A larger demo has more people, not more stories: making it must not take an hour.</summary>
    private const int Most = 1500;

    /// <summary>Personnel number of Roos Meijer, with whom the manual walks through a whole cycle: hers is still to begin.</summary>
    private const string Beginner = "100010";

    public async Task TellAsync(BeweegDb db, CancellationToken cancel)
    {
        var today = calendar.Today;
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        db.Record(new AuditRecord(ConversationOperations.StartCycles, null, null, null, null, "campaign", db.MunicipalityId, "proefgemeente", "cli", calendar.Now));
        await start.ForEverybodyAsync(today, cancel);
        db.ChangeTracker.Clear();

        var open = await db.Set<Conversation>().Where(row => row.Kind == ConversationKind.Planning && row.Ordinal == 1 && row.Step == StepKind.Invite)
            .OrderBy(row => row.Id).Select(row => row.Id).Take(Most).ToListAsync(cancel);
        var chance = new Random(2026);
        foreach (var chunk in open.Chunk(200))
        {
            foreach (var conversation in await db.Set<Conversation>().Where(row => chunk.Contains(row.Id)).OrderBy(row => row.Id).ToListAsync(cancel))
            {
                // Not long enough here to have spoken, or one in eight: still open.
                var fate = chance.Next(100);
                if (await people.FindAsync(conversation.EmployeeId, today, cancel) is not { MainPosition: { } position } person) continue;
                if (DemoMoments.IsTold(person)) fate = 99;
                if (string.Equals(person.Number, Beginner, StringComparison.Ordinal)) continue;
                if (person.InServiceFrom > today.AddMonths(-4) || fate < 12) continue;
                await HoldAsync(db, conversation, person, position, recorded: fate >= 20, chance, today, cancel);
            }

            await db.SaveChangesAsync(cancel);
            db.ChangeTracker.Clear();
        }

        await transaction.CommitAsync(cancel);
    }

    private async Task HoldAsync(
        BeweegDb db, Conversation conversation, Person person, PersonPosition position, bool recorded, Random chance, DateOnly today, CancellationToken cancel)
    {
        if (await teams.ManagerOfAsync(person.Id, today, cancel) is not { } manager) return;
        var cycle = await db.Set<ConversationCycle>().SingleAsync(row => row.Id == conversation.CycleId, cancel);
        var regulation = await library.OfAsync(db, cycle.RegulationVersionId, cancel);
        var guide = await guides.OfAsync(cycle.GuideVersionId, cancel);
        var last = conversation.Latest < today ? conversation.Latest : today.AddDays(-3);
        var day = last.AddDays(-chance.Next(5, 60));
        if (day < cycle.Start) day = cycle.Start.AddDays(20);
        if (day >= today) return;
        var at = Calendar.ToUtc(day, new TimeOnly(chance.Next(9, 16), 0));

        conversation.Invite(day, new TimeOnly(10, 0), 60, "Spreekkamer 2.14", null);
        conversation.Begin(day);
        var texts = DemoAgreements.For(position, guide.ProfileOf(position.JobGroup), cycle, chance);
        var agreements = new List<Agreement>();
        foreach (var (kind, text) in texts)
        {
            var agreement = new Agreement(Ids.New(time), cycle.Id, conversation.Id, person.Id, kind, agreements.Count + 1, at);
            agreement.Write(text);
            agreements.Add(agreement);
        }

        AgreementTable.DivideEqually(agreements);
        db.AddRange(agreements);
        if (!recorded && chance.Next(2) == 0) return;

        var names = await people.NamesAsync([manager], cancel);
        var desk = new OnDesk(new Asked<Conversation>(conversation, Access, Relation.Manager, Relation.Manager), cycle, regulation,
            regulation.Type(conversation.TypeKey), person, manager, names.GetValueOrDefault(manager), guide);
        var record = new ConversationRecord(Ids.New(time), conversation.Id, person.Id, 1, PlanningDocument.Write(desk, new AgreementsOnTable(cycle, conversation.Id, agreements, [], _ => { }), ProfileInCycle.Of(guide, position, [])), at.AddHours(1));
        db.Add(record);
        conversation.OfferForApproval();
        db.Add(new Signature(Ids.New(time), record, new Signer(manager, desk.ManagerName!), Party.Manager, Relation.Manager, null, "agreed", "", "keuze in de proef", at.AddHours(2)));
        if (!recorded) return;
        db.Add(new Signature(Ids.New(time), record, new Signer(person.Id, person.Name), Party.Employee, Relation.Self, null, "agreed", "", "keuze in de proef", at.AddHours(26)));
        record.Record(at.AddHours(26));
        conversation.Close(at.AddHours(26));
        foreach (var agreement in agreements) agreement.Agree();
    }

    private static readonly ConversationAccess Access = new();
}
