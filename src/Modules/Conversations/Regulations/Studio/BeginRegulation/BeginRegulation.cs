using Beweeg.Conversations.Regulations.Studio.Starts;
using Beweeg.Conversations.Regulations.Versions;
using Beweeg.DesignSystem.Forms;
using Beweeg.Platform.Access;
using Beweeg.Platform.Data;
using Beweeg.Platform.Forms;
using Beweeg.Platform.Pages;
using Beweeg.Platform.Tenancy;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Beweeg.Conversations.Regulations.Studio.BeginRegulation;

/// <summary>A regulation from scratch: its name, how often a cycle begins, and whether people are appraised.</summary>
internal static class BeginRegulation
{
    public static void Map(IEndpointRouteBuilder app)
    {
        app.MapGet("/regelingen/nieuwe-regeling", () => Answers.Page<BeginPage>(new { State = FormState.Empty })).Needs<RegulationsAccess>(RegulationsAccess.Begin);
        app.MapPost("/regelingen/nieuwe-regeling", Submit).Needs<RegulationsAccess>(RegulationsAccess.Begin);
    }

    private static async Task<IResult> Submit(Asked<Municipality> asked, Submission form, RequestContext request, TimeProvider time, CancellationToken cancel)
    {
        var title = form.Text("titel", "de titel", 200, required: true);
        var citation = form.Text("aanhaling", "hoe je de regeling aanhaalt", 200, required: true);
        var label = form.Text("versie", "de naam van deze versie", RegulationNames.LongestVersion, required: true);
        var rhythm = form.Choice<Rhythm>("ritme", "hoe vaak een cyclus begint", required: true);
        var score = form.Choice("beoordelen", "of iemand wordt beoordeeld", ["ja", "nee"], required: true);
        var slug = FieldId.Slug(title);
        var key = slug.Length switch { 0 => "regeling", > 60 => slug[..60].TrimEnd('-'), _ => slug };
        var names = new RegulationNames(key, title, citation, label);
        if (names.TakenBy(await request.Db.Set<RegulationVersion>().AsNoTracking().ToListAsync(cancel)) is not null)
            form.Wrong("versie", $"Er is al een regeling ‘{title}’ met een versie ‘{label}’. Geef deze een andere naam.");
        if (!form.IsValid) return Answers.Wrong<BeginPage>(new { form.State });

        var draft = RegulationVersion.Draft(Ids.New(time), RegulationStart.Of(key, title, citation, label, rhythm!.Value, score == "ja", request.Today.Year));
        request.Db.Add(draft);
        request.Record(VersionOperations.Begin, asked.StrongestRight, null, RegulationVersionAccess.KindWord, draft.Id, $"{draft.Key} {draft.Label}");
        await request.Db.SaveChangesAsync(cancel);
        return Answers.Done($"/regelingen/{draft.Id}/wijzigen", "Er staat een kleine regeling klaar die met zichzelf klopt. Maak haar van jullie. Alleen P&O-adviseurs van de hele gemeente zien het concept.");
    }
}
