using Beweeg.Organisation.Import;

namespace Beweeg.UnitTests.Organisation;

/// <summary>A set that goes through files and back.</summary>
internal sealed class WrittenSet(ImportSet set)
{
    public ImportResult Read(ImportOptions? options = null)
    {
        var folder = Directory.CreateTempSubdirectory("beweeg-import-");
        try
        {
            ImportFolder.Write(set, folder.FullName);
            return ImportFolder.Read(folder.FullName, options);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
