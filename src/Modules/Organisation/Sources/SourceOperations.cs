using Beweeg.Platform.Audit;

namespace Beweeg.Organisation.Sources;

/// <summary>What stays on record around sources, with the sentence that people read.</summary>
internal static class SourceOperations
{
    public static readonly Operation Make = new("source.make", "maakte een bron voor mensen en eenheden");
    public static readonly Operation Change = new("source.change", "veranderde een bron voor mensen en eenheden");
    public static readonly Operation Map = new("source.map", "koos wat de velden van een bron betekenen");
    public static readonly Operation Plan = new("source.plan", "veranderde wanneer een bron wordt opgehaald of wat zonder vragen mag");
    public static readonly Operation Remove = new("source.remove", "haalde een bron weg");
    public static readonly Operation Sample = new("source.sample", "bekeek een voorbeeld uit een bron", IsReading: true);
    public static readonly Operation Meet = new("source.meet", "onthield de sleutel van de server van een bron");
    public static readonly Operation Ask = new("source.ask", "liet Beweeg een bron ophalen");
    public static readonly Operation Run = new("source.run", "haalde een bron op");
    public static readonly Operation Decide = new("source.decide", "besliste over een gestopte levering");
    public static readonly Operation Read = new("source.read", "las wat een bron verandert", IsReading: true);
    public static readonly Operation Forget = new("source.forget", "ruimde oude verslagen van bronnen op");
}
