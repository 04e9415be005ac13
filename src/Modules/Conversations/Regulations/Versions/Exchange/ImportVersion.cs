using System.Security.Cryptography;
using Beweeg.Platform.Access;
using Beweeg.Platform.Data;
using Beweeg.Platform.Forms;
using Beweeg.Platform.Pages;
using Beweeg.Platform.Tenancy;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Beweeg.Conversations.Regulations.Versions.Exchange;

/// <summary>A file becomes a new draft, or every problem in it is listed and nothing changes.</summary>
internal static class ImportVersion
{
    public const string Field = "bestand";

    public static void Map(IEndpointRouteBuilder app)
    {
        app.MapGet("/regelingen/inlezen", () => Answers.Page<ImportPage>()).Needs<RegulationsAccess>(RegulationsAccess.Begin);
        app.MapPost("/regelingen/inlezen", Submit).Needs<RegulationsAccess>(RegulationsAccess.Begin).TakesFileOf(RegulationFile.Largest);
    }

    private static async Task<IResult> Submit(Asked<Municipality> asked, Submission form, RequestContext request, TimeProvider time, CancellationToken cancel)
    {
        var label = form.Text("versie", "de naam van deze versie", RegulationNames.LongestVersion);
        if (form.File(Field) is not { } file)
        {
            form.Wrong(Field, "Kies het bestand met de regeling.");
            return Answers.Wrong<ImportPage>(new { form.State });
        }

        var (regulation, problems) = RegulationFile.Read(file.Content);
        if (regulation is not null)
        {
            if (label.Length > 0) regulation = regulation with { Version = label };
            if (RegulationNames.Of(regulation).TakenBy(await request.Db.Set<RegulationVersion>().ToListAsync(cancel)) is { } taken)
                form.Wrong("versie", taken);
        }

        if (problems.Count > 0)
            form.Wrong(Field, problems.Count == 1 ? "Er klopt één ding niet. Hieronder staat wat. Er is niets ingelezen." : $"Er kloppen {problems.Count} dingen niet. Hieronder staat wat. Er is niets ingelezen.");
        if (!form.IsValid) return Answers.Wrong<ImportPage>(new { form.State, Problems = problems });

        var draft = RegulationVersion.Draft(Ids.New(time), regulation!);
        request.Db.Add(draft);
        request.Record(VersionOperations.Import, asked.StrongestRight, null, RegulationVersionAccess.KindWord, draft.Id,
            $"{draft.Key} {draft.Label}, SHA-256 {Convert.ToHexStringLower(SHA256.HashData(file.Content))}");
        await request.Db.SaveChangesAsync(cancel);
        return Answers.Done($"/regelingen/{draft.Id}", "De regeling is ingelezen als concept. Alleen P&O-adviseurs van de hele gemeente zien het.");
    }
}
