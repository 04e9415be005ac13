using System.Text.Encodings.Web;
using System.Text.Unicode;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;

namespace Beweeg.UnitTests.DesignSystem;

/// <summary>Renders a component as the host does and reads the result as a browser would.</summary>
internal static class Rendering
{
    public static Task<string> HtmlOf<TComponent>(params (string Name, object? Value)[] parameters)
        where TComponent : IComponent => HtmlOf<TComponent>([], parameters);

    /// <summary>Renders, and adds the type of every component that takes part to <paramref name="seen"/>.</summary>
    public static async Task<string> HtmlOf<TComponent>(HashSet<Type> seen, params (string Name, object? Value)[] parameters)
        where TComponent : IComponent
    {
        await using var services = new ServiceCollection()
            .AddSingleton(HtmlEncoder.Create(UnicodeRanges.All))
            .AddSingleton<IComponentActivator>(new Witness(seen))
            .BuildServiceProvider();
        await using var renderer = new HtmlRenderer(services, NullLoggerFactory.Instance);
        var given = ParameterView.FromDictionary(parameters.ToDictionary(parameter => parameter.Name, parameter => parameter.Value, StringComparer.Ordinal));
        return await renderer.Dispatcher.InvokeAsync(async () => (await renderer.RenderComponentAsync<TComponent>(given)).ToHtmlString());
    }

    public static async Task<IHtmlDocument> PageOf<TComponent>(params (string Name, object? Value)[] parameters)
        where TComponent : IComponent => new HtmlParser().ParseDocument(await HtmlOf<TComponent>(parameters));

    /// <summary>The only element that fits; fails with the selector when there are none or several.</summary>
    public static IElement One(this IParentNode node, string selector)
    {
        var found = node.QuerySelectorAll(selector);
        found.Length.ShouldBe(1, selector);
        return found[0];
    }

    /// <summary>The text as it is read: white space falls together.</summary>
    public static string Said(this INode node) => string.Join(' ', node.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    public static RenderFragment Words(string text) => builder => builder.AddContent(0, text);

    private sealed class Witness(HashSet<Type> seen) : IComponentActivator
    {
        public IComponent CreateInstance(Type componentType)
        {
            seen.Add(componentType);
            return (IComponent)Activator.CreateInstance(componentType)!;
        }
    }
}
