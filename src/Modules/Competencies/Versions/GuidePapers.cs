using Beweeg.Platform.Access;
using Beweeg.Platform.Audit;
using Beweeg.Platform.Data;
using Beweeg.Platform.Forms;
using Microsoft.EntityFrameworkCore;

namespace Beweeg.Competencies.Versions;

/// <summary>The papers of a version: handed in with a form, listed without their content.</summary>
internal static class GuidePapers
{
    public const string Field = "stuk";
    public const string Hint = "Ten hoogste 10 MB. Wie deze versie mag lezen, kan het stuk openen. Komt het formulier terug, kies het bestand dan opnieuw.";

    /// <summary>Looks at the file that came with a form; null when none came, or when it is wrong and the form says so.</summary>
    public static UploadedFile? Read(Submission form)
    {
        if (form.File(Field) is not { } file) return null;
        var problem = file.Content.Length > GuidePaper.Largest ? "Dit bestand is groter dan 10 MB. Maak het kleiner en kies het opnieuw."
            : !file.IsPdf ? "Dit is geen PDF. Bewaar het stuk als PDF en kies dat bestand."
            : null;
        if (problem is null) return file;
        form.Wrong(Field, problem);
        return null;
    }

    /// <summary>Keeps the file with a version, on record of its own.</summary>
    public static void Keep(RequestContext request, Asked<GuideAtHand> asked, GuideDecision decision, UploadedFile? file, TimeProvider time)
    {
        if (file is null) return;
        var name = file.Name.Length > 200 ? file.Name[^200..] : file.Name;
        var paper = new GuidePaper(Ids.New(time), asked.Subject.Version.Id, decision, name, file.Content, request.Actor.Id, request.Now);
        request.Db.Add(paper);
        request.Record(GuideOperations.Attach, asked, $"{decision}, SHA-256 {Convert.ToHexStringLower(paper.Hash)}");
    }

    public static async Task<IReadOnlyList<PaperRow>> OfAsync(BeweegDb db, Guid version, CancellationToken cancel) =>
        await db.Set<GuidePaper>().Where(row => row.VersionId == version).OrderBy(row => row.At).ThenBy(row => row.Id)
            .Select(row => new PaperRow(row.Id, row.Decision, row.Name, row.Size, row.Hash)).ToListAsync(cancel);
}

/// <summary>A paper in a list.</summary>
/// <param name="Size">In bytes.</param>
public sealed record PaperRow(Guid Id, GuideDecision Decision, string Name, int Size, byte[] Hash)
{
    /// <summary>"340 kB", "2,1 MB".</summary>
    public string SizeText => Size >= 1024 * 1024 ? $"{Size / (1024m * 1024m):0.0} MB" : $"{Math.Max(1, Size / 1024)} kB";
}
