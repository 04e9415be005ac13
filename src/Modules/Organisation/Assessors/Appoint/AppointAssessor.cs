using System.Globalization;
using Beweeg.DesignSystem;
using Beweeg.DesignSystem.Forms;
using Beweeg.Organisation.Contracts;
using Beweeg.Organisation.Employees;
using Beweeg.Organisation.Relations;
using Beweeg.Platform.Access;
using Beweeg.Platform.Data;
using Beweeg.Platform.Forms;
using Beweeg.Platform.Pages;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Beweeg.Organisation.Assessors.Appoint;

/// <summary>
/// The HR adviser appoints another assessor, after a decision, and gives an appointment its last day. It holds at once, everywhere:
/// the map of the organisation gets a new edition in the same transaction.
/// </summary>
internal static class AppointAssessor
{
    private const int MostFound = 10;
    private const int LongestReason = 500;

    public static void Map(IEndpointRouteBuilder app)
    {
        app.MapGet("/medewerkers/{medewerker:guid}/beoordelaar", Show).Needs<AssessorAccess>(AssessorAccess.Appoint, AssessorOperations.Read);
        app.MapPost("/medewerkers/{medewerker:guid}/beoordelaar", Appoint).Needs<AssessorAccess>(AssessorAccess.Appoint);
        app.MapPost("/medewerkers/{medewerker:guid}/beoordelaar/{aanwijzing:guid}/einde", End).Needs<AssessorAccess>(AssessorAccess.Appoint);
    }

    private static async Task<IResult> Show(Asked<Person> asked, string? zoek, Guid? beoordelaar, RequestContext request, IPeople people, ITeams teams, CancellationToken cancel)
    {
        var state = FormState.Empty;
        state["vanaf"] = request.Today.ToString("dd-MM-yyyy", DutchDate.Culture);
        state["beoordelaar"] = beoordelaar?.ToString() ?? "";
        return Answers.Page<AssessorPage>(await ModelAsync(asked, state, zoek, request, people, teams, cancel));
    }

    private static async Task<IResult> Appoint(
        Asked<Person> asked, Submission form, RequestContext request, IPeople people, ITeams teams, TimeProvider time, CancellationToken cancel)
    {
        // The lock comes first: of two advisers who appoint at one moment, the second sees what the first did.
        await OrganisationEdition.RenewAsync(request.Db, time, cancel);
        var kind = form.Choice<AssessorKind>("soort", "in plaats van de leidinggevende, of ernaast", required: true);
        var ground = form.Choice<AssessorGround>("grond", "waarom dit nodig is", required: true);
        var reason = form.Text("reden", "de reden", LongestReason, required: ground == AssessorGround.Other);
        var from = form.Date("vanaf", "de eerste dag", required: true);
        var until = form.Date("tot", "de laatste dag");
        var decidedBy = form.Text("besluit-van", "wie het besluit nam", 200, required: true);
        var decidedOn = form.Date("besluit-op", "de dag van het besluit", required: true);
        var reference = form.Text("kenmerk", "het kenmerk van het besluit", 100, required: true);
        if (from < request.Today) form.Wrong("vanaf", "Wat geweest is, blijft zoals het was. Kies vandaag of een dag daarna.");
        if (until < from) form.Wrong("tot", "De laatste dag ligt voor de eerste.");
        if (decidedOn > request.Today) form.Wrong("besluit-op", "Het besluit moet er al zijn. Kies vandaag of een dag daarvoor.");
        var assessor = Guid.TryParse(form.State["beoordelaar"], out var id) ? await people.FindAsync(id, from ?? request.Today, cancel) : null;
        await CheckPersonAsync(asked.Subject, assessor, from ?? request.Today, form, request, people, teams, cancel);
        if (form.IsValid) await CheckPeriodAsync(asked.Subject, assessor!, kind!.Value, from!.Value, until, form, request, cancel);
        if (!form.IsValid) return Answers.Wrong<AssessorPage>(await ModelAsync(asked, form.State, null, request, people, teams, cancel));

        request.Db.Add(new AssessorAppointment(Ids.New(time), asked.Subject.Id, assessor!.Id, kind!.Value, ground!.Value,
            ground == AssessorGround.Other ? reason : "", from!.Value, until, new AssessorDecision(decidedBy, decidedOn!.Value, reference), request.Actor.Id, request.Now));
        request.Record(AssessorOperations.Appoint, asked, $"{kind}, {ground}, vanaf {from:yyyy-MM-dd}, {reference}");
        await request.Db.SaveChangesAsync(cancel);
        return Answers.Done(Url(asked.Subject), $"{assessor.Name} is aangewezen vanaf {DutchDate.Text(from.Value)}. {asked.Subject.FirstName} leest het op de eigen pagina.");
    }

