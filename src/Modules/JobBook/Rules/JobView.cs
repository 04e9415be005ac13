namespace Beweeg.JobBook.Rules;

/// <summary>A job as it is compared: what it asks, with weights as numbers so that rules need no database.</summary>
/// <param name="Key">Its key in the book.</param>
/// <param name="Group">Its job group.</param>
/// <param name="Scale">As it is written.</param>
/// <param name="Weight">The place of the scale among all scales; -1 when it is not known.</param>
/// <param name="Level">The place of the level among the levels of the guide, from light to heavy; -1 outside them.</param>
/// <param name="LevelName">What the level is called in a sentence: "niveau B".</param>
/// <param name="Competencies">What its profile asks, in the order of the profile, by key with the name.</param>
/// <param name="FreeChoices">How many more are chosen for a specialist; zero for others.</param>
public sealed record JobView(
    string Key, string Name, string Group, string Scale, int Weight, int Level, string LevelName, IReadOnlyList<NamedCompetency> Competencies, IReadOnlyList<string> MainTasks, string Knowledge, int FreeChoices = 0);

/// <summary>A competency by key and name.</summary>
public sealed record NamedCompetency(string Key, string Name);
