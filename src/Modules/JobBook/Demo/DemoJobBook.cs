using Beweeg.Competencies.Contracts;
using Beweeg.JobBook.Contracts;
using Beweeg.JobBook.Versions;
using Beweeg.Organisation.Contracts;
using Beweeg.Platform.Audit;
using Beweeg.Platform.Data;
using Beweeg.Platform.Modules;
using Beweeg.Platform.Time;

namespace Beweeg.JobBook.Demo;

/// <summary>The demo municipality has a job book in force, with the jobs of its people, and a next version is being made.</summary>
internal sealed class DemoJobBook(IJobs jobs, IPeople people, IGuides guides, Calendar calendar, TimeProvider time) : IDemoStory
{
    /// <summary>Personnel number of the HR adviser of the whole municipality.</summary>
    private const string Adviser = "100011";

    private static readonly DateOnly Since = new(2014, 1, 1);

    public async Task TellAsync(BeweegDb db, CancellationToken cancel)
    {
        var guide = await guides.InForceAsync(calendar.Today, cancel) is { } id ? await guides.OfAsync(id, cancel) : null;
        var all = await jobs.AllAsync(cancel);
        // One job came after the book was adopted.
        var last = all.Count > 1 ? all.OrderBy(job => job.Code, StringComparer.Ordinal).Last() : null;
        var book = BookFromJobs.Make([.. all.Where(job => job != last)], guide, "1.0");
        book = book with { Groups = [.. book.Groups.Select(DemoTexts.Of)], Profiles = [.. book.Profiles.Select(DemoTexts.Of)] };
        var version = JobBookVersion.AtTheStart(Ids.New(time), book, Since);
        version.Decided(Since.AddMonths(-2), "OR 2013-043", Since.AddMonths(-1), "Collegebesluit 2013-320");
        db.Add(version);
        await jobs.FollowAsync(JobsFollowBook.Booked(book), cancel);
        db.Record(new AuditRecord(JobBookOperations.Adopt, null, null, null, null, JobBookVersionAccess.KindWord, version.Id, version.Label, "proefgemeente", calendar.Now));
        var by = await people.WithNumberAsync(Adviser, cancel);
        var draft = JobBookVersion.Draft(Ids.New(time), Next(book), version.Id);
        db.Add(draft);
        db.Record(new AuditRecord(JobBookOperations.Copy, by, null, null, null, JobBookVersionAccess.KindWord, draft.Id, $"{draft.Label}, van {version.Label}", "proefgemeente", calendar.Now));
        await db.SaveChangesAsync(cancel);
    }

    // Another purpose, a task that came, and a scale that changed: something to compare.
    private static JobBookText Next(JobBookText book) => book with
    {
        Version = "1.1",
        Profiles = [.. book.Profiles.Select((job, at) => at switch
        {
            0 => job with { MainTasks = [.. job.MainTasks, "Wijst nieuwe collega’s de weg in het werk"] },
            1 => job with { Purpose = job.Purpose.TrimEnd('.') + ", ook buiten kantooruren." },
            _ => job,
        })],
    };
}
