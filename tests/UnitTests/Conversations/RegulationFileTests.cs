using System.Diagnostics;
using System.Text;
using Beweeg.Conversations.Regulations;
using Beweeg.Conversations.Regulations.Versions.Exchange;

namespace Beweeg.UnitTests.Conversations;

public sealed class RegulationFileTests
{
    public static TheoryData<string> AllPresets => [.. Presets.Keys];

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void FileWithOrWithoutByteOrderMark_IsRead(bool mark)
    {
        var bytes = new UTF8Encoding(mark).GetPreamble().Concat(Encoding.UTF8.GetBytes(Presets.Text(Presets.GoedeGesprek2014))).ToArray();

        var (regulation, problems) = RegulationFile.Read(bytes);

        problems.ShouldBeEmpty();
        regulation!.Title.ShouldBe("Het goede gesprek");
    }

    [Fact]
    public void FileInAnotherEncoding_IsRefusedWithASentence() =>
        RegulationFile.Read(Encoding.Latin1.GetBytes("{\"title\": \"Eén gesprek\"}")).Problems.ShouldHaveSingleItem().Sentence.ShouldContain("UTF-8");

    [Fact]
    public void FileThatIsTooLarge_IsRefusedWithASentence() =>
        RegulationFile.Read(new byte[RegulationFile.Largest + 1]).Problems.ShouldHaveSingleItem().Sentence.ShouldContain("1 MB");

    [Fact]
    public void EveryContradiction_IsListedWithItsPlace()
    {
        var text = Presets.Text(Presets.GoedeGesprek2014).Replace("\"weight\": 50", "\"weight\": 40", StringComparison.Ordinal).Replace("\"title\": \"Het goede gesprek\"", "\"title\": \"\"", StringComparison.Ordinal);

        var (regulation, problems) = RegulationFile.Read(Encoding.UTF8.GetBytes(text));

        regulation.ShouldBeNull();
        string.Join(", ", problems.Select(problem => problem.Place)).ShouldBe("title, assessment.parts");
    }

    [Theory]
    [InlineData("\\u0000")]
    [InlineData("\\u0007")]
    [InlineData("\\ud83d")]
    public void TextThatNoDatabaseKeeps_IsNamedWithItsPlace(string hidden)
    {
        var text = Presets.Text(Presets.GoedeGesprek2014).Replace("\"title\": \"Het goede gesprek\"", $"\"title\": \"Het {hidden} gesprek\"", StringComparison.Ordinal);
        RegulationFile.Read(Encoding.UTF8.GetBytes(text)).Problems.ShouldHaveSingleItem().Sentence.ShouldBe("Bij title hoort tekst zonder onleesbare tekens te staan.");
    }

    [Theory]
    [InlineData("\"key\": \"goede-gesprek-2014\"", "\"key\": \"Mijn Regeling\"", "key")]
    [InlineData("\"name\": \"Cyclus van twee jaar\"", "\"name\": \"LONG\"", "cycleShapes.standard.name")]
    [InlineData("\"key\": \"expect\"", "\"key\": \"LONG\"", "conversationTypes.planning.questions")]
    public void NameThatDoesNotFit_IsNamedWithItsPlace(string find, string replace, string place)
    {
        var text = Presets.Text(Presets.GoedeGesprek2014);
        text.ShouldContain(find);
        RegulationFile.Read(Encoding.UTF8.GetBytes(text.Replace(find, replace.Replace("LONG", new string('x', 300), StringComparison.Ordinal), StringComparison.Ordinal)))
            .Problems.ShouldContain(problem => problem.Place.StartsWith(place, StringComparison.Ordinal));
    }

    /// <summary>By a validator that is not ours: python3-jsonschema of Debian, on draft 2020-12.</summary>
    [Theory]
    [MemberData(nameof(AllPresets))]
    public void Preset_FitsThePublishedSchema(string key) => Validate(Presets.Text(key)).ShouldBe("");

    [Theory]
    [InlineData("\"version\": \"2014.1\",", "")]
    [InlineData("\"version\": \"2014.1\",", "\"version\": \"2014.1\", \"weight\": 3,")]
    [InlineData("\"rounding\": \"nearestHalfUp\"", "\"rounding\": \"soms\"")]
    [InlineData("\"reminderDays\": [7, 12]", "\"reminderDays\": 7")]
    [InlineData("\"title\": \"Het goede gesprek\",", "\"title\": null,")]
    [InlineData("\"weight\": 50", "\"weight\": 50.5")]
    public void WhatTheReaderRefuses_TheSchemaRefusesToo(string find, string replace)
    {
        var text = Presets.Text(Presets.GoedeGesprek2014).Replace(find, replace, StringComparison.Ordinal);
        RegulationJson.Read(text).Problems.ShouldNotBeEmpty();
        Validate(text).Length.ShouldBeGreaterThan(0);
    }

    private static string Validate(string text)
    {
        const string Program = """
            import json, sys
            from jsonschema import Draft202012Validator
            given = json.load(sys.stdin)
            Draft202012Validator.check_schema(given["schema"])
            for error in Draft202012Validator(given["schema"]).iter_errors(given["file"]):
                print(error.json_path, error.message[:200])
            """;
        var start = new ProcessStartInfo("/usr/bin/python3") { RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false, ArgumentList = { "-c", Program } };
        using var process = Process.Start(start)!;
        process.StandardInput.Write($"{{\"schema\": {RegulationSchema.Text}, \"file\": {text}}}");
        process.StandardInput.Close();
        var said = process.StandardOutput.ReadToEnd() + process.StandardError.ReadToEnd();
        process.WaitForExit();
        return said;
    }
}
