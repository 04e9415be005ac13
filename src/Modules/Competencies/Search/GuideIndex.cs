using Beweeg.Competencies.Contracts;
using Beweeg.Platform.Language;

namespace Beweeg.Competencies.Search;

/// <summary>What a passage of a guide is.</summary>
public enum PassageKind { Name, Definition, Summary, Behaviour, Tip }

/// <summary>A passage in which something was found.</summary>
/// <param name="Level">Of which level it is; null for the name and the definition.</param>
/// <param name="Text">The text in parts, of which those that were found are marked.</param>
public sealed record Hit(PassageKind Kind, GuideLevel? Level, IReadOnlyList<MarkedPart> Text);

/// <summary>A part of a text.</summary>
public sealed record MarkedPart(string Text, bool IsMarked);

/// <summary>A competency in which something was found.</summary>
/// <param name="Hits">The best passages, best first.</param>
public sealed record Found(Competency Competency, IReadOnlyList<Hit> Hits);

/// <summary>
/// Finds competencies, behaviours and tips of one version of a guide by words of every day. Made once for a version and kept in memory: a guide
/// has about a thousand passages, and no database is asked.
/// </summary>
internal sealed class GuideIndex
{
    private const int MostWords = 12;
    private const int MostFound = 10;
    private const int MostHits = 4;
    private const int ShortestPart = 4;

    private readonly IReadOnlyList<Passage> passages;
    private readonly Dictionary<string, int[]> postings;
    private readonly string[] vocabulary;

    private GuideIndex(IReadOnlyList<Passage> passages)
    {
        this.passages = passages;
        var places = new Dictionary<string, HashSet<int>>(StringComparer.Ordinal);
        foreach (var (at, passage) in passages.Index())
        {
            foreach (var word in passage.Words) Add(places, word.Stem, at);
        }

        postings = places.ToDictionary(pair => pair.Key, pair => pair.Value.Order().ToArray(), StringComparer.Ordinal);
        vocabulary = [.. postings.Keys.Order(StringComparer.Ordinal)];
    }

    public static GuideIndex Of(Guide guide) => new(
    [
        .. guide.Competencies.SelectMany(competency => new[]
        {
            new Passage(competency, null, PassageKind.Name, competency.Name, Words.Of(competency.Name)),
            new Passage(competency, null, PassageKind.Definition, competency.Definition, Words.Of(competency.Definition)),
        }.Concat(competency.Levels.SelectMany(texts => OfLevel(guide, competency, texts)))),
    ]);

    /// <summary>The best competencies for a question, best first; empty when nothing of it is in the guide.</summary>
    public IReadOnlyList<Found> Find(string question)
    {
        var terms = Terms(question);
        if (terms.Count == 0) return [];
        var scores = new Dictionary<int, (double Score, int Terms)>();
        foreach (var term in terms)
        {
            // A passage counts once for a term, by its best word.
            var best = new Dictionary<int, double>();
            foreach (var (stem, weight) in term.Stems)
            {
                var worth = weight * Rarity(stem);
                foreach (var at in postings[stem]) best[at] = Math.Max(best.GetValueOrDefault(at), worth);
            }

            foreach (var (at, worth) in best)
            {
                var (score, count) = scores.GetValueOrDefault(at);
                scores[at] = (score + worth, count + 1);
            }
        }

        var marked = terms.SelectMany(term => term.Stems).Select(pair => pair.Stem).ToHashSet(StringComparer.Ordinal);
        var found = scores
            .Select(pair => (Passage: passages[pair.Key], Score: pair.Value.Score * pair.Value.Terms / terms.Count * WeightOf(passages[pair.Key]), pair.Value.Terms))
            .GroupBy(hit => hit.Passage.Competency)
            .Select(group =>
            {
                var hits = group.OrderByDescending(hit => hit.Score).ToList();
                // The best passage says most; that a competency comes back to it counts a little.
                return (Competency: group.Key, Score: hits[0].Score + (0.15 * hits.Skip(1).Take(5).Sum(hit => hit.Score)), Hits: hits);
            })
            .OrderByDescending(one => one.Score).ThenBy(one => one.Competency.Name, StringComparer.Ordinal).ToList();
        if (found.Count == 0) return [];
        var least = found[0].Score * 0.3;
        return
        [
            .. found.Where(one => one.Score >= least).Take(MostFound).Select(one => new Found(one.Competency,
                [.. one.Hits.Where(hit => hit.Score >= one.Hits[0].Score * 0.3).Take(MostHits).Select(hit => new Hit(hit.Passage.Kind, hit.Passage.Level, Mark(hit.Passage, marked)))])),
        ];
    }

