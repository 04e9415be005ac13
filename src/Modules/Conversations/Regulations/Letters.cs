namespace Beweeg.Conversations.Regulations;

/// <summary>Letters in the words of the municipality. One that is null is not written; to an informant goes the text that comes with Beweeg.</summary>
/// <param name="Invitation">With the invitation for a conversation; the employee reads it at the conversation until that was held.</param>
/// <param name="Draft">With the draft of an appraisal, until the conversation about it was held.</param>
/// <param name="Adoption">With the adopted appraisal; it becomes a part of it.</param>
/// <param name="InformantRequest">The mail that asks an informant. It names no employee: a mail can be read by others.</param>
public sealed record Letters(Letter? Invitation = null, Letter? Draft = null, Letter? Adoption = null, Letter? InformantRequest = null)
{
    /// <summary>The letters that are written, in the order in which they are read.</summary>
    public IEnumerable<(LetterKind Kind, Letter Letter)> All()
    {
        if (Invitation is not null) yield return (LetterKind.Invitation, Invitation);
        if (Draft is not null) yield return (LetterKind.Draft, Draft);
        if (Adoption is not null) yield return (LetterKind.Adoption, Adoption);
        if (InformantRequest is not null) yield return (LetterKind.InformantRequest, InformantRequest);
    }
}

/// <summary>One letter. Words between braces, such as {voornaam}, are filled in; an empty line begins a paragraph.</summary>
/// <param name="Subject">Heading on screen and paper, subject of a mail.</param>
/// <param name="Text">The text.</param>
public sealed record Letter(string Subject, string Text);

/// <summary>For what a letter is.</summary>
public enum LetterKind { Invitation, Draft, Adoption, InformantRequest }
