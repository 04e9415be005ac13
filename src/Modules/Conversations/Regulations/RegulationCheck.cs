using System.Globalization;

namespace Beweeg.Conversations.Regulations;

/// <summary>A contradiction in a regulation.</summary>
/// <param name="Place">Where it is, as a path in the file: "cycleShapes.standard.conversations.planning".</param>
/// <param name="Sentence">What is wrong, for someone who writes regulations and no code.</param>
public sealed record RegulationProblem(string Place, string Sentence);

/// <summary>Finds what cannot work in a regulation that is readable. A regulation without problems never makes the rules fail.</summary>
public static class RegulationCheck
{
    /// <summary>All contradictions, in the order of the file; empty when the regulation can be used.</summary>
    public static IReadOnlyList<RegulationProblem> Problems(Regulation regulation)
    {
        var problems = new ProblemList();
        CheckNames(regulation, problems);
        NameCheck.Check(regulation, problems);
        ConversationTypeCheck.Check(regulation, problems);
        CycleShapeCheck.Check(regulation, problems);
        GroupCheck.Check(regulation, problems);
        CheckTerms(regulation, problems);
        AssessmentCheck.Check(regulation, problems);
        if (regulation.Informants is { } informants) CheckInformants(informants, problems);
        ReconsiderationCheck.Check(regulation, problems);
        LetterCheck.Check(regulation, problems);
        CheckOther(regulation, problems);
        return problems.All;
    }

    private static void CheckNames(Regulation regulation, ProblemList problems)
    {
        problems.When(string.IsNullOrWhiteSpace(regulation.Key), "key", "De regeling heeft geen korte naam.");
        problems.When(string.IsNullOrWhiteSpace(regulation.Title), "title", "De regeling heeft geen titel.");
        problems.When(string.IsNullOrWhiteSpace(regulation.Citation), "citation", "Schrijf op hoe je de regeling aanhaalt, zoals 'Regeling gesprekscyclus 2014'.");
        problems.When(string.IsNullOrWhiteSpace(regulation.Version), "version", "Deze versie heeft geen naam.");
    }

    private static void CheckTerms(Regulation regulation, ProblemList problems)
    {
        var terms = regulation.Terms;
        Check("startOfCycle", terms.StartOfCycle, Rolling.PreviousWorkingDay);
        Check("draftBeforeConversation", terms.DraftBeforeConversation, Rolling.NextWorkingDay);
        Check("objections", terms.Objections, Rolling.PreviousWorkingDay);
        Check("hearing", terms.Hearing, Rolling.PreviousWorkingDay);
        Check("decision", terms.Decision, Rolling.PreviousWorkingDay);
        problems.When(terms.Hearing is not null && terms.Objections is null, "terms.hearing",
            "Er is een termijn om bedenkingen uit te leggen, maar geen termijn om ze in te sturen.");
        problems.When(terms.Decision is not null && terms.Hearing is null, "terms.decision",
            "Er is een termijn voor het besluit na het bedenkingengesprek, maar geen termijn voor dat gesprek.");

        void Check(string key, Term? term, Rolling shortening)
        {
            if (term is null)
            {
                return;
            }

            problems.When(term.Amount < 1, $"terms.{key}", $"De termijn '{term.Label}' moet ten minste één dag, week of maand zijn.");
            problems.When(term.Amount > ProblemList.Most, $"terms.{key}", $"De termijn '{term.Label}' is onwaarschijnlijk lang.");
            problems.When(term.Rolling == shortening, $"terms.{key}",
                $"De termijn '{term.Label}' wordt korter als hij in een weekend eindigt. Kies de andere kant, of laat hem staan.");
        }
    }

