using Beweeg.Conversations.Steps;
using Beweeg.Platform.Access;
using Beweeg.Platform.Pages;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Beweeg.Conversations.Appraisals.Objections;

/// <summary>The objections as they were filed, with what was said in the hearing: both sides read them in every later step.</summary>
internal static class ReadObjections
{
    public static void Map(IEndpointRouteBuilder app) =>
        app.MapGet("/gesprekken/{id:guid}/bedenkingen/ingestuurd", Show).Needs<ConversationAccess>(ConversationAccess.ReadObjections, AppraisalOperations.ReadObjections);

    private static async Task<IResult> Show(Asked<Conversation> asked, AppraisalDesk desk, CancellationToken cancel) =>
        asked.Subject.ObjectionsFiledOn is null ? Answers.NotFound() : Answers.Page<FiledObjectionsPage>(new { Appraisal = await desk.LayAsync(asked, cancel) });
}
