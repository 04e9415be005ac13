using Beweeg.DesignSystem.Forms;
using Beweeg.Platform.Access;
using Beweeg.Platform.Forms;
using Beweeg.Platform.Pages;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Beweeg.Competencies.Versions.WithdrawVersion;

/// <summary>A version is given up before it was adopted. It stays readable for who could read it.</summary>
internal static class WithdrawVersion
{
    public static void Map(IEndpointRouteBuilder app)
    {
        app.MapGet("/competentiegids/versies/{gids:guid}/intrekken", Show).Needs<GuideVersionAccess>(GuideVersionAccess.Withdraw);
        app.MapPost("/competentiegids/versies/{gids:guid}/intrekken", Submit).Needs<GuideVersionAccess>(GuideVersionAccess.Withdraw);
    }

    private static IResult Show(Asked<GuideAtHand> asked) => Answers.Page<WithdrawPage>(new { At = asked.Subject });

    private static async Task<IResult> Submit(Asked<GuideAtHand> asked, Submission form, RequestContext request, CancellationToken cancel)
    {
        var version = asked.Subject.Version;
        var reason = form.Text("reden", "waarom je deze versie intrekt", 4000, required: version.SentOn is not null);
        if (!form.IsValid) return Answers.Wrong<WithdrawPage>(new { At = asked.Subject, form.State });
        version.Withdraw(request.Today, reason.Length == 0 ? null : reason);
        request.Record(GuideOperations.Withdraw, asked, $"{version.Label}");
        await request.Db.SaveChangesAsync(cancel);
        return Answers.Done("/competentiegids/versies", $"Versie {version.Label} is ingetrokken. Zij gaat niet in.");
    }
}
