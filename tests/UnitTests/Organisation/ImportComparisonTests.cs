using Beweeg.Organisation.Demo;
using Beweeg.Organisation.Import;
using Beweeg.Organisation.Import.Comparison;

namespace Beweeg.UnitTests.Organisation;

public sealed class ImportComparisonTests
{
    private static readonly DateOnly Today = new(2026, 11, 22);

    [Fact]
    public void SameDelivery_ChangesNothing_WhateverTheOrderOfItsRows()
    {
        var set = DemoMunicipality.Generate(300, 1, Today);
        var turned = new ImportSet(
            [.. set.Units.Reverse()], [.. set.Jobs.Reverse()], [.. set.People.Reverse()], [.. set.Positions.Reverse()],
            [.. set.Managers.Reverse()], [.. set.Leave.Reverse()], [.. set.Roles.Reverse()]);

        var difference = ImportComparison.Compare(set, turned);

        difference.IsEmpty.ShouldBeTrue();
        difference.Summary.ShouldBeEmpty();
    }

    [Fact]
    public void FirstDelivery_IsAllNew()
    {
        var difference = ImportComparison.Compare(null, new DeliveryFiles().Read().Set);

        difference.Summary.ShouldBe(
        [
            "3 nieuwe eenheden", "2 nieuwe functies", "3 nieuwe medewerkers",
            "1 nieuwe regel over leiding", "1 nieuwe verlofperiode", "1 nieuwe rol",
        ]);
        difference.Changes.Select(change => change.Sentence).ShouldBe(
        [
            "Nieuwe eenheid: gemeente Gemeente Voorbeeld (1).",
            "Nieuwe eenheid: afdeling Openbare ruimte (10), onder Gemeente Voorbeeld.",
            "Nieuwe eenheid: team Groen (101), onder Openbare ruimte.",
            "Nieuwe functie: Medewerker groen (F1), schaal 5.",
            "Nieuwe functie: Teammanager (F2), schaal 11.",
            "Nieuwe medewerker: Noor van der Meer (7), in dienst op 1 maart 2015, Teammanager in Groen.",
            "Nieuwe medewerker: Zoë Smit (8), in dienst op 1 april 2026, Medewerker groen in Groen.",
            "Nieuwe medewerker: Jan Bos (9), in dienst op 1 januari 2010, Medewerker groen in Groen.",
            "Nieuwe leiding: Noor van der Meer (7), leidinggevende van Groen, vanaf 1 maart 2015.",
            "Nieuw verlof: Jan Bos (9), ouderschapsverlof, vanaf 1 mei 2026 tot en met 30 juni 2026.",
            "Nieuwe rol: Noor van der Meer (7), ondernemingsraad, vanaf 1 januari 2026.",
        ]);
    }

    [Fact]
    public void ChangedUnit_SaysWhatItWas() => Sentences(
        files => files.Replacing("eenheden.csv", "Groen;10;team", "Groen en bomen;1;afdeling")).ShouldBe(
        ["Eenheid verandert: afdeling Groen en bomen (101), onder Gemeente Voorbeeld: naam wordt Groen en bomen (was Groen), bovenliggende code wordt 1 (was 10), soort wordt afdeling (was team)."]);

    [Fact]
    public void ChangedJob_SaysThatTextsChange() => Sentences(
        files => files.Replacing("functies.csv", ";5;Het groen is veilig en mooi.;Snoeit bomen|", ";6;Alles groeit.;")).ShouldBe(
        ["Functie verandert: Medewerker groen (F1), schaal 6: schaal wordt 6 (was 5), doel verandert, hoofdtaken verandert."]);

    [Fact]
    public void PersonWhoLeaves_GoesOutOfServiceOnADay() => Sentences(
        files => files
            .Replacing("personen.csv", "2026-04-01;", "2026-04-01;2027-03-31")
            .Replacing("dienstverbanden.csv", "2026-04-01;;", "2026-04-01;2027-03-31;")).ShouldBe(
        [
            "Zoë Smit (8) gaat uit dienst op 31 maart 2027.",
            "Dienstverband verandert: Zoë Smit (8), Medewerker groen in Groen, vanaf 1 april 2026: einde wordt 31 maart 2027 (was leeg).",
        ]);

    [Fact]
    public void PersonWhoStaysAfterAll_Changes() => Sentences(
        files => files.Replacing("personen.csv", "2010-01-01;2026-12-31", "2010-01-01;")).ShouldBe(
        ["Medewerker verandert: Jan Bos (9): uit dienst wordt leeg (was 31 december 2026)."]);

