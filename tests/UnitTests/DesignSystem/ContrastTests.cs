using System.Globalization;
using System.IO.Compression;
using System.Text.RegularExpressions;

namespace Beweeg.UnitTests.DesignSystem;

/// <summary>Contrast by the formula of WCAG 2.2, computed from tokens.css.</summary>
public sealed partial class ContrastTests
{
    private const double Body = 7, Text = 4.5, Shape = 3;

    /// <summary>Which colour stands on which, and how much they have to differ.</summary>
    private static readonly (string On, string[] Grounds, double AtLeast)[] Pairs =
    [
        ("text", ["page", "surface", "sunken", "brand-soft", "accent-soft"], Body),
        ("text-quiet", ["page", "surface", "brand-soft", "accent-soft"], Body),
        ("text-quiet", ["sunken"], Text),
        ("brand", ["page", "surface", "brand-soft", "accent-soft"], Text),
        ("brand-strong", ["page", "surface", "brand-soft", "accent-soft"], Text),
        ("on-brand", ["brand", "brand-strong"], Text),
        ("on-accent", ["accent"], Body),
        ("danger", ["page", "surface"], Text),
        ("on-danger", ["danger", "danger-strong"], Text),
        ("info-text", ["info-soft"], Body),
        ("ok-text", ["ok-soft"], Body),
        ("attention-text", ["attention-soft"], Body),
        ("danger-text", ["danger-soft"], Body),
        ("line-strong", ["page", "surface"], Shape),
        ("focus", ["page", "surface", "sunken", "brand-soft", "accent-soft"], Shape),
        ("brand", ["page", "surface"], Shape),
        ("neutral", ["page", "surface"], Shape),
        ("info", ["page", "surface", "info-soft"], Shape),
        ("ok", ["page", "surface", "ok-soft"], Shape),
        ("attention", ["page", "surface", "attention-soft"], Shape),
        ("danger", ["danger-soft"], Shape),
    ];

    [Theory]
    [InlineData("light")]
    [InlineData("dark")]
    public void EveryPairOfTokens_HasEnoughContrast(string theme)
    {
        var tokens = Tokens.Read(theme);

        foreach (var (on, ground, atLeast) in Pairs.SelectMany(pair => pair.Grounds.Select(ground => (pair.On, ground, pair.AtLeast))))
            Ratio(tokens[on], tokens[ground]).ShouldBeGreaterThanOrEqualTo(atLeast, $"{on} on {ground} in {theme}");
    }

    [Fact]
    public void DarkByChoice_IsTheSameAsDarkByDevice()
    {
        var css = Assets.Read("tokens.css");
        var byDevice = Tokens.Block(css, """:root:not([data-theme="light"])""");
        var byChoice = Tokens.Block(css, """:root[data-theme="dark"]""");

        byDevice.ShouldBe(byChoice);
        byDevice.Keys.Order(StringComparer.Ordinal).ShouldBe(Tokens.Palette(css).Keys.Order(StringComparer.Ordinal), "a theme replaces every colour");
    }

    [Fact]
    public void EveryTokenInUse_IsDefined()
    {
        var tokens = Assets.Read("tokens.css");
        var used = Used().Matches(tokens + Assets.Read("beweeg.css")).Select(match => match.Groups["name"].Value).Distinct(StringComparer.Ordinal);

        used.Where(name => !tokens.Contains(name + ":", StringComparison.Ordinal)).ShouldBeEmpty();
    }

    [Fact]
    public void EveryNlDesignSystemToken_IsReadByAComponentRule()
    {
        var rules = Assets.Read("vendor/utrecht/utrecht.css") + Assets.Read("beweeg.css");
        var given = Given().Matches(Assets.Read("tokens.css")).Select(match => match.Groups["name"].Value).Distinct(StringComparer.Ordinal);

        given.Where(name => !Regex.IsMatch(rules, Regex.Escape(name) + @"(?![\w-])", RegexOptions.None, TimeSpan.FromSeconds(1))).ShouldBeEmpty();
    }

