using Beweeg.Organisation.Demo;
using Beweeg.Organisation.Import;

namespace Beweeg.UnitTests.Organisation;

public sealed class DemoMunicipalityTests
{
    private static readonly DateOnly Today = new(2026, 11, 22);
    private static readonly ImportSet Set = DemoMunicipality.Generate(1_200, 1, Today);
    private static readonly Dictionary<string, ImportedUnit> Units = Set.Units.ToDictionary(unit => unit.Code, StringComparer.Ordinal);

    private static readonly List<ImportedPerson> InService =
        [.. Set.People.Where(person => person.InService <= Today && (person.OutOfService ?? Today) >= Today)];

    private static readonly ILookup<string, ImportedPosition> PositionsToday = Set.Positions
        .Where(position => position.Begin <= Today && (position.End ?? Today) >= Today)
        .ToLookup(position => position.PersonNumber, StringComparer.Ordinal);

    [Theory]
    [InlineData(50, 1)]
    [InlineData(100, 2)]
    [InlineData(333, 3)]
    [InlineData(1_200, 4)]
    [InlineData(4_100, 5)]
    public void WrittenAndReadBack_IsEqualAndWithoutFaults(int employees, int seed)
    {
        var set = DemoMunicipality.Generate(employees, seed, Today);
        var result = new WrittenSet(set).Read();

        result.Faults.ShouldBeEmpty();
        result.UnreadColumns.ShouldBeEmpty();
        result.Set.ShouldBe(set);
    }

    [Fact]
    public void SameNumbers_GiveTheSameSet_AndAnotherSeedAnother()
    {
        DemoMunicipality.Generate(1_200, 1, Today).ShouldBe(Set);
        DemoMunicipality.Generate(1_200, 2, Today).ShouldNotBe(Set);
    }

    [Fact]
    public void AnyDayAndSize_GivesASetWithoutFaultsAndTeamsThatAreLargeEnough()
    {
        foreach (var step in Enumerable.Range(0, 37))
        {
            // From 20 December, over the turn of the year and 29 February.
            var day = new DateOnly(2027, 12, 20).AddDays(step < 7 ? step * 3 : (step * 10) + 1);
            var set = DemoMunicipality.Generate(50 + (step * 9), step, day);
            new WrittenSet(set).Read().Faults.ShouldBeEmpty();
            var heads = set.Positions
                .Where(position => position.Begin <= day && (position.End ?? day) >= day)
                .GroupBy(position => position.UnitCode, position => position.PersonNumber, StringComparer.Ordinal)
                .ToDictionary(group => group.Key, group => group.Distinct(StringComparer.Ordinal).Count(), StringComparer.Ordinal);
            set.Units.Where(unit => unit.Kind == UnitKind.Team).ShouldAllBe(team => heads[team.Code] >= 8 && heads[team.Code] <= 44);
        }
    }

    [Fact]
    public void TooFewEmployees_IsRefused() =>
        Should.Throw<ArgumentOutOfRangeException>(() => DemoMunicipality.Generate(49, 1, Today));

    [Fact]
    public void Headcount_IsExactlyWhatWasAsked()
    {
        InService.Count.ShouldBe(1_200);
        InService.ShouldAllBe(person => PositionsToday.Contains(person.Number));
        Set.People.Select(person => person.Number).ShouldBeUnique(StringComparer.Ordinal);
        Set.People.Select(person => person.Email).OfType<string>().ShouldBeUnique(StringComparer.Ordinal);
        Set.People.Select(person => person.Email).OfType<string>().ShouldAllBe(email => email.EndsWith("@voorbeeld.example", StringComparison.Ordinal));
        Set.People.ShouldContain(person => person.Prefix != null);
    }

    [Fact]
    public void Tree_HasTwentyDepartmentsAndTeamsOfEightToForty()
    {
        Set.Units.Count(unit => unit.Kind == UnitKind.Department).ShouldBe(20);
        Set.Units.Count(unit => unit.Kind == UnitKind.Sector).ShouldBe(5);
        Set.Units.Count(unit => unit.ParentCode == null).ShouldBe(1);
        var sizes = PositionsToday.SelectMany(group => group).CountBy(position => position.UnitCode).ToDictionary(StringComparer.Ordinal);
        foreach (var team in Set.Units.Where(unit => unit.Kind == UnitKind.Team))
        {
            // The second position of a few people makes a team one or two heads larger.
            sizes[team.Code].ShouldBeInRange(8, 44, team.Name);
            Units[team.ParentCode!].Kind.ShouldBe(UnitKind.Department);
        }

        var heads = InService.CountBy(person => PositionsToday[person.Number].First().UnitCode).ToDictionary(StringComparer.Ordinal);
        Set.Units.Where(unit => unit.Kind == UnitKind.Team).ShouldAllBe(team => heads[team.Code] >= 8 && heads[team.Code] <= 40);
        Set.Units.Select(unit => (unit.ParentCode, unit.Name)).ShouldBeUnique();
    }

