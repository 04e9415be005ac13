using System.Globalization;
using Beweeg.Organisation.Import;

namespace Beweeg.Organisation.Demo;

/// <summary>Builds one municipality: the tree of units, who sits where, who manages, who has which role.</summary>
internal sealed class DemoBuilder
{
    private const int SmallestTeam = 8;
    private const int LargestTeam = 40;
    private const int UsualTeam = 19;
    private const int PeoplePerDepartment = 40;

    // One in so many teams has an empty manager's chair.
    private const int TeamsPerVacancy = 30;
    private const int FirstVacancy = 12;

    private readonly DemoStaff staff;
    private readonly DemoRows rows;
    private readonly Random random;
    private readonly DateOnly today;
    private readonly string prefix;
    private readonly string name;
    private readonly bool isFirst;
    private readonly int firstPosition;
    private readonly List<Team> teams = [];
    private readonly List<ImportedPerson> employees = [];

    public DemoBuilder(DemoStaff staff, DemoRows rows, Random random, DateOnly today, int number)
    {
        this.staff = staff;
        this.rows = rows;
        this.random = random;
        this.today = today;
        isFirst = number == 1;
        firstPosition = rows.Positions.Count;
        prefix = isFirst ? "GV" : string.Create(CultureInfo.InvariantCulture, $"GV{number}");
        name = isFirst ? "Gemeente Voorbeeld" : string.Create(CultureInfo.InvariantCulture, $"Gemeente Voorbeeld {number}");
    }

    public void Build(int size)
    {
        var departments = DemoDepartments.All.Take(Math.Clamp(size / PeoplePerDepartment, 4, DemoDepartments.All.Count)).ToList();
        var sectors = departments.Select(department => department.Sector).OfType<string>().Distinct(StringComparer.Ordinal).ToList();
        var people = size - 1 - sectors.Count - departments.Count;
        BuildTop(sectors);
        foreach (var (department, share) in departments.Zip(Divide(people, departments.ConvertAll(department => department.Share), SmallestTeam, int.MaxValue)))
            BuildDepartment(department, sectors, share);
        foreach (var team in teams)
            Fill(team);
        AddManagers();
        AddComingAndGoing(size);
        AddLeave();
        AddRoles(departments, size);
    }

    private void BuildTop(List<string> sectors)
    {
        rows.Units.Add(new ImportedUnit(prefix, name, null, UnitKind.Municipality));
        var board = AddUnit("D", "Directie", prefix, UnitKind.Board);
        var secretary = staff.AddLeader(new(DemoJobs.MunicipalSecretary, board));
        Manage(prefix, secretary);
        Manage(board, secretary);
        for (var index = 0; index < sectors.Count; index++)
        {
            var sector = AddUnit(SectorCode(index), sectors[index], board, UnitKind.Sector);
            Manage(sector, staff.AddLeader(new(DemoJobs.Director, sector)));
        }
    }

    private void BuildDepartment(DemoDepartment department, List<string> sectors, int size)
    {
        var parent = department.Sector is null ? prefix : $"{prefix}-{SectorCode(sectors.IndexOf(department.Sector))}";
        var unit = AddUnit(department.Code, department.Name, parent, UnitKind.Department);
        Manage(unit, staff.AddLeader(new(department.ManagerJob, unit)));
        var count = Math.Max(1, size / UsualTeam);
        var sizes = Divide(size, Enumerable.Range(0, count).Select(_ => 0.4 + random.NextDouble()).ToList(), SmallestTeam, LargestTeam);
        for (var index = 0; index < count; index++)
        {
            var model = department.Teams[index % department.Teams.Count];
            var round = index / department.Teams.Count;
            var teamName = round == 0 ? model.Name : string.Create(CultureInfo.InvariantCulture, $"{model.Name} {round + 1}");
            var code = AddUnit(string.Create(CultureInfo.InvariantCulture, $"{department.Code}-{index + 1}"), teamName, unit, UnitKind.Team);
            teams.Add(new Team(code, unit, model, sizes[index], IsVacant(code)));
        }
    }

    private void Fill(Team team)
    {
        var seats = team.Size;
        if (isFirst)
        {
            foreach (var fixedPerson in DemoPeople.All.Where(person => Same(person.UnitCode, team.Code)))
            {
                var person = staff.AddFixed(fixedPerson);
                seats--;
                if (fixedPerson.IsManager)
                    team.Manager = person;
            }
        }

        if (team.Manager is null && !team.HasVacancy)
        {
            team.Manager = staff.AddLeader(new(DemoJobs.TeamManager, team.Code));
            seats--;
        }

        var jobs = new Deck<string>(random, team.Model.Jobs);
        for (; seats > 0; seats--)
            team.Members.Add(staff.AddEmployee(new(jobs.Deal(), team.Code), SeatIn(AnyTeam()), SeatIn(SiblingOf(team))));
        employees.AddRange(team.Members);
    }

