namespace Beweeg.Organisation.Import.Comparison;

/// <summary>How a number of changes is said in Dutch.</summary>
internal static class ChangeWords
{
    /// <summary>"nieuwe medewerker" or "nieuwe medewerkers", by the number.</summary>
    public static string Of(ChangeSubject subject, ChangeKind kind, int count)
    {
        var (one, many, article) = subject switch
        {
            ChangeSubject.Unit => ("eenheid", "eenheden", "nieuwe"),
            ChangeSubject.Job => ("functie", "functies", "nieuwe"),
            ChangeSubject.Person => ("medewerker", "medewerkers", "nieuwe"),
            ChangeSubject.Position => ("dienstverband", "dienstverbanden", "nieuw"),
            ChangeSubject.Management => ("regel over leiding", "regels over leiding", "nieuwe"),
            ChangeSubject.Leave => ("verlofperiode", "verlofperioden", "nieuwe"),
            _ => ("rol", "rollen", "nieuwe"),
        };
        var noun = count == 1 ? one : many;
        return kind switch
        {
            ChangeKind.New => count == 1 ? $"{article} {noun}" : $"nieuwe {noun}",
            ChangeKind.Changed => count == 1 ? $"{noun} verandert" : $"{noun} veranderen",
            ChangeKind.Gone => count == 1 ? $"{noun} vervalt" : $"{noun} vervallen",
            ChangeKind.OutOfService => count == 1 ? $"{noun} gaat uit dienst" : $"{noun} gaan uit dienst",
            ChangeKind.OtherUnit => count == 1 ? $"{noun} gaat naar een andere eenheid" : $"{noun} gaan naar een andere eenheid",
            ChangeKind.OtherJob => count == 1 ? $"{noun} krijgt een andere functie" : $"{noun} krijgen een andere functie",
            _ => count == 1 ? $"{noun} krijgt een andere leidinggevende" : $"{noun} krijgen een andere leidinggevende",
        };
    }
}