    [Fact]
    public void PersonWithAnotherNameAndAnotherLastDay_GetsASentenceForEach() => Sentences(
        files => files.Replacing("personen.csv", "Jan;J.;;Bos;;2010-01-01;2026-12-31", "Jan;J.;van den;Bos;;2010-01-01;2027-01-31")).ShouldBe(
        [
            "Medewerker verandert: Jan van den Bos (9): voorvoegsel wordt van den (was leeg).",
            "Jan van den Bos (9) gaat uit dienst op 31 januari 2027 (was 31 december 2026).",
        ]);

    [Fact]
    public void PersonWhoIsNoLongerDelivered_IsGone_WithoutASentenceAboutThePosition() => Sentences(
        files => files
            .Replacing("personen.csv", "8;Zoë;Z.;;Smit;;2026-04-01;\r\n", "")
            .Replacing("dienstverbanden.csv", "8;1;F1;101;2026-04-01;;0,8889;4;ja;proef;2027-03-31\r\n", "")).ShouldBe(
        ["Zoë Smit (8) staat niet meer in de levering."]);

    [Fact]
    public void MoveToAnotherUnit_SaysTheDayAndTheNewManager() => Sentences(
        files => files
            .Replacing("eenheden.csv", "101;Groen;10;team", "101;Groen;10;team\r\n102;Wegen;10;team")
            .Replacing("dienstverbanden.csv", "8;1;F1;101;2026-04-01;;", "8;2;F2;102;2026-09-01;;0,8889;11;nee;vast;\r\n8;1;F1;101;2026-04-01;2026-08-31;")
            .Adding("leidinggevenden.csv", "102;9;2026-01-01;2026-12-31;leidinggevende")).ShouldBe(
        [
            "Nieuwe eenheid: team Wegen (102), onder Openbare ruimte.",
            "Zoë Smit (8) gaat op 1 september 2026 van Groen naar Wegen.",
            "Zoë Smit (8) wordt op 1 september 2026 Teammanager (was Medewerker groen).",
            "Zoë Smit (8) krijgt op 1 september 2026 Jan Bos (9) als leidinggevende (was Noor van der Meer (7)).",
            "Nieuw dienstverband: Zoë Smit (8), Teammanager in Wegen, vanaf 1 september 2026.",
            "Dienstverband verandert: Zoë Smit (8), Medewerker groen in Groen, vanaf 1 april 2026: einde wordt 31 augustus 2026 (was leeg).",
            "Nieuwe leiding: Jan Bos (9), leidinggevende van Wegen, vanaf 1 januari 2026 tot en met 31 december 2026.",
        ]);

    [Fact]
    public void NewManagerOfATeam_IsSaidForEveryoneInIt()
    {
        var now = new DeliveryFiles().Read().Set;
        var next = new DeliveryFiles()
            .Replacing("leidinggevenden.csv", "2015-03-01;;", "2015-03-01;2026-05-31;")
            .Adding("leidinggevenden.csv", "101;8;2026-06-01;;leidinggevende", "10;9;2020-01-01;2026-12-31;waarnemend")
            .Read().Set;

        var moved = ImportComparison.Compare(now, next).Changes.Where(change => change.Kind == ChangeKind.OtherManager).ToList();

        // The former manager gets his successor; the new one gets the manager of the unit above.
        moved.Select(change => (change.Key, change.From, change.Sentence)).ShouldBe(
        [
            ("7", new DateOnly(2020, 1, 1), "Noor van der Meer (7) krijgt op 1 januari 2020 Jan Bos (9) als leidinggevende (was niemand)."),
            ("8", new DateOnly(2026, 6, 1), "Zoë Smit (8) krijgt op 1 juni 2026 Jan Bos (9) als leidinggevende (was Noor van der Meer (7))."),
            ("9", new DateOnly(2026, 6, 1), "Jan Bos (9) krijgt op 1 juni 2026 Zoë Smit (8) als leidinggevende (was Noor van der Meer (7))."),
        ]);
    }

    [Fact]
    public void ManagerWithoutASuccessor_LeavesPeopleWithoutOne_FromTheDayAfter() => Sentences(
        files => files.Replacing("leidinggevenden.csv", "2015-03-01;;", "2015-03-01;2026-05-31;")).ShouldBe(
        [
            "Zoë Smit (8) heeft vanaf 1 juni 2026 geen leidinggevende (was Noor van der Meer (7)).",
            "Jan Bos (9) heeft vanaf 1 juni 2026 geen leidinggevende (was Noor van der Meer (7)).",
            "Leiding verandert: Noor van der Meer (7), leidinggevende van Groen, vanaf 1 maart 2015 tot en met 31 mei 2026: einde wordt 31 mei 2026 (was leeg).",
        ]);

