using Beweeg.Organisation.Employees;
using Beweeg.Organisation.Jobs;
using Beweeg.Organisation.Provisioning.Groups;
using Beweeg.Organisation.Provisioning.Log;
using Beweeg.Organisation.Provisioning.Protocol;
using Beweeg.Organisation.Relations;
using Beweeg.Organisation.Roles;
using Beweeg.Organisation.Units;
using Beweeg.Platform.Access;
using Beweeg.Platform.Audit;
using Beweeg.Platform.Data;
using Beweeg.Platform.SignIn;
using Microsoft.EntityFrameworkCore;

namespace Beweeg.Organisation.Provisioning.People;

/// <summary>
/// Makes a person as the source says. Everything happens in the transaction of the call, with its record; what cannot be right is refused whole, what is not
/// understood yet is kept as it was said and asked of the administrator.
/// </summary>
internal sealed class SavePerson(RequestContext request, TimeProvider time, PlacePerson place, LeadUnits lead, LinkLog log)
{
    /// <summary>Within so many days after the end, taking it back is a correction: all goes on as it was. Later, somebody comes back.</summary>
    public const int CorrectionDays = 31;

    private const int LongestNumber = 30;
    private const int HighestLine = 50;

    private static readonly Dictionary<string, string> Words = new(StringComparer.Ordinal)
    {
        [nameof(Employee.Number)] = "personeelsnummer",
        [nameof(Employee.FirstName)] = "naam",
        [nameof(Employee.Prefix)] = "naam",
        [nameof(Employee.LastName)] = "naam",
        [nameof(Employee.Email)] = "e-mail",
        [nameof(LinkedPerson.UserName)] = "aanmeldnaam",
        [nameof(LinkedPerson.ExternalId)] = "nummer in de bron",
        [nameof(LinkedPerson.DisplayName)] = "weergavenaam",
        [nameof(LinkedPerson.Title)] = "functie",
        [nameof(LinkedPerson.Department)] = "eenheid",
        [nameof(LinkedPerson.ManagerValue)] = "leidinggevende",
        [nameof(LinkedPerson.CostCenter)] = "kostenplaats",
        [nameof(LinkedPerson.Organization)] = "organisatie",
        [nameof(LinkedPerson.Division)] = "divisie",
    };

    private BeweegDb Db => request.Db;
    private DateOnly Yesterday => request.Today.AddDays(-1);

    /// <summary>Somebody whom the link did not know: a new file, or the file that is known by the personnel number.</summary>
    /// <exception cref="ScimRefusal">uniqueness, invalidValue</exception>
    public async Task<Guid> JoinAsync(StatedPerson said, CancellationToken cancel)
    {
        await RefuseTakenNameAsync(said.UserName, null, cancel);
        var known = await FileOfAsync(said, cancel);
        var employee = known ?? new Employee(Ids.New(time), await NumberForAsync(said, cancel));
        var wasActive = known is not null && IsActive(known);
        if (known is null)
        {
            employee.Return(request.Today);
            Db.Add(employee);
        }

        var link = known is null ? null : await Db.Set<LinkedPerson>().SingleOrDefaultAsync(row => row.Id == employee.Id, cancel);
        if (link is null)
        {
            link = new LinkedPerson(employee.Id, request.Now);
            Db.Add(link);
        }

        link.DeletedAt = null;
        await MakeAsync(employee, link, said, wasActive, said.Active ?? true, ProvisioningOperations.Join, CallOutcome.Joined, cancel);
        await NowKnownAsync(employee, link, cancel);
        return employee.Id;
    }

    /// <summary>The same person, as the source says it now. What the source no longer says is forgotten; what followed from it stays.</summary>
    public async Task ChangeAsync(PersonView view, StatedPerson said, CancellationToken cancel)
    {
        await RefuseTakenNameAsync(said.UserName, view.Employee.Id, cancel);
        var link = view.Link;
        if (link is null)
        {
            // Who came by another way is known by the number. From here on the link says more.
            link = new LinkedPerson(view.Employee.Id, request.Now) { HasNumber = true, Title = view.JobName, Email = view.Employee.Email };
            link.SayDepartment(view.Units.Select(unit => unit.Name).FirstOrDefault());
            Db.Add(link);
        }

        var active = view.IsActive(request.Today);
        await MakeAsync(view.Employee, link, said, active, said.Active ?? active, ProvisioningOperations.Change, CallOutcome.Changed, cancel);
    }

