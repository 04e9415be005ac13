using System.Globalization;
using Beweeg.DesignSystem.Forms;
using Beweeg.Platform.Access;
using Beweeg.Platform.Data;
using Beweeg.Platform.Forms;
using Beweeg.Platform.Outgoing;
using Beweeg.Platform.Pages;
using Beweeg.Platform.Tenancy;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Beweeg.Conversations.PersonnelFile.Keeping.WriteDestination;

/// <summary>Where a destination is and how Beweeg gets in. A secret is written and never shown; an empty field keeps the one that there is, unless it would go somewhere else.</summary>
internal static class WriteDestination
{
    public static void Map(IEndpointRouteBuilder app)
    {
        app.MapGet($"{DestinationAddress.All}/nieuw", ShowNew).Needs<DestinationsAccess>(DestinationsAccess.Make);
        app.MapPost($"{DestinationAddress.All}/nieuw", Make).Needs<DestinationsAccess>(DestinationsAccess.Make);
        app.MapGet($"{DestinationAddress.OnePattern}/instellingen", Show).Needs<DestinationAccess>(DestinationAccess.Keep);
        app.MapPost($"{DestinationAddress.OnePattern}/instellingen", Change).Needs<DestinationAccess>(DestinationAccess.Keep);
    }

    private static IResult ShowNew(Asked<Municipality> asked, string? soort)
    {
        var kind = Enum.TryParse<DestinationKind>(soort, out var known) && Enum.IsDefined(known) ? known : DestinationKind.Rest;
        var state = FormState.Empty;
        state["soort"] = kind.ToString();
        Fill(state, new DestinationSettings { SignIn = kind switch { DestinationKind.Afas => DestinationSignIn.AfasToken, DestinationKind.Rest => DestinationSignIn.Bearer, _ => DestinationSignIn.Password } });
        return Answers.Page<WriteDestinationPage>(new { State = state, Kind = kind });
    }

    private static async Task<IResult> Make(Asked<Municipality> asked, Submission form, RequestContext request, TimeProvider time, CancellationToken cancel)
    {
        var kind = form.Choice<DestinationKind>("soort", "hoe de bestemming spreekt", required: true) ?? DestinationKind.Rest;
        var (name, address, settings, secret) = Read(form, kind, null);
        if (!form.IsValid) return Answers.Wrong<WriteDestinationPage>(new { State = Clean(form.State), Kind = kind });
        var destination = new Destination(Ids.New(time), kind, request.Actor.Id, request.Now);
        destination.Reach(name, address, settings, secret);
        request.Db.AddRange(destination, new DestinationDoor(destination.Id));
        request.Record(PersonnelFileOperations.Make, asked, $"{kind}, {destination.Id}");
        await request.Db.SaveChangesAsync(cancel);
        return Answers.Done(DestinationAddress.One(destination.Id), $"{name} is gemaakt. Er gaat nog niets: doe eerst een proef, en kies daarna wat er gaat.");
    }

    private static IResult Show(Asked<Destination> asked)
    {
        var destination = asked.Subject;
        var state = FormState.Empty;
        state["soort"] = destination.Kind.ToString();
        state["naam"] = destination.Name;
        state["adres"] = destination.Address;
        state["_versie"] = destination.Version.ToString(CultureInfo.InvariantCulture);
        Fill(state, destination.ReadSettings());
        return Answers.Page<WriteDestinationPage>(new { State = state, destination.Kind, Destination = destination });
    }

    private static async Task<IResult> Change(Asked<Destination> asked, Submission form, RequestContext request, CancellationToken cancel)
    {
        var destination = asked.Subject;
        if (form.Version() != destination.Version) form.Wrong("", "Iemand anders heeft deze bestemming net veranderd. Open haar opnieuw en kijk of je wijziging nog nodig is.");
        var (name, address, settings, secret) = Read(form, destination.Kind, destination);
        if (!form.IsValid)
        {
            var model = new { State = Clean(form.State), destination.Kind, Destination = destination };
            return form.Version() == destination.Version ? Answers.Wrong<WriteDestinationPage>(model) : Answers.Conflict<WriteDestinationPage>(model);
        }

        var door = await request.Db.Set<DestinationDoor>().SingleAsync(row => row.DestinationId == destination.Id, cancel);
        // Another server has another key; what was shut before may open now.
        if (destination.GoesElsewhere(address, settings)) door.Meet(null);
        door.Open();
        destination.Reach(name, address, settings, secret);
        request.Record(PersonnelFileOperations.Change, asked, secret is null ? "zonder nieuw geheim" : "met een nieuw geheim");
        await request.Db.SaveChangesAsync(cancel);
        return Answers.Done(DestinationAddress.One(destination.Id), "De bestemming is bewaard. Doe een proef om te zien of het werkt.");
    }

