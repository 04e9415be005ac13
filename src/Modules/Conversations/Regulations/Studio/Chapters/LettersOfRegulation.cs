using Beweeg.Conversations.Rules;
using Beweeg.Platform.Sheets;

namespace Beweeg.Conversations.Regulations.Studio.Chapters;

/// <summary>The letters in the words of the municipality.</summary>
internal static class LettersOfRegulation
{
    public static Regulation Fields(Regulation regulation, Sheet sheet)
    {
        var there = regulation.Letters ?? new Letters();
        var letters = new Letters(
            One(sheet, "uitnodiging", LetterKind.Invitation, there.Invitation, "letters.invitation", LetterKind.Invitation.Readers(),
                new Letter("Uitnodiging voor je {gesprek}", """
                    Beste {voornaam},

                    Op {datum} om {tijd} hebben we je {gesprek}. De plek: {plek}.

                    Bereid je voor in Beweeg. Wat je opschrijft, is van jou tot je het deelt.

                    Tot dan,
                    {leidinggevende}
                    """)),
            One(sheet, "concept", LetterKind.Draft, there.Draft, "letters.draft", LetterKind.Draft.Readers(),
                new Letter("Het concept van je beoordeling", """
                    Beste {voornaam},

                    Hieronder staat het concept van je beoordeling. We praten er samen over. Schrijf alvast op waar je het niet mee eens bent, of wat je mist.

                    {leidinggevende}
                    """)),
            One(sheet, "vaststelling", LetterKind.Adoption, there.Adoption, "letters.adoption", LetterKind.Adoption.Readers(),
                new Letter("Je beoordeling is vastgesteld", """
                    Beste {voornaam},

                    Op {datum} is je beoordeling vastgesteld. De uitkomst is: {kwalificatie}.

                    Heb je vragen, of ben je het niet eens met de beoordeling? Praat er dan eerst over met mij of met een P&O-adviseur.

                    {leidinggevende}
                    """)),
            One(sheet, "informant", LetterKind.InformantRequest, there.InformantRequest, "letters.informantRequest",
                "Zonder eigen tekst stuurt Beweeg de gewone mail. De naam van de medewerker staat er nooit in: een mail kan door anderen gelezen worden.",
                new Letter("Wil je iets vertellen over het werk van een collega?", """
                    Beste {informant},

                    {vrager} bereidt een gesprek voor met een collega met wie jij samenwerkt, en vraagt je wat je hebt gezien. Het zijn een paar korte vragen:
                    {link}

                    Je kunt antwoorden tot en met {uiterlijk}. De link is alleen voor jou; stuur hem niet door.
                    """)));
        return regulation with { Letters = letters == new Letters() ? null : letters };
    }

    private static Letter? One(Sheet sheet, string name, LetterKind kind, Letter? value, string at, string hint, Letter blank) =>
        sheet.Maybe(name, DutchText.Sentence(kind.Dutch()), kind == LetterKind.InformantRequest ? "Gebruik een eigen tekst" : "Stuur deze brief", value, blank, (one, inside) => new Letter(
            inside.Text("onderwerp", "Onderwerp", one.Subject, max: 120),
            inside.Text("tekst", "Tekst", one.Text, $"Beweeg vult in: {LetterFields.List(kind)}. Een lege regel begint een nieuwe alinea.", lines: 9)), hint, at);
}
