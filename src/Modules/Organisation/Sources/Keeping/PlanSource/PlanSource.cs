using Beweeg.Organisation.Sources.Keeping.ShowSource;
using Beweeg.Platform.Access;
using Beweeg.Platform.Forms;
using Beweeg.Platform.Pages;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Beweeg.Organisation.Sources.Keeping.PlanSource;

/// <summary>When a source is asked, and how much may change without asking. One source of a municipality fetches by itself: a delivery is complete, so two would undo each other.</summary>
internal static class PlanSource
{
    public static void Map(IEndpointRouteBuilder app) => app.MapPost($"{SourceAddress.OnePattern}/plan", Submit).Needs<SourceAccess>(SourceAccess.Keep);

    private static async Task<IResult> Submit(Asked<PersonnelSource> asked, Submission form, RequestContext request, CancellationToken cancel)
    {
        var source = asked.Subject;
        var hour = form.State["uur"].Length == 0 ? null : form.Number("uur", "het uur", 0, 23);
        var bounds = new SourceBounds
        {
            Leavers = form.Number("weg", "het deel dat uit dienst mag gaan", 0, 100, required: true) ?? 0,
            Movers = form.Number("anders", "het deel dat van eenheid mag wisselen", 0, 100, required: true) ?? 0,
            Always = form.Number("altijd", "het aantal dat altijd mag", 0, 1000, required: true) ?? 0,
        };
        if (hour is not null && await request.Db.Set<PersonnelSource>().Where(row => row.Id != source.Id && row.Hour != null).OrderBy(row => row.Id).Select(row => row.Name).FirstOrDefaultAsync(cancel) is { } other)
            form.Wrong("uur", $"{other} haalt al vanzelf op. Een levering is altijd compleet, dus twee bronnen zouden elkaars mensen uit dienst melden. Zet die eerst uit.");
        if (hour is not null && source.ReadMapping().Gaps() is [var gap, ..]) form.Wrong("uur", $"Dat kan nog niet. {gap}");
        var isOld = form.Version() != source.Version;
        if (isOld) form.Wrong("", "Iemand anders heeft deze bron net veranderd. Kijk hieronder wat er nu staat en bewaar opnieuw.");
        if (!form.IsValid)
        {
            form.State["_versie"] = $"{source.Version}";
            var model = await ShowSource.ShowSource.ModelAsync(source, form.State, request, cancel);
            return isOld ? Answers.Conflict<SourcePage>(model) : Answers.Wrong<SourcePage>(model);
        }

        source.Plan(hour, bounds);
        request.Record(SourceOperations.Plan, asked, $"uur {hour?.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? "geen"}, grenzen {bounds.Leavers}, {bounds.Movers}, {bounds.Always}");
        await request.Db.SaveChangesAsync(cancel);
        return Answers.Done(SourceAddress.One(source.Id), hour is null ? "Bewaard. Beweeg haalt alleen op als jij het vraagt." : $"Bewaard. Beweeg haalt elke dag vanaf {hour} uur op.");
    }
}