    /// <summary>Words of the guide that look like those of the question, to try instead.</summary>
    public IReadOnlyList<string> Suggestions(string question)
    {
        var words = Words.Of(question).Where(word => word.Text.Length > 3).ToList();
        return [.. passages.Where(passage => passage.Kind == PassageKind.Name)
            .Select(passage => (passage.Text, Distance: words.SelectMany(word => passage.Words.Select(name => Distance.Between(word.Text, name.Text, 4))).DefaultIfEmpty(5).Min()))
            .Where(pair => pair.Distance <= 4).OrderBy(pair => pair.Distance).ThenBy(pair => pair.Text, StringComparer.Ordinal).Take(3).Select(pair => pair.Text)];
    }

    private static IEnumerable<Passage> OfLevel(Guide guide, Competency competency, CompetencyLevel texts)
    {
        var level = guide.Level(texts.Level);
        Passage Of(PassageKind kind, string text) => new(competency, level, kind, text, Words.Of(text));
        if (texts.Summary.Length > 0) yield return Of(PassageKind.Summary, texts.Summary);
        foreach (var behaviour in texts.Behaviours) yield return Of(PassageKind.Behaviour, behaviour);
        foreach (var tip in texts.Tips) yield return Of(PassageKind.Tip, tip);
    }

    // Two words that are one in the guide ("samen werken") are looked for as one, besides each by itself.
    private List<Term> Terms(string question)
    {
        var words = Words.Of(question.Length <= 200 ? question : question[..200]).Take(MostWords).ToList();
        var terms = new List<Term>();
        for (var at = 0; at < words.Count; at++)
        {
            if (at + 1 < words.Count && Glued(words[at], words[at + 1]) is { } glued)
            {
                terms.Add(new Term([.. WithEveryday(glued, 1.3), .. Exact(words[at].Stem, 0.3), .. Exact(words[at + 1].Stem, 0.3)]));
                at++;
                continue;
            }

            if (EverydayWords.IsSilent(words[at].Text)) continue;
            if (Candidates(words[at]) is { Count: > 0 } candidates) terms.Add(new Term(candidates));
            // A word that nothing is like still counts against passages that have the others.
            else terms.Add(new Term([]));
        }

        return terms.TrueForAll(term => term.Stems.Count == 0) ? [] : terms;
    }

    private string? Glued(Word one, Word two)
    {
        foreach (var link in new[] { "", "s" })
        {
            var stem = DutchStem.Of(one.Text + link + two.Text);
            if (postings.ContainsKey(stem) || EverydayWords.For(stem).Any(postings.ContainsKey)) return stem;
        }

        return null;
    }

    private List<(string Stem, double Weight)> Candidates(Word word)
    {
        var stems = WithEveryday(word.Stem, 1).ToList();
        // "klant" is in "klantgericht"; "werkoverleg" has "overleg".
        if (word.Stem.Length >= ShortestPart) stems.AddRange(LongerThan(word.Stem).Select(longer => (longer, 0.5)));
        if (postings.ContainsKey(word.Stem)) return Best(stems);
        stems.AddRange(Split(word).SelectMany(part => Exact(part, 0.7)));
        // A word that people use is no slip of the pen: "stress" is not meant as "streep".
        if (stems.Count == 0 || (EverydayWords.For(word.Stem).Count == 0 && !stems.Exists(pair => pair.Weight >= 0.6))) stems.AddRange(LooksLike(word.Stem));
        return Best(stems);
    }

