using Beweeg.Platform.Access;
using Beweeg.Platform.Data;
using Beweeg.Platform.Forms;
using Microsoft.EntityFrameworkCore;

namespace Beweeg.Platform.Adoption;

/// <summary>The papers of a version: handed in with a form, listed without their content.</summary>
internal static class DocumentPapers
{
    public const string Field = "stuk";
    public const string Hint = "Ten hoogste 10 MB. Wie deze versie mag lezen, kan het stuk openen. Komt het formulier terug, kies het bestand dan opnieuw.";

    /// <summary>Looks at the file that came with a form; null when none came, or when it is wrong and the form says so.</summary>
    public static UploadedFile? Read(Submission form)
    {
        if (form.File(Field) is not { } file) return null;
        var problem = file.Content.Length > DecisionPaper.Largest ? "Dit bestand is groter dan 10 MB. Maak het kleiner en kies het opnieuw."
            : !file.IsPdf ? "Dit is geen PDF. Bewaar het stuk als PDF en kies dat bestand."
            : null;
        if (problem is null) return file;
        form.Wrong(Field, problem);
        return null;
    }

    /// <summary>Keeps the file with a version, on record of its own.</summary>
    public static void Keep(RequestContext request, Asked<DocumentAtHand> asked, DocumentKind kind, DecisionBy decision, UploadedFile? file, TimeProvider time)
    {
        if (file is null) return;
        var name = file.Name.Length > 200 ? file.Name[^200..] : file.Name;
        var paper = kind.Paper(Ids.New(time), asked.Subject.Version.Id, decision, name, file.Content);
        request.Db.Add(paper);
        request.Record(kind.Life.Operations.Attach, asked, $"{decision}, SHA-256 {Convert.ToHexStringLower(paper.Hash)}");
    }

    public static async Task<IReadOnlyList<PaperRow>> OfAsync(DocumentKind kind, Guid version, CancellationToken cancel) =>
        await kind.Papers.Where(row => row.VersionId == version).OrderBy(row => row.At).ThenBy(row => row.Id)
            .Select(row => new PaperRow(row.Id, row.Decision, row.Name, row.Size)).ToListAsync(cancel);
}
