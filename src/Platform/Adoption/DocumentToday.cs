using Beweeg.Platform.Access;
using Beweeg.Platform.Data;
using Beweeg.Platform.Pages;

namespace Beweeg.Platform.Adoption;

/// <summary>What a kind of document asks today: of the adviser who keeps it, and of the works council.</summary>
public static class DocumentToday
{
    public static async Task<IReadOnlyList<TodayItem>> ForAsync<TVersion>(BeweegDb db, DocumentLife life, Relation relations, DateOnly today, CancellationToken cancel) where TVersion : DocumentVersion
    {
        if ((relations & (Relation.HrAdviserOfAll | Relation.WorksCouncil)) == Relation.None) return [];
        var versions = DocumentStanding.Of(await DocumentRow.AllAsync<TVersion>(db, cancel), today);
        return [.. versions.Select(at => relations.HasFlag(Relation.HrAdviserOfAll) ? OfAdviser(life, at) : OfCouncil(life, at)).OfType<TodayItem>()];
    }

    private static TodayItem? OfAdviser(DocumentLife life, DocumentStanding at) => at.Standing switch
    {
        StandingOfDocument.InForceUndecided => new($"Leg de besluiten over {life.Words.Full} vast", $"{Upper(life.Words.The)} geldt, maar wat de ondernemingsraad en het college besloten staat niet in Beweeg.", $"{life.UrlOf(at.Row.Id)}/besluiten", "Leg vast", null, TodayKind.ToDo),
        StandingOfDocument.AtCouncil => new($"Versie {at.Row.Label} van {life.Words.The} ligt bij de ondernemingsraad", "Komt het antwoord, leg het dan vast.", life.UrlOf(at.Row.Id), "Bekijk", null, TodayKind.WaitingForOthers),
        StandingOfDocument.Consented => new($"Leg het besluit over versie {at.Row.Label} van {life.Words.The} vast", "De ondernemingsraad heeft ingestemd. Nu besluit het college.", life.UrlOf(at.Row.Id), "Bekijk", null, TodayKind.ToDo),
        _ => null,
    };

    private static TodayItem? OfCouncil(DocumentLife life, DocumentStanding at) => at.Standing == StandingOfDocument.AtCouncil
        ? new TodayItem($"Lees versie {at.Row.Label} van {life.Words.Full}", $"De ondernemingsraad heeft {life.Words.It} gekregen en geeft of weigert instemming.", life.UrlOf(at.Row.Id), "Lees", null, TodayKind.ToDo) : null;

    private static string Upper(string text) => char.ToUpperInvariant(text[0]) + text[1..];
}
