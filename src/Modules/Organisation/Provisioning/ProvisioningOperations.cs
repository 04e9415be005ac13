using Beweeg.Platform.Audit;

namespace Beweeg.Organisation.Provisioning;

/// <summary>What stays on record around the link, with the sentence that the employee reads.</summary>
internal static class ProvisioningOperations
{
    public static readonly Operation Join = new("provisioning.join", "nam je gegevens over uit het personeelssysteem");
    public static readonly Operation Change = new("provisioning.change", "nam een wijziging van je gegevens over uit het personeelssysteem");
    public static readonly Operation Leave = new("provisioning.leave", "beëindigde je toegang, omdat het personeelssysteem dat zei");
    public static readonly Operation Return = new("provisioning.return", "gaf je weer toegang, omdat het personeelssysteem dat zei");
    public static readonly Operation Unit = new("provisioning.unit", "nam een eenheid over uit het personeelssysteem");
    public static readonly Operation Refuse = new("provisioning.refuse", "weigerde iets uit het personeelssysteem");
    public static readonly Operation MakeKey = new("provisioning.key.make", "maakte een sleutel voor een koppeling");
    public static readonly Operation EndKey = new("provisioning.key.end", "beëindigde een sleutel voor een koppeling");
    public static readonly Operation Forget = new("provisioning.forget", "ruimde oude meldingen van de koppeling op");
}
