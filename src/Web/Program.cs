namespace Beweeg.Web;

public static class Program
{
    public static void Main(string[] args)
    {
        var app = WebApplication.CreateBuilder(args).Build();
        app.MapGet("/health/live", () => "levend");
        app.Run();
    }
}
