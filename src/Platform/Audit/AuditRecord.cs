using Beweeg.Platform.Access;

namespace Beweeg.Platform.Audit;

/// <summary>
/// What somebody did or read, as told by the code that did it. It never holds content: what was written is in the
/// file itself, the record says that, by whom, for whom and with which right.
/// </summary>
/// <param name="Operation">Noun and verb, English, fixed: "planning.approve". Its Dutch sentence is in <see cref="Operations"/>.</param>
/// <param name="Actor">Who did it: an employee, an account, or null for the system itself.</param>
/// <param name="ActingFor">On whose behalf, when somebody acts for somebody else.</param>
/// <param name="Right">The relation that gave the right.</param>
/// <param name="Subject">The employee whom it is about; null when it is about nobody in particular.</param>
/// <param name="ObjectKind">Kind of thing, English: "conversation".</param>
/// <param name="Object">Which one.</param>
/// <param name="Detail">Facts without content, short: "version 3; outcome seen".</param>
/// <param name="Origin">Where it came from: an internet address, "cli" or "job".</param>
/// <param name="At">When, UTC, in microseconds.</param>
public sealed record AuditRecord(
    Operation Operation,
    Guid? Actor,
    Guid? ActingFor,
    Relation? Right,
    Guid? Subject,
    string ObjectKind,
    Guid? Object,
    string? Detail,
    string Origin,
    DateTime At);
