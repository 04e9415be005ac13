using System.Globalization;
using Beweeg.Conversations.Appraisals.Informants;
using Beweeg.Conversations.Recording;
using Beweeg.Conversations.Recording.ShowRecord;
using Beweeg.Conversations.Regulations;
using Beweeg.Conversations.Steps;
using Beweeg.DesignSystem;

namespace Beweeg.Conversations.Appraisals;

/// <summary>Writes the document of an appraisal: judgements with reasons, the sum, informants; and when it is adopted, how it came about.</summary>
internal static class AppraisalDocument
{
    /// <summary>The draft, and the text to sign.</summary>
    public static ConversationDocument Write(AppraisalOnDesk appraisal) => new(appraisal.Conversation.Name, Facts(appraisal), [.. Core(appraisal)]);

    /// <summary>The appraisal as adopted: with signing, objections, hearing and decision.</summary>
    /// <param name="signed">The version that was signed; null when nothing was laid down.</param>
    public static ConversationDocument WriteAdopted(
        AppraisalOnDesk appraisal, IReadOnlyList<SignatureOnScreen> signatures, ConversationRecord? signed, string adoptedBy, DateTime now)
    {
        var sections = new List<DocumentSection>(Core(appraisal)) { Signing(signatures, signed) };
        if (appraisal is { Conversation.ObjectionsFiledOn: { } filed, Objection: { } objection }) sections.Add(Objections(appraisal, filed, objection.Text.Reveal()));
        var facts = Facts(appraisal);
        facts.Add(new DocumentFact("Vastgesteld", $"op {DutchDate.Text(DateOnly.FromDateTime(Platform.Time.Calendar.ToLocal(now)))} door {adoptedBy}"));
        if (appraisal.Regulation.Letters?.Adoption is { } letter) sections.Insert(0, Letter(appraisal, letter, now));
        return new ConversationDocument(appraisal.Conversation.Name, facts, sections);
    }

    private static DocumentSection Letter(AppraisalOnDesk appraisal, Letter letter, DateTime now)
    {
        var values = LetterValues.Of(appraisal.Desk);
        values["datum"] = DutchDate.Text(DateOnly.FromDateTime(Platform.Time.Calendar.ToLocal(now)), DateStyle.WithWeekday);
        values["kwalificatie"] = appraisal.Sum is { } sum ? sum.Final.Word.ToLower(DutchDate.Culture) : "nog niet bekend";
        return new DocumentSection(LetterFields.Fill(letter.Subject, values), LetterFields.Fill(letter.Text.ReplaceLineEndings("\n").Trim(), values), []);
    }

    /// <summary>The part of a document that says what it comes out at.</summary>
    public static DocumentSection? FinalOf(ConversationDocument document) => document.Sections.FirstOrDefault(section => section.Heading == FinalHeading);

    /// <summary>True for the part with the words of informants.</summary>
    public static bool IsOfInformants(DocumentSection section) => section.Heading == InformantsHeading;

    /// <summary>What is different in the judgements and the final qualification, a sentence each: from what to what. Empty when nothing is.</summary>
    public static IReadOnlyList<string> Changes(ConversationDocument before, ConversationDocument after)
    {
        var lines = new List<string>();
        foreach (var section in after.Sections.Where(section => section.Heading is not (InformantsHeading or SigningHeading or ObjectionsHeading)))
        {
            if (before.Sections.FirstOrDefault(other => other.Heading == section.Heading) is not { } earlier) continue;
            if (section.Heading == FinalHeading) lines.AddRange(FinalChanges(earlier, section));
            else lines.AddRange(ItemChanges(earlier, section));
        }

        return lines;
    }

    private const string FinalHeading = "Eindkwalificatie";
    private const string InformantsHeading = "Wat informanten schreven";
    private const string SigningHeading = "Hoe er is getekend";
    private const string ObjectionsHeading = "Bedenkingen en besluit";
    private const string TotalTerm = "Samen";
    private const string ExceptionTerm = "Uitzondering";
    private const string MissingTerm = "Wat er vooraf ontbrak";
    private const string ReasonTerm = "Uitleg";

