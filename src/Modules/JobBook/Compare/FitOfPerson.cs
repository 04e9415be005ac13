using Beweeg.JobBook.Contracts;
using Beweeg.JobBook.Reading;
using Beweeg.JobBook.Rules;
using Beweeg.Organisation.Contracts;

namespace Beweeg.JobBook.Compare;

/// <summary>What is known of somebody, as rules compare it with jobs.</summary>
internal sealed class FitOfPerson(IEnumerable<IAdoptedJudgements> judgements)
{
    /// <summary>The own job and the newest judgements.</summary>
    public async Task<(JobView? Own, IReadOnlyList<KnownCompetency> Known)> OfAsync(OpenJobBook book, Person person, CancellationToken cancel)
    {
        var own = person.MainPosition is { } position ? Own(book, position) : null;
        var known = new List<KnownCompetency>();
        foreach (var source in judgements)
        {
            foreach (var one in await source.OfAsync(person.Id, cancel))
            {
                var level = book.Guide?.LevelOf(one.JobScale);
                known.Add(new KnownCompetency(one.Competency, level is null ? -1 : book.Guide!.Levels.ToList().IndexOf(level), one.Meets, one.Word, one.On));
            }
        }

        return (own, known);
    }

    // A job that is not in the book is known by what the personnel system says of it.
    private static JobView Own(OpenJobBook book, PersonPosition position) => book.View(book.Text.WithCode(position.JobCode) ?? JobProfile.Blank(position.JobGroup) with
    {
        Key = "",
        Code = position.JobCode,
        Name = position.JobName,
        Scale = position.JobScale,
        MainTasks = position.MainTasks,
    });
}
