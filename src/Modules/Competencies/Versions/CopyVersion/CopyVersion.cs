using Beweeg.Competencies.Checks;
using Beweeg.DesignSystem.Forms;
using Beweeg.Platform.Access;
using Beweeg.Platform.Data;
using Beweeg.Platform.Forms;
using Beweeg.Platform.Pages;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Beweeg.Competencies.Versions.CopyVersion;

/// <summary>Begins a draft as a copy of a version that the municipality has.</summary>
internal static class CopyVersion
{
    public static void Map(IEndpointRouteBuilder app)
    {
        app.MapGet("/competentiegids/versies/{gids:guid}/kopie", Show).Needs<GuideVersionAccess>(GuideVersionAccess.Copy);
        app.MapPost("/competentiegids/versies/{gids:guid}/kopie", Submit).Needs<GuideVersionAccess>(GuideVersionAccess.Copy);
    }

    private static IResult Show(Asked<GuideAtHand> asked) => Answers.Page<CopyPage>(new { At = asked.Subject });

    private static async Task<IResult> Submit(Asked<GuideAtHand> asked, Submission form, RequestContext request, GuideCache guides, TimeProvider time, CancellationToken cancel)
    {
        var from = asked.Subject.Version;
        var label = form.Text("versie", "de naam van deze versie", GuideCheck.LongestLabel, required: true);
        if (GuideNames.Taken(await GuideRow.AllAsync(request.Db, cancel), label, null) is { } taken) form.Wrong("versie", taken);
        if (!form.IsValid) return Answers.Wrong<CopyPage>(new { At = asked.Subject, form.State });
        var draft = GuideVersion.Draft(Ids.New(time), guides.Of(from) with { Version = label }, from.Id);
        request.Db.Add(draft);
        request.Record(GuideOperations.Copy, asked.StrongestRight, null, GuideVersionAccess.KindWord, draft.Id, $"{draft.Label}, van {from.Label}");
        await request.Db.SaveChangesAsync(cancel);
        return Answers.Done($"/competentiegids/versies/{draft.Id}", "Het concept staat klaar. Alleen P&O-adviseurs van de hele gemeente zien het.");
    }
}
