using Beweeg.DesignSystem;
using Beweeg.Organisation.Sources.Runs;

namespace Beweeg.Organisation.Sources.Keeping;

/// <summary>How kinds and states of sources are said in Dutch.</summary>
internal static class SourceWords
{
    public static string Dutch(this SourceKind kind) => kind switch
    {
        SourceKind.Afas => "AFAS Profit",
        SourceKind.Rest => "JSON over het web",
        _ => "CSV-bestanden op een SFTP-server",
    };

    public static string Dutch(this RunTrigger trigger) => trigger switch
    {
        RunTrigger.Test => "proef",
        RunTrigger.Hand => "gevraagd",
        _ => "vanzelf",
    };

    public static (string Word, Status Status) Dutch(this RunState state) => state switch
    {
        RunState.Waiting => ("wacht", Status.Neutral),
        RunState.Running => ("bezig", Status.Info),
        RunState.Tested => ("proef klaar", Status.Ok),
        RunState.Applied => ("overgenomen", Status.Ok),
        RunState.Stopped => ("wacht op jou", Status.Attention),
        RunState.Confirmed => ("toegestaan", Status.Neutral),
        RunState.Rejected => ("afgewezen", Status.Neutral),
        RunState.Passed => ("ingehaald", Status.Neutral),
        RunState.Failed => ("fouten", Status.Danger),
        _ => ("niet gelukt", Status.Danger),
    };

    /// <summary>What a dataset is called in this kind of source.</summary>
    public static string Dataset(this SourceKind kind) => kind switch
    {
        SourceKind.Afas => "GetConnector",
        SourceKind.Rest => "pad",
        _ => "bestand",
    };
}
