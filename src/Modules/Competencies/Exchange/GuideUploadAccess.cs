using Beweeg.Platform.Access;
using Beweeg.Platform.Tables;

namespace Beweeg.Competencies.Exchange;

/// <summary>Who goes on with a file with a guide.</summary>
internal sealed class GuideUploadAccess() : FileUploadAccess<GuideUpload>(Use)
{
    public static readonly Permission Use = new("guide-upload.use", "een gegeven gidsbestand bekijken, inlezen of weggooien");

    public override string Noun => "Bestand met een competentiegids";

    public override string Kind => "guide-upload";
}
