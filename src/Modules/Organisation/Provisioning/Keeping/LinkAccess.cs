using Beweeg.DesignSystem;
using Beweeg.Platform.Access;
using Beweeg.Platform.Data;
using Beweeg.Platform.Pages;
using Beweeg.Platform.Tenancy;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Beweeg.Organisation.Provisioning.Keeping;

/// <summary>Who keeps the keys of the links, and reads how a link goes.</summary>
internal sealed class LinkAccess : AccessTable<Municipality>
{
    public static readonly Permission Keep = new("link.keep", "sleutels van koppelingen beheren en zien hoe een koppeling loopt");

    public LinkAccess() => Allow(Keep, Relation.Administrator);

    public override string Noun => "Koppelingen";

    public override string Kind => "link";

    protected override Task<Municipality?> LoadAsync(BeweegDb db, HttpContext http, CancellationToken cancel) =>
        Task.FromResult<Municipality?>(http.RequestServices.GetRequiredService<RequestContext>().Municipality);

    protected override Task<Relation> RelationsAsync(IRelations relations, Actor actor, Municipality subject, DateOnly today, CancellationToken cancel) =>
        relations.ToMunicipalityAsync(actor, today, cancel);

    public override string StateOf(Municipality subject) => "";

    public override Guid? EmployeeOf(Municipality subject) => null;

    public override Guid IdOf(Municipality subject) => subject.Id;
}

/// <summary>The link in the menu of the administrator.</summary>
internal sealed class LinkNavigation : INavigation
{
    public IEnumerable<(int Order, NavigationItem Item)> For(Actor actor, Relation relations)
    {
        if (relations.HasFlag(Relation.Administrator)) yield return (80, new NavigationItem("Koppeling", ShowLink.ShowLink.Url, IconName.Sliders));
    }
}
