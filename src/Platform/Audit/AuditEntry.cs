using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using Beweeg.Platform.Tenancy;

namespace Beweeg.Platform.Audit;

/// <summary>
/// One link of the audit chain of a municipality. Its hash covers all its fields and the hash before it, so that a
/// change, a removal or another order shows. Append-only.
/// </summary>
public sealed class AuditEntry : IOwnedByMunicipality
{
    private AuditEntry() { }

    internal AuditEntry(Guid municipality, long sequence, byte[] previousHash, AuditRecord record)
    {
        MunicipalityId = municipality;
        Sequence = sequence;
        At = record.At;
        Operation = record.Operation.Key;
        ActorId = record.Actor;
        ActingForId = record.ActingFor;
        Right = record.Right?.ToString();
        SubjectId = record.Subject;
        ObjectKind = record.ObjectKind;
        ObjectId = record.Object;
        Detail = record.Detail;
        Origin = record.Origin;
        PreviousHash = previousHash;
        Hash = ComputeHash();
    }

    public Guid MunicipalityId { get; private set; }

    /// <summary>1, 2, 3, ... within the municipality, without gaps.</summary>
    public long Sequence { get; private set; }

    public DateTime At { get; private set; }
    public string Operation { get; private set; } = "";
    public Guid? ActorId { get; private set; }
    public Guid? ActingForId { get; private set; }
    public string? Right { get; private set; }
    public Guid? SubjectId { get; private set; }
    public string ObjectKind { get; private set; } = "";
    public Guid? ObjectId { get; private set; }
    public string? Detail { get; private set; }
    public string Origin { get; private set; } = "";
    public byte[] PreviousHash { get; private set; } = [];
    public byte[] Hash { get; private set; } = [];

    /// <summary>SHA-256 over every field, each with its length before it so that fields cannot run into each other.</summary>
    public byte[] ComputeHash()
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        Span<byte> number = stackalloc byte[8];
        hash.AppendData(PreviousHash);
        hash.AppendData(MunicipalityId.ToByteArray(bigEndian: true));
        BinaryPrimitives.WriteInt64BigEndian(number, Sequence);
        hash.AppendData(number);
        BinaryPrimitives.WriteInt64BigEndian(number, At.Ticks);
        hash.AppendData(number);
        foreach (var field in new[]
        {
            Operation, ActorId?.ToString("D"), ActingForId?.ToString("D"), Right, SubjectId?.ToString("D"),
            ObjectKind, ObjectId?.ToString("D"), Detail, Origin,
        })
        {
            var bytes = Encoding.UTF8.GetBytes(field ?? "");
            BinaryPrimitives.WriteInt64BigEndian(number, field is null ? -1 : bytes.Length);
            hash.AppendData(number);
            hash.AppendData(bytes);
        }

        return hash.GetHashAndReset();
    }
}
