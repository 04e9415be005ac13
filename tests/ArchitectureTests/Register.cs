namespace Beweeg.ArchitectureTests;

/// <summary>Compares a document that is written from the code with the file; BEWEEG_UPDATE=1 writes it anew.</summary>
internal static class Register
{
    public static string Root { get; } = FindRoot();

    public static void ShouldMatch(string file, string text)
    {
        var path = Path.Combine(Root, file);
        if (Environment.GetEnvironmentVariable("BEWEEG_UPDATE") == "1") File.WriteAllText(path, text);
        File.Exists(path).ShouldBeTrue($"{file} is missing; run the tests with BEWEEG_UPDATE=1");
        File.ReadAllText(path).ShouldBe(text, $"{file} is not what the code says; run the tests with BEWEEG_UPDATE=1 and look at the difference");
    }

    private static string FindRoot()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "Beweeg.slnx"))) return folder.FullName;
        }

        throw new InvalidOperationException("The tests run outside the repository.");
    }
}
