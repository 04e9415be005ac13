using Beweeg.Organisation.Contracts;
using Beweeg.Platform.Access;
using Beweeg.Platform.Pages;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Beweeg.Conversations.Moments.ShowMoments;

/// <summary>The moments about an employee, with a form above to write one down: the own page, and the manager's.</summary>
internal static class ShowMoments
{
    public static void Map(IEndpointRouteBuilder app)
    {
        app.MapGet("/momenten", ShowOwn).OwnOnly("je eigen momenten, en wat je leidinggevende met je deelde");
        app.MapGet("/medewerkers/{medewerker:guid}/momenten", Show).Needs<EmployeeMomentsAccess>(EmployeeMomentsAccess.Read, MomentOperations.OpenPage);
    }

    private static async Task<IResult> ShowOwn(RequestContext request, IPeople people, MomentsInView moments, CancellationToken cancel)
    {
        if (request.Actor.Employee is not { } me || await people.FindAsync(me, request.Today, cancel) is not { } person) return Answers.NotFound();
        return await PageAsync(person, Relation.Self, request, moments, cancel);
    }

    private static Task<IResult> Show(Asked<Person> asked, RequestContext request, MomentsInView moments, CancellationToken cancel) =>
        PageAsync(asked.Subject, asked.Relations, request, moments, cancel);

    private static async Task<IResult> PageAsync(Person person, Relation relations, RequestContext request, MomentsInView moments, CancellationToken cancel) =>
        Answers.Page<MomentsPage>(new
        {
            Person = person,
            IsOwn = request.Actor.Employee == person.Id,
            State = MomentForm.Empty(request.Today),
            Moments = await moments.ReadAsync(person.Id, relations, DateOnly.MinValue, DateOnly.MaxValue, cancel),
        });
}
