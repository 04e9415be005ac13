using Beweeg.Platform.Access;
using Beweeg.Platform.Forms;
using Beweeg.Platform.Pages;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Beweeg.Platform.Adoption.Verbs;

/// <summary>A version is given up before it was adopted. It stays readable for who could read it.</summary>
internal static class WithdrawVersion
{
    public static void Map<TKind, TAccess>(IEndpointRouteBuilder app, DocumentLife life) where TKind : DocumentKind where TAccess : AccessTable
    {
        app.MapGet(life.Route("/intrekken"), (Asked<DocumentAtHand> asked) => Answers.Page<WithdrawPage>(new { At = asked.Subject })).Needs<TAccess>(life.Permissions.Withdraw);
        app.MapPost(life.Route("/intrekken"), SubmitAsync<TKind>).Needs<TAccess>(life.Permissions.Withdraw);
    }

    private static async Task<IResult> SubmitAsync<TKind>(Asked<DocumentAtHand> asked, Submission form, RequestContext request, TKind kind, CancellationToken cancel) where TKind : DocumentKind
    {
        var version = asked.Subject.Version;
        var reason = form.Text("reden", "waarom je deze versie intrekt", 4000, required: version.SentOn is not null);
        if (!form.IsValid) return Answers.Wrong<WithdrawPage>(new { At = asked.Subject, form.State });
        version.Withdraw(request.Today, reason.Length == 0 ? null : reason);
        request.Record(kind.Life.Operations.Withdraw, asked, $"{version.Label}");
        await request.Db.SaveChangesAsync(cancel);
        return Answers.Done(kind.Life.VersionsUrl, $"Versie {version.Label} is ingetrokken. Zij gaat niet in.");
    }
}
