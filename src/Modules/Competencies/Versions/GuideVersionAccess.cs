using Beweeg.Competencies.Contracts;
using Beweeg.Platform.Access;
using Beweeg.Platform.Adoption;
using Beweeg.Platform.Data;
using Beweeg.Platform.Tenancy;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Beweeg.Competencies.Versions;

/// <summary>Who reads the guide of the municipality, and who may begin a new version.</summary>
internal sealed class GuidesAccess : AccessTable<Municipality>
{
    public static readonly Permission Read = new("guides.read", "de competentiegids lezen die nu geldt");
    public static readonly Permission Begin = new("guides.begin", "een concept van de gids beginnen of inlezen");

    public GuidesAccess()
    {
        Allow(Read, Relation.Colleague);
        Allow(Begin, Relation.HrAdviserOfAll);
    }

    public override string Noun => "Competentiegids";

    public override string Kind => "guides";

    protected override Task<Municipality?> LoadAsync(BeweegDb db, HttpContext http, CancellationToken cancel) =>
        Task.FromResult<Municipality?>(http.RequestServices.GetRequiredService<RequestContext>().Municipality);

    protected override Task<Relation> RelationsAsync(IRelations relations, Actor actor, Municipality subject, DateOnly today, CancellationToken cancel) =>
        relations.ToMunicipalityAsync(actor, today, cancel);

    public override string StateOf(Municipality subject) => "";

    public override Guid? EmployeeOf(Municipality subject) => null;

    public override Guid IdOf(Municipality subject) => subject.Id;
}

/// <summary>Who may do what with one version of the guide, in which state.</summary>
internal sealed class GuideVersionAccess() : DocumentAccess<GuideVersion>(Life)
{
    /// <summary>The word for a version in the record.</summary>
    public const string KindWord = "guide";

    /// <summary>The parameter of an address that names a version.</summary>
    public const string Parameter = "gids";

    public static readonly Permission Read = new("guide.read", "een versie van de gids lezen");
    public static readonly Permission Copy = new("guide.copy", "een versie van de gids kopiëren als concept");
    public static readonly Permission Change = new("guide.change", "een concept van de gids wijzigen");
    public static readonly Permission Send = new("guide.send", "een concept van de gids naar de ondernemingsraad sturen");
    public static readonly Permission Answer = new("guide.answer", "het antwoord van de ondernemingsraad over de gids vastleggen");
    public static readonly Permission Adopt = new("guide.adopt", "het besluit van het college over de gids vastleggen");
    public static readonly Permission Withdraw = new("guide.withdraw", "een versie van de gids intrekken");
    public static readonly Permission PutOnRecord = new("guide.decisions", "besluiten over de gids alsnog vastleggen");

    /// <summary>What is the guide's own in the life of a document.</summary>
    public static readonly DocumentLife Life = new(GuideAddress.Book, Parameter,
        new DocumentWords("Competentiegids", "de gids", "deze gids", "de competentiegids", "hem", "Versies van de gids", "Er geldt nog geen gids", "Zolang er geen vastgestelde gids is, begint er geen gesprekscyclus.",
            "De gids bepaalt waarop mensen worden beoordeeld. Daarover beslist de ondernemingsraad mee (Wet op de ondernemingsraden, art. 27 lid 1 onder g).",
            "Cycli die vanaf die dag beginnen, gaan uit van deze versie. Een cyclus die dan al loopt, houdt zijn eigen versie. Kies liefst de dag waarop bij jullie een nieuwe cyclus begint, meestal 1 januari.",
            ("competentiegids-wijzigen", "Hoe een gids ontstaat en verandert")),
        new DocumentPermissions(Read, Copy, Change, Send, Answer, Adopt, Withdraw, PutOnRecord),
        new DocumentOperations(GuideOperations.Copy, GuideOperations.Change, GuideOperations.Send, GuideOperations.Consent, GuideOperations.Refuse, GuideOperations.Adopt, GuideOperations.Withdraw, GuideOperations.PutOnRecord, GuideOperations.Attach));

    public override string Noun => "Versie van de competentiegids";

    public override string Kind => KindWord;
}
