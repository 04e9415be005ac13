using Beweeg.Platform.Audit;

namespace Beweeg.Organisation.Assessors;

/// <summary>What stays on record around appointments, with the sentence that the employee reads.</summary>
internal static class AssessorOperations
{
    public static readonly Operation Read = new("assessor.read", "bekeek wie je gesprekken voert", IsReading: true);
    public static readonly Operation Appoint = new("assessor.appoint", "wees aan wie je beoordeelt, in plaats van je leidinggevende of daarnaast");
    public static readonly Operation End = new("assessor.end", "gaf een laatste dag aan wie je beoordeelt, in plaats van je leidinggevende of daarnaast");
}
