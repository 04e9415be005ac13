using System.Text;
using Beweeg.Organisation.Import;

namespace Beweeg.UnitTests.Organisation;

/// <summary>Everything that can be wrong with a delivery: one case for each sentence.</summary>
public sealed class ImportFaultTests
{
    private const string Units = "eenheden.csv";
    private const string Jobs = "functies.csv";
    private const string People = "personen.csv";
    private const string Positions = "dienstverbanden.csv";
    private const string Managers = "leidinggevenden.csv";
    private const string Leave = "verlof.csv";
    private const string Roles = "rollen.csv";
    private const string Quotes = "Een aanhalingsteken in deze regel heeft geen begin of geen eind. Zet de hele cel tussen aanhalingstekens en schrijf een aanhalingsteken in de tekst dubbel.";

    private static readonly Dictionary<string, (Action<DeliveryFiles> Spoil, ImportFault Fault)> Cases = new(StringComparer.Ordinal)
    {
        ["file is missing"] = (
            files => files.Without(Leave),
            new(Leave, 0, "", "Het bestand verlof.csv ontbreekt. Lever het aan; is er niets te melden, dan is de rij met kolomnamen genoeg.")),
        ["file is empty"] = (
            files => files.WithBytes(Roles, []),
            new(Roles, 0, "", "Dit bestand is leeg. Zet op de eerste regel de namen van de kolommen.")),
        ["file is UTF-16"] = (
            files => files.WithBytes(Leave, [.. Encoding.Unicode.GetPreamble(), .. Encoding.Unicode.GetBytes("personeelsnummer;begin;einde;soort\r\n")]),
            new(Leave, 0, "", "Dit bestand is opgeslagen als Unicode (UTF-16). Sla het op als CSV UTF-8.")),
        ["two encodings in one file"] = (
            files => files.WithBytes(Units, [.. Encoding.UTF8.GetBytes("code;naam;bovenliggende code;soort\n1;Coördinatie;;afdeling\n101;"), 0x50, 0xEF, .. Encoding.UTF8.GetBytes(";1;team\n")]),
            new(Units, 3, "", "Deze regel is opgeslagen als Windows-1252, terwijl andere regels UTF-8 zijn. Sla het hele bestand op als CSV UTF-8.")),
        ["column is missing"] = (
            files => files.Replacing(Leave, "soort", "type"),
            new(Leave, 1, "soort", "De kolom ‘soort’ ontbreekt. Voeg deze kolom toe.")),
        ["column that may hold empty cells is missing"] = (
            files => files.Replacing(Leave, ";einde", ";eind"),
            new(Leave, 1, "einde", "De kolom ‘einde’ ontbreekt. Voeg deze kolom toe; de cellen mogen leeg zijn.")),
        ["column is there twice"] = (
            files => files.With(Leave, "personeelsnummer;begin;einde;soort;Begin"),
            new(Leave, 1, "begin", "De kolom ‘begin’ staat 2 keer in dit bestand. Laat er één staan.")),
        ["row has too few cells"] = (
            files => files.Adding(Leave, "7;2026-01-01;2026-01-31"),
            new(Leave, 3, "", "Deze regel heeft 3 cellen en de eerste regel 4. Kijk of er een scheidingsteken ontbreekt of te veel is.")),
        ["row has too many cells"] = (
            files => files.Adding(Leave, "7;2026-01-01;2026-01-31;studieverlof;wat"),
            new(Leave, 3, "", "Deze regel heeft 5 cellen en de eerste regel 4. Kijk of er een scheidingsteken ontbreekt of te veel is.")),
        ["quote in the middle"] = (
            files => files.Adding(Units, "102;Buis 5\" en dikker;10;team"),
            new(Units, 5, "", Quotes)),
        ["text after a closing quote"] = (
            files => files.Adding(Units, "102;\"Wegen\" en meer;10;team"),
            new(Units, 5, "", Quotes)),
        ["quote that is never closed"] = (
            files => files.Adding(Units, "102;\"Wegen;10;team", "103;Riolen;10;team"),
            new(Units, 5, "", Quotes)),
        ["quote that is closed by the next row"] = (
            files => files.Adding(Units, "102;\"Wegen;10;team", "103;\"Riolen\";10;team"),
            new(Units, 5, "", Quotes)),
        ["cell is empty"] = (
            files => files.Replacing(People, "8;Zoë;", "8;;"),
            new(People, 3, "roepnaam", "‘roepnaam’ is leeg. Vul deze cel in.")),
        ["text is too long"] = (
            files => files.Replacing(Units, "Groen", new string('a', 101)),
            new(Units, 4, "naam", "Deze tekst is te lang: 101 tekens. Maak er hoogstens 100 van.")),
        ["item of a list is too long"] = (
            files => files.Replacing(Jobs, "Snoeit bomen", new string('a', 501)),
            new(Jobs, 2, "hoofdtaken", "Deze tekst is te lang: 501 tekens. Maak er hoogstens 500 van.")),
        ["zero character"] = (
            files => files.Replacing(Units, "Groen", "Gro\0en"),
            new(Units, 4, "naam", "In deze cel staat een onzichtbaar teken (U+0000) op plaats 4. Haal dat weg.")),
        ["mark that turns the reading direction"] = (
            files => files.Replacing(Units, "Groen", "\u202eGroen"),
            new(Units, 4, "naam", "In deze cel staat een onzichtbaar teken (U+202E) op plaats 1. Haal dat weg.")),
        ["line break in a name"] = (
            files => files.Replacing(Units, "Groen", "\"Groen\nen bomen\""),
            new(Units, 4, "naam", "In deze cel staat een regeleinde op plaats 6. Haal dat weg.")),
        ["letters damaged by a wrong encoding"] = (
            files => files.Replacing(People, "Zoë", "ZoÃ«"),
            new(People, 3, "roepnaam", "Hier zijn letters verminkt. Sla het bestand opnieuw op als CSV UTF-8.")),
        ["letters lost by a wrong encoding"] = (
            files => files.Replacing(People, "Zoë", "Zo\ufffd"),
            new(People, 3, "roepnaam", "Hier zijn letters verminkt. Sla het bestand opnieuw op als CSV UTF-8.")),
        ["formula in a name"] = (
            files => files.Replacing(People, "Smit", "\"=HYPERLINK(\"\"http://voorbeeld.example\"\")\""),
            new(People, 3, "achternaam", "In deze cel staat een formule. Zet er de tekst zelf neer.")),
        ["far too many rows"] = (
            files => files.Adding(Leave, [.. Enumerable.Repeat("", 500_000)]),
            new(Leave, 500_001, "", "Dit bestand heeft meer dan 500.000 rijen. Zoveel mensen werken er niet; kijk of dit het goede bestand is. Vanaf deze regel is het niet gelezen.")),
        ["31 February"] = (
            files => files.Replacing(People, "2015-03-01", "31-02-2015"),
            new(People, 2, "in dienst", "‘31-02-2015’ staat niet op de kalender. Vul een dag in die bestaat.")),
        ["not a date"] = (
            files => files.Replacing(People, "2015-03-01", "maart 2015"),
            new(People, 2, "in dienst", "‘maart 2015’ is geen datum. Schrijf de dag als 2027-05-31 of 31-05-2027.")),
        ["year that cannot be meant"] = (
            files => files.Replacing(Leave, "2026-06-30", "30-06-2206"),
            new(Leave, 2, "einde", "‘30-06-2206’ ligt te ver weg. Vul een dag in tussen 1940 en 2100.")),
        ["end before begin"] = (
            files => files.Replacing(Leave, "2026-06-30", "2026-04-30"),
            new(Leave, 2, "einde", "‘einde’ (30 april 2026) ligt voor ‘begin’ (1 mei 2026). Verander een van de twee.")),
        ["out of service before in service"] = (
            files => files.Replacing(People, "2026-04-01;", "2026-04-01;2026-03-31"),
            new(People, 3, "uit dienst", "‘uit dienst’ (31 maart 2026) ligt voor ‘in dienst’ (1 april 2026). Verander een van de twee.")),
        ["position ends before it begins"] = (
            files => files.Replacing(Positions, "2015-03-01;;", "2015-03-01;2015-02-28;"),
            new(Positions, 2, "einde", "‘einde’ (28 februari 2015) ligt voor ‘begin’ (1 maart 2015). Verander een van de twee.")),
        ["run-up scale ends before the position begins"] = (
            files => files.Replacing(Positions, ";ja;", ";31-03-2026;"),
            new(Positions, 3, "aanloopschaal", "‘aanloopschaal’ (31 maart 2026) ligt voor ‘begin’ (1 april 2026). Verander een van de twee.")),
        ["decision on probation before the position begins"] = (
            files => files.Replacing(Positions, "2027-03-31", "2026-03-31"),
            new(Positions, 3, "einde proef", "‘einde proef’ (31 maart 2026) ligt voor ‘begin’ (1 april 2026). Verander een van de twee.")),
        ["manager ends before he begins"] = (
            files => files.Replacing(Managers, "2015-03-01;", "2016-03-01;2015-12-31"),
            new(Managers, 2, "einde", "‘einde’ (31 december 2015) ligt voor ‘begin’ (1 maart 2016). Verander een van de twee.")),
        ["role ends before it begins"] = (
            files => files.Replacing(Roles, "2026-01-01;", "2026-01-01;2025-12-31"),
            new(Roles, 2, "einde", "‘einde’ (31 december 2025) ligt voor ‘begin’ (1 januari 2026). Verander een van de twee.")),
        ["factor above one"] = (
            files => files.Replacing(Positions, "0,8889", "32"),
            new(Positions, 3, "deeltijdfactor", "‘32’ kan niet. Vul een getal in boven 0 en hoogstens 1: het aantal uren gedeeld door 36.")),
        ["factor zero"] = (
            files => files.Replacing(Positions, "0,8889", "0,00001"),
            new(Positions, 3, "deeltijdfactor", "‘0,00001’ kan niet. Vul een getal in boven 0 en hoogstens 1: het aantal uren gedeeld door 36.")),
        ["factor is no number"] = (
            files => files.Replacing(Positions, "0,8889", "bijna 1"),
            new(Positions, 3, "deeltijdfactor", "‘bijna 1’ is geen getal. Vul een getal in boven 0 en hoogstens 1, bijvoorbeeld 0,8889.")),
        ["sequence is no number"] = (
            files => files.Replacing(Positions, "8;1;", "8;0;"),
            new(Positions, 3, "volgnummer", "‘0’ is geen volgnummer. Vul een heel getal in, vanaf 1.")),
        ["scale does not exist"] = (
            files => files.Replacing(Jobs, ";11;", ";19;"),
            new(Jobs, 3, "schaal", "‘19’ is geen schaal. Kies 1 tot en met 18, 10A of 11A.")),
        ["run-up is neither yes, no nor a day"] = (
            files => files.Replacing(Positions, ";ja;", ";misschien;"),
            new(Positions, 3, "aanloopschaal", "‘misschien’ kennen we niet. Vul ja of nee in, of de laatste dag als 31-05-2027.")),
        ["run-up until a day that does not exist"] = (
            files => files.Replacing(Positions, ";ja;", ";31-11-2026;"),
            new(Positions, 3, "aanloopschaal", "‘31-11-2026’ staat niet op de kalender. Vul een dag in die bestaat.")),
        ["no e-mail address"] = (
            files => files.Replacing(People, "noor.vandermeer@voorbeeld.example", "noor at voorbeeld"),
            new(People, 2, "e-mail", "‘noor at voorbeeld’ is geen e-mailadres. Schrijf het zoals naam@gemeente.nl, of laat de cel leeg.")),
        ["kind of unit unknown"] = (
            files => files.Replacing(Units, ";team", ";ploeg"),
            new(Units, 4, "soort", "‘ploeg’ kennen we niet. Kies gemeente, directie, sector, afdeling of team.")),
        ["kind of appointment unknown"] = (
            files => files.Replacing(Positions, ";vast;\r\n8", ";flex;\r\n8"),
            new(Positions, 2, "soort aanstelling", "‘flex’ kennen we niet. Kies vast, tijdelijk of proef.")),
        ["kind of manager unknown"] = (
            files => files.Replacing(Managers, ";leidinggevende", ";baas"),
            new(Managers, 2, "soort", "‘baas’ kennen we niet. Kies leidinggevende of waarnemend.")),
        ["role unknown"] = (
            files => files.Replacing(Roles, "ondernemingsraad", "koning"),
            new(Roles, 2, "rol", "‘koning’ kennen we niet. Kies p-en-o-adviseur, beheerder, ondernemingsraad of coördinator.")),
        ["leave with a reason"] = (
            files => files.Replacing(Leave, "ouderschapsverlof", "gebroken been"),
            new(Leave, 2, "soort", "Deze cel in ‘soort’ kennen we niet. Kies langdurig afwezig, ouderschapsverlof, onbetaald verlof, studieverlof of overig verlof. Schrijf nooit een reden of een ziekte op.")),
        ["probation without a decision day"] = (
            files => files.Replacing(Positions, "proef;2027-03-31", "proef;"),
            new(Positions, 3, "einde proef", "Dit is een aanstelling op proef, maar ‘einde proef’ is leeg. Vul de dag in waarop over de vaste aanstelling wordt beslist.")),
        ["decision day without probation"] = (
            files => files.Replacing(Positions, "proef;2027-03-31", "vast;2027-03-31"),
            new(Positions, 3, "einde proef", "Deze aanstelling is niet op proef, maar ‘einde proef’ is ingevuld. Maak de cel leeg of verander ‘soort aanstelling’ in proef.")),
        ["run-up scale that is not lower"] = (
            files => files.Replacing(Positions, ";4;ja;", ";5;ja;"),
            new(Positions, 3, "schaal", "Dit is een aanloopschaal, maar schaal 5 is niet lager dan schaal 5 van de functie. Pas ‘schaal’ of ‘aanloopschaal’ aan.")),
        ["adviser without a unit"] = (
            files => files.Adding(Roles, "8;p-en-o-adviseur;;2026-04-01;;"),
            new(Roles, 3, "eenheidcode", "De rol p-en-o-adviseur geldt voor een eenheid, maar ‘eenheidcode’ is leeg. Vul de eenheid in.")),
        ["administrator of one unit"] = (
            files => files.Adding(Roles, "8;beheerder;10;2026-04-01;;"),
            new(Roles, 3, "eenheidcode", "De rol beheerder geldt voor de hele organisatie, maar ‘eenheidcode’ is ingevuld. Maak de cel leeg.")),
        ["coordinator without an end"] = (
            files => files.Adding(Roles, "8;coordinator;10;2026-04-01;;B-12"),
            new(Roles, 3, "einde", "Een coördinator krijgt zijn taak voor een periode, maar ‘einde’ is leeg. Vul de laatste dag in.")),
        ["coordinator without a decision"] = (
            files => files.Adding(Roles, "8;coördinator;10;2026-04-01;2027-03-31;"),
            new(Roles, 3, "besluit", "Een coördinator krijgt zijn taak met een besluit, maar ‘besluit’ is leeg. Vul in welk besluit dat is.")),
        ["unit twice"] = (
            files => files.Adding(Units, "101;Blauw;10;team"),
            new(Units, 5, "code", "Deze eenheid staat al op regel 4: ‘code’ is gelijk. Laat één van de twee regels staan.")),
        ["job twice"] = (
            files => files.Adding(Jobs, "F1;Tuinman;Adviseur;5;;"),
            new(Jobs, 4, "code", "Deze functie staat al op regel 2: ‘code’ is gelijk. Laat één van de twee regels staan.")),
        ["person twice"] = (
            files => files.Adding(People, "7;Piet;;;Bos;;2020-01-01;"),
            new(People, 5, "personeelsnummer", "Deze persoon staat al op regel 2: ‘personeelsnummer’ is gelijk. Laat één van de twee regels staan.")),
        ["position twice"] = (
            files => files.Adding(Positions, "7;1;F1;10;2020-01-01;;0.5;5;;vast;"),
            new(Positions, 5, "personeelsnummer", "Dit dienstverband staat al op regel 2: ‘personeelsnummer’ en ‘volgnummer’ zijn gelijk. Laat één van de twee regels staan.")),
        ["acting manager twice"] = (
            files => files.Adding(Managers, "10;8;2026-05-01;;waarnemend", "10;8;2026-05-01;2026-12-31;waarnemend"),
            new(Managers, 4, "eenheidcode", "Deze leidinggevende staat al op regel 3: ‘eenheidcode’, ‘personeelsnummer’, ‘begin’ en ‘soort’ zijn gelijk. Laat één van de twee regels staan.")),
        ["leave twice"] = (
            files => files.Adding(Leave, "9;1-5-2026;;ouderschapsverlof"),
            new(Leave, 3, "personeelsnummer", "Deze verlofperiode staat al op regel 2: ‘personeelsnummer’, ‘begin’ en ‘soort’ zijn gelijk. Laat één van de twee regels staan.")),
        ["role twice"] = (
            files => files.Adding(Roles, "7;Ondernemingsraad;;1-1-2026;;"),
            new(Roles, 3, "personeelsnummer", "Deze rol staat al op regel 2: ‘personeelsnummer’, ‘rol’, ‘eenheidcode’ en ‘begin’ zijn gelijk. Laat één van de twee regels staan.")),
        ["address of two people"] = (
            files => files.Replacing(People, "8;Zoë;Z.;;Smit;;", "8;Zoë;Z.;;Smit;Noor.vanderMeer@voorbeeld.example;"),
            new(People, 3, "e-mail", "Het e-mailadres Noor.vanderMeer@voorbeeld.example staat ook op regel 2. Geef ieder een eigen adres, of laat de cel leeg.")),
        ["unit above unknown"] = (
            files => files.Replacing(Units, "Groen;10", "Groen;12"),
            new(Units, 4, "bovenliggende code", "Er is geen eenheid 12 in eenheden.csv. Verbeter ‘bovenliggende code’ of voeg de eenheid toe.")),
        ["job unknown"] = (
            files => files.Replacing(Positions, "F2", "F9"),
            new(Positions, 2, "functiecode", "Er is geen functie F9 in functies.csv. Verbeter ‘functiecode’ of voeg de functie toe.")),
        ["unit of a position unknown"] = (
            files => files.Replacing(Positions, "F2;101", "F2;199"),
            new(Positions, 2, "eenheidcode", "Er is geen eenheid 199 in eenheden.csv. Verbeter ‘eenheidcode’ of voeg de eenheid toe.")),
        ["person of a position unknown"] = (
            files => files.Adding(Positions, "77;1;F1;101;2020-01-01;;1;5;;vast;"),
            new(Positions, 5, "personeelsnummer", "Er is geen persoon 77 in personen.csv. Verbeter ‘personeelsnummer’ of voeg de persoon toe.")),
        ["managed unit unknown"] = (
            files => files.Adding(Managers, "199;7;2020-01-01;;leidinggevende"),
            new(Managers, 3, "eenheidcode", "Er is geen eenheid 199 in eenheden.csv. Verbeter ‘eenheidcode’ of voeg de eenheid toe.")),
        ["manager unknown"] = (
            files => files.Adding(Managers, "10;77;2020-01-01;;leidinggevende"),
            new(Managers, 3, "personeelsnummer", "Er is geen persoon 77 in personen.csv. Verbeter ‘personeelsnummer’ of voeg de persoon toe.")),
        ["person on leave unknown"] = (
            files => files.Adding(Leave, "77;2020-01-01;;studieverlof"),
            new(Leave, 3, "personeelsnummer", "Er is geen persoon 77 in personen.csv. Verbeter ‘personeelsnummer’ of voeg de persoon toe.")),
        ["person with a role unknown"] = (
            files => files.Adding(Roles, "77;beheerder;;2020-01-01;;"),
            new(Roles, 3, "personeelsnummer", "Er is geen persoon 77 in personen.csv. Verbeter ‘personeelsnummer’ of voeg de persoon toe.")),
        ["unit of a role unknown"] = (
            files => files.Adding(Roles, "7;p-en-o-adviseur;199;2020-01-01;;"),
            new(Roles, 3, "eenheidcode", "Er is geen eenheid 199 in eenheden.csv. Verbeter ‘eenheidcode’ of voeg de eenheid toe.")),
        ["units in a loop"] = (
            files => files.Replacing(Units, "1;Gemeente Voorbeeld;;", "1;Gemeente Voorbeeld;101;"),
            new(Units, 2, "bovenliggende code", "Deze eenheden vormen een kring: 1 Gemeente Voorbeeld → 101 Groen → 10 Openbare ruimte → 1 Gemeente Voorbeeld. Geef één ervan een andere bovenliggende eenheid.")),
        ["unit above itself"] = (
            files => files.Replacing(Units, "101;Groen;10", "101;Groen;101"),
            new(Units, 4, "bovenliggende code", "Deze eenheden vormen een kring: 101 Groen → 101 Groen. Geef één ervan een andere bovenliggende eenheid.")),
        ["two managers on a day"] = (
            files => files.Adding(Managers, "101;9;2026-12-31;2026-12-31;leidinggevende"),
            new(Managers, 3, "begin", "Eenheid 101 heeft op 31 december 2026 twee leidinggevenden: Noor van der Meer (7) (regel 2) en Jan Bos (9). Laat de een ophouden voordat de ander begint.")),
        ["manager who begins on the last day of the other"] = (
            files => files.Replacing(Managers, "2015-03-01;;", "2015-03-01;2026-05-31;").Adding(Managers, "101;8;2026-05-31;;leidinggevende"),
            new(Managers, 3, "begin", "Eenheid 101 heeft op 31 mei 2026 twee leidinggevenden: Noor van der Meer (7) (regel 2) en Zoë Smit (8). Laat de een ophouden voordat de ander begint.")),
        ["third manager within the time of the first"] = (
            files => files
                .Replacing(Managers, "2015-03-01;;", "2015-03-01;2026-12-31;")
                .Adding(Managers, "10;9;2016-01-01;2016-02-01;leidinggevende", "10;7;2016-02-02;;leidinggevende", "10;8;2027-01-01;;leidinggevende"),
            new(Managers, 5, "begin", "Eenheid 10 heeft op 1 januari 2027 twee leidinggevenden: Noor van der Meer (7) (regel 4) en Zoë Smit (8). Laat de een ophouden voordat de ander begint.")),
        ["manager not yet in service"] = (
            files => files.Adding(Managers, "10;8;2026-03-31;;leidinggevende"),
            new(Managers, 3, "begin", "Zoë Smit komt pas in dienst op 1 april 2026, maar deze regel begint op 31 maart 2026. Verander een van de twee.")),
        ["manager no longer in service"] = (
            files => files.Adding(Managers, "10;9;2020-01-01;;leidinggevende"),
            new(Managers, 3, "einde", "Jan Bos gaat uit dienst op 31 december 2026, maar deze regel loopt door. Vul een laatste dag in die daarvoor of daarop ligt.")),
        ["position after leaving"] = (
            files => files.Replacing(Positions, "2010-01-01;2026-12-31", "2010-01-01;2027-01-01"),
            new(Positions, 4, "einde", "Jan Bos gaat uit dienst op 31 december 2026, maar deze regel loopt door tot en met 1 januari 2027. Vul een laatste dag in die daarvoor of daarop ligt.")),
        ["leave before coming"] = (
            files => files.Adding(Leave, "8;2026-03-01;;studieverlof"),
            new(Leave, 3, "begin", "Zoë Smit komt pas in dienst op 1 april 2026, maar deze regel begint op 1 maart 2026. Verander een van de twee.")),
        ["role after leaving"] = (
            files => files.Adding(Roles, "9;beheerder;;2020-01-01;;"),
            new(Roles, 3, "einde", "Jan Bos gaat uit dienst op 31 december 2026, maar deze regel loopt door. Vul een laatste dag in die daarvoor of daarop ligt.")),
        ["same position at the same time"] = (
            files => files.Adding(Positions, "8;2;F1;101;2026-06-01;;0.1;5;nee;vast;"),
            new(Positions, 5, "begin", "Zoë Smit (8) heeft op 1 juni 2026 dezelfde functie in dezelfde eenheid al op regel 3. Laat een van de twee eerder ophouden of haal er één weg.")),
        ["mapping is no JSON"] = (
            files => files.With("koppeling.json", "{", "  \"bestanden\": { \"verlof\" }", "}"),
            new("koppeling.json", 2, "", "Dit is geen goed JSON-bestand. Kijk op deze regel naar komma’s, haakjes en aanhalingstekens.")),
        ["mapping has an unknown part"] = (
            files => files.With("koppeling.json", "{ \"tabellen\": {} }"),
            new("koppeling.json", 0, "tabellen", "‘tabellen’ kennen we niet. Kies bestanden, kolommen of woorden.")),
        ["mapping has an unknown file"] = (
            files => files.With("koppeling.json", "{ \"bestanden\": { \"mensen\": \"m.csv\" } }"),
            new("koppeling.json", 0, "bestanden.mensen", "‘mensen’ is geen bestand dat we vragen. Kies eenheden, functies, personen, dienstverbanden, leidinggevenden, verlof of rollen.")),
        ["mapping has an unknown column"] = (
            files => files.With("koppeling.json", "{ \"kolommen\": { \"verlof\": { \"reden\": \"oorzaak\" } } }"),
            new("koppeling.json", 0, "kolommen.verlof.reden", "‘reden’ is geen kolom die we vragen. Kies personeelsnummer, begin, einde of soort.")),
        ["mapping has a number for a name"] = (
            files => files.With("koppeling.json", "{ \"kolommen\": { \"verlof\": { \"begin\": 3 } } }"),
            new("koppeling.json", 0, "kolommen.verlof.begin", "Hier hoort een naam tussen aanhalingstekens te staan.")),
        ["mapping has a name for a list"] = (
            files => files.With("koppeling.json", "{ \"kolommen\": \"verlof\" }"),
            new("koppeling.json", 0, "kolommen", "Hier hoort een lijst tussen accolades te staan: { \"onze naam\": \"jullie naam\" }.")),
    };

