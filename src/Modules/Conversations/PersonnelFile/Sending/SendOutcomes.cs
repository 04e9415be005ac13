using Beweeg.Conversations.PersonnelFile.Content;
using Beweeg.Conversations.PersonnelFile.Keeping;
using Beweeg.Organisation.Contracts;
using Beweeg.Platform.Audit;
using Beweeg.Platform.Data;
using Beweeg.Platform.Documents;
using Beweeg.Platform.Jobs;
using Beweeg.Platform.Tenancy;
using Beweeg.Platform.Time;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Beweeg.Conversations.PersonnelFile.Sending;

/// <summary>
/// Sends what waits, of each person in order. A dispatch is taken up, sent and marked, each durable: when the process dies in between, it is sent again with the same key.
/// Nothing is locked while the other side is spoken to; two nodes are kept apart by the version of the row.
/// </summary>
internal sealed class SendOutcomes(IServiceScopeFactory scopes, ILogger<SendOutcomes> log) : IFrequentJob
{
    /// <summary>After so many in one municipality the others come first.</summary>
    public const int MostInARound = 200;

    public async Task RunAsync(CancellationToken cancel)
    {
        List<Guid> municipalities;
        await using (var scope = scopes.CreateAsyncScope())
            municipalities = await scope.ServiceProvider.GetRequiredService<BeweegDb>().Set<Municipality>().OrderBy(row => row.Id).Select(row => row.Id).ToListAsync(cancel);
        foreach (var municipality in municipalities)
        {
            try
            {
                await InAsync(municipality, cancel);
            }
            catch (Exception problem) when (problem is not OperationCanceledException || !cancel.IsCancellationRequested)
            {
                log.LogError(problem, "Outcomes of municipality {Municipality} could not be sent", municipality);
            }
        }
    }

    /// <summary>In one municipality, what is due.</summary>
    public async Task InAsync(Guid municipality, CancellationToken cancel)
    {
        for (var count = 0; count < MostInARound; count++)
        {
            await using var scope = scopes.CreateAsyncScope();
            await scope.ServiceProvider.GetRequiredService<BeweegDb>().EnterAsync(municipality, cancel);
            if (!await scope.ServiceProvider.GetRequiredService<SendNext>().RunAsync(cancel)) return;
        }
    }
}