    [Fact]
    public void ActingManager_CountsOnlyWhileThereIsNoManager()
    {
        var now = new DeliveryFiles().Read().Set;

        Moved(files => files.Adding("leidinggevenden.csv", "101;9;2026-06-01;2026-12-31;waarnemend")).ShouldBeEmpty();
        Moved(files => files
            .Replacing("leidinggevenden.csv", "2015-03-01;;", "2015-03-01;2026-05-31;")
            .Adding("leidinggevenden.csv", "101;9;2026-06-01;2026-12-31;waarnemend")).ShouldContain(("8", new DateOnly(2026, 6, 1)));

        IEnumerable<(string, DateOnly?)> Moved(Func<DeliveryFiles, DeliveryFiles> change) =>
            ImportComparison.Compare(now, change(new DeliveryFiles()).Read().Set).Changes
                .Where(one => one.Kind == ChangeKind.OtherManager)
                .Select(one => (one.Key, one.From));
    }

    [Fact]
    public void SecondSmallerPosition_IsNoMove() => Sentences(
        files => files.Adding("dienstverbanden.csv", "8;2;F2;10;2026-06-01;2026-12-31;0,2;11;nee;tijdelijk;")).ShouldBe(
        ["Nieuw dienstverband: Zoë Smit (8), Teammanager in Openbare ruimte, vanaf 1 juni 2026."]);

    [Fact]
    public void ChangedFactor_IsSaidWithAComma() => Sentences(
        files => files.Replacing("dienstverbanden.csv", "0,8889", "0.5")).ShouldBe(
        ["Dienstverband verandert: Zoë Smit (8), Medewerker groen in Groen, vanaf 1 april 2026: deeltijdfactor wordt 0,5 (was 0,8889)."]);

    [Fact]
    public void LeaveAndRoles_ChangeAndEnd() => Sentences(
        files => files
            .Replacing("verlof.csv", "2026-06-30", "2026-07-31")
            .Replacing("rollen.csv", "7;ondernemingsraad;;2026-01-01;;\r\n", "8;coördinator;101;2026-05-01;2027-04-30;Besluit 12\r\n")).ShouldBe(
        [
            "Verlof verandert: Jan Bos (9), ouderschapsverlof, vanaf 1 mei 2026 tot en met 31 juli 2026: einde wordt 31 juli 2026 (was 30 juni 2026).",
            "Nieuwe rol: Zoë Smit (8), coördinator van Groen, vanaf 1 mei 2026 tot en met 30 april 2027.",
            "Rol vervalt: Noor van der Meer (7), ondernemingsraad, vanaf 1 januari 2026.",
        ]);

    [Fact]
    public void WhatIsNoLongerDelivered_IsGone() => Sentences(
        files => files
            .Adding("eenheden.csv", "102;Wegen;10;team")
            .Adding("functies.csv", "F3;Bode;Assistent Uitvoering;4;;")
            .Adding("dienstverbanden.csv", "8;2;F1;10;2026-06-01;;0,1;5;nee;vast;"),
        turned: true).ShouldBe(
        [
            "Eenheid vervalt: team Wegen (102), onder Openbare ruimte.",
            "Functie vervalt: Bode (F3), schaal 4.",
            "Dienstverband vervalt: Zoë Smit (8), Medewerker groen in Openbare ruimte, vanaf 1 juni 2026.",
        ]);

    [Fact]
    public void Counts_FollowTheChanges()
    {
        var now = DemoMunicipality.Generate(300, 1, Today);
        var next = DemoMunicipality.Generate(300, 1, Today.AddMonths(1));

        var difference = ImportComparison.Compare(now, next);

        difference.Changes.Count.ShouldBeGreaterThan(100);
        difference.Count(ChangeSubject.Person, ChangeKind.Changed)
            .ShouldBe(difference.Changes.Count(change => change is { Subject: ChangeSubject.Person, Kind: ChangeKind.Changed }));
        difference.Changes.ShouldBe(difference.Changes
            .OrderBy(change => change.Subject).ThenBy(change => change.Kind)
            .ThenBy(change => change.Key, StringComparer.Ordinal).ThenBy(change => change.From));
        ImportComparison.Compare(now, next).ShouldBe(difference);
    }

    private static IEnumerable<string> Sentences(Func<DeliveryFiles, DeliveryFiles> change, bool turned = false)
    {
        var now = new DeliveryFiles().Read();
        var next = change(new DeliveryFiles()).Read();
        now.Faults.ShouldBeEmpty();
        next.Faults.ShouldBeEmpty();
        var difference = turned ? ImportComparison.Compare(next.Set, now.Set) : ImportComparison.Compare(now.Set, next.Set);
        return difference.Changes.Select(one => one.Sentence);
    }
}
