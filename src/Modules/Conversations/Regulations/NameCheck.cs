using System.Globalization;
using System.Text.RegularExpressions;

namespace Beweeg.Conversations.Regulations;

/// <summary>Names and keys that would not fit where conversations keep them.</summary>
internal static partial class NameCheck
{
    /// <summary>The longest key of anything in a regulation.</summary>
    internal const int LongestKey = 80;

    /// <summary>The longest name of a version, and of an outcome that stands at a signature.</summary>
    internal const int LongestLabel = 40;

    private const int LongestName = 200;

    internal static void Check(Regulation regulation, ProblemList problems)
    {
        problems.When(regulation.Key.Length > 0 && !IsShortName(regulation.Key), "key", "De korte naam van de regeling mag alleen kleine letters, cijfers en streepjes hebben, zoals goede-gesprek-waterrijk.");
        Fits("key", "De korte naam", regulation.Key, LongestKey);
        Fits("version", "De naam van de versie", regulation.Version, LongestLabel);
        Fits("title", "De titel", regulation.Title, LongestName);
        Fits("citation", "De aanhaling", regulation.Citation, LongestName);
        foreach (var type in regulation.ConversationTypes)
        {
            Named($"conversationTypes.{Short(type.Key)}", type.Key, type.Name);
            foreach (var question in type.Questions) Fits($"conversationTypes.{Short(type.Key)}.questions.{Short(question.Key)}", "De korte naam van een vraag", question.Key, LongestKey);
            foreach (var word in type.Progress?.Words ?? []) Fits($"conversationTypes.{Short(type.Key)}.progress.words", "De korte naam van een woord voor de voortgang", word.Key, LongestKey);
            foreach (var topic in type.Progress?.Topics ?? []) Fits($"conversationTypes.{Short(type.Key)}.progress.topics", "De korte naam van een onderwerp", topic.Key, LongestKey);
        }

        foreach (var shape in regulation.CycleShapes)
        {
            Named($"cycleShapes.{Short(shape.Key)}", shape.Key, shape.Name);
            foreach (var conversation in shape.Conversations) Named($"cycleShapes.{Short(shape.Key)}.conversations.{Short(conversation.Key)}", conversation.Key, conversation.Name);
        }

        foreach (var outcome in regulation.SignOffOutcomes) Fits($"signOffOutcomes.{Short(outcome.Key)}", "De korte naam van een manier van tekenen", outcome.Key, LongestLabel);
        foreach (var word in regulation.Scale?.Qualifications ?? []) Fits($"scale.qualifications.{Short(word.Key)}", "De korte naam van een kwalificatie", word.Key, LongestKey);
        foreach (var part in regulation.Assessment?.Parts ?? []) Fits($"assessment.parts.{Short(part.Key)}", "De korte naam van een deel van de beoordeling", part.Key, LongestKey);

        void Named(string place, string key, string name)
        {
            Fits($"{place}.key", "De korte naam", key, LongestKey);
            Fits($"{place}.name", "De naam", name, LongestName);
            problems.When(string.IsNullOrWhiteSpace(name), $"{place}.name", "Er ontbreekt een naam.");
        }

        void Fits(string place, string what, string text, int longest) =>
            problems.When(text.Length > longest, place, string.Create(CultureInfo.InvariantCulture, $"{what} is te lang: {text.Length} tekens. Er passen er {longest}."));
    }

    /// <summary>True for lower case letters and digits with single hyphens between them.</summary>
    internal static bool IsShortName(string key) => ShortName().IsMatch(key);

    // A place names the thing; a name that is far too long would bury the sentence.
    private static string Short(string key) => key.Length <= LongestKey ? key : key[..20] + "…";

    [GeneratedRegex("^[a-z0-9]+(-[a-z0-9]+)*$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex ShortName();
}
