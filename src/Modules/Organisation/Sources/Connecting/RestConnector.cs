using System.Globalization;
using System.Net.Http.Headers;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Json;

namespace Beweeg.Organisation.Sources.Connecting;

/// <summary>JSON over HTTP, with the ways of paging and signing in that are usual.</summary>
internal sealed class RestConnector(SourceHttp http) : ISourceConnector
{
    private const int MostPages = 20_000;

    public SourceKind Kind => SourceKind.Rest;

    public async IAsyncEnumerable<SourceRow> ReadAsync(PersonnelSource source, SourceQuestion question, [EnumeratorCancellation] CancellationToken cancel)
    {
        var settings = source.ReadSettings();
        var first = AddressOf(source.Address, question.Dataset);
        var sign = await SigningAsync(source, settings, cancel);
        var size = Math.Min(settings.PageSize, question.Most ?? settings.PageSize);
        var fields = new Dictionary<string, string>(StringComparer.Ordinal);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        Uri? next = Paged(first, settings, settings.Paging == SourcePaging.Offset ? 0 : settings.FirstPage, size);
        var number = 0;
        for (var page = 0; next is { } url; page++)
        {
            // A source that gives the same page for ever would never end.
            if (page >= MostPages || !seen.Add(url.AbsoluteUri)) throw new SourceFailure($"{question.Dataset} verwijst steeds naar dezelfde pagina. Kijk of de manier van bladeren klopt.");
            var (body, headers) = await http.ReadAsync(() => sign(new HttpRequestMessage(HttpMethod.Get, url)), question.Dataset, cancel);
            using (body)
            {
                var rows = JsonRows.At(body.RootElement, settings.ListAt);
                if (rows.ValueKind != JsonValueKind.Array) throw new SourceFailure($"Het antwoord van {question.Dataset} heeft geen lijst{(string.IsNullOrEmpty(settings.ListAt) ? "" : $" bij ‘{settings.ListAt}’")}. Kijk of de plaats van de lijst klopt.");
                var count = 0;
                foreach (var row in rows.EnumerateArray())
                {
                    count++;
                    JsonRows.Read(row, fields, question.Dataset, ++number);
                    yield return new SourceRow(number, fields);
                    if (number >= question.Most) yield break;
                }

                if (number > SourceLimits.MostRows) throw new SourceFailure($"{question.Dataset} heeft meer dan {SourceLimits.MostRows:N0} rijen.");
                next = settings.Paging switch
                {
                    SourcePaging.NextLink => NextOf(url, body.RootElement, headers, settings, question.Dataset),
                    // Some sources give fewer rows on a page than was asked for: only an empty page is the end.
                    SourcePaging.Page when count > 0 => Paged(first, settings, settings.FirstPage + page + 1, size),
                    SourcePaging.Offset when count > 0 => Paged(first, settings, number, size),
                    _ => null,
                };
            }
        }
    }

    /// <summary>The address of a dataset: below the address of the source, never elsewhere.</summary>
    internal static Uri AddressOf(string address, string dataset)
    {
        var root = new Uri(address.TrimEnd('/') + "/");
        var url = new Uri(root, dataset.TrimStart('/'));
        return Same(root, url) && url.AbsolutePath.StartsWith(root.AbsolutePath, StringComparison.Ordinal) ? url
            : throw new SourceFailure($"‘{dataset}’ ligt niet onder het adres van de bron. Schrijf alleen wat achter {address} komt.");
    }

    private static Uri? NextOf(Uri now, JsonElement body, HttpResponseHeaders headers, SourceSettings settings, string dataset)
    {
        string? text = null;
        if (!string.IsNullOrEmpty(settings.NextAt))
        {
            var place = JsonRows.At(body, settings.NextAt);
            text = place.ValueKind == JsonValueKind.String ? place.GetString() : null;
        }
        else if (headers.TryGetValues("Link", out var links))
        {
            text = links.SelectMany(link => link.Split(',')).Where(link => link.Contains("rel=\"next\"", StringComparison.OrdinalIgnoreCase) || link.Contains("rel=next", StringComparison.OrdinalIgnoreCase))
                .Select(link => link[(link.IndexOf('<', StringComparison.Ordinal) + 1)..Math.Max(link.IndexOf('>', StringComparison.Ordinal), link.IndexOf('<', StringComparison.Ordinal) + 1)]).FirstOrDefault();
        }

        if (string.IsNullOrEmpty(text)) return null;
        // The secret goes along with every page: a link to another house would give it away.
        return Uri.TryCreate(now, text, out var next) && Same(now, next) ? next
            : throw new SourceFailure($"De volgende pagina van {dataset} ligt bij een andere server. Daar gaat Beweeg met deze sleutel niet heen.");
    }

    private static bool Same(Uri left, Uri right) =>
        string.Equals(left.Scheme, right.Scheme, StringComparison.Ordinal) && string.Equals(left.Host, right.Host, StringComparison.OrdinalIgnoreCase) && left.Port == right.Port;

    private static Uri Paged(Uri first, SourceSettings settings, int place, int size)
    {
        var url = new UriBuilder(first);
        void Add(string? name, int value)
        {
            if (!string.IsNullOrEmpty(name)) url.Query = $"{url.Query.TrimStart('?')}{(url.Query.Length > 1 ? "&" : "")}{Uri.EscapeDataString(name)}={value.ToString(CultureInfo.InvariantCulture)}";
        }

        if (settings.Paging is SourcePaging.Page or SourcePaging.Offset) Add(settings.PageParameter, place);
        if (settings.Paging != SourcePaging.None) Add(settings.SizeParameter, size);
        return url.Uri;
    }

    private async Task<Func<HttpRequestMessage, HttpRequestMessage>> SigningAsync(PersonnelSource source, SourceSettings settings, CancellationToken cancel)
    {
        var secret = source.Secret.Reveal().Trim();
        if (settings.SignIn == SourceSignIn.ApiKey)
        {
            return message =>
            {
                message.Headers.TryAddWithoutValidation(settings.Header ?? "X-Api-Key", secret);
                return message;
            };
        }

        var token = settings.SignIn == SourceSignIn.ClientCredentials ? await TokenAsync(settings, secret, cancel) : secret;
        return message =>
        {
            message.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
            return message;
        };
    }

    private async Task<string> TokenAsync(SourceSettings settings, string secret, CancellationToken cancel)
    {
        var fields = new Dictionary<string, string>(StringComparer.Ordinal) { ["grant_type"] = "client_credentials" };
        if (!string.IsNullOrEmpty(settings.Scope)) fields["scope"] = settings.Scope;
        var basic = Convert.ToBase64String(Encoding.UTF8.GetBytes($"{Uri.EscapeDataString(settings.User ?? "")}:{Uri.EscapeDataString(secret)}"));
        var (body, _) = await http.ReadAsync(() => new HttpRequestMessage(HttpMethod.Post, settings.TokenAddress)
        {
            Content = new FormUrlEncodedContent(fields),
            Headers = { Authorization = new AuthenticationHeaderValue("Basic", basic) },
        }, "De plek waar Beweeg een token vraagt", cancel);
        using (body)
        {
            var token = JsonRows.At(body.RootElement, "access_token");
            return token.ValueKind == JsonValueKind.String && token.GetString() is { Length: > 0 } text ? text
                : throw new SourceFailure("De bron gaf geen token. Kijk of de naam en het geheim kloppen.");
        }
    }
}