    /// <summary>The link no longer knows this person: the access ends, the file stays.</summary>
    public async Task DeleteAsync(PersonView view, CancellationToken cancel)
    {
        var link = view.Link ?? new LinkedPerson(view.Employee.Id, request.Now) { HasNumber = true };
        if (view.Link is null)
        {
            link.Call(view.UserName);
            Db.Add(link);
        }

        link.DeletedAt = request.Now;
        link.ChangedAt = request.Now;
        link.Question = null;
        var units = view.IsActive(request.Today) ? await LeaveAsync(view.Employee, link, cancel) : [];
        foreach (var row in await Db.Set<WaitingMember>().Where(row => row.EmployeeId == link.Id).ToListAsync(cancel)) Db.Remove(row);
        Record(ProvisioningOperations.Leave, view.Employee, "verwijderd in de bron");
        await Db.SaveChangesAsync(cancel);
        await lead.LookAsync(units, cancel);
        log.Add(CallOutcome.Left, $"{view.Employee.Name} is weg uit de bron. De toegang is beëindigd, het dossier blijft.{Also()}");
        await Db.SaveChangesAsync(cancel);
    }

    /// <summary>Looks again at what the link said about somebody, now that there is something new: a unit, a job, a manager.</summary>
    public async Task LookAgainAsync(Guid person, CancellationToken cancel)
    {
        var link = await Db.Set<LinkedPerson>().SingleAsync(row => row.Id == person, cancel);
        var employee = await Db.Set<Employee>().SingleAsync(row => row.Id == person, cancel);
        var units = await PutAsync(employee, link, departmentSaid: true, titleSaid: true, cancel);
        link.ManagerId ??= await ManagerAsync(link, cancel);
        link.Question = await QuestionAsync(employee, link, cancel);
        if (!Db.ChangeTracker.HasChanges()) return;
        Record(ProvisioningOperations.Change, employee, "eenheid, functie of leidinggevende nu bekend");
        log.Add(CallOutcome.Changed, $"{employee.Name}: {(place.Done.Count > 0 ? string.Join(", ", place.Done) : "de leidinggevende is nu bekend")}.");
        place.Done.Clear();
        await Db.SaveChangesAsync(cancel);
        await lead.LookAsync(units.Concat((await place.CurrentAsync(person, cancel)).Select(row => row.UnitId)), cancel);
    }

    /// <summary>What the administrator has to look at, now that somebody came into a unit or went out of it. Saved by who asks.</summary>
    public async Task AskAgainAsync(Employee employee, LinkedPerson link, CancellationToken cancel) =>
        link.Question = IsActive(employee) ? await QuestionAsync(employee, link, cancel) : null;

    private async Task MakeAsync(Employee employee, LinkedPerson link, StatedPerson said, bool wasActive, bool active, Operation operation, CallOutcome outcome, CancellationToken cancel)
    {
        var isNew = Db.Entry(employee).State == EntityState.Added;
        var departmentSaid = said.Department is not null && !string.Equals(said.Department, link.Department, StringComparison.Ordinal);
        var titleSaid = said.Title is not null && !string.Equals(said.Title, link.Title, StringComparison.Ordinal);
        if (!string.Equals(link.UserName, said.UserName, StringComparison.Ordinal)) link.Call(said.UserName);
        link.ExternalId = said.ExternalId;
        link.DisplayName = said.DisplayName;
        link.Title = said.Title;
        link.Email = said.Email;
        link.HasNumber = said.Number is not null;
        link.CostCenter = said.CostCenter;
        link.Organization = said.Organization;
        link.Division = said.Division;
        if (!string.Equals(link.Department, said.Department, StringComparison.Ordinal)) link.SayDepartment(said.Department);
        var managerSaid = said.Manager is null ? link.ManagerValue is not null : said.Manager != link.ManagerId?.ToString() && !string.Equals(said.Manager, link.ManagerValue, StringComparison.Ordinal);
        if (managerSaid)
        {
            link.ManagerValue = said.Manager;
            link.ManagerId = await ManagerAsync(link, cancel);
            await RefuseLoopAsync(employee, link, cancel);
        }

        if (said.Number is { } number && !string.Equals(number, employee.Number, StringComparison.Ordinal)) await RenumberAsync(employee, number, cancel);
        var email = said.Email is not null && !await IsOfSomebodyElseAsync(said.Email, employee.Id, cancel) ? said.Email : null;
        employee.Become(said.GivenName, employee.Initials, said.Prefix, said.LastName, email, employee.InServiceFrom, employee.InServiceUntil);

        var units = new HashSet<Guid>();
        if (wasActive && !active) units.UnionWith(await LeaveAsync(employee, link, cancel));
        else if (!wasActive && active && !isNew) await ReturnAsync(employee, link, cancel);
        else if (isNew && !active) employee.LeaveBy(Yesterday);
        if (active) units.UnionWith(await PutAsync(employee, link, departmentSaid || (!wasActive && active), titleSaid || (!wasActive && active), cancel));
        link.Question = active ? await QuestionAsync(employee, link, cancel) : null;
        if (!Db.ChangeTracker.HasChanges()) return;

        var changed = ChangedWords(employee, link);
        link.ChangedAt = request.Now;
        if (wasActive && !active) (operation, outcome) = (ProvisioningOperations.Leave, CallOutcome.Left);
        else if (!wasActive && active && !isNew) (operation, outcome) = (ProvisioningOperations.Return, CallOutcome.Joined);
        Record(operation, employee, changed.Length == 0 ? null : changed);
        await Db.SaveChangesAsync(cancel);
        // Before somebody can be named as a manager, and after the place is known.
        if (managerSaid || units.Count > 0) await lead.LookAsync(units.Concat((await place.CurrentAsync(employee.Id, cancel)).Select(row => row.UnitId)), cancel);
        log.Add(outcome, outcome switch
        {
            CallOutcome.Joined => $"{employee.Name} komt erbij.{Also()}",
            CallOutcome.Left => $"{employee.Name} heeft geen toegang meer.{Also()}",
            _ => $"{employee.Name}: {(changed.Length == 0 ? "bijgewerkt" : changed + " gewijzigd")}.{Also()}",
        });
        await Db.SaveChangesAsync(cancel);
    }

