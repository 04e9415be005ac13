using Beweeg.Conversations.Moments;
using Beweeg.Conversations.Preparation;
using Beweeg.Conversations.Regulations;
using Beweeg.Conversations.Steps;
using Beweeg.Organisation.Contracts;
using Beweeg.Platform.Access;
using Beweeg.Platform.Audit;
using Beweeg.Platform.Data;
using Beweeg.Platform.Modules;
using Beweeg.Platform.Time;
using Microsoft.EntityFrameworkCore;

namespace Beweeg.Conversations;

/// <summary>
/// Lets two of the people with a fixed place in the demo, and their managers, note moments through the year, and brings one
/// of them to the preparation of a progress conversation.
/// </summary>
internal sealed class DemoMoments(ITeams teams, IPeople people, Calendar calendar, TimeProvider time) : IDemoStory
{
    // Personnel numbers: Ahmed El Amrani works outside, Sanne de Boer advises on social policy.
    private const string Outside = "100001";
    private const string Policy = "100003";

    /// <summary>True for somebody whose planning conversation was recorded, so that there is something to look back at.</summary>
    public static bool IsTold(Person person) => person.Number is Outside or Policy;

    public async Task TellAsync(BeweegDb db, CancellationToken cancel)
    {
        var today = calendar.Today;
        db.Record(new AuditRecord(MomentOperations.Write, null, null, null, null, "moment", db.MunicipalityId, "proefgemeente", "cli", calendar.Now));
        await NoteAsync(db, Outside, today,
        [
            new(true, 230, MomentKind.WentWell, true, "De nieuwe maaier zelf afgesteld. Hij loopt nu de hele dag zonder storing."),
            new(true, 121, MomentKind.WentLessWell, false, "Twee keer alleen op de route, omdat er een collega ziek was. Ik kreeg het niet af."),
            new(true, 46, MomentKind.WentWell, true, "Een bewoner aan de Wilgenlaan kwam buiten bedanken voor het schone plein."),
            new(false, 205, MomentKind.WentWell, true, "Ahmed werkte een nieuwe collega in en nam er de tijd voor. Die draait nu zelfstandig mee."),
            new(false, 88, MomentKind.Other, false, "Navragen: wil Ahmed nog altijd de cursus boomverzorging doen?"),
        ], cancel);
        await NoteAsync(db, Policy, today,
        [
            new(true, 190, MomentKind.WentWell, true, "De wethouder nam mijn advies over schuldhulp in één keer over. Het stuk was twee bladzijden."),
            new(true, 73, MomentKind.WentLessWell, true, "De avond met inwoners liep uit en de helft kwam niet aan het woord. Volgende keer kleinere groepen."),
            new(true, 12, MomentKind.Other, false, "Ik merk dat ik op vrijdag leegloop. Bespreken of thuiswerken op vrijdag kan."),
            new(false, 160, MomentKind.WentWell, true, "Sanne belde zelf de drie dorpsraden op voordat het stuk naar buiten ging. Dat scheelde veel gedoe."),
            new(false, 40, MomentKind.WentLessWell, false, "Het stuk over vervoer kwam een week te laat. Vragen wat er speelde."),
        ], cancel);
        await PrepareProgressAsync(db, today, cancel);
        await db.SaveChangesAsync(cancel);
    }

    private async Task NoteAsync(BeweegDb db, string number, DateOnly today, IReadOnlyList<Told> moments, CancellationToken cancel)
    {
        if (await people.WithNumberAsync(number, cancel) is not { } employee || await teams.ManagerOfAsync(employee, today, cancel) is not { } manager) return;
        foreach (var told in moments)
        {
            var day = today.AddDays(-told.DaysAgo);
            var at = Calendar.ToUtc(day, new TimeOnly(16, 30));
            var moment = new Moment(Ids.New(time), employee, told.ByEmployee ? employee : manager, at);
            moment.Write(day, told.Kind, told.Text);
            if (told.Shared) moment.Share(at);
            db.Add(moment);
        }
    }

    private async Task PrepareProgressAsync(BeweegDb db, DateOnly today, CancellationToken cancel)
    {
        if (await people.WithNumberAsync(Policy, cancel) is not { } employee || await teams.ManagerOfAsync(employee, today, cancel) is not { } manager) return;
        var ready = await db.Set<Conversation>().AnyAsync(row => row.EmployeeId == employee && row.Kind == ConversationKind.Planning && row.Step == StepKind.Closed, cancel);
        var progress = await db.Set<Conversation>().Where(row => row.EmployeeId == employee && row.Kind == ConversationKind.Progress && row.Step == StepKind.Invite)
            .OrderBy(row => row.Latest).FirstOrDefaultAsync(cancel);
        if (!ready || progress is null) return;
        progress.Invite(WorkingDay(today.AddDays(9)), new TimeOnly(10, 30), 60, "Spreekkamer 1.07", null);
        Answer("progress", employee, Party.Employee, true, "De visie op schuldhulp is af en vastgesteld. Het vervoersplan loopt achter, omdat de cijfers pas in september kwamen.");
        Answer("needs", employee, Party.Employee, true, "Ik wil de afspraak over het vervoersplan graag een kwartaal opschuiven.");
        Answer("energy", employee, Party.Employee, false, "Energie van gesprekken met inwoners. Het kost energie dat elk stuk langs vijf mensen moet.");
        Answer("seen", manager, Party.Manager, true, "Sterk: je zoekt mensen op voordat er een probleem is. Nog niet: je laat laat weten dat iets niet gaat lukken.");
        return;

        void Answer(string question, Guid author, Party party, bool shared, string text)
        {
            var answer = new PreparationAnswer(Ids.New(time), progress.Id, author, party, question);
            answer.Write(text, calendar.Now);
            if (shared) answer.Share(calendar.Now);
            db.Add(answer);
        }
    }

    private static DateOnly WorkingDay(DateOnly day) => day.DayOfWeek switch
    {
        DayOfWeek.Saturday => day.AddDays(2),
        DayOfWeek.Sunday => day.AddDays(1),
        _ => day,
    };

    /// <param name="ByEmployee">False when the manager wrote it.</param>
    private sealed record Told(bool ByEmployee, int DaysAgo, MomentKind Kind, bool Shared, string Text);
}
