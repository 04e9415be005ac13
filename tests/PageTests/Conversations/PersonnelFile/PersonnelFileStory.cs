using System.Diagnostics;
using System.Net;
using Beweeg.Conversations.PersonnelFile;
using Beweeg.Conversations.PersonnelFile.Sending;
using Beweeg.Platform.Mail;
using Beweeg.Platform.Outgoing;
using Beweeg.TestKit;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Beweeg.PageTests.Conversations.PersonnelFile;

/// <summary>An administrator makes a destination on the pages and chooses what goes; outcomes come to be as people make them; what waits is sent.</summary>
internal static class PersonnelFileStory
{
    /// <summary>Everything that can be chosen.</summary>
    public static readonly (string, string)[] Everything =
    [
        ("gaat-Planning", "Held,Document"), ("gaat-Progress", "Held,Document"), ("gaat-Appraisal", "Held,Conclusion,Document"), ("gaat-Extra", "Held,Conclusion,Document"),
    ];

    /// <summary>A town alone in a host that may call the loopback address.</summary>
    public static async Task<Town> TownAsync(Engine engine)
    {
        var host = await TestHost.AloneAsync(engine, Town.Spring2026, mail: new MailSettings("127.0.0.1", 9, new Uri("https://beweeg.voorbeeld.example")),
            also: services => services.AddSingleton(new OutgoingSettings([IPNetwork.Parse("127.0.0.1/32")])));
        return await Town.FoundAsync(host, Town.Spring2026);
    }

    public static async Task<string> MakeRestAsync(this PageClient administrator, PersonnelFileServer server, string way = "post") =>
        await administrator.MakeAsync("Rest", ("naam", "Personeelsdossier"), ("adres", server.Rest), ("manier", way), ("geheim", PersonnelFileServer.Key));

    public static async Task<string> MakeAfasAsync(this PageClient administrator, PersonnelFileServer server) =>
        await administrator.MakeAsync("Afas", ("naam", "Personeelsdossier"), ("adres", server.Afas), ("type", "55"), ("vrijbestand", "KnS03"), ("vrijveld", "UKENMERK"),
            ("controle", PersonnelFileServer.CheckConnector), ("controlekenmerk", "Kenmerk"), ("controlenummer", "Dossieritem"), ("geheim", PersonnelFileServer.Token));

    public static async Task<string> MakeSftpAsync(this PageClient administrator, SftpServer server) =>
        await administrator.MakeAsync("Sftp", ("naam", "Personeelsdossier"), ("adres", "127.0.0.1"), ("poort", $"{server.Port}"), ("gebruiker", SftpServer.User), ("geheim", SftpServer.Password));

    /// <summary>Ticks these and no others, as a browser posts them; returns the page that follows.</summary>
    public static async Task<Page> ChooseAsync(this PageClient administrator, string destination, params (string Field, string Parts)[] chosen)
    {
        var page = await administrator.GetAsync($"{destination}/keuze");
        return await administrator.FollowAsync(await administrator.PostAsync($"{destination}/keuze",
            [("__RequestVerificationToken", page.ValueOf("__RequestVerificationToken")), ("_versie", page.ValueOf("_versie")), ("submitKey", page.ValueOf("submitKey")), .. chosen.SelectMany(one => one.Parts.Split(',').Select(part => (one.Field, part)))]));
    }

    /// <summary>What is due is sent.</summary>
    public static Task SendAsync(this Town town) => town.Host.App.Services.GetRequiredService<SendOutcomes>().InAsync(town.Municipality.Id, CancellationToken.None);

    /// <summary>What was noted for a destination, without tests, in the order of the notes.</summary>
    public static Task<List<Dispatch>> DispatchesAsync(this Town town) =>
        town.LookAsync(db => db.Set<Dispatch>().AsNoTracking().Where(row => row.Cause != OutcomeCause.Test).OrderBy(row => row.EmployeeId).ThenBy(row => row.Number).ToListAsync());

    /// <summary>The words of a PDF, read by poppler.</summary>
    public static string TextOf(byte[] pdf)
    {
        var path = Path.GetTempFileName();
        try
        {
            File.WriteAllBytes(path, pdf);
            using var process = Process.Start(new ProcessStartInfo("pdftotext", ["-q", path, "-"]) { RedirectStandardOutput = true, UseShellExecute = false })!;
            var text = process.StandardOutput.ReadToEnd();
            process.WaitForExit();
            return string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        }
        finally
        {
            File.Delete(path);
        }
    }

    private static async Task<string> MakeAsync(this PageClient administrator, string kind, params (string, string)[] fields)
    {
        var made = await administrator.SubmitAsync(await administrator.GetAsync($"/beheer/koppeling/bestemmingen/nieuw?soort={kind}"), null, fields);
        made.Status.ShouldBe(HttpStatusCode.OK, made.Errors);
        made.Title.ShouldBe("Personeelsdossier");
        made.Text.ShouldContain("Nog niets. Er gaat pas iets als jij het kiest.");
        return made.Url;
    }
}
