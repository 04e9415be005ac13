using System.Globalization;

namespace Beweeg.Conversations.Regulations;

/// <summary>Contradictions in scale, parts and weights, and in what hangs on a qualification.</summary>
internal static class AssessmentCheck
{
    internal static void Check(Regulation regulation, ProblemList problems)
    {
        if (regulation.HasAppraisal)
        {
            problems.When(regulation.Scale is null, "scale", "Er is een beoordelingsgesprek, maar er zijn geen woorden om mee te beoordelen.");
            problems.When(regulation.Assessment is null, "assessment", "Er is een beoordelingsgesprek, maar er staat niet wat er wordt beoordeeld.");
            problems.When(regulation.AfterAdoption is null, "afterAdoption", "Er is een beoordelingsgesprek, maar er staat niet wat een medewerker daarna nog kan doen.");
        }

        if (regulation.Scale is { } scale) CheckScale(regulation, scale, problems);
        if (regulation.Assessment is { } assessment) CheckParts(regulation, assessment, problems);
        CheckMentionedQualifications(regulation, problems);
    }

    private static void CheckScale(Regulation regulation, Scale scale, ProblemList problems)
    {
        var qualifications = scale.Qualifications;
        problems.Duplicates("scale.qualifications", "de kwalificaties", qualifications.Select(qualification => qualification.Key));
        problems.When(qualifications.Count == 0 && regulation.Assessment is { Parts.Count: > 0 }, "scale.qualifications",
            "Er wordt beoordeeld, maar de schaal is leeg.");
        problems.When(qualifications.Count == 1, "scale.qualifications", "Een schaal met één kwalificatie zegt niets. Geef er ten minste twee, of geen.");
        foreach (var extreme in qualifications.Where(qualification => qualification.Value is < -ProblemList.Most or > ProblemList.Most))
        {
            problems.Add($"scale.qualifications.{extreme.Key}", $"Het getal bij '{extreme.Word}' is onwaarschijnlijk groot.");
        }

        foreach (var (lower, higher) in qualifications.Zip(qualifications.Skip(1)).Where(pair => pair.First.Value >= pair.Second.Value))
        {
            problems.Add($"scale.qualifications.{higher.Key}", $"'{higher.Word}' staat boven '{lower.Word}', maar het getal is niet hoger.");
        }

        problems.When(qualifications.Count > 0 && string.IsNullOrWhiteSpace(scale.RoundingReason), "scale.roundingReason",
            "Schrijf op waarom je zo afrondt. De medewerker mag dat weten.");
    }