    public static TheoryData<string> CaseNames => [.. Cases.Keys];

    [Theory]
    [MemberData(nameof(CaseNames))]
    public void OneFault_IsNamedWithFileLineColumnAndSentence(string name)
    {
        var (spoil, fault) = Cases[name];
        var files = new DeliveryFiles();
        spoil(files);

        var result = files.Read();

        result.Faults.ShouldBe([fault]);
        result.CanBeApplied.ShouldBeFalse();
    }

    [Fact]
    public void EveryFaultyRow_IsNamed_InTheOrderOfFilesAndLines()
    {
        var files = new DeliveryFiles()
            .Adding(Units, "102;\"Wegen;10;team", "103;;10;team", "", "104;Bruggen;10;brug")
            .Replacing(People, "7;Noor", "77;Noor")
            .Adding(Positions, "8;2;F9;198;1-1-2027;;2;20;;los;", "9;2;F1;101;30-2-2020;;1;5;;vast;");

        var result = files.Read();

        result.Faults.Select(fault => (fault.File, fault.Line, fault.Column)).ShouldBe(
        [
            (Units, 5, ""), (Units, 6, "naam"), (Units, 8, "soort"),
            (Positions, 2, "personeelsnummer"),
            (Positions, 5, "deeltijdfactor"), (Positions, 5, "schaal"), (Positions, 5, "soort aanstelling"),
            (Positions, 5, "functiecode"), (Positions, 5, "eenheidcode"),
            (Positions, 6, "begin"),
            (Managers, 2, "personeelsnummer"), (Roles, 2, "personeelsnummer"),
        ]);
    }

