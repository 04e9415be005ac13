namespace Beweeg.Platform.Audit;

/// <summary>The end of the audit chain of a municipality: where the next record goes.</summary>
public sealed class AuditHead
{
    private AuditHead() { }

    /// <summary>The start of a chain.</summary>
    public AuditHead(Guid municipality)
    {
        MunicipalityId = municipality;
        Hash = new byte[32];
    }

    public Guid MunicipalityId { get; private set; }
    public long Sequence { get; private set; }
    public byte[] Hash { get; private set; } = [];

    internal AuditEntry Append(AuditRecord record)
    {
        var entry = new AuditEntry(MunicipalityId, Sequence + 1, Hash, record);
        Sequence = entry.Sequence;
        Hash = entry.Hash;
        return entry;
    }
}
