using System.Globalization;
using Beweeg.Web.Commands;

namespace Beweeg.Web;

/// <summary>Where the process starts: one word chooses the command.</summary>
public static class Program
{
    public static async Task<int> Main(string[] args)
    {
        CultureInfo.DefaultThreadCurrentCulture = CultureInfo.GetCultureInfo("nl-NL");
        CultureInfo.DefaultThreadCurrentUICulture = CultureInfo.GetCultureInfo("nl-NL");
        CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("nl-NL");
        CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo("nl-NL");
        return await CommandLine.RunAsync(args, Console.Out, Console.Error);
    }
}