    private static void CheckInformants(InformantRules informants, ProblemList problems)
    {
        problems.Duplicates("informants.questions", "de vragen aan informanten", informants.Questions.Select(question => question.Key));
        problems.When(informants.Maximum < 0, "informants.maximum", "Het aantal informanten kan niet kleiner zijn dan nul.");
        if (informants.Maximum > 0)
        {
            problems.When(informants.Questions.Count == 0, "informants.questions", "Er zijn informanten, maar er is geen vraag aan hen.");
            problems.When(informants.RequestedBy.Count == 0, "informants.requestedBy", "Er zijn informanten, maar niemand mag erom vragen.");
            problems.When(informants.TermDays < 1, "informants.termDays", "Een informant moet ten minste één dag hebben om te antwoorden.");
            problems.When(informants.ReminderDays.Any(day => day < 1 || day >= informants.TermDays), "informants.reminderDays",
                "Een herinnering aan een informant valt buiten de termijn om te antwoorden.");
        }
    }

    private static void CheckOther(Regulation regulation, ProblemList problems)
    {
        problems.When(regulation.Leave.WeeksAfterReturn is < 0 or > ProblemList.Most, "leave", "De tijd na terugkeer van verlof moet tussen nul en duizend weken zijn.");
        problems.When(regulation.Reminders.AtTurnWeeks is < 0 or > ProblemList.Most || regulation.Reminders.Before.Any(reminder => reminder.WeeksBefore is < 0 or > ProblemList.Most), "reminders",
            "Een herinnering moet tussen nul en duizend weken vooraf zijn.");
        foreach (var (key, days) in new[] { ("preparationDaysBefore", regulation.Reminders.PreparationDaysBefore), ("signatureDaysAfter", regulation.Reminders.SignatureDaysAfter), ("termDaysBefore", regulation.Reminders.TermDaysBefore) })
            problems.When(days?.Any(day => day is < 0 or > ProblemList.Most) == true, $"reminders.{key}", "Een herinnering moet tussen nul en duizend dagen zijn.");
        problems.When(regulation.Reminders.Before.Any(reminder => reminder.To.Count == 0), "reminders", "Er is een herinnering die naar niemand gaat.");
        problems.When(regulation.ExtraConversations.Types.Any(key => !regulation.ConversationTypes.Select(type => type.Key).Contains(key, StringComparer.Ordinal)), "extraConversations.types",
            "Bij de extra gesprekken staat een soort gesprek dat er niet (meer) is. Kies opnieuw.");
        problems.When(regulation.ExtraConversations is { Types.Count: > 0, RequestedBy.Count: 0 }, "extraConversations.requestedBy",
            "Er zijn extra gesprekken, maar niemand mag erom vragen.");
        var choice = regulation.CompetencyChoice;
        problems.When(choice.Core < 0 || choice.JobSpecific < 0 || choice.MaximumAdded < 0, "competencyChoice", "Een aantal competenties kan niet kleiner zijn dan nul.");
        problems.When(choice.Core + choice.JobSpecific > choice.MaximumTotal, "competencyChoice",
            string.Create(CultureInfo.InvariantCulture,
                $"Een profiel heeft {choice.Core + choice.JobSpecific} competenties, en dat is meer dan het maximum van {choice.MaximumTotal}."));
    }
}

/// <summary>Problems as they are found.</summary>
internal sealed class ProblemList
{
    /// <summary>No amount in a regulation is larger; beyond it arithmetic on dates would run off the calendar.</summary>
    internal const int Most = 1000;

    private readonly List<RegulationProblem> _all = [];

    internal IReadOnlyList<RegulationProblem> All => _all;

    internal void Add(string place, string sentence) => _all.Add(new RegulationProblem(place, sentence));

    internal void When(bool wrong, string place, string sentence)
    {
        if (wrong)
        {
            Add(place, sentence);
        }
    }

    internal void Duplicates(string place, string among, IEnumerable<string> keys)
    {
        foreach (var same in keys.GroupBy(key => key, StringComparer.Ordinal).Where(same => same.Count() > 1))
        {
            Add(place, $"De naam '{same.Key}' komt twee keer voor bij {among}.");
        }
    }
}
