using Beweeg.DesignSystem.Forms;
using Beweeg.Organisation.Provisioning.Keeping;
using Beweeg.Platform.Access;
using Beweeg.Platform.Data;
using Beweeg.Platform.Forms;
using Beweeg.Platform.Outgoing;
using Beweeg.Platform.Pages;
using Beweeg.Platform.Tenancy;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Beweeg.Organisation.Sources.Keeping.WriteSource;

/// <summary>Where a source is and how Beweeg gets in. A secret is written and never shown; an empty field keeps the one that there is, unless it would go somewhere else.</summary>
internal static class WriteSource
{
    public static void Map(IEndpointRouteBuilder app)
    {
        app.MapGet($"{SourceAddress.All}/nieuw", ShowNew).Needs<LinkAccess>(LinkAccess.Keep);
        app.MapPost($"{SourceAddress.All}/nieuw", Make).Needs<LinkAccess>(LinkAccess.Keep);
        app.MapGet($"{SourceAddress.OnePattern}/instellingen", Show).Needs<SourceAccess>(SourceAccess.Keep);
        app.MapPost($"{SourceAddress.OnePattern}/instellingen", Change).Needs<SourceAccess>(SourceAccess.Keep);
    }

    private static IResult ShowNew(Asked<Municipality> asked, string? soort)
    {
        var kind = Enum.TryParse<SourceKind>(soort, out var known) && Enum.IsDefined(known) ? known : SourceKind.Afas;
        var state = FormState.Empty;
        state["soort"] = kind.ToString();
        state["aanmelden"] = (kind switch { SourceKind.Afas => SourceSignIn.AfasToken, SourceKind.Rest => SourceSignIn.Bearer, _ => SourceSignIn.Password }).ToString();
        Fill(state, new SourceSettings());
        return Answers.Page<WriteSourcePage>(new { State = state, Kind = kind });
    }

    private static async Task<IResult> Make(Asked<Municipality> asked, Submission form, RequestContext request, TimeProvider time, CancellationToken cancel)
    {
        var kind = form.Choice<SourceKind>("soort", "hoe de bron spreekt", required: true) ?? SourceKind.Afas;
        var (name, address, settings, secret) = Read(form, kind, null);
        if (!form.IsValid) return Answers.Wrong<WriteSourcePage>(new { State = Clean(form.State), Kind = kind });
        var source = new PersonnelSource(Ids.New(time), kind, request.Actor.Id, request.Now);
        source.Reach(name, address, settings, secret);
        request.Db.Add(source);
        request.Record(SourceOperations.Make, asked, $"{kind}, {source.Id}");
        await request.Db.SaveChangesAsync(cancel);
        return Answers.Done(SourceAddress.One(source.Id), $"{name} is gemaakt. Kies nu welke tabellen eruit komen.");
    }

    private static IResult Show(Asked<PersonnelSource> asked)
    {
        var source = asked.Subject;
        var state = FormState.Empty;
        state["soort"] = source.Kind.ToString();
        state["naam"] = source.Name;
        state["adres"] = source.Address;
        state["_versie"] = source.Version.ToString(System.Globalization.CultureInfo.InvariantCulture);
        state["aanmelden"] = source.ReadSettings().SignIn.ToString();
        Fill(state, source.ReadSettings());
        return Answers.Page<WriteSourcePage>(new { State = state, source.Kind, Source = source });
    }

    private static async Task<IResult> Change(Asked<PersonnelSource> asked, Submission form, RequestContext request, CancellationToken cancel)
    {
        var source = asked.Subject;
        if (form.Version() != source.Version) form.Wrong("", "Iemand anders heeft deze bron net veranderd. Open hem opnieuw en kijk of je wijziging nog nodig is.");
        var (name, address, settings, secret) = Read(form, source.Kind, source);
        if (!form.IsValid)
        {
            var model = new { State = Clean(form.State), source.Kind, Source = source };
            return form.Version() == source.Version ? Answers.Wrong<WriteSourcePage>(model) : Answers.Conflict<WriteSourcePage>(model);
        }

        source.Reach(name, address, settings, secret);
        request.Record(SourceOperations.Change, asked, secret is null ? "zonder nieuw geheim" : "met een nieuw geheim");
        await request.Db.SaveChangesAsync(cancel);
        return Answers.Done(SourceAddress.One(source.Id), "De bron is bewaard.");
    }

