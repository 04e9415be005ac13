using Beweeg.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Beweeg.Platform.Audit;

/// <summary>
/// Walks the whole chain of a municipality: every hash, every link, no gap, and an end that is the end we know.
/// A checkpoint from before (kept outside the database) shows whether the tail was cut off or all was made anew.
/// </summary>
public static class AuditVerifier
{
    /// <summary>Verifies the municipality that <paramref name="db"/> has entered.</summary>
    /// <returns>What is wrong, in sentences; empty when the chain is whole. And the checkpoint to keep.</returns>
    public static async Task<AuditVerdict> VerifyAsync(BeweegDb db, AuditCheckpoint? earlier, CancellationToken cancel)
    {
        var faults = new List<string>();
        var previous = new byte[32];
        long expected = 1;
        var sawEarlier = earlier is null || earlier.Sequence == 0;
        await foreach (var entry in db.Set<AuditEntry>().AsNoTracking().OrderBy(entry => entry.Sequence).AsAsyncEnumerable().WithCancellation(cancel))
        {
            if (entry.Sequence != expected)
                faults.Add($"Regel {expected} ontbreekt: na regel {expected - 1} komt regel {entry.Sequence}.");
            else if (!entry.PreviousHash.AsSpan().SequenceEqual(previous))
                faults.Add($"Regel {entry.Sequence} sluit niet aan op de regel ervoor.");
            if (!entry.ComputeHash().AsSpan().SequenceEqual(entry.Hash))
                faults.Add($"Regel {entry.Sequence} is veranderd nadat zij was vastgelegd.");
            if (earlier is not null && entry.Sequence == earlier.Sequence)
            {
                sawEarlier = true;
                if (!string.Equals(Convert.ToHexString(entry.Hash), earlier.Hash, StringComparison.Ordinal))
                    faults.Add($"Regel {entry.Sequence} is een andere dan bij de vorige controle op {earlier.At:yyyy-MM-dd HH:mm} UTC.");
            }

            previous = entry.Hash;
            expected = entry.Sequence + 1;
        }

        var head = await db.Set<AuditHead>().AsNoTracking().SingleOrDefaultAsync(row => row.MunicipalityId == db.MunicipalityId, cancel);
        if (head is not null && (head.Sequence != expected - 1 || !head.Hash.AsSpan().SequenceEqual(previous)))
            faults.Add($"Het einde klopt niet: de keten houdt op bij regel {expected - 1}, er hoort een regel {head.Sequence} te zijn.");
        if (!sawEarlier)
            faults.Add($"De keten is korter dan bij de vorige controle: regel {earlier!.Sequence} was er toen wel.");
        return new AuditVerdict(expected - 1, Convert.ToHexString(previous), faults);
    }
}

/// <summary>The outcome of a verification.</summary>
/// <param name="Length">Number of records in the chain.</param>
/// <param name="Hash">The last hash, hexadecimal.</param>
/// <param name="Faults">What is wrong, in Dutch sentences.</param>
public sealed record AuditVerdict(long Length, string Hash, IReadOnlyList<string> Faults);

/// <summary>The end of a chain as it was at an earlier verification; kept in a file outside the database.</summary>
public sealed record AuditCheckpoint(Guid Municipality, long Sequence, string Hash, DateTime At);