    [Fact]
    public void RowsAboutAPersonWhoseOwnRowIsFaulty_GetNoSentenceOfTheirOwn()
    {
        var result = new DeliveryFiles().Replacing(People, "2015-03-01", "2015-02-29").Read();

        result.Faults.ShouldHaveSingleItem().File.ShouldBe(People);
    }

    [Fact]
    public void RowsThatPointToAMissingFile_GetNoSentenceOfTheirOwn() =>
        new DeliveryFiles().Without(People).Read().Faults.ShouldHaveSingleItem().File.ShouldBe(People);

    [Fact]
    public void SeveralLoops_AreNamedApart()
    {
        var files = new DeliveryFiles().Adding(Units, "A;A;B;team", "B;B;A;team", "C;C;B;team", "D;D;D;team");

        files.Read().Faults.Select(fault => fault.Line).ShouldBe([5, 8]);
    }

    [Fact]
    public void MoreFaultsThanWished_AreCountedButNotListed()
    {
        var result = new DeliveryFiles()
            .Adding(Leave, [.. Enumerable.Range(0, 500).Select(_ => "7;;;")])
            .Read(new ImportOptions { MaximumFaults = 10 });

        result.Faults.Count.ShouldBe(10);
        result.FaultCount.ShouldBe(1_000);
        result.CanBeApplied.ShouldBeFalse();
    }

