using Beweeg.Conversations.Appraisals;
using Beweeg.Conversations.Regulations;
using Beweeg.Conversations.Steps;
using Beweeg.DesignSystem;
using Beweeg.DesignSystem.Forms;
using Beweeg.Platform.Access;
using Beweeg.Platform.Data;
using Beweeg.Platform.Forms;
using Beweeg.Platform.Mail;
using Beweeg.Platform.Pages;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Beweeg.Conversations.Appraisals.Informants;

/// <summary>
/// The manager asks informants, the employee can suggest one; the manager answers a suggestion. Both read what the informants
/// wrote, with their names.
/// </summary>
internal static class AskInformants
{
    private const int LongestName = 120;
    private const int LongestText = 1000;

    public static void Map(IEndpointRouteBuilder app)
    {
        app.MapGet("/gesprekken/{id:guid}/informanten", Show).Needs<ConversationAccess>(ConversationAccess.ReadInformants, AppraisalOperations.ReadInformants);
        app.MapPost("/gesprekken/{id:guid}/informanten/vragen", Ask).Needs<ConversationAccess>(ConversationAccess.AskInformant);
        app.MapPost("/gesprekken/{id:guid}/informanten/voorstellen", Suggest).Needs<ConversationAccess>(ConversationAccess.RequestInformant);
        app.MapPost("/gesprekken/{id:guid}/informanten/{informant:guid}/besluit", Decide).Needs<ConversationAccess>(ConversationAccess.AskInformant);
        app.MapPost("/gesprekken/{id:guid}/informanten/{informant:guid}/opnieuw", AskAgain).Needs<ConversationAccess>(ConversationAccess.AskInformant);
        app.MapPost("/gesprekken/{id:guid}/informanten/{informant:guid}/intrekken", Withdraw).Needs<ConversationAccess>(ConversationAccess.AskInformant);
    }

    private static async Task<IResult> Show(Asked<Conversation> asked, AppraisalDesk desk, CancellationToken cancel) =>
        await desk.LayAsync(asked, cancel) is { Regulation.HasInformants: true } appraisal
            ? Answers.Page<InformantsPage>(new { Appraisal = appraisal, State = FormState.Empty })
            : Answers.NotFound();

    private static async Task<IResult> Ask(
        Asked<Conversation> asked, Submission form, AppraisalDesk desk, RequestContext request, InformantMail mail, TimeProvider time, CancellationToken cancel)
    {
        var appraisal = await desk.LayAsync(asked, cancel);
        if (!appraisal.Regulation.HasInformants) return Answers.NotFound();
        var (name, email) = Read(form, appraisal, [], request);
        if (!form.IsValid) return Answers.Wrong<InformantsPage>(new { Appraisal = appraisal, form.State });
        var informant = new Informant(Ids.New(time), asked.Subject.Id, asked.Subject.EmployeeId, name, email, Party.Manager, "", request.Now);
        request.Db.Add(informant);
        return await SendAsync(asked, appraisal, informant, null, request, mail, cancel);
    }

    private static async Task<IResult> Suggest(
        Asked<Conversation> asked, Submission form, AppraisalDesk desk, RequestContext request, TimeProvider time, CancellationToken cancel)
    {
        var appraisal = await desk.LayAsync(asked, cancel);
        if (!appraisal.Regulation.HasInformants || !appraisal.Regulation.InformantsOfAppraisal().RequestedBy.Contains(Party.Employee)) return Answers.NotFound();
        var (name, email) = Read(form, appraisal, [InformantState.Suggested], request);
        var why = form.Text("waarover", "waarover deze collega kan vertellen", LongestText, required: true);
        if (!form.IsValid) return Answers.Wrong<InformantsPage>(new { Appraisal = appraisal, form.State });
        request.Db.Add(new Informant(Ids.New(time), asked.Subject.Id, asked.Subject.EmployeeId, name, email, Party.Employee, why, request.Now));
        request.Record(AppraisalOperations.RequestInformant, asked);
        await request.Db.SaveChangesAsync(cancel);
        return Answers.Done(appraisal.Url("informanten"), $"{appraisal.Desk.ManagerName ?? "Je leidinggevende"} ziet je voorstel en geeft antwoord.");
    }

    private static async Task<IResult> Decide(
        Asked<Conversation> asked, Guid informant, Submission form, AppraisalDesk desk, RequestContext request, InformantMail mail, CancellationToken cancel)
    {
        var appraisal = await desk.LayAsync(asked, cancel);
        if (appraisal.Informants.FirstOrDefault(row => row.Id == informant) is not { State: InformantState.Suggested } suggested) return Answers.NotFound();
        var decision = form.Choice(Field("besluit", suggested), "of je deze informant vraagt", ["vragen", "niet"], required: true);
        var decline = string.Equals(decision, "niet", StringComparison.Ordinal);
        var answer = form.Text(Field("antwoord", suggested), $"je antwoord aan {appraisal.Desk.Person.FirstName}", LongestText, required: decline);
        if (!decline && TooMany(appraisal) is { } problem) form.Wrong(Field("besluit", suggested), problem);
        if (!form.IsValid) return Answers.Wrong<InformantsPage>(new { Appraisal = appraisal, form.State });
        if (!decline) return await SendAsync(asked, appraisal, suggested, answer, request, mail, cancel);
        suggested.Decline(answer);
        request.Record(AppraisalOperations.DeclineInformant, asked);
        await request.Db.SaveChangesAsync(cancel);
        return Answers.Done(appraisal.Url("informanten"), $"{appraisal.Desk.Person.FirstName} leest je antwoord.");
    }

