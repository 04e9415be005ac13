using Beweeg.Organisation.Employees;
using Beweeg.Organisation.Roles;
using Beweeg.Organisation.Sources.Keeping;
using Beweeg.Platform.Data;
using Beweeg.Platform.Mail;
using Beweeg.Platform.Time;
using Microsoft.EntityFrameworkCore;

namespace Beweeg.Organisation.Sources.Runs;

/// <summary>Mails the administrators when a run waits for them or did not work. Nothing about people stands in the mail.</summary>
internal sealed class TellAdministrators(BeweegDb db, MailSettings settings, Calendar calendar, TimeProvider time)
{
    /// <summary>Puts the mail in the outbox; it is saved with the run.</summary>
    public async Task AboutAsync(PersonnelSource source, SourceRun run, CancellationToken cancel)
    {
        if (!settings.CanSend || run.Trigger == RunTrigger.Test || run.State is not (RunState.Stopped or RunState.Failed or RunState.Broken)) return;
        // Of a source that is away all day one mail is enough.
        if (run.State == RunState.Broken && await db.Set<SourceRun>().AnyAsync(row => row.SourceId == run.SourceId && row.Day == run.Day && row.State == RunState.Broken && row.Id != run.Id, cancel)) return;
        var today = calendar.Today;
        var people = await (
            from role in db.Set<RoleAssignment>()
            where role.Role == Role.Administrator && role.From <= today && (role.Until == null || role.Until >= today)
            join employee in db.Set<Employee>() on role.EmployeeId equals employee.Id
            where employee.Email != null && employee.InServiceFrom <= today && (employee.InServiceUntil == null || employee.InServiceUntil >= today)
            select new { employee.FirstName, employee.Email }).Distinct().OrderBy(person => person.Email).ToListAsync(cancel);
        var link = new Uri(settings.Address!, SourceAddress.Run(source.Id, run.Id));
        foreach (var person in people)
        {
            if (OutboxMessage.AddressProblem(person.Email!) is not null) continue;
            db.Add(new OutboxMessage(Ids.New(time), person.Email!, run.State == RunState.Stopped ? "Beslis over een levering van het personeelssysteem" : "Een levering van het personeelssysteem lukte niet",
                $"""
                Dag {person.FirstName},

                {(run.State == RunState.Stopped ? $"Er kwam een levering uit {source.Name} waarin veel verandert. Er is nog niets overgenomen: jij beslist."
                    : run.State == RunState.Failed ? $"In de levering uit {source.Name} zit iets wat niet klopt. Er is niets overgenomen."
                    : $"Beweeg kon {source.Name} niet lezen. Er is niets overgenomen.")}

                Kijk hier: {link}

                Beweeg
                """, calendar.Now));
        }
    }
}