    private static IEnumerable<string> FinalChanges(DocumentSection before, DocumentSection after)
    {
        if (before.Items.Count == 0 || after.Items.Count == 0) yield break;
        var (old, now) = (before.Items[0], after.Items[0]);
        var (oldWord, word) = (WordIn(old), WordIn(now));
        var (oldTotal, total) = (ValueOf(old, TotalTerm), ValueOf(now, TotalTerm));
        if (oldWord != word) yield return $"Eindkwalificatie: van {oldWord} naar {word}.";
        else if (oldTotal != total) yield return $"De eindkwalificatie blijft {word}. De som was {oldTotal?.TrimEnd('.')}, en is nu {total?.TrimEnd('.')}.";
        // The exception, and what was missing beforehand; the other facts are the steps of the sum.
        foreach (var term in new[] { ExceptionTerm, MissingTerm })
        {
            var (was, isNow) = (ValueOf(old, term), ValueOf(now, term));
            if (was != isNow) yield return $"{term}: {(was is null ? "dit is erbij gekomen" : isNow is null ? "dit is vervallen" : "deze tekst is veranderd")}.";
        }
    }

    private static IEnumerable<string> ItemChanges(DocumentSection before, DocumentSection after)
    {
        // Two items may have the same words; then the first belongs to the first.
        var left = before.Items.ToList();
        foreach (var item in after.Items)
        {
            var at = left.FindIndex(other => other.Title == item.Title);
            if (at < 0)
            {
                yield return $"Nieuw: ‘{item.Title}’{(item.Badge is null ? "" : $", {item.Badge}")}.";
                continue;
            }

            var old = left[at];
            left.RemoveAt(at);
            var parts = new List<string>();
            if (old.Badge != item.Badge) parts.Add(old.Badge is null ? $"nu {item.Badge}" : item.Badge is null ? $"was {old.Badge}, nu niet beoordeeld" : $"van {old.Badge} naar {item.Badge}");
            foreach (var term in item.Facts.Concat(old.Facts).Select(fact => fact.Term).Distinct(StringComparer.Ordinal))
            {
                var (was, isNow) = (ValueOf(old, term), ValueOf(item, term));
                if (was == isNow) continue;
                var name = term.ToLower(DutchDate.Culture);
                parts.Add(term == ReasonTerm || was is null || isNow is null ? $"{name} veranderd" : $"{name} van {was} naar {isNow}");
            }

            if (parts.Count > 0) yield return $"‘{item.Title}’: {string.Join(", ", parts)}.";
        }

        foreach (var gone in left) yield return $"Vervallen: ‘{gone.Title}’.";
    }

    private static string WordIn(DocumentItem final) => final.Title[(final.Title.IndexOf(':', StringComparison.Ordinal) + 1)..].Trim();

    private static string? ValueOf(DocumentItem item, string term) => item.Facts.FirstOrDefault(fact => fact.Term == term)?.Value;

    private static List<DocumentFact> Facts(AppraisalOnDesk appraisal)
    {
        var desk = appraisal.Desk;
        var facts = new List<DocumentFact> { new("Medewerker", desk.Person.Name) };
        if (desk.Person.MainPosition is { } position)
        {
            facts.Add(new DocumentFact("Functie", $"{position.JobName}, schaal {position.JobScale}"));
            facts.Add(new DocumentFact("Team", position.UnitName));
        }

        facts.Add(new DocumentFact(desk.LeadTerm, desk.ManagerName ?? "op dit moment niemand"));
        if (SecondAssessor(appraisal) is { } second) facts.Add(new DocumentFact("Tweede beoordelaar", second));
        if (desk.HeldByName is { } former) facts.Add(new DocumentFact("Gesprek gevoerd door", former));
        if (appraisal.Conversation.DraftSentOn is { } sent) facts.Add(new DocumentFact("Concept verstuurd op", DutchDate.Text(sent)));
        facts.Add(new DocumentFact("Gesprek op", appraisal.Conversation.HeldOn is { } held ? DutchDate.Text(held) : "nog niet gehouden"));
        facts.Add(new DocumentFact("Cyclus", $"{DutchDate.Text(desk.Cycle.Start)} tot en met {DutchDate.Text(desk.Cycle.End)}"));
        facts.Add(new DocumentFact("Regeling", $"{desk.Regulation.Citation}, versie {desk.Regulation.Version}"));
        return facts;
    }

