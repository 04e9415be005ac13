using Beweeg.JobBook.Contracts;
using Beweeg.Platform.Access;
using Beweeg.Platform.Adoption;
using Beweeg.Platform.Data;
using Beweeg.Platform.Tenancy;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Beweeg.JobBook.Versions;

/// <summary>Who reads the job book of the municipality, who may begin a new version, and who sees people in it.</summary>
internal sealed class JobBooksAccess : AccessTable<Municipality>
{
    public static readonly Permission Read = new("jobbooks.read", "het functieboek lezen dat nu geldt, en functies vergelijken");
    public static readonly Permission Begin = new("jobbooks.begin", "een concept van het functieboek beginnen of inlezen");
    public static readonly Permission People = new("jobbooks.people", "zien wie van de eigen mensen een functie heeft en had");

    public JobBooksAccess()
    {
        Allow(Read, Relation.Colleague);
        Allow(Begin, Relation.HrAdviserOfAll);
        // Of whom, is asked for each person: see People/HoldersOfJob.
        Allow(People, Relation.Manager | Relation.ActingManager | Relation.HrAdviser | Relation.HrAdviserOfAll);
    }

    public override string Noun => "Functieboek";

    public override string Kind => "jobbooks";

    protected override Task<Municipality?> LoadAsync(BeweegDb db, HttpContext http, CancellationToken cancel) =>
        Task.FromResult<Municipality?>(http.RequestServices.GetRequiredService<RequestContext>().Municipality);

    protected override Task<Relation> RelationsAsync(IRelations relations, Actor actor, Municipality subject, DateOnly today, CancellationToken cancel) =>
        relations.ToMunicipalityAsync(actor, today, cancel);

    public override string StateOf(Municipality subject) => "";

    public override Guid? EmployeeOf(Municipality subject) => null;

    public override Guid IdOf(Municipality subject) => subject.Id;
}

/// <summary>Who may do what with one version of the job book, in which state.</summary>
internal sealed class JobBookVersionAccess() : DocumentAccess<JobBookVersion>(Life)
{
    /// <summary>The word for a version in the record.</summary>
    public const string KindWord = "jobbook";

    /// <summary>The parameter of an address that names a version.</summary>
    public const string Parameter = "boek";

    public static readonly Permission Read = new("jobbook.read", "een versie van het functieboek lezen");
    public static readonly Permission Copy = new("jobbook.copy", "een versie van het functieboek kopiëren als concept");
    public static readonly Permission Change = new("jobbook.change", "een concept van het functieboek wijzigen");
    public static readonly Permission Send = new("jobbook.send", "een concept van het functieboek naar de ondernemingsraad sturen");
    public static readonly Permission Answer = new("jobbook.answer", "het antwoord van de ondernemingsraad over het functieboek vastleggen");
    public static readonly Permission Adopt = new("jobbook.adopt", "het besluit van het college over het functieboek vastleggen");
    public static readonly Permission Withdraw = new("jobbook.withdraw", "een versie van het functieboek intrekken");
    public static readonly Permission PutOnRecord = new("jobbook.decisions", "besluiten over het functieboek alsnog vastleggen");

    /// <summary>What is the job book's own in the life of a document.</summary>
    public static readonly DocumentLife Life = new(JobBookAddress.Book, Parameter,
        new DocumentWords("Functieboek", "het functieboek", "dit functieboek", "het functieboek", "het", "Versies van het functieboek", "Er geldt nog geen functieboek", "Tot die tijd zijn functies zoals ze in het personeelssysteem staan.",
            "Het functieboek bepaalt hoe zwaar functies zijn. Daarover beslist de ondernemingsraad mee (Wet op de ondernemingsraden, art. 27 lid 1 onder c).",
            "Vanaf die dag zijn de functies in Beweeg zoals in dit boek. Een cyclus die dan al loopt, houdt de hoofdtaken en eisen waarmee hij begon. Kies liefst de dag waarop bij jullie een nieuwe cyclus begint, meestal 1 januari.",
            ("functieboek-wijzigen", "Hoe een functieboek ontstaat en verandert")),
        new DocumentPermissions(Read, Copy, Change, Send, Answer, Adopt, Withdraw, PutOnRecord),
        new DocumentOperations(JobBookOperations.Copy, JobBookOperations.Change, JobBookOperations.Send, JobBookOperations.Consent, JobBookOperations.Refuse, JobBookOperations.Adopt, JobBookOperations.Withdraw, JobBookOperations.PutOnRecord, JobBookOperations.Attach));

    public override string Noun => "Versie van het functieboek";

    public override string Kind => KindWord;
}
