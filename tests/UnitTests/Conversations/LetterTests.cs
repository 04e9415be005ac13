using Beweeg.Conversations.Regulations;
using FsCheck;
using FsCheck.Fluent;
using Shouldly;

namespace Beweeg.UnitTests.Conversations;

public sealed class LetterTests
{
    private static readonly Regulation Usual = Presets.Load(Presets.GoedeGesprek2014);

    [Fact]
    public void LetterWithItsWords_IsFilledIn_AndWhatNobodyKnowsStays() =>
        LetterFields.Fill("Beste {voornaam}, op {datum} zien we elkaar. {Voornaam} {} {", new Dictionary<string, string>(StringComparer.Ordinal) { ["voornaam"] = "Noor", ["datum"] = "12 mei" })
            .ShouldBe("Beste Noor, op 12 mei zien we elkaar. {Voornaam} {} {");

    [Fact]
    public void WhatIsFilledIn_IsNeverReadAgain() => Prop.ForAll<NonNull<string>>(value =>
        LetterFields.Fill("<{voornaam}>", new Dictionary<string, string>(StringComparer.Ordinal) { ["voornaam"] = value.Get + "{naam}", ["naam"] = "verkeerd" }) == $"<{value.Get}{{naam}}>").QuickCheckThrowOnFailure();

    [Fact]
    public void PresetsLetters_HaveOnlyWordsThatCanBeFilledIn()
    {
        foreach (var preset in new[] { Presets.GoedeGesprek2014, Presets.CaoGemeenten, Presets.DoorlopendGesprek })
        {
            var regulation = Presets.Load(preset);
            regulation.Letters!.Invitation.ShouldNotBeNull();
            RegulationCheck.Problems(regulation).ShouldBeEmpty(preset);
        }
    }

    [Fact]
    public void WordThatBeweegCannotFillIn_IsNamedWithTheOnesThatItCan() =>
        Problems(new Letters(Invitation: new Letter("Hallo {vornaam}", "Tot {datum}."))).ShouldBe(
            [("letters.invitation", "In de brief bij de uitnodiging staat {vornaam}. Dat kan Beweeg niet invullen. Kies uit {voornaam}, {naam}, {leidinggevende}, {gesprek}, {cyclus}, {datum}, {tijd} en {plek}.")]);

    [Fact]
    public void QualificationInTheInvitation_CannotBeKnownThenYet() =>
        Problems(new Letters(Invitation: new Letter("Uitnodiging", "Je krijgt {kwalificatie}."))).Single().Sentence.ShouldContain("{kwalificatie}");

    [Fact]
    public void MailToAnInformantWithoutTheLink_IsRefused_AndSoIsTheNameOfTheEmployee() =>
        Problems(new Letters(InformantRequest: new Letter("Vraag", "Beste {informant}, vertel iets over {naam}."))).Select(problem => problem.Sentence).ShouldBe(
            [
                "In de mail aan een informant staat {naam}. Dat kan Beweeg niet invullen. Kies uit {informant}, {vrager}, {link} en {uiterlijk}.",
                "De mail aan een informant heeft geen {link}. Zonder de link kan niemand antwoorden.",
            ]);

    [Fact]
    public void LetterAboutAnAppraisal_WhereNobodyIsAppraised_IsAContradiction()
    {
        var regulation = Presets.Load(Presets.DoorlopendGesprek) with { Letters = new Letters(Adoption: new Letter("Vastgesteld", "Beste {voornaam}")) };
        RegulationCheck.Problems(regulation).Single().ShouldBe(new RegulationProblem("letters.adoption", "Er is een brief bij de beoordeling, maar in deze regeling wordt niemand beoordeeld. Haal de brief weg."));
    }

    private static IReadOnlyList<(string Place, string Sentence)> Problems(Letters letters) =>
        [.. RegulationCheck.Problems(Usual with { Letters = letters }).Select(problem => (problem.Place, problem.Sentence))];
}
