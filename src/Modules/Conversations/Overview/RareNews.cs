using Beweeg.Conversations.Appraisals.ReadAlong;
using Beweeg.Conversations.Campaigns;
using Beweeg.Conversations.Decisions.Earlier;
using Beweeg.Conversations.Decisions.Hardship;
using Beweeg.Conversations.Decisions.Probation;
using Beweeg.Conversations.Decisions.Rewards;
using Beweeg.Conversations.Steps.WithdrawInvitation;
using Beweeg.Platform.Access;
using Beweeg.Platform.Tenancy;
using Microsoft.EntityFrameworkCore;

namespace Beweeg.Conversations.Overview;

/// <summary>
/// Which rare things there are at all for Vandaag of somebody. On most days there are none, and each would be a journey to the database:
/// they are asked in one question, and only what there is is then asked for itself. Each source says what its news is.
/// </summary>
internal sealed class RareNews(RequestContext request)
{
    private (Guid Me, DateOnly Day, RareKinds Kinds)? last;

    /// <summary>What there is; the same in one request is asked once.</summary>
    public async Task<RareKinds> OfAsync(Guid me, DateOnly today, CancellationToken cancel)
    {
        if (last is { } known && known.Me == me && known.Day == today) return known.Kinds;
        var db = request.Db;
        var since = Since(today);
        var nudges = CampaignsToday.News(db, me);
        var probation = ProbationToday.News(db, me, since);
        var earlier = EarlierToday.News(db, me, since);
        var hardship = HardshipToday.News(db, me, since);
        var rewards = RewardsToday.News(db, me, since);
        var withdrawn = WithdrawnInvitationToday.News(db, me, since);
        var opinions = OpinionsToday.News(db, me, since);
        var kinds = await db.Set<Municipality>().Where(row => row.Id == request.Municipality.Id)
            .Select(_ => new RareKinds(nudges.Any(), probation.Any(), earlier.Any(), hardship.Any(), rewards.Any(), withdrawn.Any(), opinions.Any())).SingleAsync(cancel);
        last = (me, today, kinds);
        return kinds;
    }

    /// <summary>From this moment on (UTC) something is news.</summary>
    public static DateTime Since(DateOnly today) => today.AddDays(-Standings.DaysOfNews).ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc);
}

/// <summary>Of which rare kinds there is anything.</summary>
internal sealed record RareKinds(bool Nudges, bool Probation, bool Earlier, bool Hardship, bool Rewards, bool Withdrawn, bool Opinions);