    /// <summary>
    /// What the second assessor concurs with: the judgements, the sum and what informants wrote. Of who, when and where it says nothing,
    /// so another day for the conversation asks no second reading.
    /// </summary>
    public static string HashOfJudgement(AppraisalOnDesk appraisal) =>
        ConversationDocument.HashOf(new ConversationDocument("", [], [.. Core(appraisal)]).ToText());

    // From sending on it stands in the document, however it was sent.
    private static string? SecondAssessor(AppraisalOnDesk appraisal) =>
        !appraisal.IsSent ? null
        : appraisal.Row?.AloneReason is { } alone ? $"{(appraisal.Second is { } reader ? reader.Name + ". " : "")}Het concept is zonder instemming verstuurd. De reden: {alone.Reveal()}"
        : appraisal.Second is { Opinion: { Agrees: true } opinion } second
            ? $"{second.Name}, eens met het concept op {DutchDate.Text(DateOnly.FromDateTime(Platform.Time.Calendar.ToLocal(opinion.At)))}{(opinion.Remark.IsEmpty ? "" : $". Daarbij: {opinion.Remark.Reveal()}")}"
        : null;

    private static IEnumerable<DocumentSection> Core(AppraisalOnDesk appraisal)
    {
        yield return Final(appraisal);
        foreach (var part in appraisal.Parts)
        {
            yield return new DocumentSection(part.Name, part.Explanation, [.. part.Items.Select(item => Item(item, appraisal))]);
        }

        var answered = appraisal.Informants.Where(informant => informant.State == InformantState.Answered).ToList();
        if (answered.Count > 0)
        {
            yield return new DocumentSection(InformantsHeading, appraisal.Regulation.InformantsOfAppraisal().Explanation, [.. answered.Select(informant =>
            {
                var answers = informant.Reveal();
                return new DocumentItem(informant.Name.Reveal(), null, [.. appraisal.Regulation.InformantsOfAppraisal().Questions
                    .Where(question => answers.GetValueOrDefault(question.Key, "").Length > 0)
                    .Select(question => new DocumentFact(question.Label, answers[question.Key]))]);
            })]);
        }
    }

    private static DocumentSection Final(AppraisalOnDesk appraisal)
    {
        if (appraisal.Sum is not { } sum) return new DocumentSection(FinalHeading, "Er is nog niets beoordeeld.", []);
        var facts = new List<DocumentFact>();
        facts.AddRange(sum.Parts.Where(part => part.Score is not null).Select(part =>
            new DocumentFact(string.Create(DutchDate.Culture, $"{part.Name} (telt voor {part.CountsFor:0.##} %)"), part.Sum)));
        facts.Add(new DocumentFact(TotalTerm, sum.Total));
        facts.Add(new DocumentFact("Van getal naar woord", sum.RoundingStep));
        if (sum.Exception is { } exception)
            facts.Add(new DocumentFact(ExceptionTerm, $"Volgens de som: {sum.BySum.Word}. Omdat {DutchList.Text(exception.Competencies)} onmisbaar is voor deze functie, is de eindkwalificatie {sum.Final.Word} ({exception.Article}). De reden: {exception.Reason}"));
        if (appraisal.Row?.EvidenceReason is { } going && appraisal.Findings.Count > 0)
        {
            var missing = appraisal.Findings.Where(finding => !finding.IsThere).Select(finding => finding.Sentence).ToList();
            if (missing.Count > 0) facts.Add(new DocumentFact(MissingTerm, $"{string.Join(' ', missing)} De leidinggevende gaat toch door. De reden: {going.Reveal()}"));
        }

        return new DocumentSection(FinalHeading, sum.Final.Explanation, [new DocumentItem($"Eindkwalificatie: {sum.Final.Word}", null, facts)]);
    }

