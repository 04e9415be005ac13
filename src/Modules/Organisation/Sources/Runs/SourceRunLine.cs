using Beweeg.Platform.Tenancy;

namespace Beweeg.Organisation.Sources.Runs;

/// <summary>One sentence about a run: what changes for whom, what is wrong and where, or what is asked.</summary>
public sealed class SourceRunLine : IOwnedByMunicipality
{
    public const int LongestSentence = 900;

    private SourceRunLine() { }

    public SourceRunLine(Guid id, Guid runId, int number, LineKind kind, string place, string sentence)
    {
        Id = id;
        RunId = runId;
        Number = number;
        Kind = kind;
        Place = Short(place, 300);
        Sentence = Short(sentence, LongestSentence);
    }

    public Guid Id { get; private set; }
    public Guid MunicipalityId { get; private set; }
    public Guid RunId { get; private set; }

    /// <summary>The order in which it is read.</summary>
    public int Number { get; private set; }
    public LineKind Kind { get; private set; }

    /// <summary>Of a fault the dataset, row and field; of a change its kind: "nieuwe medewerkers".</summary>
    public string Place { get; private set; } = "";
    public string Sentence { get; private set; } = "";

    private static string Short(string text, int most) => text.Length <= most ? text : text[..(most - 1)] + "…";
}

/// <summary>What a line is about.</summary>
public enum LineKind
{
    /// <summary>Asked of the administrator.</summary>
    Question,

    /// <summary>Something that cannot be right.</summary>
    Fault,

    /// <summary>Something that changes.</summary>
    Change,
}