    [Fact]
    public void TooManyBrokenQuotes_EndTheReadingOfTheFile()
    {
        var result = new DeliveryFiles().Adding(Units, [.. Enumerable.Range(0, 300).Select(_ => "X;\"a;10;team")]).Read();

        result.FaultCount.ShouldBe(101);
        result.Faults[^1].ShouldBe(new ImportFault(Units, 105, "", "In dit bestand kloppen te veel aanhalingstekens niet. Vanaf deze regel is het niet gelezen. Sla het opnieuw op als CSV."));
    }

    [Fact]
    public void CellOfAMegabyte_CostsOneRow()
    {
        var result = new DeliveryFiles().Adding(Units, $"102;\"{new string('a', 1_000_000)}\";10;team", "103;;10;team").Read();

        result.Faults.Select(fault => (fault.Line, fault.Column)).ShouldBe([(5, ""), (6, "naam")]);
    }

    [Fact]
    public void UnknownJobGroupOrCompetency_IsNamedWithTheAllowedOnes()
    {
        var options = new ImportOptions { JobGroups = ["Teammanager", "Adviseur"], Competencies = ["Luisteren", "Integriteit"] };
        var files = new DeliveryFiles()
            .With(Jobs, "code;naam;functiegroep;schaal;doel;hoofdtaken;cruciale competenties", "F1;Tuinman;adviseur;5;;;luisteren|Integriteit", "F2;Chef;Chefs;11;;;Zwemmen");

        var result = files.Read(options);

        result.Faults.ShouldBe(
        [
            new ImportFault(Jobs, 3, "functiegroep", "‘Chefs’ kennen we niet. Kies Teammanager of Adviseur."),
            new ImportFault(Jobs, 3, "cruciale competenties", "‘Zwemmen’ kennen we niet. Kies Luisteren of Integriteit."),
        ]);
        result.Set.Jobs.ShouldBe([new ImportedJob("F1", "Tuinman", "Adviseur", SalaryScale.Parse("5"), null, [], ["Luisteren", "Integriteit"])]);
    }

    [Fact]
    public void FolderThatIsNotThere_IsAFault()
    {
        var result = ImportFolder.Read(Path.Combine(Path.GetTempPath(), "beweeg-bestaat-niet"));

        result.CanBeApplied.ShouldBeFalse();
        result.Faults.ShouldHaveSingleItem().Sentence.ShouldEndWith("is er niet, of je mag er niet in lezen. Kijk of de naam klopt.");
    }

    [Fact]
    public void FileThatCannotBeRead_IsAFault()
    {
        var folder = Directory.CreateTempSubdirectory("beweeg-import-");
        try
        {
            ImportFolder.Write(ImportSet.Empty, folder.FullName);
            using var open = new FileStream(Path.Combine(folder.FullName, Leave), FileMode.Open, FileAccess.ReadWrite, FileShare.None);

            ImportFolder.Read(folder.FullName).Faults.ShouldBe(
                [new ImportFault(Leave, 0, "", "Dit bestand is niet te lezen. Kijk of het nog open staat in een ander programma en of je het mag lezen.")]);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
