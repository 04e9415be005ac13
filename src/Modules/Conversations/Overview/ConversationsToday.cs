using Beweeg.Conversations.Appraisals;
using Beweeg.Conversations.Appraisals.Informants;
using Beweeg.Conversations.Cycles;
using Beweeg.Conversations.Regulations;
using Beweeg.Conversations.Regulations.Versions;
using Beweeg.Conversations.Requests;
using Beweeg.Conversations.Steps;
using Beweeg.DesignSystem;
using Beweeg.Organisation.Contracts;
using Beweeg.Platform.Access;
using Beweeg.Platform.Pages;
using Microsoft.EntityFrameworkCore;

namespace Beweeg.Conversations.Overview;

/// <summary>What conversations ask of somebody today: of the own file as employee, of the team as manager.</summary>
internal sealed class ConversationsToday(RequestContext request, ITeams teams, IAssessors assessors, IPeople people, RegulationLibrary library) : IToday
{
    // More than this and the list becomes a wall: then the team page tells it better.
    private const int MostOfTeam = 5;

    public async Task<IReadOnlyList<TodayItem>> ForAsync(Actor actor, Relation relations, DateOnly today, CancellationToken cancel)
    {
        if (actor.Employee is not { } me) return [];
        IReadOnlyList<TeamMember> team = [];
        IReadOnlyDictionary<Guid, string?> onBehalf = new Dictionary<Guid, string?>();
        if ((relations & Sides.Leading) != Relation.None)
        {
            var direct = await teams.DirectReportsAsync(me, today, cancel);
            var coordinated = relations.HasFlag(Relation.Coordinator) ? await teams.CoordinatedAsync(me, today, cancel) : [];
            onBehalf = coordinated.Where(row => direct.All(member => member.Id != row.Member.Id)).ToDictionary(row => row.Member.Id, row => row.ManagerName);
            team = [.. direct, .. coordinated.Select(row => row.Member).Where(member => onBehalf.ContainsKey(member.Id))];
        }

        var standings = await Standings.OfAsync(request.Db, library, [me, .. team.Select(member => member.Id)], today, cancel, Of.Open);
        var items = new List<TodayItem>();
        items.AddRange(await RequestsToday.ForAsync(request.Db, library, me, team, today, cancel));
        items.AddRange(standings.News.Where(news => news.Conversation.EmployeeId == me).SelectMany(NewsToday.Own));
        var ownItems = standings.Unfinished.Where(left => left.Conversation.EmployeeId == me).Select(left => Own(left, today)).ToList();
        ownItems.AddRange(standings.Unfinished.Where(left => left.IsNotedUnsigned && left.Conversation.EmployeeId == me).Select(AppraisalToday.Noted));
        var own = standings.For(me);
        if (own?.Current is { } mine)
            ownItems.Add(mine.Conversation.Step == StepKind.Invite && (await teams.WithoutLeaderAsync([me], today, cancel)).Contains(me) ? WithoutLeader(mine) : Own(mine, today));
        if (own is not null)
        {
            ownItems.AddRange(own.Conversations.Where(standing => standing.IsNotedUnsigned).Select(AppraisalToday.Noted));
            ownItems.AddRange(own.Conversations.Where(standing => standing.Conversation.IsExtra && standing.State is StandingState.Now or StandingState.Late && standing != own.Current)
                .Select(standing => Own(standing, today)));
            ownItems.AddRange(own.Conversations.Where(standing => (standing.State == StandingState.Coming || (standing.State == StandingState.Late && !standing.Conversation.IsExtra)) && standing != own.Current)
                .Select(standing => Coming(standing)));
        }

        items.AddRange(await assessors.InPlaceOfAsync(me, today, cancel) is { } assessor && (await people.NamesAsync([assessor], cancel)).GetValueOrDefault(assessor) is { } name
            ? ownItems.Select(item => ByAssessor(item, name)) : ownItems);

        if (team.Count > 0)
        {
            foreach (var news in standings.News)
            {
                if (team.FirstOrDefault(member => member.Id == news.Conversation.EmployeeId) is { } of) items.AddRange(NewsToday.OfTeam(of, news));
            }

            var unfinished = standings.Unfinished.ToLookup(left => left.Conversation.EmployeeId);
            var waiting = team.SelectMany(member => unfinished[member.Id].Concat(AtHand(standings.For(member.Id))).Select(standing => (Member: member, Current: standing)))
                .Where(row => row.Current.State is StandingState.Now or StandingState.Late && row.Current.AtTurn.Contains(Party.Manager))
                .OrderBy(row => row.Current.IsNow(today) ? 0 : 1).ThenBy(row => row.Current.Attention).ThenBy(row => row.Current.When?.Date ?? DateOnly.MaxValue).ToList();
            // Nothing of today itself is left out, however much there is.
            var shown = waiting.TakeWhile((row, at) => at < MostOfTeam || row.Current.IsNow(today)).ToList();
            items.AddRange(shown.Select(row => OnBehalf(OfTeam(row.Member, row.Current, today), onBehalf.GetValueOrDefault(row.Member.Id))));
            items.AddRange(await InformantsAsync([.. team.Select(member => (member, standings.For(member.Id)?.Current))], today, cancel));
            if (waiting.Skip(shown.Count).Select(row => row.Member.Id).Distinct().Count() is > 0 and var more)
            {
                items.Add(new TodayItem(more == 1 ? "Nog één medewerker wacht op jou" : $"Nog {more} medewerkers wachten op jou",
                    "Op je teampagina zie je ze allemaal, met wie het eerst aandacht vraagt bovenaan.", "/team", "Bekijk je team", null, TodayKind.ToDo));
            }
        }

        if (relations.HasFlag(Relation.HrAdviser)
            && !await request.Db.Set<ConversationCycle>().AnyAsync(cycle => cycle.Start <= today && cycle.End >= today, cancel))
        {
            items.Add(new TodayItem("Start de nieuwe gesprekscyclus", "Er loopt nu geen cyclus. Zolang jij die niet start, heeft niemand een gesprek om uit te nodigen.", "/voortgang", "Naar de voortgang", null, TodayKind.ToDo));
        }

        return items;
    }

