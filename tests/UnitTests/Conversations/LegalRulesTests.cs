using Beweeg.Competencies.Rules;
using Beweeg.Conversations.Rules;
using Beweeg.Platform.Rules;

namespace Beweeg.UnitTests.Conversations;

public sealed class LegalRulesTests
{
    [Fact]
    public void RegisterOfLegalRules_IsWhatTheCodeSays()
    {
        var generated = LegalRules.Render([typeof(CycleSchedule).Assembly, typeof(CompetencyChoice).Assembly, typeof(Beweeg.JobBook.Rules.JobFit).Assembly]);
        var path = Path.Combine(RepositoryRoot(), "docs", "legal-rules.md");
        if (Environment.GetEnvironmentVariable("BEWEEG_UPDATE") is "1")
        {
            File.WriteAllText(path, generated);
        }

        File.ReadAllText(path).ShouldBe(generated, "Run this test once with BEWEEG_UPDATE=1 and look at the difference.");
    }

    private static string RepositoryRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "Beweeg.slnx")))
        {
            folder = folder.Parent!;
        }

        return folder.FullName;
    }
}
