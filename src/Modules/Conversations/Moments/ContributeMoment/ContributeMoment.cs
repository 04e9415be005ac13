using Beweeg.Conversations.Overview;
using Beweeg.Organisation.Contracts;
using Beweeg.Platform.Access;
using Beweeg.Platform.Data;
using Beweeg.Platform.Forms;
using Beweeg.Platform.Pages;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Beweeg.Conversations.Moments.ContributeMoment;

/// <summary>Who manages another position of somebody shares what happened there. It is shared at once: a note that only the writer reads has no use here.</summary>
internal static class ContributeMoment
{
    public static void Map(IEndpointRouteBuilder app) =>
        app.MapPost("/medewerkers/{medewerker:guid}/bijdrage", Submit).Needs<EmployeeMomentsAccess>(EmployeeMomentsAccess.Contribute);

    private static async Task<IResult> Submit(
        Asked<Person> asked, Submission form, KnownFile known, RequestContext request, TimeProvider time, CancellationToken cancel)
    {
        form.State["wie"] = MomentForm.Together;
        var fields = MomentForm.Read(form, asked.Subject, request.Today);
        if (!form.IsValid) return Answers.Wrong<KnownPage>(await known.ModelAsync(asked.Subject, asked.Relations, form.State, cancel));
        var moment = new Moment(Ids.New(time), asked.Subject.Id, request.Actor.Id, request.Now);
        moment.Write(fields.On, fields.Kind, fields.Text);
        moment.Share(request.Now);
        request.Db.Add(moment);
        request.Record(MomentOperations.Share, Relation.OtherManager, asked.Subject.Id, "moment", moment.Id);
        await request.Db.SaveChangesAsync(cancel);
        return Answers.Done($"/medewerkers/{asked.Subject.Id}", $"Gedeeld. {asked.Subject.FirstName} en wie de gesprekken voert, kunnen dit lezen.");
    }
}
