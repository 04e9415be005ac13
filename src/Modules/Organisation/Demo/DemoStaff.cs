using System.Globalization;
using Beweeg.Organisation.Import;

namespace Beweeg.Organisation.Demo;

/// <summary>A job in a unit.</summary>
internal sealed record DemoSeat(string Job, string Unit);

/// <summary>Takes people into service: name, dates, part-time factor, appointment and scale.</summary>
internal sealed class DemoStaff
{
    private const int FirstNumber = 100_101;
    private const decimal TwoJobsFirst = 0.5556m;
    private const decimal TwoJobsSecond = 0.4444m;

    private readonly Random random;
    private readonly DateOnly today;
    private readonly DemoRows rows;
    private readonly DemoNames names;
    private readonly Deck<decimal> leaderFactors;
    private readonly Deck<decimal> factors;
    private readonly Deck<bool> isNew;
    private readonly Deck<bool> hasMoved;
    private readonly Deck<bool> hasTwoJobs;
    private readonly Deck<bool> isLeaving;
    private readonly Deck<bool> isInRunUp;
    private readonly Deck<bool> hasNoAddress;
    private readonly Deck<AppointmentKind> newAppointments;
    private readonly Deck<AppointmentKind> appointments;
    private int nextNumber = FirstNumber;

    public DemoStaff(Random random, DateOnly today, DemoRows rows)
    {
        this.random = random;
        this.today = today;
        this.rows = rows;
        names = new DemoNames(random);
        foreach (var person in DemoPeople.All)
            names.Reserve(person.GivenName, person.Prefix, person.Surname);

        // 36, 32, 28.8, 28, 24, 20 and 16 hours of 36: with the leaders 59 % full-time and 0.90 on average.
        leaderFactors = new(random, (1m, 80), (0.8889m, 20));
        factors = new(random, (1m, 57), (0.8889m, 11), (0.8m, 11), (0.7778m, 6), (0.6667m, 10), (0.5556m, 3), (0.4444m, 2));
        isNew = Share(15);
        hasMoved = Share(8);
        hasTwoJobs = Share(2);
        isLeaving = Share(1);
        isInRunUp = Share(4);
        hasNoAddress = Share(10);
        newAppointments = new(random, (AppointmentKind.Probation, 45), (AppointmentKind.Temporary, 30), (AppointmentKind.Permanent, 25));
        appointments = new(random, (AppointmentKind.Permanent, 96), (AppointmentKind.Temporary, 4));
    }

    /// <summary>Someone with a fixed name and a fixed place; long in service means a permanent appointment.</summary>
    public ImportedPerson AddFixed(DemoPerson fixedPerson)
    {
        var inService = FirstOfMonth(today.AddMonths(-fixedPerson.MonthsInService));
        var person = new ImportedPerson(
            fixedPerson.Number, fixedPerson.GivenName, InitialsOf(fixedPerson.GivenName), fixedPerson.Prefix, fixedPerson.Surname,
            names.Reserve(fixedPerson.GivenName, fixedPerson.Prefix, fixedPerson.Surname), inService, null);
        rows.People.Add(person);
        var isOnProbation = inService > today.AddYears(-1);
        var position = PermanentPosition(person, new(fixedPerson.JobCode, fixedPerson.UnitCode), 1m);
        rows.Positions.Add(isOnProbation ? OnProbation(position) : position);
        return person;
    }

    /// <summary>A manager: at least a year in service, with a permanent appointment.</summary>
    public ImportedPerson AddLeader(DemoSeat seat)
    {
        var person = AddPerson(LongAgo(), null);
        rows.Positions.Add(PermanentPosition(person, seat, leaderFactors.Deal()));
        return person;
    }

    /// <summary>An employee who is in service today.</summary>
    /// <param name="earlier">Where the person comes from, if he moved during the last year.</param>
    /// <param name="second">Where a second position is, if there is one.</param>
    public ImportedPerson AddEmployee(DemoSeat seat, DemoSeat earlier, DemoSeat second)
    {
        var isNewNow = isNew.Deal();
        var inService = isNewNow ? today.AddDays(-random.Next(1, 365)) : LongAgo();
        var outOfService = isLeaving.Deal() ? today.AddDays(random.Next(5, 90)) : (DateOnly?)null;
        var factor = factors.Deal();
        var person = AddPerson(inService, outOfService, isFieldWork: seat.Job.StartsWith("AU", StringComparison.Ordinal));
        var position = PermanentPosition(person, seat, factor);
        position = (isNewNow ? newAppointments : appointments).Deal() switch
        {
            AppointmentKind.Probation => OnProbation(position),
            AppointmentKind.Temporary => Temporary(position),
            _ => position,
        };
        if ((isNewNow && random.Next(3) == 0) || isInRunUp.Deal())
            position = InRunUp(position, isNewNow);
        AddPositions(person, position, isNewNow ? null : earlier, second);
        return person;
    }

