namespace Beweeg.Organisation.Demo;

/// <summary>A department of the demo municipality.</summary>
/// <param name="Sector">The sector above it; null for the clerk's office, which works for the council.</param>
/// <param name="Share">How large it is next to the others.</param>
/// <param name="ManagerJob">The job of its manager.</param>
/// <param name="Teams">Its teams, in the order in which a growing department gets them.</param>
internal sealed record DemoDepartment(
    string Code, string Name, string? Sector, double Share, string ManagerJob, IReadOnlyList<DemoTeam> Teams);

/// <summary>A team, and out of how many each job is there.</summary>
internal sealed record DemoTeam(string Name, IReadOnlyList<(string Job, int Parts)> Jobs);

/// <summary>The departments of the demo municipality. A small municipality has only the first ones.</summary>
internal static class DemoDepartments
{
    private const string Service = "Dienstverlening en veiligheid";
    private const string City = "Stad en omgeving";
    private const string Society = "Samenleving";
    private const string Operations = "Bedrijfsvoering";
    private const string Governance = "Bestuur en stad";

    public static IReadOnlyList<DemoDepartment> All { get; } =
    [
        new("OR", "Openbare ruimte", City, 15, "MP1",
        [
            new("Groen", [("TU1", 10), ("AU2", 4), ("TU3", 1), ("AM1", 1)]),
            new("Reiniging", [("AU1", 12), ("TU3", 1), ("AM1", 1)]),
            new("Wegen en riolering", [("TU2", 10), ("TU3", 2), ("PM2", 1)]),
            new("Werkvoorbereiding", [("PM2", 5), ("PM1", 2), ("BM2", 1), ("AM1", 1)]),
            new("Wijkonderhoud Noord", [("TU1", 5), ("TU2", 5), ("AU2", 2), ("TU3", 1)]),
            new("Wijkonderhoud Zuid", [("TU1", 5), ("TU2", 5), ("AU2", 2), ("TU3", 1)]),
            new("Begraafplaatsen", [("TU1", 5), ("FO3", 1), ("AM1", 2)]),
            new("Verkeer", [("BM2", 3), ("PM2", 2), ("TU2", 3), ("BO1", 1)]),
        ]),
        new("SD", "Sociaal domein", Society, 13, "MP1",
        [
            new("Beleid sociaal domein", [("BM1", 8), ("BO1", 4), ("PG1", 1), ("SE1", 1)]),
            new("Wmo", [("VS6", 10), ("AM1", 3)]),
            new("Jeugd", [("VS7", 10), ("AM1", 2)]),
            new("Wijkteam Oost", [("VS6", 4), ("VS7", 4), ("VS8", 2), ("AM1", 1)]),
            new("Wijkteam West", [("VS6", 4), ("VS7", 4), ("VS8", 2), ("AM1", 1)]),
            new("Inkoop en contracten", [("AD5", 3), ("AD2", 1), ("BM1", 2), ("BO1", 2)]),
        ]),
        new("HR", "HR", Operations, 4, "MB1",
        [
            new("HR-advies", [("AD1", 9), ("BO1", 2), ("SE1", 1)]),
            new("Personeelsadministratie", [("AM3", 9), ("VS11", 1)]),
        ]),
        new("IV", "Informatievoorziening", Operations, 7, "MB1",
        [
            new("Functioneel beheer", [("VS11", 9), ("AM4", 1)]),
            new("Werkplek en netwerk", [("VS12", 9), ("FO2", 2)]),
            new("Informatieadvies", [("AD4", 7), ("PL1", 2), ("BO1", 1)]),
            new("Gegevens", [("AM4", 8), ("AD4", 1)]),
        ]),
        new("BZ", "Burgerzaken", Service, 8, "MP1",
        [
            new("Balie", [("FO1", 10), ("AM1", 1)]),
            new("Klantcontactcentrum", [("FO2", 10), ("FO3", 2)]),
            new("Burgerlijke stand", [("FO1", 8), ("AM4", 2)]),
            new("Basisregistratie personen", [("AM4", 8), ("FO1", 2)]),
        ]),
        new("WI", "Werk en inkomen", Society, 10, "MP1",
        [
            new("Inkomen", [("VS4", 10), ("AM1", 2)]),
            new("Werk", [("VS5", 10), ("AM1", 1)]),
            new("Schuldhulp", [("VS8", 8), ("AM1", 2)]),
            new("Bijzondere bijstand", [("VS4", 7), ("AM1", 3)]),
            new("Werkgeversdiensten", [("VS5", 6), ("BO1", 2)]),
        ]),
        new("TH", "Toezicht en handhaving", Service, 7, "MP1",
        [
            new("Handhaving wijken", [("VS1", 12), ("AM1", 1)]),
            new("Handhaving centrum", [("VS1", 12), ("AM1", 1)]),
            new("Bouwtoezicht", [("VS3", 8), ("AM1", 1)]),
            new("Juridische handhaving", [("AD2", 5), ("AM1", 2), ("VS3", 2)]),
        ]),
        new("FI", "Financiën", Operations, 5, "MB1",
        [
            new("Financieel advies", [("AD5", 8), ("BO1", 1)]),
            new("Financiële administratie", [("AM2", 10)]),
            new("Belastingen", [("AM2", 6), ("AM4", 4)]),
        ]),
        new("VG", "Vergunningen", Service, 6, "MP1",
        [
            new("Bouwen en wonen", [("VS2", 8), ("AM1", 2)]),
            new("Milieu en bedrijven", [("VS2", 7), ("VS3", 2), ("AM1", 1)]),
            new("Evenementen en horeca", [("VS2", 5), ("AM1", 3)]),
        ]),
        new("RO", "Ruimtelijke ordening", City, 4, "MP1",
        [
            new("Omgevingsbeleid", [("BM2", 8), ("BO1", 2)]),
            new("Wonen en erfgoed", [("BM2", 6), ("BO1", 2), ("AD2", 1)]),
        ]),
        new("FA", "Facilitair", Operations, 4, "MB1",
        [
            new("Gebouwen", [("AU4", 7), ("PM2", 1), ("AM1", 1)]),
            new("Ontvangst en bodes", [("AU3", 6), ("FO3", 5)]),
            new("Inkoop", [("AM1", 4), ("AD5", 3), ("AD2", 1)]),
        ]),
        new("PR", "Projecten", City, 3, "MP1",
        [
            new("Stedelijke projecten", [("PL1", 7), ("PM1", 5), ("PG1", 1)]),
            new("Vastgoed", [("PL1", 3), ("PM1", 4), ("AD2", 1)]),
        ]),
        new("OJ", "Onderwijs en jeugd", Society, 3, "MP1",
        [
            new("Onderwijs en leerplicht", [("BM4", 4), ("VS9", 5), ("BO1", 1)]),
            new("Kinderopvang en schoolgebouwen", [("BM4", 6), ("PM1", 2), ("BO1", 2)]),
        ]),
        new("CO", "Communicatie", Governance, 2.5, "MP1",
        [
            new("Communicatie", [("AD3", 8), ("BO1", 1), ("AM1", 1)]),
            new("Bestuurssecretariaat", [("SE2", 7), ("SE1", 2)]),
        ]),
        new("JZ", "Juridische zaken", Operations, 2.5, "MB1",
        [
            new("Juridisch advies", [("AD2", 8), ("SE1", 1)]),
            new("Bezwaar en beroep", [("AD2", 6), ("AM1", 3)]),
        ]),
        new("SP", "Sport", Society, 3, "MP1",
        [
            new("Sporthallen en zwembad", [("TU4", 10), ("FO3", 2)]),
            new("Sport en bewegen", [("BM4", 5), ("BO1", 2), ("TU4", 2)]),
        ]),
        new("EC", "Economie", City, 2, "MP1",
        [
            new("Economie", [("BM3", 7), ("BO1", 2)]),
            new("Markten en binnenstad", [("BM3", 3), ("AM1", 3)]),
        ]),
        new("VE", "Veiligheid en crisisbeheersing", Service, 2, "MP1",
        [
            new("Veiligheid", [("AD6", 7), ("BO1", 2), ("AM1", 1)]),
        ]),
        new("GA", "Gemeentearchief", Governance, 1.5, "MP1",
        [
            new("Archief", [("VS10", 4), ("AM5", 6)]),
        ]),
        new("GR", "Griffie", null, 1, "MP2",
        [
            new("Raadsondersteuning", [("BO2", 7), ("SE2", 1)]),
        ]),
    ];
}
