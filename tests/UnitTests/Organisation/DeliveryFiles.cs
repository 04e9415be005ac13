using System.Text;
using Beweeg.Organisation.Import;

namespace Beweeg.UnitTests.Organisation;

/// <summary>A small delivery without faults, of which a test changes what it is about.</summary>
internal sealed class DeliveryFiles
{
    private readonly Dictionary<string, byte[]> files = new(StringComparer.Ordinal);

    public DeliveryFiles()
    {
        With("eenheden.csv",
            "code;naam;bovenliggende code;soort",
            "1;Gemeente Voorbeeld;;gemeente",
            "10;Openbare ruimte;1;afdeling",
            "101;Groen;10;team");
        With("functies.csv",
            "code;naam;functiegroep;schaal;doel;hoofdtaken",
            "F1;Medewerker groen;Technisch Uitvoerend Medewerker;5;Het groen is veilig en mooi.;Snoeit bomen|Maait gras",
            "F2;Teammanager;Teammanager;11;Het team doet goed werk.;Voert gesprekken");
        With("personen.csv",
            "personeelsnummer;roepnaam;voorletters;voorvoegsel;achternaam;e-mail;in dienst;uit dienst",
            "7;Noor;N.;van der;Meer;noor.vandermeer@voorbeeld.example;2015-03-01;",
            "8;Zoë;Z.;;Smit;;2026-04-01;",
            "9;Jan;J.;;Bos;;2010-01-01;2026-12-31");
        With("dienstverbanden.csv",
            "personeelsnummer;volgnummer;functiecode;eenheidcode;begin;einde;deeltijdfactor;schaal;aanloopschaal;soort aanstelling;einde proef",
            "7;1;F2;101;2015-03-01;;1;11;nee;vast;",
            "8;1;F1;101;2026-04-01;;0,8889;4;ja;proef;2027-03-31",
            "9;1;F1;101;2010-01-01;2026-12-31;1;5;nee;vast;");
        With("leidinggevenden.csv",
            "eenheidcode;personeelsnummer;begin;einde;soort",
            "101;7;2015-03-01;;leidinggevende");
        With("verlof.csv",
            "personeelsnummer;begin;einde;soort",
            "9;2026-05-01;2026-06-30;ouderschapsverlof");
        With("rollen.csv",
            "personeelsnummer;rol;eenheidcode;begin;einde;besluit",
            "7;ondernemingsraad;;2026-01-01;;");
    }

    public DeliveryFiles With(string file, params string[] lines) =>
        WithBytes(file, Encoding.UTF8.GetBytes(string.Join("\r\n", lines) + "\r\n"));

    public DeliveryFiles WithBytes(string file, byte[] bytes)
    {
        files[file] = bytes;
        return this;
    }

    public DeliveryFiles Without(string file)
    {
        files.Remove(file);
        return this;
    }

    /// <summary>Replaces a piece of text that must be there.</summary>
    public DeliveryFiles Replacing(string file, string old, string by)
    {
        var text = TextOf(file);
        text.ShouldContain(old);
        return WithBytes(file, Encoding.UTF8.GetBytes(text.Replace(old, by, StringComparison.Ordinal)));
    }

    /// <summary>Adds lines at the end.</summary>
    public DeliveryFiles Adding(string file, params string[] lines) =>
        WithBytes(file, [.. files[file], .. Encoding.UTF8.GetBytes(string.Join("\r\n", lines) + "\r\n")]);

    /// <summary>Saves every file again in another encoding.</summary>
    public DeliveryFiles SavedAs(Encoding encoding)
    {
        foreach (var file in files.Keys.ToArray())
            files[file] = [.. encoding.GetPreamble(), .. encoding.GetBytes(TextOf(file))];
        return this;
    }

    public string TextOf(string file) => Encoding.UTF8.GetString(files[file]);

    public ImportResult Read(ImportOptions? options = null) => ImportFolder.Read(new MemorySource(files), options);
}