    private void AddManagers()
    {
        foreach (var team in teams)
        {
            if (team.Manager is { } manager)
                Manage(team.Code, manager);
            else
                LetSomebodyAct(team);
        }
    }

    // The manager left during the last year; the oldest hand of the team acts until there is another.
    private void LetSomebodyAct(Team team)
    {
        var former = staff.AddLeaver(new(DemoJobs.TeamManager, team.Code));
        rows.Managers.Add(new ImportedManagement(team.Code, former.Number, former.InService, former.OutOfService, ManagementKind.Manager));
        var first = former.OutOfService!.Value.AddDays(1);
        var acting = team.Members.Where(member => member.InService <= first && member.OutOfService is null).MinBy(member => member.InService);
        if (acting is not null)
            rows.Managers.Add(new ImportedManagement(team.Code, acting.Number, first, null, ManagementKind.Acting));
    }

    private void AddComingAndGoing(int size)
    {
        // 8.5 % left during the last year.
        for (var count = size * 85 / 1_000; count > 0; count--)
            staff.AddLeaver(SeatIn(AnyTeam()));
        for (var count = Math.Max(1, size / 250); count > 0; count--)
            staff.AddStarter(SeatIn(AnyTeam()));
    }

    private void AddLeave()
    {
        foreach (var person in employees)
        {
            var kind = random.Next(1_000) switch
            {
                < 15 => LeaveKind.LongAbsence,
                < 32 => LeaveKind.Parental,
                < 36 => LeaveKind.Unpaid,
                < 39 => LeaveKind.Study,
                _ => (LeaveKind?)null,
            };
            var begin = today.AddDays(-random.Next(20, 200));
            if (kind is null || person.InService > begin || person.OutOfService is not null)
                continue;
            var end = kind == LeaveKind.LongAbsence && random.Next(2) == 0 ? (DateOnly?)null : begin.AddDays(random.Next(60, 240));
            rows.Leave.Add(new ImportedLeave(person.Number, begin, end, kind.Value));
        }

        CoverForAnAbsentManager();
    }

    // One manager is away for a while; the oldest hand of the team acts, next to the manager.
    private void CoverForAnAbsentManager()
    {
        var team = teams.Find(team => team.Manager is { } manager && !IsFixed(manager) && team.Members.Exists(IsSettled));
        if (team?.Manager is not { } absent)
            return;
        var begin = today.AddDays(-40);
        if (absent.InService > begin)
            return;
        rows.Leave.Add(new ImportedLeave(absent.Number, begin, null, LeaveKind.LongAbsence));
        var acting = team.Members.Where(member => IsSettled(member) && member.InService <= begin).MinBy(member => member.InService);
        if (acting is not null)
            rows.Managers.Add(new ImportedManagement(team.Code, acting.Number, begin, today.AddMonths(3), ManagementKind.Acting));
    }

    private void AddRoles(List<DemoDepartment> departments, int size)
    {
        var settled = employees.FindAll(IsSettled);
        AddHrAdvisers(departments, settled);
        AddAdministrators(settled);
        AddWorksCouncil(settled, size);
        AddCoordinators(settled);
    }

    private void AddHrAdvisers(List<DemoDepartment> departments, List<ImportedPerson> settled)
    {
        var numbers = rows.Positions
            .Skip(firstPosition)
            .Where(position => Same(position.JobCode, DemoJobs.HrAdviser) && position.End is null)
            .Select(position => position.PersonNumber)
            .ToHashSet(StringComparer.Ordinal);
        var advisers = settled.FindAll(person => numbers.Contains(person.Number));
        if (isFirst)
            advisers.Insert(0, FixedPerson(DemoPeople.HrAdviser));
        advisers = advisers.Take(Math.Max(1, departments.Count / 4)).ToList();
        if (isFirst)
            rows.Roles.Add(new ImportedRole(DemoPeople.RegulationAdviser.Number, RoleKind.HrAdviser, rows.Units.Find(unit => unit.ParentCode is null)!.Code, Start(FixedPerson(DemoPeople.RegulationAdviser)), null, null));
        for (var index = 0; advisers.Count > 0 && index < departments.Count; index++)
        {
            var adviser = advisers[index * advisers.Count / departments.Count];
            rows.Roles.Add(new ImportedRole(adviser.Number, RoleKind.HrAdviser, $"{prefix}-{departments[index].Code}", Start(adviser), null, null));
        }
    }

    private void AddAdministrators(List<ImportedPerson> settled)
    {
        if (isFirst)
            AddRole(FixedPerson(DemoPeople.Administrator), RoleKind.Administrator);
        AddRole(settled[random.Next(settled.Count)], RoleKind.Administrator);
    }

