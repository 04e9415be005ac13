using Beweeg.Conversations.Overview;
using Beweeg.DesignSystem;
using Beweeg.DesignSystem.Forms;
using Beweeg.Organisation.Contracts;
using Beweeg.Platform.Access;
using Beweeg.Platform.Data;
using Beweeg.Platform.Forms;
using Beweeg.Platform.Pages;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Beweeg.Conversations.Decisions.Probation;

/// <summary>After the second appraisal of a probation the manager or the HR adviser puts on record what was decided. Both sides read it; a mistake gets a dated addition.</summary>
internal static class RecordProbation
{
    public static void Map(IEndpointRouteBuilder app)
    {
        app.MapGet("/medewerkers/{medewerker:guid}/proeftijd", Show).Needs<EmployeeFileAccess>(EmployeeFileAccess.ReadDecisions, DecisionOperations.Read);
        app.MapPost("/medewerkers/{medewerker:guid}/proeftijd", Submit).Needs<EmployeeFileAccess>(EmployeeFileAccess.RecordProbation);
        app.MapPost("/medewerkers/{medewerker:guid}/proeftijd/aanvullen", Add).Needs<EmployeeFileAccess>(EmployeeFileAccess.RecordProbation);
    }

    private static async Task<IResult> Show(Asked<Person> asked, ProbationDesk desk, CancellationToken cancel) =>
        Answers.Page<ProbationPage>(Model(asked, await desk.LayAsync(asked.Subject.Id, cancel), FormState.Empty));

    private static async Task<IResult> Submit(Asked<Person> asked, Submission form, ProbationDesk desk, RequestContext request, TimeProvider time, CancellationToken cancel)
    {
        if (await desk.LayAsync(asked.Subject.Id, cancel) is not { } probation) return Answers.NotFound();
        if (probation.Outcome is not null) return Answers.Done(Url(asked.Subject), "De uitkomst stond er al. Klopt er iets niet? Voeg dan een aanvulling toe.");
        var kind = form.Choice<ProbationOutcomeKind>("uitkomst", "wat er is besloten", required: true);
        var from = form.Date("vanaf", "de eerste dag waarop het geldt", required: true);
        var decision = TakenDecision.Read(form, request.Today);
        if (from < probation.Cycle.Start) form.Wrong("vanaf", $"De proeftijd begon op {DutchDate.Text(probation.Cycle.Start)}. Kies een dag daarna.");
        if (decision?.On < probation.Cycle.Start) form.Wrong("besluit-op", $"De proeftijd begon op {DutchDate.Text(probation.Cycle.Start)}. Een besluit over de uitkomst is van daarna.");
        if (probation.WhyNotYet is { } because) form.Wrong("", because);
        if (asked.Relations.HasFlag(Relation.Self)) form.Wrong("", "Over jezelf leg je dit niet vast. Vraag het je leidinggevende of een andere P&O-adviseur.");
        if (!form.IsValid) return Answers.Wrong<ProbationPage>(Model(asked, probation, form.State));

        request.Db.Add(new ProbationOutcome(Ids.New(time), probation.Cycle, kind!.Value, from!.Value, decision!, request.Actor.Id, request.Now));
        request.Record(DecisionOperations.RecordProbation, asked, $"{kind}, vanaf {from:yyyy-MM-dd}, {decision!.Reference}");
        await request.Db.SaveChangesAsync(cancel);
        return Answers.Done(Url(asked.Subject), $"De uitkomst van de proeftijd is vastgelegd. {asked.Subject.FirstName} leest die op de eigen pagina.");
    }

    private static async Task<IResult> Add(Asked<Person> asked, Submission form, ProbationDesk desk, Additions additions, RequestContext request, CancellationToken cancel)
    {
        if (await desk.LayAsync(asked.Subject.Id, cancel) is not { Outcome: { } outcome } probation) return Answers.NotFound();
        additions.Write(asked, outcome.Id, outcome.EmployeeId, form);
        if (!form.IsValid) return Answers.Wrong<ProbationPage>(Model(asked, probation, form.State));
        await request.Db.SaveChangesAsync(cancel);
        return Answers.Done(Url(asked.Subject), "Je aanvulling staat erbij.");
    }

    private static object Model(Asked<Person> asked, OnProbationDesk? probation, FormState state) => new
    {
        Person = asked.Subject,
        Probation = probation,
        IsOwn = asked.Relations.HasFlag(Relation.Self),
        IsLeading = (asked.Relations & Sides.Leading) != Relation.None,
        MayRecord = asked.May(EmployeeFileAccess.RecordProbation) && !asked.Relations.HasFlag(Relation.Self),
        State = state,
    };

    internal static string Url(Person person) => $"/medewerkers/{person.Id}/proeftijd";
}
