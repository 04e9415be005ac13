using Beweeg.Organisation.Contracts;
using Beweeg.Organisation.Employees;
using Beweeg.Platform.Data;
using Beweeg.Platform.Mail;
using Beweeg.Platform.Time;
using Microsoft.EntityFrameworkCore;

namespace Beweeg.Organisation.Roles;

/// <summary>Mails who has the role of administrator today.</summary>
internal sealed class Administrators(BeweegDb db, MailSettings settings, Calendar calendar, TimeProvider time) : IAdministrators
{
    public async Task TellAsync(string subject, string text, string page, CancellationToken cancel)
    {
        if (!settings.CanSend) return;
        var today = calendar.Today;
        var people = await (
            from role in db.Set<RoleAssignment>()
            where role.Role == Role.Administrator && role.From <= today && (role.Until == null || role.Until >= today)
            join employee in db.Set<Employee>() on role.EmployeeId equals employee.Id
            where employee.Email != null && employee.InServiceFrom <= today && (employee.InServiceUntil == null || employee.InServiceUntil >= today)
            select new { employee.FirstName, employee.Email }).Distinct().OrderBy(person => person.Email).ToListAsync(cancel);
        var link = new Uri(settings.Address!, page);
        foreach (var person in people)
        {
            if (OutboxMessage.AddressProblem(person.Email!) is not null) continue;
            db.Add(new OutboxMessage(Ids.New(time), person.Email!, subject,
                $"""
                Dag {person.FirstName},

                {text}

                Kijk hier: {link}

                Beweeg
                """, calendar.Now));
        }
    }
}
