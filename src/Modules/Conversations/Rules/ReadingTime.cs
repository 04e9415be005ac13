using Beweeg.Conversations.Regulations;
using Beweeg.Platform.Rules;

namespace Beweeg.Conversations.Rules;

/// <summary>How long somebody has to read and sign, before another notes that there was no answer.</summary>
internal static class ReadingTime
{
    // Where a regulation reminds nobody: a week, as the term for reading a draft.
    private const int DaysWithoutReminder = 7;

    /// <summary>The first day on which it can be noted that somebody did not answer.</summary>
    /// <param name="laidDown">The day on which the text was laid down to sign.</param>
    [LegalBasis("Regeling gesprekscyclus 2014, art. 6", Rule = "Wie niet reageert, heeft eerst tijd gehad om te lezen en te tekenen",
        Remark = "De regeling noemt geen termijn. We nemen de eerste herinnering om te tekenen: die dag na het voorleggen kan het pas. Dat iemand niet wil tekenen, kan bij een beoordeling meteen worden genoteerd: tekenen kan daarna nog. Waar het besluit het gesprek afsluit, is er altijd eerst tijd.")]
    public static DateOnly FirstDayToNote(Regulation regulation, DateOnly laidDown) =>
        laidDown.AddDays(regulation.Reminders.SignatureDaysAfter is { Count: > 0 } days ? days.Min() : DaysWithoutReminder);
}
