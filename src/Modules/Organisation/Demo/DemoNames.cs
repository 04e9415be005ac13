using System.Globalization;
using System.Text;

namespace Beweeg.Organisation.Demo;

/// <summary>Deals out invented names as they sound in a Dutch town, no name twice if it can be helped.
/// Names that would together make a well-known Dutch person were left out of the lists.</summary>
internal sealed class DemoNames(Random random)
{
    private static readonly string[] GivenNames =
    [
        "Aafke", "Abdel", "Adriana", "Agnieszka", "Aisha", "Albert", "Ali", "Amina", "Amir", "Anja", "Anneke", "Annelies", "Anouk",
        "Arjan", "Astrid", "Aysegül", "Aziza", "Barbara", "Bart", "Berend", "Bianca", "Bilal", "Bram", "Brigitte", "Carla", "Carlos",
        "Cees", "Chantal", "Charlotte", "Chiara", "Chris", "Claudia", "Cor", "Daniël", "David", "Deniz", "Derya", "Diana", "Diederik",
        "Dilara", "Dirk", "Djoeke", "Dorien", "Eline", "Elif", "Ellen", "Els", "Emiel", "Emma", "Erik", "Esther", "Eva", "Farid",
        "Farida", "Femke", "Ferdi", "Frank", "Frans", "Gaby", "Geert", "Gerard", "Gijs", "Giovanni", "Gonca", "Greetje",
        "Guus", "Hakim", "Hanna", "Hans", "Harm", "Hatice", "Heleen", "Henk", "Hester", "Hilde", "Ibrahim", "Ilse", "Imane",
        "Inge", "Ingrid", "Irene", "Iris", "Isabel", "Ivana", "Jaap", "Jacqueline", "Jamal", "Janneke", "Jasper", "Jeroen", "Jesse",
        "Jet", "Joke", "Jolanda", "Joris", "José", "Judith", "Karim", "Karin", "Kevin", "Khadija", "Kim", "Klaas", "Koen", "Lars",
        "Laura", "Leila", "Lennart", "Leonie", "Lieke", "Linda", "Lisa", "Loes", "Lotte", "Lucas", "Maaike", "Maarten", "Mandy",
        "Marco", "Maria", "Marieke", "Marijke", "Mark", "Marlies", "Martijn", "Mehmet", "Mei", "Menno", "Merel", "Michiel", "Mieke",
        "Milan", "Mirjam", "Mohamed", "Monique", "Mustafa", "Nadia", "Naomi", "Natasja", "Niels", "Nienke", "Nina", "Noël", "Noor",
        "Olga", "Omar", "Oscar", "Patricia", "Paul", "Petra", "Piotr", "Quirine", "Rachid", "Ramona", "Ravi", "Rebecca", "Renée",
        "Rianne", "Richard", "Rik", "Rob", "Roel", "Roos", "Rosa", "Ruben", "Ruud", "Saïda", "Samira", "Sander", "Sandra", "Saskia",
        "Selma", "Serge", "Shanti", "Silvia", "Simone", "Sjoerd", "Sofie", "Soraya", "Stefan", "Suzanne", "Sven", "Tamara", "Tim",
        "Tineke", "Tjitske", "Tom", "Truus", "Umar", "Ursula", "Vera", "Vincent", "Wendy", "Wesley", "Wiebe", "Willem", "Willemijn",
        "Wim", "Wouter", "Yara", "Yasmin", "Yvonne", "Zahra", "Zeynep", "Zoë",
    ];

