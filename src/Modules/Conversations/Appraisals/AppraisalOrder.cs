using Beweeg.Conversations.Regulations;
using Beweeg.Conversations.Steps;
using Beweeg.Platform.Access;

namespace Beweeg.Conversations.Appraisals;

/// <summary>The sentence for who comes too early or too late: what must happen first, and by whom, or what still can.</summary>
internal static class AppraisalOrder
{
    /// <param name="isOwn">True when the employee asks.</param>
    public static string Why(Permission permission, Conversation appraisal, bool isOwn)
    {
        if (appraisal.Ending is not null)
            return isOwn ? "Dit gesprek is er niet geweest. Bij het overzicht staat waarom." : "Dit gesprek is er niet geweest. Kan het toch, zet het dan bij het overzicht weer open.";
        if (appraisal.IsClosed)
            return "De beoordeling is vastgesteld. Er verandert niets meer aan. Je kunt nog wel een aanvulling schrijven.";
        if (appraisal.Step == StepKind.Invite && permission != ConversationAccess.ReadAppraisal && permission != ConversationAccess.ReadSum)
            return isOwn ? "Eerst nodigt je leidinggevende je uit voor het gesprek." : "Nodig de medewerker eerst uit voor het gesprek. Daarna kan dit.";
        if (permission == ConversationAccess.ReadAppraisal || permission == ConversationAccess.ReadSum)
        {
            return appraisal.DraftSentOn is not null ? "Je leidinggevende kijkt nog naar de beoordeling. De som van de tekst die voorligt, staat bij het onderdeel Som."
                : isOwn ? "Eerst schrijft je leidinggevende het concept en stuurt het naar je toe. Daarna kun je het hier lezen."
                : "Het concept is nog niet verstuurd. Schrijf het eerst en stuur het naar de medewerker.";
        }

        if (permission == ConversationAccess.ReadLaidSum) return "De som staat bij het onderdeel Som.";
        if (permission == ConversationAccess.Object && appraisal.ObjectionsFiledOn is not null)
            return "Je bedenkingen zijn ingestuurd. Je leest ze terug bij het onderdeel Bedenkingen.";
        if (permission == ConversationAccess.ReadObjections)
            return isOwn ? "Je hebt geen bedenkingen ingestuurd." : "De medewerker heeft geen bedenkingen ingestuurd.";
        if (permission == ConversationAccess.SendDraft && appraisal.DraftSentOn is null) return "Beoordeel eerst ten minste één onderdeel. Daarna kun je het concept versturen.";
        if (permission == ConversationAccess.AskInformant || permission == ConversationAccess.RequestInformant)
            return "Het concept is al verstuurd. Informanten vragen kan alleen daarvoor.";
        return appraisal.Step switch
        {
            StepKind.Prepare or StepKind.AskInformants or StepKind.Draft => isOwn
                ? "Eerst schrijft je leidinggevende het concept en stuurt het naar je toe."
                : "Schrijf eerst het concept en stuur het naar de medewerker.",
            StepKind.Converse when appraisal.IsBeingAdjusted => isOwn
                ? "Eerst legt je leidinggevende de beoordeling voor om te tekenen."
                : "Leg de beoordeling eerst voor om te tekenen.",
            StepKind.Converse => isOwn
                ? "Eerst is het gesprek. Daarna legt je leidinggevende de beoordeling voor om te tekenen."
                : "Het concept is verstuurd en blijft zoals het is tot het gesprek. Noteer eerst dat het gesprek is geweest; daarna kun je de beoordeling nog aanpassen.",
            StepKind.SignOff => permission == ConversationAccess.Adopt
                ? "Eerst tekenen de medewerker en de leidinggevende. Tekent de medewerker niet, noteer dan wat er is gebeurd."
                : "De beoordeling ligt voor om te tekenen. Daarna verandert ze alleen nog na bedenkingen.",
            StepKind.Objections => isOwn
                ? "Je hebt al getekend. Ben je het niet eens, dan kun je bedenkingen insturen."
                : "De medewerker heeft getekend en kan nog bedenkingen insturen. Daarna stel je de beoordeling vast.",
            StepKind.Hearing => isOwn
                ? "Je bedenkingen zijn ingestuurd. Nu is eerst het bedenkingengesprek; dat legt je leidinggevende vast."
                : "Er zijn bedenkingen. Houd eerst het bedenkingengesprek en leg vast wat er is gezegd.",
            StepKind.Decide => isOwn
                ? "Je leidinggevende beslist nu over de beoordeling."
                : "Dit is geweest. Stel de beoordeling nu vast.",
            _ => "Dit kan in deze stap niet.",
        };
    }
}