    // The conversation to look at now, and what was asked for besides.
    private static IEnumerable<Standing> AtHand(CycleStandings? standings) =>
        standings?.Conversations.Where(standing => standing == standings.Current || standing.Conversation.IsExtra) ?? [];

    // Suggestions that wait for an answer; and those whom a reminder went to, or should have gone to: before that day nobody is late.
    private async Task<IReadOnlyList<TodayItem>> InformantsAsync(IReadOnlyList<(TeamMember Member, Standing? Current)> team, DateOnly today, CancellationToken cancel)
    {
        var asking = team.Where(row => row.Current?.Conversation is { Kind: ConversationKind.Appraisal, Step: StepKind.Prepare or StepKind.AskInformants or StepKind.Draft }).ToList();
        var ids = asking.Select(row => row.Current!.Conversation.Id).ToList();
        if (ids.Count == 0) return [];
        var open = await request.Db.Set<Informant>()
            .Where(row => ids.Contains(row.ConversationId) && (row.State == InformantState.Suggested || (row.State == InformantState.Asked && row.AnswerBy >= today)))
            .Select(row => new { row.ConversationId, row.State, row.AnswerBy }).ToListAsync(cancel);
        var suggested = open.Where(row => row.State == InformantState.Suggested).ToLookup(row => row.ConversationId);
        var silent = open.Where(row => row.State == InformantState.Asked).ToLookup(row => row.ConversationId, row => row.AnswerBy!.Value);
        var items = new List<TodayItem>();
        foreach (var (member, current) in asking)
        {
            if (suggested[current!.Conversation.Id].Any())
            {
                items.Add(new TodayItem($"{member.Name} stelt een informant voor", "Lees waarover die kan vertellen, en antwoord of je de informant vraagt.",
                    $"/gesprekken/{current.Conversation.Id}/informanten", "Geef antwoord", current.By(Party.Manager, today), TodayKind.ToDo));
            }

            if (current.Regulation.Informants is not { ReminderDays.Count: > 0 } rules) continue;
            var late = silent[current.Conversation.Id].Where(last => last.AddDays(rules.ReminderDays.Min() - rules.TermDays) <= today).Order().ToList();
            if (late.Count == 0) continue;
            items.Add(new TodayItem($"{(late.Count == 1 ? "Een informant heeft" : $"{late.Count} informanten hebben")} nog niet geantwoord over {member.Name}",
                $"Antwoorden kan tot en met {DutchDate.Text(late[0])}. Beweeg herinnert hen per mail als dat is ingesteld.",
                $"/gesprekken/{current.Conversation.Id}/informanten", "Bekijk", late[0], TodayKind.WaitingForOthers));
        }

        return items;
    }

