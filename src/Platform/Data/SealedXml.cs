using System.Xml.Linq;
using Microsoft.AspNetCore.DataProtection.XmlEncryption;
using Microsoft.Extensions.DependencyInjection;

namespace Beweeg.Platform.Data;

/// <summary>Seals the keys of form tokens with a key of the installation, so that a copy of the database makes no tokens.</summary>
public sealed class SealedXml : IXmlEncryptor
{
    /// <summary>The installation itself has a key file too, under this identifier.</summary>
    internal static readonly Guid Installation = Guid.AllBitsSet;

    private readonly KeyRing keys;

    public SealedXml(KeyRing keys)
    {
        this.keys = keys;
        keys.Create(Installation);
    }

    public EncryptedXmlInfo Encrypt(XElement plaintextElement) => new(
        new XElement("sealed", Convert.ToBase64String(keys.Seal(Installation, plaintextElement.ToString(SaveOptions.DisableFormatting)))),
        typeof(OpenedXml));
}

/// <summary>Opens what <see cref="SealedXml"/> sealed; made by the framework by name.</summary>
public sealed class OpenedXml(IServiceProvider services) : IXmlDecryptor
{
    public XElement Decrypt(XElement encryptedElement) =>
        XElement.Parse(services.GetRequiredService<KeyRing>().Open(Convert.FromBase64String(encryptedElement.Value)));
}
