using Beweeg.DesignSystem;
using Beweeg.JobBook.Rules;

namespace Beweeg.JobBook.Compare;

/// <summary>The Dutch words for what comparing tells.</summary>
internal static class CompareWords
{
    public static string Dutch(Stand stand) => stand switch
    {
        Stand.Same => "gelijk",
        Stand.More => "meer",
        Stand.Less => "minder",
        _ => "anders",
    };

    public static Status Tone(Stand stand) => stand switch
    {
        Stand.Same => Status.Ok,
        Stand.More => Status.Attention,
        Stand.Less => Status.Neutral,
        _ => Status.Info,
    };

    public static string OfTasks(Stand stand, string one, string other) => stand switch
    {
        Stand.Same => "In allebei",
        Stand.More => $"Alleen in {other}",
        _ => $"Alleen in {one}",
    };

    /// <summary>The comparison in some sentences.</summary>
    public static IReadOnlyList<string> InShort(ComparedJobs compared, string one, string other)
    {
        var sentences = new List<string>
        {
            compared.Scale.Stand switch
            {
                Stand.Same => $"Allebei schaal {compared.Scale.This}.",
                Stand.More => $"{other} is zwaarder: schaal {compared.Scale.Other} in plaats van {compared.Scale.This}.",
                Stand.Less => $"{other} is lichter: schaal {compared.Scale.Other} in plaats van {compared.Scale.This}.",
                _ => $"Schaal {compared.Scale.This} en schaal {compared.Scale.Other}.",
            },
        };
        if (compared.Level.Stand is Stand.More or Stand.Less) sentences.Add($"De competenties worden gevraagd op {compared.Level.Other} in plaats van {compared.Level.This}.");
        string Names(IEnumerable<ComparedLine> lines) => DutchList.Text([.. lines.Select(line => line.About)]);
        var both = compared.Competencies.Where(line => line.This.Length > 0 && line.Other.Length > 0).ToList();
        var news = compared.Competencies.Where(line => line.This.Length == 0).ToList();
        var gone = compared.Competencies.Where(line => line.Other.Length == 0).ToList();
        if (both.Count > 0) sentences.Add($"Allebei vragen: {Names(both)}.");
        if (news.Count > 0) sentences.Add($"Alleen {other} vraagt: {Names(news)}.");
        if (gone.Count > 0) sentences.Add($"Alleen {one} vraagt: {Names(gone)}.");
        return sentences;
    }

    /// <summary>Why a job stands where it does in the list of somebody.</summary>
    public static string Reason(FittingJob fit, bool isOwn)
    {
        var parts = new List<string>();
        parts.Add(Known(fit, isOwn));
        parts.Add(fit.Steps switch
        {
            null => "",
            0 => "dezelfde schaal",
            > 0 and var up => up == 1 ? "één schaal hoger" : $"{up} schalen hoger",
            var down => down == -1 ? "één schaal lager" : $"{-down.Value} schalen lager",
        });
        if (fit.IsOwnGroup) parts.Add($"dezelfde functiegroep als {(isOwn ? "de jouwe" : "de eigen functie")}");
        return string.Join("; ", parts.Where(part => part.Length > 0)) + ".";
    }

    private static string Known(FittingJob fit, bool isOwn)
    {
        var (all, there) = (fit.Gaps.Count, fit.Count(Shown.Enough) + fit.Count(Shown.AskedNow));
        if (all == 0) return "Welke competenties deze functie vraagt, is nog niet bekend";
        var who = there == all ? all == 1 ? "De enige competentie is" : $"Alle {all} competenties zijn"
            : there == 0 ? all == 1 ? "De enige competentie is nog niet" : $"Geen van de {all} competenties is"
            : $"{there} van de {all} competenties {(there == 1 ? "is" : "zijn")}";
        return $"{who} bekend uit {(isOwn ? "jouw" : "het eigen")} werk of op niveau{And(fit.Count(Shown.LowerLevel) + fit.Count(Shown.NotYet), "onderweg")}{And(fit.Count(Shown.Unknown), "nieuw")}";

        static string And(int count, string what) => count switch { 0 => "", 1 => $", 1 is {what}", _ => $", {count} zijn {what}" };
    }

    /// <summary>How far somebody is with a competency, in a sentence.</summary>
    public static string Gap(CompetencyGap gap, string level, bool isOwn) => gap.Shown switch
    {
        Shown.Enough => $"Vastgesteld als {Low(gap.Known!.Word)} op {DutchDate.Text(gap.Known.On)}, op dit niveau of hoger.",
        Shown.AskedNow => $"{(isOwn ? "Jouw" : "De eigen")} functie vraagt dit al op dit niveau of hoger. Een vastgestelde beoordeling is er nog niet.",
        Shown.LowerLevel when gap.Known is { } known => $"Vastgesteld als {Low(known.Word)} op {DutchDate.Text(known.On)}, op een lager niveau. Deze functie vraagt {(level.Length == 0 ? "meer" : level)}.",
        Shown.LowerLevel => $"{(isOwn ? "Jouw" : "De eigen")} functie vraagt dit op een lager niveau. Deze functie vraagt {(level.Length == 0 ? "meer" : level)}.",
        Shown.NotYet => $"Vastgesteld als {Low(gap.Known!.Word)} op {DutchDate.Text(gap.Known.On)}. Daar is nog iets te winnen.",
        _ => "Nieuw: hier is nog niets over bekend.",
    };

    public static string Short(Shown shown) => shown switch
    {
        Shown.Enough => "op niveau",
        Shown.AskedNow => "vraagt het werk nu al",
        Shown.LowerLevel => "op een lager niveau",
        Shown.NotYet => "nog niet voldoende",
        _ => "nieuw",
    };

    public static Status Tone(Shown shown) => shown switch
    {
        Shown.Enough => Status.Ok,
        Shown.AskedNow => Status.Info,
        Shown.LowerLevel or Shown.NotYet => Status.Attention,
        _ => Status.Neutral,
    };

    private static string Low(string word) => word.ToLower(DutchDate.Culture);
}
