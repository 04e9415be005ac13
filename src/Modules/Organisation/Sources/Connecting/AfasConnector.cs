using System.Globalization;
using System.Net.Http.Headers;
using System.Runtime.CompilerServices;
using System.Text;

namespace Beweeg.Organisation.Sources.Connecting;

/// <summary>
/// GetConnectors of AFAS Profit: pages by skip and take until one is not full, in the order of the key fields, with the token as AFAS wants it. Decision 0104.
/// </summary>
internal sealed class AfasConnector(SourceHttp http) : ISourceConnector
{
    /// <summary>Rows on a page. AFAS takes more, and then often breaks off on time.</summary>
    public const int Take = 1000;

    public SourceKind Kind => SourceKind.Afas;

    public async IAsyncEnumerable<SourceRow> ReadAsync(PersonnelSource source, SourceQuestion question, [EnumeratorCancellation] CancellationToken cancel)
    {
        var token = Convert.ToBase64String(Encoding.UTF8.GetBytes(source.Secret.Reveal().Trim()));
        var take = Math.Min(Take, question.Most ?? Take);
        var fields = new Dictionary<string, string>(StringComparer.Ordinal);
        var number = 0;
        for (var skip = 0; ; skip += take)
        {
            var url = AddressOf(source.Address, question, skip, take);
            var (body, _) = await http.ReadAsync(() => new HttpRequestMessage(HttpMethod.Get, url) { Headers = { Authorization = new AuthenticationHeaderValue("AfasToken", token) } }, question.Dataset, cancel);
            using (body)
            {
                var rows = JsonRows.At(body.RootElement, "rows");
                if (rows.ValueKind != System.Text.Json.JsonValueKind.Array) throw new SourceFailure($"Het antwoord van {question.Dataset} heeft geen rijen. Is dit wel een GetConnector van AFAS?");
                var count = 0;
                foreach (var row in rows.EnumerateArray())
                {
                    count++;
                    JsonRows.Read(row, fields, question.Dataset, ++number);
                    yield return new SourceRow(number, fields);
                }

                if (count > take) throw new SourceFailure($"{question.Dataset} geeft meer rijen op een pagina dan gevraagd. Daar kan Beweeg niet van op aan.");
                if (count < take || number >= question.Most) yield break;
                if (number > SourceLimits.MostRows) throw new SourceFailure($"{question.Dataset} heeft meer dan {SourceLimits.MostRows:N0} rijen. Beperk de GetConnector.");
            }
        }
    }

    private static Uri AddressOf(string address, SourceQuestion question, int skip, int take)
    {
        var url = new StringBuilder($"{address.TrimEnd('/')}/connectors/{Uri.EscapeDataString(question.Dataset)}?skip={skip.ToString(CultureInfo.InvariantCulture)}&take={take.ToString(CultureInfo.InvariantCulture)}");
        void Add(string name, string? value)
        {
            if (!string.IsNullOrEmpty(value)) url.Append('&').Append(name).Append('=').Append(Uri.EscapeDataString(value));
        }

        Add("orderbyfieldids", string.Join(',', question.OrderBy));
        Add("filterfieldids", question.FilterFields);
        Add("filtervalues", question.FilterValues);
        Add("operatortypes", question.FilterOperators);
        return new Uri(url.ToString());
    }
}
