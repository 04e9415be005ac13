using System.Security.Cryptography;
using Beweeg.Competencies.Checks;
using Beweeg.Competencies.Contracts;
using Beweeg.Competencies.Versions;
using Beweeg.DesignSystem.Forms;
using Beweeg.Platform.Access;
using Beweeg.Platform.Adoption;
using Beweeg.Platform.Data;
using Beweeg.Platform.Forms;
using Beweeg.Platform.Pages;
using Beweeg.Platform.Tables;
using Beweeg.Platform.Tenancy;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Beweeg.Competencies.Exchange.ImportGuide;

/// <summary>
/// A file becomes a draft in two steps: it is handed in and looked at, and then its columns are named, what it gives is shown, and somebody says yes. Until then
/// nothing of the guide changes.
/// </summary>
internal static class ImportGuide
{
    public const string Field = "bestand";

    public static void Map(IEndpointRouteBuilder app)
    {
        app.MapGet("/competentiegids/inlezen", () => Answers.Page<UploadPage>()).Needs<GuidesAccess>(GuidesAccess.Begin);
        app.MapPost("/competentiegids/inlezen", Upload).Needs<GuidesAccess>(GuidesAccess.Begin).TakesFileOf(FileLimits.Largest);
        app.MapGet("/competentiegids/inlezen/{bestand:guid}", Show).Needs<GuideUploadAccess>(GuideUploadAccess.Use);
        app.MapPost("/competentiegids/inlezen/{bestand:guid}", Submit).Needs<GuideUploadAccess>(GuideUploadAccess.Use);
        app.MapPost("/competentiegids/inlezen/{bestand:guid}/weg", Discard).Needs<GuideUploadAccess>(GuideUploadAccess.Use);
    }

    private static async Task<IResult> Upload(Asked<Municipality> asked, Submission form, RequestContext request, TimeProvider time, CancellationToken cancel)
    {
        if (form.File(Field) is not { } file)
        {
            form.Wrong(Field, "Kies het bestand met de gids.");
            return Answers.Wrong<UploadPage>(new { form.State });
        }

        var faults = TableFile.IsJson(file.Content) ? GuideFile.Json(file.Content, "").Faults : GuideFile.Tables(file.Content).Faults;
        if (faults.Count > 0)
        {
            form.Wrong(Field, faults is [{ Row: 0 } only] ? only.Sentence : "Er klopt iets niet in dit bestand. Hieronder staat wat. Er is niets ingelezen.");
            return Answers.Wrong<UploadPage>(new { form.State, file.Name, Faults = faults });
        }

        var old = request.Now - GuideUpload.Kept;
        request.Db.RemoveRange(await request.Db.Set<GuideUpload>().Where(row => row.At < old).ToListAsync(cancel));
        var upload = new GuideUpload(Ids.New(time), file.Name, file.Content, request.Actor.Id, request.Now);
        request.Db.Add(upload);
        request.Record(GuideOperations.Upload, asked.StrongestRight, null, "guide-upload", upload.Id, $"SHA-256 {Convert.ToHexStringLower(SHA256.HashData(file.Content))}");
        await request.Db.SaveChangesAsync(cancel);
        return Answers.Done($"/competentiegids/inlezen/{upload.Id}");
    }

    private static async Task<IResult> Show(Asked<GuideUpload> asked, HttpContext http, RequestContext request, IGuides guides, CancellationToken cancel)
    {
        var query = http.Request.Query.ToDictionary(pair => pair.Key, pair => pair.Value.ToString(), StringComparer.Ordinal);
        return Answers.Page<MappingPage>(await ModelAsync(asked, query, FormState.Empty, request, guides, cancel));
    }

    private static async Task<IResult> Submit(Asked<GuideUpload> asked, Submission form, RequestContext request, IGuides guides, TimeProvider time, CancellationToken cancel)
    {
        var label = form.Text("versie", "de naam van deze versie", GuideCheck.LongestLabel, required: true);
        if (DocumentRow.Taken(await DocumentRow.AllAsync<GuideVersion>(request.Db, cancel), label, null) is { } taken) form.Wrong("versie", taken);
        var chosen = form.State.Fields.ToDictionary(field => field, field => form.State[field], StringComparer.Ordinal);
        var look = await LookAsync(asked.Subject, chosen, label, request, guides, cancel);
        if (look.Reading.Guide is not { } guide) form.Wrong("", "Dit bestand klopt nog niet. Hieronder staat wat. Er is niets ingelezen.");
        else if (form.IsValid)
        {
            var draft = GuideVersion.Draft(Ids.New(time), guide);
            request.Db.Add(draft);
            request.Db.Remove(asked.Subject);
            request.Record(GuideOperations.Import, asked.StrongestRight, null, GuideVersionAccess.KindWord, draft.Id, $"{draft.Label}, SHA-256 {Convert.ToHexStringLower(SHA256.HashData(asked.Subject.Content))}");
            await request.Db.SaveChangesAsync(cancel);
            var left = GuideCheck.Problems(guide).Count;
            return Answers.Done($"/competentiegids/versies/{draft.Id}", left == 0 ? "De gids is ingelezen als concept. Alleen P&O-adviseurs van de hele gemeente zien het."
                : "De gids is ingelezen als concept. Hieronder staat wat nog ontbreekt of niet klopt.");
        }

        return Answers.Wrong<MappingPage>(await ModelAsync(asked, chosen, form.State, request, guides, cancel));
    }

    private static async Task<IResult> Discard(Asked<GuideUpload> asked, RequestContext request, CancellationToken cancel)
    {
        request.Db.Remove(asked.Subject);
        request.Record(GuideOperations.Discard, asked);
        await request.Db.SaveChangesAsync(cancel);
        return Answers.Done("/competentiegids/versies", "Het bestand is weggegooid. Er is niets ingelezen.");
    }

    private static async Task<object> ModelAsync(Asked<GuideUpload> asked, IReadOnlyDictionary<string, string> chosen, FormState state, RequestContext request, IGuides guides, CancellationToken cancel)
    {
        var look = await LookAsync(asked.Subject, chosen, "concept", request, guides, cancel);
        return new { Upload = asked.Subject, look.Table, look.Mapping, look.Reading, Problems = look.Reading.Guide is { } guide ? GuideCheck.Problems(guide) : [], State = state };
    }

    private static async Task<Look> LookAsync(GuideUpload upload, IReadOnlyDictionary<string, string> chosen, string label, RequestContext request, IGuides guides, CancellationToken cancel)
    {
        var known = await guides.InForceAsync(request.Today, cancel) is { } id ? await guides.OfAsync(id, cancel) : null;
        if (TableFile.IsJson(upload.Content)) return new Look(null, null, GuideFile.Json(upload.Content, label));
        // It could be read when it was handed in.
        var table = GuideFile.Tables(upload.Content).Table!;
        var mapping = ColumnMapping.Chosen(table, GuideColumn.All, chosen);
        return new Look(table, mapping, GuideFromTable.Read(table, mapping, known, known?.Title ?? "Competentiegids", label));
    }

    private sealed record Look(FileTable? Table, ColumnMapping? Mapping, GuideReading Reading);
}
