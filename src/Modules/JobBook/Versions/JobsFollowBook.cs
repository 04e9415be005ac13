using Beweeg.JobBook.Contracts;
using Beweeg.Organisation.Contracts;
using Beweeg.Platform.Audit;
using Beweeg.Platform.Data;
using Beweeg.Platform.Jobs;
using Beweeg.Platform.Time;

namespace Beweeg.JobBook.Versions;

/// <summary>On the day on which a book comes in force, the jobs of people become as it says.</summary>
internal sealed class JobsFollowBook(BeweegDb db, JobBooks books, IJobs jobs, Calendar calendar) : IDailyJob
{
    public string Key => "jobbook.follow";

    public int Hour => 0;

    public async Task<string> RunAsync(DateOnly day, CancellationToken cancel)
    {
        var book = await books.InForceAsync(day, cancel);
        if (book is not { IsDecided: true } || await jobs.FollowAsync(Booked(book.Text), cancel) is not (> 0 and var changed)) return "Niets te doen.";
        db.Record(new AuditRecord(JobBookOperations.Follow, null, null, null, null, JobBookVersionAccess.KindWord, book.Id, $"{book.Label}, {changed} functies", "job", calendar.Now));
        await db.SaveChangesAsync(cancel);
        return changed == 1 ? "1 functie volgt het functieboek." : $"{changed} functies volgen het functieboek.";
    }

    /// <summary>The jobs of a book as Organisation takes them.</summary>
    public static IReadOnlyList<BookedJob> Booked(JobBookText book) =>
        [.. book.Profiles.Select(profile => new BookedJob(profile.Code, profile.Name, profile.Group, profile.Scale, profile.Purpose, profile.MainTasks, profile.Crucial))];
}
