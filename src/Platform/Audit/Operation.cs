namespace Beweeg.Platform.Audit;

/// <summary>Something that people do in Beweeg and that stays on record.</summary>
/// <param name="Key">Noun and verb, English, never renamed: it stands in the chain.</param>
/// <param name="Sentence">What an employee reads about it, Dutch, without the name: "las jouw beoordeling".</param>
/// <param name="IsReading">True for reading, false for changing.</param>
public sealed record Operation(string Key, string Sentence, bool IsReading = false);