    private static async Task<IResult> End(
        Asked<Person> asked, Guid aanwijzing, Submission form, RequestContext request, IPeople people, ITeams teams, TimeProvider time, CancellationToken cancel)
    {
        var row = await request.Db.Set<AssessorAppointment>().SingleOrDefaultAsync(one => one.Id == aanwijzing && one.EmployeeId == asked.Subject.Id, cancel);
        if (row is null || row.Until < request.Today || row.IsWithdrawn) return Answers.NotFound();
        var field = EndField(row.Id);
        var earliest = row.EarliestEnd(request.Today);
        var withdraw = string.Equals(form.Action, "intrekken", StringComparison.Ordinal) && row.From > request.Today;
        var last = withdraw ? earliest : form.Date(field, "de laatste dag", required: true);
        if (last < earliest && last is not null)
            form.Wrong(field, row.From > request.Today ? "De laatste dag ligt voor de eerste. Trek de aanwijzing in als ze niet doorgaat." : "Wat geweest is, blijft zoals het was. Kies vandaag of een dag daarna.");
        if (row.Version != form.Version()) form.Wrong("", "Iemand anders heeft deze aanwijzing net gewijzigd. Hieronder staat hoe ze nu is.");
        if (form.IsValid && !withdraw) await CheckLongerAsync(row, last!.Value, field, form, request, cancel);
        if (!form.IsValid) return Answers.Wrong<AssessorPage>(await ModelAsync(asked, form.State, null, request, people, teams, cancel));

        row.End(last!.Value, request.Actor.Id, request.Today, request.Now);
        await OrganisationEdition.RenewAsync(request.Db, time, cancel);
        request.Record(AssessorOperations.End, asked, $"{row.Kind}, tot en met {last:yyyy-MM-dd}");
        await request.Db.SaveChangesAsync(cancel);
        return Answers.Done(Url(asked.Subject), row.IsWithdrawn ? "De aanwijzing gaat niet door." : $"De aanwijzing loopt tot en met {DutchDate.Text(last.Value)}.");
    }

    private static async Task CheckPersonAsync(
        Person employee, Person? assessor, DateOnly from, Submission form, RequestContext request, IPeople people, ITeams teams, CancellationToken cancel)
    {
        const string field = "beoordelaar";
        if (assessor is null) form.Wrong(field, "Zoek eerst wie het wordt, en kies die persoon.");
        else if (assessor.Id == request.Actor.Employee) form.Wrong(field, "Je kunt jezelf niet aanwijzen. Vraag het een andere P&O-adviseur als jij het wordt.");
        else if (assessor.Id == employee.Id) form.Wrong(field, $"{employee.FirstName} kan niet over zichzelf oordelen. Kies iemand anders.");
        else if (assessor.InServiceFrom > from || assessor.InServiceUntil < from) form.Wrong(field, $"{assessor.Name} is op {DutchDate.Text(from)} niet in dienst. Kies iemand anders.");
        else if (await teams.ManagerOfAsync(assessor.Id, from, cancel) == employee.Id) form.Wrong(field, $"{employee.Name} is de leidinggevende van {assessor.Name}. Kies iemand die hier vrij in staat.");
    }

