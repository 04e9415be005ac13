using System.Collections.Frozen;
using Beweeg.Platform.Language;

namespace Beweeg.Competencies.Search;

/// <summary>Words that people use, with words that guides use for the same; and words that say nothing by themselves.</summary>
internal static class EverydayWords
{
    private static readonly (string Everyday, string Guide)[] Pairs =
    [
        ("ruzie", "conflict ergernis spanning"), ("conflict", "ruzie spanning ergernis"), ("botsen", "conflict"), ("gedoe", "conflict ergernis"),
        ("lastig", "moeilijk weerstand boos conflict"), ("moeilijk", "lastig ingewikkeld"), ("boos", "emotie agressief conflict"), ("agressie", "boos emotie"),
        ("mensen", "collega inwoner anderen"), ("burger", "inwoner klant"), ("klant", "inwoner bezoeker"), ("inwoner", "klant burger"), ("bewoner", "inwoner"),
        ("baas", "leidinggevende leidinggeven"), ("chef", "leidinggevende leidinggeven"), ("manager", "leidinggevende leidinggeven"), ("leiding", "leidinggeven aansturen"), ("aansturen", "leidinggeven"), ("leidinggeven", "aansturen team richting"),
        ("nakomen", "afgesproken houdt belooft"), ("afspraken", "afgesproken afspreken belooft"), ("beloven", "afgesproken"), ("betrouwbaar", "integriteit afgesproken"), ("eerlijk", "integriteit open"), ("liegen", "integriteit eerlijk"),
        ("integer", "integriteit"), ("netjes", "accuraat zorgvuldig"), ("precies", "accuraat zorgvuldig"), ("nauwkeurig", "accuraat zorgvuldig"), ("fouten", "accuraat controle vergissing"), ("slordig", "accuraat zorgvuldig"),
        ("luisteren", "luistert vraagt hoort inlevingsvermogen"), ("begrip", "inlevingsvermogen begrijpt"), ("empathie", "inlevingsvermogen"), ("meeleven", "inlevingsvermogen"), ("gevoel", "emotie inlevingsvermogen sensitiviteit"),
        ("praten", "gesprek vertelt communicatie"), ("spreken", "gesprek presenteren"), ("schrijven", "schriftelijk tekst brief"), ("presenteren", "presentatie vertelt publiek"), ("overtuigen", "overtuigingskracht argument"), ("onderhandelen", "belang akkoord"),
        ("vergaderen", "overleg bijeenkomst"), ("plannen", "planning organiseren"), ("regelen", "organiseren"), ("druk", "stress spanning werkdruk"), ("stress", "druk spanning stressbestendigheid"), ("deadline", "termijn planning tijd"),
        ("veranderen", "verandering flexibel aanpassen"), ("verandering", "flexibel aanpassen"), ("aanpassen", "flexibel"), ("flexibel", "aanpassen wisselen"), ("durven", "durf moed risico lef"), ("lef", "durf"), ("moed", "durf"),
        ("beslissen", "besluit knoop keuze besluitvaardigheid"), ("kiezen", "keuze besluit"), ("knopen", "besluit besluitvaardigheid"), ("initiatief", "uitzichzelf begint voorstel"), ("zelfstandig", "zelf initiatief"), ("ondernemend", "ondernemerschap kans"),
        ("leren", "ontwikkelen leervermogen cursus"), ("groeien", "ontwikkelen"), ("opleiding", "leren cursus"), ("feedback", "terugkoppeling reactie"), ("coachen", "coaching begeleiden ontwikkelen"), ("helpen", "bijspringen ondersteunen hulp"), ("begeleiden", "coaching"),
        ("creatief", "creativiteit nieuw idee"), ("idee", "creativiteit vernieuwen"), ("vernieuwen", "innovatie creativiteit nieuw"), ("nadenken", "analyse denken"), ("cijfers", "analyse gegevens"), ("onderzoeken", "analyse oorzaak"), ("oplossen", "oplossing probleem analyse"), ("probleem", "analyse oplossing oorzaak"),
        ("politiek", "bestuur raad wethouder bestuurlijk"), ("wethouder", "bestuur college"), ("bestuur", "raad wethouder college"), ("toekomst", "visie langetermijn"), ("visie", "richting toekomst"), ("doel", "resultaat"), ("afmaken", "resultaat volhouden klaar"), ("volhouden", "doorzetten vasthoudendheid"), ("doorzetten", "vasthoudendheid volhouden"),
        ("samenwerken", "samenwerking team"), ("samen", "samenwerken team"), ("team", "samenwerken collega"), ("netwerk", "netwerken contacten partners"), ("geld", "kosten budget"), ("zuinig", "kosten budget"), ("computer", "digitaal systeem"), ("digitaal", "computer systeem"),
        ("inspireren", "motiveren enthousiast"), ("motiveren", "enthousiast stimuleren"), ("delegeren", "overdragen verdelen taken"), ("verantwoordelijkheid", "verantwoordelijk aanspreken"), ("aanspreken", "bespreekt verantwoordelijk"), ("kritiek", "feedback aanspreken"),
    ];

    private static readonly string[] Empty =
    [
        "de", "het", "een", "en", "of", "in", "op", "te", "van", "voor", "met", "aan", "bij", "om", "dat", "die", "dit", "deze", "er", "is", "zijn", "ben", "bent", "was", "was", "wordt", "worden", "ik", "je", "jij", "jouw", "mijn", "we", "wij", "ze", "zij",
        "hij", "hun", "haar", "u", "uw", "zich", "als", "dan", "maar", "ook", "wel", "niet", "geen", "naar", "uit", "over", "door", "tot", "tegen", "onder", "na", "heb", "hebt", "heeft", "hebben", "kan", "kun", "kunnen", "moet", "moeten", "wil", "willen", "gaan",
        "gaat", "doen", "doet", "wat", "wie", "hoe", "waar", "waarom", "welke", "goed", "beter", "meer", "iets", "iemand", "zo", "nog", "al", "mn", "m'n", "kom", "komt", "doorheen",
    ];

    private static readonly FrozenDictionary<string, string[]> Map = Pairs
        .GroupBy(pair => DutchStem.Of(pair.Everyday), StringComparer.Ordinal)
        .ToFrozenDictionary(same => same.Key, same => same.SelectMany(pair => pair.Guide.Split(' ')).Select(DutchStem.Of).Distinct(StringComparer.Ordinal).ToArray(), StringComparer.Ordinal);

    private static readonly FrozenSet<string> Silent = Empty.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Stems of words that mean about the same in a guide.</summary>
    public static IReadOnlyList<string> For(string stem) => Map.TryGetValue(stem, out var words) ? words : [];

    /// <summary>True for a word that says nothing by itself: "met", "de".</summary>
    public static bool IsSilent(string plain) => Silent.Contains(plain);
}
