using Beweeg.Conversations.Steps;
using Beweeg.DesignSystem.Forms;
using Beweeg.Platform.Access;
using Beweeg.Platform.Data;
using Beweeg.Platform.Forms;
using Beweeg.Platform.Pages;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Beweeg.Conversations.Profile.ChooseCompetencies;

/// <summary>
/// In the planning conversation the manager puts competencies from the guide on the profile of this employee, after talking it over (art. 3).
/// They stand in the text that both sign, and are judged at the end of the cycle.
/// </summary>
internal static class ChooseCompetencies
{
    /// <summary>What was chosen when the form was opened: two who choose at once never undo each other unseen.</summary>
    private const string Before = "_stond";

    public static void Map(IEndpointRouteBuilder app)
    {
        app.MapGet("/gesprekken/{id:guid}/competenties", Show).Needs<ConversationAccess>(ConversationAccess.ChooseCompetencies, ConversationOperations.ReadCompetencies);
        app.MapPost("/gesprekken/{id:guid}/competenties", Submit).Needs<ConversationAccess>(ConversationAccess.ChooseCompetencies);
    }

    private static async Task<IResult> Show(Asked<Conversation> asked, ConversationDesk desk, RequestContext request, ChoiceForJob job, CancellationToken cancel)
    {
        var onDesk = await desk.LayAsync(asked, cancel);
        if (await ProfileAsync(onDesk, request, cancel) is not { } profile) return Answers.NotFound();
        var now = string.Join(',', profile.Added);
        var chosenBefore = now.Length == 0 ? await job.OfOthersAsync(onDesk, profile, cancel) : null;
        return Answers.Page<CompetenciesPage>(new
        {
            Desk = onDesk,
            Profile = profile,
            OfOthers = chosenBefore,
            State = new FormState { ["competenties"] = chosenBefore is null ? now : string.Join(',', chosenBefore.Keys), [Before] = now, ["besproken"] = "" },
        });
    }

    private static async Task<IResult> Submit(
        Asked<Conversation> asked, Submission form, ConversationDesk desk, RequestContext request, TimeProvider time, CancellationToken cancel)
    {
        var onDesk = await desk.LayAsync(asked, cancel);
        if (await ProfileAsync(onDesk, request, cancel) is not { } profile) return Answers.NotFound();
        var chosen = profile.Choices.Select(one => one.Key).Where(form.All("competenties").Contains).ToList();
        // What was ticked is shown again as it was ticked.
        form.State["competenties"] = string.Join(',', chosen);
        var now = string.Join(',', profile.Added);
        if (!string.Equals(form.State[Before], now, StringComparison.Ordinal))
        {
            form.State[Before] = now;
            return Answers.Conflict<CompetenciesPage>(new { Desk = onDesk, Profile = profile, form.State, ChangedMeanwhile = true });
        }

        var consulted = form.Ticked("besproken");
        if (chosen.Count > 0)
        {
            var problems = profile.Problems(onDesk.Regulation, chosen, consulted: true);
            if (problems.Count > 0) form.Wrong("competenties", problems[0]);
            foreach (var problem in profile.Problems(onDesk.Regulation, chosen, consulted).Except(problems, StringComparer.Ordinal)) form.Wrong("besproken", problem);
        }

        if (!form.IsValid) return Answers.Wrong<CompetenciesPage>(new { Desk = onDesk, Profile = profile, form.State });

        var kept = await request.Db.Set<AddedCompetency>().Where(row => row.ConversationId == asked.Subject.Id && !row.IsRecorded).ToListAsync(cancel);
        request.Db.RemoveRange(kept.Where(row => !chosen.Contains(row.CompetencyKey, StringComparer.Ordinal)));
        request.Db.AddRange(chosen.Except(kept.Select(row => row.CompetencyKey), StringComparer.Ordinal)
            .Select(key => new AddedCompetency(Ids.New(time), onDesk.Cycle.Id, asked.Subject.Id, asked.Subject.EmployeeId, key, request.Now)));
        request.Record(ConversationOperations.ChooseCompetencies, asked, chosen.Count == 0 ? "geen" : string.Join(", ", chosen));
        await request.Db.SaveChangesAsync(cancel);
        return Answers.Done(onDesk.Url("afspraken"), chosen.Count switch
        {
            0 => "Er staan geen competenties meer extra op het profiel.",
            1 => "Er staat nu 1 competentie extra op het profiel.",
            var count => $"Er staan nu {count} competenties extra op het profiel.",
        });
    }

    private static async Task<ProfileInCycle?> ProfileAsync(OnDesk desk, RequestContext request, CancellationToken cancel) =>
        ProfileInCycle.Of(desk.Guide, desk.Person.MainPosition, await ProfileInCycle.AddedAsync(request.Db, desk.Cycle, desk.Conversation.Id, cancel));
}
