using Beweeg.Platform.Audit;

namespace Beweeg.Conversations.Moments;

/// <summary>What stays on record about moments. The text itself never does.</summary>
internal static class MomentOperations
{
    public static readonly Operation OpenPage = new("moment.page", "opende de pagina met momenten over jouw werk", IsReading: true);
    public static readonly Operation Open = new("moment.open", "opende een eigen moment over jouw werk", IsReading: true);
    public static readonly Operation ReadShared = new("moment.read", "las een moment dat jij deelde", IsReading: true);
    public static readonly Operation Write = new("moment.write", "schreef een moment op over jouw werk");
    public static readonly Operation Share = new("moment.share", "deelde een moment over jouw werk met je");
    public static readonly Operation Remove = new("moment.remove", "haalde een eigen moment over jouw werk weg");
}
