using System.Xml.Linq;
using Microsoft.AspNetCore.DataProtection.Repositories;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.Extensions.DependencyInjection;

namespace Beweeg.Platform.Data;

/// <summary>A key with which ASP.NET Core protects form tokens; in the database so that every node has the same.</summary>
public sealed class DataProtectionKey
{
    public Guid Id { get; set; }
    public string FriendlyName { get; set; } = "";
    public string Xml { get; set; } = "";
}

internal sealed class DataProtectionKeyMapping : IEntityTypeConfiguration<DataProtectionKey>
{
    public void Configure(EntityTypeBuilder<DataProtectionKey> entity)
    {
        entity.ToTable("DataProtectionKeys");
        entity.Property(key => key.FriendlyName).HasMaxLength(200);
    }
}

/// <summary>Keeps the keys of ASP.NET Core Data Protection in our database.</summary>
public sealed class DataProtectionKeys(IServiceScopeFactory scopes, TimeProvider time) : IXmlRepository
{
    public IReadOnlyCollection<XElement> GetAllElements()
    {
        using var scope = scopes.CreateScope();
        var db = scope.ServiceProvider.GetRequiredService<BeweegDb>();
        return [.. db.Set<DataProtectionKey>().AsNoTracking().OrderBy(key => key.Id).AsEnumerable().Select(key => XElement.Parse(key.Xml))];
    }

    public void StoreElement(XElement element, string friendlyName)
    {
        using var scope = scopes.CreateScope();
        var db = scope.ServiceProvider.GetRequiredService<BeweegDb>();
        db.Add(new DataProtectionKey { Id = Ids.New(time), FriendlyName = friendlyName, Xml = element.ToString(SaveOptions.DisableFormatting) });
        // The interface of the framework is not asynchronous; this happens once per key, every ninety days.
        db.SaveChangesAsync(CancellationToken.None).GetAwaiter().GetResult();
    }
}