    /// <summary>The sentences of what followed.</summary>
    private string Also()
    {
        var sentences = new List<string>();
        if (place.Done.Count > 0) sentences.Add(Capital(string.Join(", ", place.Done)) + ".");
        sentences.AddRange(lead.Done);
        place.Done.Clear();
        lead.Done.Clear();
        return sentences.Count == 0 ? "" : " " + string.Join(' ', sentences);
    }

    private string ChangedWords(Employee employee, LinkedPerson link) => string.Join(", ", new object[] { employee, link }
        .Select(row => Db.Entry(row)).Where(entry => entry.State == EntityState.Modified)
        .SelectMany(entry => entry.Properties.Where(property => property.IsModified).Select(property => Words.GetValueOrDefault(property.Metadata.Name)))
        .OfType<string>().Distinct(StringComparer.Ordinal));

    private async Task<HashSet<Guid>> PutAsync(Employee employee, LinkedPerson link, bool departmentSaid, bool titleSaid, CancellationToken cancel)
    {
        if (!departmentSaid && !titleSaid) return [];
        var before = await place.CurrentAsync(employee.Id, cancel);
        var unit = link.Department is { } department && (departmentSaid || before.Count == 0) && await place.UnitsCalledAsync(department, cancel) is [var only] ? only : null;
        var job = link.Title is { } title ? await place.JobCalledAsync(title, cancel) : null;
        await place.PutAsync(employee, unit, titleSaid || before.Count == 0 ? job : null, cancel);
        await place.StopWaitingAsync(employee, job, cancel);
        var after = await place.CurrentAsync(employee.Id, cancel);
        var left = before.Select(row => row.UnitId).ToHashSet();
        left.SymmetricExceptWith(after.Select(row => row.UnitId));
        return left;
    }

    private async Task<string?> QuestionAsync(Employee employee, LinkedPerson link, CancellationToken cancel)
    {
        var questions = new List<string>();
        var current = await place.CurrentAsync(employee.Id, cancel);
        if (link.Department is { } department && current.Count == 0)
        {
            var units = await place.UnitsCalledAsync(department, cancel);
            if (units.Count == 0) questions.Add($"de eenheid ‘{department}’ is niet bekend");
            else if (units.Count > 1) questions.Add($"er is meer dan één eenheid ‘{department}’");
        }
        else if (link.Department is { } other && Db.Entry(link).Property(row => row.Department).IsModified && await place.UnitsCalledAsync(other, cancel) is { Count: not 1 } found)
        {
            questions.Add(found.Count == 0 ? $"de eenheid ‘{other}’ is niet bekend" : $"er is meer dan één eenheid ‘{other}’");
        }

        if (link.Title is { } title && await place.JobCalledAsync(title, cancel) is null) questions.Add($"de functie ‘{title}’ staat niet in het functieboek");
        else if (current.Count == 0 && link.Title is null) questions.Add("er is nog geen functie");
        if (current.Count == 0 && link.Department is null) questions.Add("er is nog geen eenheid");
        if (link.ManagerValue is { } manager && link.ManagerId is null) questions.Add($"de leidinggevende ‘{manager}’ staat nog niet in Beweeg");
        if (link.Email is { } email && employee.Email is null) questions.Add($"{email} is al van iemand anders, en Beweeg mailt geen twee mensen op één adres");
        if (questions.Count == 0) return null;
        var sentence = Capital(string.Join("; ", questions)) + ".";
        return sentence.Length <= 400 ? sentence : sentence[..399] + "…";
    }

