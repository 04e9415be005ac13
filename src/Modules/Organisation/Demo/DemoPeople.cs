namespace Beweeg.Organisation.Demo;

/// <summary>
/// The people of the demo municipality that stories, manual and tests are about. Their names and
/// numbers are the same in every demo set, whatever its size and seed. No real person is meant.
/// </summary>
public static class DemoPeople
{
    /// <summary>Works outside in the team Groen and has no computer at work: uses a phone.</summary>
    public static DemoPerson FieldEmployee { get; } = new("100001", "Ahmed", null, "El Amrani", "TU1", "GV-OR-1", false, 112);

    /// <summary>Teammanager of Groen.</summary>
    public static DemoPerson FieldManager { get; } = new("100002", "Marjan", "van der", "Veen", DemoJobs.TeamManager, "GV-OR-1", true, 148);

    /// <summary>Advises the alderman on social policy.</summary>
    public static DemoPerson PolicyAdviser { get; } = new("100003", "Sanne", "de", "Boer", "BM1", "GV-SD-1", false, 65);

    /// <summary>Teammanager of Beleid sociaal domein.</summary>
    public static DemoPerson PolicyManager { get; } = new("100004", "Joost", null, "Wiersma", DemoJobs.TeamManager, "GV-SD-1", true, 94);

    /// <summary>HR adviser of, among others, Openbare ruimte and Sociaal domein.</summary>
    public static DemoPerson HrAdviser { get; } = new("100005", "Fatima", null, "Yilmaz", DemoJobs.HrAdviser, "GV-HR-1", false, 81);

    /// <summary>Administrator of the application; cannot read files.</summary>
    public static DemoPerson Administrator { get; } = new("100006", "Bas", null, "Vermeulen", "VS11", "GV-IV-1", false, 57);

    /// <summary>Member of the works council.</summary>
    public static DemoPerson WorksCouncilMember { get; } = new("100007", "Gerda", null, "Postma", "BO1", "GV-SD-1", false, 233);

    /// <summary>Came into service three months ago, on probation.</summary>
    public static DemoPerson NewEmployee { get; } = new("100008", "Daan", null, "Kuipers", "TU1", "GV-OR-1", false, 3);

    /// <summary>Holds conversations in Functioneel beheer for the manager, by decision of the board.</summary>
    public static DemoPerson Coordinator { get; } = new("100009", "Priya", null, "Ramdin", "VS11", "GV-IV-1", false, 76);

    /// <summary>Works in the team Groen and has not had a planning conversation yet: the manual walks through a whole cycle with her.</summary>
    public static DemoPerson Beginner { get; } = new("100010", "Roos", null, "Meijer", "TU1", "GV-OR-1", false, 40);

    /// <summary>HR adviser of the whole municipality: keeps the regulation.</summary>
    public static DemoPerson RegulationAdviser { get; } = new("100011", "Ruben", null, "Hoekstra", DemoJobs.HrAdviser, "GV-HR-1", false, 129);

    /// <summary>All of them, by number.</summary>
    public static IReadOnlyList<DemoPerson> All { get; } =
        [FieldEmployee, FieldManager, PolicyAdviser, PolicyManager, HrAdviser, Administrator, WorksCouncilMember, NewEmployee, Coordinator, Beginner, RegulationAdviser];
}

/// <summary>A person with a fixed place in the demo municipality.</summary>
/// <param name="Number">Personnel number.</param>
/// <param name="JobCode">The job in the demo job book.</param>
/// <param name="UnitCode">The unit that the person works in, and manages where the job says so.</param>
/// <param name="IsManager">True for a manager of the unit.</param>
/// <param name="MonthsInService">How long before the day of making the person came into service.</param>
public sealed record DemoPerson(
    string Number, string GivenName, string? Prefix, string Surname, string JobCode, string UnitCode, bool IsManager, int MonthsInService)
{
    /// <summary>First name and surname: "Sanne de Boer".</summary>
    public string FullName => Prefix is null ? $"{GivenName} {Surname}" : $"{GivenName} {Prefix} {Surname}";
}
