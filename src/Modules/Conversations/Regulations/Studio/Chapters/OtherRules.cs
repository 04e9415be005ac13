using Beweeg.Platform.Sheets;
using Option = Beweeg.DesignSystem.Forms.Choice;

namespace Beweeg.Conversations.Regulations.Studio.Chapters;

/// <summary>Conversations on request, leave, and who decides where the regulation does not fit.</summary>
internal static class OtherRules
{
    public static Regulation Fields(Regulation regulation, Sheet sheet) => regulation with
    {
        ExtraConversations = sheet.Group("Extra gesprekken", inside => new ExtraConversations(
            inside.Many("soorten", "Om welke gesprekken kun je vragen?", regulation.ExtraConversations.Types, [.. regulation.ConversationTypes.Select(type => new Option(type.Key, type.Name))], at: "types"),
            inside.Many("wie", "Wie mag erom vragen?", regulation.ExtraConversations.RequestedBy, party => party.Dutch(), [Party.Employee, Party.Manager], at: "requestedBy"),
            inside.Tick("reden", "Wie erom vraagt, geeft een reden", regulation.ExtraConversations.ReasonRequired),
            inside.Article("artikel", regulation.ExtraConversations.Article),
            inside.Text("uitleg", "Uitleg", regulation.ExtraConversations.Explanation, lines: 2)), at: "extraConversations", name: "extra-"),
        Leave = sheet.Group("Verlof", inside => new LeaveRule(
            inside.Number("weken", "Tijd na terugkeer", regulation.Leave.WeeksAfterReturn, 0, ProblemList.Most, "weken", "Zolang is er om een gesprek te houden dat in het verlof viel."),
            inside.Article("artikel", regulation.Leave.Article),
            inside.Text("uitleg", "Uitleg", regulation.Leave.Explanation, lines: 2)), at: "leave", name: "verlof-"),
        Hardship = sheet.Group("Als de regeling niet past", inside => new Hardship(
            inside.Article("artikel", regulation.Hardship.Article),
            inside.One("wie", "Wie beslist?", regulation.Hardship.DecidedBy, party => party.Dutch(), [Party.Executive, Party.Manager, Party.HrAdviser]),
            inside.Text("uitleg", "Uitleg", regulation.Hardship.Explanation, lines: 2)), at: "hardship", name: "hardheid-"),
    };
}