    private static TodayItem WithoutLeader(Standing standing) => new(
        $"Je {standing.Conversation.Name.ToLower(DutchDate.Culture)}",
        "Boven jou staat niemand in de organisatie. De directie wijst iemand aan om je gesprekken te voeren; vraag ernaar bij je P&O-adviseur. Je bent niet te laat.",
        $"/gesprekken/{standing.Conversation.Id}", "Bekijk", null, TodayKind.WaitingForOthers);

    // By a decision somebody else holds the conversations in the manager's place, and is who the employee waits for. What was done before, the manager did.
    private static TodayItem ByAssessor(TodayItem item, string name) => item.Kind != TodayKind.WaitingForOthers ? item : item with
    {
        Title = item.Title.Replace("Je leidinggevende", name, StringComparison.Ordinal).Replace("je leidinggevende", name, StringComparison.Ordinal),
        Text = item.Text.Replace("Je leidinggevende", name, StringComparison.Ordinal).Replace("je leidinggevende", name, StringComparison.Ordinal),
    };

    private static TodayItem OnBehalf(TodayItem item, string? manager) =>
        manager is null ? item : item with { Text = $"{item.Text} Namens {manager}.".TrimStart() };

    private static TodayItem Own(Standing standing, DateOnly today) => OwnItem(standing, today) with { IsNow = standing.IsNow(today) };

    private static TodayItem OfTeam(TeamMember member, Standing standing, DateOnly today) => TeamItem(member, standing, today) with { IsNow = standing.IsNow(today) };

    private static TodayItem OwnItem(Standing standing, DateOnly today)
    {
        var conversation = standing.Conversation;
        var url = $"/gesprekken/{conversation.Id}";
        var name = conversation.Name.ToLower(DutchDate.Culture);
        var by = standing.By(Party.Employee, today);
        if (standing.State == StandingState.Coming) return Coming(standing);
        if (standing.State == StandingState.Paused) return new TodayItem($"Je {name}", "Je bent nu met verlof. Dit gesprek wacht tot je terug bent.", url, "Bekijk", null, TodayKind.Coming);
        if (conversation is { Kind: ConversationKind.Appraisal, Step: not StepKind.Invite }) return AppraisalToday.Own(standing, today);
        if (!standing.AtTurn.Contains(Party.Employee))
        {
            return new TodayItem($"Je {name}", conversation.Step == StepKind.Invite
                ? standing.State == StandingState.Late
                    ? $"Dit gesprek kon tot en met {DutchDate.Text(conversation.Latest)}; die dag is voorbij. Je leidinggevende kiest alsnog een dag. Vraag er gerust naar."
                    : $"Je leidinggevende kiest een dag, uiterlijk {DutchDate.Text(conversation.Latest)}. Heb je zelf een voorkeur? Zeg het gerust."
                : "Je leidinggevende is aan zet.", url, "Bekijk", by, TodayKind.WaitingForOthers);
        }

        return conversation.Step switch
        {
            StepKind.Prepare when conversation.PlannedOn == today => new TodayItem($"Vandaag is je {name}", $"Om {conversation.PlannedAt?.ToString("HH:mm", DutchDate.Culture)} uur. Kijk nog even na wat je wilt bespreken.", url, "Bekijk", by, TodayKind.ToDo),
            StepKind.Prepare => new TodayItem($"Bereid je {name} voor", conversation.PlannedOn is { } day
                ? $"Jullie spreken elkaar op {DutchDate.Text(day, DateStyle.WithWeekday)}. Schrijf op wat je wilt bespreken."
                : "Schrijf op wat je wilt bespreken.", url + "/voorbereiden", "Bereid je voor", by, TodayKind.ToDo),
            StepKind.Converse when conversation.Kind == ConversationKind.Progress => new TodayItem("Schrijf op hoe het gaat", "Jullie kunnen dat allebei aanvullen, en de afspraken bijstellen.", url + "/voortgang", "Naar hoe het gaat", by, TodayKind.ToDo),
            StepKind.Converse => new TodayItem($"Schrijf de afspraken op van je {name}", "Jullie kunnen de afspraken allebei aanvullen.", url + "/afspraken", "Naar de afspraken", by, TodayKind.ToDo),
            StepKind.Approve => new TodayItem($"Lees en teken je {name}", "De afspraken liggen op tafel. Lees ze en zeg of je het eens bent.", url + "/verslag", "Lees en teken", by, TodayKind.ToDo),
            _ => new TodayItem($"Je {name}", standing.StepName + ".", url, "Bekijk", by, TodayKind.ToDo),
        };
    }