    private static DocumentItem Item(AppraisalItem item, AppraisalOnDesk appraisal)
    {
        var judgement = appraisal.Judgements.GetValueOrDefault(item.Key);
        var facts = new List<DocumentFact>();
        if (item.Level is not null) facts.Add(new DocumentFact("Gevraagd niveau", item.Level));
        if (item.Expected.Length > 0) facts.Add(new DocumentFact("Verwacht", item.Expected));
        if (item.Weight is { } weight) facts.Add(new DocumentFact("Weging", string.Create(CultureInfo.InvariantCulture, $"{weight} %")));
        var reason = judgement?.Reason.Reveal() ?? "";
        if (reason.Length > 0) facts.Add(new DocumentFact(item.Kind is null ? "Besproken" : ReasonTerm, reason));
        return new DocumentItem(item.Title, judgement?.Qualification is { } key ? appraisal.Regulation.ScaleOfAppraisal().Find(key).Word : null, facts);
    }

    private static DocumentSection Signing(IReadOnlyList<SignatureOnScreen> signatures, ConversationRecord? signed) => new(SigningHeading,
        signed is null || signatures.Count == 0 ? "Er is niet getekend." : $"Getekend is versie {signed.Number}, met kenmerk {signed.Hash}.",
        [.. signatures.Select(signature => new DocumentItem(
            $"{signature.Side}: {signature.Outcome.Label}", null,
            [
                .. signature.NotedBy is { } noted ? [new DocumentFact("Over", signature.Name), new DocumentFact("Genoteerd door", noted)] : new[] { new DocumentFact("Door", signature.Name) },
                .. signature.IsReplaced ? [new DocumentFact("Daarna", $"{signature.Name} tekende later zelf. Die handtekening geldt.")] : Array.Empty<DocumentFact>(),
                new DocumentFact("Wanneer", $"{DutchDate.Text(DateOnly.FromDateTime(signature.At))} om {signature.At.ToString("HH:mm", DutchDate.Culture)} uur, aangemeld met {signature.SignedInBy}"),
                .. signature.Remark.Length > 0 ? [new DocumentFact("Toelichting", signature.Remark)] : Array.Empty<DocumentFact>(),
            ]))]);

    private static DocumentSection Objections(AppraisalOnDesk appraisal, DateOnly filed, string text)
    {
        var facts = new List<DocumentFact> { new("Bedenkingen", text), new("Ingestuurd op", DutchDate.Text(filed)) };
        if (appraisal.Conversation.HearingOn is { } hearing) facts.Add(new DocumentFact("Bedenkingengesprek", DutchDate.Text(hearing)));
        if (appraisal.Row?.HearingReport is { } report) facts.Add(new DocumentFact(appraisal.Conversation.HearingOn is null ? "Waarom er geen gesprek was" : "Verslag van het gesprek", report.Reveal()));
        if (appraisal.Row is { Outcome: { } outcome, DecisionReason: { } reason })
        {
            facts.Add(new DocumentFact("Besluit", Word(outcome)));
            if (!reason.IsEmpty) facts.Add(new DocumentFact("Waarom", reason.Reveal()));
        }

        return new DocumentSection(ObjectionsHeading, "", [new DocumentItem("Bedenkingen van de medewerker", null, facts)]);
    }

    /// <summary>The decision in words.</summary>
    public static string Word(ObjectionOutcome outcome) => outcome switch
    {
        ObjectionOutcome.Accepted => "De bedenkingen zijn helemaal overgenomen. De beoordeling is gewijzigd.",
        ObjectionOutcome.PartlyAccepted => "De bedenkingen zijn voor een deel overgenomen. De beoordeling is gewijzigd.",
        _ => "De bedenkingen zijn niet overgenomen. De beoordeling is niet gewijzigd.",
    };
}