    /// <summary>Someone who left during the last year.</summary>
    public ImportedPerson AddLeaver(DemoSeat seat)
    {
        var inService = LongAgo();
        var person = AddPerson(inService, Later(inService.AddDays(30), today.AddDays(-random.Next(1, 365))));
        rows.Positions.Add(PermanentPosition(person, seat, factors.Deal()));
        return person;
    }

    /// <summary>Someone who has signed and comes within two months.</summary>
    public void AddStarter(DemoSeat seat)
    {
        var person = AddPerson(FirstOfMonth(today.AddMonths(random.Next(1, 3))), null);
        rows.Positions.Add(OnProbation(PermanentPosition(person, seat, factors.Deal())));
    }

    private void AddPositions(ImportedPerson person, ImportedPosition position, DemoSeat? earlier, DemoSeat second)
    {
        if (hasMoved.Deal() && earlier is not null && !IsIn(earlier, position.UnitCode) && position.Appointment == AppointmentKind.Permanent)
        {
            var moved = FirstOfMonth(today.AddDays(-random.Next(30, 335)));
            rows.Positions.Add(PermanentPosition(person, earlier, position.Factor) with { End = moved.AddDays(-1) });
            position = position with { Sequence = 2, Begin = moved };
        }

        if (!hasTwoJobs.Deal() || position.Factor != 1m || IsIn(second, position.UnitCode))
        {
            rows.Positions.Add(position);
            return;
        }

        rows.Positions.Add(position with { Factor = TwoJobsFirst });
        rows.Positions.Add(PermanentPosition(person, second, TwoJobsSecond) with
        {
            Sequence = position.Sequence + 1,
            Begin = position.Begin,
            End = position.End,
        });
    }

    private static bool IsIn(DemoSeat seat, string unit) => string.Equals(seat.Unit, unit, StringComparison.Ordinal);

    private ImportedPerson AddPerson(DateOnly inService, DateOnly? outOfService, bool isFieldWork = false)
    {
        var (givenName, prefix, surname, email) = names.Next();
        var number = (nextNumber++).ToString(CultureInfo.InvariantCulture);
        var person = new ImportedPerson(
            number, givenName, InitialsOf(givenName), prefix, surname,
            isFieldWork && hasNoAddress.Deal() ? null : email, inService, outOfService);
        rows.People.Add(person);
        return person;
    }

    private string InitialsOf(string givenName) =>
        random.Next(3) == 0 ? $"{givenName[0]}.{(char)('A' + random.Next(20))}." : $"{givenName[0]}.";

    private static ImportedPosition PermanentPosition(ImportedPerson person, DemoSeat seat, decimal factor) => new(
        person.Number, 1, seat.Job, seat.Unit, person.InService, person.OutOfService, factor,
        DemoJobs.Of(seat.Job).Scale, false, null, AppointmentKind.Permanent, null);

    // A year by way of trial, as the regulation of 2014 has it (art. 2.3).
    private static ImportedPosition OnProbation(ImportedPosition position) => position with
    {
        Appointment = AppointmentKind.Probation,
        ProbationDecision = position.Begin.AddYears(1),
    };

    private ImportedPosition Temporary(ImportedPosition position) => position with
    {
        Appointment = AppointmentKind.Temporary,
        End = position.End ?? (position.Begin > today.AddYears(-1) ? position.Begin.AddYears(1).AddDays(-1) : today.AddDays(random.Next(30, 365))),
    };

    private ImportedPosition InRunUp(ImportedPosition position, bool isNewNow)
    {
        var scales = SalaryScale.All.Where(scale => !scale.InBetween && scale < position.Scale).ToList();
        return scales.Count == 0 ? position : position with
        {
            Scale = scales[^1],
            InRunUpScale = true,
            RunUpUntil = isNewNow && random.Next(2) == 0 ? FirstOfMonth(position.Begin.AddYears(1)).AddDays(-1) : null,
        };
    }

    // Between one and about thirty-five years ago, more often short than long.
    private DateOnly LongAgo()
    {
        var share = random.NextDouble();
        return FirstOfMonth(today.AddMonths(-13).AddDays(-(int)(share * share * 12_400)));
    }

    private static DateOnly Later(DateOnly left, DateOnly right) => left > right ? left : right;

    private static DateOnly FirstOfMonth(DateOnly day) => new(day.Year, day.Month, 1);

    private Deck<bool> Share(int percent) => new(random, (true, percent), (false, 100 - percent));
}