    private static TodayItem Coming(Standing standing) => new(
        standing.Conversation.Name, standing.State == StandingState.Late
            ? $"Kon tot en met {DutchDate.Text(standing.Conversation.Latest)}. Dit komt na het gesprek dat nu nog openstaat." : $"Uiterlijk {DutchDate.Text(standing.Conversation.Latest)}.", $"/gesprekken/{standing.Conversation.Id}", "Bekijk", standing.Conversation.Latest, TodayKind.Coming);

    private static TodayItem TeamItem(TeamMember member, Standing standing, DateOnly today)
    {
        var conversation = standing.Conversation;
        var url = $"/gesprekken/{conversation.Id}";
        var name = conversation.Name.ToLower(DutchDate.Culture);
        if (conversation is { Kind: ConversationKind.Appraisal, Step: not StepKind.Invite }) return AppraisalToday.OfTeam(member.Name, standing, today);
        var by = standing.By(Party.Manager, today);
        return conversation.Step switch
        {
            StepKind.Invite => new TodayItem($"Nodig {member.Name} uit voor het {name}", $"{member.JobName}. Kies samen een dag.", url + "/uitnodigen", "Nodig uit", by, TodayKind.ToDo),
            StepKind.Prepare when conversation.PlannedOn <= today => new TodayItem($"Begin het {name} met {member.Name}", conversation.PlannedOn == today
                ? $"Jullie spreken elkaar vandaag om {conversation.PlannedAt?.ToString("HH:mm", DutchDate.Culture)} uur." : $"Jullie zouden elkaar spreken op {DutchDate.Text(conversation.PlannedOn!.Value)}. Is het gesprek geweest? Begin het dan, met die dag. Kwam het er niet van? Kies een andere dag.", url, "Naar het gesprek", by, TodayKind.ToDo),
            StepKind.Prepare => new TodayItem($"Bereid het {name} met {member.Name} voor", conversation.PlannedOn is { } day ? $"Jullie spreken elkaar op {DutchDate.Text(day, DateStyle.WithWeekday)}." : "", url, "Bereid je voor", by, TodayKind.ToDo),
            StepKind.Converse when conversation.Kind == ConversationKind.Progress => new TodayItem($"Leg vast hoe het gaat met {member.Name}", "Het gesprek is geweest. Schrijf op hoe het gaat en leg het voor.", url + "/voortgang", "Naar hoe het gaat", by, TodayKind.ToDo),
            StepKind.Converse => new TodayItem($"Leg de afspraken met {member.Name} vast", "Het gesprek is geweest. Schrijf de afspraken op en leg ze voor.", url + "/afspraken", "Naar de afspraken", by, TodayKind.ToDo),
            StepKind.Approve => new TodayItem($"Teken de afspraken met {member.Name}", "De afspraken liggen op tafel.", url + "/verslag", "Lees en teken", by, TodayKind.ToDo),
            _ => new TodayItem($"{conversation.Name} met {member.Name}", standing.StepName + ".", url, "Bekijk", by, TodayKind.ToDo),
        };
    }
}

internal sealed class ConversationsNavigation : INavigation
{
    public IEnumerable<(int Order, NavigationItem Item)> For(Actor actor, Relation relations)
    {
        if (actor.Employee is not null) yield return (10, new NavigationItem("Mijn gesprekken", "/mijn-gesprekken", IconName.Chat));
        if (actor.Employee is not null) yield return (15, new NavigationItem("Momenten", "/momenten", IconName.Star));
        if ((relations & (Sides.Leading | Relation.SecondAssessor)) != Relation.None) yield return (20, new NavigationItem("Mijn team", "/team", IconName.People));
        if (relations.HasFlag(Relation.HrAdviser)) yield return (30, new NavigationItem("Voortgang", "/voortgang", IconName.Target));
        else if (relations.HasFlag(Relation.WorksCouncil)) yield return (30, new NavigationItem("Voortgang in totalen", "/voortgang/totalen", IconName.Target));
    }
}
