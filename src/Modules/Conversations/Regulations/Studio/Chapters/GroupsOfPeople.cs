using Beweeg.Platform.Sheets;

namespace Beweeg.Conversations.Regulations.Studio.Chapters;

/// <summary>Groups of people for whom a cycle can differ.</summary>
internal static class GroupsOfPeople
{
    public const string Address = "groepen";

    private const string OnLines = "Elke naam op een eigen regel. Laat leeg als het niet uitmaakt.";

    private static readonly KeyOf<PeopleGroup> Key = new(group => group.Key, group => group.Name, (group, key) => group with { Key = key });

    public static Regulation Fields(Regulation regulation, Sheet sheet)
    {
        var groups = sheet.Rows("groepen", new RowText("De groepen", "een groep", "Iemand hoort erbij als alles klopt wat je bij de groep invult.", "Er zijn geen groepen: iedereen heeft dezelfde cyclus.", Folded: true),
            regulation.Groups ?? [], new PeopleGroup("", "", [], [], [], []), (group, row) => group with
            {
                Name = row.Text("naam", "Naam", group.Name, "Bijvoorbeeld: Buitendienst.", 80),
                Units = row.Names("eenheden", "Eenheden", group.Units, $"De naam of de code uit het personeelssysteem. Alles eronder hoort erbij. {OnLines}", known => known.Units),
                JobGroups = row.Names("functiegroepen", "Functiegroepen", group.JobGroups, OnLines, known => known.JobGroups),
                Jobs = row.Names("functies", "Functies", group.Jobs, OnLines, known => known.Jobs),
                Appointments = row.Many("aanstelling", "Soort aanstelling", group.Appointments, appointment => appointment.Dutch(), hint: "Kies niets als het niet uitmaakt."),
            }, Key, "groups");
        return regulation with { Groups = groups.Count == 0 && regulation.Groups is null ? null : groups };
    }
}
