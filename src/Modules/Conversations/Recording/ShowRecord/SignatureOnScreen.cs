using Beweeg.Conversations.Regulations;
using Beweeg.Conversations.Steps;
using Beweeg.Platform.Access;
using Beweeg.Platform.Time;

namespace Beweeg.Conversations.Recording.ShowRecord;

/// <summary>A signature as people read it.</summary>
/// <param name="Name">Whose side it is: who signed, or of whom it was noted.</param>
/// <param name="NotedBy">Who noted it about the employee, who did not sign; null when somebody signed for himself.</param>
/// <param name="IsReplaced">True for a note in whose place the employee's own signature came.</param>
/// <param name="At">Local time.</param>
public sealed record SignatureOnScreen(
    Party Party, string Name, string? NotedBy, bool IsReplaced, SignOffOutcome Outcome, string Remark, DateTime At, string SignedInBy)
{
    /// <summary>"Medewerker" or "Leidinggevende".</summary>
    public string Side => Party == Party.Employee ? "Medewerker" : "Leidinggevende";

    /// <summary>The signatures under a text, with names.</summary>
    /// <param name="names">Of who signed, and of those in whose place that was.</param>
    internal static IReadOnlyList<SignatureOnScreen> Of(OnDesk desk, IReadOnlyList<Signature> signatures, IReadOnlyDictionary<Guid, string> names)
    {
        var employee = desk.Conversation.EmployeeId;
        return [.. signatures.Select(row =>
        {
            // The names of the moment of signing, where they were kept.
            var signer = row.SignerName ?? names.GetValueOrDefault(row.SignerId, "onbekend");
            if (row.ActingForId is { } other && (row.ActingForName ?? names.GetValueOrDefault(other)) is { } manager) signer = $"{signer}, namens {manager}";
            var isNote = row.IsNoteAbout(employee);
            return new SignatureOnScreen(row.Party, isNote ? desk.Person.Name : signer, isNote ? signer : null,
                isNote && signatures.Any(own => own.Party == row.Party && !own.IsNoteAbout(employee)),
                desk.Regulation.Outcome(row.OutcomeKey), row.Remark.Reveal(), Calendar.ToLocal(row.At), row.SignedInBy);
        })];
    }
}
