using System.Globalization;
using Beweeg.Conversations.Appraisals.Informants;
using Beweeg.Conversations.Recording;
using Beweeg.Conversations.Recording.ShowRecord;
using Beweeg.Conversations.Regulations;
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
        return new ConversationDocument(appraisal.Conversation.Name, facts, sections);
    }

    /// <summary>What is different in the judgements and the final qualification, as titles; empty when nothing is.</summary>
    public static IReadOnlyList<string> Changes(ConversationDocument before, ConversationDocument after)
    {
        var earlier = before.Sections.ToDictionary(section => section.Heading, StringComparer.Ordinal);
        return [.. after.Sections
            .Where(section => earlier.ContainsKey(section.Heading) && section.Heading != InformantsHeading && section.Heading != SigningHeading)
            .SelectMany(section => section.Items
                .Where(item => !earlier[section.Heading].Items.Any(other => Same(item, other)))
                .Select(item => item.Title))];
    }

    private const string InformantsHeading = "Wat informanten schreven";
    private const string SigningHeading = "Hoe er is getekend";

    private static bool Same(DocumentItem one, DocumentItem other) =>
        string.Equals(one.Title, other.Title, StringComparison.Ordinal) && string.Equals(one.Badge, other.Badge, StringComparison.Ordinal) && one.Facts.SequenceEqual(other.Facts);

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
        const string heading = "Eindkwalificatie";
        if (appraisal.Sum is not { } sum) return new DocumentSection(heading, "Er is nog niets beoordeeld.", []);
        var facts = new List<DocumentFact>();
        facts.AddRange(sum.Parts.Where(part => part.Score is not null).Select(part =>
            new DocumentFact(string.Create(DutchDate.Culture, $"{part.Name} (telt voor {part.CountsFor:0.##} %)"), part.Sum)));
        facts.Add(new DocumentFact("Samen", sum.Total));
        facts.Add(new DocumentFact("Van getal naar woord", sum.RoundingStep));
        if (sum.Exception is { } exception)
            facts.Add(new DocumentFact("Uitzondering", $"Volgens de som: {sum.BySum.Word}. Omdat {DutchList(exception.Competencies)} onmisbaar is voor deze functie, is de eindkwalificatie {sum.Final.Word} ({exception.Article}). De reden: {exception.Reason}"));
        if (appraisal.Row?.EvidenceReason is { } going && appraisal.Findings.Count > 0)
        {
            var missing = appraisal.Findings.Where(finding => !finding.IsThere).Select(finding => finding.Sentence).ToList();
            if (missing.Count > 0) facts.Add(new DocumentFact("Wat er vooraf ontbrak", $"{string.Join(' ', missing)} De leidinggevende gaat toch door. De reden: {going.Reveal()}"));
        }

        return new DocumentSection(heading, sum.Final.Explanation, [new DocumentItem($"Eindkwalificatie: {sum.Final.Word}", null, facts)]);
    }

    private static DocumentItem Item(AppraisalItem item, AppraisalOnDesk appraisal)
    {
        var judgement = appraisal.Judgements.GetValueOrDefault(item.Key);
        var facts = new List<DocumentFact>();
        if (item.Level is not null) facts.Add(new DocumentFact("Gevraagd niveau", item.Level));
        if (item.Expected.Length > 0) facts.Add(new DocumentFact("Verwacht", item.Expected));
        if (item.Weight is { } weight) facts.Add(new DocumentFact("Weging", string.Create(CultureInfo.InvariantCulture, $"{weight} %")));
        var reason = judgement?.Reason.Reveal() ?? "";
        if (reason.Length > 0) facts.Add(new DocumentFact(item.Kind is null ? "Besproken" : "Uitleg", reason));
        return new DocumentItem(item.Title, judgement?.Qualification is { } key ? appraisal.Regulation.ScaleOfAppraisal().Find(key).Word : null, facts);
    }

    private static DocumentSection Signing(IReadOnlyList<SignatureOnScreen> signatures, ConversationRecord? signed) => new(SigningHeading,
        signed is null || signatures.Count == 0 ? "Er is niet getekend." : $"Getekend is versie {signed.Number}, met kenmerk {signed.Hash}.",
        [.. signatures.Select(signature => new DocumentItem(
            $"{(signature.Party == Party.Employee ? "Medewerker" : "Leidinggevende")}: {signature.Outcome.Label}", null,
            [
                new DocumentFact(signature.Party == Party.Employee && !signature.Outcome.RecordedBy.Contains(Party.Employee) ? "Genoteerd door" : "Door", signature.By),
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

        return new DocumentSection("Bedenkingen en besluit", "", [new DocumentItem("Bedenkingen van de medewerker", null, facts)]);
    }

    /// <summary>The decision in words.</summary>
    public static string Word(ObjectionOutcome outcome) => outcome switch
    {
        ObjectionOutcome.Accepted => "De bedenkingen zijn helemaal overgenomen. De beoordeling is gewijzigd.",
        ObjectionOutcome.PartlyAccepted => "De bedenkingen zijn voor een deel overgenomen. De beoordeling is gewijzigd.",
        _ => "De bedenkingen zijn niet overgenomen. De beoordeling is niet gewijzigd.",
    };

    private static string DutchList(IReadOnlyList<string> words) =>
        words.Count < 2 ? string.Concat(words) : $"{string.Join(", ", words.Take(words.Count - 1))} en {words[^1]}";
}