    private IEnumerable<(string Stem, double Weight)> WithEveryday(string stem, double weight) =>
        Exact(stem, weight).Concat(EverydayWords.For(stem).SelectMany(other => Exact(other, weight * 0.45)));

    private IEnumerable<(string Stem, double Weight)> Exact(string stem, double weight) => postings.ContainsKey(stem) ? [(stem, weight)] : [];

    private IEnumerable<string> LongerThan(string stem)
    {
        var at = Array.BinarySearch(vocabulary, stem, StringComparer.Ordinal);
        for (at = at < 0 ? ~at : at + 1; at < vocabulary.Length && vocabulary[at].StartsWith(stem, StringComparison.Ordinal); at++) yield return vocabulary[at];
    }

    // A compound word as two words of the guide, with the s between them that Dutch puts there.
    private IEnumerable<string> Split(Word word)
    {
        for (var at = ShortestPart; at <= word.Text.Length - ShortestPart; at++)
        {
            var (left, right) = (word.Text[..at], word.Text[at..]);
            var (head, tail) = (DutchStem.Of(left), DutchStem.Of(right));
            if (!postings.ContainsKey(head)) continue;
            if (postings.ContainsKey(tail)) return [head, tail];
            if (right[0] == 's' && right.Length > ShortestPart && postings.ContainsKey(DutchStem.Of(right[1..]))) return [head, DutchStem.Of(right[1..])];
        }

        return [];
    }

    private IEnumerable<(string Stem, double Weight)> LooksLike(string stem)
    {
        if (stem.Length < 4) return [];
        var most = stem.Length < 8 ? 1 : 2;
        return vocabulary.Where(other => other.Length > 3).Select(other => (other, Distance: Distance.Between(stem, other, most)))
            .Where(pair => pair.Distance <= most).Select(pair => (pair.other, pair.Distance == 1 ? 0.75 : 0.5));
    }

    private static List<(string Stem, double Weight)> Best(IEnumerable<(string Stem, double Weight)> stems) =>
        [.. stems.GroupBy(pair => pair.Stem, StringComparer.Ordinal).Select(same => (same.Key, same.Max(pair => pair.Weight)))];

    private double Rarity(string stem) => Math.Log(1 + ((double)passages.Count / postings[stem].Length));

    // Long texts hold more words by chance.
    private static double WeightOf(Passage passage) => passage.Kind switch
    {
        PassageKind.Name => 2.2,
        PassageKind.Behaviour => 1.1,
        PassageKind.Definition or PassageKind.Summary => 1,
        _ => 0.9,
    } / (1 + (passage.Words.Count / 60.0));

    private static List<MarkedPart> Mark(Passage passage, HashSet<string> stems)
    {
        var parts = new List<MarkedPart>();
        var at = 0;
        foreach (var word in passage.Words.Where(word => stems.Contains(word.Stem) && !EverydayWords.IsSilent(word.Text)))
        {
            if (word.Start > at) parts.Add(new MarkedPart(passage.Text[at..word.Start], IsMarked: false));
            parts.Add(new MarkedPart(passage.Text.Substring(word.Start, word.Length), IsMarked: true));
            at = word.Start + word.Length;
        }

        if (at < passage.Text.Length) parts.Add(new MarkedPart(passage.Text[at..], IsMarked: false));
        return parts;
    }

    private static void Add(Dictionary<string, HashSet<int>> places, string stem, int at)
    {
        if (!places.TryGetValue(stem, out var set)) places[stem] = set = [];
        set.Add(at);
    }

    private sealed record Passage(Competency Competency, GuideLevel? Level, PassageKind Kind, string Text, IReadOnlyList<Word> Words);

    private sealed record Term(IReadOnlyList<(string Stem, double Weight)> Stems);
}
