using System.Globalization;
using Beweeg.DesignSystem.Forms;
using Beweeg.Platform.Access;
using Beweeg.Platform.Forms;
using Beweeg.Platform.Pages;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Beweeg.Conversations.PersonnelFile.Keeping.ChooseGoods;

/// <summary>What of which conversations goes. Counts from now on, also for what waits; what went stays there, and what was recorded before does not go after all.</summary>
internal static class ChooseGoods
{
    public static void Map(IEndpointRouteBuilder app)
    {
        app.MapGet($"{DestinationAddress.OnePattern}/keuze", Show).Needs<DestinationAccess>(DestinationAccess.Keep);
        app.MapPost($"{DestinationAddress.OnePattern}/keuze", Submit).Needs<DestinationAccess>(DestinationAccess.Keep);
    }

    private static IResult Show(Asked<Destination> asked)
    {
        var state = FormState.Empty;
        var goods = asked.Subject.ReadGoods();
        foreach (var sort in Enum.GetValues<ConversationSort>()) state[FieldOf(sort)] = string.Join(',', goods.Of(sort));
        state["_versie"] = asked.Subject.Version.ToString(CultureInfo.InvariantCulture);
        return Answers.Page<GoodsPage>(new { Destination = asked.Subject, State = state });
    }

    private static async Task<IResult> Submit(Asked<Destination> asked, Submission form, RequestContext request, CancellationToken cancel)
    {
        var destination = asked.Subject;
        var chosen = new Dictionary<ConversationSort, IReadOnlyList<OutcomePart>>();
        foreach (var sort in Enum.GetValues<ConversationSort>())
        {
            var ticked = form.All(FieldOf(sort));
            var parts = sort.Possible().Where(part => ticked.Contains(part.ToString(), StringComparer.Ordinal)).ToList();
            // A word or a paper without its date cannot be placed, and the date is in it anyway.
            if (parts.Count > 0 && !parts.Contains(OutcomePart.Held)) form.Wrong(FieldOf(sort), $"Kies ook ‘{OutcomePart.Held.Dutch()}’. Zonder datum weet niemand waar het over gaat.");
            if (parts.Count > 0) chosen[sort] = parts;
        }

        var isOld = form.Version() != destination.Version;
        if (isOld) form.Wrong("", "Iemand anders heeft deze bestemming net veranderd. Kijk of je keuze nog klopt en bewaar opnieuw.");
        if (!form.IsValid)
        {
            if (isOld) form.State["_versie"] = destination.Version.ToString(CultureInfo.InvariantCulture);
            var model = new { Destination = destination, form.State };
            return isOld ? Answers.Conflict<GoodsPage>(model) : Answers.Wrong<GoodsPage>(model);
        }

        destination.Choose(new Goods { Parts = chosen });
        request.Record(PersonnelFileOperations.Choose, asked, chosen.Count == 0 ? "niets" : string.Join("; ", chosen.Select(pair => $"{pair.Key}: {string.Join(", ", pair.Value)}")));
        await request.Db.SaveChangesAsync(cancel);
        return Answers.Done(DestinationAddress.One(destination.Id), chosen.Count == 0 ? "Bewaard. Er gaat niets meer heen." : "Bewaard. Dit geldt vanaf nu.");
    }

    internal static string FieldOf(ConversationSort sort) => $"gaat-{sort}";
}