    private static async Task<IResult> AskAgain(
        Asked<Conversation> asked, Guid informant, AppraisalDesk desk, RequestContext request, InformantMail mail, CancellationToken cancel)
    {
        var appraisal = await desk.LayAsync(asked, cancel);
        return appraisal.Informants.FirstOrDefault(row => row.Id == informant) is { State: InformantState.Asked } known
            ? await SendAsync(asked, appraisal, known, null, request, mail, cancel)
            : Answers.NotFound();
    }

    private static async Task<IResult> Withdraw(Asked<Conversation> asked, Guid informant, AppraisalDesk desk, RequestContext request, CancellationToken cancel)
    {
        var appraisal = await desk.LayAsync(asked, cancel);
        if (appraisal.Informants.FirstOrDefault(row => row.Id == informant) is not { } known) return Answers.NotFound();
        if (known.State != InformantState.Asked) return Answers.Done(appraisal.Url("informanten"), $"{known.Name.Reveal()} heeft intussen al geantwoord, of de vraag was al ingetrokken.");
        known.Withdraw();
        request.Record(AppraisalOperations.WithdrawInformant, asked);
        await request.Db.SaveChangesAsync(cancel);
        return Answers.Done(appraisal.Url("informanten"), "De vraag is ingetrokken. Wie de link opent, leest dat een antwoord niet meer nodig is.");
    }

    private static async Task<IResult> SendAsync(
        Asked<Conversation> asked, AppraisalOnDesk appraisal, Informant informant, string? answer, RequestContext request, InformantMail mail, CancellationToken cancel)
    {
        var (token, hash) = InformantLink.Make(request.Municipality.Id);
        var last = request.Today.AddDays(appraisal.Regulation.InformantsOfAppraisal().TermDays);
        informant.Ask(hash, last, answer);
        asked.Subject.AskInformants();
        var link = mail.Post(informant, token, last, appraisal.Regulation.Letters?.InformantRequest);
        request.Record(AppraisalOperations.AskInformant, asked);
        await request.Db.SaveChangesAsync(cancel);
        var name = informant.Name.Reveal();
        return Answers.Done(appraisal.Url("informanten"), mail.CanSend
            ? $"{name} krijgt een mail met een link, en heeft tot en met {DutchDate.Text(last)} om te antwoorden."
            : $"Er is geen mail ingesteld. Geef {name} zelf deze link; je ziet hem maar één keer: {link}");
    }

    private static (string Name, string Email) Read(Submission form, AppraisalOnDesk appraisal, IReadOnlyList<InformantState> also, RequestContext request)
    {
        var name = form.Text("naam", "de naam", LongestName, required: true);
        var email = form.Text("email", "het e-mailadres", 254, required: true);
        if (name.Contains('\n', StringComparison.Ordinal)) form.Wrong("naam", "Schrijf de naam op één regel.");
        if (email.Length > 0 && form.State.ErrorOf("email") is null)
        {
            if (OutboxMessage.AddressProblem(email) is { } problem) form.Wrong("email", problem);
            else if (string.Equals(email, appraisal.Desk.Person.Email, StringComparison.OrdinalIgnoreCase)) form.Wrong("email", "Dit is het adres van de medewerker zelf. Een informant is iemand anders.");
            else if (appraisal.Informants.Any(row => string.Equals(row.Email.Reveal(), email, StringComparison.OrdinalIgnoreCase)
                && (row.State is InformantState.Asked or InformantState.Answered || also.Contains(row.State)))) form.Wrong("email", "Deze collega staat er al bij.");
        }

        if (TooMany(appraisal) is { } many) form.Wrong("naam", many);
        return (name, email);
    }

    private static string? TooMany(AppraisalOnDesk appraisal) =>
        appraisal.Informants.Count(row => row.State is InformantState.Asked or InformantState.Answered) >= appraisal.Regulation.InformantsOfAppraisal().Maximum
            ? $"Er zijn al {appraisal.Regulation.InformantsOfAppraisal().Maximum} informanten gevraagd. Dat is het meeste dat de regeling toelaat." : null;

    /// <summary>Name of a field about one suggestion.</summary>
    internal static string Field(string name, Informant informant) => $"{name}-{informant.Id:N}";
}

/// <summary>Writes the message to an informant into the outbox, and gives the link.</summary>
internal sealed class InformantMail(RequestContext request, MailSettings settings, IHttpContextAccessor accessor, TimeProvider time)
{
    public bool CanSend => settings.CanSend;

    /// <summary>The link that went out.</summary>
    /// <param name="own">The words of the municipality; null for those of Beweeg.</param>
    public string Post(Informant informant, string token, DateOnly last, Letter? own)
    {
        // Without a set address only the manager sees the link, on the page that he or she opened under this address.
        var http = accessor.HttpContext!.Request;
        var link = InformantLink.Address(settings.Address?.ToString() ?? $"{http.Scheme}://{http.Host}", token);
        var values = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["informant"] = informant.Name.Reveal(),
            ["vrager"] = request.Actor.Name,
            ["link"] = link,
            ["uiterlijk"] = DutchDate.Text(last),
        };
        request.Db.Add(new OutboxMessage(Ids.New(time), informant.Email.Reveal(),
            own is null ? "Wil je iets vertellen over het werk van een collega?" : LetterFields.Fill(own.Subject, values),
            own is not null ? LetterFields.Fill(own.Text, values) : $"""
            Beste {informant.Name.Reveal()},

            {request.Actor.Name} bereidt een gesprek voor met een collega met wie jij samenwerkt, en vraagt je wat je hebt gezien. Het zijn een paar korte vragen.

            Op deze pagina staat over wie het gaat, wie je antwoord leest, en de vragen:
            {link}

            Je kunt antwoorden tot en met {DutchDate.Text(last)}. De link is alleen voor jou; stuur hem niet door.
            """, request.Now));
        return link;
    }
}
