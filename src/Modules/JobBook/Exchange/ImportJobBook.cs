using System.Security.Cryptography;
using Beweeg.DesignSystem.Forms;
using Beweeg.JobBook.Contracts;
using Beweeg.JobBook.Versions;
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

namespace Beweeg.JobBook.Exchange;

/// <summary>
/// A file becomes a draft in two steps: it is handed in and looked at, and then its columns are named, what it gives is shown, and somebody says yes. Until then
/// nothing of the job book changes.
/// </summary>
internal static class ImportJobBook
{
    public const string Field = "bestand";

    private const string Url = $"{JobBookAddress.Book}/inlezen";

    public static void Map(IEndpointRouteBuilder app)
    {
        app.MapGet(Url, () => Answers.Page<UploadPage>()).Needs<JobBooksAccess>(JobBooksAccess.Begin);
        app.MapPost(Url, UploadAsync).Needs<JobBooksAccess>(JobBooksAccess.Begin).TakesFileOf(FileLimits.Largest);
        app.MapGet(Url + "/{bestand:guid}", ShowAsync).Needs<JobBookUploadAccess>(JobBookUploadAccess.Use);
        app.MapPost(Url + "/{bestand:guid}", SubmitAsync).Needs<JobBookUploadAccess>(JobBookUploadAccess.Use);
        app.MapPost(Url + "/{bestand:guid}/weg", DiscardAsync).Needs<JobBookUploadAccess>(JobBookUploadAccess.Use);
    }

    private static async Task<IResult> UploadAsync(Asked<Municipality> asked, Submission form, RequestContext request, TimeProvider time, CancellationToken cancel)
    {
        if (form.File(Field) is not { } file)
        {
            form.Wrong(Field, "Kies het bestand met het functieboek.");
            return Answers.Wrong<UploadPage>(new { form.State });
        }

        var faults = TableFile.IsJson(file.Content) ? JobBookFile.Json(file.Content, "").Faults : JobBookFile.Tables(file.Content).Faults;
        if (faults.Count > 0)
        {
            form.Wrong(Field, faults is [{ Row: 0 } only] ? only.Sentence : "Er klopt iets niet in dit bestand. Hieronder staat wat. Er is niets ingelezen.");
            return Answers.Wrong<UploadPage>(new { form.State, file.Name, Faults = faults });
        }

        var old = request.Now - FileUpload.Kept;
        request.Db.RemoveRange(await request.Db.Set<JobBookUpload>().Where(row => row.At < old).ToListAsync(cancel));
        var upload = new JobBookUpload(Ids.New(time), file.Name, file.Content, request.Actor.Id, request.Now);
        request.Db.Add(upload);
        request.Record(JobBookOperations.Upload, asked.StrongestRight, null, "jobbook-upload", upload.Id, $"SHA-256 {Convert.ToHexStringLower(SHA256.HashData(file.Content))}");
        await request.Db.SaveChangesAsync(cancel);
        return Answers.Done($"{Url}/{upload.Id}");
    }

    private static async Task<IResult> ShowAsync(Asked<JobBookUpload> asked, HttpContext http, RequestContext request, JobBooks books, JobBookKind kind, CancellationToken cancel)
    {
        var query = http.Request.Query.ToDictionary(pair => pair.Key, pair => pair.Value.ToString(), StringComparer.Ordinal);
        return Answers.Page<MappingPage>(await ModelAsync(asked, query, FormState.Empty, request, books, kind, cancel));
    }

    private static async Task<IResult> SubmitAsync(Asked<JobBookUpload> asked, Submission form, RequestContext request, JobBooks books, JobBookKind kind, TimeProvider time, CancellationToken cancel)
    {
        var label = form.Text("versie", "de naam van deze versie", DocumentMapping.LongestLabel, required: true);
        if (DocumentRow.Taken(await kind.RowsAsync(cancel), label, null) is { } taken) form.Wrong("versie", taken);
        var chosen = form.State.Fields.ToDictionary(field => field, field => form.State[field], StringComparer.Ordinal);
        var look = await LookAsync(asked.Subject, chosen, label, request, books, cancel);
        if (look.Reading.Book is not { } book) form.Wrong("", "Dit bestand klopt nog niet. Hieronder staat wat. Er is niets ingelezen.");
        else if (form.IsValid)
        {
            var draft = JobBookVersion.Draft(Ids.New(time), book);
            request.Db.Add(draft);
            request.Db.Remove(asked.Subject);
            request.Record(JobBookOperations.Import, asked.StrongestRight, null, JobBookVersionAccess.KindWord, draft.Id, $"{draft.Label}, SHA-256 {Convert.ToHexStringLower(SHA256.HashData(asked.Subject.Content))}");
            await request.Db.SaveChangesAsync(cancel);
            var left = (await kind.ProblemsAsync(book, cancel)).Count;
            return Answers.Done(kind.Life.UrlOf(draft.Id), left == 0 ? "Het functieboek is ingelezen als concept. Alleen P&O-adviseurs van de hele gemeente zien het."
                : "Het functieboek is ingelezen als concept. Hieronder staat wat nog ontbreekt of niet klopt.");
        }

        return Answers.Wrong<MappingPage>(await ModelAsync(asked, chosen, form.State, request, books, kind, cancel));
    }

    private static async Task<IResult> DiscardAsync(Asked<JobBookUpload> asked, RequestContext request, CancellationToken cancel)
    {
        request.Db.Remove(asked.Subject);
        request.Record(JobBookOperations.Discard, asked);
        await request.Db.SaveChangesAsync(cancel);
        return Answers.Done(JobBookVersionAccess.Life.VersionsUrl, "Het bestand is weggegooid. Er is niets ingelezen.");
    }

    private static async Task<object> ModelAsync(Asked<JobBookUpload> asked, IReadOnlyDictionary<string, string> chosen, FormState state, RequestContext request, JobBooks books, JobBookKind kind, CancellationToken cancel)
    {
        var look = await LookAsync(asked.Subject, chosen, "concept", request, books, cancel);
        return new { Upload = asked.Subject, look.Table, look.Mapping, look.Reading, Problems = look.Reading.Book is { } book ? await kind.ProblemsAsync(book, cancel) : [], State = state };
    }

    private static async Task<Look> LookAsync(JobBookUpload upload, IReadOnlyDictionary<string, string> chosen, string label, RequestContext request, JobBooks books, CancellationToken cancel)
    {
        var known = (await books.InForceAsync(request.Today, cancel))?.Text;
        if (TableFile.IsJson(upload.Content)) return new Look(null, null, JobBookFile.Json(upload.Content, label));
        // It could be read when it was handed in.
        var table = JobBookFile.Tables(upload.Content).Table!;
        var mapping = ColumnMapping.Chosen(table, JobColumn.All, chosen);
        return new Look(table, mapping, JobBookFromTable.Read(table, mapping, known, known?.Title ?? BookFromJobs.Title, label));
    }

    private sealed record Look(FileTable? Table, ColumnMapping? Mapping, JobBookReading Reading);
}
