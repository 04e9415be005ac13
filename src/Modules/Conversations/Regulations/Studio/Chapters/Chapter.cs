using Beweeg.Platform.Sheets;

namespace Beweeg.Conversations.Regulations.Studio.Chapters;

/// <summary>A part of a regulation that somebody changes on one page.</summary>
/// <param name="Address">The last part of its address: "termijnen", "vragen/planning".</param>
/// <param name="Title">Above its page.</param>
/// <param name="Lead">What can be changed here, and what for.</param>
/// <param name="Places">Where contradictions lie that belong here: beginnings of paths in the file.</param>
/// <param name="Fields">Lays its fields on a sheet, and gives the regulation back as the sheet has it.</param>
/// <param name="Of">Of which conversation or cycle it is; null for the regulation as a whole.</param>
public sealed record Chapter(string Address, string Title, string Lead, IReadOnlyList<string> Places, Func<Regulation, Sheet, Regulation> Fields, string? Of = null)
{
    /// <summary>"Vragen bij Planningsgesprek".</summary>
    public string Name => Of is null ? Title : $"{Title}: {Of}";

    /// <summary>The address of its page.</summary>
    public string Url(Guid version) => $"/regelingen/{version}/wijzigen/{Address}";
}

/// <summary>Chapters under one heading.</summary>
public sealed record ChapterGroup(string Title, string Lead, IReadOnlyList<Chapter> Chapters);
