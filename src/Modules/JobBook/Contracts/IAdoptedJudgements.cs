namespace Beweeg.JobBook.Contracts;

/// <summary>What was adopted about somebody's competencies; modules above know it.</summary>
public interface IAdoptedJudgements
{
    /// <summary>The newest adopted judgement of each competency of an employee.</summary>
    Task<IReadOnlyList<AdoptedJudgement>> OfAsync(Guid employee, CancellationToken cancel);
}

/// <summary>What was adopted about one competency.</summary>
/// <param name="Competency">Its key in the guide.</param>
/// <param name="JobScale">The salary scale of the job in which it was judged; it gives the level.</param>
/// <param name="Word">The qualification as people read it: "goed".</param>
/// <param name="Meets">True when it meets what was asked, or better.</param>
/// <param name="On">The day on which it was adopted.</param>
public sealed record AdoptedJudgement(string Competency, string JobScale, string Word, bool Meets, DateOnly On);