    /// <summary>Ends all access at once: no day in service is left, sessions are gone, nothing is led any more.</summary>
    /// <returns>The units that this person worked in or led.</returns>
    private async Task<HashSet<Guid>> LeaveAsync(Employee employee, LinkedPerson link, CancellationToken cancel)
    {
        var today = request.Today;
        employee.LeaveBy(Yesterday);
        link.EndedOn = Yesterday;
        var units = new HashSet<Guid>();
        foreach (var row in await Db.Set<Position>().Where(row => row.EmployeeId == employee.Id && (row.Until == null || row.Until >= today)).ToListAsync(cancel))
        {
            row.EndBy(Yesterday);
            units.Add(row.UnitId);
        }

        var managing = await Db.Set<UnitManager>().Where(row => row.EmployeeId == employee.Id && (row.Until == null || row.Until >= today)).ToListAsync(cancel);
        foreach (var row in managing)
        {
            row.EndBy(Yesterday);
            units.Add(row.UnitId);
        }

        var roles = await Db.Set<RoleAssignment>().Where(row => row.EmployeeId == employee.Id && (row.Until == null || row.Until >= today)).ToListAsync(cancel);
        foreach (var row in roles) row.EndBy(Yesterday);
        if (managing.Count + roles.Count > 0) await OrganisationEdition.RenewAsync(Db, time, cancel);
        if (managing.Count > 0) place.Done.Add("leidt geen eenheid meer");
        await Db.Set<Session>().Where(row => row.EmployeeId == employee.Id || Db.Set<Account>().Any(account => account.Id == row.AccountId && account.EmployeeId == employee.Id)).ExecuteDeleteAsync(cancel);
        return units;
    }

    // Soon after the end it was a mistake: everything goes on. Later somebody comes back, in the same file, from today.
    private async Task ReturnAsync(Employee employee, LinkedPerson link, CancellationToken cancel)
    {
        if (link.EndedOn is not { } ended || request.Today.DayNumber - ended.DayNumber > CorrectionDays || employee.InServiceUntil != ended)
        {
            employee.Return(request.Today);
            link.EndedOn = null;
            return;
        }

        employee.Return(employee.InServiceFrom);
        link.EndedOn = null;
        var today = request.Today;
        foreach (var row in await Db.Set<Position>().Where(row => row.EmployeeId == employee.Id && row.Until == ended).ToListAsync(cancel)) row.GoOn();
        var renew = false;
        foreach (var row in await Db.Set<UnitManager>().Where(row => row.EmployeeId == employee.Id && row.Until == ended).ToListAsync(cancel))
        {
            // Meanwhile somebody else may have come.
            if (!row.IsActing && await Db.Set<UnitManager>().AnyAsync(other => other.UnitId == row.UnitId && other.Id != row.Id && !other.IsActing && (other.Until == null || other.Until >= today), cancel)) continue;
            row.GoOn();
            renew = true;
        }

        foreach (var row in await Db.Set<RoleAssignment>().Where(row => row.EmployeeId == employee.Id && row.Until == ended).ToListAsync(cancel))
        {
            row.GoOn();
            renew = true;
        }

        if (renew) await OrganisationEdition.RenewAsync(Db, time, cancel);
    }

    /// <summary>The file that belongs to a personnel number; null for somebody new. Never that of another name.</summary>
    private async Task<Employee?> FileOfAsync(StatedPerson said, CancellationToken cancel)
    {
        if ((said.Number ?? said.UserName) is not { Length: <= LongestNumber } number || await Db.Set<Employee>().SingleOrDefaultAsync(row => row.Number == number, cancel) is not { } known) return null;
        var link = await Db.Set<LinkedPerson>().AsNoTracking().SingleOrDefaultAsync(row => row.Id == known.Id, cancel);
        var isSame = string.Equals(NameKeys.Fold(known.LastName), NameKeys.Fold(said.LastName), StringComparison.Ordinal);
        if (said.Number is null) return isSame && link?.DeletedAt is not null ? known : null;
        if (link is { DeletedAt: null })
            throw ScimRefusal.Taken($"Personeelsnummer {number} is al van {known.Name}. Een tweede dienstverband hoort bij dezelfde persoon: maak die lid van een tweede groep.");
        return isSame ? known : throw ScimRefusal.Taken($"Personeelsnummer {number} hoort bij het dossier van {known.Name}. Een dossier komt nooit op een andere naam. Stuur een nieuw nummer.");
    }

