using System.Reflection;
using System.Xml.Linq;
using Beweeg.Platform.Audit;
using Beweeg.Platform.Data;
using Beweeg.Platform.Tenancy;
using Beweeg.Web.Host;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Beweeg.ArchitectureTests;

public sealed class ModuleTests
{
    [Fact]
    public void Module_UsesOfAnotherModuleOnlyItsContractsAndItsPureRules()
    {
        var modules = BeweegHost.Modules.Select(module => module.GetType().Assembly).ToList();
        var wrong = new List<string>();
        foreach (var source in Directory.GetFiles(Path.Combine(Register.Root, "src/Modules"), "*.*", SearchOption.AllDirectories)
            .Where(file => file.EndsWith(".cs", StringComparison.Ordinal) || file.EndsWith(".razor", StringComparison.Ordinal)))
        {
            var own = "Beweeg." + Path.GetRelativePath(Path.Combine(Register.Root, "src/Modules"), source).Split('/')[0];
            foreach (var line in File.ReadLines(source))
            {
                var used = line.TrimStart('@').Trim();
                if (!used.StartsWith("using Beweeg.", StringComparison.Ordinal)) continue;
                var space = used["using ".Length..].TrimEnd(';');
                var other = modules.Select(module => module.GetName().Name!).FirstOrDefault(name => space == name || space.StartsWith(name + ".", StringComparison.Ordinal));
                if (other is null || other == own) continue;
                if (!space.StartsWith(other + ".Contracts", StringComparison.Ordinal) && !space.StartsWith(other + ".Rules", StringComparison.Ordinal))
                    wrong.Add($"{Path.GetRelativePath(Register.Root, source)}: {line.Trim()}");
            }
        }

        wrong.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("src/DesignSystem/DesignSystem.csproj", "")]
    [InlineData("src/Platform/Platform.csproj", "DesignSystem")]
    [InlineData("src/Database/Database.csproj", "Platform")]
    [InlineData("src/Modules/Organisation/Organisation.csproj", "Platform,DesignSystem")]
    [InlineData("src/Modules/Competencies/Competencies.csproj", "Organisation,Platform,DesignSystem")]
    [InlineData("src/Modules/JobBook/JobBook.csproj", "Competencies,Organisation,Platform,DesignSystem")]
    [InlineData("src/Modules/Conversations/Conversations.csproj", "JobBook,Competencies,Organisation,Platform,DesignSystem")]
    public void ArrowsBetweenProjects_AreTheOnesOnTheMap(string project, string neighbours)
    {
        var references = XDocument.Load(Path.Combine(Register.Root, project)).Descendants("ProjectReference")
            .Select(reference => Path.GetFileNameWithoutExtension((string)reference.Attribute("Include")!));
        references.Order(StringComparer.Ordinal).ShouldBe(neighbours.Split(',', StringSplitOptions.RemoveEmptyEntries).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task EveryTableWithAMunicipality_IsKeptWithinIt()
    {
        await using var app = Application.Build();
        await using var scope = app.Services.CreateAsyncScope();
        var model = scope.ServiceProvider.GetRequiredService<BeweegDb>().Model;
        string[] infrastructure = ["Municipality", "AuditHead", "FormReceipt", "Account", "Session", "DataProtectionKey"];
        foreach (var type in model.GetEntityTypes().Where(type => !infrastructure.Contains(type.ClrType.Name, StringComparer.Ordinal)))
        {
            typeof(IOwnedByMunicipality).IsAssignableFrom(type.ClrType).ShouldBeTrue(type.ClrType.Name);
            type.GetDeclaredQueryFilters().ShouldNotBeEmpty(type.ClrType.Name);
        }
    }

    [Fact]
    public void OperationsInTheDocuments_AreTheOnesInTheCode()
    {
        var register = new OperationRegister([typeof(BeweegDb).Assembly, typeof(BeweegHost).Assembly, .. BeweegHost.Modules.Select(module => module.GetType().Assembly)]);
        Register.ShouldMatch("docs/operations.md",
            "# Wat er wordt vastgelegd\n\nGeschreven uit de code; een test vergelijkt het.\n\n| handeling | zin voor de medewerker | soort |\n|---|---|---|\n"
            + string.Concat(register.All.Select(operation => $"| `{operation.Key}` | {operation.Sentence} | {(operation.IsReading ? "gelezen" : "gewijzigd")} |\n")));
    }

    [Fact]
    public void SchemaOfARegulationInTheDocuments_IsTheOneInTheCode() =>
        Register.ShouldMatch("docs/regeling-schema.json", Beweeg.Conversations.Regulations.RegulationSchema.Text);

    [Fact]
    public void Migrations_BringBothDatabasesToTheModelOfTheCode()
    {
        foreach (var connection in new[] { "Data Source=:memory:", "Host=127.0.0.1" })
        {
            var folder = Directory.CreateTempSubdirectory("beweeg-model").FullName;
            var app = BeweegHost.Build(new Settings(Settings.DefaultUrls, folder, connection, false, folder));
            using var scope = app.Services.CreateScope();
            scope.ServiceProvider.GetRequiredService<BeweegDb>().Database.HasPendingModelChanges().ShouldBeFalse($"{connection}: run ./beweeg migration NAME");
            Directory.Delete(folder, recursive: true);
        }
    }

    [Fact]
    public void SourceFiles_HaveNoUnfinishedWork()
    {
        var words = new[] { "TO" + "DO", "FIX" + "ME", "NotImplemented" + "Exception", "lorem " + "ipsum" };
        var found = new[] { "src", "tests", "tools" }.SelectMany(folder => Directory.GetFiles(Path.Combine(Register.Root, folder), "*.*", SearchOption.AllDirectories))
            .Where(file => Path.GetExtension(file) is ".cs" or ".razor" or ".js" or ".mjs" or ".md" && !file.Contains("node_modules", StringComparison.Ordinal))
            .Where(file => words.Any(word => File.ReadAllText(file).Contains(word, StringComparison.Ordinal)));
        found.ShouldBeEmpty();
    }
}
