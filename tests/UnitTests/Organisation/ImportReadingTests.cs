using Beweeg.Organisation.Import;

namespace Beweeg.UnitTests.Organisation;

public sealed class ImportReadingTests
{
    [Fact]
    public void DeliveryWithoutFaults_GivesTypedRows()
    {
        var result = new DeliveryFiles().Read();

        result.Faults.ShouldBeEmpty();
        result.CanBeApplied.ShouldBeTrue();
        result.Set.Units[2].ShouldBe(new ImportedUnit("101", "Groen", "10", UnitKind.Team));
        result.Set.Jobs[0].ShouldBe(new ImportedJob(
            "F1", "Medewerker groen", "Technisch Uitvoerend Medewerker", SalaryScale.Parse("5"),
            "Het groen is veilig en mooi.", ["Snoeit bomen", "Maait gras"], []));
        result.Set.People[0].ShouldBe(new ImportedPerson(
            "7", "Noor", "N.", "van der", "Meer", "noor.vandermeer@voorbeeld.example", new DateOnly(2015, 3, 1), null));
        result.Set.Positions[1].ShouldBe(new ImportedPosition(
            "8", 1, "F1", "101", new DateOnly(2026, 4, 1), null, 0.8889m, SalaryScale.Parse("4"), true, null,
            AppointmentKind.Probation, new DateOnly(2027, 3, 31)));
        result.Set.Managers.ShouldBe([new ImportedManagement("101", "7", new DateOnly(2015, 3, 1), null, ManagementKind.Manager)]);
        result.Set.Leave.ShouldBe([new ImportedLeave("9", new DateOnly(2026, 5, 1), new DateOnly(2026, 6, 30), LeaveKind.Parental)]);
        result.Set.Roles.ShouldBe([new ImportedRole("7", RoleKind.WorksCouncil, null, new DateOnly(2026, 1, 1), null, null)]);
    }
}