    private async Task<string> NumberForAsync(StatedPerson said, CancellationToken cancel)
    {
        if (said.Number is { } number) return number;
        if (said.UserName.Length <= LongestNumber && !await Db.Set<Employee>().AnyAsync(row => row.Number == said.UserName, cancel)) return said.UserName;
        return $"K{Ids.New(time):N}"[..LongestNumber];
    }

    private async Task RenumberAsync(Employee employee, string number, CancellationToken cancel)
    {
        if (await Db.Set<Employee>().SingleOrDefaultAsync(row => row.Number == number && row.Id != employee.Id, cancel) is { } other)
            throw ScimRefusal.Taken($"Personeelsnummer {number} is al van {other.Name}.");
        employee.Renumber(number);
    }

    private async Task RefuseTakenNameAsync(string userName, Guid? self, CancellationToken cancel)
    {
        var key = LinkedPerson.KeyOf(userName);
        if (await Db.Set<LinkedPerson>().AnyAsync(row => row.UserNameKey == key && row.DeletedAt == null && row.Id != self, cancel))
            throw ScimRefusal.Taken($"‘{ScimRefusal.Short(userName)}’ is al van iemand anders.");
    }

    private async Task<bool> IsOfSomebodyElseAsync(string email, Guid self, CancellationToken cancel)
    {
        var today = request.Today;
        var spellings = new[] { email, email.ToLowerInvariant() };
        return await Db.Set<Employee>().AnyAsync(row => row.Email != null && spellings.Contains(row.Email) && row.Id != self && (row.InServiceUntil == null || row.InServiceUntil >= today), cancel);
    }

    // By what we call somebody, and else by what the source does.
    private async Task<Guid?> ManagerAsync(LinkedPerson link, CancellationToken cancel)
    {
        if (link.ManagerValue is not { } said) return null;
        if (Guid.TryParse(said, out var id)) return await Db.Set<Employee>().AnyAsync(row => row.Id == id, cancel) ? id : null;
        if (await Db.Set<Employee>().Where(row => row.Number == said).Select(row => (Guid?)row.Id).SingleOrDefaultAsync(cancel) is { } byNumber) return byNumber;
        var key = LinkedPerson.KeyOf(said);
        var found = await Db.Set<LinkedPerson>().Where(row => row.DeletedAt == null && (row.ExternalId == said || row.UserNameKey == key)).Select(row => row.Id).Distinct().Take(2).ToListAsync(cancel);
        return found is [var only] ? only : null;
    }

    private async Task RefuseLoopAsync(Employee employee, LinkedPerson link, CancellationToken cancel)
    {
        var above = link.ManagerId;
        for (var height = 0; above is { } person && height < HighestLine; height++)
        {
            if (person == employee.Id)
                throw ScimRefusal.Value(height == 0 ? $"{employee.Name} kan niet de eigen leidinggevende zijn." : $"Zo leidt {employee.Name} de eigen leidinggevende: een kring. Verbeter eerst de leidinggevende van een van hen.");
            above = await Db.Set<LinkedPerson>().Where(row => row.Id == person).Select(row => row.ManagerId).SingleOrDefaultAsync(cancel);
        }
    }

    // Others may have named this person already.
    private async Task NowKnownAsync(Employee employee, LinkedPerson link, CancellationToken cancel)
    {
        var names = new[] { employee.Number, link.UserName, link.ExternalId }.OfType<string>().Distinct(StringComparer.Ordinal).ToList();
        var waiting = await Db.Set<LinkedPerson>().Where(row => row.ManagerValue != null && names.Contains(row.ManagerValue) && row.ManagerId == null && row.DeletedAt == null && row.Id != employee.Id)
            .OrderBy(row => row.Id).Select(row => row.Id).ToListAsync(cancel);
        foreach (var person in waiting) await LookAgainAsync(person, cancel);
    }

    private bool IsActive(Employee employee) => employee.InServiceUntil is not { } until || until >= request.Today;

    private void Record(Operation operation, Employee employee, string? detail) => request.Record(operation, null, employee.Id, "person", employee.Id, detail);

    private static string Capital(string text) => char.ToUpperInvariant(text[0]) + text[1..];
}