/// <summary>Sends the next one that is due, within a municipality.</summary>
internal sealed class SendNext(
    BeweegDb db, Calendar calendar, WriteContent write, IEnumerable<IDestinationConnector> connectors, IAdministrators administrators, ILogger<SendNext> log)
{
    /// <summary>False when nothing is due.</summary>
    public async Task<bool> RunAsync(CancellationToken cancel)
    {
        var now = calendar.Now;
        if (await DueAsync(now, cancel) is not { } dispatch) return false;
        var destination = await db.Set<Destination>().AsNoTracking().SingleAsync(row => row.Id == dispatch.DestinationId, cancel);
        var before = await BeforeAsync(dispatch, cancel);
        var parts = destination.ReadGoods().Of(dispatch.Sort);
        if (await IsPassedAsync(dispatch, cancel)) dispatch.Pass();
        // An addition is told only with the record; a first message that it is part of goes all the same.
        else if (!dispatch.IsTest && (parts.Count == 0 || (dispatch.Cause == OutcomeCause.Added && before is not null && !parts.Contains(OutcomePart.Document))))
            dispatch.Drop("Dit is niet meer gekozen voor deze bestemming.");
        else dispatch.Claim(now);
        if (!await SaveAsync(dispatch, PersonnelFileOperations.Attempt, null, dispatch.State.ToString(), cancel) || dispatch.State != DispatchState.Sending) return true;

        var door = await db.Set<DestinationDoor>().SingleAsync(row => row.DestinationId == destination.Id, cancel);
        DeliveryAnswer answer;
        IReadOnlyList<OutcomePart> sent = [];
        try
        {
            var written = await write.OfAsync(dispatch, parts, before?.Id, cancel);
            if (written.Content is not { } content)
            {
                if (written.NoPdf == PdfProblem.None) dispatch.Drop("Er is niets vastgelegd dat mag gaan.");
                else NoPaper(dispatch, door, written.NoPdf);
                await TellAsync(dispatch, door, destination, cancel);
                await SaveAsync(dispatch, PersonnelFileOperations.Attempt, null, dispatch.State.ToString(), cancel);
                return true;
            }

            sent = content.About?.Parts ?? [];
            answer = await connectors.Single(one => one.Kind == destination.Kind)
                .SendAsync(new Delivery(destination, content, door.HostKey, dispatch.Tries > 1 || dispatch.MayHaveArrived, before?.Reference, door.Meet), cancel);
        }
        catch (Exception problem) when (!cancel.IsCancellationRequested)
        {
            // What was under way may stand in the message of the exception: only its kind is logged.
            log.LogError("Dispatch {Dispatch} broke off in Beweeg itself: {Problem}", dispatch.Id, problem.GetType().Name);
            answer = new DeliveryAnswer.Broken("Er ging in Beweeg zelf iets mis. Meld dit aan wie Beweeg onderhoudt, met het kenmerk.");
        }

        var operation = Take(answer, dispatch, door, before?.Id, sent);
        await TellAsync(dispatch, door, destination, cancel);
        await SaveAsync(dispatch, operation, operation == PersonnelFileOperations.Attempt ? null : dispatch.EmployeeId, $"{destination.Name}: {(dispatch.State == DispatchState.Sent ? dispatch.SentParts : dispatch.State.ToString())}", cancel);
        return true;
    }

    private async Task<Dispatch?> DueAsync(DateTime now, CancellationToken cancel)
    {
        var shut = (await db.Set<DestinationDoor>().AsNoTracking().ToListAsync(cancel)).Where(door => !door.IsOpen(now)).Select(door => door.DestinationId).ToList();
        return await db.Set<Dispatch>()
            .Where(row => (row.State == DispatchState.Waiting || row.State == DispatchState.Sending) && row.NextTryAt <= now
                // Noted while the destination was taken away: it goes nowhere, and holds up nobody.
                && db.Set<Destination>().Any(destination => destination.Id == row.DestinationId)
                // A test goes to a shut door as well: that is how an administrator finds out whether it opens again.
                && (row.Cause == OutcomeCause.Test || !shut.Contains(row.DestinationId))
                && !db.Set<Dispatch>().Any(earlier => earlier.DestinationId == row.DestinationId && earlier.EmployeeId == row.EmployeeId && earlier.EmployeeId != null && earlier.Number < row.Number
                    && (earlier.State == DispatchState.Waiting || earlier.State == DispatchState.Sending || earlier.State == DispatchState.Stuck)))
            .OrderBy(row => row.NextTryAt).ThenBy(row => row.Number).ThenBy(row => row.Id).FirstOrDefaultAsync(cancel);
    }

    // What nobody can have seen yet goes together with what came after it.
    private async Task<bool> IsPassedAsync(Dispatch dispatch, CancellationToken cancel) =>
        dispatch is { State: DispatchState.Waiting, MayHaveArrived: false, IsTest: false }
        && await db.Set<Dispatch>().AnyAsync(row => row.DestinationId == dispatch.DestinationId && row.ConversationId == dispatch.ConversationId && row.Number > dispatch.Number && row.State == DispatchState.Waiting, cancel);

    // The newest about the same conversation that the other side has, or may have.
    private async Task<Dispatch?> BeforeAsync(Dispatch dispatch, CancellationToken cancel) => dispatch.IsTest ? null
        : await db.Set<Dispatch>().AsNoTracking()
            .Where(row => row.DestinationId == dispatch.DestinationId && row.ConversationId == dispatch.ConversationId && row.Number < dispatch.Number && (row.State == DispatchState.Sent || row.MayHaveArrived))
            .OrderByDescending(row => row.Number).ThenBy(row => row.Id).FirstOrDefaultAsync(cancel);

    private void NoPaper(Dispatch dispatch, DestinationDoor door, PdfProblem problem)
    {
        var now = calendar.Now;
        if (problem == PdfProblem.Busy) dispatch.Return("Er worden nu veel verslagen gemaakt.", now.AddMinutes(1));
        else if (problem == PdfProblem.Failed) dispatch.Refused("Beweeg kon van dit verslag geen pdf maken. Meld dit aan wie Beweeg onderhoudt, met het kenmerk.");
        else
        {
            door.Stop($"Beweeg kan op deze server geen pdf maken. Laat het pakket {PdfRenderer.Package} installeren, of kies dat het verslag niet gaat.", now);
            dispatch.Return("Wacht tot Beweeg een pdf kan maken.", now);
        }
    }

    private Operation Take(DeliveryAnswer answer, Dispatch dispatch, DestinationDoor door, Guid? replaces, IReadOnlyList<OutcomePart> sent)
    {
        var now = calendar.Now;
        switch (answer)
        {
            case DeliveryAnswer.Arrived arrived:
                door.Open();
                dispatch.Sent(sent, replaces, arrived.Reference, arrived.Why, now);
                return dispatch.IsTest ? PersonnelFileOperations.Attempt : replaces is null ? PersonnelFileOperations.Send : PersonnelFileOperations.SendPast;
            // A test is asked once and answered once.
            case var other when dispatch.IsTest:
                dispatch.Drop(other.Why);
                return PersonnelFileOperations.Attempt;
            case DeliveryAnswer.Busy busy:
                door.Pause(busy.Why, busy.Wait, now);
                if (busy.MayHaveArrived) dispatch.Failed(busy.Why, now);
                else dispatch.Return(busy.Why, now);
                return busy.MayHaveArrived ? PersonnelFileOperations.MayHaveSent : PersonnelFileOperations.Attempt;
            case DeliveryAnswer.Shut:
                door.Stop(answer.Why, now);
                dispatch.Return(answer.Why, now);
                return PersonnelFileOperations.Attempt;
            case DeliveryAnswer.Unwanted:
                dispatch.Refused(answer.Why);
                return PersonnelFileOperations.Attempt;
            default:
                dispatch.Failed(answer.Why, now);
                return PersonnelFileOperations.MayHaveSent;
        }
    }

    private async Task TellAsync(Dispatch dispatch, DestinationDoor door, Destination destination, CancellationToken cancel)
    {
        if (dispatch.IsTest || !(door.IsStopped || dispatch.State == DispatchState.Stuck) || !door.Tell(calendar.Today)) return;
        await administrators.TellAsync("Er gaat iets niet naar het personeelsdossier",
            $"Iets wat naar {destination.Name} moet, komt niet aan. Beweeg probeert het niet meer vanzelf: jij kijkt wat er is.", DestinationAddress.One(destination.Id), cancel);
    }

    private async Task<bool> SaveAsync(Dispatch dispatch, Operation operation, Guid? subject, string detail, CancellationToken cancel)
    {
        try
        {
            db.Record(new AuditRecord(operation, null, null, null, subject, "dispatch", dispatch.Id, detail, "job", calendar.Now));
            await db.SaveChangesAsync(cancel);
            return true;
        }
        catch (DbUpdateConcurrencyException)
        {
            // Another sender has it, or an administrator decided meanwhile.
            db.Forget();
            return false;
        }
    }
}