    private static readonly (string? Prefix, string Surname)[] Surnames =
    [
        .. Plain(
            "Aalbers", "Abbink", "Achterberg", "Admiraal", "Aerts", "Ahmadi", "Akkerman", "Albers", "Amrani", "Arends", "Arslan",
            "Aydin", "Baars", "Bakker", "Baldew", "Benali", "Berends", "Beukema", "Biharie", "Blaauw", "Blok", "Boersma", "Bolt",
            "Bosman", "Bouwman", "Braam", "Brands", "Brinkman", "Broekhuis", "Brouwer", "Buijs", "Çelik", "Chen", "Claassen",
            "Coenen", "Demir", "Derksen", "Dijkman", "Dijkstra", "Dogan", "Doorn", "Drost", "Eggink", "Elzinga", "Engels",
            "Evers", "Faber", "Fokkema", "Franken", "Geerts", "Gerritsen", "Goossens", "Groen", "Groeneveld", "Haan", "Haddad", "Hamer",
            "Hazelaar", "Heijnen", "Hendriks", "Hofstra", "Huisman", "Hussain", "Idrissi", "Jacobs", "Jansen",
            "Janssens", "Jonker", "Kaplan", "Kaya", "Kersten", "Klein", "Koning", "Koopman", "Korver", "Kowalski",
            "Kroon", "Kuiper", "Lammers", "Leeflang", "Linders", "Lubbers", "Maas", "Mahabier", "Meijer", "Mensah",
            "Mertens", "Mulder", "Nasser", "Nguyen", "Nieuwenhuis", "Nijland", "Noordhoek", "Nowak", "Öztürk", "Oosterhuis",
            "Oud", "Peeters", "Pereira", "Peters", "Pinas", "Postma", "Prins", "Rademaker", "Reinders", "Rijnders",
            "Roelofs", "Roos", "Rozema", "Sahin", "Santos", "Schepers", "Schipper", "Scholten", "Schouten", "Silva", "Singh", "Slagter",
            "Smeets", "Snoek", "Soekhai", "Spaans", "Steenbergen", "Stolk", "Tahiri", "Tan", "Terpstra", "Timmer",
            "Tromp", "Veenstra", "Verbeek", "Vermeer", "Vroom", "Waterman", "Wesseling", "Westra",
            "Willems", "Winkel", "Wolters", "Wong", "Yildiz", "Zeeman", "Zijlstra", "Zuidema", "Zwart"),
        .. With("de", "Bruijn", "Groot", "Haas", "Jong", "Koster", "Ridder", "Ruiter", "Waal", "Wit"),
        .. With("den", "Boer", "Dekker", "Hartog", "Ouden", "Elzen"),
        .. With("ten", "Brink", "Cate", "Have", "Hoeve"),
        .. With("ter", "Haar", "Horst", "Steeg", "Veen"),
        .. With("van", "Beek", "Buren", "Dam", "Dongen", "Eijk", "Essen", "Gelder", "Hees", "Leeuwen", "Loon", "Oosten", "Rijn", "Vliet", "Wijk", "Zanten"),
        .. With("van de", "Beek", "Geer", "Kamp", "Pol", "Ven", "Water", "Wiel"),
        .. With("van den", "Akker", "Berg", "Bosch", "Broek", "Heuvel", "Hoek"),
        .. With("van der", "Heide", "Horst", "Laan", "Linden", "Meer", "Meulen", "Plas", "Schaaf", "Velde", "Wal", "Werf", "Zee"),
        .. With("van het", "Hof", "Veld"),
        .. With("in ’t", "Hout", "Veld"),
        .. With("el", "Bakali", "Idrissi", "Khatib"),
        .. With("op de", "Beek", "Hoek"),
    ];

    private readonly HashSet<string> addresses = new(StringComparer.Ordinal);

    /// <summary>A name, and an address at the example domain that nobody else has.</summary>
    public (string GivenName, string? Prefix, string Surname, string Email) Next()
    {
        // A handful of tries keeps namesakes rare; in a very large set they exist, as they do in life.
        for (var attempt = 0; ; attempt++)
        {
            var givenName = GivenNames[random.Next(GivenNames.Length)];
            var (prefix, surname) = Surnames[random.Next(Surnames.Length)];
            if (attempt == 5)
                return (givenName, prefix, surname, NumberedAddress(givenName, prefix, surname));
            if (AddressOf(givenName, prefix, surname) is var address && addresses.Add(address))
                return (givenName, prefix, surname, address);
        }
    }

    /// <summary>The address of a person with a fixed name.</summary>
    public string Reserve(string givenName, string? prefix, string surname)
    {
        var address = AddressOf(givenName, prefix, surname);
        addresses.Add(address);
        return address;
    }

    private string NumberedAddress(string givenName, string? prefix, string surname)
    {
        for (var number = 2; ; number++)
        {
            if (AddressOf(givenName, prefix, string.Create(CultureInfo.InvariantCulture, $"{surname}{number}")) is var address && addresses.Add(address))
                return address;
        }
    }

    private static string AddressOf(string givenName, string? prefix, string surname) =>
        $"{Letters(givenName)}.{Letters(prefix + surname)}@voorbeeld.example";

    private static string Letters(string name)
    {
        var letters = new StringBuilder(name.Length);
        foreach (var character in name.Normalize(NormalizationForm.FormD))
        {
            if (char.IsAsciiLetterOrDigit(character))
                letters.Append(char.ToLowerInvariant(character));
        }

        return letters.ToString();
    }

    private static IEnumerable<(string? Prefix, string Surname)> Plain(params string[] surnames) =>
        surnames.Select(surname => ((string?)null, surname));

    private static IEnumerable<(string? Prefix, string Surname)> With(string prefix, params string[] surnames) =>
        surnames.Select(surname => ((string?)prefix, surname));
}
