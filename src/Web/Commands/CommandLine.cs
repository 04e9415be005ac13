namespace Beweeg.Web.Commands;

/// <summary>The commands of <c>./beweeg</c> that need the application itself.</summary>
internal static class CommandLine
{
    private static readonly IReadOnlyList<Command> All =
    [
        RunCommand.Description,
        DemoCommand.Description,
        ImportCommand.Description,
        AdministratorCommand.Description,
        RoutesCommand.Description,
        VerifyAuditCommand.Description,
    ];

    public static async Task<int> RunAsync(IReadOnlyList<string> args, TextWriter output, TextWriter error)
    {
        var word = args.Count == 0 ? "help" : args[0];
        var command = All.FirstOrDefault(candidate => string.Equals(candidate.Word, word, StringComparison.Ordinal));
        if (command is null)
        {
            await HelpAsync(word is "help" or "--help" ? output : error);
            return word is "help" or "--help" ? 0 : 2;
        }

        var (arguments, options, faults) = Parse(args.Skip(1), command);
        if (faults.Count > 0)
        {
            foreach (var fault in faults) await error.WriteLineAsync(fault);
            await error.WriteLineAsync($"Zo gebruik je het: ./beweeg {command.Usage}");
            return 2;
        }

        return await command.RunAsync(new Invocation(arguments, options, output, error));
    }

    /// <summary>Splits words into arguments and options; an unknown option is a fault, not a surprise.</summary>
    internal static (IReadOnlyList<string> Arguments, IReadOnlyDictionary<string, string> Options, IReadOnlyList<string> Faults) Parse(
        IEnumerable<string> words, Command command)
    {
        var arguments = new List<string>();
        var options = new Dictionary<string, string>(StringComparer.Ordinal);
        var faults = new List<string>();
        using var each = words.GetEnumerator();
        while (each.MoveNext())
        {
            var word = each.Current;
            if (!word.StartsWith("--", StringComparison.Ordinal))
            {
                arguments.Add(word);
                continue;
            }

            var name = word[2..];
            if (command.Switches.Contains(name, StringComparer.Ordinal)) options[name] = "true";
            else if (!command.Options.Contains(name, StringComparer.Ordinal)) faults.Add($"De optie {word} bestaat niet bij ‘{command.Word}’.");
            else if (!each.MoveNext()) faults.Add($"Achter {word} hoort een waarde.");
            else options[name] = each.Current;
        }

        if (arguments.Count < command.MinimumArguments) faults.Add("Er ontbreekt iets achter de opdracht.");
        return (arguments, options, faults);
    }

    private static async Task HelpAsync(TextWriter writer)
    {
        await writer.WriteLineAsync("Beweeg: het goede gesprek, van voorbereiding tot vastgestelde beoordeling.\n");
        foreach (var command in All) await writer.WriteLineAsync($"  ./beweeg {command.Usage}\n      {command.Purpose}");
        await writer.WriteLineAsync("  ./beweeg test [onderdeel]\n      draait alle tests, of één onderdeel: unit, page, architecture, browser");
        await writer.WriteLineAsync("  ./beweeg bench [naam]\n      meet snelheid en omvang");
        await writer.WriteLineAsync("  ./beweeg migration NAAM\n      schrijft een migratie voor beide databases");
        await writer.WriteLineAsync("  ./beweeg format\n      zet de code in het gelid");
    }
}

/// <summary>A command: its word, how it is used and what it does.</summary>
internal sealed record Command(
    string Word, string Usage, string Purpose, Func<Invocation, Task<int>> RunAsync,
    IReadOnlyList<string> Options, IReadOnlyList<string> Switches, int MinimumArguments = 0);

/// <summary>A command as somebody typed it.</summary>
internal sealed record Invocation(
    IReadOnlyList<string> Arguments, IReadOnlyDictionary<string, string> Options, TextWriter Output, TextWriter Error);