    private static async Task CheckPeriodAsync(
        Person employee, Person assessor, AssessorKind kind, DateOnly from, DateOnly? until, Submission form, RequestContext request, CancellationToken cancel)
    {
        var rows = (await request.Db.Set<AssessorAppointment>().Where(row => row.EmployeeId == employee.Id).OrderBy(row => row.From).ToListAsync(cancel))
            .Where(row => row.Overlaps(from, until)).ToList();
        if (rows.FirstOrDefault(row => row.Kind == kind) is { } same)
            form.Wrong("vanaf", $"In deze tijd is er al iemand aangewezen: vanaf {DutchDate.Text(same.From)}{(same.Until is { } last ? $" tot en met {DutchDate.Text(last)}" : "")}. Geef die aanwijzing eerst een laatste dag.");
        else if (rows.Exists(row => row.AssessorId == assessor.Id))
            form.Wrong("beoordelaar", $"{assessor.Name} heeft in deze tijd al de andere taak. Een tweede beoordelaar kijkt mee met iemand anders.");
        else if (kind == AssessorKind.Second && (await request.Relations.ToEmployeeAsync(As(assessor, request), employee.Id, from, cancel) & Sides.Leading) != Relation.None)
            form.Wrong("beoordelaar", $"{assessor.Name} voert de gesprekken al. Een tweede beoordelaar is iemand anders.");
        else if (kind == AssessorKind.InPlace && (await request.Relations.ToEmployeeAsync(As(assessor, request), employee.Id, from, cancel) & (Relation.Manager | Relation.ActingManager)) != Relation.None)
            form.Wrong("beoordelaar", $"{assessor.Name} voert deze gesprekken al, als leidinggevende of waarnemer.");
    }

    // A last day that moves on may not run into the next appointment.
    private static async Task CheckLongerAsync(AssessorAppointment row, DateOnly last, string field, Submission form, RequestContext request, CancellationToken cancel)
    {
        var others = await request.Db.Set<AssessorAppointment>().AsNoTracking()
            .Where(one => one.EmployeeId == row.EmployeeId && one.Kind == row.Kind && one.Id != row.Id).ToListAsync(cancel);
        if (others.Find(one => one.Overlaps(row.From, last)) is { } next) form.Wrong(field, $"Vanaf {DutchDate.Text(next.From)} is er iemand anders aangewezen. Kies een dag daarvoor.");
    }

    private static Actor As(Person person, RequestContext request) => request.Actor with { Employee = person.Id, Account = person.Id };

    private static async Task<object> ModelAsync(
        Asked<Person> asked, FormState state, string? search, RequestContext request, IPeople people, ITeams teams, CancellationToken cancel)
    {
        var person = asked.Subject;
        var rows = await request.Db.Set<AssessorAppointment>().AsNoTracking().Where(row => row.EmployeeId == person.Id)
            .OrderByDescending(row => row.From).ThenByDescending(row => row.Id).ToListAsync(cancel);
        var holder = await teams.ManagerOfAsync(person.Id, request.Today, cancel);
        var chosen = Guid.TryParse(state["beoordelaar"], out var id) ? id : (Guid?)null;
        var names = await people.NamesAsync([.. rows.Select(row => row.AssessorId).Concat(rows.Select(row => row.AppointedById)).Append(holder ?? person.Id).Append(chosen ?? person.Id)], cancel);
        var text = search?.Trim() ?? "";
        return new
        {
            Person = person,
            request.Today,
            State = state,
            Holder = holder is { } known ? names.GetValueOrDefault(known) : null,
            ChosenName = chosen is { } one ? names.GetValueOrDefault(one) : null,
            Search = text,
            Found = text.Length < 2 ? [] : (IReadOnlyList<TeamMember>)[.. (await people.SearchAsync(text, request.Today, MostFound, cancel)).Where(found => found.Id != person.Id)],
            Rows = (IReadOnlyList<AppointmentRow>)[.. rows.Select(row => new AppointmentRow(row, names.GetValueOrDefault(row.AssessorId, ""), names.GetValueOrDefault(row.AppointedById, ""),
                row.Version.ToString(CultureInfo.InvariantCulture)))],
        };
    }

    internal static string Url(Person person) => $"/medewerkers/{person.Id}/beoordelaar";

    internal static string EndField(Guid appointment) => $"einde-{appointment:N}";
}

/// <summary>An appointment with the names in it.</summary>
/// <param name="ByName">Who put it in.</param>
public sealed record AppointmentRow(AssessorAppointment Appointment, string Name, string ByName, string Version);
