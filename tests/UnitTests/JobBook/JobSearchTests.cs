using Beweeg.JobBook.Contracts;
using Beweeg.JobBook.Reading;

namespace Beweeg.UnitTests.JobBook;

/// <summary>Looking for a job as people type.</summary>
public sealed class JobSearchTests
{
    private static readonly IReadOnlyList<JobProfile> Jobs =
    [
        Job("GR1", "Medewerker groen", "Snoeit bomen en struiken"), Job("HM", "Huismeester", "Zet zalen klaar"), Job("BM1", "Beleidsmedewerker economie", "Schrijft beleid"),
        Job("JU", "Jurist", "Toetst besluiten aan de wet"), Job("WC", "Werkcoach", "Begeleidt mensen naar werk"), Job("DO", "Docent", "Geeft les"),
    ];

    [Theory]
    [InlineData("snoeien", "Medewerker groen")]
    [InlineData("geven", "Docent")]
    [InlineData("huismester", "Huismeester")]
    [InlineData("beleidmedewerker", "Beleidsmedewerker economie")]
    [InlineData("BM1", "Beleidsmedewerker economie")]
    [InlineData("groenvoorziening", "Medewerker groen")]
    [InlineData("juridisch", "Jurist")]
    [InlineData("Ecónomie", "Beleidsmedewerker economie")]
    [InlineData("mensen begeleiden", "Werkcoach")]
    public void WhatIsMeant_IsFoundFirst(string question, string job) => JobSearch.Find(Jobs, question).Select(one => one.Name).FirstOrDefault().ShouldBe(job);

    [Theory]
    [InlineData("astronaut")]
    [InlineData("BM7")]
    [InlineData("...")]
    public void WhatIsNotThere_IsNotFound(string question) => (question == "..." ? Jobs.Except(JobSearch.Find(Jobs, question)) : JobSearch.Find(Jobs, question)).ShouldBeEmpty();

    [Fact]
    public void AllWordsBeforeSome_AndTheNameBeforeTheText()
    {
        JobSearch.Find(Jobs, "medewerker groen").ShouldHaveSingleItem().Name.ShouldBe("Medewerker groen");
        JobSearch.Find([Job("A", "Planner", "Overlegt met de jurist"), .. Jobs], "jurist").Select(job => job.Name).ShouldBe(["Jurist", "Planner"]);
    }

    private static JobProfile Job(string code, string name, string task) => JobProfile.Blank("Groep") with { Key = code, Code = code, Name = name, MainTasks = [task] };
}
