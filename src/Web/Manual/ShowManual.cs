using Beweeg.DesignSystem;
using Beweeg.Platform.Access;
using Beweeg.Platform.Pages;

namespace Beweeg.Web.Manual;

/// <summary>The manual, for everybody: who cannot sign in needs it most.</summary>
internal static class ShowManual
{
    public static void Map(IEndpointRouteBuilder app)
    {
        app.MapGet("/handboek", () => Show(ManualPages.First)).Public("handboek");
        app.MapGet("/handboek/{pagina}", Show).Public("handboek");
    }

    private static IResult Show(string pagina) => ManualPages.Find(pagina) is { } text
        ? Answers.Page<ManualPage>(new
        {
            Text = text,
            Menu = (IReadOnlyList<NavigationItem>)[.. ManualPages.Menu.Select(page =>
                new NavigationItem(page.MenuText, ManualPages.Address(page.Name), Current: string.Equals(page.Name, pagina, StringComparison.Ordinal)))],
        })
        : Answers.NotFound();
}
