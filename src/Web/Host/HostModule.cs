using Beweeg.Web.Audit;
using Beweeg.Web.DemoTime;
using Beweeg.Web.Display;
using Beweeg.Web.Manual;
using Beweeg.Web.Pages;
using Beweeg.Web.SignIn;
using Beweeg.Web.Today;

namespace Beweeg.Web.Host;

/// <summary>The pages of the host itself.</summary>
internal static class HostModule
{
    public static void MapEndpoints(IEndpointRouteBuilder app)
    {
        ShowToday.Map(app);
        SignInWithPassword.Map(app);
        SignInAsDemoPerson.Map(app);
        SignOut.Map(app);
        WhoHasLooked.Map(app);
        ChooseTheme.Map(app);
        ShowManual.Map(app);
        StaticPages.Map(app);
        GoForward.Map(app);
    }
}