    [Fact]
    public void EveryUnit_HasAManagerWhoSitsThere_OrSomeoneActing()
    {
        var now = Set.Managers.Where(row => row.Begin <= Today && (row.End ?? Today) >= Today).ToLookup(row => row.UnitCode, StringComparer.Ordinal);
        foreach (var unit in Set.Units)
        {
            now.Contains(unit.Code).ShouldBeTrue(unit.Name);
            if (unit.Kind != UnitKind.Municipality)
                now[unit.Code].ShouldAllBe(row => PositionsToday[row.PersonNumber].Any(position => position.UnitCode == unit.Code));
        }

        var vacancies = Set.Units.Where(unit => now[unit.Code].All(row => row.Kind == ManagementKind.Acting)).ToList();
        vacancies.Count.ShouldBeInRange(1, 3);
        Set.Managers.ShouldContain(row => row.UnitCode == vacancies[0].Code && row.Kind == ManagementKind.Manager && row.End < Today);
        Set.Units.ShouldContain(unit => now[unit.Code].Count() == 2, "one manager is away and covered for");
    }

    [Fact]
    public void PartTime_IsAsInDutchMunicipalities()
    {
        var factors = InService.ConvertAll(person => PositionsToday[person.Number].Sum(position => position.Factor));
        factors.Average().ShouldBe(0.90m, 0.01m);
        (factors.Count(factor => factor == 1m) / 1_200m).ShouldBe(0.59m, 0.02m);
    }

    [Fact]
    public void Inflow_OutflowAndMoves_AreAsInDutchMunicipalities()
    {
        var yearAgo = Today.AddYears(-1);
        (InService.Count(person => person.InService > yearAgo) / 1_200m).ShouldBeInRange(0.13m, 0.16m);
        (Set.People.Count(person => person.OutOfService > yearAgo && person.OutOfService < Today) / 1_200m).ShouldBe(0.085m, 0.01m);
        Set.People.ShouldContain(person => person.InService > Today);
        InService.ShouldContain(person => person.OutOfService > Today);
        (Set.Positions.Count(position => position.Sequence == 2 && position.Begin > yearAgo) / 1_200m).ShouldBeInRange(0.04m, 0.09m);
        var probation = Set.Positions.Where(position => position.Appointment == AppointmentKind.Probation).ToList();
        probation.Count.ShouldBeInRange(50, 120);
        probation.ShouldAllBe(position => position.ProbationDecision == position.Begin.AddYears(1));
        Set.Positions.ShouldContain(position => position.InRunUpScale && position.RunUpUntil != null);
        Set.Positions.ShouldContain(position => position.Appointment == AppointmentKind.Temporary);
        Set.Leave.Count.ShouldBeInRange(10, 60);
        InService.Count(person => PositionsToday[person.Number].Count() == 2).ShouldBeInRange(5, 40);
    }

    [Fact]
    public void JobBook_CoversAllJobGroupsWithTasks()
    {
        Set.Jobs.Select(job => job.JobGroup).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ShouldBe(JobGroups.Order(StringComparer.Ordinal));
        Set.Jobs.Count.ShouldBeInRange(40, 55);
        Set.Jobs.ShouldAllBe(job => job.MainTasks.Count >= 4 && job.MainTasks.Count <= 7 && job.Purpose != null);
        Set.Jobs.SelectMany(job => job.MainTasks).Count().ShouldBeGreaterThan(200);
        Set.Jobs.Select(job => job.Purpose).OfType<string>().ShouldBeUnique(StringComparer.Ordinal);
        Set.Jobs.Select(job => job.Scale.Number).Distinct().Count().ShouldBeGreaterThan(10);
        var used = Set.Positions.Select(position => position.JobCode).ToHashSet(StringComparer.Ordinal);
        Set.Jobs.Where(job => !used.Contains(job.Code)).Select(job => job.Name).ShouldBeEmpty();
    }

