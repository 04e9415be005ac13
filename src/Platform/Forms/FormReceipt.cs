using Beweeg.Platform.Data;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Beweeg.Platform.Forms;

/// <summary>
/// Proof that a form was handled. Every form carries a key of its own; sending it twice (double click, going back,
/// a retry after a lost answer) gives the first answer again and changes nothing.
/// </summary>
public sealed class FormReceipt
{
    /// <summary>Name of the hidden field, and of the header for scripts and the API.</summary>
    public const string FieldName = "submitKey";

    /// <summary>The header of the same meaning, for scripts and the API.</summary>
    public const string HeaderName = "Idempotency-Key";

    private FormReceipt() { }

    public Guid MunicipalityId { get; private set; }
    public Guid Key { get; private set; }
    public DateTime At { get; private set; }

    /// <summary>Where the first answer sent the user to; null while it is being handled.</summary>
    public string? Location { get; private set; }

    internal static async Task<Guid?> KeyOfAsync(HttpContext http)
    {
        if (http.Request.Headers.TryGetValue(HeaderName, out var header) && Guid.TryParse(header, out var fromHeader)) return fromHeader;
        if (!http.Request.HasFormContentType) return null;
        var form = await http.Request.ReadFormAsync(http.RequestAborted);
        return Guid.TryParse(form[FieldName], out var fromForm) ? fromForm : null;
    }

    /// <summary>
    /// Claims a key within the running transaction. A second request with the same key waits here for the first.
    /// </summary>
    /// <returns>The answer that was given before, or null when the key is now ours.</returns>
    internal static async Task<string?> ClaimAsync(BeweegDb db, Guid key, DateTime now, CancellationToken cancel)
    {
        var claimed = await db.Database.ExecuteSqlAsync(
            $"""INSERT INTO "FormReceipts" ("MunicipalityId", "Key", "At") VALUES ({db.MunicipalityId}, {key}, {now}) ON CONFLICT DO NOTHING""", cancel);
        if (claimed == 1) return null;
        return await db.Set<FormReceipt>().Where(receipt => receipt.MunicipalityId == db.MunicipalityId && receipt.Key == key)
            .Select(receipt => receipt.Location).SingleOrDefaultAsync(cancel) ?? "/";
    }

    internal static Task FulfilAsync(BeweegDb db, Guid key, string location, CancellationToken cancel) =>
        db.Set<FormReceipt>().Where(receipt => receipt.MunicipalityId == db.MunicipalityId && receipt.Key == key)
            .ExecuteUpdateAsync(set => set.SetProperty(receipt => receipt.Location, location), cancel);
}

internal sealed class FormReceiptMapping : IEntityTypeConfiguration<FormReceipt>
{
    public void Configure(EntityTypeBuilder<FormReceipt> entity)
    {
        entity.ToTable("FormReceipts");
        entity.HasKey(receipt => new { receipt.MunicipalityId, receipt.Key });
        entity.Property(receipt => receipt.Location).HasMaxLength(500);
        entity.HasIndex(receipt => receipt.At);
    }
}
