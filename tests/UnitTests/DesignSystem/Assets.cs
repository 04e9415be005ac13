using System.Runtime.CompilerServices;

namespace Beweeg.UnitTests.DesignSystem;

/// <summary>The files that the design system serves, read from the source tree.</summary>
internal static class Assets
{
    public static string PathOf(string file, [CallerFilePath] string here = "") =>
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, "../../../src/DesignSystem/wwwroot", file));

    public static string Read(string file) => File.ReadAllText(PathOf(file));
}