    private static void CheckParts(Regulation regulation, Assessment assessment, ProblemList problems)
    {
        var parts = assessment.Parts;
        problems.Duplicates("assessment.parts", "de delen van de beoordeling", parts.Select(part => part.Key));
        var sum = parts.Sum(part => (long)part.Weight);
        problems.When(parts.Count > 0 && sum != 100, "assessment.parts", string.Create(CultureInfo.InvariantCulture,
            $"De delen van de beoordeling tellen samen voor {sum} %, en dat moet 100 % zijn."));
        problems.When(parts.Count == 0 && regulation.Scale is { Qualifications.Count: > 0 }, "assessment.parts", "Er is een schaal, maar er wordt niets mee beoordeeld.");
        foreach (var part in parts)
        {
            var place = $"assessment.parts.{part.Key}";
            problems.When(part.Weight < 1, place, $"'{part.Name}' telt voor niets mee. Geef het een weging, of haal het weg.");
            problems.When(part.Holds.Count == 0, place, $"In '{part.Name}' wordt niets beoordeeld, dus de weging haalt niemand.");
        }

        foreach (var twice in parts.SelectMany(part => part.Holds.Distinct()).GroupBy(kind => kind).Where(same => same.Count() > 1))
        {
            problems.Add("assessment.parts", $"Twee delen van de beoordeling tellen hetzelfde mee: {Dutch(twice.Key)}.");
        }

        var weighed = parts.SelectMany(part => part.Holds).ToHashSet();
        problems.When(weighed.Contains(JudgedKind.WorkAgreement) && assessment.NeverWeighed.Contains(AgreementKind.Work), "assessment.neverWeighed",
            "Werkafspraken staan bij wat meetelt en ook bij wat nooit meetelt.");
        problems.When(weighed.Contains(JudgedKind.DevelopmentAgreement) && assessment.NeverWeighed.Contains(AgreementKind.Development), "assessment.neverWeighed",
            "Ontwikkelafspraken staan bij wat meetelt en ook bij wat nooit meetelt.");
        var made = regulation.ConversationTypes.Where(type => type.Kind == ConversationKind.Planning).SelectMany(type => type.AgreementKinds).ToHashSet();
        problems.When(weighed.Contains(JudgedKind.WorkAgreement) && !made.Contains(AgreementKind.Work), "assessment.parts",
            "Werkafspraken tellen mee in de beoordeling, maar in geen enkel gesprek worden ze gemaakt.");
        problems.When(weighed.Contains(JudgedKind.DevelopmentAgreement) && !made.Contains(AgreementKind.Development), "assessment.parts",
            "Ontwikkelafspraken tellen mee in de beoordeling, maar in geen enkel gesprek worden ze gemaakt.");
        var choice = regulation.CompetencyChoice;
        foreach (var part in parts.Where(part => part.Holds.Count > 0 && part.Holds.All(kind => kind == JudgedKind.Competency) && choice.Core + choice.JobSpecific + choice.MaximumAdded == 0))
            problems.Add($"assessment.parts.{part.Key}", $"In '{part.Name}' worden competenties beoordeeld, maar een profiel heeft er geen. Die weging haalt niemand.");
    }

    private static void CheckMentionedQualifications(Regulation regulation, ProblemList problems)
    {
        if (regulation.Assessment?.CrucialCompetency is { } crucial)
        {
            Known("assessment.crucialCompetency", "de uitzondering voor een onmisbare competentie", crucial.When);
            Known("assessment.crucialCompetency", "de uitzondering voor een onmisbare competentie", crucial.FinalBecomes);
        }

        foreach (var key in regulation.Assessment?.Reward?.At ?? [])
        {
            Known("assessment.reward", "de extra beloning", key);
        }

        var kinds = regulation.Assessment?.Reward?.Kinds ?? [];
        problems.When(kinds.Any(kind => string.IsNullOrWhiteSpace(kind) || kind.Length > 120) || kinds.Distinct(StringComparer.OrdinalIgnoreCase).Count() != kinds.Count, "assessment.reward",
            "Een soort extra beloning heeft geen naam, een naam van meer dan 120 tekens, of staat er twee keer.");
        if (regulation.Evidence is not { } evidence) return;
        if (evidence.Below is { } below)
        {
            Known("evidence.below", "de controle bij een lage beoordeling", below);
            problems.When(evidence.Requirements.Count == 0, "evidence.requirements", "Bij een lage beoordeling wordt iets gecontroleerd, maar er staat niet wat.");
        }

        foreach (var requirement in evidence.Requirements.Where(requirement => requirement.MinimumWeeks < 0))
        {
            problems.Add("evidence.requirements", $"Het aantal weken bij '{requirement.Label}' kan niet kleiner zijn dan nul.");
        }

        void Known(string place, string where, string key) =>
            problems.When(regulation.Scale?.Qualifications.Any(qualification => string.Equals(qualification.Key, key, StringComparison.Ordinal)) != true, place,
                $"Bij {where} staat een kwalificatie die niet (meer) in de schaal staat. Kies opnieuw.");
    }

    private static string Dutch(JudgedKind kind) => kind switch
    {
        JudgedKind.WorkAgreement => "werkafspraken",
        JudgedKind.Competency => "competenties",
        JudgedKind.Knowledge => "kennis",
        JudgedKind.DevelopmentAgreement => "ontwikkelafspraken",
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };
}