    // The number of members by size follows the Works Councils Act, art. 6.
    private void AddWorksCouncil(List<ImportedPerson> settled, int size)
    {
        var seats = size switch
        {
            < 50 => 3,
            < 100 => 5,
            < 200 => 7,
            < 400 => 9,
            < 600 => 11,
            < 1_000 => 13,
            < 2_000 => 15,
            _ => Math.Min(25, 15 + (2 * ((size / 1_000) - 1))),
        };
        var members = settled.ToArray();
        random.Shuffle(members);
        if (isFirst)
            AddRole(FixedPerson(DemoPeople.WorksCouncilMember), RoleKind.WorksCouncil);
        foreach (var member in members.Take(isFirst ? seats - 1 : seats))
            AddRole(member, RoleKind.WorksCouncil);
    }

    private void AddCoordinators(List<ImportedPerson> settled)
    {
        if (isFirst)
            AddCoordinator(FixedPerson(DemoPeople.Coordinator), DemoPeople.Coordinator.UnitCode, 114);
        var largest = teams.Where(team => !isFirst || !Same(team.Code, DemoPeople.Coordinator.UnitCode))
            .OrderByDescending(team => team.Size).ThenBy(team => team.Code, StringComparer.Ordinal)
            .First(team => team.Members.Exists(settled.Contains));
        AddCoordinator(largest.Members.Find(settled.Contains)!, largest.Code, 115);
    }

    private void AddCoordinator(ImportedPerson person, string unit, int decision) => rows.Roles.Add(new ImportedRole(
        person.Number, RoleKind.Coordinator, unit, new DateOnly(today.Year, 1, 1), new DateOnly(today.Year + 1, 12, 31),
        string.Create(CultureInfo.InvariantCulture, $"Besluit directie {today.Year - 1}-{decision}")));

    private void AddRole(ImportedPerson person, RoleKind role) =>
        rows.Roles.Add(new ImportedRole(person.Number, role, null, Start(person), null, null));

    private DateOnly Start(ImportedPerson person)
    {
        var usual = new DateOnly(today.Year - 1, 3, 1);
        return person.InService > usual ? person.InService : usual;
    }

    // In service since before this year, and staying: fit for a role.
    private bool IsSettled(ImportedPerson person) =>
        person.InService < new DateOnly(today.Year - 1, 12, 31) && person.OutOfService is null;

    private static bool IsFixed(ImportedPerson person) => DemoPeople.All.Any(fixedPerson => Same(fixedPerson.Number, person.Number));

    private ImportedPerson FixedPerson(DemoPerson fixedPerson) => rows.People.Find(person => Same(person.Number, fixedPerson.Number))!;

    private void Manage(string unit, ImportedPerson manager) =>
        rows.Managers.Add(new ImportedManagement(unit, manager.Number, manager.InService, null, ManagementKind.Manager));

    private string AddUnit(string code, string unitName, string parent, UnitKind kind)
    {
        rows.Units.Add(new ImportedUnit($"{prefix}-{code}", unitName, parent, kind));
        return $"{prefix}-{code}";
    }

    // The teams of the people in stories have a manager.
    private bool IsVacant(string team) =>
        teams.Count % TeamsPerVacancy == FirstVacancy && !DemoPeople.All.Any(person => Same(person.UnitCode, team));

    private Team AnyTeam() => teams[random.Next(teams.Count)];

    private Team SiblingOf(Team team) => teams.FindLast(other => Same(other.Department, team.Department))!;

    private DemoSeat SeatIn(Team team) => new(team.Model.Jobs[random.Next(team.Model.Jobs.Count)].Job, team.Code);

    private static bool Same(string left, string right) => string.Equals(left, right, StringComparison.Ordinal);

    private static string SectorCode(int index) => string.Create(CultureInfo.InvariantCulture, $"S{index + 1}");

    /// <summary>
    /// Divides a number over parts by weight, each part within bounds and together exactly the
    /// number; the bounds must leave room for it.
    /// </summary>
    private static int[] Divide(int total, List<double> weights, int smallest, int largest)
    {
        var sum = weights.Sum();
        var spare = total - (smallest * weights.Count);
        var parts = weights.Select(weight => Math.Min(largest, smallest + (int)(spare * weight / sum))).ToArray();
        for (var index = 0; parts.Sum() < total; index = (index + 1) % parts.Length)
        {
            if (parts[index] < largest)
                parts[index]++;
        }

        return parts;
    }

    private sealed class Team(string code, string department, DemoTeam model, int size, bool hasVacancy)
    {
        public string Code { get; } = code;

        public string Department { get; } = department;

        public DemoTeam Model { get; } = model;

        public int Size { get; } = size;

        public ImportedPerson? Manager { get; set; }

        /// <summary>True when nobody is manager, and somebody acts.</summary>
        public bool HasVacancy { get; } = hasVacancy;

        /// <summary>The members that have no fixed name, without the manager.</summary>
        public List<ImportedPerson> Members { get; } = [];
    }
}