    private static (string Name, string Address, SourceSettings Settings, string? Secret) Read(Submission form, SourceKind kind, PersonnelSource? known)
    {
        var name = form.Text("naam", "hoe je de bron noemt", 100, required: true);
        var address = form.Text("adres", kind == SourceKind.Sftp ? "de naam van de server" : "het adres", 500, required: true);
        if (kind == SourceKind.Sftp)
        {
            if (address.Length > 0 && Uri.CheckHostName(address) == UriHostNameType.Unknown) form.Wrong("adres", "Dit is geen naam van een server. Schrijf alleen de naam, zoals sftp.leverancier.nl, zonder map of poort.");
        }
        else Check(form, "adres", address);

        var settings = kind switch
        {
            SourceKind.Afas => new SourceSettings { SignIn = SourceSignIn.AfasToken },
            SourceKind.Rest => ReadRest(form),
            _ => new SourceSettings
            {
                SignIn = form.Choice("aanmelden", "hoe Beweeg zich aanmeldt", [nameof(SourceSignIn.Password), nameof(SourceSignIn.PrivateKey)], required: true) is nameof(SourceSignIn.PrivateKey) ? SourceSignIn.PrivateKey : SourceSignIn.Password,
                User = form.Text("gebruiker", "de naam om mee aan te melden", 200, required: true),
                Port = form.Number("poort", "de poort", 1, 65_535, required: true) ?? 22,
                Folder = form.Text("map", "de map", 300),
            },
        };
        var secret = form.Text("geheim", "het token, de sleutel of het wachtwoord", PersonnelSource.LongestSecret, required: known is null);
        if (known is not null && secret.Length == 0 && known.GoesElsewhere(address, settings))
            form.Wrong("geheim", "De bron ligt nu ergens anders. Vul het token, de sleutel of het wachtwoord opnieuw in.");
        return (name, address, settings, secret.Length == 0 ? null : secret);
    }

    private static SourceSettings ReadRest(Submission form)
    {
        var settings = new SourceSettings
        {
            SignIn = Enum.Parse<SourceSignIn>(form.Choice("aanmelden", "hoe Beweeg zich aanmeldt", [nameof(SourceSignIn.Bearer), nameof(SourceSignIn.ApiKey), nameof(SourceSignIn.ClientCredentials)], required: true) ?? nameof(SourceSignIn.Bearer)),
            Header = form.Text("kop", "de naam van de kopregel", 100),
            TokenAddress = form.Text("tokenadres", "het adres voor een token", 500),
            User = form.Text("gebruiker", "de naam van de cliënt", 200),
            Scope = form.Text("scope", "de scope", 300),
            ListAt = form.Text("lijst", "de plaats van de lijst", 100),
            Paging = form.Choice<SourcePaging>("bladeren", "hoe er gebladerd wordt", required: true) ?? SourcePaging.None,
            PageParameter = form.Text("paginaveld", "de naam van de parameter voor de pagina", 50),
            SizeParameter = form.Text("aantalveld", "de naam van de parameter voor het aantal", 50),
            FirstPage = form.Number("eerste", "het nummer van de eerste pagina", 0, 1) ?? 1,
            PageSize = form.Number("aantal", "het aantal rijen op een pagina", 1, 10_000) ?? 500,
            NextAt = form.Text("volgende", "de plaats van de volgende pagina", 100),
        };
        if (settings.SignIn == SourceSignIn.ApiKey && (settings.Header!.Length == 0 || !settings.Header.All(character => char.IsAsciiLetterOrDigit(character) || character == '-')))
            form.Wrong("kop", "Vul de naam van de kopregel in: letters, cijfers en streepjes, zoals X-Api-Key.");
        if (settings.SignIn == SourceSignIn.ClientCredentials)
        {
            if (settings.User!.Length == 0) form.Wrong("gebruiker", "Vul de naam van de cliënt in.");
            Check(form, "tokenadres", settings.TokenAddress!);
        }

        if (settings.Paging is SourcePaging.Page or SourcePaging.Offset && settings.PageParameter!.Length == 0) form.Wrong("paginaveld", "Vul in hoe de parameter heet waarmee je bladert, zoals page of offset.");
        return settings;
    }

    private static void Check(Submission form, string field, string address)
    {
        if (address.Length == 0)
        {
            if (form.State.ErrorOf(field) is null) form.Wrong(field, "Vul het adres in.");
        }
        else if (!Uri.TryCreate(address, UriKind.Absolute, out var url)) form.Wrong(field, "Dit is geen webadres. Schrijf het zoals https://12345.rest.afas.online/ProfitRestServices.");
        else if (OutgoingCalls.ProblemWith(url) is { } problem) form.Wrong(field, problem);
    }

    // A secret never travels back to a page, also not after a mistake elsewhere.
    private static FormState Clean(FormState state)
    {
        if (state["geheim"].Length == 0) return state;
        state["geheim"] = "";
        return state.Wrong("geheim", "Vul het token, de sleutel of het wachtwoord opnieuw in. Beweeg stuurt het nooit terug naar een pagina.");
    }

    private static void Fill(FormState state, SourceSettings settings)
    {
        state["kop"] = settings.Header ?? "";
        state["tokenadres"] = settings.TokenAddress ?? "";
        state["gebruiker"] = settings.User ?? "";
        state["scope"] = settings.Scope ?? "";
        state["lijst"] = settings.ListAt ?? "";
        state["bladeren"] = settings.Paging.ToString();
        state["paginaveld"] = settings.PageParameter ?? "";
        state["aantalveld"] = settings.SizeParameter ?? "";
        state["eerste"] = $"{settings.FirstPage}";
        state["aantal"] = $"{settings.PageSize}";
        state["volgende"] = settings.NextAt ?? "";
        state["poort"] = $"{settings.Port}";
        state["map"] = settings.Folder ?? "";
    }
}
