using System.Globalization;
using Beweeg.Conversations.Moments.ShowMoments;
using Beweeg.DesignSystem.Forms;
using Beweeg.Organisation.Contracts;
using Beweeg.Platform.Access;
using Beweeg.Platform.Data;
using Beweeg.Platform.Forms;
using Beweeg.Platform.Pages;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Beweeg.Conversations.Moments.WriteMoment;

/// <summary>Writes a moment down, or changes it: by its writer, until it lay on the table of a recorded conversation.</summary>
internal static class WriteMoment
{
    public static void Map(IEndpointRouteBuilder app)
    {
        app.MapPost("/momenten", SubmitOwn).OwnOnly("een moment over je eigen werk");
        app.MapPost("/medewerkers/{medewerker:guid}/momenten", SubmitNew).Needs<EmployeeMomentsAccess>(EmployeeMomentsAccess.Write);
        app.MapGet("/momenten/{moment:guid}", Show).Needs<MomentAccess>(MomentAccess.Change, MomentOperations.Open);
        app.MapPost("/momenten/{moment:guid}", Submit).Needs<MomentAccess>(MomentAccess.Change);
    }

    private static async Task<IResult> SubmitOwn(Submission form, RequestContext request, IPeople people, TimeProvider time, CancellationToken cancel)
    {
        if (request.Actor.Employee is not { } me || await people.FindAsync(me, request.Today, cancel) is not { } person) return Answers.NotFound();
        return await KeepAsync(person, Relation.Self, form, request, time, cancel);
    }

    private static Task<IResult> SubmitNew(Asked<Person> asked, Submission form, RequestContext request, TimeProvider time, CancellationToken cancel) =>
        KeepAsync(asked.Subject, asked.StrongestRight, form, request, time, cancel);

    private static async Task<IResult> KeepAsync(
        Person person, Relation right, Submission form, RequestContext request, TimeProvider time, CancellationToken cancel)
    {
        var fields = MomentForm.Read(form, person, request.Today);
        var isOwn = request.Actor.Employee == person.Id;
        if (!form.IsValid) return Answers.Wrong<MomentsPage>(new { Person = person, IsOwn = isOwn, form.State });
        var moment = new Moment(Ids.New(time), person.Id, request.Actor.Id, request.Now);
        moment.Write(fields.On, fields.Kind, fields.Text);
        if (fields.Shared) moment.Share(request.Now);
        request.Db.Add(moment);
        request.Record(fields.Shared ? MomentOperations.Share : MomentOperations.Write, right, person.Id, "moment", moment.Id);
        await request.Db.SaveChangesAsync(cancel);
        return Answers.Done(UrlOf(person, isOwn), Kept(fields.Shared, isOwn, person));
    }

    private static async Task<IResult> Show(Asked<MomentAtHand> asked, RequestContext request, IPeople people, CancellationToken cancel) =>
        await people.FindAsync(asked.Subject.Moment.EmployeeId, request.Today, cancel) is { } person
            ? Answers.Page<MomentPage>(Model(asked, person, MomentForm.Of(asked.Subject.Moment), null))
            : Answers.NotFound();

    private static async Task<IResult> Submit(Asked<MomentAtHand> asked, Submission form, RequestContext request, IPeople people, CancellationToken cancel)
    {
        var moment = asked.Subject.Moment;
        if (await people.FindAsync(moment.EmployeeId, request.Today, cancel) is not { } person) return Answers.NotFound();
        var fields = MomentForm.Read(form, person, request.Today);
        if (!form.IsValid) return Answers.Wrong<MomentPage>(Model(asked, person, form.State, null));
        var kept = moment.Text.Reveal();
        if (form.Version() != moment.Version && !string.Equals(kept, fields.Text, StringComparison.Ordinal))
        {
            // Changed on another device; what was typed stays in the form, what is kept stands beside it.
            form.State["_versie"] = moment.Version.ToString(CultureInfo.InvariantCulture);
            return Answers.Conflict<MomentPage>(Model(asked, person, form.State, kept));
        }

        moment.Write(fields.On, fields.Kind, fields.Text);
        if (fields.Shared) moment.Share(request.Now);
        else moment.Unshare();
        request.Record(fields.Shared ? MomentOperations.Share : MomentOperations.Write, asked);
        await request.Db.SaveChangesAsync(cancel);
        var isOwn = asked.Relations.HasFlag(Relation.Self);
        return Answers.Done(UrlOf(person, isOwn), Kept(fields.Shared, isOwn, person));
    }

    /// <summary>The page on which the moments about somebody stand.</summary>
    internal static string UrlOf(Person person, bool isOwn) => isOwn ? "/momenten" : $"/medewerkers/{person.Id}/momenten";

    private static string Kept(bool shared, bool isOwn, Person person) =>
        !shared ? "Bewaard. Alleen jij kunt dit lezen." : isOwn ? "Bewaard. Je leidinggevende kan dit lezen." : $"Bewaard. {person.FirstName} kan dit lezen.";

    private static object Model(Asked<MomentAtHand> asked, Person person, FormState state, string? theirs) => new
    {
        Person = person,
        IsOwn = asked.Relations.HasFlag(Relation.Self),
        asked.Subject.Moment.Id,
        State = state,
        Kept = theirs,
        MayRemove = asked.May(MomentAccess.Remove),
    };
}
