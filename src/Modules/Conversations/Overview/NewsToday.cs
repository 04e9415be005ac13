using Beweeg.Conversations.Regulations;
using Beweeg.Conversations.Steps;
using Beweeg.DesignSystem;
using Beweeg.Organisation.Contracts;
using Beweeg.Platform.Pages;

namespace Beweeg.Conversations.Overview;

/// <summary>What was decided about somebody, or written beside it, in the last days: said on Vandaag to who was not there.</summary>
internal static class NewsToday
{
    /// <summary>For the employee.</summary>
    public static IEnumerable<TodayItem> Own(Standing standing)
    {
        var conversation = standing.Conversation;
        var url = $"/gesprekken/{conversation.Id}";
        if (conversation.Ending is { } ending)
        {
            if (standing.IsNew && conversation.EndedById is not null)
                yield return new TodayItem($"Je {conversation.Name.ToLower(DutchDate.Culture)} staat er als: {ending.Dutch().ToLower(DutchDate.Culture)}", "Je leidinggevende legde dat vast, met een reden. Klopt het niet? Praat erover.", url, "Lees waarom", null, TodayKind.ToDo);
            yield break;
        }

        if (conversation.Kind == ConversationKind.Appraisal && standing.IsNew)
        {
            yield return conversation.ObjectionsFiledOn is null
                ? new TodayItem("Je beoordeling is vastgesteld", "Lees wat er nu vaststaat. Je kunt er nog een aanvulling bij schrijven.", url + "/beoordeling", "Lees de beoordeling", null, TodayKind.ToDo)
                : new TodayItem("Je beoordeling is vastgesteld", "Lees het besluit over je bedenkingen, en waarom.", url + "/beoordeling", "Lees het besluit", null, TodayKind.ToDo);
        }

        if (standing.AddedBy.Contains(Party.Manager))
        {
            yield return conversation.Kind == ConversationKind.Appraisal
                ? new TodayItem("Er staat een aanvulling bij je beoordeling", "Je leidinggevende schreef die nadat de beoordeling was vastgesteld.", url + "/beoordeling", "Lees de aanvulling", null, TodayKind.ToDo)
                : new TodayItem($"Er staat een aanvulling bij je {conversation.Name.ToLower(DutchDate.Culture)}", "Je leidinggevende schreef die nadat het verslag was vastgelegd.", url + "/verslag", "Lees de aanvulling", null, TodayKind.ToDo);
        }

        if (standing.IsDecided)
            yield return new TodayItem("Je leidinggevende heeft over de afspraken beslist", "De afspraken liggen vast zonder dat jullie het allebei eens waren. In het verslag staat waarom.", url + "/verslag", "Lees het besluit", null, TodayKind.ToDo);
    }

    /// <summary>For the manager.</summary>
    public static IEnumerable<TodayItem> OfTeam(TeamMember member, Standing standing)
    {
        if (standing.AddedBy.Contains(Party.Employee))
            yield return standing.Conversation.Kind == ConversationKind.Appraisal
                ? new TodayItem($"{member.Name} schreef een aanvulling", "Die staat bij de vastgestelde beoordeling.", $"/gesprekken/{standing.Conversation.Id}/beoordeling", "Lees de aanvulling", null, TodayKind.ToDo)
                : new TodayItem($"{member.Name} schreef een aanvulling", $"Die staat bij het verslag van het {standing.Conversation.Name.ToLower(DutchDate.Culture)}.", $"/gesprekken/{standing.Conversation.Id}/verslag", "Lees de aanvulling", null, TodayKind.ToDo);
    }
}
