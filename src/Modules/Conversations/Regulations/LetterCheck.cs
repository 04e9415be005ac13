using Beweeg.Conversations.Rules;

namespace Beweeg.Conversations.Regulations;

/// <summary>Letters that cannot be written: with a word that nobody can fill in, or about something that this regulation does not have.</summary>
internal static class LetterCheck
{
    public static void Check(Regulation regulation, ProblemList problems)
    {
        if (regulation.Letters is not { } letters) return;
        foreach (var (letter, kind, place) in All(letters))
        {
            problems.When(string.IsNullOrWhiteSpace(letter.Subject) || string.IsNullOrWhiteSpace(letter.Text), place, $"{DutchText.Sentence(kind.Dutch())} is nog leeg.");
            foreach (var name in LetterFields.UnknownIn(letter, kind).Take(3))
                problems.Add(place, $"In {kind.Dutch()} staat {{{name}}}. Dat kan Beweeg niet invullen. Kies uit {LetterFields.List(kind)}.");
        }

        problems.When(!regulation.HasAppraisal && (letters.Draft ?? letters.Adoption) is not null, letters.Draft is not null ? "letters.draft" : "letters.adoption",
            "Er is een brief bij de beoordeling, maar in deze regeling wordt niemand beoordeeld. Haal de brief weg.");
        problems.When(letters.InformantRequest is { } request && !LetterFields.Has(request, "link"), "letters.informantRequest",
            "De mail aan een informant heeft geen {link}. Zonder de link kan niemand antwoorden.");
        problems.When(letters.InformantRequest is not null && !regulation.HasInformants, "letters.informantRequest",
            "Er is een mail aan informanten, maar in deze regeling vraagt niemand informanten. Haal de mail weg.");
    }

    private static IEnumerable<(Letter Letter, LetterKind Kind, string Place)> All(Letters letters)
    {
        if (letters.Invitation is { } invitation) yield return (invitation, LetterKind.Invitation, "letters.invitation");
        if (letters.Draft is { } draft) yield return (draft, LetterKind.Draft, "letters.draft");
        if (letters.Adoption is { } adoption) yield return (adoption, LetterKind.Adoption, "letters.adoption");
        if (letters.InformantRequest is { } request) yield return (request, LetterKind.InformantRequest, "letters.informantRequest");
    }
}
