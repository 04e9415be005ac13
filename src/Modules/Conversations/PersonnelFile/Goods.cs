using Beweeg.Conversations.Regulations;
using Beweeg.Conversations.Steps;

namespace Beweeg.Conversations.PersonnelFile;

/// <summary>What of which conversations goes to a destination. Nothing, until somebody chooses it.</summary>
public sealed record Goods
{
    /// <summary>By kind of conversation; a kind that is not here sends nothing.</summary>
    public IReadOnlyDictionary<ConversationSort, IReadOnlyList<OutcomePart>> Parts { get; init; } = new Dictionary<ConversationSort, IReadOnlyList<OutcomePart>>();

    /// <summary>What goes of a kind of conversation, in the order of the enumeration; empty: nothing.</summary>
    public IReadOnlyList<OutcomePart> Of(ConversationSort sort) => Parts.TryGetValue(sort, out var parts) ? parts : [];

    public bool IsEmpty => Parts.Values.All(parts => parts.Count == 0);
}

/// <summary>Kinds of conversation, as an administrator chooses between them.</summary>
public enum ConversationSort
{
    Planning,
    Progress,
    Appraisal,

    /// <summary>Asked for, of whatever kind (art. 2.5).</summary>
    Extra,
}

/// <summary>What can go of an outcome. There is no part for notes, moments, preparation or what informants wrote: those never go.</summary>
public enum OutcomePart
{
    /// <summary>That it was held, on which day, and when it was recorded.</summary>
    Held,

    /// <summary>The adopted final qualification, without reasons.</summary>
    Conclusion,

    /// <summary>The record as PDF, without what informants wrote.</summary>
    Document,
}

/// <summary>How kinds and parts are said in Dutch, and on which ground they may go (decision 0108).</summary>
internal static class GoodsWords
{
    public static ConversationSort SortOf(Conversation conversation) => conversation.IsExtra ? ConversationSort.Extra : conversation.Kind switch
    {
        ConversationKind.Planning => ConversationSort.Planning,
        ConversationKind.Progress => ConversationSort.Progress,
        _ => ConversationSort.Appraisal,
    };

    public static string Dutch(this ConversationSort sort) => sort switch
    {
        ConversationSort.Planning => "Planningsgesprek",
        ConversationSort.Progress => "Voortgangsgesprek",
        ConversationSort.Appraisal => "Beoordeling",
        _ => "Extra gesprek",
    };

    /// <summary>What can be chosen: only an appraisal has a conclusion, and an extra conversation can be one.</summary>
    public static IReadOnlyList<OutcomePart> Possible(this ConversationSort sort) => sort is ConversationSort.Appraisal or ConversationSort.Extra
        ? [OutcomePart.Held, OutcomePart.Conclusion, OutcomePart.Document] : [OutcomePart.Held, OutcomePart.Document];

    /// <summary>When it goes, at the earliest.</summary>
    public static string Moment(this ConversationSort sort) => sort switch
    {
        ConversationSort.Appraisal => "Gaat pas als de beoordeling is vastgesteld. Een concept of een beoordeling waarover nog bedenkingen lopen gaat nooit.",
        ConversationSort.Extra => "Gaat pas als het gesprek is vastgelegd, of als een extra beoordeling is vastgesteld. Dat het gesprek extra was, staat erbij.",
        _ => "Gaat pas als het gesprek is vastgelegd. Een gesprek dat vervalt of niet is gehouden gaat nooit.",
    };

    public static string Dutch(this OutcomePart part) => part switch
    {
        OutcomePart.Held => "Dat het gesprek er was, met de datum",
        OutcomePart.Conclusion => "De vastgestelde eindkwalificatie",
        _ => "Het verslag als pdf",
    };

    /// <summary>In a list inside a sentence.</summary>
    public static string Short(this OutcomePart part) => part switch
    {
        OutcomePart.Held => "dat het er was (met de datum)",
        OutcomePart.Conclusion => "de eindkwalificatie",
        _ => "het verslag",
    };

    /// <summary>For who chooses: when it is needed, and when not.</summary>
    public static string Advice(this OutcomePart part) => part switch
    {
        OutcomePart.Held => "Kies dit als het personeelsdossier moet zeggen dat de cyclus is gevolgd.",
        OutcomePart.Conclusion => "Kies dit alleen als de salarisadministratie het nodig heeft.",
        _ => "Kies dit alleen als het personeelsdossier het archief is: anders ligt hetzelfde op twee plekken.",
    };

    /// <summary>The ground, beside the choice and for everybody to read.</summary>
    public static string Ground(this OutcomePart part) => part switch
    {
        OutcomePart.Held => "Grond: de regeling koppelt Beweeg aan het personeelssysteem (artikel 1) en vraagt om elk gesprek vast te leggen. Er gaat niet meer mee dan het personeelsnummer, de soort en de data.",
        OutcomePart.Conclusion => "Grond: een vastgestelde beoordeling kan gevolgen hebben voor beloning of aanstelling (artikel 6). Alleen het woord gaat, zonder uitleg.",
        _ => "Grond: archiveren. De selectielijst vraagt om het verslag te bewaren tot vijf jaar na het gesprek. Wat informanten schreven, gaat niet mee.",
    };
}