    [Fact]
    public void FirstVisit_TakesLittle()
    {
        int Packed(params string[] files) => files.Sum(file =>
        {
            using var packed = new MemoryStream();
            using (var gzip = new GZipStream(packed, CompressionLevel.Optimal, leaveOpen: true))
                gzip.Write(File.ReadAllBytes(Assets.PathOf(file)));
            return (int)packed.Length;
        });

        Packed("tokens.css", "beweeg.css", "vendor/utrecht/utrecht.css").ShouldBeLessThan(25 * 1024);
        new FileInfo(Assets.PathOf("vendor/atkinson-hyperlegible-next/latin.woff2")).Length.ShouldBeLessThan(40 * 1024);
    }

    [Fact]
    public void KnownPairs_HaveTheRatioOfWcag()
    {
        Ratio("#000000", "#ffffff").ShouldBe(21, 0.01);
        Ratio("#777777", "#ffffff").ShouldBe(4.48, 0.01);
    }

    private static double Ratio(string one, string other)
    {
        var (a, b) = (Luminance(one), Luminance(other));
        return (Math.Max(a, b) + 0.05) / (Math.Min(a, b) + 0.05);
    }

    private static double Luminance(string colour)
    {
        double Part(int at)
        {
            var value = int.Parse(colour.AsSpan(at, 2), NumberStyles.HexNumber, CultureInfo.InvariantCulture) / 255d;
            return value <= 0.04045 ? value / 12.92 : Math.Pow((value + 0.055) / 1.055, 2.4);
        }
        return 0.2126 * Part(1) + 0.7152 * Part(3) + 0.0722 * Part(5);
    }

    [GeneratedRegex(@"var\((?<name>--beweeg-[\w-]+)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Used();

    [GeneratedRegex(@"^\s*(?<name>--utrecht-[\w-]+):", RegexOptions.Multiline | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Given();

    private static partial class Tokens
    {
        /// <summary>The colours of a theme by their short name ("text", "page"), as #rrggbb.</summary>
        public static Dictionary<string, string> Read(string theme)
        {
            var css = Assets.Read("tokens.css");
            var all = Brand(css);
            foreach (var (name, value) in Palette(css))
                all[name] = value;
            if (string.Equals(theme, "dark", StringComparison.Ordinal))
            {
                foreach (var (name, value) in Block(css, """:root[data-theme="dark"]"""))
                    all[name] = value;
            }
            return all.ToDictionary(
                token => token.Key,
                token => Pointer().Match(token.Value) is { Success: true } pointer ? all[pointer.Groups["name"].Value] : token.Value,
                StringComparer.Ordinal);
        }

        public static Dictionary<string, string> Block(string css, string selector) => Parse(css[(css.IndexOf(selector + " {", StringComparison.Ordinal) + selector.Length)..]);

        public static Dictionary<string, string> Palette(string css) => Parse(css[css.IndexOf("color-scheme: light;", StringComparison.Ordinal)..]);

        private static Dictionary<string, string> Brand(string css) => Parse(css[css.IndexOf("  --beweeg-brand-light:", StringComparison.Ordinal)..]);

        private static Dictionary<string, string> Parse(string fromHere) =>
            Declaration().Matches(fromHere[..fromHere.IndexOf('}', StringComparison.Ordinal)])
                .ToDictionary(match => match.Groups["name"].Value, match => match.Groups["value"].Value, StringComparer.Ordinal);

        [GeneratedRegex(@"--beweeg-(?<name>[\w-]+):\s*(?<value>[^;]+);", RegexOptions.ExplicitCapture, 1000)]
        private static partial Regex Declaration();

        [GeneratedRegex(@"^var\(--beweeg-(?<name>[\w-]+)\)$", RegexOptions.ExplicitCapture, 1000)]
        private static partial Regex Pointer();
    }
}
