using Beweeg.DesignSystem;

namespace Beweeg.Organisation.Assessors;

/// <summary>The Dutch words around an appointment.</summary>
internal static class AssessorWords
{
    /// <summary>As the adviser chooses it.</summary>
    public static string Dutch(this AssessorKind kind) => kind == AssessorKind.InPlace ? "In plaats van de leidinggevende" : "Tweede beoordelaar, naast de leidinggevende";

    /// <summary>As the adviser chooses it: what is the case.</summary>
    public static string Dutch(this AssessorGround ground) => ground switch
    {
        AssessorGround.Related => "De leidinggevende is familie of partner van de medewerker",
        AssessorGround.NotFree => "De leidinggevende staat hier niet vrij in, bijvoorbeeld omdat dezelfde persoon hen allebei beoordeelt",
        AssessorGround.Office => "Het gaat om de gemeentesecretaris of de griffier",
        _ => "Iets anders",
    };

    /// <summary>As the employee reads it: true, and without what is nobody else's business.</summary>
    public static string ForTheEmployee(AssessorGround ground, string reason) => ground switch
    {
        AssessorGround.Related => "Zo blijven werk en privé gescheiden.",
        AssessorGround.NotFree => "Zo kijkt er iemand naar je werk die daar vrij in staat.",
        AssessorGround.Office => "Dat hoort bij je functie.",
        _ => reason,
    };

    /// <summary>The decision in a phrase: "besluit van de directie van 3 maart 2026, DB-2026-14".</summary>
    public static string Decision(AssessorAppointment row) => $"besluit van {row.DecidedBy} van {DutchDate.Text(row.DecidedOn)}, {row.Reference}";
}