    private static (string Name, string Address, DestinationSettings Settings, string? Secret) Read(Submission form, DestinationKind kind, Destination? known)
    {
        var name = form.Text("naam", "hoe je de bestemming noemt", 100, required: true);
        var address = form.Text("adres", kind == DestinationKind.Sftp ? "de naam van de server" : "het adres", 500, required: true);
        if (kind == DestinationKind.Sftp)
        {
            if (address.Length > 0 && Uri.CheckHostName(address) == UriHostNameType.Unknown) form.Wrong("adres", "Dit is geen naam van een server. Schrijf alleen de naam, zoals sftp.leverancier.nl, zonder map of poort.");
        }
        else if (address.Length > 0 && !Uri.TryCreate(address, UriKind.Absolute, out _)) form.Wrong("adres", "Dit is geen webadres. Schrijf het zoals https://api.leverancier.nl/uitkomsten.");
        else if (address.Length > 0 && OutgoingCalls.ProblemWith(new Uri(address)) is { } problem) form.Wrong("adres", problem);

        var settings = kind switch
        {
            DestinationKind.Afas => ReadAfas(form),
            DestinationKind.Rest => ReadRest(form),
            _ => new DestinationSettings
            {
                SignIn = form.Choice("aanmelden", "hoe Beweeg zich aanmeldt", [nameof(DestinationSignIn.Password), nameof(DestinationSignIn.PrivateKey)], required: true) is nameof(DestinationSignIn.PrivateKey) ? DestinationSignIn.PrivateKey : DestinationSignIn.Password,
                User = form.Text("gebruiker", "de naam om mee aan te melden", 200, required: true),
                Port = form.Number("poort", "de poort", 1, 65_535, required: true) ?? 22,
                Folder = form.Text("map", "de map", 300),
            },
        };
        var secret = form.Text("geheim", "het token, de sleutel of het wachtwoord", Destination.LongestSecret, required: known is null);
        if (known is not null && secret.Length == 0 && known.GoesElsewhere(address, settings))
            form.Wrong("geheim", "De bestemming ligt nu ergens anders. Vul het token, de sleutel of het wachtwoord opnieuw in.");
        return (name, address, settings, secret.Length == 0 ? null : secret);
    }

    private static DestinationSettings ReadRest(Submission form)
    {
        var settings = new DestinationSettings
        {
            SignIn = form.Choice("aanmelden", "hoe Beweeg zich aanmeldt", [nameof(DestinationSignIn.Bearer), nameof(DestinationSignIn.ApiKey)], required: true) is nameof(DestinationSignIn.ApiKey) ? DestinationSignIn.ApiKey : DestinationSignIn.Bearer,
            Header = form.Text("kop", "de naam van de kopregel", 100),
            Puts = form.Choice("manier", "hoe Beweeg het bericht stuurt", ["post", "put"], required: true) == "put",
        };
        if (settings.SignIn == DestinationSignIn.ApiKey && (settings.Header!.Length == 0 || !settings.Header.All(character => char.IsAsciiLetterOrDigit(character) || character == '-')))
            form.Wrong("kop", "Vul de naam van de kopregel in: letters, cijfers en streepjes, zoals X-Api-Key.");
        return settings;
    }

    private static DestinationSettings ReadAfas(Submission form) => new()
    {
        SignIn = DestinationSignIn.AfasToken,
        SubjectType = form.Number("type", "het nummer van het type dossieritem", 1, 1_000_000, required: true) ?? 0,
        FreeTable = Name(form, "vrijbestand", "het vrije bestand"),
        KeyField = Name(form, "vrijveld", "het vrije veld"),
        CheckConnector = Name(form, "controle", "de GetConnector"),
        CheckKeyField = Name(form, "controlekenmerk", "het veld met het kenmerk"),
        CheckNumberField = Name(form, "controlenummer", "het veld met het nummer"),
    };

    private static string Name(Submission form, string field, string label)
    {
        var name = form.Text(field, label, 100, required: true);
        if (name.Length > 0 && !name.All(character => char.IsAsciiLetterOrDigit(character) || character == '_')) form.Wrong(field, "Schrijf de naam zoals AFAS hem geeft: letters, cijfers en lage streepjes.");
        return name;
    }

    // A secret never travels back to a page, also not after a mistake elsewhere.
    private static FormState Clean(FormState state)
    {
        if (state["geheim"].Length == 0) return state;
        state["geheim"] = "";
        return state.Wrong("geheim", "Vul het token, de sleutel of het wachtwoord opnieuw in. Beweeg stuurt het nooit terug naar een pagina.");
    }

    private static void Fill(FormState state, DestinationSettings settings)
    {
        state["aanmelden"] = settings.SignIn.ToString();
        state["kop"] = settings.Header ?? "";
        state["manier"] = settings.Puts ? "put" : "post";
        state["type"] = settings.SubjectType == 0 ? "" : settings.SubjectType.ToString(CultureInfo.InvariantCulture);
        state["vrijbestand"] = settings.FreeTable ?? "";
        state["vrijveld"] = settings.KeyField ?? "";
        state["controle"] = settings.CheckConnector ?? "";
        state["controlekenmerk"] = settings.CheckKeyField ?? "";
        state["controlenummer"] = settings.CheckNumberField ?? "";
        state["gebruiker"] = settings.User ?? "";
        state["poort"] = settings.Port.ToString(CultureInfo.InvariantCulture);
        state["map"] = settings.Folder ?? "";
    }
}