    [Fact]
    public void EveryDepartment_HasAnHrAdviserWhoIsOne()
    {
        var advisers = Set.Roles.Where(role => role.Role == RoleKind.HrAdviser).ToList();
        advisers.Select(role => role.UnitCode).ShouldBe(Set.Units.Where(unit => unit.Kind is UnitKind.Department or UnitKind.Municipality).Select(unit => unit.Code), ignoreOrder: true);
        advisers.Single(role => role.UnitCode == "GV").PersonNumber.ShouldBe(DemoPeople.RegulationAdviser.Number);
        advisers.ShouldAllBe(role => PositionsToday[role.PersonNumber].Any(position => position.JobCode == "AD1"));
        advisers.Select(role => role.PersonNumber).Distinct(StringComparer.Ordinal).Count().ShouldBe(6);
        Set.Roles.Count(role => role.Role == RoleKind.WorksCouncil).ShouldBe(15);
        Set.Roles.Where(role => role.Role == RoleKind.Coordinator).Select(role => role.Decision).OfType<string>().Count().ShouldBe(2);
        Set.Roles.Count(role => role.Role == RoleKind.Administrator).ShouldBe(2);
    }

    [Theory]
    [InlineData(50)]
    [InlineData(1_200)]
    [InlineData(4_000)]
    public void DemoPeople_AreWhereTheStoriesExpectThem(int employees)
    {
        var set = DemoMunicipality.Generate(employees, 7, Today);
        foreach (var demo in DemoPeople.All)
        {
            var person = set.People.Single(row => Same(row.Number, demo.Number));
            person.FullName.ShouldBe(demo.FullName);
            set.Positions.Single(position => Same(position.PersonNumber, demo.Number)).UnitCode.ShouldBe(demo.UnitCode);
            set.Managers.Any(row => Same(row.PersonNumber, demo.Number) && Same(row.UnitCode, demo.UnitCode)).ShouldBe(demo.IsManager);
        }

        set.Units.Single(unit => Same(unit.Code, DemoPeople.FieldEmployee.UnitCode)).Name.ShouldBe("Groen");
        set.Positions.Single(position => Same(position.PersonNumber, DemoPeople.NewEmployee.Number)).Appointment.ShouldBe(AppointmentKind.Probation);
        Role(DemoPeople.HrAdviser).ShouldContain(role => role.Role == RoleKind.HrAdviser && role.UnitCode == "GV-OR");
        Role(DemoPeople.Administrator).ShouldHaveSingleItem().Role.ShouldBe(RoleKind.Administrator);
        Role(DemoPeople.WorksCouncilMember).ShouldHaveSingleItem().Role.ShouldBe(RoleKind.WorksCouncil);
        Role(DemoPeople.Coordinator).ShouldHaveSingleItem().Role.ShouldBe(RoleKind.Coordinator);

        List<ImportedRole> Role(DemoPerson demo) => [.. set.Roles.Where(role => Same(role.PersonNumber, demo.Number))];
    }

    [Fact]
    public void AVeryLargeSet_IsSeveralMunicipalities()
    {
        var set = DemoMunicipality.Generate(7_000, 1, Today);

        set.Units.Count(unit => unit.Kind == UnitKind.Municipality).ShouldBe(4);
        set.Units.Count(unit => unit.Kind == UnitKind.Department).ShouldBe(80);
        set.People.Count(person => person.InService <= Today && (person.OutOfService ?? Today) >= Today).ShouldBe(7_000);
        set.People.Select(person => person.Email).OfType<string>().ShouldBeUnique(StringComparer.Ordinal);
    }

    private static readonly string[] JobGroups =
    [
        "Assistent Uitvoering", "Technisch Uitvoerend Medewerker", "Administratief Medewerker", "Medewerker Frontoffice",
        "Secretarieel Medewerker", "Vakspecialist", "Adviseur", "Beleidsondersteuner", "Beleidsmedewerker", "Projectmedewerker",
        "Projectleider", "Teammanager", "Manager Bedrijfsvoering", "Manager Beleid of Bedrijf", "Directieleden", "Programma Manager",
    ];

    private static bool Same(string? left, string? right) => string.Equals(left, right, StringComparison.Ordinal);
}
