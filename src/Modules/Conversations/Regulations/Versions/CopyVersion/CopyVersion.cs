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

namespace Beweeg.Conversations.Regulations.Versions.CopyVersion;

/// <summary>Begins a draft as a copy: of a preset that comes with Beweeg, or of a version that the municipality has.</summary>
internal static class CopyVersion
{
    public static void Map(IEndpointRouteBuilder app)
    {
        app.MapGet("/regelingen/nieuw", ShowPreset).Needs<RegulationsAccess>(RegulationsAccess.Begin);
        app.MapPost("/regelingen/nieuw", SubmitPreset).Needs<RegulationsAccess>(RegulationsAccess.Begin);
        app.MapGet("/regelingen/{versie:guid}/kopie", ShowCopy).Needs<RegulationVersionAccess>(RegulationVersionAccess.Copy);
        app.MapPost("/regelingen/{versie:guid}/kopie", SubmitCopy).Needs<RegulationVersionAccess>(RegulationVersionAccess.Copy);
    }

    private static IResult ShowPreset(string? van)
    {
        var state = FormState.Empty;
        if (van is not null && Presets.Keys.Contains(van, StringComparer.Ordinal))
        {
            // Its own version keeps its label apart from that of the preset.
            state = RegulationNames.Of(Presets.Load(van)).State;
            state["van"] = van;
        }

        return Answers.Page<CopyPage>(new { State = state });
    }

    private static async Task<IResult> SubmitPreset(Asked<Municipality> asked, Submission form, RequestContext request, TimeProvider time, CancellationToken cancel)
    {
        var preset = form.Choice("van", "waarmee je begint", Presets.Keys, required: true);
        var names = RegulationNames.Read(form, await request.Db.Set<RegulationVersion>().ToListAsync(cancel));
        if (!form.IsValid) return Answers.Wrong<CopyPage>(new { form.State });
        var draft = RegulationVersion.Draft(Ids.New(time), names.On(Presets.Load(preset!)));
        return await KeepAsync(draft, asked.StrongestRight, preset!, request, cancel);
    }

    private static IResult ShowCopy(Asked<VersionStanding> asked, RegulationLibrary library) =>
        Answers.Page<CopyPage>(new { From = asked.Subject.Version, RegulationNames.Of(library.Of(asked.Subject.Version)).State });

    private static async Task<IResult> SubmitCopy(
        Asked<VersionStanding> asked, Submission form, RequestContext request, RegulationLibrary library, TimeProvider time, CancellationToken cancel)
    {
        var from = asked.Subject.Version;
        var names = RegulationNames.Read(form, await request.Db.Set<RegulationVersion>().ToListAsync(cancel));
        if (!form.IsValid) return Answers.Wrong<CopyPage>(new { From = from, form.State });
        return await KeepAsync(RegulationVersion.Draft(Ids.New(time), names.On(library.Of(from)), from), asked.StrongestRight, $"{from.Key} {from.Label}", request, cancel);
    }

    private static async Task<IResult> KeepAsync(RegulationVersion draft, Relation right, string from, RequestContext request, CancellationToken cancel)
    {
        request.Db.Add(draft);
        request.Record(VersionOperations.Copy, right, null, RegulationVersionAccess.KindWord, draft.Id, $"{draft.Key} {draft.Label}, van {from}");
        await request.Db.SaveChangesAsync(cancel);
        return Answers.Done($"/regelingen/{draft.Id}", "Het concept staat klaar. Alleen P&O-adviseurs van de hele gemeente zien het.");
    }
}
